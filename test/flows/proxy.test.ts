/** Calls through the proxy of the credential, on n8n's own HTTP client and over real connections. */
import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import type { WecomApi } from '../simulator/api';
import { act, at, pushedItem, startApi, stopApis } from '../support/action';
import { errorOf, itemsOf } from '../support/execution';
import { chain } from '../support/flow';
import { TestProxy, type ProxyOptions } from '../support/proxy';
import { closeFlows, startFlow } from '../support/startFlow';
import { start } from '../support/standIns';

const NODE = 'WeCom Suite';
const PASSWORD = 'p@ss:50% secret';
let api: WecomApi;
let proxy: TestProxy;
beforeEach(async () => {
	api = await startApi();
});
afterEach(async () => {
	await closeFlows();
	await stopApis();
	await proxy.stop();
});

const through = async (options: ProxyOptions, changes: ICredentialDataDecryptedObject = {}) => {
	proxy = await TestProxy.start(options);
	const credential = { ...at(api), proxyUrl: proxy.url, ...changes };
	const flow = chain(start(), act('authorization', 'createPreAuthCode'));
	const { engine } = await startFlow(flow, credential);
	return await engine.run([pushedItem()], 'trigger');
};

describe('with a proxy in the credential', () => {
	it('every call goes through it, the token call too', async () => {
		const run = await through({});
		expect(errorOf(run, NODE)).toBe('');
		expect(itemsOf(run, NODE)).toHaveLength(1);
		expect(proxy.passed).toHaveLength(api.requests.length);
		expect(proxy.passed.map(({ method, target }) => `${method} ${target.split('?')[0]}`)).toEqual([
			`POST ${api.url}/cgi-bin/service/get_suite_token`,
			`GET ${api.url}/cgi-bin/service/get_pre_auth_code`,
		]);
	});

	it('an account is shown to it, whatever characters are in the password', async () => {
		const account = { proxyUser: 'wecom', proxyPassword: PASSWORD };
		expect(errorOf(await through({ account: `wecom:${PASSWORD}` }, account), NODE)).toBe('');
	});

	it('a call to WeCom itself asks it for a tunnel', async () => {
		const run = await through({}, { apiBaseUrl: 'https://qyapi.weixin.qq.com' });
		expect(proxy.passed).toEqual([{ method: 'CONNECT', target: 'qyapi.weixin.qq.com:443' }]);
		expect(errorOf(run, NODE)).toMatch(/The proxy 127\.0\.0\.1:\d+.*ERR_WECOM_TRANSPORT/);
	});

	it('a wrong account is told from what WeCom says', async () => {
		const changes = { proxyUser: 'wecom', proxyPassword: PASSWORD };
		const error = errorOf(await through({ account: 'wecom:another' }, changes), NODE);
		expect(error).toMatch(/^The proxy .* user name and password \(407\).*Proxy Password/);
		expect(error).not.toContain(PASSWORD);
		expect(api.requests).toEqual([]);
	});

	it('its own refusals are told from what WeCom says', async () => {
		const error = errorOf(await through({ status: 502 }), NODE);
		expect(error).toMatch(/^The proxy .* answered with status 502 in place of WeCom/);
	});

	it('one that is not there is named, not WeCom', async () => {
		const error = errorOf(await through({}, { proxyUrl: 'http://127.0.0.1:9' }), NODE);
		expect(error).toMatch(/^The proxy 127\.0\.0\.1:9 cannot be reached \(ECONNREFUSED\)/);
	});

	it('what WeCom refuses stays what it is', async () => {
		api.fail('authorization.createPreAuthCode', {
			errcode: 60020,
			errmsg: 'not allow to access from your ip, from ip: 203.0.113.7',
		});
		const error = errorOf(await through({}), NODE);
		expect(error).toMatch(/60020.*203\.0\.113\.7.*whitelist.*Proxy URL.*ERR_WECOM_API/s);
	});
});
