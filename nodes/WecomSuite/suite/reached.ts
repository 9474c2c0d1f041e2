/**
 * Whom a success left out. WeCom answers errcode 0 when some recipients, IDs or entries of a list were wrong, and names them in a list
 * beside it (https://developer.work.weixin.qq.com/document/path/90372, 94888, 95553).
 */
import { isJsonObject, type Json, type JsonObject } from './table/define';

/** One list of the answer and what it names. */
export interface Missed {
	readonly list: string;
	/** IDs that may be shown; empty when the entries have none. */
	readonly ids: readonly string[];
	readonly count: number;
}

const NAMES_MISSED = /^(invalid|unlicensed|fail)/;
/** What an entry is known by. Codes are no IDs: they open something. */
const IDS = ['userid', 'open_userid', 'external_userid', 'corpid', 'open_kfid'];

const listOf = (value: Json | undefined): readonly Json[] => {
	if (Array.isArray(value)) return value as readonly Json[];
	return typeof value === 'string' ? value.split('|').filter((one) => one !== '') : [];
};

export function missedIn(json: JsonObject): readonly Missed[] {
	return Object.entries(json).flatMap(([list, value]) => {
		if (isJsonObject(value)) return missedIn(value);
		const entries = NAMES_MISSED.test(list) ? listOf(value) : refusedIn(value);
		if (entries.length === 0) return [];
		const ids = list.includes('code') ? [] : entries.flatMap(idOf);
		return [{ list, ids, count: entries.length }];
	});
}

/** Entries that have a code of their own: `active_result`, `transfer_result`. */
const refusedIn = (value: Json): readonly Json[] =>
	Array.isArray(value)
		? (value as readonly Json[]).filter(
				(entry) =>
					isJsonObject(entry) && entry['errcode'] !== undefined && Number(entry['errcode']) !== 0,
			)
		: [];

function idOf(entry: Json): readonly string[] {
	if (typeof entry === 'string' || typeof entry === 'number') return [String(entry)];
	const id = isJsonObject(entry)
		? IDS.map((name) => entry[name]).find((one) => one !== undefined)
		: undefined;
	return typeof id === 'string' ? [id] : [];
}

/** How the body of a message names its recipients, and the answer those of them that it did not reach. */
const RECIPIENTS = [
	[
		['touser', 'userids'],
		['invaliduser', 'unlicenseduser'],
	],
	[['toparty', 'partyids'], ['invalidparty']],
	[['totag', 'tagids'], ['invalidtag']],
] as const;

/** Whether every recipient of a message is among those that it did not reach. Never for a message to everybody. */
export function reachedNobody(
	body: Readonly<Record<string, unknown>> | undefined,
	json: JsonObject,
): boolean {
	const rows = RECIPIENTS.map(([given, missed]) => {
		const lost = new Set(missed.flatMap((name) => listOf(json[name]).map(fold)));
		const all = given.flatMap((name) => listOf(body?.[name] as Json | undefined).map(fold));
		return { all, reached: all.filter((id) => !lost.has(id)) };
	});
	return (
		rows.some(({ all }) => all.length > 0) && rows.every(({ reached }) => reached.length === 0)
	);
}

/** WeCom answers with user IDs in lower case. */
const fold = (id: Json): string => String(id).trim().toLowerCase();

const MOST_SHOWN = 20;

/** "invaliduser: lisi, wangwu; active_result: 3 entries" */
export const wordsOf = (missed: readonly Missed[]): string =>
	missed
		.map(({ list, ids, count }) => {
			const shown = ids.slice(0, MOST_SHOWN).join(', ');
			const more = count - Math.min(ids.length, MOST_SHOWN);
			const rest = more === 0 ? '' : `${more} ${more === 1 ? 'entry' : 'entries'}`;
			return `${list}: ${[shown, rest].filter((part) => part !== '').join(' and ')}`;
		})
		.join('; ');
