import { SUITE } from '../e2e/realN8n';
import type { EditorSession } from './session';

/** From an empty canvas to the first message: what a user does who has never seen this trigger. */
export function trigger(session: () => EditorSession): void {
	const ui = () => session().editor;
	let testUrl = '';

	it('is put on the canvas, and asks for a credential', async () => {
		const editor = ui();
		await editor.newWorkflow();
		await editor.openPanel();
		await editor.search('wecom');
		const entry = await editor.openEntry('WeCom Suite');
		await entry.getByText('On all events', { exact: true }).click();
		await editor.at('ndv').waitFor();
		// The test's own credential is chosen by itself; a user who has none is shown the dialog.
		await editor.at('node-credentials-select').first().click();
		await editor.at('node-credentials-select-item-new').click();
		await editor.at('credential-edit-dialog').first().waitFor();
		await editor.picture('credential-empty');
		expect(await editor.faults(editor.at('credential-edit-dialog'))).toEqual([]);
	});

	it('says what is wrong with a credential, by the name of the field', async () => {
		const editor = ui();
		await session().fillCredential(SUITE.encodingAesKey.slice(0, 42));
		await editor.at('credential-save-button').click();
		await editor.page.getByText('More details').click();
		const dialog = editor.at('credential-edit-dialog').first();
		await dialog.getByText('EncodingAESKey has 42 characters').waitFor();
		await editor.picture('credential-wrong');
	});

	it('takes the credential once it is right', async () => {
		const editor = ui();
		await editor.fill('aesSecretKey', SUITE.encodingAesKey);
		await editor.at('credential-save-button').click();
		await editor.at('credential-edit-dialog').first().waitFor({ state: 'hidden' });
	});

	it('shows one URL, and which two fields of the console take it', async () => {
		const editor = ui();
		const urls = editor.at('ndv').getByText(/\/webhook-test\//);
		await editor.unfold('Webhook URLs', urls);
		expect(await urls.count()).toBe(1);
		testUrl = /http\S+/.exec((await urls.first().innerText()).replace(/\s/g, ''))?.[0] ?? '';
		expect(testUrl).toContain('/webhook-test/');
		const steps = editor.at('ndv').getByText('1. Publish this workflow');
		await editor.unfold('When will this node trigger my flow?', steps);
		const words = await editor.at('ndv').innerText();
		expect(words).toContain('command URL (指令回调URL) and the data URL (数据回调URL)');
		expect(words).toMatch(/1\. Publish[\s\S]*2\. In the provider console[\s\S]*4\. Paste/);
		expect(words).toContain('saving fails (保存失败)');
		await editor.picture('trigger-urls');
		expect(await editor.faults(editor.at('ndv'))).toEqual([]);
	});

	it('listens for a test event, and shows the message of a member', async () => {
		const editor = ui();
		await editor.at('trigger-execute-button').first().click();
		await editor.at('trigger-listening').first().waitFor();
		await editor.picture('trigger-listening');
		const wecom = session().wecom(testUrl.replace('localhost', '127.0.0.1'));
		expect(await wecom.verifyUrl({})).toMatchObject({ kind: 'echo' });
		expect(await wecom.text('你好 from the browser test')).toMatchObject({ kind: 'success' });
		const { output } = editor;
		await output.getByText('message:text').first().waitFor();
		expect(await output.innerText()).toContain('你好 from the browser test');
		await editor.picture('trigger-item');
	});

	it('names its outputs on the canvas, and none of the names is cut', async () => {
		const editor = ui();
		await editor.choose('branching', 'By Kind');
		await editor.picture('trigger-by-kind-form');
		await editor.closeNode();
		const { all, cut } = await editor.labels('WeCom Suite Trigger');
		expect(all).toEqual([
			'Auth',
			'Contacts',
			'Customers',
			'Messages',
			'Events',
			'Billing',
			'Other',
		]);
		expect(cut).toEqual([]);
		await editor.picture('canvas-by-kind');
	});

	it('says that all events do not get an output each, and gives single ones theirs', async () => {
		const editor = ui();
		await editor.openNode('WeCom Suite Trigger');
		await editor.choose('branching', 'One per Selected Event');
		await editor.at('node-hint').getByText('outputs are those of By Kind').first().waitFor();
		await editor.picture('trigger-per-event-hint');
		await editor.choose('events', 'All Events');
		// As users do who know WeCom's word, its Chinese one, or ours.
		for (const name of ['create_user', 'create_auth', 'Text Message', '点击菜单']) await pick(name);
		await editor.page.keyboard.press('Tab');
		await editor.picture('trigger-per-event');
		expect(await editor.faults()).toEqual([]);
		await editor.closeNode();
		const { all, cut } = await editor.labels('WeCom Suite Trigger');
		expect(all).toEqual(['Other', '+ Member', '+ Auth', 'Text', 'Menu Click']);
		expect(cut).toEqual([]);
		await editor.picture('canvas-per-event');
	});

	/** Types into the picker and takes the first. */
	async function pick(typed: string): Promise<void> {
		await ui().fill('events', typed);
		await ui().takeFirst();
	}
}
