import type { INodeExecutionData, INodeParameters } from 'n8n-workflow';
import type { WecomApi } from '../simulator/api';
import { EXAMPLE_CORP } from '../simulator/api/examples';
import { connect } from '../simulator/api/connect';
import type { InstallOptions } from '../simulator/api/records';
import * as support from '../support/action';
import { act, authorizationOf, pushedItem, runAction } from '../support/action';
import { errorOf, itemsOf } from '../support/execution';
import { chain, trigger, withTool } from '../support/flow';
import { closeFlows, startFlow } from '../support/startFlow';
import { agent, start } from '../support/standIns';

let api: WecomApi;
const install = (options: InstallOptions = {}) =>
	api.authorize(EXAMPLE_CORP.corpId, { ...EXAMPLE_CORP, ...options });
beforeEach(async () => {
	api = await support.startApi();
	install();
});
afterEach(async () => {
	await closeFlows();
	await support.stopApis();
});

const NODE = 'WeCom Suite';
const CONTINUE = { onError: 'continueRegularOutput' } as const;
const sendText = (parameters: INodeParameters = {}, changes = {}) =>
	act(
		'message',
		'sendText',
		{ authorization: authorizationOf(), touser: 'lisi', content: 'Hello', ...parameters },
		changes,
	);
const many = (count: number): INodeExecutionData[] =>
	Array.from({ length: count }, (_, n) => pushedItem({ n }));
const calls = (key: string) => api.requests.filter((request) => request.key === key);
const json = async (...how: Parameters<typeof runAction>) =>
	itemsOf(await runAction(...how), NODE).map((item) => item.json);

describe('items', () => {
	it('go out one after another and come back paired', async () => {
		const run = await runAction(sendText({ touser: '={{ "m" + $json.n }}' }), api, many(50));
		expect(errorOf(run, NODE)).toBe('');
		const items = itemsOf(run, NODE);
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual(
			many(50).map((_, item) => ({ item })),
		);
		expect(api.sent.map(({ touser }) => touser)).toEqual(many(50).map((_, n) => `m${n}`));
	});

	it('share one token, however many executions run at once', async () => {
		const { engine } = await startFlow(chain(start(), sendText()), support.at(api));
		const runs = await Promise.all(many(50).map((item) => engine.run([item], 'trigger')));
		expect(runs.map((run) => errorOf(run, NODE)).join('')).toBe('');
		expect(api.sent).toHaveLength(50);
		expect([calls('token.getSuite').length, calls('token.getCorp').length]).toEqual([1, 1]);
	});

	it('survive tokens that expired or were withdrawn: one renewal, one repeat', async () => {
		await runAction(sendText(), api);
		api.expireTokens();
		expect(errorOf(await runAction(sendText(), api), NODE)).toBe('');
		api.forgetTokens('corp');
		expect(errorOf(await runAction(sendText(), api), NODE)).toBe('');
		expect(api.sent).toHaveLength(3);
		expect(calls('token.getCorp').filter(({ errcode }) => !errcode)).toHaveLength(3);
	});

	it('stop at the first failure, and name it', async () => {
		const run = await runAction(
			sendText({ content: '={{ $json.n === 1 ? "" : "hi" }}' }),
			api,
			many(3),
		);
		expect(errorOf(run, NODE)).toMatch(/\(content\) is empty.*ERR_WECOM_PARAMETER/);
		expect(api.sent).toHaveLength(1);
	});

	it('go on after a failure when told to, with what a flow may decide by', async () => {
		const wrong = '={{ $json.n === 1 ? "x".repeat(3000) : "hi" }}';
		api.fail('message.sendText', { errcode: 60020, errmsg: 'not allow to access' });
		const items = itemsOf(
			await runAction(sendText({ content: wrong }, CONTINUE), api, many(3)),
			NODE,
		);
		expect(items).toEqual([
			{
				json: {
					error: expect.stringContaining('60020'),
					code: 'ERR_WECOM_API',
					remedy: expect.stringContaining('IP whitelist'),
					errcode: 60020,
					errmsg: expect.stringMatching(/^not allow to access/),
				},
				pairedItem: { item: 0 },
			},
			{
				json: {
					error: expect.stringContaining('(content)'),
					code: 'ERR_WECOM_PARAMETER',
					remedy: expect.stringContaining('Shorten'),
				},
				pairedItem: { item: 1 },
			},
			{ json: expect.objectContaining({ msgid: expect.any(String) }), pairedItem: { item: 2 } },
		]);
	});
});

