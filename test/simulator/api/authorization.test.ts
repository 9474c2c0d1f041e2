import { ENDPOINTS } from '../../../nodes/WecomSuite/suite/endpoints';
import { type Caller, clock, CORP, startApi } from './caller';

let api: Awaited<ReturnType<typeof startApi>>['api'];
let caller: Caller;
let token: string;
const time = clock();
const begin = async (options = {}) => {
	({ api, caller } = await startApi({ now: time.now, ...options }));
	token = await caller.suiteToken();
};
beforeEach(() => begin());
afterEach(() => api.stop());

const refused = (errcode: number) => expect.objectContaining({ errcode });
const complete = (auth_code: string) => caller.row('authorization.complete', token, { auth_code });
const completeInFull = (auth_code: string) =>
	caller.row('authorization.completeInFull', token, { auth_code });

describe('a pre-auth code', () => {
	it('is good for options, for 20 minutes', async () => {
		const made = await caller.row('authorization.createPreAuthCode', token);
		const options = { pre_auth_code: made['pre_auth_code'], session_info: { auth_type: 1 } };
		const set = (asked: object) => caller.row('authorization.setOptions', token, { ...asked });
		expect(await set(options)).toEqual({ errcode: 0, errmsg: 'ok' });
		expect(await set({ ...options, pre_auth_code: 'x' })).toEqual(refused(40077));
		expect(await set({ ...options, session_info: { auth_type: 9 } })).toEqual(refused(40035));
		time.pass(20);
		expect(await set(options)).toEqual(refused(40077));
	});
});

describe('an auth code', () => {
	it('buys the permanent code of the corp, once', async () => {
		const { authCode, permanentCode } = api.authorize(CORP, { state: 'partner7' });
		expect(await complete(authCode)).toEqual({
			errcode: 0,
			errmsg: 'ok',
			permanent_code: permanentCode,
			auth_corp_info: { corpid: CORP, corp_name: 'Example Ltd' },
			auth_user_info: expect.objectContaining({ userid: 'zhangsan' }),
			state: 'partner7',
		});
		expect(await complete(authCode)).toEqual(refused(40078));
		expect(await completeInFull(authCode)).toEqual(refused(40078));
	});

	it('buys it once, however many ask at the same time', async () => {
		const { authCode } = api.authorize(CORP);
		const answers = await Promise.all(Array.from({ length: 10 }, () => complete(authCode)));
		expect(answers.filter(({ errcode }) => errcode === 0)).toHaveLength(1);
		expect(answers.filter(({ errcode }) => errcode === 40078)).toHaveLength(9);
	});

	it('lives ten minutes', async () => {
		const { authCode } = api.authorize(CORP);
		time.pass(10);
		expect(await complete(authCode)).toEqual(refused(40078));
		expect(await complete(api.issueAuthCode(CORP))).toMatchObject({ errcode: 0 });
		expect(() => api.issueAuthCode('wpNobody')).toThrow('wpNobody');
	});

	it('buys in version 1 a working corp token too, without errcode', async () => {
		const { authCode, permanentCode, agentId } = api.authorize(CORP, { authMode: 1 });
		const answer = await completeInFull(authCode);
		expect(answer).toMatchObject({
			expires_in: 7200,
			permanent_code: permanentCode,
			auth_corp_info: { corpid: CORP },
			auth_info: { agent: [{ agentid: agentId, auth_mode: 1, is_customized_app: false }] },
		});
		expect(answer).not.toHaveProperty('errcode');
		expect(await caller.row('tag.getMany', String(answer['access_token']))).toMatchObject({
			errcode: 0,
		});
	});

	it('buys no token for a customized app', async () => {
		await api.stop();
		await begin({ customized: true });
		const answer = await completeInFull(api.authorize(CORP).authCode);
		expect(answer).toMatchObject({
			auth_info: { agent: [{ is_customized_app: true, privilege: { level: 0 } }] },
		});
		expect(answer).not.toHaveProperty('access_token');
		expect(answer).not.toHaveProperty('expires_in');
	});

	it('is worth nothing once the corp canceled', async () => {
		const { authCode } = api.authorize(CORP);
		api.cancel(CORP);
		expect(await complete(authCode)).toEqual(refused(48004));
	});
});

describe('a corp that installs again', () => {
	it('gets another permanent code, and the old one opens nothing', async () => {
		const first = api.authorize(CORP);
		const oldToken = await caller.corpToken(first);
		const second = api.authorize(CORP, { agentId: 7 });
		expect(second.permanentCode).not.toBe(first.permanentCode);
		const info = (permanent_code: string) =>
			caller.row('authorization.get', token, { auth_corpid: CORP, permanent_code });
		expect(await info(first.permanentCode)).toEqual(refused(40084));
		expect(await info(second.permanentCode)).toMatchObject({
			auth_corp_info: { corpid: CORP },
			auth_info: { agent: [{ agentid: 7 }] },
		});
		expect(await caller.row('tag.getMany', oldToken)).toEqual(refused(48004));
	});
});

describe('a registration', () => {
	it('hands out the token that fills the contacts of a new corp', async () => {
		const provider = await caller.providerToken();
		const asked = { register_code: 'example' };
		const answer = await caller.row('registration.get', provider, asked);
		const sync = answer['contact_sync'] as { access_token: string };
		const { path } = ENDPOINTS['registration.finishSync'];
		expect(await caller.get(path, { access_token: sync.access_token })).toMatchObject({
			errcode: 0,
		});
		expect(await caller.get(path, { access_token: provider })).toEqual(refused(40014));
		expect(await caller.get(path)).toEqual(refused(41001));
	});
});

describe('an install QR code', () => {
	it('is a picture or a link, for this suite only', async () => {
		const ask = (suite_id: string, result_type: number) =>
			caller.request(
				'/cgi-bin/service/get_app_qrcode',
				{ suite_access_token: token },
				{ method: 'POST', body: JSON.stringify({ suite_id, result_type }) },
			);
		const { suite_id } = ENDPOINTS['authorization.getInstallQrLink'].example.request;
		const picture = await ask(suite_id, 1);
		expect(picture.headers.get('content-type')).toBe('image/png');
		expect(
			Buffer.from(await picture.arrayBuffer())
				.subarray(1, 4)
				.toString(),
		).toBe('PNG');
		expect(await (await ask(suite_id, 2)).json()).toMatchObject({ errcode: 0 });
		expect(await (await ask('ww0', 2)).json()).toEqual(refused(48003));
		expect(await (await ask(suite_id, 3)).json()).toEqual(refused(40035));
	});
});
