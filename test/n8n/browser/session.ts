/** What every browser test shares: one n8n with the pack, one browser, one WeCom. */
import type { Browser } from 'playwright-core';
import { openBrowser } from '../../tools/docs/browser';
import { SUITE, RealN8n } from '../e2e/realN8n';
import type { StoredWorkflow } from '../host/client';
import { WecomPlatform } from '../../simulator/push/platform';
import { Editor } from './editor';

const OWNER = { email: 'tests@example.com', password: 'Example-tests-1' };

export class EditorSession {
	private readonly platforms: WecomPlatform[] = [];

	private constructor(
		readonly realN8n: RealN8n,
		readonly browser: Browser,
		readonly editor: Editor,
	) {}

	static async open(): Promise<EditorSession> {
		const browser = await openBrowser();
		try {
			const realN8n = await RealN8n.create();
			const editor = await Editor.open(browser, realN8n.n8n.url, OWNER);
			return new EditorSession(realN8n, browser, editor);
		} catch (error) {
			await browser.close();
			throw error;
		}
	}

	/** The same editor for a user who likes it dark. */
	async dark(): Promise<Editor> {
		return await Editor.open(this.browser, this.realN8n.n8n.url, OWNER, true);
	}

	/** WeCom, pushing to an address that was read in the editor. */
	wecom(callbackUrl: string): WecomPlatform {
		const platform = new WecomPlatform({ ...SUITE, callbackUrl });
		this.platforms.push(platform);
		return platform;
	}

	/** Types what the console of WeCom shows into the open dialog of a credential. */
	async fillCredential(encodingAesKey: string = SUITE.encodingAesKey): Promise<void> {
		const { suiteId, suiteSecret, token, providerCorpId } = SUITE;
		const fields = { suiteId, suiteSecret, token, aesSecretKey: encodingAesKey, providerCorpId };
		// Without a Provider Secret: with one, the test of the credential would ask WeCom.
		for (const [name, value] of Object.entries(fields)) await this.editor.fill(name, value);
	}

	/** WeCom, pushing to the test address of a draft. */
	wecomOf({ nodes }: StoredWorkflow): WecomPlatform {
		const { webhookId = '' } = nodes.find(({ name }) => name === 'WeCom') ?? {};
		return this.wecom(this.realN8n.client.testWebhookUrl(webhookId));
	}

	/** Executes the open workflow, as the button does, until it waits for what WeCom pushes. */
	async listen(workflow: StoredWorkflow): Promise<WecomPlatform> {
		await this.editor.at('execute-workflow-button').first().click();
		await this.editor.at('stop-execution-waiting-for-webhook-button').waitFor();
		return this.wecomOf(workflow);
	}

	async close(): Promise<void> {
		for (const platform of this.platforms) platform.close();
		await this.browser.close();
		await this.realN8n.end();
	}
}
