/** Finds the catalogue row of a message by its content; the URL it came on says nothing (`design`: one URL for all). */
import { EVENTS } from '../catalogue';
import type { AnyEventRow, Spelling } from '../catalogue/define';
import { trimBlanks } from '../xml/blanks';
import type { Tree } from '../xml/tree';
import type { Channel } from './types';

export interface Found {
	readonly channel: Channel;
	readonly label: string;
	/** Undefined for an event that the catalogue lacks. */
	readonly row: AnyEventRow | undefined;
}

const ROWS: Readonly<Record<string, AnyEventRow>> = EVENTS;

/** The row of a label; undefined for one that the catalogue lacks. */
export const rowOf = (label: string): AnyEventRow | undefined =>
	Object.hasOwn(ROWS, label) ? ROWS[label] : undefined;

interface Named {
	readonly label: string;
	readonly row: AnyEventRow;
}

const spellings = (spelling: Spelling): readonly string[] =>
	typeof spelling === 'string' ? [spelling] : spelling;
const keyOf = (...parts: string[]) => parts.join(':').toLowerCase();

/** `channel:event:change` in lower case → row. Old texts of the vendor write CLICK where new ones write click. */
const INDEX: ReadonlyMap<string, Named> = new Map(
	Object.entries(ROWS).flatMap(([label, row]) =>
		keysOf(label, row).map((key): [string, Named] => [key, { label, row }]),
	),
);

function keysOf(label: string, { match }: AnyEventRow): string[] {
	const channel = label.slice(0, label.indexOf(':'));
	if ('MsgType' in match) return spellings(match.MsgType).map((name) => keyOf(channel, name, ''));
	const names = spellings('InfoType' in match ? match.InfoType : match.Event);
	const changes = spellings(match.ChangeType ?? match.JobType ?? '');
	return names.flatMap((name) => changes.map((change) => keyOf(channel, name, change)));
}

const textAt = (tree: Tree, element: string): string => {
	const value = tree[element];
	return typeof value === 'string' ? trimBlanks(value) : '';
};

/** An id in a list, or given twice, names all the same: whose push it is must not depend on how it is written. */
const isNamed = (tree: Tree, element: string): boolean =>
	[tree[element] ?? []]
		.flat()
		.some((value) => typeof value !== 'string' || trimBlanks(value) !== '');

/** Channel, label and row of a message. Of several rows that fit, the one that also names the change wins. */
export function findEvent(tree: Tree): Found {
	const { channel, name } = classify(tree);
	if (channel === 'unknown') return { channel, label: 'unknown', row: undefined };
	const change = changeOf(tree);
	for (const candidate of channelsLike(channel)) {
		const named =
			INDEX.get(keyOf(candidate, name, change)) ?? INDEX.get(keyOf(candidate, name, ''));
		if (named !== undefined) return { channel, ...named };
	}
	return { channel, label: [channel, name, change].filter(Boolean).join(':'), row: undefined };
}

function classify(tree: Tree): { channel: Channel; name: string } {
	const infoType = textAt(tree, 'InfoType');
	if (infoType !== '') {
		const ofProvider = isNamed(tree, 'ServiceCorpId') && !isNamed(tree, 'SuiteId');
		return { channel: ofProvider ? 'provider' : 'suite', name: infoType };
	}
	const msgType = textAt(tree, 'MsgType');
	if (msgType === '') return { channel: 'unknown', name: '' };
	if (msgType.toLowerCase() !== 'event') return { channel: 'message', name: msgType };
	return { channel: 'event', name: textAt(tree, 'Event') };
}

function changeOf(tree: Tree): string {
	const job = tree['BatchJob'];
	const jobType =
		typeof job === 'object' && !Array.isArray(job) ? textAt(job as Tree, 'JobType') : '';
	return textAt(tree, 'ChangeType') || jobType;
}

/** WeCom does not say whether licence events are pushed in the suite's or the provider's form, so both find the row. */
const channelsLike = (channel: Channel): readonly Channel[] => {
	if (channel === 'suite') return ['suite', 'provider'];
	return channel === 'provider' ? ['provider', 'suite'] : [channel];
};
