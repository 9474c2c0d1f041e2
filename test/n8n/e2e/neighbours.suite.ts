import { press } from '../../simulator/push/press';
import { until } from '../host/until';
import { itemsOf, type Flow, type RealN8n, type Step } from './realN8n';
import { TelegramStub } from './telegram';
import { textOn, useQuestions } from './wait.steps';

/** What people use; n8n takes others for previewers of links. */
const BROWSER = { 'user-agent': 'Mozilla/5.0 (X11; Linux x64) Gecko/20100101 Firefox/140.0' };
const MESSAGES = { events: ['message:text'] };

/** Other nodes of n8n wait beside ours, and each is answered in its own way. */
export function neighbours(realN8n: () => RealN8n): void {
	const { ask, begin, waiting } = useQuestions(realN8n);
	let telegram: TelegramStub;
	let credentials: { telegramApi: { id: string; name: string } };
	beforeAll(async () => {
		telegram = await TelegramStub.start();
		const data = { accessToken: '1:example', baseUrl: telegram.url };
		const { id } = await realN8n().client.createCredential('Bot', 'telegramApi', data);
		credentials = { telegramApi: { id, name: 'Bot' } };
	});
	afterAll(() => telegram.stop());

	const TELEGRAM: Step = {
		name: 'Bot',
		type: 'n8n-nodes-base.telegram',
		typeVersion: 1.2,
		parameters: {
			resource: 'message',
			operation: 'sendAndWait',
			chatId: '1',
			message: 'May zhangsan travel?',
			responseType: 'approval',
			options: { appendAttribution: false },
		},
	};
	const WAIT: Step = {
		name: 'Wait',
		type: 'n8n-nodes-base.wait',
		typeVersion: 1.1,
		parameters: { resume: 'webhook', options: {} },
	};
	const LINK: Step = {
		name: 'Link',
		type: 'n8n-nodes-base.set',
		typeVersion: 3.4,
		parameters: {
			assignments: {
				assignments: [
					{ id: '1', name: 'link', type: 'string', value: '={{ $execution.resumeUrl }}' },
				],
			},
			options: {},
		},
	};
	const published = async (name: string, ...steps: Step[]) => {
		const { id, nodes } = await realN8n().draft(name, steps, MESSAGES);
		const withBot = nodes.map((node) => (node.name === 'Bot' ? { ...node, credentials } : node));
		const workflow = await realN8n().client.updateWorkflow(id, { nodes: withBot });
		await realN8n().client.publish(id);
		return realN8n().flowOf(workflow);
	};
	const statusOf = async ({ id }: Flow) =>
		(await realN8n().client.executions(id)).map(({ status }) => status);

	it('the Wait node waits on while a card is answered, and goes on by its own address', async () => {
		const other = await published('wait: other', LINK, WAIT);
		await other.wecom.text('wait for me');
		const { id } = await waiting(other);
		const flow = await published('wait: beside', ask());
		const cards = await begin(flow);
		await waiting(flow);
		expect(textOn(await press(flow.wecom, cards[0]))).toBe('Approved by lisi');
		expect((await flow.executions(1)).map(({ status }) => status)).toEqual(['success']);
		expect(await statusOf(other)).toEqual(['waiting']);
		const link = String(itemsOf(await realN8n().client.execution(id), 'Link')[0]?.['link']);
		expect((await fetch(link)).status).toBe(200);
		expect((await other.executions(1)).map(({ status }) => status)).toEqual(['success']);
	});

	it('Telegram asks and is answered, then WeCom asks in the same execution', async () => {
		const flow = await published('wait: after Telegram', TELEGRAM, ask());
		const { length } = telegram.links;
		const cardsOf = begin(flow);
		const link = await until('A message of the bot', 20_000, () =>
			Promise.resolve(telegram.links[length]),
		);
		await waiting(flow);
		const answered = await fetch(link, { headers: BROWSER });
		expect(answered.status).toBe(200);
		const cards = await cardsOf;
		await waiting(flow);
		expect(textOn(await press(flow.wecom, cards[1], { button: 'Decline' }))).toBe(
			'Declined by wangwu',
		);
		const [execution] = await flow.executions(1);
		expect(execution?.status).toBe('success');
		expect(itemsOf(execution, 'Bot')).toMatchObject([{ data: { approved: true } }]);
		expect(itemsOf(execution, 'Ask')).toMatchObject([{ data: { approved: false } }]);
	});
}
