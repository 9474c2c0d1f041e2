/** Hands a push to the flow and decides once who answers WeCom: the trigger at once, its own run, or a Reply node behind it. */
import { createHash } from 'node:crypto';
import { sleep, type IWebhookResponseData } from 'n8n-workflow';
import type { Parsed } from '../../protocol/events/parse';
import { trimBlanks } from '../../protocol/xml/blanks';
import { handOver } from '../../shared/memory/handOver';
import { takeUnreported } from '../../shared/memory/refusals';
import { hold, letGo } from '../../shared/memory/runs';
import { count } from '../../shared/memory/traffic';
import { recordOf } from '../../shared/narrow';
import { sealContext, type Context } from '../../suite/seals/context';
import { answer, answerAnyway, overruleN8n, SUCCESS } from '../door/answers';
import { collect, isCollected } from './collect';
import { itemOf, type Delivery, type Push } from './item';
import { ANSWER_WITHIN_MS } from '../choice/options';
import {
	answerLikeFirst,
	forget,
	giveUpOverdue,
	isFirst,
	isOverdue,
	leaveOverdue,
	watchAnswer,
} from './repeats';
import { hasReplyNode } from './replyNode';
import { outputOf } from '../choice/selection';
import { readTicket } from '../ticket/keep';
import { expectLate, expectRun, mayAnswerEarly, mayHaveBegun, noteWritten } from './unbegun';
import { rememberFor, type Visit } from '../door/incoming';

/** How long a reply may travel from its node to the connection: through Redis, in queue mode. */
const REPLY_MARGIN_MS = 250;

/** The ciphertext of a repeat differs, its text does not. */
export const digestOf = (message: string): string =>
	createHash('sha256').update(message).digest('hex').slice(0, 32);

/** By which the repeats of a push are known. */
export const repeatKey = (context: Visit['context'], { id }: Push): string =>
	[context.getMode(), context.getWorkflow().id, context.getNode().id, id].join(' ');

/** A repeat is answered like the first time and starts nothing. */
export async function deliverOnce(visit: Visit, push: Push): Promise<IWebhookResponseData> {
	const { context, response } = visit;
	const key = repeatKey(context, push);
	if (!isFirst(key, Date.now(), rememberFor(visit))) {
		count(context, 'repeated');
		if (isOverdue(key)) void waitOnceMore(key, visit);
		answerLikeFirst(key, response);
		return { noWebhookResponse: true };
	}
	watchAnswer(key, response);
	let delivered = false;
	try {
		const handedOver = await deliver(key, visit, push);
		delivered = true;
		return handedOver;
	} finally {
		// What failed on our side must run when WeCom repeats it.
		if (!delivered) forget(key);
	}
}

/** A repeat of a push whose run has not begun yet. */
async function waitOnceMore(key: string, { response, arrivedAt, options }: Visit): Promise<void> {
	await until(arrivedAt + options.replyDeadlineMs, new AbortController().signal);
	giveUpOverdue(key, response);
}

async function deliver(key: string, visit: Visit, push: Push): Promise<IWebhookResponseData> {
	const { settings, arrivedAt, response } = visit;
	const output = outputOf(push.parsed, visit.selection);
	const plan = planOf(visit, push, output);
	const open = contextOf(visit, push, plan);
	const context = sealContext(open, settings);
	const item = itemOf(push, deliveryOf(visit, open, context), settings);
	overruleN8n(response, () => noteWritten(context));
	switch (plan.by) {
		case 'now':
			answer(response, SUCCESS);
			break;
		case 'run':
			void leaveToRun({ key, context, visit, push });
			break;
		case 'flow':
			handOver(context, visit.context.getNode(), settings, response);
			void leaveToFlow({ key, context, visit, push });
			break;
	}
	if (isCollected(push.parsed, visit)) {
		count(visit.context, 'collected');
		return await collect(visit, { item, output, arrivedAt });
	}
	return {
		noWebhookResponse: true,
		workflowData: [...Array.from({ length: output }, () => []), [item]],
	};
}

/** Who answers WeCom, and with what. */
interface Plan {
	/**
	 * The trigger `now`, the trigger's own `run` when n8n has stored it, or the `flow`, where a Reply node stands behind the output
	 * that this push leaves by.
	 */
	readonly by: 'now' | 'run' | 'flow';
	/** What WeCom takes as a reply, if any. */
	readonly reply: Context['reply'] | undefined;
	/** Until when the flow can reply, Unix milliseconds. */
	readonly replyBefore: number | undefined;
}

