import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerInstead, SUCCESS } from '../../nodes/WecomSuite/trigger/answer';

type Response = Parameters<typeof answerInstead>[0];

/** What n8n writes to a connection by itself when an execution is over. */
const WRITES: Readonly<Record<string, (response: Response) => void>> = {
	nothing: (response) => response.end(),
	'that it failed': (response) => {
		const body = JSON.stringify({ message: 'Workflow execution failed' });
		response.statusCode = 500;
		response.setHeader('content-type', 'application/json; charset=utf-8');
		response.setHeader('content-length', body.length);
		response.setHeader('etag', 'W/"24"');
		response.end(body);
	},
	'something and then nothing': (response) => {
		response.end('{}');
		response.end();
	},
};

let server: Server;
beforeAll(async () => {
	server = createServer((request, response) => {
		answerInstead(response as unknown as Response, SUCCESS);
		WRITES[decodeURIComponent(request.url ?? '').slice(1)]?.(response as unknown as Response);
	});
	await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
});
afterAll(() => {
	server.close();
});

describe('a connection that hears success whoever ends it', () => {
	it.each(Object.keys(WRITES))('hears it when n8n writes %s', async (what) => {
		const { port } = server.address() as AddressInfo;
		const response = await fetch(`http://127.0.0.1:${port}/${encodeURIComponent(what)}`);
		expect(response.status).toBe(SUCCESS.status);
		expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
		expect(response.headers.has('etag')).toBe(false);
		expect(await response.text()).toBe(SUCCESS.body);
	});
});
