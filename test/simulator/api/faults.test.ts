import type { Caller } from './caller';
import { CORP, startApi } from './caller';

let api: Awaited<ReturnType<typeof startApi>>['api'];
let caller: Caller;
let token: string;
beforeEach(async () => {
	({ api, caller } = await startApi());
	token = await caller.corpToken(api.authorize(CORP));
});
afterEach(() => api.stop());

const tags = () => caller.row('tag.getMany', token);

describe('fail', () => {
	it('bends one answer of an operation, with the code and a hint that changes', async () => {
		api.fail('tag.getMany', { errcode: 45009, errmsg: 'api freq out of limit' });
		expect(await caller.row('department.getMany', token)).toMatchObject({ errcode: 0 });
		const answer = await tags();
		expect(answer).toEqual({
			errcode: 45009,
			errmsg: expect.stringMatching(/^api freq out of limit, hint: \[\d{16}\], from ip: /),
		});
		expect(api.requests.at(-1)).toMatchObject({ key: 'tag.getMany', errcode: 45009 });
		expect(await tags()).toMatchObject({ errcode: 0 });
	});

	it('bends as many as were asked for, in the order they were asked for', async () => {
		api.fail('/cgi-bin/tag/list', { errcode: -1, times: 2 });
		api.fail('tag/list', { errcode: 45033 });
		const codes = [await tags(), await tags(), await tags(), await tags()];
		expect(codes.map(({ errcode }) => errcode)).toEqual([-1, -1, 45033, 0]);
	});

	it('repeats what it was called with', async () => {
		api.fail('tag.getMany', { repeat: 'refusal' });
		const { errcode, errmsg } = await tags();
		expect(errcode).toBe(40058);
		expect(errmsg).toContain(`?access_token=${token}`);
		api.fail('tag.getMany', { repeat: 'page' });
		const answer = await caller.request('/cgi-bin/tag/list', { access_token: token });
		expect(answer.status).toBe(500);
		expect(await answer.text()).toContain(`?access_token=${token}`);
	});

	it('answers with anything that is no JSON', async () => {
		api.fail('*', { status: 502, body: '<html>Bad Gateway</html>' });
		const answer = await caller.request('/cgi-bin/tag/list', { access_token: token });
		expect(answer.status).toBe(502);
		expect(await answer.text()).toBe('<html>Bad Gateway</html>');
	});

	it('answers late, but as usual', async () => {
		api.fail('tag.getMany', { delayMs: 60 });
		const start = performance.now();
		expect(await tags()).toMatchObject({ errcode: 0 });
		expect(performance.now() - start).toBeGreaterThan(55);
	});

	it('hangs up without having done anything', async () => {
		const { agentId } = api.authorize('wpOther');
		api.fail('message.sendText', { drop: true });
		const message = { touser: 'a', agentid: agentId, msgtype: 'text', text: { content: 'hello' } };
		await expect(caller.row('message.sendText', token, message)).rejects.toThrow();
		expect(api.requests.at(-1)).toMatchObject({ key: 'message.sendText', body: message });
		expect(api.sent).toEqual([]);
	});

	it('refuses the name of something that does not exist', () => {
		expect(() => api.fail('tag.getLots', { errcode: -1 })).toThrow('"tag.getLots"');
		expect(() => api.fail('tag/lots', { errcode: -1 })).toThrow('"tag/lots"');
	});

	it('bends calls that the table does not list, for those who make their own', async () => {
		api.fail('/cgi-bin/living/create', {
			status: 200,
			body: '{}',
			contentType: 'application/json',
		});
		expect(await caller.get('/cgi-bin/living/create')).toEqual({});
	});
});
