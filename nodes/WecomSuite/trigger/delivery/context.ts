/** What later nodes must know of a push: sealed in its item, and what the item says in the open. */
import type { Parsed } from '../../protocol/events/parse';
import { trimBlanks } from '../../protocol/xml/blanks';
import { takeUnreported } from '../../shared/memory/refusals';
import { recordOf } from '../../shared/narrow';
import type { Context } from '../../suite/seals/context';
import type { Visit } from '../door/incoming';
import { readTicket } from '../ticket/keep';
import type { Delivery, Push } from './item';
import type { Plan } from './plan';

export function contextOf(
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
export const deliveryOf = (visit: Visit, open: Context, context: string): Delivery => ({
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
