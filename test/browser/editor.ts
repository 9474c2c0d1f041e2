/** The editor of n8n as a user handles it: what is clicked, what is read, and pictures of it for people. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { openEditor } from '../docs/browser';
import type { Owner } from '../n8n/client';
import { ROOT } from '../tasks/prepare';

const ARTIFACTS = path.join(ROOT, 'artifacts', 'browser');
/** A busy machine takes its time; nothing here is a measurement. */
const PATIENCE = 45_000;
/** n8n asks its own servers for things that an offline machine cannot have. */
const NOT_OURS = /Failed to load resource|ERR_(CERT|NAME|INTERNET|CONNECTION|TUNNEL|PROXY)/;

export const byId = (id: string): string => `[data-test-id="${id}"]`;

export class Editor {
	/** What the console of the browser said, without what is not ours. */
	readonly complaints: string[] = [];

	private constructor(
		readonly page: Page,
		private readonly url: string,
	) {
		page.setDefaultTimeout(PATIENCE);
		page.on('pageerror', ({ message }) => this.complaints.push(message));
		page.on('console', (message) => {
			const text = message.text();
			if (['error', 'warning'].includes(message.type()) && !NOT_OURS.test(text))
				this.complaints.push(text);
		});
	}

	static async open(browser: Browser, url: string, owner: Owner, dark = false): Promise<Editor> {
		return new Editor(await openEditor(browser, url, owner, dark), url);
	}

	at(id: string): Locator {
		return this.page.locator(byId(id));
	}

	/** A picture for people, in artifacts/browser. */
	async picture(name: string): Promise<void> {
		mkdirSync(ARTIFACTS, { recursive: true });
		// What just opened may still be moving.
		await this.page.waitForTimeout(600);
		await this.page.screenshot({ path: path.join(ARTIFACTS, `${name}.png`) });
	}

	async newWorkflow(): Promise<void> {
		await this.page.goto(`${this.url}/workflow/new`, { waitUntil: 'domcontentloaded' });
		await this.at('node-creator-plus-button').waitFor();
	}

	/** The canvas of a workflow, fitted into view. */
	async openWorkflow(id: string): Promise<void> {
		await this.page.goto(`${this.url}/workflow/${id}`, { waitUntil: 'domcontentloaded' });
		await this.at('canvas-node').first().waitFor();
		await this.page.waitForTimeout(1500);
		await this.page.keyboard.press('1');
		await this.page.waitForTimeout(500);
	}

	async openPanel(): Promise<void> {
		await this.at('node-creator-plus-button').click();
		await this.at('node-creator-search-bar').waitFor();
	}

	/** Names of the nodes that the panel finds. */
	async search(text: string): Promise<string[]> {
		await this.at('node-creator-search-bar').fill(text);
		await this.at('node-creator-item-name').filter({ hasText: 'WeCom' }).first().waitFor();
		return await this.at('node-creator-item-name').allTextContents();
	}

	/** Opens the entry of a node in the panel, where its triggers and actions are listed. */
	async openEntry(name: string): Promise<Locator> {
		await this.page.getByText(name, { exact: true }).first().click();
		await this.page.waitForTimeout(1000);
		return this.at('node-creator');
	}

	async openNode(name: string): Promise<void> {
		await this.canvasNode(name).dblclick();
		await this.at('ndv').waitFor();
	}

	/** Clicks a heading until what it unfolds is there: a click during a transition is lost. */
	async unfold(heading: string, content: Locator): Promise<void> {
		for (let round = 0; round < 5 && !(await content.first().isVisible()); round++) {
			await this.page.getByText(heading, { exact: true }).first().click();
			await content
				.first()
				.waitFor({ timeout: 5_000 })
				.catch(() => undefined);
		}
		await content.first().waitFor();
	}

	async closeNode(): Promise<void> {
		await this.at('ndv-close-button').first().click();
		await this.at('ndv').waitFor({ state: 'hidden' });
	}

	/** What the open node gave out. */
	get output(): Locator {
		return this.page.locator(`${byId('output-panel')}, ${byId('ndv-output-panel')}`).first();
	}

	canvasNode(name: string): Locator {
		return this.page.locator(`${byId('canvas-node')}[data-node-name="${name}"]`);
	}

	parameter(name: string): Locator {
		return this.at(`parameter-input-${name}`).first();
	}

	/** Options that the list of a parameter offers while a text is typed into it. */
	async offered(parameter: string, typed = ''): Promise<string[]> {
		await this.parameter(parameter).locator('input').first().click();
		if (typed !== '') await this.page.keyboard.type(typed);
		await this.page.waitForTimeout(700);
		const names = await this.options().allInnerTexts();
		return names.map((text) => text.split('\n')[0]?.trim() ?? '');
	}

	/** Chooses from the list of a parameter by typing a name and taking the first. */
	async choose(parameter: string, name: string): Promise<void> {
		await this.offered(parameter);
		await this.options()
			.filter({ has: this.page.getByText(name, { exact: true }) })
			.first()
			.click();
		await this.page.waitForTimeout(400);
	}

	/** Takes the first of the options in view, which what was typed left over. */
	async takeFirst(): Promise<void> {
		await this.page.waitForTimeout(700);
		await this.options().first().click();
		await this.page.waitForTimeout(400);
	}

	async fill(parameter: string, value: string): Promise<void> {
		await this.parameter(parameter).locator('input, textarea').first().fill(value);
	}

	private options(): Locator {
		return this.page.locator('.el-select-dropdown__item:visible');
	}

	/** Texts within an element that do not fit where they stand. */
	async cutTexts(root: Locator): Promise<string[]> {
		return await root.first().evaluate((element) => {
			const styles = element.ownerDocument.defaultView;
			return [...element.querySelectorAll('*')]
				.filter((one) => {
					const text = (one.textContent ?? '').trim();
					if (one.childElementCount > 0 || text === '' || styles === null) return false;
					const { overflowX } = styles.getComputedStyle(one);
					const hides = overflowX !== 'visible' && overflowX !== 'auto';
					return hides && one.clientWidth > 0 && one.scrollWidth > one.clientWidth + 1;
				})
				.map((one) => (one.textContent ?? '').trim());
		});
	}

	/** The labels of a node's outputs on the canvas, with those that are cut. */
	async labels(node: string): Promise<{ all: string[]; cut: string[] }> {
		const handles = this.page.locator(
			`${byId('canvas-node-output-handle')}[data-node-name="${node}"] [class*="outputLabel"]`,
		);
		const found = await handles.evaluateAll((labels) => {
			const widthOf = (label: (typeof labels)[number]) => {
				const range = label.ownerDocument.createRange();
				range.selectNodeContents(label);
				return range.getBoundingClientRect().width;
			};
			return labels.map((label) => ({
				text: (label.textContent ?? '').trim(),
				// Rounded numbers hide half a pixel, and n8n cuts for less.
				cut: widthOf(label) > label.getBoundingClientRect().width + 0.1,
			}));
		});
		return {
			all: found.map(({ text }) => text),
			cut: found.filter(({ cut }) => cut).map(({ text }) => text),
		};
	}
}
