/** What a row of the catalogue is. At run time `defineEvent` does nothing; at compile time it ties match, fields and example together. */
import type { Decoded, Fields, Wire } from './fields';

/** The branch of the canvas an event belongs to. The order of OUTPUT_GROUPS in `index.ts` is a promise; this is only the set. */
export type EventGroup =
	| 'authorization'
	| 'contacts'
	| 'customers'
	| 'messages'
	| 'events'
	| 'billing'
	| 'other';

/** Which URL of the WeCom console an event arrives on. */
export type CallbackUrl = 'command' | 'data' | 'system';

/** Which passive reply WeCom accepts; nothing when it takes none (`/document/path/90377`). */
export type ReplyKind = 'message' | 'card' | 'taskcard';

/** One spelling, or the clean one followed by the others that may arrive. */
export type Spelling = string | readonly [string, ...string[]];

/** How a row recognises its event. Compared without regard to case. */
export type Match =
	| { readonly InfoType: Spelling; readonly ChangeType?: Spelling; readonly JobType?: Spelling }
	| { readonly Event: Spelling; readonly ChangeType?: Spelling; readonly JobType?: Spelling }
	| { readonly MsgType: Spelling };

/** One event: how to recognise it, how to talk about it, what it holds, one example of what arrives. */
export interface EventRow<M extends Match, F extends Fields> {
	readonly match: M;
	readonly group: EventGroup;
	readonly url: CallbackUrl;
	readonly reply?: ReplyKind;
	readonly title: string;
	/** What happened, in Chinese, with the words of the page and the console of the vendor. */
	readonly zh: string;
	readonly summary: string;
	/** Number of the vendor's page: https://developer.work.weixin.qq.com/document/path/<see> */
	readonly see: number;
	/** Every element beside those that `match` names. */
	readonly fields: F;
	/** The same elements as they arrive: every leaf is text. Secret-looking values contain the word "example". */
	readonly example: Wire<F>;
}
export type AnyEventRow = EventRow<Match, Fields>;

export const defineEvent = <const M extends Match, const F extends Fields>(row: EventRow<M, F>) =>
	row;

type OneOf<S extends Spelling> = S extends readonly string[] ? S[number] : S;
/** The elements that `match` names, as an item carries them. `JobType` is part of the nested `BatchJob` and stays there. */
export type Matched<M extends Match> = {
	readonly [K in Exclude<keyof M, 'JobType'>]: M[K] extends Spelling ? OneOf<M[K]> : never;
};
/** The item of a row, without its label. */
export type ItemOf<R> = R extends EventRow<infer M, infer F> ? Matched<M> & Decoded<F> : never;
