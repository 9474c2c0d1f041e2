import { replyStep, type Step } from '../e2e/realN8n';
import { pictureOf } from './editor';
import type { EditorSession } from './session';

/** Reply type → what its form must ask for. */
const FORMS: Readonly<Record<string, readonly string[]>> = {
	'Text (文本)': ['Text', 'If Too Late'],
	'Image (图片)': ['Media Source'],
	'Voice (语音)': ['Media Source'],
	'Video (视频)': ['Media Source', 'Title', 'Description'],
	'News (图文)': ['Articles From'],
	'Update Button (更新按钮文案)': ['New Button Text'],
	'Update Template Card (更新整张卡片)': ['Card Type', 'Card'],
	'Raw XML (自定义 XML)': ['Raw XML'],
	'No Reply (不回复)': [],
};

const WAIT: Step = {
	name: 'Slow',
	type: 'n8n-nodes-base.wait',
	typeVersion: 1.1,
	parameters: { amount: 2, unit: 'seconds' },
};

/** The Reply node: its forms, a run, and what goes wrong as the user sees it. */
export function reply(session: () => EditorSession): void {
	const ui = () => session().editor;

	async function draft(name: string, steps: readonly Step[], parameters = {}) {
		const workflow = await session().realN8n.draft(name, steps, parameters);
		await ui().openWorkflow(workflow.id);
		return workflow;
	}

	describe('its forms', () => {
		beforeAll(async () => {
			await draft('forms', [replyStep('hello')]);
			await ui().openNode('Reply');
		});
		afterAll(async () => await ui().closeNode());

		it.each(Object.entries(FORMS))('%s', async (type, fields) => {
			const editor = ui();
			await editor.choose('replyType', type);
			const form = editor.at('node-parameters').first();
			for (const field of fields) await form.getByText(field, { exact: true }).first().waitFor();
			expect(await editor.faults()).toEqual([]);
			await editor.picture(`reply-${pictureOf(type)}`);
		});
	});

	it('answers the member in a run from the editor', async () => {
		const workflow = await draft('answer', [replyStep("={{ 'You said: ' + $json.Content }}")]);
		const wecom = await session().listen(workflow);
		const { reply: answer, problem } = await wecom.text('hello');
		expect(problem).toBeUndefined();
		expect(answer?.fields).toMatchObject({ Content: 'You said: hello' });
		await ui().openNode('Reply');
		const { output } = ui();
		await output.getByText('wecomReply').first().waitFor();
		await ui().picture('reply-answered');
		await ui().closeNode();
	});

	it('tells, after good news, what was refused before: a wrong Token', async () => {
		const workflow = await draft('refused before', [replyStep('hello')]);
		const wecom = await session().listen(workflow);
		const refused = await wecom.push('message:text', {}, { fault: 'otherToken', retry: false });
		expect(refused.status).toBe(403);
		expect(await wecom.text('hello')).toMatchObject({ kind: 'reply' });
		await ui().openNode('Reply');
		await ui().at('node-hint').getByText('refused 1 request before this one').waitFor();
		await ui().picture('reply-refused-before');
		await ui().closeNode();
	});

	it('shows a reply that comes too late as an error with a remedy', async () => {
		const options = { replyDeadline: 0.5 };
		const workflow = await draft('too late', [WAIT, replyStep('late')], { options });
		const wecom = await session().listen(workflow);
		expect(await wecom.text('hello')).toMatchObject({ kind: 'success' });
		await session().realN8n.client.waitForExecutions(workflow.id, 1);
		await ui().openNode('Reply');
		const error = ui().at('node-error-message').first();
		await error.waitFor();
		expect(await error.innerText()).toMatch(/reply comes too late: \d+ ms after the message/);
		await ui().picture('reply-too-late');
		await ui().closeNode();
	});
}
