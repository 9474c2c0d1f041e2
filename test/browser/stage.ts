/** What every browser test shares: one n8n with the pack, one browser, one WeCom. */
import type { Browser } from 'playwright-core';
import { openBrowser } from '../docs/browser';
import { SUITE, World } from '../e2e/world';
import { WecomPlatform } from '../simulator/platform';
import { Editor } from './editor';

const OWNER = { email: 'tests@example.com', password: 'Example-tests-1' };

export class Stage {
	private readonly platforms: WecomPlatform[] = [];

	private constructor(
		readonly world: World,
		readonly browser: Browser,
		readonly editor: Editor,
	) {}

	static async open(): Promise<Stage> {
		const browser = await openBrowser();
		try {
			const world = await World.create();
			const editor = await Editor.open(browser, world.n8n.url, OWNER);
			return new Stage(world, browser, editor);
		} catch (error) {
			await browser.close();
			throw error;
		}
	}

	/** The same editor for a user who likes it dark. */
	async dark(): Promise<Editor> {
		return await Editor.open(this.browser, this.world.n8n.url, OWNER, true);
	}

	/** WeCom, pushing to an address that was read in the editor. */
	wecom(callbackUrl: string): WecomPlatform {
		const platform = new WecomPlatform({ ...SUITE, callbackUrl });
		this.platforms.push(platform);
		return platform;
	}

	async close(): Promise<void> {
		for (const platform of this.platforms) platform.close();
		await this.browser.close();
		await this.world.end();
	}
}
