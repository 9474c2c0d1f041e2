import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { WorkflowNode } from '../host/client';
import type { WecomApi } from '../../simulator/api';
import { connect } from '../../simulator/api/connect';
import { WechatCustomer } from '../../simulator/push/customer';
import { press } from '../../simulator/push/press';
import { until } from '../host/until';
import { act } from './action.steps';
import { startApi } from './api';
import { importExample, readExample, rowsOf, TRIGGER } from './examples';
import { ModelStub, type ChatRequest } from './model';
import { failureOf, itemsOf, type Flow, type RealN8n } from './realN8n';
import { textOn } from './wait.steps';

const PNG = Buffer.from(
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
	'base64',
);
/** The editor gives webhooks new ids when the same file is imported again. */
const fresh = (nodes: readonly WorkflowNode[]): WorkflowNode[] =>
	nodes.map((node) => (node.webhookId === undefined ? node : { ...node, webhookId: randomUUID() }));

/** What the user said last. */
const said = ({ messages }: ChatRequest): string => {
	const asked = [...messages].reverse().find(({ role }) => role === 'user');
	return typeof asked?.content === 'string' ? asked.content : JSON.stringify(asked?.content);
};

const textsTo = ({ received }: WechatCustomer): string[] =>
	received.map(({ text }) => String((text as { readonly content?: string }).content));

const failures = async (flow: Flow, count: number): Promise<string[]> =>
	(await flow.executions(count)).map(failureOf).filter(Boolean);

/**
 * The workflows of examples/, imported and played from end to end. All but the echo bot make a table of their own, which n8n
 * can do or not: `createsTables`.
 */
