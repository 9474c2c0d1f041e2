import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { WorkflowNode } from '../n8n/client';
import type { WecomApi } from '../simulator/api';
import { connect } from '../simulator/connect';
import { startApi } from './api';
import { importExample, readExample, rowsOf, TRIGGER } from './examples';
import { ModelStub } from './model';
import { itemsOf, type Flow, type World } from './world';

const PNG = Buffer.from(
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
	'base64',
);
/** The editor gives webhooks new ids when the same file is imported again. */
const fresh = (nodes: readonly WorkflowNode[]): WorkflowNode[] =>
	nodes.map((node) => (node.webhookId === undefined ? node : { ...node, webhookId: randomUUID() }));

const failures = async (flow: Flow, count: number): Promise<unknown[]> =>
	(await flow.executions(count)).flatMap(({ data }) => data.resultData.error?.message ?? []);

/**
 * The workflows of examples/, imported and played from end to end. All but the echo bot make a table of their own, which n8n
 * can do or not: `createsTables`.
 */
export function examples(world: () => World, createsTables: boolean): void {
	let api: WecomApi;
	let onboarding: Flow;
	beforeAll(async () => {
		api = await startApi();
		await world().useApi(api.url);
	});
	afterAll(() => api.stop());
	const ticketFor = async (flow: Flow) => {
		const ends = connect(flow.wecom, api);
		await ends.pushTicket();
		return ends;
	};

	it('first look: runs by hand without a credential, and by a message with one', async () => {
		const { id } = await world().client.createWorkflow(readExample('first-look'));
		const byHand = await world().runByHand(id, TRIGGER);
		const fields = { said: 'Hello', member: 'zhangsan', at: '2025-10-09T08:53:20.000Z' };
		expect(itemsOf(byHand, 'Who said what')).toEqual([fields]);
		const flow = await importExample(world(), 'first-look');
		await flow.wecom.text('你好', { from: 'lisi' });
		const [live] = await flow.executions(1);
		expect(itemsOf(live, 'Who said what')).toMatchObject([{ said: '你好', member: 'lisi' }]);
	});

	it('echo bot: says back what a member writes', async () => {
		const flow = await importExample(world(), 'echo-bot');
		expect((await flow.wecom.text('你好')).reply?.fields).toMatchObject({
			Content: 'You said: 你好',
		});
	});

	if (!createsTables) {
		it('AI agent bot: is refused when it is published, and not in front of a member', async () => {
			const imported = importExample(world(), 'ai-agent-bot', {}, fresh);
			await expect(imported).rejects.toThrow(/n8n answered 4\d\d to (POST|PATCH)/);
		});
		it('tenant onboarding: connects the corp, and fails where it would make its table', async () => {
			onboarding = await importExample(world(), 'tenant-onboarding');
			const ends = await ticketFor(onboarding);
			await ends.install();
			const [execution] = await onboarding.executions(1);
			expect(itemsOf(execution, 'Complete Authorization')[0]).toMatchObject({
				corp: { corpid: onboarding.wecom.identity.corpId },
			});
			expect(execution?.data.resultData).toMatchObject({
				lastNodeExecuted: 'Corps Table',
				error: { message: 'Could not get parameter' },
			});
		});
		return;
	}

	it('AI agent bot: answers without a table of corps', async () => {
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

	it('tenant onboarding: a link, an installation, a row, a welcome', async () => {
		onboarding = await importExample(world(), 'tenant-onboarding');
		const { corpId } = onboarding.wecom.identity;
		const ends = await ticketFor(onboarding);
		const page = `${world().n8n.url}/webhook/wecom-install`;
		const { status, headers } = await fetch(page, { redirect: 'manual' });
		expect(status).toBe(307);
		expect(headers.get('location')).toMatch(
			/^https:\/\/open\.work\.weixin\.qq\.com\/.*pre_auth_code=[^&]+.*redirect_uri=https/,
		);
		await ends.install();
		expect(await failures(onboarding, 2)).toEqual([]);
		expect(await rowsOf(world(), 'wecom_corps')).toMatchObject([
			{ corp_id: corpId, admin: 'zhangsan', authorization: expect.stringMatching(/^wcs1\./) },
		]);
		expect(api.sent.at(-1)).toMatchObject({
			touser: 'zhangsan',
			content: expect.stringMatching(/^Welcome! The app is installed for ./),
		});
	});

	it('AI agent bot: sends an answer that took too long as app message, and remembers', async () => {
		const { flow, model, stop } = await agentBot();
		await ticketFor(flow);
		expect((await flow.wecom.text('slow: why?', { from: 'lisi' })).kind).toBe('success');
		expect(await failures(flow, 1)).toEqual([]);
		expect(api.sent.at(-1)).toMatchObject({ touser: 'lisi', content: 'model: slow: why?' });
		await flow.wecom.text('And?', { from: 'lisi' });
		await flow.wecom.text('Me?', { from: 'somebodyelse' });
		await flow.executions(3);
		await stop();
		const [, second, third] = model.requests.map(({ messages }) => JSON.stringify(messages));
		expect(second).toContain('slow: why?');
		expect(third).not.toContain('slow: why?');
	});

	it('approval by template card: asks, changes the card in the answer, tells the outcome', async () => {
		const flow = await importExample(world(), 'approval-card');
		await ticketFor(flow);
		const asked = await flow.wecom.text('A day off, 星期五', { from: 'wangwu' });
		expect(asked.reply?.fields).toMatchObject({ Content: expect.stringMatching(/on its way/) });
		const card = api.sent.at(-1);
		expect(card).toMatchObject({ touser: 'lisi', msgtype: 'template_card' });
		const task = String(card?.message['task_id']);
		const pressed = await flow.wecom.push('event:template_card_event', {
			FromUserName: 'lisi',
			EventKey: 'approved',
			TaskId: task,
		});
		expect(pressed.problem).toBeUndefined();
		expect(pressed.reply?.fields).toMatchObject({
			TemplateCard: { MainTitle: { Title: 'Approved', Desc: 'A day off, 星期五' } },
		});
		expect(await failures(flow, 2)).toEqual([]);
		expect(await rowsOf(world(), 'wecom_requests')).toMatchObject([
			{ task_id: task, asked_by: 'wangwu', decision: 'approved', decided_by: 'lisi' },
		]);
		expect(api.sent.at(-1)).toMatchObject({
			touser: 'wangwu',
			content: 'Your request was approved: A day off, 星期五',
		});
	});

	it('media archive: keeps the file byte by byte, and the facts', async () => {
		const { userFolder } = world().n8n;
		const flow = await importExample(world(), 'media-archive', {}, (nodes) =>
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
		const [fact] = await rowsOf(world(), 'wecom_archive');
		expect(fact).toMatchObject({ member: 'lisi', kind: 'image', size: PNG.length });
		expect(readFileSync(String(fact?.['path']))).toEqual(PNG);
	});

	it('tenant onboarding: forgets the corp that removed the app', async () => {
		await connect(onboarding.wecom, api).uninstall();
		expect(await failures(onboarding, 3)).toEqual([]);
		expect(await rowsOf(world(), 'wecom_corps')).toEqual([]);
	});

	/** The example with a model that the test plays: it takes its time when asked to. */
	async function agentBot() {
		const model = await ModelStub.start(async ({ messages }) => {
			const asked = [...messages].reverse().find(({ role }) => role === 'user');
			const text =
				typeof asked?.content === 'string' ? asked.content : JSON.stringify(asked?.content);
			if (text.startsWith('slow')) await new Promise((go) => setTimeout(go, 5500));
			return { say: `model: ${text}` };
		});
		const data = { apiKey: 'example-key', url: model.url };
		const { id, name } = await world().client.createCredential('Model', 'openAiApi', data);
		const credentials = { '@n8n/n8n-nodes-langchain.lmChatOpenAi': { openAiApi: { id, name } } };
		const flow = await importExample(world(), 'ai-agent-bot', credentials, fresh);
		return {
			flow,
			model,
			stop: async () => {
				await world().client.unpublish(flow.id);
				await model.stop();
			},
		};
	}
}
