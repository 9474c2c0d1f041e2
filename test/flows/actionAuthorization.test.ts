import { openAuthorization } from '../../nodes/WecomSuite/suite/seals/authorization';
import type { WecomApi } from '../simulator/api';
import { EXAMPLE_CORP } from '../simulator/api/examples';
import { connect } from '../simulator/api/connect';
import {
	act,
	at,
	authorizationOf,
	pushedItem,
	runAction,
	startApi,
	stopApis,
} from '../support/action';
import { CREDENTIAL } from '../support/credential';
import { errorOf, itemsOf } from '../support/execution';
import { chain, trigger } from '../support/flow';
import { closeFlows, startFlow } from '../support/startFlow';

let api: WecomApi;
beforeEach(async () => {
	api = await startApi();
});
afterEach(async () => {
	await closeFlows();
	await stopApis();
});

const NODE = 'WeCom Suite';
const first = (run: Awaited<ReturnType<typeof runAction>>) => itemsOf(run, NODE)[0]?.json;
const pathsOf = ({ requests }: WecomApi) =>
	requests.map(({ path }) => path.replace('/cgi-bin/service/', ''));
const complete = (parameters = {}) => act('authorization', 'completeAuthorization', parameters);
const withCode = (auth_code: string, additionalFields = {}) =>
	complete({ auth_code, additionalFields });

describe('Create Install Link', () => {
	const create = (parameters: object) =>
		act('authorization', 'createInstallLink', {
			redirect_uri: 'https://example.com/安装?a=1&b=2',
			...parameters,
		});

	it('gets a code, says what it is for, and builds the address', async () => {
		const test = create({ auth_type: 1, additionalFields: { state: 'partner7' } });
		const json = first(await runAction(test, api));
		expect(json).toEqual({
			url: expect.any(String),
			expiresIn: 1200,
			expiresAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
		});
		const url = new URL(String(json?.['url']));
		expect(`${url.origin}${url.pathname}`).toBe('https://open.work.weixin.qq.com/3rdapp/install');
		expect(Object.fromEntries(url.searchParams)).toMatchObject({
			suite_id: CREDENTIAL.suiteId,
			redirect_uri: 'https://example.com/安装?a=1&b=2',
			state: 'partner7',
		});
		expect(pathsOf(api)).toEqual(['get_suite_token', 'get_pre_auth_code', 'set_session_info']);
		expect(api.requests.at(-1)?.body).toEqual({
			pre_auth_code: url.searchParams.get('pre_auth_code'),
			session_info: { auth_type: 1 },
		});
	});

	it.each([
		[{ redirect_uri: 'example.com' }, /Redirect URL \(redirect_uri\).*ERR_WECOM_PARAMETER/],
		[{ redirect_uri: '={{ "" }}' }, /Redirect URL \(redirect_uri\) is empty/],
		[{ additionalFields: { state: 'a-b' } }, /State \(state\).*letters and digits/],
		[{ additionalFields: { appid: 'x' } }, /App IDs \(appid\)/],
	])('sends nothing with %j', async (parameters, message) => {
		expect(errorOf(await runAction(create(parameters), api), NODE)).toMatch(message);
		expect(api.requests).toEqual([]);
	});
});