export function examples(realN8n: () => RealN8n, createsTables: boolean): void {
	let api: WecomApi;
	let onboarding: Flow;
	beforeAll(async () => {
		api = await startApi();
		await realN8n().useApi(api.url);
	});
	afterAll(async () => {
		// Its pages have paths of their own, which no other import could have meanwhile.
		await realN8n().client.unpublish(onboarding.id);
		await api.stop();
	});
	const ticketFor = async (flow: Flow) => {
		const ends = connect(flow.wecom, api);
		await ends.pushTicket();
		return ends;
	};

	it('first look: runs by hand without a credential, and by a message with one', async () => {
		const { id } = await realN8n().client.createWorkflow(readExample('first-look'));
		const byHand = await realN8n().runByHand(id, TRIGGER);
		const fields = { said: 'Hello', member: 'zhangsan', at: '2025-10-09T08:53:20.000Z' };
		expect(itemsOf(byHand, 'Who said what')).toEqual([fields]);
		const flow = await importExample(realN8n(), 'first-look');
		await flow.wecom.text('你好', { from: 'lisi' });
		const [live] = await flow.executions(1);
		expect(itemsOf(live, 'Who said what')).toMatchObject([{ said: '你好', member: 'lisi' }]);
	});

	it('echo bot: says back what a member writes', async () => {
		const flow = await importExample(realN8n(), 'echo-bot');
		expect((await flow.wecom.text('你好')).reply?.fields).toMatchObject({
			Content: 'You said: 你好',
		});
	});

	if (!createsTables) {
		it('AI agent bot: is refused when it is published, and not in front of a member', async () => {
			const imported = importExample(realN8n(), 'ai-agent-bot', {}, fresh);
			await expect(imported).rejects.toThrow(/n8n answered 4\d\d to (POST|PATCH)/);
		});
		it('tenant onboarding: tells that this n8n keeps no corp, with the authorization, and connects nobody', async () => {
			onboarding = await importExample(realN8n(), 'tenant-onboarding');
			const ends = await ticketFor(onboarding);
			await ends.install();
			const [execution] = await onboarding.executions(1);
			expect(itemsOf(execution, TRIGGER)[0]).toMatchObject({
				corp: { corpid: onboarding.wecom.identity.corpId },
				authorization: expect.stringMatching(/^wcs1\./),
				wecom: { connected: false, problem: expect.stringContaining('2.34') },
			});
			expect(execution?.data.resultData).toMatchObject({
				lastNodeExecuted: 'Welcome Admin',
				error: { message: expect.stringContaining('connected in the credential') },
			});
		});
		return;
	}

	it('AI agent bot: answers a member of a corp that is not connected', async () => {
		const { flow, stop } = await agentBot();
		// The first run loads the agent and its libraries, which may take longer than WeCom waits.
		await flow.wecom.text('wake up', { from: 'nobody' });
		const [first] = await flow.executions(1);
		const { reply, problem } = await flow.wecom.text('What is n8n?', { from: 'wangwu' });
		await stop();
		expect(problem).toBeUndefined();
		expect(reply?.fields).toMatchObject({ ToUserName: 'wangwu', Content: 'model: What is n8n?' });
		const others = (await flow.executions(2)).filter(({ id }) => id !== first?.id);
		expect(others.map(({ status }) => status)).toEqual(['success']);
	});

	describe('tenant onboarding', () => {
		const page = () => `${realN8n().n8n.url}/webhook/wecom-install`;
		/** Corps whom a welcome reached. */
		const welcomed = () =>
			api.sent.filter(({ content }) => /^Welcome! .+ is connected/.test(String(content)));
		const exchanges = () => api.requests.filter(({ key }) => key === 'authorization.complete');
		/** What the admin's browser has after *Install Page*. */
		const openPage = async () => {
			const { status, headers } = await fetch(page(), { redirect: 'manual' });
			expect(status).toBe(307);
			const [cookie = '', ...attributes] = (headers.get('set-cookie') ?? '').split('; ');
			expect(attributes).toEqual(expect.arrayContaining(['HttpOnly', 'Secure', 'SameSite=Lax']));
			return { link: headers.get('location') ?? '', cookie };
		};
		const comeBack = async (redirect: string, headers: Record<string, string> = {}) => {
			const answer = await fetch(redirect, { headers });
			return { status: answer.status, text: await answer.text(), headers: answer.headers };
		};

		it('issue 20, row 2: the way of the own site connects the corp and ends on a page', async () => {
			onboarding = await importExample(realN8n(), 'tenant-onboarding');
			await ticketFor(onboarding);
			const { link, cookie } = await openPage();
			const { redirect, permanentCode } = api.followInstallLink(link, 'wpFromOwnSite');
			const { origin, pathname, searchParams } = new URL(redirect);
			expect(`${origin}${pathname}`).toBe(
				page()
					.replace('127.0.0.1', 'localhost')
					.replace(/install$/, 'installed'),
			);
			expect(searchParams.get('state')).toBe(cookie.split('=')[1]);
			const { status, text, headers } = await comeBack(redirect, { cookie });
			expect([status, headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
			expect(text).toContain('Your company is connected');
			expect(headers.get('set-cookie')).toMatch(/^wecom_install=; Max-Age=0;/);
			expect(await failures(onboarding, 2)).toEqual([]);
			const runs = await onboarding.executions(2);
			expect(JSON.stringify(runs)).not.toContain(permanentCode);
			// Nothing was pushed to the trigger, and yet the next node acts in the corp's name.
			expect(welcomed()).toMatchObject([{ corpId: 'wpFromOwnSite', touser: 'zhangsan' }]);
			expect(runs.flatMap((run) => itemsOf(run, TRIGGER))).toEqual([]);
		});

		it('F1: a browser that did not begin here connects nobody and uses up no code', async () => {
			const before = exchanges().length;
			const { link, cookie } = await openPage();
			const { redirect } = api.followInstallLink(link, 'wpStranger');
			const other = (await openPage()).cookie;
			const bare = redirect.replace(/&state=[^&]*/, '');
			const codeless = redirect.replace(/auth_code=[^&]*&/, '');
			for (const [url, headers] of [
				[redirect, {}],
				[redirect, { cookie: other }],
				[redirect, { cookie: 'wecom_install=' }],
				[bare, {}],
				[bare, { cookie: 'wecom_install=' }],
				[codeless, { cookie }],
			] as const) {
				const { status, text } = await comeBack(url, { ...headers });
				expect([status, text]).toEqual([400, expect.stringContaining('Please start again')]);
			}
			expect(exchanges()).toHaveLength(before);
			expect(welcomed().map(({ corpId }) => corpId)).toEqual(['wpFromOwnSite']);
			// Nothing of this was for want of a code that works.
			const cookies = `theme=dark; ${cookie}; lang=zh`;
			const runs = await onboarding.count();
			expect((await comeBack(redirect, { cookie: cookies })).status).toBe(200);
			await onboarding.executions(runs + 1);
			expect(welcomed().map(({ corpId }) => corpId)).toEqual(['wpFromOwnSite', 'wpStranger']);
		});

		it('the way of the market: create_auth, and a welcome', async () => {
			const { corpId } = onboarding.wecom.identity;
			const before = await onboarding.count();
			await connect(onboarding.wecom, api).install();
			expect(await failures(onboarding, before + 1)).toEqual([]);
			expect(welcomed().at(-1)).toMatchObject({ corpId, touser: 'zhangsan' });
		});

		it('a permanent code that was fetched again takes the place of the old one', async () => {
			const { corpId } = onboarding.wecom.identity;
			const { authCode } = api.authorize(corpId);
			const before = await onboarding.count();
			await onboarding.wecom.push('suite:reset_permanent_code', { AuthCode: authCode });
			expect(await failures(onboarding, before + 1)).toEqual([]);
			const run = (await onboarding.executions(before + 1)).at(-1);
			expect(itemsOf(run, TRIGGER)).toMatchObject([
				{ corp: { corpid: corpId }, wecom: { connected: true } },
			]);
		});

		it('G16: a failed installation raises the alarm of the error workflow', async () => {
			const before = await onboarding.count();
			await onboarding.wecom.push('suite:create_auth', { AuthCode: 'example-used-before' });
			const runs = (await onboarding.executions(before + 2)).slice(-2);
			const failed = runs.find(({ mode }) => mode === 'webhook');
			const alarm = runs.find(({ mode }) => mode === 'error');
			expect(failed?.status).toBe('error');
			expect(itemsOf(alarm, 'Alarm')).toMatchObject([
				{
					alarm: expect.stringMatching(
						new RegExp(`failed at WeCom Suite Trigger: .*/executions/${failed?.id}$`, 's'),
					),
				},
			]);
		});
	});

	it('AI agent bot: sends an answer that took too long as app message, and remembers', async () => {
		const { flow, model, stop } = await agentBot();
		const ends = await ticketFor(flow);
		// The flow connects the corp by itself.
		await ends.install();
		await flow.executions(1);
		expect((await flow.wecom.text('slow: why?', { from: 'lisi' })).kind).toBe('success');
		expect(await failures(flow, 2)).toEqual([]);
		expect(api.sent.at(-1)).toMatchObject({ touser: 'lisi', content: 'model: slow: why?' });
		await flow.wecom.text('And?', { from: 'lisi' });
		await flow.wecom.text('Me?', { from: 'somebodyelse' });
		await flow.executions(4);
		await stop();
		const [, second, third] = model.requests.map(({ messages }) => JSON.stringify(messages));
		expect(second).toContain('slow: why?');
		expect(third).not.toContain('slow: why?');
	});

	it('customer service agent: answers each customer, remembers each alone, and hands over to a person', async () => {
		const { flow, model, stop } = await agentOf('customer-service-agent', (chat) =>
			/person/.test(said(chat)) && !chat.messages.some(({ role }) => role === 'tool')
				? { call: { word: 'A colleague answers soon', external_userid: 'wmWang' } }
				: { say: `model: ${said(chat)}` },
		);
		const ends = await ticketFor(flow);
		await ends.install();
		await flow.executions(1);
		const li = new WechatCustomer(flow.wecom, api, { id: 'wmLi' });
		const wang = new WechatCustomer(flow.wecom, api, { id: 'wmWang' });
		await li.enter();
		await flow.executions(2);
		expect(textsTo(li)).toEqual(['Welcome! What can we do for you?']);
		// One event for both.
		li.tells = false;
		await li.text('I am Li');
		await wang.text('I am Wang');
		await flow.executions(3);
		expect(textsTo(li).at(-1)).toBe('model: I am Li');
		expect(textsTo(wang)).toEqual(['model: I am Wang']);
		const heard = model.requests.map(({ messages }) => JSON.stringify(messages));
		expect(heard.filter((text) => text.includes('I am Li') && text.includes('I am Wang'))).toEqual(
			[],
		);
		await li.text('What is my name?');
		await wang.text('A person, please');
		await flow.executions(4);
		expect(JSON.stringify(model.requests.find((chat) => /my name/.test(said(chat))))).toContain(
			'I am Li',
		);
		expect(textsTo(wang).at(-1)).toBe('A colleague answers soon');
		expect([li.state, wang.state]).toEqual([0, 2]);
		// From here on a person answers.
		const before = model.requests.length;
		await wang.takenOver('zhangsan');
		await wang.text('Are you there?');
		expect(await failures(flow, 6)).toEqual([]);
		expect(model.requests).toHaveLength(before);
		expect([textsTo(li).length, textsTo(wang).length]).toEqual([3, 2]);
		await stop();
	});

	it('approval by template card: waits for a tap, says so on the card, tells the outcome', async () => {
		const flow = await importExample(realN8n(), 'approval-card');
		const ends = await ticketFor(flow);
		await ends.install();
		await flow.executions(1);
		const { length } = api.sent;
		const asked = await flow.wecom.text('A day off, 星期五', { from: 'wangwu' });
		expect(asked.reply?.fields).toMatchObject({ Content: expect.stringMatching(/on its way/) });
		const card = await sentAfter(length);
		expect(card).toMatchObject({
			touser: 'lisi',
			message: {
				main_title: { title: 'Request of wangwu' },
				sub_title_text: 'A day off, 星期五',
			},
		});
		await whenWaiting(flow);
		// G15: the same tap in another corp meets no request.
		const elsewhere = { ...card, corpId: 'wpSomebodyElse' };
		expect((await press(flow.wecom, elsewhere)).reply).toBeUndefined();
		expect(textOn(await press(flow.wecom, card))).toBe('Approved by lisi');
		expect(await failures(flow, 2)).toEqual([]);
		expect(api.sent.at(-1)).toMatchObject({
			touser: 'wangwu',
			content: 'Your request was approved: A day off, 星期五',
		});
		await realN8n().client.unpublish(flow.id);
	});

	it('media archive: keeps the file byte by byte, and the facts', async () => {
		const { userFolder } = realN8n().n8n;
		const flow = await importExample(realN8n(), 'media-archive', {}, (nodes) =>
			nodes.map((node) => ({
				...node,
				parameters: JSON.parse(
					JSON.stringify(node.parameters).replaceAll('/home/node/.n8n-files', userFolder),
				) as Record<string, unknown>,
			})),
		);
		await ticketFor(flow);
		const { corpId } = flow.wecom.identity;
		const MediaId = api.addMedia({
			type: 'image',
			fileName: '图片.png',
			contentType: 'image/png',
			data: PNG,
			corpId,
		});
		const { reply } = await flow.wecom.push('message:image', { MediaId, FromUserName: 'lisi' });
		expect(await failures(flow, 1)).toEqual([]);
		expect(reply?.fields).toMatchObject({ Content: 'Archived: 图片.png' });
		const [fact] = await rowsOf(realN8n(), 'wecom_archive');
		expect(fact).toMatchObject({ member: 'lisi', kind: 'image', size: PNG.length });
		expect(readFileSync(String(fact?.['path']))).toEqual(PNG);
	});

	it('tenant onboarding: forgets the corp that removed the app, and no other', async () => {
		const before = await onboarding.count();
		await connect(onboarding.wecom, api).uninstall();
		const run = (await onboarding.executions(before + 1)).at(-1);
		expect(itemsOf(run, TRIGGER)).toMatchObject([{ wecom: { connected: false } }]);
		const list = await realN8n().publish('connected corps', [
			act('Corps', 'corp', 'getMany', { returnAll: true }),
		]);
		await list.wecom.text('Who is connected?');
		const connected = itemsOf((await list.executions(1))[0], 'Corps');
		expect(connected.map(({ corpId }) => corpId).sort()).toEqual(['wpFromOwnSite', 'wpStranger']);
	});

	const sentAfter = async (length: number) =>
		await until('A message', 60_000, () => Promise.resolve(api.sent[length]));
	const whenWaiting = async ({ id }: Flow) =>
		await until('An execution that waits', 20_000, async () =>
			(await realN8n().client.executions(id)).find(({ status }) => status === 'waiting'),
		);

	describe('AI agent with human review', () => {
		it.each([
			['Approve', 'done: true'],
			['Decline', 'done: false'],
		])('%s: the tool is called or not, and the agent hears which', async (button, outcome) => {
			const model = await ModelStub.start(({ messages }) => {
				const heard = [...messages].reverse().find(({ role }) => role === 'tool');
				const call = { toolParameters: { member: 'zhangsan', text: 'At three' } };
				if (heard === undefined) return { call };
				return { say: `done: ${!/declin|reject|disapprov/i.test(JSON.stringify(heard.content))}` };
			});
			const flow = await importExample(
				realN8n(),
				'ai-agent-review',
				await modelCredential(model),
				fresh,
			);
			const ends = await ticketFor(flow);
			await ends.install();
			await flow.executions(1);
			const { length } = api.sent;
			await flow.wecom.text('Tell zhangsan: at three', { from: 'wangwu' });
			const card = await sentAfter(length);
			expect(card).toMatchObject({
				touser: 'lisi',
				message: { sub_title_text: 'To zhangsan: At three' },
			});
			await whenWaiting(flow);
			await press(flow.wecom, card, { button });
			const [, execution] = await flow.executions(2, 60_000);
			expect(failureOf(execution)).toBe('');
			const told = { touser: 'zhangsan', content: 'At three' };
			expect(api.sent.slice(length + 1)).toMatchObject([
				...(button === 'Approve' ? [told] : []),
				{ touser: 'wangwu', content: outcome },
			]);
			await realN8n().client.unpublish(flow.id);
			await model.stop();
		});
	});

	/** The example with a model that the test plays: it takes its time when asked to. */
	async function agentBot() {
		return await agentOf('ai-agent-bot', async (chat) => {
			const text = said(chat);
			if (text.startsWith('slow')) await new Promise((go) => setTimeout(go, 5500));
			return { say: `model: ${text}` };
		});
	}

	async function agentOf(example: string, reply: Parameters<typeof ModelStub.start>[0]) {
		const model = await ModelStub.start(reply);
		const credentials = await modelCredential(model);
		const flow = await importExample(realN8n(), example, credentials, fresh);
		return {
			flow,
			model,
			stop: async () => {
				await realN8n().client.unpublish(flow.id);
				await model.stop();
			},
		};
	}

	async function modelCredential({ url }: ModelStub) {
		const data = { apiKey: 'example-key', url };
		const { id, name } = await realN8n().client.createCredential('Model', 'openAiApi', data);
		return { '@n8n/n8n-nodes-langchain.lmChatOpenAi': { openAiApi: { id, name } } };
	}
}
