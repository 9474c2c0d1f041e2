import type { Caller } from './caller';
import { API, clock, CORP, startApi } from './caller';

let api: Awaited<ReturnType<typeof startApi>>['api'];
let caller: Caller;
let time: ReturnType<typeof clock>;
const begin = async (options = {}) => {
	time = clock();
	({ api, caller } = await startApi({ now: time.now, ...options }));
};
beforeEach(() => begin());
afterEach(() => api.stop());

const refused = (errcode: number) => expect.objectContaining({ errcode });
const suite = (changes: object = {}) =>
	caller.row('token.getSuite', '', {
		suite_id: API.suiteId,
		suite_secret: API.suiteSecret,
		suite_ticket: 'example-ticket',
		...changes,
	});
const provider = (changes: object = {}) =>
	caller.row('token.getProvider', '', {
		corpid: API.providerCorpId,
		provider_secret: API.providerSecret,
		...changes,
	});
const preAuth = (token: string) => caller.row('authorization.createPreAuthCode', token);

describe('the suite token', () => {
	it('comes without errcode and lives two hours', async () => {
		expect(await suite()).toEqual({
			suite_access_token: expect.stringMatching(/^.{64}$/),
			expires_in: 7200,
		});
	});

	it('wants the newest ticket or the one before, for 30 minutes', async () => {
		api.acceptTicket('second');
		expect(await suite()).toMatchObject({ expires_in: 7200 });
		api.acceptTicket('third');
		expect(await suite()).toEqual(refused(40085));
		expect(await suite({ suite_ticket: 'second' })).toMatchObject({ expires_in: 7200 });
		time.pass(30);
		expect(await suite({ suite_ticket: 'third' })).toEqual(refused(40085));
	});

	it('is refused for a wrong id, secret or ticket, each with its own code', async () => {
		expect(await suite({ suite_id: 'ww0' })).toEqual(refused(40083));
		expect(await suite({ suite_secret: 'x' })).toEqual(refused(40080));
		expect(await suite({ suite_ticket: 'x' })).toEqual(refused(40085));
		expect(await suite({ suite_ticket: undefined })).toEqual(refused(41023));
	});

	it('is missing, unknown or too old under codes of its own', async () => {
		const token = await caller.suiteToken();
		const path = '/cgi-bin/service/get_pre_auth_code';
		expect(await caller.get(path)).toEqual(refused(41022));
		expect(await caller.get(path, { access_token: token })).toEqual(refused(41022));
		expect(await preAuth('x')).toEqual(refused(40082));
		expect(await preAuth(token)).toMatchObject({ errcode: 0, expires_in: 1200 });
		time.pass(120);
		expect(await preAuth(token)).toEqual(refused(42009));
	});
});

describe('the provider token', () => {
	it('is the same one while it lives', async () => {
		const first = await provider();
		time.pass(10);
		expect(await provider()).toEqual({ ...first, expires_in: 6600 });
		time.pass(110);
		expect(await provider()).not.toMatchObject({
			provider_access_token: first['provider_access_token'],
		});
	});

	it('is refused for a wrong corp or secret', async () => {
		expect(await provider({ corpid: 'ww0' })).toEqual(refused(40013));
		expect(await provider({ provider_secret: 'x' })).toEqual(refused(40001));
		expect(await provider({ provider_secret: '' })).toEqual(refused(41024));
	});

	it('goes into access_token where the vendor wants it there', async () => {
		const token = await caller.providerToken();
		const asked = { auth_code: 'example' };
		expect(await caller.row('login.getConsoleUser', token, asked)).toMatchObject({
			usertype: expect.any(Number),
		});
		const wrong = { provider_access_token: token };
		expect(await caller.post('/cgi-bin/service/get_login_info', wrong, asked)).toEqual(
			refused(41001),
		);
	});
});

