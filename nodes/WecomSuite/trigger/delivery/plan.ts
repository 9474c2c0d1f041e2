/** Decides once who answers WeCom: the trigger at once, its own run, or a Reply node behind it. */
import type { Context } from '../../suite/seals/context';
import type { Visit } from '../door/incoming';
import type { Push } from './item';
import { hasReplyNode } from './replyNode';

/** How long a reply may travel from its node to the connection: through Redis, in queue mode. */
const REPLY_MARGIN_MS = 250;

/** Who answers WeCom, and with what. */
export interface Plan {
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
export function planOf({ context, options, arrivedAt }: Visit, push: Push, output: number): Plan {
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
