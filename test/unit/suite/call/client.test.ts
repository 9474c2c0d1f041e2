import { ConfigurationError } from '../../../../nodes/WecomSuite/protocol/errors';
import { jsonOf } from '../../../../nodes/WecomSuite/suite/call/client';
import { ENDPOINTS } from '../../../../nodes/WecomSuite/suite/endpoints';
import type { AnyEndpoint } from '../../../../nodes/WecomSuite/suite/table/define';
import { acceptExamples, EXAMPLE_CORP, renewExampleCodes } from '../../../simulator/api/examples';
import { CORP } from '../../../simulator/api/caller';
import {
	answering,
	closeClients,
	failureOf,
	openClient,
	type Client,
} from '../../../support/client';

afterEach(closeClients);

const COMPLETE = { auth_code: 'example' };

describe('a call', () => {
	it.each([
		['licenseOrder.getBalance', {}, { provider_access_token: '(provider token 1)' }],
		['login.getConsoleUser', COMPLETE, { access_token: '(provider token 1)' }],
		['authorization.createPreAuthCode', {}, { suite_access_token: '(suite token 1)' }],
		['tag.getMany', {}, { access_token: '(corp token 1)' }],
	] as const)('of %s carries its token where WeCom looks for it', async (key, values, query) => {
		const { api, call } = await openClient();
		expect(await call(key, values)).toMatchObject({ json: expect.any(Object) });
		expect(api.requests.at(-1)).toMatchObject({ key, query });
	});

	it('gets the token of a customized app with its permanent code, without a suite token', async () => {
		const { api, asked, call } = await openClient({ customized: true });
		const ticket = () => {
			throw new Error('nobody needs the ticket');
		};
		expect(await call('tag.getMany', {}, { ticket })).toMatchObject({ json: { errcode: 0 } });
		expect(asked()).toEqual(['token.getCustomized', 'tag.getMany']);
		expect(api.requests[1]?.query).toEqual({ access_token: '(corp token 1)' });
	});

	it('asks for no token where it brings its own', async () => {
		const { api, asked, call } = await openClient();
		api.acceptToken('contactSync', 'example-sync-token');
		await call('registration.finishSync', { access_token: 'example-sync-token' });
		expect(asked()).toEqual(['registration.finishSync']);
		expect(api.requests[0]?.query).toEqual({ access_token: '(contactSync token 1)' });
	});

	it('asks for each token once, however many calls there are at the same time', async () => {
		const { asked, call } = await openClient();
		const calls = Array.from({ length: 50 }, () => [
			call('tag.getMany'),
			call('authorization.createPreAuthCode'),
			call('licenseOrder.getBalance'),
		]);
		await Promise.all(calls.flat());
		const tokens = asked().filter((key) => key.startsWith('token.'));
		expect(tokens.sort()).toEqual(['token.getCorp', 'token.getProvider', 'token.getSuite']);
		expect(asked()).toHaveLength(153);
		await call('tag.getMany');
		expect(asked()).toHaveLength(154);
	});

	it('is a success without an errcode', async () => {
		const { account, call } = await openClient();
		const { suiteId, suiteSecret, ticket } = account;
		const values = { suite_id: suiteId, suite_secret: suiteSecret, suite_ticket: ticket() };
		const answer = await call('token.getSuite', values);
		expect(answer).toEqual({
			json: { suite_access_token: expect.any(String), expires_in: 7200 },
		});
	});

	it('brings what WeCom says, with Unicode intact both ways', async () => {
		const { api, call, corp } = await openClient();
		const values = { touser: '李四', agentid: corp.agentId, content: '你好 😀 & <b>' };
		const { msgid } = ((await call('message.sendText', values)) as { json: { msgid: string } })
			.json;
		expect(api.sent).toMatchObject([{ touser: '李四', content: '你好 😀 & <b>', msgid }]);
	});

	it('uploads a file and downloads it again, byte by byte', async () => {
		const { call } = await openClient();
		const data = Buffer.from('{"a":1}\r\n--\0\xff', 'latin1');
		const media = { fileName: '说 "hi".txt', mimeType: 'text/plain', data };
		const answer = await call('media.uploadFile', { media });
		const { media_id } = (answer as { json: { media_id: string } }).json;
		const file = await call('media.download', { media_id });
		expect(file).toMatchObject({
			file: { status: 200, headers: { 'content-type': 'text/plain' }, body: data },
		});
	});

	it.each(['{"a":1}', '{"errcode":40007,"errmsg":"a file that looks like a refusal"}', '{'])(
		'downloads %s as the file it is',
		async (content) => {
			const { api, call } = await openClient();
			const data = Buffer.from(content);
			const media = { type: 'file', fileName: 'a.json', contentType: 'application/json', data };
			const media_id = api.addMedia({ ...media, corpId: CORP });
			expect(await call('media.download', { media_id })).toMatchObject({ file: { body: data } });
		},
	);

	it('of a file that WeCom refuses ends with the code of WeCom', async () => {
		const { call } = await openClient();
		expect(await failureOf(call('media.download', { media_id: 'x' }))).toMatchObject({
			code: 'ERR_WECOM_API',
			errcode: 40007,
			endpoint: '/cgi-bin/media/get',
		});
	});
});

