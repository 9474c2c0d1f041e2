/** What may start the workflow beside its kind: corps, agents, senders, texts, keys. What is filtered is answered and starts nothing. */
import type { TextTest } from './textTest';

/** As the form gives them. Lists are typed as text: ids separated by commas or blanks. */
export interface Filters {
	readonly corpIds?: string;
	readonly agentIds?: string;
	readonly senders?: string;
	readonly ignoredSenders?: string;
	readonly text?: { readonly test?: TextTest };
	readonly eventKey?: { readonly test?: TextTest };
}

/** The fields of an event that filters look at. */
export type Filtered = Readonly<Record<string, unknown>>;

const idsOf = (list: string | undefined): string[] =>
	(list ?? '').split(/[\s,，;；|]+/).filter(Boolean);
/** Where an event names its corp, by form: command, order, message. */
const CORP_FIELDS = ['AuthCorpId', 'PaidCorpId', 'ToUserName'];

/** An empty list lets everything pass, and so does an event that has nothing to compare: create_auth names no corp. */
const isListed = (list: string | undefined, value: unknown): boolean => {
	const ids = idsOf(list);
	return ids.length === 0 || value === undefined || ids.includes(String(value));
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
	return pairs.flatMap(([value, test]) =>
		typeof value === 'string' && test !== undefined ? [[value, test] as [string, TextTest]] : [],
	);
}
