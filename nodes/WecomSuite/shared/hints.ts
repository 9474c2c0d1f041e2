/** A word to the user beside the output of a node: what n8n shows after a run. Older versions of n8n have none. */
import type { IExecuteFunctions, NodeExecutionHint } from 'n8n-workflow';

/** Refused requests start nothing; the trigger tells of them with the next item, and a node that can speak passes it on. */
export function hintRefusals(context: IExecuteFunctions): void {
	for (const { json } of context.getInputData()) {
		const { refusedBefore } = (json['wecom'] ?? {}) as {
			readonly refusedBefore?: { readonly count: number; readonly likely?: string };
		};
		if (refusedBefore === undefined) continue;
		const { count, likely } = refusedBefore;
		hint(
			context,
			`The trigger refused ${count} request${count === 1 ? '' : 's'} before this one. ${likely === undefined ? '' : `${likely}. `}The operation Diagnose (resource Callback) lists them.`,
		);
	}
}

export function hint(
	context: IExecuteFunctions,
	message: string,
	type: NonNullable<NodeExecutionHint['type']> = 'warning',
): void {
	if (typeof context.addExecutionHints !== 'function') return;
	context.addExecutionHints({ message, type, location: 'outputPane' });
}
