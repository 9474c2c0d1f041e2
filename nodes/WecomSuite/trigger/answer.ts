/** What WeCom, or a stranger, gets to read. The table of the answers stands here and nowhere else. */
import type { IWebhookFunctions } from 'n8n-workflow';
import { EnvelopeError, WecomError, type AnyWecomError } from '../protocol/errors';

type Response = ReturnType<IWebhookFunctions['getResponseObject']>;

/** No push is that large. */
export class TooLargeError extends EnvelopeError {
	constructor() {
		super(
			'The body of the request is larger than a mebibyte',
			'Find out who calls this address; WeCom pushes a few kilobytes',
		);
	}
}

export interface Answer {
	readonly status: number;
	readonly body: string;
}

export const SUCCESS: Answer = { status: 200, body: 'success' };
const UNREADABLE: Answer = { status: 400, body: 'bad request' };
/** The same for every cause, so that a caller learns nothing from it. */
const REFUSED: Answer = { status: 403, body: 'refused' };
const TOO_LARGE: Answer = { status: 413, body: 'too large' };
const OUT_OF_ORDER: Answer = { status: 500, body: 'not configured' };

const REFUSALS: Readonly<Partial<Record<AnyWecomError['code'], Answer>>> = {
	ERR_WECOM_ENVELOPE: UNREADABLE,
	ERR_WECOM_SIGNATURE: REFUSED,
	ERR_WECOM_DECRYPTION: REFUSED,
	ERR_WECOM_RECEIVER: REFUSED,
};

/** The refusal for an error. Whatever is not the caller's fault is ours. */
export function refusalFor(error: unknown): Answer {
	if (error instanceof TooLargeError) return TOO_LARGE;
	return (
		(error instanceof WecomError && REFUSALS[error.code as AnyWecomError['code']]) || OUT_OF_ORDER
	);
}

/** Writes to the connection unless somebody already did; exact bytes, nothing around them. */
export function answer(response: Response, what: Answer): void {
	if (!response.destroyed) answerAnyway(response, what);
}

/** Also when WeCom hung up: a repeat may wait for the same answer. */
export function answerAnyway(response: Response, what: Answer): void {
	if (response.headersSent || response.writableEnded) return;
	writeHead(response, what);
	response.end(what.body);
}

function writeHead(response: Response, { status }: Answer): void {
	response.statusCode = status;
	response.setHeader('content-type', 'text/plain; charset=utf-8');
}

/**
 * n8n ends the connection itself when an execution is over without a reply, in queue mode and before 2.38: with nothing, or with
 * JSON of its own and a 500. WeCom hears `success` instead; what the trigger or a Reply node says stays as it is.
 */
export function overruleN8n(response: Response): void {
	const end = response.end.bind(response) as (...parts: unknown[]) => Response;
	response.end = ((...parts: unknown[]) => {
		const isOver = response.headersSent || response.writableEnded;
		if (isOver || !isN8nsOwn(response, parts[0])) return end(...parts);
		for (const name of ['content-length', 'etag']) response.removeHeader(name);
		writeHead(response, SUCCESS);
		return end(SUCCESS.body);
	}) as Response['end'];
}

const isN8nsOwn = (response: Response, body: unknown): boolean =>
	!body ||
	(body as string | Buffer).length === 0 ||
	String(response.getHeader('content-type')).startsWith('application/json');
