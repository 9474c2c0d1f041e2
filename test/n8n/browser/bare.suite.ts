import { until } from '../host/until';
import type { EditorSession } from './session';

/** From an empty canvas to a member who gets an answer, with nothing but the mouse and the keyboard. */
export function bare(session: () => EditorSession): void {
	const ui = () => session().editor;
	const TRIGGER = 'WeCom Suite Trigger';
	let productionUrl = '';

	it('drags the trigger onto the canvas', async () => {
		await ui().newWorkflow();
		await ui().openPanel();
		await ui().search('wecom');
		await ui().openEntry('WeCom Suite');
		await ui().dragEntry('On all events', { x: 320, y: 400 });
		await ui().at('ndv').waitFor();
		expect(await ui().canvasNode(TRIGGER).count()).toBe(1);
	});

	it('makes the credential in its dialog, where nothing is cut', async () => {
		await ui().at('node-credentials-select').first().click();
		await ui().at('node-credentials-select-item-new').click();
		const dialog = ui().at('credential-edit-dialog').first();
		await dialog.waitFor();
		await session().fillCredential();
		expect(await ui().faults(dialog)).toEqual([]);
		await ui().picture('bare-credential');
		await ui().at('credential-save-button').click();
		await dialog.waitFor({ state: 'hidden' });
	});

	it('finds the address for the console of WeCom', async () => {
		const urls = ui()
			.at('ndv')
			.getByText(/\/webhook(-test)?\//);
		await ui().unfold('Webhook URLs', urls);
		await ui().at('ndv').getByText('Production URL', { exact: true }).click();
		await ui()
			.at('ndv')
			.getByText(/\/webhook\//)
			.waitFor();
		expect(await urls.count()).toBe(1);
		productionUrl = /http\S+/.exec((await urls.innerText()).replace(/\s/g, ''))?.[0] ?? '';
		await ui().picture('bare-production-url');
		await ui().closeNode();
	});

	it('adds the Reply node with the plus of the trigger, and types an answer', async () => {
		await ui().at('canvas-handle-plus').first().click();
		await ui().at('node-creator-search-bar').waitFor();
		await ui().search('wecom');
		await ui().openEntry('WeCom Suite Reply');
		await ui().picture('bare-add-reply');
		await ui().at('node-creator').getByText('Add to workflow').click();
		await ui().at('ndv').waitFor();
		await ui().fill('content', 'Hello from a flow built by hand');
		expect(await ui().faults()).toEqual([]);
		await ui().closeNode();
		expect(await ui().page.locator('.vue-flow__edge').count()).toBe(1);
		await ui().picture('bare-canvas');
	});

	it('publishes, and is told what to do in the console', async () => {
		await ui().at('workflow-open-publish-modal-button').first().click();
		await ui().at('workflow-publish-button').first().click();
		await ui().page.getByText('Workflow published').waitFor();
		await ui()
			.page.getByText(/Now paste the production URL into the command URL/)
			.waitFor();
		await ui().picture('bare-published');
		await ui().page.getByText('Got it', { exact: true }).click();
	});

	it('answers the member who writes to the app', async () => {
		const wecom = session().wecom(productionUrl.replace('localhost', '127.0.0.1'));
		// n8n publishes in the background.
		await until('The verification of the URL', 20_000, async () =>
			(await wecom.verifyUrl()).kind === 'echo' ? true : undefined,
		);
		const { reply, problem } = await wecom.text('Anybody there?', { from: 'zhangsan' });
		expect(problem).toBeUndefined();
		expect(reply?.fields).toMatchObject({
			ToUserName: 'zhangsan',
			Content: 'Hello from a flow built by hand',
		});
	});
}
