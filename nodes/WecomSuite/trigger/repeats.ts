/**
 * Pushes this process has seen. WeCom repeats a push that it got no answer to; the repeat is answered like the first time and
 * starts nothing. Distinct events of one second differ in their text, so the text decides: MsgId and times are part of it.
 */
import type { IWebhookFunctions } from 'n8n-workflow';
import { answer, SUCCESS } from './answer';

type Response = ReturnType<IWebhookFunctions['getResponseObject']>;

/** WeCom pushes three times within a quarter of a minute; the rest is for its queues and ours. */
const REMEMBER_MS = 5 * 60 * 1000;
/** About 300 bytes each, and the sealed reply of those that had one. */
const MAX_PUSHES = 20_000;

interface Sent {
	readonly status: number;
	readonly type: string;
	readonly body: Buffer;
}
interface Seen {
	readonly at: number;
	/** What the first connection was answered with; undefined while the flow still runs. */
	sent?: Sent;
	readonly waiting: Response[];
}

const pushes = new Map<string, Seen>();

/** True for the first push with this key within five minutes. `now` in Unix milliseconds. */
export function isFirst(key: string, now: number): boolean {
	for (const [old, { at }] of pushes) {
		if (now - at < REMEMBER_MS && pushes.size < MAX_PUSHES) break;
		pushes.delete(old);
	}
	if (pushes.has(key)) return false;
	pushes.set(key, { at: now, waiting: [] });
	return true;
}

/** Lets the next push with this key count as the first again: this one came to nothing. */
export const forget = (key: string): void => {
	pushes.delete(key);
};

/** Answers a repeat: at once when the first push was answered, otherwise together with it. */
export function answerLikeFirst(key: string, response: Response): void {
	const seen = pushes.get(key);
	if (seen === undefined) answer(response, SUCCESS);
	else if (seen.sent !== undefined) send(response, seen.sent);
	else seen.waiting.push(response);
}

/** Notes what is written to the first connection, by whomever: n8n writes what a Reply node sends. */
export function watchAnswer(key: string, response: Response): void {
	const seen = pushes.get(key);
	if (seen === undefined) return;
	const end = response.end.bind(response) as (...parts: unknown[]) => Response;
	response.end = ((...parts: unknown[]) => {
		// n8n ends every response a second time, with nothing: only the first end says something.
		if (seen.sent !== undefined) return end(...parts);
		const [body] = parts;
		const type = String(response.getHeader('content-type') ?? 'text/plain; charset=utf-8');
		const bytes = Buffer.isBuffer(body) ? body : Buffer.from(typeof body === 'string' ? body : '');
		seen.sent = { status: response.statusCode, type, body: bytes };
		for (const waiting of seen.waiting.splice(0)) send(waiting, seen.sent);
		return end(...parts);
	}) as Response['end'];
}

function send(response: Response, { status, type, body }: Sent): void {
	if (response.headersSent || response.writableEnded || response.destroyed) return;
	response.statusCode = status;
	response.setHeader('content-type', type);
	response.end(body);
}
