import type { Step } from '../e2e/realN8n';
import type { EditorSession } from './session';

const api = (parameters: Record<string, unknown> = {}, name = 'API'): Step => ({
	name,
	type: 'n8n-nodes-wecom-suite.wecomSuite',
	parameters,
});
const INSTALL_LINK = 'Create Install Link (生成安装授权链接)';
const START: Step = { name: 'Start', type: 'n8n-nodes-base.manualTrigger' };

/** The API node: its lists, what it says without a ticket, and what it knows about callbacks. */
export function action(session: () => EditorSession): void {
	const ui = () => session().editor;

	/** A node behind a button, opened. */
	async function open(name: string, step: Step) {
		const { id } = await session().realN8n.draftBehind(name, START, step);
		await ui().openWorkflow(id);
		await ui().openNode(step.name);
	}
	async function execute() {
		await ui().at('node-execute-button').first().click();
	}
	const output = () => ui().output;

	it('lists its resources, and finds them by typing', async () => {
		await open('lists', api());
		const all = await ui().offered('resource');
		expect(all.length).toBeGreaterThan(20);
		for (const name of [
			'Authorization (授权)',
			'Callback (回调)',
			'Message (应用消息)',
			'Template Card (模板卡片消息)',
		])
			expect(all).toContain(name);
		await ui().picture('action-resources');
		await ui().page.keyboard.type('licen');
		await ui().rest();
		await ui().picture('action-resources-typed');
		await ui().page.keyboard.press('Escape');
	});

	it('lists the operations of a resource, and forms them without cutting a word', async () => {
		await ui().choose('resource', 'Authorization (授权)');
		const operations = await ui().offered('operation');
		expect(operations).toEqual(
			expect.arrayContaining(['Complete Authorization (完成授权)', INSTALL_LINK]),
		);
		await ui().picture('action-operations');
		await ui().page.keyboard.press('Escape');
		await ui().choose('operation', INSTALL_LINK);
		expect(await ui().faults()).toEqual([]);
		await ui().picture('action-install-link');
	});

	it('says what to do when there is no suite ticket', async () => {
		await ui().fill('redirect_uri', 'https://example.com/done');
		await execute();
		const error = ui().at('node-error-message').first();
		await error.waitFor();
		expect(await error.innerText()).toContain('No suite ticket of');
		await ui().picture('action-no-ticket');
		await ui().closeNode();
	});

	it('makes Token and EncodingAESKey without asking for a credential', async () => {
		await open('keys', api({ resource: 'callback', operation: 'generateKeys' }));
		expect(await ui().at('node-credentials-select').count()).toBe(0);
		await execute();
		await output().getByText('encodingAesKey').first().waitFor();
		await ui().picture('action-generate-keys');
		await ui().closeNode();
	});

	it('diagnoses what was refused, with a word on what to do', async () => {
		const flow = await session().realN8n.publish('diagnosed', []);
		const { sent } = await flow.wecom.push('message:text', {}, { fault: 'wrongKey', retry: false });
		await open('refusals', api({ resource: 'callback', operation: 'diagnose' }));
		await execute();
		await output().getByText('ERR_WECOM_DECRYPTION').first().waitFor();
		await ui().picture('action-refusals');
		await ui().fill('address', `${flow.url}?${sent.query}`);
		await ui().fill('body', sent.envelope.toString());
		await execute();
		await ui().at('node-hint').getByText('The EncodingAESKey is wrong').first().waitFor();
		await ui().picture('action-diagnose');
		await ui().closeNode();
	});

	it('serves an AI agent as a tool, and so does Reply', async () => {
		const agent: Step = {
			name: 'Agent',
			type: '@n8n/n8n-nodes-langchain.agent',
			typeVersion: 3.1,
			parameters: {},
		};
		const { id } = await session().realN8n.draftBehind('tools', START, agent);
		await ui().openWorkflow(id);
		await ui().openNode('Agent');
		await ui().page.locator('[data-test-id^="add-subnode-ai_tool"]').first().click();
		const found = await ui().search('wecom');
		const ours = found.map((name) => name.replace(/ Tool$/, ''));
		expect(ours).toEqual(expect.arrayContaining(['WeCom Suite', 'WeCom Suite Reply']));
		await ui().picture('agent-tools');
		await ui().at('node-creator-item-name').filter({ hasText: 'WeCom Suite' }).first().click();
		await ui().at('ndv').waitFor();
		await ui().rest();
		await ui().picture('agent-tool-form');
	});
}