describe('the corp token', () => {
	it('wants the permanent code of this corp', async () => {
		const corp = api.authorize(CORP);
		const other = api.authorize('wpOther');
		const get = async (auth_corpid: string, permanent_code: string) =>
			caller.row('token.getCorp', await caller.suiteToken(), { auth_corpid, permanent_code });
		expect(await get(CORP, corp.permanentCode)).toEqual({
			access_token: expect.any(String),
			expires_in: 7200,
		});
		expect(await get(CORP, other.permanentCode)).toEqual(refused(40084));
		expect(await get(CORP.toLowerCase(), corp.permanentCode)).toEqual(refused(40013));
	});

	it('is worth nothing for a call of another kind', async () => {
		const corp = api.authorize(CORP);
		const tokens = {
			corp: await caller.corpToken(corp),
			suite: await caller.suiteToken(),
			provider: await caller.providerToken(),
		};
		expect(await caller.row('tag.getMany', tokens.corp)).toMatchObject({ errcode: 0 });
		expect(await caller.row('tag.getMany', tokens.suite)).toEqual(refused(40014));
		expect(await caller.row('tag.getMany', tokens.provider)).toEqual(refused(40014));
		expect(await preAuth(tokens.corp)).toEqual(refused(40082));
		expect(await caller.row('licenseOrder.getBalance', tokens.suite)).toEqual(refused(40014));
		expect(api.requests.at(-1)?.tokenKind).toBe('suite');
	});

	it('dies when the corp cancels, and so does the permanent code', async () => {
		const corp = api.authorize(CORP);
		const token = await caller.corpToken(corp);
		api.cancel(CORP);
		expect(await caller.row('tag.getMany', token)).toEqual(refused(48004));
		const asked = { auth_corpid: CORP, permanent_code: corp.permanentCode };
		const suiteToken = await caller.suiteToken();
		expect(await caller.row('token.getCorp', suiteToken, asked)).toEqual(refused(40084));
		expect(await caller.row('authorization.get', suiteToken, asked)).toEqual(refused(40084));
	});

	it('comes from gettoken for a customized app, and only there', async () => {
		await api.stop();
		await begin({ customized: true });
		const { permanentCode } = api.authorize(CORP);
		const asked = { corpid: CORP, corpsecret: permanentCode };
		const answer = await caller.row('token.getCustomized', '', asked);
		expect(answer).toMatchObject({ errcode: 0, expires_in: 7200 });
		const token = String(answer['access_token']);
		expect(await caller.row('tag.getMany', token)).toMatchObject({ errcode: 0 });
		const suiteToken = await caller.suiteToken();
		const other = { auth_corpid: CORP, permanent_code: permanentCode };
		expect(await caller.row('token.getCorp', suiteToken, other)).toEqual(refused(48002));
		const wrong = { ...asked, corpsecret: 'x' };
		expect(await caller.row('token.getCustomized', '', wrong)).toEqual(refused(40001));
		api.cancel(CORP);
		expect(await caller.row('token.getCustomized', '', asked)).toEqual(refused(48004));
	});

	it('does not come from gettoken for a third-party app', async () => {
		const { permanentCode } = api.authorize(CORP);
		const asked = { corpid: CORP, corpsecret: permanentCode };
		expect(await caller.row('token.getCustomized', '', asked)).toEqual(refused(48002));
	});
});

describe('expireTokens and forgetTokens', () => {
	it('make tokens of one kind stale, and a new one good', async () => {
		const corp = api.authorize(CORP);
		const token = await caller.corpToken(corp);
		const suiteToken = await caller.suiteToken();
		api.expireTokens('corp');
		expect(await caller.row('tag.getMany', token)).toEqual(refused(42001));
		expect(await preAuth(suiteToken)).toMatchObject({ errcode: 0 });
		expect(await caller.row('tag.getMany', await caller.corpToken(corp))).toMatchObject({
			errcode: 0,
		});
		api.expireTokens();
		expect(await preAuth(suiteToken)).toEqual(refused(42009));
	});

	it('make tokens unknown', async () => {
		const token = await caller.corpToken(api.authorize(CORP));
		const suiteToken = await caller.suiteToken();
		api.forgetTokens('corp');
		expect(await caller.row('tag.getMany', token)).toEqual(refused(40014));
		api.forgetTokens();
		expect(await preAuth(suiteToken)).toEqual(refused(40082));
	});
});
