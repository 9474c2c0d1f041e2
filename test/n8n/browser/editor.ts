/** The editor of n8n as a user handles it: what is clicked, what is read, and pictures of it for people. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { openEditor } from '../../tools/docs/browser';
import type { Owner } from '../host/client';
import { until } from '../host/until';
import { ROOT } from '../../tools/tasks/prepare';
import { layoutFaults } from './layout';
import { rest } from './rest';

const ARTIFACTS = path.join(ROOT, 'artifacts', 'browser');
/** A busy machine takes its time; nothing here is a measurement. */
const PATIENCE = 45_000;
/** n8n asks its own servers for things that an offline machine cannot have. */
const NOT_OURS = /Failed to load resource|ERR_(CERT|NAME|INTERNET|CONNECTION|TUNNEL|PROXY)/;

/** Of the text editor inside n8n's (CodeMirror): a text was replaced faster than people type, and the cursor stood behind its new end. */
const TEXT_EDITOR = 'Selection points outside of document';

export const byId = (id: string): string => `[data-test-id="${id}"]`;

/** `No Reply (不回复)` → `no-reply`: file names without the Chinese. */
export const pictureOf = (title: string): string =>
	title
		.replace(/ \(.+\)$/, '')
		.toLowerCase()
		.replaceAll(' ', '-');

interface Line {
	getTotalLength(): number;
	getPointAtLength(length: number): { readonly x: number; readonly y: number };
	/** How the line lies on the screen: moved and scaled. */
	getScreenCTM(): Readonly<Record<'a' | 'd' | 'e' | 'f', number>> | null;
}

export class Editor {
	/** What the console of the browser said, without what is not ours. */
	readonly complaints: string[] = [];

