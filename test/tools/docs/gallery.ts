/** A picture of each example as its import looks on the canvas. */
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { credentialData } from '../demo/suite';
import type { Credential, N8nClient, Workflow } from '../../n8n/host/client';
import { openWorkflow } from './browser';

const EXAMPLES = path.join(__dirname, '..', '..', '..', 'examples');
/** Around what is on the canvas, in pixels of the screen. */
const MARGIN = 16;
/** Node type → the credential it asks for: without one, the editor marks the node as unfinished. */
const ASKS: readonly (readonly [RegExp, string, Readonly<Record<string, unknown>>])[] = [
	[/^n8n-nodes-wecom-suite\./, 'wecomSuiteApi', credentialData()],
	[/\.lmChatOpenAi$/, 'openAiApi', { apiKey: 'example-key' }],
	[/\.postgres$/, 'postgres', { host: '127.0.0.1', database: 'example', user: 'example' }],
];

/** The editor's own buttons over the canvas, and what a note or node shows under the mouse. */
const HIDDEN = [
	'button:not(.vue-flow__node button, .vue-flow__edges button)',
	'[data-test-id="canvas-node-toolbar"]',
	'[data-test-id="canvas-controls"]',
	'.vue-flow__controls',
	'.vue-flow__panel',
	'.vue-flow__minimap',
];

export async function pictureExamples(
	page: Page,
	client: N8nClient,
	folder: string,
): Promise<void> {
	mkdirSync(folder, { recursive: true });
	const credentials = await Promise.all(
		ASKS.map(([, type, data]) => client.createCredential(`Example: ${type}`, type, data)),
	);
	for (const file of readdirSync(EXAMPLES).sort()) {
		const example = JSON.parse(readFileSync(path.join(EXAMPLES, file), 'utf8')) as Workflow;
		const { id } = await client.createWorkflow(complete(example, credentials));
		await openWorkflow(page, client.url, id);
		await pictureCanvas(page, path.join(folder, file.replace('.json', '.png')));
	}
}

/** Nodes and notes of the open workflow, without anything else of the editor. */
export async function pictureCanvas(page: Page, file: string): Promise<void> {
	const hide = { content: `${HIDDEN.join(', ')} { visibility: hidden !important; }` };
	const style = await page.addStyleTag(hide);
	await page.mouse.move(1, 1);
	await page.screenshot({ path: file, clip: await canvasBox(page) });
	await style.evaluate((element) => (element as { remove(): void }).remove());
}

const complete = (workflow: Workflow, all: readonly Credential[]): Workflow => ({
	...workflow,
	nodes: workflow.nodes.map((node) => {
		const found = all[ASKS.findIndex(([asks]) => asks.test(node.type))];
		if (found === undefined) return node;
		return { ...node, credentials: { [found.type]: { id: found.id, name: found.name } } };
	}),
});

interface Box {
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
}

/** The part of the screen with nodes and notes on it, names below the nodes included. */
async function canvasBox(page: Page) {
	const boxes = await page
		.locator('.vue-flow__node')
		.evaluateAll((nodes) => nodes.map((node) => node.getBoundingClientRect().toJSON() as Box));
	const left = Math.min(...boxes.map((box) => box.left)) - MARGIN * 3;
	const top = Math.min(...boxes.map((box) => box.top)) - MARGIN;
	const right = Math.max(...boxes.map((box) => box.right)) + MARGIN * 7;
	const bottom = Math.max(...boxes.map((box) => box.bottom)) + MARGIN * 5;
	// Below the canvas the editor has a bar for its log.
	const canvas = await page.locator('.vue-flow').first().boundingBox();
	const floor = canvas === null ? bottom : Math.min(bottom, canvas.y + canvas.height - 1);
	const [x, y] = [Math.max(0, left), Math.max(0, top)];
	return { x, y, width: right - x, height: floor - y };
}
