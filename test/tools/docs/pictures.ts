/** npm run pictures: the pictures of README and gallery, taken from the real editor. `-- gallery` takes only those of the examples. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { prepareFlow } from '../demo/flow';
import { DEMO_OWNER } from '../demo/suite';
import { N8nClient } from '../../n8n/host/client';
import { N8nInstance } from '../../n8n/host/instance';
import { WecomPlatform } from '../../simulator/push/platform';
import { DEMO_SUITE } from '../demo/suite';
import { openBrowser, openEditor, openWorkflow } from './browser';
import { pictureCanvas, pictureExamples } from './gallery';

const IMAGES = path.join(__dirname, '..', '..', '..', 'docs', 'images');

async function main(): Promise<void> {
	mkdirSync(IMAGES, { recursive: true });
	const n8n = await N8nInstance.start();
	const browser = await openBrowser();
	try {
		const client = new N8nClient(n8n.url);
		await client.setupOwner(DEMO_OWNER);
		const page = await openEditor(browser, n8n.url, DEMO_OWNER);
		if (!process.argv.includes('gallery')) await pictureReadme(page, client, n8n);
		await pictureExamples(page, client, path.join(IMAGES, 'examples'));
	} finally {
		await browser.close();
		await n8n.stop();
	}
}

async function pictureReadme(page: Page, client: N8nClient, n8n: N8nInstance): Promise<void> {
	const { flow, callbackUrl } = await prepareFlow(client, n8n.userFolder);
	const wecom = new WecomPlatform({ ...DEMO_SUITE, callbackUrl });
	await wecom.text('Hello');
	wecom.close();
	await openWorkflow(page, n8n.url, flow.id);
	await pictureCanvas(page, path.join(IMAGES, 'echo-bot.png'));
	await page
		.locator('[data-test-id="canvas-node"]', { hasText: 'WeCom Suite Trigger' })
		.first()
		.dblclick();
	await page.waitForTimeout(2500);
	await page.screenshot({ path: path.join(IMAGES, 'trigger.png') });
}

main().catch((error: unknown) => {
	process.stderr.write(`${String(error)}\n`);
	process.exit(1);
});
