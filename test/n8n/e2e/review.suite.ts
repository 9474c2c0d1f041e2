import { press } from '../../simulator/push/press';
import { until } from '../host/until';
import { ModelStub } from './model';
import { errorOf, type RealN8n, type Step } from './realN8n';
import { textOn, useQuestions } from './wait.steps';

const PACK = 'n8n-nodes-wecom-suite';
const HUMAN_REVIEW = `${PACK}.wecomSuiteHitlTool`;

/** Human review of a tool that an AI agent calls, as n8n derives it from *Send and Wait*. */
export function review(realN8n: () => RealN8n): void {
	const { api, ask, waiting, authorization } = useQuestions(realN8n);
	let model: ModelStub;
	beforeAll(async () => {
		model = await ModelStub.start(({ messages, tools }) => {
			const result = [...messages].reverse().find(({ role }) => role === 'tool');
			if (result !== undefined) return { say: `heard: ${JSON.stringify(result.content)}` };
			return tools?.length ? { call: { toolParameters: { text: 'Hello' } } } : { say: 'no tool' };
		});
	});
	afterAll(() => model.stop());

	const reviewed = async (name: string) => {
		const tool: Step = {
			name: 'Send',
			type: `${PACK}.wecomSuiteTool`,
			parameters: {
				resource: 'message',
				operation: 'sendText',
				authorizeWith: 'sealed',
				authorization: authorization(),
				touser: 'zhangsan',
				content: "={{ $fromAI('text') }}",
			},
		};
		// n8n's own message writes an object as it is.
		const message =
			'=The agent wants to run this tool: {{ $tool.name }}\n\nInput:\n{{ JSON.stringify($tool.parameters) }}';
		const review: Step = { ...ask({ message }), name: 'Review', type: HUMAN_REVIEW };
		const flow = await realN8n().publishReviewed(name, model.url, tool, review);
		const { ticket } = await flow.wecom.pushTicket();
		api().acceptTicket(ticket);
		const before = api().sent.length;
		await flow.wecom.text('greet zhangsan');
		const card = await until('A card', 60_000, () => Promise.resolve(api().sent[before]));
		await waiting(flow);
		return { flow, card, texts: () => api().sent.filter(({ msgtype }) => msgtype === 'text') };
	};

	it('the call waits for the tap and is made after it', async () => {
		const { flow, card, texts } = await reviewed('review: approve');
		const before = texts().length;
		expect(card.message['sub_title_text']).toMatch(/Send[^]*Hello/);
		expect(textOn(await press(flow.wecom, card, { button: 'Approve' }))).toBe('Approved by lisi');
		const [execution] = await flow.executions(1, 60_000);
		expect(execution?.status).toBe('success');
		expect(errorOf(execution, 'Send')).toBe('');
		expect(texts().slice(before)).toMatchObject([{ touser: 'zhangsan', content: 'Hello' }]);
	});

	it('after a decline the call is not made, and the model hears of it', async () => {
		const { flow, card, texts } = await reviewed('review: decline');
		const before = texts().length;
		await press(flow.wecom, card, { button: 'Decline' });
		const [execution] = await flow.executions(1, 60_000);
		expect(execution?.status).toBe('success');
		expect(texts()).toHaveLength(before);
		const heard = JSON.stringify(model.requests);
		expect(heard).toMatch(/declin|disapprov|reject/i);
		expect(heard).not.toContain('wcs1.');
	});
}