describe('Complete Authorization', () => {
	it('F1: takes the auth code of the redirect behind a Webhook node, with nothing to paste', async () => {
		const { authCode, corpId } = api.authorize('wpFromOwnSite');
		const query = { auth_code: authCode, expires_in: '600', state: 'partner7' };
		const run = await runAction(complete(), api, [pushedItem({ query })]);
		expect(errorOf(run, NODE)).toBe('');
		expect(first(run)).toMatchObject({ corp: { corpid: corpId } });
	});

	it('F1: says of an item without any auth code that it is empty, and sends nothing', async () => {
		const run = await runAction(complete(), api, [pushedItem({ body: {} })]);
		expect(errorOf(run, NODE)).toMatch(/Auth Code \(auth_code\) is empty.*ERR_WECOM_PARAMETER/);
		expect(api.requests).toEqual([]);
	});

	it('takes the auth code of create_auth, ticket and all, with nothing to paste', async () => {
		const { engine, wecom } = await startFlow(chain(trigger(), complete()), at(api));
		const { pushTicket, install } = connect(wecom, api);
		await pushTicket();
		const { installation } = await install({ state: 'partner7' });
		const [run] = await engine.runs();
		expect(errorOf(run, NODE)).toBe('');
		const { corpId, permanentCode, agentId } = installation;
		const json = first(run);
		expect(json).toEqual({
			authorization: expect.stringMatching(/^wcs1\./),
			corp: expect.objectContaining({ corpid: corpId, name: 'Example Ltd' }),
			agent: expect.objectContaining({ agentid: agentId, name: 'Example App' }),
			scope: expect.objectContaining({ level: 1, allow_user: ['zhangsan'] }),
			admin: expect.objectContaining({ userid: 'zhangsan' }),
			state: 'partner7',
			wecom: { connected: true, context: expect.stringMatching(/^wcs1\./) },
		});
		expect(openAuthorization(String(json?.['authorization']), CREDENTIAL)).toEqual({
			corpId,
			permanentCode,
			agentId,
		});
		expect(JSON.stringify(run)).not.toContain(permanentCode);
		expect(pathsOf(api)).toEqual(['get_suite_token', 'v2/get_permanent_code', 'v2/get_auth_info']);
	});

	it('does the same in one slow call, and shows the code to whoever asks for it', async () => {
		const { corpId, permanentCode, authCode } = api.authorize('wpOther');
		const options = { version: 1, includePermanentCode: true };
		const run = await runAction(withCode(authCode, options), api);
		expect(first(run)).toMatchObject({
			permanentCode,
			corp: { corpid: corpId },
			edition: expect.any(Object),
		});
		expect(JSON.stringify(itemsOf(run, NODE))).not.toContain('access_token');
		expect(pathsOf(api)).toEqual(['get_suite_token', 'get_permanent_code']);
	});

	it('completes customized apps too', async () => {
		const custom = await startApi({ customized: true });
		const { authCode, permanentCode, corpId } = custom.authorize('wpOther');
		const run = await runAction(withCode(authCode), custom, undefined, 'customized');
		const sealed = String(first(run)?.['authorization']);
		expect(openAuthorization(sealed, CREDENTIAL)).toMatchObject({ corpId, permanentCode });
	});

	it('says of a used code that only a new one helps, and tries it once', async () => {
		const { authCode } = api.authorize('wpOther');
		await runAction(withCode(authCode), api);
		const before = api.requests.length;
		const error = errorOf(await runAction(withCode(authCode), api), NODE);
		expect(error).toMatch(/was used before.*40078.*\|.*Do not repeat it.*ERR_WECOM_API/);
		expect(error).not.toContain(authCode);
		expect(api.requests.length - before).toBe(1);
	});

	it('keeps the permanent code when the facts cannot be had', async () => {
		const { authCode, permanentCode, corpId } = api.authorize('wpOther');
		api.fail('authorization.get', { errcode: 48002 });
		const json = first(await runAction(withCode(authCode), api));
		expect(json).toMatchObject({ problem: expect.stringContaining('Refresh Authorization Info') });
		expect(json).not.toHaveProperty('agent');
		const sealed = String(json?.['authorization']);
		expect(openAuthorization(sealed, CREDENTIAL)).toEqual({ corpId, permanentCode });
	});

	it('sends nothing without a code', async () => {
		expect(errorOf(await runAction(complete(), api), NODE)).toMatch(
			/Auth Code \(auth_code\) is empty/,
		);
		expect(api.requests).toEqual([]);
	});
});

describe('an authorization that is kept', () => {
	const { corpId, permanentCode, agentId } = EXAMPLE_CORP;
	const run = (operation: string, parameters: object = { authorization: authorizationOf() }) =>
		runAction(act('authorization', operation, { ...parameters }), api);

	it('learns the agent ID when it is refreshed', async () => {
		api.authorize(corpId, EXAMPLE_CORP);
		const codes = { authorizeWith: 'code', corpId, permanentCode };
		const json = first(await run('refreshInfo', codes));
		expect(json).toMatchObject({ corp: { corpid: corpId }, agent: { agentid: agentId } });
		const sealed = String(json?.['authorization']);
		expect(openAuthorization(sealed, CREDENTIAL)).toEqual({ corpId, permanentCode, agentId });
	});

	it('is verified as true or false', async () => {
		api.authorize(corpId, EXAMPLE_CORP);
		expect(first(await run('verify'))).toEqual({ authorized: true, corpid: corpId });
		const wrong = { authorization: authorizationOf({ permanentCode: 'example-wrong' as never }) };
		expect(first(await run('verify', wrong))).toMatchObject({ authorized: false, errcode: 40084 });
		api.cancel(corpId);
		expect(first(await run('verify'))).toEqual({
			authorized: false,
			corpid: corpId,
			errcode: 40084,
			reason: expect.stringContaining('corp canceled'),
		});
		api.fail('authorization.get', { errcode: 48004 });
		expect(first(await run('verify'))).toMatchObject({ authorized: false, errcode: 48004 });
	});

	it('is not called invalid when WeCom says something else', async () => {
		api.authorize(corpId, EXAMPLE_CORP);
		api.fail('authorization.get', { errcode: 60020 });
		expect(errorOf(await run('verify'), NODE)).toMatch(/60020.*ERR_WECOM_API/);
	});
});