/** A test run has no push that could get lost, so that it is answered at once. */
function planOf({ context, options, arrivedAt }: Visit, push: Push, output: number): Plan {
	const reply = replyOf(push);
	if (reply !== undefined && hasReplyNode(context, output)) {
		const replyBefore = arrivedAt + options.replyDeadlineMs - REPLY_MARGIN_MS;
		return { by: 'flow', reply, replyBefore };
	}
	const isAtOnce = options.answer === 'atOnce' || context.getMode() === 'manual';
	return { by: isAtOnce ? 'now' : 'run', reply, replyBefore: undefined };
}

/** What WeCom lets us answer. Commands take `success` only; a message of a new kind is a message all the same. */
function replyOf({ parsed }: Push): Context['reply'] | undefined {
	if (parsed === undefined) return undefined;
	return parsed.row === undefined && parsed.channel === 'message' ? 'message' : parsed.row?.reply;
}

/** A push on its way through n8n, whose connection is open. */
interface UnderWay {
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
async function leaveToRun({ key, context, visit, push }: UnderWay): Promise<void> {
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
async function leaveToFlow({ key, context, visit }: UnderWay): Promise<void> {
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

/** Resolves at that time, Unix milliseconds, or earlier when the signal says so. */
const until = async (time: number, signal: AbortSignal): Promise<void> =>
	await sleep(time - Date.now(), signal).catch(() => undefined);

/** Events of a second, says WeCom, and their code comes once (https://developer.work.weixin.qq.com/document/path/90642). */
const isInstallation = ({ parsed }: Push): boolean => parsed?.row?.group === 'authorization';

function contextOf(
	visit: Visit,
	{ id, opened, pair, parsed }: Push,
	{ reply, replyBefore }: Plan,
): Context {
	const { FromUserName, AgentID, ResponseCode } = recordOf(parsed?.event);
	const corpId = corpOf(parsed);
	const ticket = readTicket(visit.context, visit.settings.suiteId);
	return {
		id,
		receiveId: opened.receiveId,
		pair,
		arrivedAt: visit.arrivedAt,
		...(corpId === undefined ? {} : { corpId }),
		...(typeof FromUserName === 'string' ? { member: FromUserName } : {}),
		...(typeof AgentID === 'number' ? { agentId: AgentID } : {}),
		...(typeof ResponseCode === 'string' ? { responseCode: ResponseCode } : {}),
		...(ticket === undefined ? {} : { ticket }),
		...(reply === undefined ? {} : { reply }),
		...(replyBefore === undefined ? {} : { replyBefore }),
	};
}

/** What the item says of the push. The refusals before it are told once, so that it is called once. */
const deliveryOf = (visit: Visit, open: Context, context: string): Delivery => ({
	id: open.id,
	receiveId: open.receiveId,
	suiteId: visit.settings.suiteId,
	arrivedAt: visit.arrivedAt,
	context,
	conversation: conversationOf(open),
	...(open.replyBefore === undefined ? {} : { replyBefore: open.replyBefore }),
	unread: [...visit.unread],
	refused: takeUnreported(visit.context.getWorkflow().id ?? '', visit.context.getNode().name),
});

/** The sender of what WeCom itself tells (https://developer.work.weixin.qq.com/document/path/90376). */
const WECOM_ITSELF = 'sys';

/** Two corps may both have a `zhangsan`. No corp id holds a colon. */
const conversationOf = ({ corpId, member }: Context): string | undefined =>
	corpId === undefined || !member || member === WECOM_ITSELF ? undefined : `${corpId}:${member}`;

/** Where each form names its corp, as the rule of the receive id checked it. A text without a name speaks for no corp. */
function corpOf(parsed: Parsed | undefined): string | undefined {
	if (parsed === undefined || parsed.channel === 'unknown') return undefined;
	const { AuthCorpId, ToUserName } = recordOf(parsed.event);
	const isCommand = parsed.channel === 'suite' || parsed.channel === 'provider';
	const corpId = isCommand ? AuthCorpId : ToUserName;
	return typeof corpId === 'string' ? trimBlanks(corpId) || undefined : undefined;
}
