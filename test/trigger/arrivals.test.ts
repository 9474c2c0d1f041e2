import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { arrivalOf } from '../../nodes/WecomSuite/trigger/arrivals';

let server: Server;
const seen: { readonly headers: IncomingHttpHeaders; readonly waited: number }[] = [];

/** Calls the trigger late, as a busy n8n does, and only for its own address. */
beforeAll(async () => {
	server = createServer((request, response) => {
		const { headers, url = '' } = request;
		void sleep(100).then(() => {
			const own = url.startsWith('/webhook/own');
			seen.push({ headers: { ...headers }, waited: own ? Date.now() - arrivalOf(request) : 0 });
			response.end();
		});
	});
	await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
});
afterAll(() => {
	server.close();
});

async function push(path: string) {
	const { port } = server.address() as AddressInfo;
	const headers = { 'content-type': 'text/xml' };
	await fetch(`http://127.0.0.1:${port}${path}`, { method: 'POST', body: '<xml>', headers });
	return seen.at(-1);
}

describe('a request', () => {
	it('counts from its arrival, once the server is known', async () => {
		expect((await push('/webhook/own?nonce=1'))?.waited).toBeLessThan(50);
		expect((await push('/webhook/own?nonce=2'))?.waited).toBeGreaterThanOrEqual(90);
	});

	it('to the trigger shows n8n no content type to parse by, and any other keeps its own', async () => {
		await push('/webhook/own?nonce=3');
		expect((await push('/webhook/own?nonce=4'))?.headers).not.toHaveProperty('content-type');
		expect((await push('/webhook/other'))?.headers).toMatchObject({ 'content-type': 'text/xml' });
	});

	it('shows none either after strangers tried many spellings of addresses', async () => {
		for (let number = 0; number < 1500; number++) arrivalOf({ url: `/webhook/own/${number}` });
		await push('/webhook/own-late?nonce=5');
		for (let number = 0; number < 900; number++) arrivalOf({ url: `/webhook/own//${number}` });
		expect((await push('/webhook/own-late?nonce=6'))?.headers).not.toHaveProperty('content-type');
	});
});
