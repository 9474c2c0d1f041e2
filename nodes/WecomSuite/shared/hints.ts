/** A word to the user beside the output of a node: what n8n shows after a run. Older versions of n8n have none. */
import type { IExecuteFunctions, NodeExecutionHint } from 'n8n-workflow';
import { recordOf } from './narrow';

type Kind = NonNullable<NodeExecutionHint['type']>;

/** Enough to act upon; the items themselves tell the rest. */
const MOST = 10;

/** What was said about in each run. */
const said = new WeakMap<IExecuteFunctions, Set<string>>();

/**
 * Each text once in a run, however many items say it.
 * @param about what the text is about, where its words differ from item to item: only the first is said
 */
export function hint(
	context: IExecuteFunctions,
	message: string,
	type: Kind = 'warning',
	about = message,
): void {
	if (typeof context.addExecutionHints !== 'function') return;
	const before = said.get(context) ?? new Set();
	said.set(context, before);
	if (before.has(about) || before.size >= MOST) return;
	before.add(about);
	context.addExecutionHints({ message, type, location: 'outputPane' });
}

/** Refused requests start nothing; the trigger tells of them with the next item, and a node that can speak passes it on. */
export function hintRefusals(context: IExecuteFunctions): void {
	const told = context.getInputData().flatMap(({ json }) => {
		const { count, likely } = recordOf(recordOf(json['wecom'])['refusedBefore']);
		return typeof count === 'number' ? [{ count, likely }] : [];
	});
	if (told.length === 0) return;
	const count = told.reduce((sum, one) => sum + one.count, 0);
	const likely = told.find((one) => one.likely !== undefined)?.likely;
	hint(
		context,
		`The trigger refused ${count} request${count === 1 ? '' : 's'} before this one. ${typeof likely === 'string' ? `${likely}. ` : ''}The operation Diagnose (resource Callback) lists them.`,
	);
}