describe('a call that WeCom never sees', () => {
	it('says that the ticket is missing in the words of the caller', async () => {
		const { asked, call } = await openClient();
		const error = new ConfigurationError('ticket', 'No suite ticket', 'Wait for it');
		const ticket = () => {
			throw error;
		};
		expect(await failureOf(call('tag.getMany', {}, { ticket }))).toBe(error);
		expect(asked()).toEqual([]);
		expect(await call('tag.getMany')).toMatchObject({ json: { errcode: 0 } });
	});

	it.each([
		['providerSecret', 'licenseOrder.getBalance', { providerSecret: '' }],
		['providerSecret', 'licenseOrder.getBalance', { providerSecret: undefined }],
		['authorization', 'tag.getMany', { authorization: undefined }],
	] as const)('names %s when it is missing, also when another account has it', async (...row) => {
		const [field, key, { ...none }] = row;
		const { asked, call } = await openClient();
		await call(key);
		const before = asked();
		expect(await failureOf(call(key, {}, none as Partial<Client['account']>))).toMatchObject({
			code: 'ERR_WECOM_CONFIGURATION',
			field,
		});
		expect(asked()).toEqual(before);
	});
});

describe('a token', () => {
	it.each([
		['permanent code', { permanentCode: 'example-wrong-code' }, 40084],
		['corp', { corpId: 'wpExampleOther' }, 40013],
	])('is not served for another %s', async (_, changes, errcode) => {
		const { account, corp, call } = await openClient();
		await call('tag.getMany');
		const { corpId, permanentCode } = corp;
		const authorization = { corpId, permanentCode, ...changes };
		for (const again of [1, 2]) {
			const failure = await failureOf(call('tag.getMany', {}, { authorization }));
			expect([again, failure]).toMatchObject([again, { code: 'ERR_WECOM_API', errcode }]);
		}
		const { authorization: own } = account;
		expect(await call('tag.getMany', {}, own && { authorization: own })).toMatchObject({
			json: { errcode: 0 },
		});
	});

	it.each([
		['suite secret', 'authorization.createPreAuthCode', { suiteSecret: 'example-wrong' }, 40080],
		['suite', 'authorization.createPreAuthCode', { suiteId: 'wwOther' }, 40083],
		['provider secret', 'licenseOrder.getBalance', { providerSecret: 'example-wrong' }, 40001],
		['provider', 'licenseOrder.getBalance', { providerCorpId: 'wwOther' }, 40013],
	] as const)('is not served for another %s', async (_, key, changes, errcode) => {
		const { call } = await openClient();
		await call(key);
		expect(await failureOf(call(key, {}, changes))).toMatchObject({
			code: 'ERR_WECOM_API',
			errcode,
		});
		expect(await call(key)).toMatchObject({ json: expect.any(Object) });
	});

	it('of one platform is not served on another', async () => {
		const [one, two] = [await openClient(), await openClient()];
		await one.call('tag.getMany');
		const { permanentCode } = two.corp;
		const authorization = { corpId: CORP, permanentCode };
		await one.call('tag.getMany', {}, { apiBaseUrl: two.api.url, authorization });
		expect(two.asked()).toEqual(['token.getSuite', 'token.getCorp', 'tag.getMany']);
	});

	it('of a corp that canceled is worth nothing, nor is its permanent code', async () => {
		const { api, asked, call } = await openClient();
		await call('tag.getMany');
		api.cancel(CORP);
		expect(await failureOf(call('tag.getMany'))).toMatchObject({ errcode: 48004 });
		expect(asked().at(-1)).toBe('tag.getMany (48004)');
		api.forgetTokens('corp');
		expect(await failureOf(call('tag.getMany'))).toMatchObject({ errcode: 40084 });
		expect(asked().slice(-2)).toEqual(['tag.getMany (40014)', 'token.getCorp (40084)']);
	});

	it('without a lifetime lives as long as WeCom writes on its pages', async () => {
		const { call } = await openClient();
		const asked: string[] = [];
		const send = answering((path) => {
			asked.push(path);
			return { body: '{"suite_access_token":"example-token","pre_auth_code":"example-code"}' };
		});
		for (let at = 0; at < 3; at++) await call('authorization.createPreAuthCode', {}, { send });
		expect(asked.filter((path) => path.endsWith('get_suite_token'))).toHaveLength(1);
	});

	it('is never an empty one', async () => {
		const { call } = await openClient();
		for (const body of ['{"errcode":0}', '{"suite_access_token":""}', '{"suite_access_token":7}']) {
			const send = answering(() => ({ body }));
			const failure = await failureOf(call('authorization.createPreAuthCode', {}, { send }));
			expect(failure).toMatchObject({
				code: 'ERR_WECOM_TRANSPORT',
				message: '/cgi-bin/service/get_suite_token answered without suite_access_token',
			});
		}
	});
});

