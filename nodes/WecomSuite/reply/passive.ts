/** The reply on the connection that WeCom holds open (https://developer.work.weixin.qq.com/document/path/90377). */
import { randomBytes } from 'node:crypto';
import type { IExecuteFunctions, IN8nHttpFullResponse } from 'n8n-workflow';
import { sealReply } from '../protocol/callback/callback';
import { pairWith, type Keys } from '../protocol/callback/keyRing';
import { ReplyError } from '../protocol/errors';
import { checkPush } from '../protocol/replies/checkPush';
import type { Reply } from '../protocol/replies/types';
import { writeReply } from '../protocol/replies/writeReply';
import type { Settings } from '../shared/credential/config';
import { isHeldHere, isRunOf } from '../shared/memory/runs';
import type { Context } from '../suite/seals/context';
import { claimReply } from './replied';

/** How much longer a reply may travel when the connection is another process's: from a worker, through Redis. */
const FROM_WORKER_MS = 750;

/** What is known of a push, and the text that it was sealed in. */
export interface OpenedPush extends Context {
	readonly sealed: string;
}

/** Why nothing can be sent on the connection any more; undefined while it is open. `now` in Unix milliseconds. */
export function obstacle(
	context: Pick<IExecuteFunctions, 'getMode' | 'sendResponse' | 'getExecutionCancelSignal'>,
	{ reply: kind, replyBefore, arrivedAt, sealed }: OpenedPush,
	now: number,
): ReplyError | undefined {
	if (kind === undefined) {
		return new ReplyError(
			'WeCom takes no reply to this event',
			'Reply to messages and menu events only; use the API to write to a member',
		);
	}
	if (replyBefore === undefined) {
		return new ReplyError(
			'WeCom was answered when the message arrived, because no Reply node followed the trigger',
			'Connect this node after the trigger in the same workflow',
		);
	}
	// The process that holds the connection may have answered by the time a reply arrives, and does not tell.
	const latest = isHeldHere(sealed) ? replyBefore : replyBefore - FROM_WORKER_MS;
	if (now >= latest) {
		return new ReplyError(
			`The reply comes too late: ${now - arrivedAt} ms after the message, ${now - latest} ms after the deadline`,
			'Make the flow faster, or connect the corp (Connect Corps in the trigger) so that the answer can go as app message',
		);
	}
	// n8n drops, without a word, what a sub-workflow sends, and writes what another webhook's run sends to the caller of that.
	if (!['webhook', 'manual'].includes(context.getMode()) || !isRunOf(context, sealed)) {
		return new ReplyError(
			'Only the execution that the message started can answer it',
			'Move this node into the workflow of the trigger and before any Wait, or connect the corp (Connect Corps in the trigger) so that the answer can go as app message',
		);
	}
	// An AI Agent below version 3 runs its tools by itself, in a context that has no way to the connection.
	if (typeof context.sendResponse !== 'function') {
		return new ReplyError(
			'This version of the AI Agent gives its tools no way to the open connection',
			'Use version 3 of the AI Agent or newer, or place this node behind the agent',
		);
	}
	return undefined;
}

/**
 * Sends the reply, or `success` alone. The first reply to a push wins.
 * @returns why it was not sent, or undefined
 * @throws ReplyError when the message names no member to answer
 */
export async function sendPassive(
	context: IExecuteFunctions,
	settings: Settings,
	push: OpenedPush,
	content: Reply | undefined,
): Promise<ReplyError | undefined> {
	const now = Date.now();
	const closed = obstacle(context, push, now);
	if (closed !== undefined) return closed;
	const misfit = content && misfitOf(push, content);
	if (misfit !== undefined) return misfit;
	const keys = content === undefined ? settings : keysFor(push, settings);
	if (keys === undefined) return pairIsGone();
	const response = responseTo(keys, push, content, Math.floor(now / 1000));
	if (!claimReply(`${context.getExecutionId()}:${push.id}`, now)) {
		return new ReplyError(
			'The message has been replied to already',
			'WeCom takes one reply per message: merge the branches, or connect the corp (Connect Corps in the trigger) so that the second one can go as app message',
		);
	}
	await context.sendResponse(response);
	return undefined;
}

/** A card takes no message and a message no card, on the connection; the API takes both. */
function misfitOf({ reply }: Context, { kind }: Reply): ReplyError | undefined {
	try {
		if (reply !== undefined) checkPush(reply, kind);
	} catch (error) {
		if (error instanceof ReplyError) return error;
	}
	return undefined;
}

/** WeCom opens a reply with the pair that it made the push with. What was sealed before pairs had ids came with the first. */
const keysFor = ({ pair }: Context, settings: Settings): Keys | undefined =>
	pair === undefined ? settings : pairWith(settings, pair);

const pairIsGone = (): ReplyError =>
	new ReplyError(
		'The message came with a Token and EncodingAESKey that the credential does not hold any more',
		'Leave the old pair under More Keys in the credential until the last message of it is answered, or connect the corp (Connect Corps in the trigger) so that the answer can go as app message',
	);

function responseTo(
	keys: Keys,
	{ member, corpId, receiveId }: Context,
	content: Reply | undefined,
	createTime: number,
): IN8nHttpFullResponse {
	if (content === undefined) return responseOf('success', 'text/plain');
	if (member === undefined || corpId === undefined) {
		throw new ReplyError(
			'The message names no member to reply to',
			'Choose No Reply for this event',
		);
	}
	const message = writeReply({ toUser: member, fromCorp: corpId, createTime }, content);
	const nonce = randomBytes(8).toString('hex');
	const timestamp = String(createTime);
	return responseOf(
		sealReply({ ...keys, receiveId, message, nonce, timestamp }),
		'application/xml',
	);
}

/** A Buffer, because n8n writes Buffers to the connection although the trigger told it to write nothing. */
const responseOf = (body: string, type: string): IN8nHttpFullResponse => ({
	statusCode: 200,
	headers: { 'content-type': `${type}; charset=utf-8` },
	body: Buffer.from(body, 'utf8'),
});
