import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answer, overruleN8n, SUCCESS } from '../../../../nodes/WecomSuite/trigger/door/answers';

type Response = Parameters<typeof overruleN8n>[0];

const FAILED = JSON.stringify({ message: 'Workflow execution failed' });
const json = (response: Response, status: number, body: string | Buffer) => {
	response.statusCode = status;
	response.setHeader('content-type', 'application/json; charset=utf-8');
	response.setHeader('content-length', body.length);
	response.setHeader('etag', 'W/"24"');
	response.end(body);
};
/** What n8n writes to a connection by itself when an execution is over. */
const OF_N8N: Readonly<Record<string, (response: Response) => void>> = {
	nothing: (response) => response.end(),
	'nothing, as JSON': (response) => json(response, 200, ''),
	'that it failed': (response) => json(response, 500, FAILED),
	'that it failed, as bytes': (response) => json(response, 500, Buffer.from(FAILED)),
};
const XML = '<xml><Encrypt><![CDATA[sealed]]></Encrypt></xml>';
const OURS: Readonly<Record<string, (response: Response) => void>> = {
	'a reply, and n8n nothing behind it': (response) => {
		response.setHeader('content-type', 'application/xml; charset=utf-8');
		response.end(Buffer.from(XML));
		response.end();
	},
	'an answer, and the run writes another one behind it': (response) => {
		answer(response, SUCCESS);
		response.setHeaders(new Map([['content-type', 'application/xml']]));
		response.setHeader('content-security-policy', 'sandbox');
		response.end(Buffer.from(XML));
		response.end();
	},
	'a refusal': (response) => answer(response, { status: 403, body: 'refused' }),
};

let server: Server;
beforeAll(async () => {
	server = createServer((request, response) => {
		const connection = response as unknown as Response;
		overruleN8n(connection);
		({ ...OF_N8N, ...OURS })[decodeURIComponent(request.url ?? '').slice(1)]?.(connection);
	});
	await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
});
afterAll(() => {
	server.close();
});

async function ask(what: string) {
	const { port } = server.address() as AddressInfo;
	const response = await fetch(`http://127.0.0.1:${port}/${encodeURIComponent(what)}`);
	const { status, headers } = response;
	const type = headers.get('content-type')?.split(';')[0];
	return { status, type, isTagged: headers.has('etag'), body: await response.text() };
}

describe('a connection that WeCom waits on', () => {
	it.each(Object.keys(OF_N8N))('hears success when n8n writes %s', async (what) => {
		const success = { status: 200, type: 'text/plain', isTagged: false, body: SUCCESS.body };
		expect(await ask(what)).toEqual(success);
	});

	it('hears the reply and the refusals of this pack as they are', async () => {
		const [reply = '', twice = '', refusal = ''] = Object.keys(OURS);
		expect(await ask(twice)).toMatchObject({ type: 'text/plain', body: SUCCESS.body });
		expect(await ask(reply)).toMatchObject({ status: 200, type: 'application/xml', body: XML });
		expect(await ask(refusal)).toMatchObject({ status: 403, body: 'refused' });
	});
});
