import { ENDPOINTS, type EndpointKey } from '../../../nodes/WecomSuite/suite/endpoints';
import type { Caller } from './caller';
import { clock, CORP, startApi } from './caller';

let api: Awaited<ReturnType<typeof startApi>>['api'];
let caller: Caller;
const time = clock();
beforeEach(async () => {
	({ api, caller } = await startApi({ now: time.now }));
});
afterEach(() => api.stop());

const refused = (errcode: number, errmsg?: RegExp) =>
	expect.objectContaining({ errcode, ...(errmsg && { errmsg: expect.stringMatching(errmsg) }) });
const text = (touser: string, agentid: number) => ({
	touser,
	agentid,
	msgtype: 'text',
	text: { content: 'hello' },
});

describe('WecomApi', () => {
	it('listens on a port of its own, and twice at a time', async () => {
		const other = await startApi();
		expect(other.api.url).not.toBe(api.url);
		expect(other.api.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
		await other.api.stop();
		const again = await startApi({ port: Number(new URL(other.api.url).port) });
		expect(again.api.url).toBe(other.api.url);
		await again.api.stop();
	});

	it('answers an unknown path with HTML and 404', async () => {
		const answer = await caller.request('/cgi-bin/no/such/path');
		expect(answer.status).toBe(404);
		expect(await answer.text()).toContain('<html>');
		expect(api.requests).toMatchObject([{ key: undefined, path: '/cgi-bin/no/such/path' }]);
	});

	it('refuses the other HTTP method', async () => {
		const { path } = ENDPOINTS['authorization.createPreAuthCode'];
		expect(await caller.post(path, {}, {})).toEqual(refused(43001));
		expect(await caller.get('/cgi-bin/message/send')).toEqual(refused(43002));
	});

	it('refuses a body that is not JSON', async () => {
		const init = { method: 'POST', body: '{"corpid":' };
		const answer = await caller.request('/cgi-bin/service/get_provider_token', {}, init);
		expect(await answer.json()).toEqual(refused(47001));
	});

	it('leaves nothing open when it stops, not even a call under way', async () => {
		api.fail('*', { delayMs: 60_000 });
		const hanging = caller.get('/cgi-bin/getcallbackip').catch(() => 'hung up');
		while (api.requests.length === 0) await new Promise((resolve) => setImmediate(resolve));
		await api.stop();
		expect(await hanging).toBe('hung up');
		await expect(caller.get('/cgi-bin/getcallbackip')).rejects.toThrow();
		await api.stop();
	});

	it('names the parameter that is missing or has the wrong type', async () => {
		const corp = api.authorize(CORP);
		const token = await caller.corpToken(corp);
		const send = (body: object) =>
			caller.post('/cgi-bin/message/send', { access_token: token }, body);
		const message = text('zhangsan', corp.agentId);
		expect(await send({ ...message, text: {} })).toEqual(refused(40058, /text\.content/));
		expect(await send({ ...message, text: { content: 7 } })).toEqual(
			refused(40035, /text\.content/),
		);
		expect(await send({ ...message, agentid: undefined })).toEqual(refused(41011, /agentid/));
		expect(await send({ ...message, msgtype: 'smoke' })).toEqual(refused(40008));
		expect(await send({ ...message, touser: '' })).toEqual(refused(82001));
		const news = { ...message, msgtype: 'news', news: { articles: [{ url: 'https://e.com' }] } };
		expect(await send(news)).toEqual(refused(40058, /news\.articles\[0\]\.title/));
		expect(await caller.row('member.get', token)).toEqual(refused(41009));
		expect(await caller.row('department.get', token, { id: 'x' })).toEqual(refused(40035));
		expect(api.sent).toEqual([]);
	});

	it('refuses the agent of another corp', async () => {
		const [corp, other] = [api.authorize(CORP), api.authorize('wpOtherCorp')];
		expect(corp.agentId).not.toBe(other.agentId);
		const token = await caller.corpToken(corp);
		const answer = await caller.row('message.sendText', token, text('zhangsan', other.agentId));
		expect(answer).toEqual(refused(40056));
	});

	it('remembers every call without its tokens, and what it was answered', async () => {
		const corp = api.authorize(CORP);
		const token = await caller.corpToken(corp);
		const answer = await caller.row('message.sendText', token, text('zhangsan', corp.agentId));
		expect(api.requests.map(({ key }) => key)).toEqual([
			'token.getSuite',
			'token.getCorp',
			'message.sendText',
		]);
		expect(api.requests.at(-1)).toEqual({
			key: 'message.sendText',
			method: 'POST',
			path: '/cgi-bin/message/send',
			query: { access_token: '(corp token 1)' },
			body: text('zhangsan', corp.agentId),
			tokenKind: 'corp',
			corpId: CORP,
			at: time.now(),
			errcode: 0,
			answer: { json: answer },
		});
		await caller.get('/cgi-bin/gettoken', {
			corpid: CORP,
			corpsecret: 'example',
			access_token: 'x',
		});
		expect(api.requests.at(-1)?.query).toEqual({
			corpid: CORP,
			corpsecret: '***',
			access_token: '***',
		});
	});

	it('answers as a test says, once the call is in order', async () => {
		const token = await caller.corpToken(api.authorize(CORP));
		const members = (id: unknown) => [{ userid: `of-${String(id)}`, name: 'x' }];
		api.script('member.getMany', ({ values }) => ({
			errcode: 0,
			userlist: members(values['department_id']),
		}));
		expect(await caller.row('member.getMany', token, { department_id: 3 })).toEqual({
			errcode: 0,
			userlist: [{ userid: 'of-3', name: 'x' }],
		});
		expect(await caller.row('member.getMany', token)).toEqual(refused(40058));
		expect(() => api.script('member.getLots', () => ({}))).toThrow('no operation');
	});

	it('ends a list at the page after the first', async () => {
		const token = await caller.providerToken();
		const asked = { order_id: 'order-1' };
		const key: EndpointKey = 'licenseOrder.getManyAccounts';
		expect(await caller.row(key, token, asked)).toEqual(ENDPOINTS[key].example.response);
		const last = await caller.row(key, token, { ...asked, cursor: 'x' });
		expect(last).toMatchObject({ errcode: 0, has_more: 0 });
		const corpToken = await caller.corpToken(api.authorize(CORP));
		const ids = await caller.row('member.getManyIds', corpToken, { cursor: 'x' });
		expect(ids).toMatchObject({ next_cursor: '' });
	});

	it('serves fifty calls at a time, each its own answer', async () => {
		const corp = api.authorize(CORP);
		const token = await caller.corpToken(corp);
		const users = Array.from({ length: 50 }, (_, index) => `user${index}`);
		const answers = await Promise.all(
			users.map((user) => caller.row('message.sendText', token, text(user, corp.agentId))),
		);
		expect(new Set(answers.map(({ msgid }) => msgid)).size).toBe(50);
		expect(new Set(api.sent.map(({ touser }) => touser))).toEqual(new Set(users));
	});
});
