/** Debian's Chromium, driven headless through n8n's real editor. */
import { chromium, type Browser, type Page } from 'playwright-core';
import type { Owner } from '../../n8n/host/client';
import { chromiumPath, REMEDY } from '../tasks/chromium';

/** Playwright gives each browser a user data folder of its own and removes it in the end. */
export async function openBrowser(): Promise<Browser> {
	const executablePath = chromiumPath();
	if (executablePath === undefined) {
		throw new Error(`No Chromium here. ${REMEDY}`);
	}
	return await chromium.launch({
		executablePath,
		args: [
			'--no-sandbox',
			'--disable-gpu',
			'--disable-quic',
			'--no-first-run',
			'--disable-background-networking',
			'--disable-component-update',
			'--disable-sync',
		],
	});
}

/** Logs in, in a new page of the size of a laptop's. */
export async function openEditor(
	browser: Browser,
	url: string,
	owner: Owner,
	dark = false,
): Promise<Page> {
	const page = await browser.newPage({
		viewport: { width: 1440, height: 900 },
		deviceScaleFactor: 1,
		colorScheme: dark ? 'dark' : 'light',
		locale: 'en-US',
	});
	const response = await page.request.post(`${url}/rest/login`, {
		data: { emailOrLdapLoginId: owner.email, password: owner.password },
	});
	if (!response.ok()) throw new Error(`The login failed: ${response.status()}`);
	return page;
}

/** The canvas of a workflow, fitted into view. */
export async function openWorkflow(page: Page, url: string, workflowId: string): Promise<void> {
	await page.goto(`${url}/workflow/${workflowId}`, { waitUntil: 'domcontentloaded' });
	await page.locator('[data-test-id="canvas-node"]').first().waitFor({ timeout: 60_000 });
	await page.waitForTimeout(1500);
	// n8n suggests what to do next, right over the canvas, until one clicks elsewhere.
	await page.mouse.click(1200, 700);
	await page.keyboard.press('1');
	await page.waitForTimeout(800);
}
