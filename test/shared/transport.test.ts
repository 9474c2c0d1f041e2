import type { IExecuteFunctions, IHttpRequestOptions } from 'n8n-workflow';
import { sendWith } from '../../nodes/WecomSuite/shared/transport';
import type { HttpRequest } from '../../nodes/WecomSuite/suite/http';
import { failureOf } from '../support/client';
import { wordsOf } from '../support/thrown';

const TOKEN = 'example-access-token';
const REQUEST: HttpRequest = {
	method: 'POST',
	url: 'https://qyapi.example.com/cgi-bin/message/send',
	query: { access_token: TOKEN },
	headers: { 'content-type': 'application/json; charset=utf-8' },
	body: Buffer.from('{"content":"你好"}'),
};

/** n8n's helper, as far as it is asked. */
const sending = (answer: () => unknown) => {
	const httpRequest = jest.fn<Promise<unknown>, [IHttpRequestOptions]>(() =>
		Promise.resolve().then(answer),
	);
	const helpers = { httpRequest } as unknown as IExecuteFunctions['helpers'];
	return { httpRequest, send: sendWith({ helpers }) };
};
const answering = (body: unknown, headers: object = {}, statusCode = 200) =>
	sending(() => ({ statusCode, headers, body }));

describe('sendWith', () => {
	it('asks n8n for bytes, whatever the status, and for no longer than 20 seconds', async () => {
		const { httpRequest, send } = answering(Buffer.from('{}'));
		await send(REQUEST);
		expect(httpRequest.mock.calls).toEqual([
			[
				{
					method: 'POST',
					url: REQUEST.url,
					qs: { access_token: TOKEN },
					headers: REQUEST.headers,
					body: REQUEST.body,
					json: false,
					encoding: 'arraybuffer',
					returnFullResponse: true,
					ignoreHttpStatusErrors: true,
					disableFollowRedirect: true,
					timeout: 20_000,
				},
			],
		]);
	});

	it('sends no body where there is none', async () => {
		const { httpRequest, send } = answering(Buffer.from('{}'));
		const { method, url, query, headers } = { ...REQUEST, method: 'GET' as const };
		await send({ method, url, query, headers });
		expect(httpRequest.mock.calls[0]?.[0]).not.toHaveProperty('body');
	});

	it('gives status, headers in lower case, and the bytes', async () => {
		const headers = { 'Content-Type': 'image/png', 'Content-Length': 2, 'set-cookie': ['a', 'b'] };
		const { send } = answering(Buffer.from('\xff\0', 'latin1'), headers, 502);
		expect(await send(REQUEST)).toEqual({
			status: 502,
			headers: { 'content-type': 'image/png', 'content-length': '2', 'set-cookie': 'a,b' },
			body: Buffer.from([0xff, 0]),
		});
	});

	it.each([
		['an ArrayBuffer', new Uint8Array([0x7b, 0x7d]).buffer],
		['a string', '{}'],
	])('takes %s for bytes too', async (_, body) => {
		const { send } = answering(body);
		expect((await send(REQUEST)).body).toEqual(Buffer.from('{}'));
	});
});

describe('a network that fails', () => {
	const words = `connect to ${REQUEST.url}?access_token=${TOKEN}`;

	it.each([
		['a code', Object.assign(new Error(words), { code: 'ECONNREFUSED' }), 'ECONNREFUSED'],
		['a code below', new Error(words, { cause: { code: 'ENOTFOUND' } }), 'ENOTFOUND'],
		['a number', Object.assign(new Error(words), { code: 7 }), 'no connection'],
		['only words', new Error(words), 'no connection'],
		['nothing', undefined, 'no connection'],
		['null', null, 'no connection'],
	])('is named by host and code when it says %s, never by URL or token', async (_, error, code) => {
		const { send } = sending(() => {
			throw error;
		});
		const failure = await failureOf(send(REQUEST));
		expect(failure).toMatchObject({
			code: 'ERR_WECOM_TRANSPORT',
			message: `qyapi.example.com gave no answer (${code})`,
			remedy: expect.stringContaining('API Base URL'),
		});
		const shown = [wordsOf(failure), failure.stack, String(failure.cause)].join('\n');
		expect(shown).not.toContain(TOKEN);
		expect(shown).not.toContain('/cgi-bin/');
	});
});