describe('fields left empty', () => {
	it('are the member and the app of the message that started the flow', async () => {
		const send = sendText({ touser: '' });
		const { engine, wecom } = await startFlow(chain(trigger(), send), support.at(api));
		const { corpId } = wecom.identity;
		const { agentId, permanentCode } = api.authorize(corpId, { agentId: 1000077 });
		send.node.parameters['authorizeWith'] = 'code';
		send.node.parameters['permanentCode'] = permanentCode;
		await connect(wecom, api).pushTicket();
		await wecom.push('message:text', { AgentID: agentId, FromUserName: 'wangwu' });
		const [run] = await engine.runs();
		expect(errorOf(run, NODE)).toBe('');
		expect(api.sent).toMatchObject([{ corpId, touser: 'wangwu', agentId }]);
	});

	it('take nobody of another corp', async () => {
		const authorization = authorizationOf({ corpId: 'wpAnother' as never });
		const error = errorOf(await runAction(sendText({ authorization, touser: '' }), api), NODE);
		expect(error).toMatch(
			/None of these is given: Members, Departments, Tags.*ERR_WECOM_PARAMETER/,
		);
	});

	it('leave the member out when a department is given', async () => {
		await runAction(sendText({ touser: '', toparty: '2,3' }), api);
		expect(api.sent.map(({ touser, toparty }) => touser ?? toparty)).toEqual(['2', '3']);
	});

	it.each([
		[{ authorization: '' }, /Authorization is empty.*Complete Authorization/],
		[{ authorizeWith: 'code' }, /Permanent Code is empty/],
	])('are asked for before anything is sent: %j', async (parameters, message) => {
		expect(errorOf(await runAction(sendText(parameters), api), NODE)).toMatch(message);
		expect(api.requests).toEqual([]);
	});

	it('name the corp that nobody knows', async () => {
		const parameters = { authorizeWith: 'code', permanentCode: 'example' };
		const run = await runAction(sendText(parameters), api, [{ json: {} }]);
		expect(errorOf(run, NODE)).toMatch(/Corp ID is empty.*ERR_WECOM_PARAMETER/);
	});
});

describe('errors', () => {
	it('say what the code means, what to do, and the code', async () => {
		const authorization = authorizationOf({ permanentCode: 'example-of-another' as never });
		const wrong = errorOf(await runAction(sendText({ authorization }), api), NODE);
		expect(wrong).toMatch(/permanent code is not valid.*40084.*\| .*install.*ERR_WECOM_API/);
		expect(wrong).not.toContain('example-of-another');
	});

	it('say that the corp removed the app', async () => {
		await runAction(sendText(), api);
		api.cancel(EXAMPLE_CORP.corpId);
		expect(errorOf(await runAction(sendText(), api), NODE)).toMatch(/(48004|40084).*ERR_WECOM_API/);
	});

	it('tell a foreign seal, an unknown operation and a bad credential apart', async () => {
		const foreign = await runAction(sendText({ authorization: 'wcs1.AAAA' }), api);
		expect(errorOf(foreign, NODE)).toMatch(/cannot be opened.*ERR_WECOM_SEAL/);
		const unknown = await runAction(act('message', 'sendPigeon'), api);
		expect(errorOf(unknown, NODE)).toMatch(/no operation message: sendPigeon/);
		const changes = { ...support.at(api), suiteSecret: '' };
		const { engine } = await startFlow(chain(start(), sendText()), changes);
		const run = await engine.run([pushedItem()], 'trigger');
		expect(errorOf(run, NODE)).toMatch(/Suite Secret is empty.*ERR_WECOM_CONFIGURATION/);
	});

	it('tell what is no answer of WeCom', async () => {
		api.fail('message.sendText', { status: 502, body: '<html>bad gateway</html>' });
		expect(errorOf(await runAction(sendText(), api), NODE)).toMatch(
			/status 502.*ERR_WECOM_TRANSPORT/,
		);
	});
});

