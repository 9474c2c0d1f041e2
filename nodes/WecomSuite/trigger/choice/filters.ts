/** What may start the workflow beside its kind: corps, agents, senders, texts, keys. What is filtered is answered and starts nothing. */
import type { IWebhookFunctions } from 'n8n-workflow';
import { isRecord } from '../../shared/narrow';
import { Entries, flagOf, readCollection, textOf, type Unread } from './given';
import { COMPARISONS, isReadable, type TextTest } from './textTest';

const ID_LISTS = ['corpIds', 'agentIds', 'senders', 'ignoredSenders'] as const;
const TEXT_TESTS = ['text', 'eventKey'] as const;

/** Lists hold ids separated by commas or blanks. */
export interface Filters extends Readonly<Partial<Record<(typeof ID_LISTS)[number], string>>> {
	readonly text?: { readonly test?: TextTest };
	readonly eventKey?: { readonly test?: TextTest };
}

/** A filter that cannot be read is left out: it lets everything pass. */
export async function readFilters(context: IWebhookFunctions, unread: Unread): Promise<Filters> {
	const given = new Entries(readCollection(context, 'filters', unread), 'filters', unread);
	const filters: Record<string, unknown> = {};
	for (const name of ID_LISTS) filters[name] = given.read(name, textOf);
	for (const name of TEXT_TESTS) {
		const read = given.read(name, readTest);
		const test = read?.test;
		if (test?.comparison !== 'regex' || (await isReadable(test.value))) filters[name] = read;
		else unread.add(`filters.${name}`);
	}
	return filters as Filters;
}

/** An object is compared as its JSON. */
export function readTest(given: unknown): { readonly test?: TextTest } | undefined {
	if (!isRecord(given)) return undefined;
	const { test } = given;
	// The filter was added and left empty.
	if (test === undefined) return {};
	if (!isRecord(test)) return undefined;
	const { comparison = 'contains', value = '', ignoreCase = false } = test;
	const known = COMPARISONS.find((one) => one === comparison);
	const text = textOf(value) ?? (value === null ? undefined : JSON.stringify(value));
	return known === undefined || text === undefined
		? undefined
		: { test: { comparison: known, value: text, ignoreCase: flagOf(ignoreCase) ?? false } };
}

/** The fields of an event that filters look at. */
export type Filtered = Readonly<Record<string, unknown>>;

const idsOf = (list = ''): string[] => list.split(/[\s,，;；|]+/).filter(Boolean);
/** Where an event names its corp, by form: command, order, message. */
const CORP_FIELDS = ['AuthCorpId', 'PaidCorpId', 'ToUserName'];

/** An empty list lets everything pass, and so does an event that has nothing to compare: create_auth names no corp. */
const isListed = (list: string | undefined, value: unknown): boolean => {
	const ids = idsOf(list);
	const id = textOf(value);
	return ids.length === 0 || id === undefined || ids.includes(id);
};

/** Whether ids and senders of the event pass. Ids are case-sensitive: encrypted ones are. */
export function passesIds(event: Filtered, filters: Filters): boolean {
	const corp = CORP_FIELDS.map((field) => event[field]).find((id) => id !== undefined);
	const sender = event['FromUserName'];
	return (
		isListed(filters.corpIds, corp) &&
		isListed(filters.agentIds, event['AgentID']) &&
		isListed(filters.senders, sender) &&
		!(sender !== undefined && idsOf(filters.ignoredSenders).includes(String(sender)))
	);
}

/** The texts to test, each with its test; an event without the field has none. */
export function textTests(event: Filtered, { text, eventKey }: Filters): [string, TextTest][] {
	const pairs: [unknown, TextTest | undefined][] = [
		[event['Content'], text?.test],
		[event['EventKey'], eventKey?.test],
	];
	return pairs.flatMap(([value, test]): [string, TextTest][] =>
		typeof value === 'string' && test !== undefined ? [[value, test]] : [],
	);
}
