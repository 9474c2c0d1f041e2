/**
 * Members, departments and tags of a corp, page by page, as a list to choose from. A third-party app gets IDs where names would
 * stand: WeCom shows the names in its own client only. What has a name is shown with it.
 */
import { callApi, jsonOf, type Account, type Environment } from '../../suite/call/client';
import {
	entriesOf,
	isJsonObject,
	type AnyEndpoint,
	type Json,
	type JsonObject,
} from '../../suite/table/define';
import { DEPARTMENT_ENDPOINTS, TAG_ENDPOINTS } from '../../suite/endpoints/contacts/departments';
import type { Picks } from '../../suite/table/kinds';
import { MEMBER_ENDPOINTS } from '../../suite/endpoints/contacts/members';
import type { Values } from '../../suite/table/values';
import { buildRequest } from '../../suite/call/request';
import { isList, listOf } from '../../shared/narrow';

export interface Entry {
	readonly id: string;
	readonly name: string;
}
export interface Page {
	readonly entries: readonly Entry[];
	/** Where the next page begins; absent on the last. */
	readonly next?: string;
}
/** `from`: the `next` of the page before. */
export type List = (corp: Corp, wanted: string, from: string) => Promise<Page>;
export interface Corp {
	readonly account: Account;
	readonly environment: Environment;
}

const PAGE = 100;
/** Departments that one page asks for at most: every one is a call. */
const MOST_CALLS = 10;

async function fetchEntries(
	{ account, environment }: Corp,
	row: AnyEndpoint,
	values: Values = {},
): Promise<readonly JsonObject[]> {
	const json = jsonOf(await callApi(row, buildRequest(row, values), account, environment));
	return entriesOf(json, row.response?.list ?? '').filter(isJsonObject);
}

const textOf = (value: Json | undefined): string =>
	typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** A name that only repeats the ID says nothing. */
const named = (id: string, name: string, unnamed: string): Entry => ({
	id,
	name: name === '' || name === id ? unnamed : `${name} (${id})`,
});

const fits = (wanted: string) => {
	const word = wanted.trim().toLowerCase();
	return ({ id, name }: Entry): boolean => `${id} ${name}`.toLowerCase().includes(word);
};

/** A list that comes whole, cut into pages. */
function pageOf(all: readonly Entry[], wanted: string, from: string): Page {
	const found = all.filter(fits(wanted));
	const start = Number(from) || 0;
	const end = start + PAGE;
	const entries = found.slice(start, end);
	return end < found.length ? { entries, next: String(end) } : { entries };
}

const tags: List = async (corp, wanted, from) => {
	const rows = await fetchEntries(corp, TAG_ENDPOINTS['tag.getMany']);
	const all = rows.map(({ tagid, tagname }) =>
		named(textOf(tagid), textOf(tagname), `Tag ${textOf(tagid)}`),
	);
	return pageOf(all, wanted, from);
};

/** The full list is slow in large corps, and gives names to customized apps only. */
const departments: List = async (corp, wanted, from) => {
	const { customized } = corp.account;
	const row = DEPARTMENT_ENDPOINTS[customized ? 'department.getMany' : 'department.getManyIds'];
	const rows = await fetchEntries(corp, row);
	const all = rows.map(({ id, name, parentid }) => {
		const parent = textOf(parentid);
		const below = parent === '' || parent === '0' ? '' : ` (in ${parent})`;
		return named(textOf(id), textOf(name), `Department ${textOf(id)}${below}`);
	});
	return pageOf(all, wanted, from);
};

/** Department by department, because WeCom lists the members of one at a time; who is in several comes with the first. */
const members: List = async (corp, wanted, from) => {
	const found = await fetchEntries(corp, DEPARTMENT_ENDPOINTS['department.getManyIds']);
	const ids = found.map(({ id }) => Number(id)).sort((one, other) => one - other);
	if (ids.length === 0) return await strayMembers(corp, wanted, from);
	const entries = new Map<string, Entry>();
	let at = Number(from) || 0;
	const last = Math.min(ids.length, at + MOST_CALLS);
	const earlier = new Set(ids.slice(0, at));
	for (; at < last && entries.size < PAGE; at++) {
		const row = MEMBER_ENDPOINTS['member.getManyBriefly'];
		for (const member of await fetchEntries(corp, row, { department_id: ids[at] })) {
			const within = listOf(member['department']).map(Number);
			const entry = memberEntry(textOf(member['userid']), textOf(member['name']));
			if (!within.some((id) => earlier.has(id)) && fits(wanted)(entry))
				entries.set(entry.id, entry);
		}
	}
	return { entries: [...entries.values()], ...(at < ids.length ? { next: String(at) } : {}) };
};

const memberEntry = (id: string, name: string): Entry => named(id, name, id);

/** The visible range of an app may hold single members and no department. */
const strayMembers: List = async ({ account, environment }, wanted, cursor) => {
	const row = MEMBER_ENDPOINTS['member.getManyIds'];
	const values = { limit: 1000, ...(cursor === '' ? {} : { cursor }) };
	const json = jsonOf(await callApi(row, buildRequest(row, values), account, environment));
	const list = json['dept_user'];
	const rows = isList(list) ? list.filter(isJsonObject) : [];
	const ids = new Set(rows.map(({ userid }) => textOf(userid)));
	const entries = [...ids].map((id) => memberEntry(id, '')).filter(fits(wanted));
	const next = textOf(json['next_cursor']);
	return next === '' ? { entries } : { entries, next };
};

export const LISTS: Readonly<Record<Picks, List>> = {
	member: members,
	department: departments,
	tag: tags,
};
