/** A reply as a value; types only. */
import type { JsonOf } from './elements';
import type { REPLIES } from './replies';

export type ReplyKind = keyof typeof REPLIES;

type Bodies = { readonly [K in ReplyKind]: JsonOf<(typeof REPLIES)[K]['elements']> };

/** A reply that WeCom takes: within the limits, under the names of WeCom's API. */
export type ReplyOf<K extends ReplyKind> = K extends ReplyKind
	? { readonly kind: K; readonly body: Bodies[K] }
	: never;
export type Reply = ReplyOf<ReplyKind>;

/** A reply as a user puts it: the body under either kind of names, not yet checked. */
export interface ReplyDraft {
	readonly kind: ReplyKind;
	readonly body: unknown;
}

/** Who answers whom, and when. */
export interface ReplyHeader {
	/** Member the message came from. */
	readonly toUser: string;
	/** Corp the message was sent to. */
	readonly fromCorp: string;
	/** Unix seconds. */
	readonly createTime: number;
}

/** What a push may be answered with, as the catalogue has it. */
export type PushKind = 'message' | 'card' | 'taskcard';
