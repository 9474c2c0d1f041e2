/** One event of the catalogue as WeCom would push it now: the example of its row, our own ids, a fresh time. */
import type { AnyEventRow } from '../catalogue/define';
import type { Field, Fields } from '../catalogue/fields';
import type { Writable, WritableTree } from '../xml/writeXml';

/** What is filled in wherever an event has it and the caller gives none. */
export interface Filling {
	readonly suiteId: string;
	readonly providerCorpId: string;
	/** Unix seconds. */
	readonly seconds: number;
	readonly messageId: string;
}

type Elements = Readonly<Record<string, unknown>>;

const VALUES: Readonly<Record<string, (filling: Filling) => string>> = {
	SuiteId: ({ suiteId }) => suiteId,
	ServiceCorpId: ({ providerCorpId }) => providerCorpId,
	TimeStamp: ({ seconds }) => String(seconds),
	CreateTime: ({ seconds }) => String(seconds),
	MsgId: ({ messageId }) => messageId,
};

/** Elements that are not worth showing: every push needs its own, or the credential knows them. */
export const isFilledIn = (element: string): boolean => Object.hasOwn(VALUES, element);

/** The elements of a push. What is given stands as given, even an id of another corp; null leaves an element out. */
export function messageOf(row: AnyEventRow, elements: Elements, filling: Filling): WritableTree {
	const filled = Object.entries(VALUES)
		.filter(([name]) => name in row.example)
		.map(([name, valueOf]) => [name, valueOf(filling)]);
	const all: Elements = { ...Object.fromEntries(filled), ...matched(row), ...elements };
	return treeOf(all, row.fields);
}

/** The elements by which an event is told from others, in WeCom's clean spelling. A job says its type in an element of its own. */
function matched({ match, example }: AnyEventRow): Elements {
	const { JobType, ...root } = match as Readonly<Record<string, string | readonly string[]>>;
	const named = Object.entries(root).map(([name, spelling]) => [name, clean(spelling)]);
	return {
		...Object.fromEntries(named),
		...('Event' in match ? { MsgType: 'event' } : {}),
		...(JobType === undefined ? {} : { BatchJob: example['BatchJob'] }),
	};
}

const clean = (spelling: string | readonly string[]): string =>
	typeof spelling === 'string' ? spelling : (spelling[0] ?? '');

const treeOf = (elements: Elements, fields: Fields): WritableTree =>
	Object.fromEntries(
		Object.entries(elements).map(([name, value]) => [name, writableOf(value, fields[name])]),
	);

/** Items of the trigger are understood as well: lists become the texts with commas that they were. */
function writableOf(value: unknown, field: Field | undefined): Writable | undefined {
	if (value === undefined || value === null) return undefined;
	if (Array.isArray(value)) {
		if (field?.kind === 'list' || field?.kind === 'integers') return value.join(',');
		const entry = field?.kind === 'repeated' ? field.of : undefined;
		return value.flatMap((one) => writableOf(one, entry) ?? []);
	}
	if (typeof value !== 'object') return String(value);
	const one = field?.kind === 'repeated' ? field.of : field;
	return treeOf(value as Elements, one?.kind === 'nested' ? one.fields : {});
}
