/**
 * Pushes that n8n was given and whose run has not begun. Until it begins it is unknown whether n8n has stored the push, so that
 * what was acknowledged before then is kept few.
 *
 * In queue mode runs begin on workers. This process learns of it when n8n writes what the run sends, and of a run that sends
 * nothing, one with a Reply node, it learns nothing.
 */

/** Above so many, none of them is acknowledged before its run begins. */
const MAX_UNBEGUN = 16;
/** What has not begun by then was never stored, most likely, and takes no place any more. */
const GIVEN_UP_AFTER_MS = 60_000;

interface Unbegun {
	/** Unix milliseconds. */
	readonly until: number;
	/** Whether a Reply node answers it. */
	readonly byFlow: boolean;
	readonly onBegin: () => void;
	/** It was left to WeCom to repeat: it will not be acknowledged before its run begins. */
	overdue?: true;
}

/** By the sealed context of the push. */
const unbegun = new Map<string, Unbegun>();
/** Contexts that share a run, by that of the first. */
const batches = new Map<string, readonly string[]>();
/** Where runs begin. n8n does not tell; the first run does. */
let where: 'unknown' | 'here' | 'elsewhere' = 'unknown';

/** Call it before n8n is given the push. `onBegin` is called once, when its run has begun, if this process hears of it. */
export function expectRun(context: string, byFlow: boolean, onBegin: () => void): void {
	unbegun.set(context, { until: Date.now() + GIVEN_UP_AFTER_MS, byFlow, onBegin });
}

/** For pushes that one run takes, whose first one has the connection that n8n knows. */
export function expectTogether(contexts: readonly string[]): void {
	const [first] = contexts;
	if (first !== undefined && unbegun.has(first)) batches.set(first, contexts);
}

/** For a push that WeCom is left to repeat. Its run may still begin. */
export function expectLate(context: string): void {
	const push = unbegun.get(context);
	if (push !== undefined) push.overdue = true;
}

function expectNoMore(context: string): void {
	unbegun.delete(context);
	batches.delete(context);
}

/** For the trigger's own run. Returns whether these pushes were expected in this process, so that WeCom has its answer now. */
export function noteBegin(contexts: readonly string[], isProduction: boolean): boolean {
	if (isProduction) where = 'here';
	return contexts.filter(begin).length > 0;
}

/** For the moment when n8n writes to the connection of a push: something ran, and if not here, then on a worker. */
export function noteWritten(context: string): void {
	const together = batches.get(context) ?? [context];
	const begun = together.filter(begin).length > 0;
	if (begun && where === 'unknown') where = 'elsewhere';
}

function begin(context: string): boolean {
	const found = unbegun.get(context);
	expectNoMore(context);
	found?.onBegin();
	return found !== undefined;
}

/** Whether the run of a push with a Reply node has begun, or could have where nothing tells of it. */
export const mayHaveBegun = (context: string): boolean =>
	!unbegun.has(context) || where === 'elsewhere';

/** Whether one more may be acknowledged although its run has not begun. */
export function mayAnswerEarly(): boolean {
	const now = Date.now();
	for (const [context, { until }] of unbegun) {
		if (now < until) break;
		expectNoMore(context);
	}
	let count = 0;
	// On a worker, a run with a Reply node may have begun long ago.
	for (const { byFlow, overdue } of unbegun.values())
		if (overdue !== true && (!byFlow || where !== 'elsewhere')) count++;
	return count <= MAX_UNBEGUN;
}
