/** An error of this pack → the error n8n shows, with the remedy below it. The only place that makes n8n errors. */
import { NodeOperationError, type INode } from 'n8n-workflow';
import { WecomError } from '../protocol/errors';

export function nodeError(node: INode, error: unknown, itemIndex?: number): NodeOperationError {
	const where = itemIndex === undefined ? {} : { itemIndex };
	if (error instanceof NodeOperationError) return error;
	if (!(error instanceof WecomError)) return new NodeOperationError(node, error as Error, where);
	const shown = new NodeOperationError(node, error.message, {
		...where,
		description: `${error.remedy} (${error.code})`,
	});
	// n8n puts a sentence of its own over every message that names a code such as ECONNRESET: without the host, and with the
	// advice to send again at once.
	shown.message = error.message;
	shown.messages = [];
	return shown;
}
