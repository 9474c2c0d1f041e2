import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { arrivalOf, forgetAddresses } from '../../../../nodes/WecomSuite/trigger/door/arrivals';
import { dressRequest, parseBody } from '../../../support/request';

let server: Server;
interface Seen {
	readonly headers: IncomingHttpHeaders;
	readonly body: unknown;
	readonly waited: number;
}
const seen: Seen[] = [];

/** Parses as n8n does for a node above version 1, then calls the trigger late, as a busy n8n does, and only for its own address. */
beforeAll(async () => {
	server = createServer((message, response) => {
		const request = dressRequest(message);
		const { headers, originalUrl } = request;
		void parseBody(request, 2)
			.then(() => sleep(100))
			.then(() => {
				const own = originalUrl.startsWith('/webhook/own') && !taken.has(pathOf(originalUrl));
				const waited = own ? Date.now() - arrivalOf(request) : 0;
				seen.push({ headers: { ...headers }, body: request.body, waited });
				response.end();
			});
	});
	await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
});
/** Addresses that are another node's by now. */
const taken = new Set<string>();
const pathOf = (url: string) => url.split('?')[0] ?? '';
afterAll(() => {
	server.close();
});

const PARSED = { headers: { 'content-type': 'text/xml' }, body: { xml: '1' } };
const UNPARSED = { headers: PARSED.headers, body: undefined };

async function push(path: string, type = 'text/xml') {
	const { port } = server.address() as AddressInfo;
	const headers = { 'content-type': type };
	await fetch(`http://127.0.0.1:${port}${path}`, { method: 'POST', body: '<xml>1</xml>', headers });
	return seen.at(-1);
}

describe('a request', () => {
	it('counts from its arrival, once the server is known', async () => {
		expect((await push('/webhook/own?msg_signature=a&nonce=1'))?.waited).toBeLessThan(50);
		expect((await push('/webhook/own?msg_signature=a&nonce=2'))?.waited).toBeGreaterThanOrEqual(90);
	});

	it('to the trigger shows n8n no content type to parse by, and any other keeps its own', async () => {
		await push('/webhook/own?msg_signature=a&nonce=3');
		expect(await push('/webhook/own?msg_signature=a&nonce=4')).toMatchObject(UNPARSED);
		expect(await push('/webhook/other')).toMatchObject(PARSED);
	});

	it('A4: as application/octet-stream is left to the trigger before it was ever called', async () => {
		const type = 'application/octet-stream';
		const first = await push('/webhook/own-cold?msg_signature=a', type);
		expect(first).toMatchObject({ headers: { 'content-type': type }, body: undefined });
	});

	it('shows none either after strangers tried many spellings of addresses', async () => {
		for (let number = 0; number < 1500; number++) arrivalOf({ url: `/webhook/own/${number}` });
		await push('/webhook/own-late?msg_signature=a&nonce=5');
		for (let number = 0; number < 900; number++) arrivalOf({ url: `/webhook/own//${number}` });
		expect(await push('/webhook/own-late?msg_signature=a&nonce=6')).toMatchObject(UNPARSED);
	});

	it('G4: of another kind to the address of a trigger keeps its content type', async () => {
		await push('/webhook/own?msg_signature=a');
		for (const query of ['', '?a=b', '?nonce=1'])
			expect(await push(`/webhook/own${query}`)).toMatchObject(PARSED);
	});

	it('G4: keeps it as well once the trigger is unpublished', async () => {
		await push('/webhook/own/former?msg_signature=a');
		forgetAddresses('former');
		expect(await push('/webhook/own/former?msg_signature=a')).toMatchObject(PARSED);
	});

	it('G4: is parsed again for another node, from the second on where nobody said that the trigger is gone', async () => {
		await push('/webhook/own/taken?msg_signature=a');
		taken.add('/webhook/own/taken');
		const first = await push('/webhook/own/taken?msg_signature=a');
		expect(first?.headers).toMatchObject(PARSED.headers);
		expect(await push('/webhook/own/taken?msg_signature=a')).toMatchObject(PARSED);
	});

	it('G4: stays that of the trigger when WeCom hangs up before n8n calls it', async () => {
		const url = '/webhook/own/busy?msg_signature=a';
		await push(url);
		const { port } = server.address() as AddressInfo;
		const gone = AbortSignal.timeout(30);
		const init = { method: 'POST', body: '<xml>', headers: { 'content-type': 'text/xml' } };
		await fetch(`http://127.0.0.1:${port}${url}`, { ...init, signal: gone }).catch(() => undefined);
		await sleep(200);
		expect(await push(url)).toMatchObject(UNPARSED);
	});
});
