/** A word to the user beside the output of a node: what n8n shows after a run. Older versions of n8n have none. */
import type { IExecuteFunctions, NodeExecutionHint } from 'n8n-workflow';

export function hint(
	context: IExecuteFunctions,
	message: string,
	type: NonNullable<NodeExecutionHint['type']> = 'warning',
): void {
	if (typeof context.addExecutionHints !== 'function') return;
	context.addExecutionHints({ message, type, location: 'outputPane' });
}
