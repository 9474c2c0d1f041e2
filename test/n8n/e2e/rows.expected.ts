/** What a node must return, from what the API answered. */
import type { AnyEndpoint, Json } from '../../../nodes/WecomSuite/suite/table/define';
import { isSealed, openText, type SealKey } from '../../../nodes/WecomSuite/suite/seals/sealed';
import { valueAt } from '../../simulator/api/parameters';
import type { ApiRequest } from '../../simulator/api/requests';
import { CREDENTIAL } from '../../support/credential';

type Values = Readonly<Record<string, unknown>>;

/** Items for each of the calls; the pages of a list belong together. */
export function answered(row: AnyEndpoint, values: Values, calls: readonly ApiRequest[]) {
	const each = calls.map((call) => itemsFrom(row, call));
	if (row.paging === undefined) return each;
	return [each.flat().slice(0, Number(values[row.paging.limit]))];
}

function itemsFrom({ response = {}, operation }: AnyEndpoint, { answer }: ApiRequest): unknown[] {
	if (answer === undefined || answer === 'drop' || 'status' in answer) return [];
	if ('file' in answer) {
		const { fileName, contentType: mimeType, data } = answer.file;
		return [{ fileName, mimeType, size: data.length }];
	}
	const named = Object.entries(answer.json).filter(([name]) => !/^err(code|msg)$/.test(name));
	const facts = Object.fromEntries(named);
	const { list, joined = [] } = response;
	if (list !== undefined)
		return (valueAt(facts, list.split('.')) as Json[]).map((entry) => entryOf(entry, list));
	const split = joined.map((name) => [name, String(facts[name]).split('|').filter(Boolean)]);
	const item = { ...facts, ...(Object.fromEntries(split) as object) };
	const done = /^(delete|remove)/.test(operation) ? { deleted: true } : { success: true };
	return [Object.keys(item).length === 0 ? done : item];
}

const entryOf = (entry: Json, list: string): unknown =>
	typeof entry === 'object' ? entry : { [list.replace(/_?list$/, '')]: entry };

/** The same with everything sealed in readable form. */
export function opened(value: unknown, owner: SealKey = CREDENTIAL): unknown {
	if (Array.isArray(value)) return value.map((entry) => opened(entry, owner));
	if (typeof value === 'string' && isSealed(value)) return openText(value, owner, 'value');
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value).map(([name, inner]) => [name, opened(inner, owner)]),
	);
}
