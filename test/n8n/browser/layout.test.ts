/** The eye of the browser tests, on pages that it has to find fault with, and on some that are fine. */
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../../tools/docs/browser';
import { layoutFaults } from './layout';

let browser: Browser;
let page: Page;
beforeAll(async () => {
	browser = await openBrowser();
	page = await browser.newPage();
}, 60_000);
afterAll(async () => await browser.close());

const PAGE =
	'<style>* { margin: 0; font: 16px/20px sans-serif } .at { position: absolute }</style>';
const LONG = 'A label that is too long for its place';
const faultsOf = async (html: string) => {
	await page.setContent(`${PAGE}<main style="width: 400px">${html}</main>`);
	return await layoutFaults(page.locator('main'));
};

it.each([
	['a text on a text', '<p>One</p><p style="margin-top: -14px">Two</p>', 'overlap: One ✕ Two'],
	[
		'a text on an input',
		'<input placeholder="Name"><p class="at" style="top: 4px">Label</p>',
		'overlap: Name ✕ Label',
	],
	[
		'a button on a switch',
		'<i role="switch" class="at" style="width: 40px; height: 20px"></i><button>Add</button>',
		'overlap: I ✕ Add',
	],
	[
		'a text that ends early',
		`<p style="width: 90px; overflow: hidden; white-space: nowrap">${LONG}</p>`,
		`cut: ${LONG}`,
	],
	[
		'a text in a box that is too low',
		`<div style="width: 90px; height: 50px; overflow: hidden"><p>${LONG}</p></div>`,
		`cut: ${LONG}`,
	],
	['a placeholder', `<input style="width: 90px" placeholder="${LONG}">`, `cut: ${LONG}`],
	['a chosen option', `<input style="width: 90px" readonly value="${LONG}">`, `cut: ${LONG}`],
])('finds %s', async (_, html, fault) => {
	expect(await faultsOf(html)).toEqual([fault]);
});

it.each([
	['texts in a row', '<p>One <b>two</b> three</p><p>Four</p>'],
	['a button with a text', '<button><span>Add</span></button>'],
	['what is hidden', '<p>One</p><p class="at" style="top: 0; opacity: 0">Two</p>'],
	[
		'what is scrolled out of sight',
		`<div style="height: 20px; overflow: auto"><p>One</p><p>${LONG}</p></div><p>Two</p>`,
	],
	['what is folded', `<div style="height: 0; overflow: hidden"><p>${LONG}</p></div><p>Two</p>`],
	[
		'a list with a chip in its field',
		'<div class="el-select"><input><span class="at" style="left: 9px; top: 1px">Chip</span></div>',
	],
	['what somebody typed', `<input style="width: 90px" value="${LONG}">`],
])('finds nothing wrong with %s', async (_, html) => {
	expect(await faultsOf(html)).toEqual([]);
});
