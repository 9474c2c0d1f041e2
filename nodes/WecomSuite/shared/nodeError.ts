/** An error of this pack → the error n8n shows, with the remedy below it. The only place that makes n8n errors. */
import {
	NodeApiError,
	NodeOperationError,
	type INode,
	type INodeExecutionData,
} from 'n8n-workflow';
import { ApiError, WecomError } from '../protocol/errors';
import { errorOf } from './narrow';

export function nodeError(node: INode, error: unknown, itemIndex?: number): NodeOperationError {
	const where = itemIndex === undefined ? {} : { itemIndex };
	if (error instanceof NodeOperationError) return error;
	if (!(error instanceof WecomError)) return new NodeOperationError(node, errorOf(error), where);
	const description = descriptionOf(error);
	return worded(new NodeOperationError(node, error.message, { ...where, description }), error);
}

/**
 * The item of a failure that the run goes on after: `error`, `code`, `remedy`, of WeCom's refusals `errcode` and `errmsg`.
 * It leaves by the error output where the node has one.
 */
export function failedItem(node: INode, error: unknown, itemIndex: number): INodeExecutionData {
	const item: INodeExecutionData = {
		json: {
			error: errorOf(error).message,
			...(error instanceof WecomError ? { code: error.code, remedy: error.remedy } : {}),
			...(error instanceof ApiError ? { errcode: error.errcode, errmsg: error.errmsg } : {}),
		},
		pairedItem: { item: itemIndex },
	};
	if (node.onError !== 'continueErrorOutput') return item;
	// n8n sends an item to the error output when it has an `error`. Of what arrives there it keeps the message alone if the `error` is
	// still there; n8n's copy lacks what is not enumerable, and so keeps the fields, and those of the input beside them.
	return Object.defineProperty(item, 'error', {
		value: nodeError(node, error, itemIndex),
		enumerable: false,
		writable: true,
	});
}

/** For a list in a form: of other errors n8n's server tells the editor the message alone, and the remedy would be lost. */
export function listError(node: INode, error: unknown): Error {
	if (!(error instanceof WecomError)) return nodeError(node, error);
	const { message } = error;
	const description = descriptionOf(error);
	return worded(new NodeApiError(node, { message }, { message, description }), error);
}

type Told = InstanceType<typeof WecomError>;

const descriptionOf = ({ remedy, code, chinese }: Told): string =>
	`${remedy} (${code})${chinese === '' ? '' : ` · ${chinese}`}`;

/**
 * n8n puts a sentence of its own over every message that names a code such as ECONNRESET: without the host, and with the advice to
 * send again at once.
 */
function worded<E extends NodeOperationError | NodeApiError>(shown: E, { message }: Told): E {
	shown.message = message;
	shown.messages = [];
	return shown;
}
