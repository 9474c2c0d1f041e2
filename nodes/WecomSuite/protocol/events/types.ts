/** The events as TypeScript sees them: a union that narrows by `label`. Follows from the catalogue; nothing is listed twice. */
import type { Catalogue } from '../catalogue';
import type { ItemOf } from '../catalogue/define';
import type { Value } from '../xml/tree';

/** `<channel>:<event>[:<change>]`, in the vendor's spelling. */
export type EventLabel = keyof Catalogue;

/** The event with this label, every field typed. */
export type EventOf<L extends EventLabel> = L extends EventLabel
	? { readonly label: L } & ItemOf<Catalogue[L]>
	: never;

/** Any event of the catalogue; `switch (event.label)` narrows it. */
export type KnownEvent = EventOf<EventLabel>;

/**
 * A label that the catalogue does not hold. A string enum is text that equals no literal, so comparing with a known label narrows
 * to the known event (a branded string would stay in the union), and comparing with a misspelt one does not compile.
 */
declare enum UnknownLabel {
	Any = 'any',
}

/**
 * An event that the catalogue lacks: data all the same, every leaf as text but for the usual times and ids.
 * To ask for a label that is newer than the catalogue, compare `String(event.label)`.
 */
export interface UnknownEvent {
	readonly label: UnknownLabel;
	readonly [element: string]: Value | number | undefined;
}

export type WecomEvent = KnownEvent | UnknownEvent;

/**
 * Where an event belongs: `suite` and `provider` have an InfoType, `event` has the MsgType event, `message` any other
 * MsgType; `unknown` has neither.
 */
export type Channel = 'suite' | 'provider' | 'event' | 'message' | 'unknown';
