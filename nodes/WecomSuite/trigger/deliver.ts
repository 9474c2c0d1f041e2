/** Hands a push to the flow and decides who answers WeCom: the trigger at once, or a Reply node before the deadline. */
import { createHash } from 'node:crypto';
import { sleep, type INodeExecutionData, type IWebhookResponseData } from 'n8n-workflow';
import type { Opened } from '../protocol/crypto/cipher';
import type { Parsed } from '../protocol/events/parse';
import { handOver } from '../shared/handOver';
import { takeUnreported } from '../shared/refusals';
import { sealContext, type Context } from '../suite/context';
import { answer, overruleN8n, SUCCESS } from './answer';
import { collect, isCollected } from './collect';
import type { Delivery } from './item';
import { answerLikeFirst, forget, isFirst, watchAnswer } from './repeats';
import { hasReplyNode } from './replyNode';
import { outputOf } from './selection';
import { readTicket } from './tickets';
import type { Visit } from './visit';

/** How long a reply may travel from its node to the connection: through Redis, in queue mode. */
const REPLY_MARGIN_MS = 250;

export interface Push {
	/** Digest of the decrypted text: the same for every repeat, and for nothing else. */
	readonly id: string;
	readonly opened: Opened;
	/** Absent when the text cannot be read. */
	readonly parsed?: Parsed;
}

/** The ciphertext of a repeat differs, its text does not. */
export const digestOf = (message: string): string =>
	createHash('sha256').update(message).digest('hex').slice(0, 32);

/** A repeat is answered like the first time and starts nothing. */
export async function deliverOnce(
	visit: Visit,
	push: Push,
	makeItem: (delivery: Delivery) => INodeExecutionData,
): Promise<IWebhookResponseData> {
	const { context } = visit;
	const key = [context.getMode(), context.getWorkflow().id, context.getNode().id, push.id].join(
		' ',
	);
	const response = context.getResponseObject();
	if (isFirst(key, Date.now(), visit.options.rememberMs)) {
		return await deliverFirst(key, visit, push, makeItem);
	}
	answerLikeFirst(key, response);
	if (waitsForStorage(visit, push)) void forgetAtDeadline(key, visit);
	else void answerAtDeadline(visit);
	return { noWebhookResponse: true };
}

async function deliverFirst(
	key: string,
	visit: Visit,
	push: Push,
	makeItem: (delivery: Delivery) => INodeExecutionData,
): Promise<IWebhookResponseData> {
	let delivered = false;
	try {
		const response = visit.context.getResponseObject();
		watchAnswer(key, response);
		overruleN8n(response);
		const handedOver = await deliver(key, visit, push, makeItem);
		delivered = true;
		return handedOver;
	} finally {
		// What failed on our side must run when WeCom repeats it.
		if (!delivered) forget(key);
	}
}

async function deliver(
	key: string,
	visit: Visit,
	push: Push,
	makeItem: (delivery: Delivery) => INodeExecutionData,
): Promise<IWebhookResponseData> {
	const { settings, arrivedAt, options } = visit;
	const response = visit.context.getResponseObject();
	const reply = replyOf(push);
	const output = outputOf(push.parsed, visit.selection);
	const stayOpen = isAnsweredByFlow(visit, push);
	const collected = isCollected(push.parsed, visit);
	const replyBefore = stayOpen ? arrivedAt + options.replyDeadlineMs - REPLY_MARGIN_MS : undefined;
	const context = sealContext(contextOf(visit, push, reply, replyBefore), settings);
	if (stayOpen) {
		handOver(context, visit.context.getNode(), settings, response);
		void answerAtDeadline(visit);
	} else if (options.answerWhenStored) void forgetAtDeadline(key, visit);
	else if (!collected) answer(response, SUCCESS);
	const item = makeItem({
		id: push.id,
		receiveId: push.opened.receiveId,
		suiteId: settings.suiteId,
		arrivedAt,
		context,
		...(replyBefore === undefined ? {} : { replyBefore }),
		refused: takeUnreported(visit.context.getWorkflow().id ?? '', visit.context.getNode().name),
	});
	if (collected) return await collect(visit, { item, output, arrivedAt, response });
	return {
		noWebhookResponse: true,
		workflowData: [...Array.from({ length: output }, () => []), [item]],
	};
}

/** Whether the connection stays open for a Reply node behind the output that this push leaves by. */
const isAnsweredByFlow = ({ context, selection }: Visit, push: Push): boolean =>
	replyOf(push) !== undefined && hasReplyNode(context, outputOf(push.parsed, selection));

/** Whether the trigger's own run acknowledges this push, see `begin`. */
const waitsForStorage = (visit: Visit, push: Push): boolean =>
	visit.options.answerWhenStored && !isAnsweredByFlow(visit, push);

/** What WeCom lets us answer. Commands take `success` only; a message of a new kind is a message all the same. */
function replyOf({ parsed }: Push): Context['reply'] | undefined {
	if (parsed === undefined) return undefined;
	return parsed.row === undefined && parsed.channel === 'message' ? 'message' : parsed.row?.reply;
}

/** Whatever becomes of the flow, WeCom hears something before it drops the connection and repeats the push. */
async function answerAtDeadline(visit: Visit): Promise<void> {
	const response = visit.context.getResponseObject();
	// An answered request is let go at once instead of being held until its deadline. An older n8n ignores the signal.
	const closed = new AbortController();
	response.once('close', () => closed.abort());
	await sleep(untilDeadline(visit), closed.signal).catch(() => undefined);
	answer(response, SUCCESS);
}

/** An execution that did not begin by then may never be stored: WeCom hears nothing, and its repeat counts as the first. */
async function forgetAtDeadline(key: string, visit: Visit): Promise<void> {
	const response = visit.context.getResponseObject();
	await sleep(untilDeadline(visit));
	if (response.headersSent) return;
	forget(key);
	response.destroy();
}

const untilDeadline = ({ arrivedAt, options }: Visit): number =>
	arrivedAt + options.replyDeadlineMs - Date.now();

function contextOf(
	visit: Visit,
	{ id, opened, parsed }: Push,
	reply: Context['reply'] | undefined,
	replyBefore: number | undefined,
): Context {
	const { FromUserName, ToUserName, AuthCorpId, AgentID, ResponseCode } = (parsed?.event ??
		{}) as Readonly<Record<string, unknown>>;
	const corpId = ToUserName ?? AuthCorpId;
	const ticket = readTicket(visit.context, visit.settings.suiteId);
	return {
		id,
		receiveId: opened.receiveId,
		arrivedAt: visit.arrivedAt,
		...(typeof corpId === 'string' ? { corpId } : {}),
		...(typeof FromUserName === 'string' ? { member: FromUserName } : {}),
		...(typeof AgentID === 'number' ? { agentId: AgentID } : {}),
		...(typeof ResponseCode === 'string' ? { responseCode: ResponseCode } : {}),
		...(ticket === undefined ? {} : { ticket }),
		...(reply === undefined ? {} : { reply }),
		...(replyBefore === undefined ? {} : { replyBefore }),
	};
}
