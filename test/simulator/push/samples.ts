/** One event of the catalogue as it would travel now: example, identity, fresh time and id, and the caller's changes. */
import { randomBytes } from 'node:crypto';

import { EVENTS } from '../../../nodes/WecomSuite/protocol/catalogue';
import type { EventObject, EventValue, Kinds } from './event';

/** As much of a catalogue row as the simulator reads. */
interface Row {
	readonly match: { readonly [element: string]: string | readonly string[] | undefined };
	readonly url: 'command' | 'data' | 'system';
	readonly reply?: 'message' | 'card' | 'taskcard';
	readonly title: string;
	readonly see: number;
	readonly fields: Kinds;
	readonly example: EventObject;
}

export type Label = keyof typeof EVENTS & string;

const ROWS: Readonly<Record<string, Row>> = EVENTS;
/** Every label the simulator can push, in the order of the catalogue. */
export const LABELS = Object.keys(ROWS) as readonly Label[];

/** Who is who on this platform. */
export interface Identity {
	readonly suiteId: string;
	readonly providerCorpId: string;
	/** The corp that installed the app. */
	readonly corpId: string;
}

export const rowOf = (label: string): Row => {
	const row = Object.hasOwn(ROWS, label) ? ROWS[label] : undefined;
	if (!row) throw new Error(`The catalogue has no event "${label}". ${nearby(label)}`);
	return row;
};

/**
 * The event object of a label. `overrides` are merged into the example, element by element; null removes one.
 * `seconds` is the time it happened.
 */
export const sampleEvent = (
	label: string,
	identity: Identity,
	seconds: number,
	overrides: Readonly<Record<string, unknown>> = {},
): EventObject => {
	const row = rowOf(label);
	const event = merge(row.example, matchedElements(row.match));
	return merge(inVendorOrder(refresh(event, identity, seconds)), overrides);
};

/** The elements that make an event this event; JobType lives inside BatchJob. */
const matchedElements = ({ JobType, ...match }: Row['match']): Record<string, unknown> => ({
	...(match['Event'] === undefined ? {} : { MsgType: 'event' }),
	...Object.fromEntries(Object.entries(match).map(([name, spelling]) => [name, clean(spelling)])),
	...(JobType === undefined ? {} : { BatchJob: { JobType: clean(JobType) } }),
});

const clean = (spelling: string | readonly string[] | undefined): string | undefined =>
	typeof spelling === 'object' ? spelling[0] : spelling;

/** The example's own ids, times and message id give way, each only where the example has one. */
const refresh = (event: EventObject, identity: Identity, seconds: number): EventObject => {
	const now = String(seconds);
	const fresh: Record<string, string> = {
		SuiteId: identity.suiteId,
		ServiceCorpId: identity.providerCorpId,
		AuthCorpId: identity.corpId,
		PaidCorpId: identity.corpId,
		ToUserName: identity.corpId,
		CreateTime: now,
		TimeStamp: now,
		MsgId: messageId(),
	};
	return Object.fromEntries(
		Object.entries(event).map(([name, value]) => [name, fresh[name] ?? value]),
	);
};

/** 64 bits, above 2^62: a receiver that makes it a JavaScript number loses digits. */
const messageId = (): string => {
	const random = BigInt(`0x${randomBytes(8).toString('hex')}`);
	return String((random >> 2n) | (1n << 62n));
};

const FIRST = [
	'SuiteId',
	'ServiceCorpId',
	'AuthCorpId',
	'ToUserName',
	'FromUserName',
	'InfoType',
	'TimeStamp',
	'CreateTime',
	'MsgType',
	'Event',
	'ChangeType',
];
const inVendorOrder = (event: EventObject): EventObject => {
	const first = FIRST.filter((name) => Object.hasOwn(event, name));
	const names = [...first, ...Object.keys(event).filter((name) => !first.includes(name))];
	return Object.fromEntries(names.map((name) => [name, event[name] ?? '']));
};

const merge = (base: EventObject, changes: Readonly<Record<string, unknown>>): EventObject => {
	const kept = Object.entries(base).filter(([name]) => changes[name] !== null);
	const changed = Object.entries(changes)
		.filter(([, change]) => change !== null && change !== undefined)
		.map(([name, change]) => [name, mergeValue(base[name], change)]);
	return Object.fromEntries([...kept, ...changed]);
};

const mergeValue = (before: EventValue | undefined, change: unknown): EventValue => {
	if (typeof change === 'number') return change;
	if (Array.isArray(change)) return change.map((one) => mergeValue(undefined, one));
	if (typeof change !== 'object' || change === null) return String(change);
	const base = typeof before === 'object' && !Array.isArray(before) ? before : {};
	return merge(base as EventObject, change as Record<string, unknown>);
};

const nearby = (label: string): string => {
	const word = label.split(':').pop() ?? label;
	const alike = LABELS.filter((known) => known.includes(word)).slice(0, 5);
	return alike.length > 0 ? `Did you mean ${alike.join(', ')}?` : 'List them with --list.';
};
