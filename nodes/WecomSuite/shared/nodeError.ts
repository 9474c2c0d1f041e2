/** An error of this pack → the error n8n shows, with the remedy below it. The only place that makes n8n errors. */
import { NodeApiError, NodeOperationError, type INode } from 'n8n-workflow';
import { WecomError } from '../protocol/errors';

export function nodeError(node: INode, error: unknown, itemIndex?: number): NodeOperationError {
	const where = itemIndex === undefined ? {} : { itemIndex };
	if (error instanceof NodeOperationError) return error;
	if (!(error instanceof WecomError)) return new NodeOperationError(node, error as Error, where);
	const description = descriptionOf(error);
	return worded(new NodeOperationError(node, error.message, { ...where, description }), error);
}

/** For a list in a form: of other errors n8n's server tells the editor the message alone, and the remedy would be lost. */
export function listError(node: INode, error: unknown): Error {
	if (!(error instanceof WecomError)) return nodeError(node, error);
	const { message } = error;
	const description = descriptionOf(error);
	return worded(new NodeApiError(node, { message }, { message, description }), error);
}

type Told = InstanceType<typeof WecomError>;

const descriptionOf = ({ remedy, code }: Told): string => `${remedy} (${code})`;

/**
 * n8n puts a sentence of its own over every message that names a code such as ECONNRESET: without the host, and with the advice to
 * send again at once.
 */
function worded<E extends NodeOperationError | NodeApiError>(shown: E, { message }: Told): E {
	shown.message = message;
	shown.messages = [];
	return shown;
}