describe('answers', () => {
	it('tell per item who was not reached, as lists', async () => {
		install({ members: ['lisi', 'wangwu'], unlicensed: ['wangwu'] });
		const [answer] = await json(sendText({ touser: 'lisi,nobody,noone,wangwu' }), api);
		expect(answer).toEqual({
			invaliduser: ['nobody', 'noone'],
			invalidparty: [],
			invalidtag: [],
			unlicenseduser: ['wangwu'],
			msgid: expect.any(String),
		});
	});

	const hintsOf = (run: Awaited<ReturnType<typeof runAction>>) =>
		run?.data.resultData.runData[NODE]?.[0]?.hints?.map(({ message }) => message) ?? [];

	it('C3: that left somebody out come with a hint that names them', async () => {
		install({ members: ['lisi', 'wangwu'], unlicensed: ['wangwu'] });
		const run = await runAction(sendText({ touser: 'lisi,nobody,wangwu' }), api);
		expect(errorOf(run, NODE)).toBe('');
		expect(hintsOf(run)).toEqual([
			'WeCom took the call and left out invaliduser: nobody; unlicenseduser: wangwu.',
		]);
	});

	it('C3: that reach nobody are an error', async () => {
		install({ members: ['wangwu'], unlicensed: ['wangwu'] });
		const run = await runAction(sendText({ touser: 'wangwu' }), api);
		expect(errorOf(run, NODE)).toMatch(
			/reaches no member: unlicenseduser: wangwu.*\| .*license.*ERR_WECOM_API/,
		);
	});

	it('C3: that became items still name who is missing', async () => {
		api.script('tag.getMany', () => ({ errcode: 0, taglist: [], invalid_taglist: [7] }));
		const run = await runAction(act('tag', 'getMany', { authorization: authorizationOf() }), api);
		expect(hintsOf(run)).toEqual(['WeCom took the call and left out invalid_taglist: 7.']);
	});

	it('become items, one per entry, or one whole', async () => {
		const addresses = (options: INodeParameters) =>
			act('network', 'getCallbackAddresses', { authorization: authorizationOf(), options });
		expect(await json(addresses({}), api)).toEqual([
			{ ip: '101.226.103.*' },
			{ ip: '101.226.62.*' },
		]);
		expect(await json(addresses({ wholeAnswer: true }), api)).toEqual([
			{ errcode: 0, errmsg: 'ok', ip_list: ['101.226.103.*', '101.226.62.*'] },
		]);
	});

	it('C5: are one per user that a bot met', async () => {
		const users = [{ userid: 'a', open_userid: 'wo1' }];
		api.script('id.getOpenUserIdsOfBot', () => ({
			errcode: 0,
			open_corpid: 'wp1',
			items: users,
			invalid_open_userid_list: [],
		}));
		const values = { source_botid: 'bot', open_userid_list: 'wo1' };
		expect(await json(act('id', 'getOpenUserIdsOfBot', values), api)).toEqual(users);
	});

	it('without any field say that it worked, or what is gone', async () => {
		const remove = act('tag', 'delete', { authorization: authorizationOf(), tagid: 7 });
		expect(await json(remove, api)).toEqual([{ deleted: true }]);
		const change = act('tag', 'update', {
			authorization: authorizationOf(),
			tagid: 7,
			tagname: 'Buyers',
		});
		expect(await json(change, api)).toEqual([{ success: true }]);
	});
});

describe('as a tool of an AI agent', () => {
	it('sends in the name of the corp and says how it went', async () => {
		const bot = agent('WeCom Suite', { text: 'from the model' });
		const tool = sendText({ content: '={{ $json.text }}' });
		const { engine } = await startFlow(withTool(chain(start(), bot), tool, bot), support.at(api));
		const run = await engine.run([pushedItem()], 'trigger');
		expect(run?.status).toBe('success');
		expect(api.sent).toMatchObject([{ touser: 'lisi', content: 'from the model' }]);
	});
});
