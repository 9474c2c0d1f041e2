import type { INodeExecutionData, INodeParameters } from 'n8n-workflow';
import type { WecomApi } from '../simulator/api';
import { acceptExamples, EXAMPLE_CORP } from '../simulator/api/examples';
import {
	act,
	authorizationOf,
	PROVIDER_SECRET,
	pushedItem,
	runAction,
	startApi,
	stopApis,
	TICKET,
} from '../support/action';
import { CREDENTIAL } from '../support/credential';
import { errorOf, itemsOf } from '../support/execution';
import { closeFlows } from '../support/startFlow';

let api: WecomApi;
beforeEach(async () => {
	api = await startApi();
	acceptExamples(api);
});
afterEach(async () => {
	await closeFlows();
	await stopApis();
});

const NODE = 'WeCom Suite';
const run = async (resource: string, operation: string, parameters: INodeParameters = {}) => {
	const node = act(resource, operation, { authorization: authorizationOf(), ...parameters });
	const done = await runAction(node, api);
	expect(errorOf(done, NODE)).toBe('');
	return itemsOf(done, NODE)[0]?.json ?? {};
};
const REVEAL = { options: { revealSecrets: true } };

describe('a secret of an answer', () => {
	it('is sealed, and the next operation takes it as it is', async () => {
		const { user_ticket } = await run('login', 'getMember', { code: 'example-code' });
		expect(user_ticket).toMatch(/^wcs1\./);
		await run('login', 'getMemberDetails', { user_ticket: String(user_ticket) });
		expect(api.requests.at(-1)?.body).toEqual({ user_ticket: 'example-user-ticket' });
		const { pre_auth_code } = await run('authorization', 'createPreAuthCode');
		await run('authorization', 'setOptions', { pre_auth_code: String(pre_auth_code) });
		expect(api.requests.at(-1)?.errcode).toBe(0);
	});

	it('is readable for whoever asks for it; a token never is', async () => {
		const ticket = await run('jsSdk', 'getAppTicket', REVEAL);
		expect(ticket['ticket']).not.toMatch(/^wcs1\./);
		const code = { register_code: 'example-register-code', ...REVEAL };
		const registration = await run('registration', 'get', code);
		expect(registration['contact_sync']).toMatchObject({
			access_token: expect.stringMatching(/^wcs1\./),
		});
	});

	it('is refused when it was sealed for something else', async () => {
		const stranger = act('login', 'getMemberDetails', { user_ticket: authorizationOf() });
		expect(errorOf(await runAction(stranger, api), NODE)).toMatch(/ERR_WECOM_SEAL/);
	});
});

