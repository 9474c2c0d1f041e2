/** Answers a push whose run or flow is under way, before WeCom gives up waiting. */
import { sleep } from 'n8n-workflow';
import { hold, letGo } from '../../shared/memory/runs';
import { ANSWER_WITHIN_MS } from '../choice/options';
import { answerAnyway, SUCCESS } from '../door/answers';
import type { Visit } from '../door/incoming';
import type { Push } from './item';
import { giveUpOverdue, leaveOverdue } from './repeats';
import { expectLate, expectRun, mayAnswerEarly, mayHaveBegun } from './unbegun';

/** A push on its way through n8n, whose connection is open. */
export interface UnderWay {
	/** By which its repeats are known. */
	readonly key: string;
	/** Sealed, as its item carries it. */
	readonly context: string;
	readonly visit: Visit;
	readonly push: Push;
}

/**
 * WeCom hears `success` when the run begins, and, if the user leaves it at that, a moment after the arrival even if it has not.
 * Above a bound, and where the user wants nothing acknowledged before, WeCom hears nothing and repeats the push.
 */
export async function leaveToRun({ key, context, visit, push }: UnderWay): Promise<void> {
	const { arrivedAt, options, response } = visit;
	const run = new AbortController();
	expectRun(context, false, () => {
		answerAnyway(response, SUCCESS);
		run.abort();
	});
	if (options.answer === 'stored') {
		await until(arrivedAt + ANSWER_WITHIN_MS, run.signal);
		if (run.signal.aborted) return;
		if (isInstallation(push) || mayAnswerEarly()) return answerAnyway(response, SUCCESS);
	}
	await until(arrivedAt + options.replyDeadlineMs, run.signal);
	if (run.signal.aborted) return;
	expectLate(context);
	leaveOverdue(key, response);
}

/**
 * Whatever becomes of the flow, WeCom hears something before it drops the connection and repeats the push, unless the run has not
 * even begun: then the same rules hold as without a Reply node. Repeats that wait hear the same.
 */
export async function leaveToFlow({ key, context, visit }: UnderWay): Promise<void> {
	const { arrivedAt, options, response } = visit;
	// An answered request is let go at once instead of being held until its deadline. An older n8n ignores the signal.
	const answered = new AbortController();
	response.once('finish', () => answered.abort());
	// Noted for the repeat that waits for this run.
	let isLate = false;
	expectRun(context, true, () => {
		if (isLate) answerAnyway(response, SUCCESS);
	});
	hold(context);
	await until(arrivedAt + options.replyDeadlineMs, answered.signal);
	letGo(context);
	const mayAnswer =
		options.answer === 'atOnce' ||
		mayHaveBegun(context) ||
		(options.answer === 'stored' && mayAnswerEarly());
	if (mayAnswer) return answerAnyway(response, SUCCESS);
	isLate = true;
	expectLate(context);
	leaveOverdue(key, response);
}

/** A repeat of a push whose run has not begun yet. */
export async function waitOnceMore(
	key: string,
	{ response, arrivedAt, options }: Visit,
): Promise<void> {
	await until(arrivedAt + options.replyDeadlineMs, new AbortController().signal);
	giveUpOverdue(key, response);
}

/** Resolves at that time, Unix milliseconds, or earlier when the signal says so. */
const until = async (time: number, signal: AbortSignal): Promise<void> =>
	await sleep(time - Date.now(), signal).catch(() => undefined);

/** Events of a second, says WeCom, and their code comes once (https://developer.work.weixin.qq.com/document/path/90642). */
const isInstallation = ({ parsed }: Push): boolean => parsed?.row?.group === 'authorization';
