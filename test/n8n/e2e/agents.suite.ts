import { ModelStub } from './model';
import type { RealN8n } from './realN8n';

/** n8n's own AI Agent, with a model that the test plays. */
export function agents(realN8n: () => RealN8n): void {
	let model: ModelStub;
	beforeAll(async () => {
		model = await ModelStub.start(({ messages, tools }) => {
			const asked = [...messages].reverse().find(({ role }) => role === 'user');
			const text =
				typeof asked?.content === 'string' ? asked.content : JSON.stringify(asked?.content);
			const called = messages.some(({ role }) => role === 'tool');
			return tools?.length && !called
				? { call: { text: `tool: ${text}` } }
				: { say: `model: ${text}` };
		});
	});
	afterAll(() => model.stop());

	it('answers the member through a Reply node behind it', async () => {
		const flow = await realN8n().publishAgent('agent', model.url, 'behind');
		// n8n loads the agent's libraries with the first message, which may take longer than WeCom waits.
		await flow.wecom.text('Wake up');
		const { reply, problem } = await flow.wecom.text('What is n8n?');
		expect(problem).toBeUndefined();
		expect(reply?.fields).toMatchObject({ Content: 'model: What is n8n?' });
	});

	it('answers the member through a Reply node that it calls as a tool', async () => {
		const flow = await realN8n().publishAgent('agent with tool', model.url, 'tool');
		const { reply, problem } = await flow.wecom.text('Reply to me');
		expect(problem).toBeUndefined();
		expect(reply?.fields).toMatchObject({ Content: 'tool: Reply to me' });
		// The model hears how it went, and never the sealed context.
		expect(JSON.stringify(model.requests)).not.toContain('wcs1.');
	});
}