describe('a Custom API Call with Answer Is a File', () => {
	const CODE = 'example-auth-code';
	const download = async (path: string, body: object, options: INodeParameters = {}) => {
		const node = act('customApiCall', 'send', {
			method: 'POST',
			path,
			token: 'none',
			body: JSON.stringify(body),
			answerIsFile: true,
			...options,
		});
		const done = await runAction(node, api);
		expect(errorOf(done, NODE)).toBe('');
		const [item] = itemsOf(done, NODE);
		return { item, text: JSON.stringify(done?.data.resultData.runData[NODE]) };
	};
	const { suiteId: suite_id, suiteSecret: suite_secret } = CREDENTIAL;
	const FOR_TOKEN = { suite_id, suite_secret, suite_ticket: TICKET };

	it('seals the tokens of an answer that is JSON (issue 20, row 12)', async () => {
		const { item } = await download('/cgi-bin/service/get_suite_token', FOR_TOKEN);
		expect(item?.binary).toBeUndefined();
		expect(item?.json).toMatchObject({
			suite_access_token: expect.stringMatching(/^wcs1\./),
			expires_in: 7200,
		});
	});

	it('seals permanent codes and tokens, whatever the options say of tokens (issue 20, row 12)', async () => {
		const { item } = await download(
			'/cgi-bin/service/get_permanent_code',
			{ auth_code: CODE },
			{ token: 'suite', ...REVEAL },
		);
		expect(item?.binary).toBeUndefined();
		expect(item?.json).toMatchObject({ access_token: expect.stringMatching(/^wcs1\./) });
	});

	it.each([
		['an object', '{"errcode":0,"access_token":"example-open-token"}'],
		['a list', '[{"deep":[{"permanent_code":"example-open-token"}]}]'],
	])(
		'keeps %s with a token out of binary data, also with the name of a file (issue 20, row 12)',
		async (_, text) => {
			const media = { type: 'file', fileName: 'a.json', contentType: 'application/json' };
			const { corpId } = EXAMPLE_CORP;
			const media_id = api.addMedia({ ...media, corpId, data: Buffer.from(text) });
			const { item, text: shown } = await download(
				'/cgi-bin/media/get',
				{},
				{
					method: 'GET',
					token: 'corp',
					query: JSON.stringify({ media_id }),
					authorization: authorizationOf(),
				},
			);
			expect(item?.binary).toBeUndefined();
			expect(shown).toContain('wcs1.');
			expect(shown).not.toContain('example-open-token');
			expect(shown).not.toContain(
				Buffer.from('example-open-token').toString('base64').slice(4, 20),
			);
		},
	);

	it('leaves a file without any as it is', async () => {
		const media = { type: 'file', fileName: 'a.json', contentType: 'application/json' };
		const { corpId } = EXAMPLE_CORP;
		const media_id = api.addMedia({ ...media, corpId, data: Buffer.from('{"a":1}') });
		const { item } = await download(
			'/cgi-bin/media/get',
			{},
			{
				method: 'GET',
				token: 'corp',
				query: JSON.stringify({ media_id }),
				authorization: authorizationOf(),
			},
		);
		expect(item).toMatchObject({ json: { fileName: 'a.json' }, binary: { data: {} } });
	});
});

describe('nowhere in runs that went well or wrong', () => {
	const { permanentCode } = EXAMPLE_CORP;
	const SUITE_TOKEN = 'exampleSuiteTokenThatNobodyMayRead';
	const secrets = {
		SUITE_TOKEN,
		TICKET,
		PROVIDER_SECRET,
		permanentCode,
		suiteSecret: CREDENTIAL.suiteSecret,
	};
	const CALLS: ReadonlyArray<[string, string, INodeParameters]> = [
		['authorization', 'complete', { auth_code: 'example-auth-code' }],
		['authorization', 'completeInFull', { auth_code: 'example-auth-code' }],
		['authorization', 'completeAuthorization', { auth_code: 'example-auth-code' }],
		['authorization', 'completeAuthorization', { auth_code: 'example-used-auth-code' }],
		['authorization', 'refreshInfo', {}],
		['authorization', 'get', {}],
		['message', 'sendText', { content: 'hi', touser: 'lisi' }],
		['message', 'sendText', { content: 'hi', touser: '' }],
		['licenseOrder', 'getBalance', {}],
	];

	it.each(CALLS)('of %s %s is a secret or a token', async (resource, operation, parameters) => {
		api.acceptToken('suite', SUITE_TOKEN);
		api.script('token.getSuite', () => ({ suite_access_token: SUITE_TOKEN, expires_in: 7200 }));
		const node = act(resource, operation, { authorization: authorizationOf(), ...parameters });
		const items: INodeExecutionData[] = [pushedItem()];
		const good = await runAction(node, api, items);
		api.fail('*', { drop: true });
		const bad = await runAction(node, api, items);
		const text = JSON.stringify([
			good?.data.resultData.runData[NODE],
			bad?.data.resultData.runData[NODE],
		]);
		for (const secret of Object.values(secrets)) expect(text).not.toContain(secret);
		expect(text).not.toMatch(/"(?:suite_|provider_)?access_token":"(?!wcs1\.)/);
		expect(text).not.toMatch(/access_token=/);
	});
});
