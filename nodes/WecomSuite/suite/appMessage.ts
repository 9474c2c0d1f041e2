/**
 * What a passive reply says, as a body for the API: for replies that come too late for the open connection.
 * https://developer.work.weixin.qq.com/document/path/90372 (message/send), /94888 (message/update_template_card)
 */
import type { Reply, ReplyOf } from '../protocol/replies/types';

export interface MessageTarget {
	/** The member. */
	readonly toUser: string;
	/** The app in the corp of the member. */
	readonly agentId: number;
}

type MessageReply = ReplyOf<'text' | 'image' | 'voice' | 'video' | 'news'>;

/** Body of `/message/send`. */
export type AppMessage = { readonly touser: string; readonly agentid: number } & {
	readonly [K in MessageReply['kind']]: { readonly msgtype: K } & {
		readonly [N in K]: ReplyOf<K>['body'];
	};
}[MessageReply['kind']];

/** Undefined for what is no message: an update of a card, raw XML. */
export function appMessageOf(reply: Reply, to: MessageTarget): AppMessage | undefined {
	const target = { touser: to.toUser, agentid: to.agentId };
	switch (reply.kind) {
		case 'text':
			return { ...target, msgtype: 'text', text: reply.body };
		case 'image':
			return { ...target, msgtype: 'image', image: reply.body };
		case 'voice':
			return { ...target, msgtype: 'voice', voice: reply.body };
		case 'video':
			return { ...target, msgtype: 'video', video: reply.body };
		case 'news':
			return { ...target, msgtype: 'news', news: reply.body };
		default:
			return undefined;
	}
}

export interface CardTarget {
	/** Members whose card changes. */
	readonly userIds: readonly string[];
	readonly agentId: number;
	/** Of the callback: good for 72 hours and one update. */
	readonly responseCode: string;
}

/** Body of `/message/update_template_card`. */
export type CardUpdate = {
	readonly userids: readonly string[];
	readonly agentid: number;
	readonly response_code: string;
} & (
	| { readonly button: ReplyOf<'updateButton'>['body'] }
	| { readonly template_card: ReplyOf<'updateTemplateCard'>['body'] }
);

/** Undefined for what is no update of a template card. */
export function cardUpdateOf(reply: Reply, of: CardTarget): CardUpdate | undefined {
	const target = {
		userids: of.userIds,
		agentid: of.agentId,
		response_code: of.responseCode,
	};
	if (reply.kind === 'updateButton') return { ...target, button: reply.body };
	if (reply.kind === 'updateTemplateCard') return { ...target, template_card: reply.body };
	return undefined;
}