describe('jsonOf', () => {
	it('finds nothing in a file', async () => {
		const { api, call } = await openClient();
		const file = { type: 'file', fileName: 'a', contentType: 'text/plain', corpId: CORP };
		const media_id = api.addMedia({ ...file, data: Buffer.from('{"a":1}') });
		expect(jsonOf(await call('media.download', { media_id }))).toEqual({});
		expect(jsonOf(await call('tag.getMany'))).toMatchObject({ errcode: 0 });
	});
});

describe('every row of the table', () => {
	it('takes its own example, whatever kind of app it is for', async () => {
		const PROVIDER = ENDPOINTS['token.getProvider'].example.request.corpid;
		const clients = new Map<string, Client>();
		for (const kind of ['thirdParty', 'customized']) {
			const customized = kind === 'customized';
			const client = await openClient({ providerCorpId: PROVIDER, customized });
			client.api.acceptTicket(ENDPOINTS['token.getSuite'].example.request.suite_ticket);
			acceptExamples(client.api);
			clients.set(kind, client);
		}
		for (const [key, row] of Object.entries<AnyEndpoint>(ENDPOINTS)) {
			const client = clients.get(row.kinds?.[0] ?? 'thirdParty');
			if (client === undefined) throw new Error('no such kind');
			renewExampleCodes(client.api);
			const changes = { providerCorpId: PROVIDER, authorization: EXAMPLE_CORP };
			await client.call(key as keyof typeof ENDPOINTS, row.example.request, changes);
			expect(client.asked().at(-1)).toBe(key);
		}
	});
});
