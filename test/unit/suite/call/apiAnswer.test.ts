import { readAnswer, type Expected } from '../../../../nodes/WecomSuite/suite/call/apiAnswer';
import { ENDPOINTS } from '../../../../nodes/WecomSuite/suite/endpoints';
import type { AnyEndpoint } from '../../../../nodes/WecomSuite/suite/table/define';

const say = (body: string, headers: Readonly<Record<string, string>> = {}, status = 200) => ({
	status,
	headers,
	body: Buffer.from(body),
});
const FILE: Expected = { response: { binary: true } };
const NAMED = { 'content-disposition': 'attachment; filename="a.json"' };

/** What gateways, proxies and frameworks answer with status 200 when something is wrong. */
const FOREIGN = [
	'{"code":500,"message":"internal error"}',
	'{"code":0,"msg":"ok","data":{}}',
	'{"status":500,"error":"Internal Server Error","path":"/cgi-bin"}',
	'{"message":"no Route matched with those values"}',
	'{"success":false,"result":null,"timestamp":1}',
	'{"errors":[{"message":"denied"}],"type":"about:blank"}',
	'{}',
	'{"errcode":null}',
	'{"errcode":""}',
	'{"errcode":"abc"}',
	'{"errcode":true}',
	'{"errcode":[0]}',
	'{"errcode":0.5}',
];

describe('readAnswer', () => {
	it.each(FOREIGN)('C4: %s is an answer of no row of the table', (body) => {
		for (const [key, row] of Object.entries<AnyEndpoint>(ENDPOINTS))
			expect([key, readAnswer(row, say(body))]).toEqual([key, undefined]);
		expect(readAnswer({}, say(body))).toBeUndefined();
	});

	it('C4: every example of the table is an answer, also without the errcode that old calls leave out', () => {
		for (const [key, row] of Object.entries<AnyEndpoint>(ENDPOINTS)) {
			const rest = Object.fromEntries(
				Object.entries(row.example.response).filter(([name]) => !/^err(code|msg)$/.test(name)),
			);
			if (row.response?.binary === true) continue;
			const whole = readAnswer(row, say(JSON.stringify({ errcode: 0, errmsg: 'ok', ...rest })));
			expect([key, whole]).toMatchObject([key, { errcode: 0 }]);
			const old = 'errcode' in row.example.response ? undefined : say(JSON.stringify(rest));
			if (old !== undefined)
				expect([key, readAnswer(row, old)]).toMatchObject([key, { errcode: 0 }]);
		}
	});

	it('C4: a call that the table does not know needs an errcode', () => {
		expect(readAnswer({}, say('{"anything":1}'))).toBeUndefined();
		expect(readAnswer({}, say('{"errcode":0,"anything":1}'))).toMatchObject({ errcode: 0 });
	});

	it.each([
		['{"errcode":"0","errmsg":"ok"}', 0],
		['{"errcode":"-1"}', -1],
		['{"errcode":40014,"errmsg":7}', 40014],
	])('reads %s as %d', (body, errcode) => {
		expect(readAnswer({}, say(body))).toMatchObject({ errcode, errmsg: expect.any(String) });
	});

	it.each([
		['null', 'null'],
		['a list', '[]'],
		['text', 'ok'],
		['JSON cut off', '{"errcode":0'],
		['an old success with an error status', '{"userlist":[]}', 502],
	])('C4: %s is no answer', (_, body, status = 200) => {
		const expected = { example: { response: { errcode: 0, userlist: [] } } };
		expect(readAnswer(expected, say(body, {}, status))).toBeUndefined();
	});

	it.each([
		['a page to sign in', '<html>Sign in</html>', { 'content-type': 'text/html; charset=utf-8' }],
		['JSON of a gateway', '{"code":500,"message":"down"}', {}],
		['JSON cut off', '{"code":500', { 'content-type': 'application/json' }],
		['nothing', '', {}],
	])('C4: %s is no file', (_, body, headers) => {
		expect(readAnswer(FILE, say(body, headers))).toBeUndefined();
	});

	it.each([
		['JSON with a name', '{"errcode":40007}', NAMED],
		['a page with a name', '<html>', { ...NAMED, 'content-type': 'text/html' }],
		['a picture without one', '\x89PNG', { 'content-type': 'image/png' }],
		['bytes that say nothing', 'x', {}],
	])('%s is a file', (_, body, headers) => {
		const answer = say(body, headers);
		expect(readAnswer(FILE, answer)).toMatchObject({ errcode: 0, answer: { file: answer } });
		expect(readAnswer(FILE, say(body, headers, 500))).toBeUndefined();
	});
});