	private constructor(
		readonly page: Page,
		private readonly url: string,
	) {
		page.setDefaultTimeout(PATIENCE);
		page.on('pageerror', ({ message }) => {
			if (message !== TEXT_EDITOR) this.complaints.push(message);
		});
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

	/** Waits until what was clicked or typed has had its effect. */
	async rest(): Promise<void> {
		await rest(this.page);
	}

	/** A picture for people, in artifacts/browser. */
	async picture(name: string): Promise<void> {
		mkdirSync(ARTIFACTS, { recursive: true });
		// What just opened may still be moving.
		await this.rest();
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
		await this.rest();
		await this.page.keyboard.press('1');
		await this.rest();
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

	/** Names of our nodes that the panel finds for a text, the best first. */
	async ours(text: string): Promise<string[]> {
		const bar = this.at('node-creator-search-bar');
		const found = this.at('node-creator-item-name').filter({ hasText: 'WeCom' });
		// What an earlier text found must not pass for an answer to this one.
		await bar.fill('');
		await found.first().waitFor({ state: 'hidden' });
		await bar.fill(text);
		await found.first().waitFor();
		return await found.allTextContents();
	}

	/** Opens the entry of a node in the panel, where its triggers and actions are listed. */
	async openEntry(name: string): Promise<Locator> {
		await this.page.getByText(name, { exact: true }).first().click();
		await this.rest();
		return this.at('node-creator');
	}

	/** Drags an entry of the panel onto the canvas, from where it is to a point of the screen. */
	async dragEntry(name: string, to: { readonly x: number; readonly y: number }): Promise<void> {
		const entry = this.at('node-creator').getByText(name, { exact: true }).first();
		await entry.scrollIntoViewIfNeeded();
		const box = await entry.boundingBox();
		if (box === null) throw new Error(`${name} is not in view`);
		const { mouse } = this.page;
		await mouse.move(box.x + 20, box.y + box.height / 2);
		await mouse.down();
		await mouse.move((box.x + to.x) / 2, to.y, { steps: 5 });
		await mouse.move(to.x, to.y, { steps: 5 });
		await mouse.up();
	}

	async openNode(name: string): Promise<void> {
		if (await this.at('ndv').isVisible()) await this.closeNode();
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
		await this.rest();
		const names = await this.options().allInnerTexts();
		return names.map((text) => text.split('\n')[0]?.trim() ?? '');
	}

	async openList(parameter: string): Promise<void> {
		await this.parameter(parameter).locator('input').first().click();
		await this.options().first().waitFor();
	}

	/** What a text that is typed leaves of the open list of a parameter. */
	async leftFor(parameter: string, text: string): Promise<string[]> {
		await this.fill(parameter, text);
		const nothing = this.page.getByText('No matching data').filter({ visible: true });
		return await until(`A list for ${text}`, PATIENCE, async () => {
			if (await nothing.isVisible()) return [];
			const names = (await this.options().allInnerTexts()).map((one) => one.split('\n')[0] ?? '');
			const fits = (name: string) => name.toLowerCase().includes(text.toLowerCase());
			// The list is narrowed a little after the last key.
			return names.length > 0 && names.every(fits) ? names : undefined;
		});
	}

	/** Chooses an option of a parameter by its name. */
	async choose(parameter: string, name: string): Promise<void> {
		await this.openList(parameter);
		await this.options()
			.filter({ has: this.page.getByText(name, { exact: true }) })
			.first()
			.click();
		await this.rest();
	}

	/** What the list of a locator offers once it is there, or what it says in its place. */
	async listed(parameter: string, typed = ''): Promise<string[]> {
		const entries = this.page.locator(`${byId('rlc-item')}:visible`);
		const said = this.page.locator(`${byId('rlc-error-container')}:visible`);
		const search = this.page.locator(`${byId('rlc-search')}:visible`);
		if (typed === '')
			await this.at(`resource-locator-${parameter}`).locator(byId('rlc-input')).first().click();
		else await search.locator('input').or(search).last().fill(typed);
		// Asked for a little after the last key.
		await this.page.waitForTimeout(1500);
		await entries.or(said).first().waitFor();
		return await entries.or(said).allInnerTexts();
	}

	/** Takes an entry of the open list of a locator. */
	async takeListed(name: string): Promise<void> {
		await this.page
			.locator(`${byId('rlc-item')}:visible`)
			.getByText(name, { exact: true })
			.click();
	}

	/** Takes the first of the options in view, which what was typed left over. */
	async takeFirst(): Promise<void> {
		await this.rest();
		await this.options().first().click();
		await this.rest();
	}

	/** Types over what a field holds; in a collection of several entries over that of the `nth`. */
	async fill(parameter: string, value: string, nth = 0): Promise<void> {
		const field = this.at(`parameter-input-${parameter}`).nth(nth);
		await field.locator('input, textarea, .cm-content').first().fill(value);
	}

	/** Types an expression into an empty field: after the braces n8n takes it for one, and closes them. */
	async fillExpression(parameter: string, code: string): Promise<void> {
		await this.parameter(parameter).locator('input, textarea').first().click();
		await this.page.keyboard.type('{{ ', { delay: 100 });
		await this.parameter(parameter).locator('.cm-content').waitFor();
		await this.page.keyboard.type(code, { delay: 20 });
		await this.page.keyboard.press('Escape');
		// Escape closes n8n's suggestions, or else takes the focus away; the node stays open either way.
		await this.at('ndv').waitFor();
	}

	private options(): Locator {
		return this.page.locator('.el-select-dropdown__item:visible');
	}

	/** What is cut and what overlaps in an element, on a screen so high that a form fits; a dialog is scrolled through. */
	async faults(root: Locator = this.at('node-parameters')): Promise<string[]> {
		const usual = this.page.viewportSize() ?? { width: 1440, height: 900 };
		// What n8n shows under the mouse and at the cursor lies over other things on purpose.
		await this.page.mouse.move(1, 1);
		for (const focused of await this.page.locator(':focus').all()) await focused.blur();
		await this.page.setViewportSize({ ...usual, height: 4000 });
		await this.rest();
		const found = await layoutFaults(root);
		while (await this.scrollOn(root)) found.push(...(await layoutFaults(root)));
		await this.page.setViewportSize(usual);
		return [...new Set(found)];
	}

	/** Scrolls what can be scrolled in an element by half of what it shows. False once it is at its end. */
	private async scrollOn(root: Locator): Promise<boolean> {
		return await root.first().evaluate((element) => {
			const view = element.ownerDocument.defaultView;
			return [...element.querySelectorAll('*')].some((part) => {
				const scrolls = /auto|scroll/.test(view?.getComputedStyle(part).overflowY ?? '');
				const isField = part.tagName === 'TEXTAREA' || part.closest('.cm-editor') !== null;
				const before = part.scrollTop;
				if (scrolls && !isField) part.scrollTop += part.clientHeight / 2;
				return part.scrollTop > before;
			});
		});
	}

	/** Moves the mouse onto the middle of a connection, where n8n shows what can be done with it. */
	async hoverEdge(from: string, to: string): Promise<void> {
		const edge = this.page.locator(
			`[data-source-node-name="${from}"][data-target-node-name="${to}"]`,
		);
		const middle = await edge.first().evaluate((element) => {
			// The types of an SVG are those of a browser; this is the part of them that is needed.
			const line = element.querySelector('path') as unknown as Line | null;
			const matrix = line?.getScreenCTM();
			if (!line || !matrix) return null;
			const { x, y } = line.getPointAtLength(line.getTotalLength() / 2);
			return { x: matrix.a * x + matrix.e, y: matrix.d * y + matrix.f };
		});
		if (middle === null) throw new Error(`No line from ${from} to ${to}`);
		await this.page.mouse.move(middle.x + 20, middle.y + 20);
		await this.page.mouse.move(middle.x, middle.y, { steps: 5 });
		await this.at('add-connection-button').first().waitFor();
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
