/** The options of the trigger, read once per request. Static values cost nothing; an expression would cost n8n an isolate. */
import type { IWebhookFunctions } from 'n8n-workflow';
import type { AllowedCallers } from './allowedCallers';

export interface TriggerOptions {
	/** Seconds that WeCom's clock and ours may differ; 0 switches the check off. */
	readonly timeWindow: number;
	/** Milliseconds after arrival at which the trigger answers by itself. */
	readonly replyDeadlineMs: number;
	/** What becomes of suite tickets beside being kept. */
	readonly suiteTicket: 'silent' | 'masked' | 'full';
	/** Whether *All Events* leaves out what this version does not know. */
	readonly ignoreUnknown: boolean;
	/** Whether WeCom hears `success` only when the execution is in the database and runs. */
	readonly answerWhenStored: boolean;
	/** How long a push is remembered; 0 recognises no repeats. */
	readonly rememberMs: number;
	/** Absent: whoever calls is judged by the signature alone. */
	readonly callers?: AllowedCallers;
	/** Milliseconds for which commands are collected before they start one execution; 0 starts one each. */
	readonly collectMs: number;
}

/** WeCom drops the connection after five seconds. */
export const MAX_REPLY_DEADLINE = 4.8;
/** WeCom gives a command one second; the rest is for n8n. */
export const MAX_COLLECT_MS = 800;
const DEFAULTS = {
	timeWindow: 300,
	replyDeadline: 4.5,
	suiteTicket: 'silent',
	ignoreUnknown: false,
	answerWhenStored: false,
	rememberFor: 5,
	collect: 0,
} as const;
/** Beyond that memory only fills: WeCom repeats within a quarter of a minute. */
const MAX_REMEMBER_MINUTES = 60;

export function readTriggerOptions(context: IWebhookFunctions): TriggerOptions {
	const given = context.getNodeParameter('options', {}) as Partial<{
		timeWindow: number;
		replyDeadline: number;
		suiteTicket: TriggerOptions['suiteTicket'];
		ignoreUnknown: boolean;
		answerWhenStored: boolean;
		rememberFor: number;
		collect: number;
		allowedCallers: { callers?: AllowedCallers };
	}>;
	const { timeWindow, replyDeadline, suiteTicket, rememberFor, collect, allowedCallers, ...rest } =
		{
			...DEFAULTS,
			...given,
		};
	const callers = allowedCallers?.callers;
	return {
		// Only a 0 switches the check off, not something that is no number.
		timeWindow: Number(timeWindow) >= 0 ? Number(timeWindow) : DEFAULTS.timeWindow,
		replyDeadlineMs:
			Math.min(Math.max(Number(replyDeadline) || DEFAULTS.replyDeadline, 0.5), MAX_REPLY_DEADLINE) *
			1000,
		suiteTicket,
		ignoreUnknown: rest.ignoreUnknown === true,
		answerWhenStored: rest.answerWhenStored === true,
		rememberMs:
			Math.min(
				Number(rememberFor) >= 0 ? Number(rememberFor) : DEFAULTS.rememberFor,
				MAX_REMEMBER_MINUTES,
			) * 60_000,
		...(callers === undefined ? {} : { callers }),
		collectMs: Math.min(Math.max(Number(collect) || 0, 0), MAX_COLLECT_MS),
	};
}
