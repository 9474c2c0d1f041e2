/** The options of the trigger, read once per request. Static values cost nothing; an expression would cost n8n an isolate. */
import type { IWebhookFunctions } from 'n8n-workflow';
import { NO_LIST, readCallers, type AllowedCallers } from './allowedCallers';
import { Entries, flagOf, numberOf, readCollection, type Unread } from './given';

export interface TriggerOptions {
	/** Seconds that WeCom's clock and ours may differ; 0 switches the check off. */
	readonly timeWindow: number;
	/** Milliseconds after arrival at which the trigger answers by itself. */
	readonly replyDeadlineMs: number;
	/** What becomes of suite tickets beside being kept. */
	readonly suiteTicket: 'silent' | 'masked' | 'full';
	/** Whether *All Events* leaves out what this version does not know. */
	readonly ignoreUnknown: boolean;
	/**
	 * When WeCom hears `success`, unless a Reply node answers: when the execution is in the database and begins, and a moment
	 * after the arrival even if it has not; only then; or at once.
	 */
	readonly answer: 'stored' | 'onlyStored' | 'atOnce';
	/** How long a push is remembered; 0 recognises no repeats. */
	readonly rememberMs: number;
	/** Absent: a caller is judged by the signature alone. */
	readonly callers?: AllowedCallers;
	/** Milliseconds for which commands are collected before they start one execution; 0 starts one each. */
	readonly collectMs: number;
}

/** WeCom drops the connection after five seconds. */
export const MAX_REPLY_DEADLINE = 4.8;
/** After which WeCom hears `success` even if n8n has not begun: it gives a command one second. */
export const ANSWER_WITHIN_MS = 800;
/** The rest of that is for n8n. */
export const MAX_COLLECT_MS = 500;
/** Of a file that Download Media gets: WeCom takes none larger (https://developer.work.weixin.qq.com/document/path/90389). */
export const DEFAULT_MEGABYTES = 20;
/** Beyond that memory only fills: WeCom repeats within a quarter of a minute. */
const MAX_REMEMBER_MINUTES = 60;

export function readTriggerOptions(context: IWebhookFunctions, unread: Unread): TriggerOptions {
	const given = new Entries(readCollection(context, 'options', unread), 'options', unread);
	const atLeast0 = (value: unknown) => {
		const number = numberOf(value);
		return number !== undefined && number >= 0 ? number : undefined;
	};
	const callers = given.read('allowedCallers', readCallers);
	return {
		// Only a 0 switches the check off, not something that is no number.
		timeWindow: given.read('timeWindow', atLeast0) ?? 300,
		replyDeadlineMs:
			Math.min(Math.max(given.read('replyDeadline', numberOf) || 4.5, 0.5), MAX_REPLY_DEADLINE) *
			1000,
		suiteTicket: given.choice('suiteTicket', ['silent', 'masked', 'full']) ?? 'silent',
		ignoreUnknown: given.read('ignoreUnknown', flagOf) ?? false,
		answer:
			given.choice('answer', ['stored', 'onlyStored', 'atOnce']) ??
			// What 0.1 called the second of the three answers.
			(given.read('answerWhenStored', flagOf) === true ? 'onlyStored' : 'stored'),
		rememberMs: Math.min(given.read('rememberFor', atLeast0) ?? 5, MAX_REMEMBER_MINUTES) * 60_000,
		...(callers === undefined || callers === NO_LIST ? {} : { callers }),
		collectMs: Math.min(given.read('collect', atLeast0) ?? 0, MAX_COLLECT_MS),
	};
}
