/** Item → reply → the open connection. */
import type { IExecuteFunctions, IN8nHttpFullResponse, INodeExecutionData } from 'n8n-workflow';
import { randomBytes } from 'node:crypto';
import { sealReply } from '../protocol/callback/callback';
import { textReply } from '../protocol/callback/reply';
import { ReplyError } from '../protocol/errors';
import { CREDENTIAL, readSettings, type Settings } from '../shared/config';
import { findContext, triggersAbove } from '../shared/findContext';
import { nodeError } from '../shared/nodeError';
import { openContext, type Context } from '../suite/context';
import { claimReply } from './replied';

/** Replies to the message every item came from, once per message, and passes the items on. */
export async function reply(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const settings = await settingsOf(context);
	const answered = new Set<string>();
	const output: INodeExecutionData[] = [];
	for (const [index, item] of context.getInputData().entries()) {
		const pairedItem = { item: index };
		try {
			await replyToItem(context, settings, index, answered);
			output.push({ ...item, pairedItem });
		} catch (error) {
			if (!context.continueOnFail()) throw nodeError(context.getNode(), error, index);
			output.push({ json: { error: (error as Error).message }, pairedItem });
		}
	}
	return [output];
}

async function settingsOf(context: IExecuteFunctions): Promise<Settings> {
	const credential = await context.getCredentials(CREDENTIAL);
	try {
		return readSettings(credential);
	} catch (error) {
		throw nodeError(context.getNode(), error);
	}
}

/** @throws ReplyError, SealError */
async function replyToItem(
	context: IExecuteFunctions,
	settings: Settings,
	index: number,
	answered: Set<string>,
): Promise<void> {
	const push = contextOf(context, settings, index);
	// Several items of one message are one reply: the first speaks for all.
	if (answered.has(push.id)) return;
	const now = Date.now();
	// No Reply wants the connection free. One that nobody holds open is.
	if (isSilent(context, index) && (push.replyBefore ?? 0) <= now) return;
	checkOpen(context, push, now);
	const response = buildResponse(context, settings, push, index, now);
	if (!claimReply(`${context.getExecutionId()}:${push.id}`, now)) {
		throw new ReplyError(
			'The message has been replied to already',
			'WeCom takes one reply per message: merge the branches, or send the second message with the API',
		);
	}
	answered.add(push.id);
	await context.sendResponse(response);
}

/** @throws ReplyError, SealError */
function contextOf(context: IExecuteFunctions, settings: Settings, index: number): Context {
	const given = context.getNodeParameter('options.context', index, '') as string;
	const sealed = given || findContext(context, index);
	if (sealed !== undefined) return openContext(sealed, settings);
	throw triggersAbove(context).length === 0
		? new ReplyError(
				'No WeCom Suite Trigger comes before this node',
				'Connect it after a WeCom Suite Trigger, or fill in Context in the options',
			)
		: new ReplyError(
				'The WeCom message this item answers was not found',
				'Fill in Context in the options with wecom.context of the trigger',
			);
}

const isSilent = (context: IExecuteFunctions, index: number): boolean =>
	context.getNodeParameter('replyType', index) === 'none';

/** @throws ReplyError */
function checkOpen(
	context: IExecuteFunctions,
	{ reply: kind, replyBefore, arrivedAt }: Context,
	now: number,
): void {
	if (kind === undefined) {
		throw new ReplyError(
			'WeCom takes no reply to this event',
			'Reply to messages and menu events only; use the API to write to a member',
		);
	}
	if (replyBefore === undefined) {
		throw new ReplyError(
			'WeCom was answered when the message arrived, because no Reply node followed the trigger',
			'Connect this node after the trigger in the same workflow',
		);
	}
	if (now >= replyBefore) {
		throw new ReplyError(
			`The reply comes too late: ${now - arrivedAt} ms after the message, ${now - replyBefore} ms after the deadline`,
			'Make the flow faster, or send the answer with the API',
		);
	}
	// n8n drops, without a word, what any other execution sends, that of a sub-workflow too.
	if (!['webhook', 'manual'].includes(context.getMode())) {
		throw new ReplyError(
			'Only the execution that the message started can answer it',
			'Move this node into the workflow of the trigger, or send the answer with the API',
		);
	}
}

/** @throws ReplyError */
function buildResponse(
	context: IExecuteFunctions,
	settings: Settings,
	push: Context,
	index: number,
	now: number,
): IN8nHttpFullResponse {
	if (isSilent(context, index)) return responseOf('success', 'text/plain');
	const { reply: kind, member, corpId, receiveId } = push;
	if (kind !== 'message') {
		throw new ReplyError(
			'WeCom takes no message as a reply to a card, only an update of the card',
			'Choose No Reply, and update the card or write to the member with the API',
		);
	}
	if (member === undefined || corpId === undefined) {
		throw new ReplyError(
			'The message names no member to reply to',
			'Choose No Reply for this event',
		);
	}
	const createTime = Math.floor(now / 1000);
	const message = textReply(
		{ toUser: member, fromCorp: corpId, createTime },
		context.getNodeParameter('content', index) as string,
	);
	const nonce = randomBytes(8).toString('hex');
	return responseOf(
		sealReply({ ...settings, receiveId, message, nonce, timestamp: String(createTime) }),
		'application/xml',
	);
}

/** A Buffer, because n8n writes Buffers to the connection although the trigger told it to write nothing. */
const responseOf = (body: string, type: string): IN8nHttpFullResponse => ({
	statusCode: 200,
	headers: { 'content-type': `${type}; charset=utf-8` },
	body: Buffer.from(body, 'utf8'),
});
