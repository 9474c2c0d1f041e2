import type { IExecuteFunctions, IHttpRequestOptions } from 'n8n-workflow';
import { sendWith } from '../../../../nodes/WecomSuite/shared/calls/transport';
import type { HttpRequest } from '../../../../nodes/WecomSuite/suite/call/http';
import { failureOf } from '../../../support/client';
import { wordsOf } from '../../../support/thrown';

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
	it('asks n8n for bytes, whatever the status, and for no longer than 20 seconds and the time its bytes take', async () => {
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
					timeout: 20_001,
				},
			],
		]);
	});

	it.each([
		[0, 20_000],
		[64, 20_001],
		[20 * 1024 * 1024, 347_680],
	])('gives %d bytes %d ms (issue 20, row 15)', async (bytes, timeout) => {
		const { httpRequest, send } = answering(Buffer.from('{}'));
		await send({ ...REQUEST, body: Buffer.alloc(bytes) });
		expect(httpRequest.mock.calls[0]?.[0]).toMatchObject({ timeout });
	});

	it('hands n8n the signal of the execution (issue 20, row 3)', async () => {
		const { httpRequest, send } = answering(Buffer.from('{}'));
		const { signal } = new AbortController();
		await send(REQUEST, signal);
		expect(httpRequest.mock.calls[0]?.[0].abortSignal).toBe(signal);
	});

	it('reads no further than it may, and says that there is more', async () => {
		let pieces = 0;
		let closed = false;
		async function* endless() {
			try {
				for (;;) {
					pieces += 1;
					yield await Promise.resolve(Buffer.alloc(10, 'x'));
				}
			} finally {
				closed = true;
			}
		}
		const { httpRequest, send } = answering(endless());
		const { body, cut } = await send({ ...REQUEST, maxBytes: 25 });
		expect({ length: body.length, cut, pieces, closed }).toEqual({
			...{ length: 25, cut: true, pieces: 3, closed: true },
		});
		expect(httpRequest.mock.calls[0]?.[0]).toMatchObject({
			encoding: 'stream',
			abortSignal: expect.any(AbortSignal),
		});
	});

	it('reads an answer that is not longer whole', async () => {
		async function* pieces() {
			yield await Promise.resolve(Buffer.from('{"a"'));
			yield Buffer.from(':1}');
		}
		const answer = await answering(pieces()).send({ ...REQUEST, maxBytes: 7 });
		expect(answer).toEqual({ status: 200, headers: {}, body: Buffer.from('{"a":1}') });
	});

	it('says in which host an answer broke off', async () => {
		async function* broken() {
			yield await Promise.resolve(Buffer.from('{'));
			throw Object.assign(new Error('aborted'), { code: 'ECONNRESET' });
		}
		const failure = await failureOf(answering(broken()).send({ ...REQUEST, maxBytes: 7 }));
		expect(wordsOf(failure)).toMatch(/qyapi\.example\.com gave no answer \(ECONNRESET\)/);
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

describe('an answer that does not come in time', () => {
	const failing = (code: string) =>
		sending(() => {
			throw Object.assign(new Error('timeout'), { code });
		});

	it.each(['ECONNABORTED', 'ETIMEDOUT', 'ESOCKETTIMEDOUT'])(
		'is told with time and size, and blames no address for a large file: %s (issue 20, row 15)',
		async (code) => {
			const body = Buffer.alloc(20 * 1024 * 1024);
			const failure = await failureOf(failing(code).send({ ...REQUEST, body }));
			expect(failure).toMatchObject({
				code: 'ERR_WECOM_TRANSPORT',
				message: `qyapi.example.com gave no answer within 348 seconds to a call of 20480 kB (${code})`,
				remedy: expect.stringMatching(/smaller file.*64 kB a second/),
			});
			expect(failure.remedy).not.toMatch(/API Base URL/);
		},
	);

	it('says of a small call that WeCom may have done it (issue 20, row 15)', async () => {
		const failure = await failureOf(failing('ECONNABORTED').send(REQUEST));
		expect(failure.message).toMatch(/within 21 seconds to a call of 1 kB/);
		expect(failure.remedy).toMatch(/may have done what it was asked/);
	});

	it('names the proxy it was sent through (issue 20, row 15)', async () => {
		const { helpers } = {
			helpers: {
				httpRequest: () => Promise.reject(Object.assign(new Error(), { code: 'ETIMEDOUT' })),
			} as unknown as IExecuteFunctions['helpers'],
		};
		const proxy = { protocol: 'http', host: 'proxy.example.com', port: 3128 } as const;
		expect(await failureOf(sendWith({ helpers }, proxy)(REQUEST))).toMatchObject({
			message: expect.stringContaining('through the proxy proxy.example.com:3128 within'),
		});
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
