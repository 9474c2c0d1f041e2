import { API, type Caller, clock, CORP, startApi } from './caller';

let api: Awaited<ReturnType<typeof startApi>>['api'];
let caller: Caller;
let code: string;
const time = clock();
beforeEach(async () => {
	({ api, caller } = await startApi({ now: time.now }));
	const token = await caller.suiteToken();
	const made = await caller.row('authorization.createPreAuthCode', token);
	code = String(made['pre_auth_code']);
});
afterEach(() => api.stop());

const link = (changes: Readonly<Record<string, string>> = {}) => {
	const redirect_uri = 'https://example.com/done?a=1';
	const query = { suite_id: API.suiteId, pre_auth_code: code, redirect_uri, ...changes };
	return `https://open.work.weixin.qq.com/3rdapp/install?${new URLSearchParams(query).toString()}`;
};

describe('an install link', () => {
	it('installs the app and leads back with an auth code that works', async () => {
		const { redirect, permanentCode } = api.followInstallLink(link({ state: 'partner7' }), CORP);
		const { searchParams, pathname } = new URL(redirect);
		expect(pathname).toBe('/done');
		const { auth_code, ...rest } = Object.fromEntries(searchParams);
		expect(rest).toEqual({ a: '1', expires_in: '600', state: 'partner7' });
		const token = await caller.suiteToken();
		const answer = await caller.row('authorization.complete', token, { auth_code });
		expect(answer).toMatchObject({ permanent_code: permanentCode, state: 'partner7' });
	});

	it.each([
		[{ suite_id: 'ww0other' }, /another app/],
		[{ pre_auth_code: 'example-unknown' }, /unknown or expired/],
		[{ redirect_uri: 'example.com' }, /nowhere/],
		[{ state: 'partner-7' }, /letters and digits/],
		[{ state: 'a'.repeat(129) }, /letters and digits/],
	])('with %j shows an error', (changes, message) => {
		expect(() => api.followInstallLink(link(changes), CORP)).toThrow(message);
	});

	it('lives twenty minutes', () => {
		time.pass(20);
		expect(() => api.followInstallLink(link(), CORP)).toThrow(/expired/);
	});

	it('is on a page of WeCom', () => {
		const elsewhere = link().replace('3rdapp', 'other');
		expect(() => api.followInstallLink(elsewhere, CORP)).toThrow(/no install link/);
	});
});
