/** When a page has done what a click or a key began. */
import type { Page } from 'playwright-core';

/** Milliseconds without a change. n8n redraws a form and narrows a list sooner than that after the last key. */
const QUIET = 200;
/** Milliseconds after which a page that never rests, a clock in it perhaps, is taken as it is. */
const AT_MOST = 3_000;

/** As much of the page as is read here: the tests are compiled without the types of a browser. */
interface Tab {
	readonly document: {
		getAnimations(): readonly {
			readonly playState: string;
			readonly effect: { getComputedTiming(): { readonly endTime?: unknown } } | null;
		}[];
	};
	readonly MutationObserver: new (changed: () => void) => {
		observe(target: unknown, what: Readonly<Record<string, boolean>>): void;
		disconnect(): void;
	};
}

/** Resolves once nothing in the page has changed or moved for a moment. What turns for ever, like a spinner, does not count. */
export const rest = async (page: Page): Promise<void> =>
	await page.evaluate(restInPage, { quiet: QUIET, atMost: AT_MOST });

/** Runs in the page, so everything it needs is in it. */
async function restInPage({ quiet, atMost }: { quiet: number; atMost: number }): Promise<void> {
	const { document, MutationObserver } = globalThis as unknown as Tab;
	const moves = () =>
		document
			.getAnimations()
			.some(
				({ playState, effect }) =>
					playState === 'running' && effect?.getComputedTiming().endTime !== Infinity,
			);
	const start = Date.now();
	let changed = start;
	const observer = new MutationObserver(() => (changed = Date.now()));
	observer.observe(document, {
		subtree: true,
		childList: true,
		attributes: true,
		characterData: true,
	});
	while (Date.now() - changed < quiet && Date.now() - start < atMost) {
		await new Promise((wake) => setTimeout(wake, 40));
		if (moves()) changed = Date.now();
	}
	observer.disconnect();
}
