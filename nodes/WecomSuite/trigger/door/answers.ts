/** What WeCom, or a stranger, gets to read. The table of the answers stands here and nowhere else. */
import type { IWebhookFunctions } from 'n8n-workflow';
import { EnvelopeError, WecomError, type AnyWecomError } from '../../protocol/errors';

/** The connection to the caller, as Express gives it. */
export type Response = ReturnType<IWebhookFunctions['getResponseObject']>;

/** No push is that large. */
export class TooLargeError extends EnvelopeError {
	constructor() {
		super(
			'The body of the request is larger than a mebibyte',
			'Find out who calls this address; WeCom pushes a few kilobytes',
		);
	}
}

/** Not worth a look at the body. */
export class UnsignedError extends EnvelopeError {
	constructor() {
		super(
			'The request lacks msg_signature, timestamp or nonce',
			'Only WeCom calls this address; if it was WeCom, check that a proxy passes the query on',
		);
	}
}

export interface Answer {
	readonly status: number;
	readonly body: string;
	/** Plain text unless told otherwise. */
	readonly type?: string;
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
	return (error instanceof WecomError && REFUSALS[error.code]) || OUT_OF_ORDER;
}

/** Writes to the connection unless an answer is out already; exact bytes, nothing around them. */
export function answer(response: Response, what: Answer): void {
	if (!response.destroyed) answerAnyway(response, what);
}

/** Also when WeCom hung up: a repeat may wait for the same answer. */
export function answerAnyway(response: Response, what: Answer): void {
	if (response.headersSent || response.writableEnded) return;
	writeHead(response, what);
	(ends.get(response) ?? response.end.bind(response))(what.body);
}

function writeHead(response: Response, { status, type = 'text/plain' }: Answer): void {
	response.statusCode = status;
	response.setHeader('content-type', `${type}; charset=utf-8`);
}

/** Node's `end` takes its parts in several orders. */
type End = (...parts: readonly unknown[]) => Response;

/** From now on `ours` runs whenever the connection is ended. Returns what ended it before. */
export function replaceEnd(
	response: Response,
	ours: (end: End, parts: readonly unknown[]) => Response,
): End {
	const end = response.end.bind(response) as End;
	response.end = ((...parts: readonly unknown[]) => ours(end, parts)) as Response['end'];
	return end;
}

/** How this pack ends a connection that it has taken over from n8n. */
const ends = new WeakMap<Response, (body: string) => unknown>();

/**
 * n8n writes to the connection too: what a node sends, and, in queue mode and before 2.38, a word of its own when an execution
 * is over without a reply: nothing, or JSON and a 500. WeCom hears `success` instead of such a word. What comes after an answer
 * is dropped; n8n would make an error of it. `onWritten` is called whenever n8n ends the connection.
 */
export function overruleN8n(response: Response, onWritten: () => void = () => undefined): void {
	const setHeader = response.setHeader.bind(response);
	const isOver = () => response.headersSent || response.writableEnded;
	response.setHeader = (name: string, value: string) =>
		isOver() ? response : setHeader(name, value);
	// Node's own sets one after the other, and refuses when headers are out.
	response.setHeaders = (headers: Parameters<Response['setHeaders']>[0]) => {
		for (const [name, value] of headers) response.setHeader(name, value);
		return response;
	};
	const end = replaceEnd(response, (end, parts) => {
		onWritten();
		if (isOver()) return response;
		if (!isN8nsOwn(response, parts[0])) return end(...parts);
		for (const name of ['content-length', 'etag']) response.removeHeader(name);
		writeHead(response, SUCCESS);
		return end(SUCCESS.body);
	});
	ends.set(response, end);
}

const isN8nsOwn = (response: Response, body: unknown): boolean =>
	!body ||
	(body as string | Buffer).length === 0 ||
	String(response.getHeader('content-type')).startsWith('application/json');

/**
 * n8n says `success` in our name once it has tried to save a ticket, and also when it could not. Then WeCom must not hear it:
 * it repeats a push whose connection ends without an answer, and no other.
 */
export function hangUpIf(response: Response, isUnsaved: () => boolean): void {
	replaceEnd(response, (end, parts) =>
		!response.headersSent && isUnsaved() ? response.destroy() : end(...parts),
	);
}
