/**
 * Pushes this process has seen. WeCom repeats a push that it got no answer to; the repeat is answered like the first time and
 * starts nothing. Distinct events of one second differ in their text, so the text decides: MsgId and times are part of it.
 */
import { answer, replaceEnd, SUCCESS, type Response } from '../door/answers';

/** Measured by `npm run bench:repeats`: about a kilobyte each, and the sealed reply of those that had one. */
const MAX_PUSHES = 20_000;
const MAX_REPLY_BYTES = 64 * 1024 * 1024;

interface Sent {
	readonly status: number;
	readonly type: string;
	readonly body: Buffer;
}
interface Seen {
	/** Unix milliseconds. */
	readonly until: number;
	/** What the first connection was answered with; undefined while the flow still runs. */
	sent?: Sent;
	/** Its connection. */
	first?: Response;
	/** WeCom was left to repeat it, and its run may still begin. */
	overdue?: true;
	readonly waiting: Set<Response>;
}

const pushes = new Map<string, Seen>();
/** Of all answers kept. */
let replyBytes = 0;

/** True for the first push with this key for so many milliseconds. `now` in Unix milliseconds. */
export function isFirst(key: string, now: number, rememberMs: number): boolean {
	for (const [old, { until }] of pushes) {
		if (now < until && pushes.size < MAX_PUSHES && replyBytes < MAX_REPLY_BYTES) break;
		forget(old);
	}
	// Triggers may remember for different times, so an old one can stand behind a younger one.
	const seen = pushes.get(key);
	if (seen !== undefined && now < seen.until) return false;
	forget(key);
	if (rememberMs > 0) pushes.set(key, { until: now + rememberMs, waiting: new Set() });
	return true;
}

/** Lets the next push with this key count as the first again: this one came to nothing, or long ago. */
export function forget(key: string): void {
	replyBytes -= pushes.get(key)?.sent?.body.length ?? 0;
	pushes.delete(key);
}

/** For the first push when it came to nothing: its connection and those of its repeats end without a word, and WeCom repeats it. */
export function giveUp(key: string, first: Response): void {
	const seen = pushes.get(key);
	if (seen !== undefined && seen.first === first) {
		forget(key);
		hangUp(seen);
	}
	first.destroy();
}

/**
 * The same when its run has not begun yet. A busy n8n may only be slow, and a second run would make it slower and answer a member
 * twice: the next repeat waits for this run once more, instead of starting another.
 */
export function leaveOverdue(key: string, first: Response): void {
	const seen = pushes.get(key);
	if (seen !== undefined && seen.first === first) {
		seen.overdue = true;
		hangUp(seen);
	}
	first.destroy();
}

export const isOverdue = (key: string): boolean => pushes.get(key)?.overdue === true;

/** For a repeat that has waited in vain for an overdue run: the next one counts as the first. */
export function giveUpOverdue(key: string, repeat: Response): void {
	const seen = pushes.get(key);
	if (seen === undefined || !seen.waiting.has(repeat)) return;
	forget(key);
	hangUp(seen);
}

function hangUp({ waiting }: Seen): void {
	for (const response of waiting) response.destroy();
}

/** Answers a repeat: at once when the first push was answered, otherwise together with it. */
export function answerLikeFirst(key: string, response: Response): void {
	const seen = pushes.get(key);
	if (seen === undefined) answer(response, SUCCESS);
	else if (seen.sent !== undefined) send(response, seen.sent);
	else {
		seen.waiting.add(response);
		response.once('close', () => seen.waiting.delete(response));
	}
}

/** Notes what is written to the first connection, by whomever: n8n writes what a Reply node sends. */
export function watchAnswer(key: string, response: Response): void {
	const seen = pushes.get(key);
	if (seen === undefined) return;
	seen.first = response;
	replaceEnd(response, (end, parts) => {
		// n8n ends every response a second time, with nothing: only the first end says something.
		if (seen.sent !== undefined) return end(...parts);
		const [body] = parts;
		const type = String(response.getHeader('content-type') ?? 'text/plain; charset=utf-8');
		const bytes = Buffer.isBuffer(body) ? body : Buffer.from(typeof body === 'string' ? body : '');
		seen.sent = { status: response.statusCode, type, body: bytes };
		if (pushes.get(key) === seen) replyBytes += bytes.length;
		for (const waiting of seen.waiting) send(waiting, seen.sent);
		seen.waiting.clear();
		// Its own connection is gone when the run began too late.
		return response.destroyed ? response : end(...parts);
	});
}

function send(response: Response, { status, type, body }: Sent): void {
	if (response.headersSent || response.writableEnded || response.destroyed) return;
	response.statusCode = status;
	response.setHeader('content-type', type);
	response.end(body);
}
