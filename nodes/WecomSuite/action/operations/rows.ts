/** Every row of the endpoint table as an operation of the node. */
import { entriesOf, type AnyEndpoint, type JsonObject } from '../../suite/table/define';
import { ENDPOINTS } from '../../suite/endpoints';
import { buildRequest } from '../../suite/call/request';
import { jsonResults, resultsOf, send, sendForJson, shapeOf } from '../call/results';
import { clockOf } from '../call/clock';
import { FIELD, type Call, type Operation, type Result } from '../operation';

/** Rows that an operation of ours does better, in one step: still there for users who want the bare call. */
const BARE = ['authorization.complete', 'authorization.completeInFull'];

export const ROW_OPERATIONS: readonly Operation[] = Object.entries<AnyEndpoint>(ENDPOINTS)
	.filter(([, row]) => row.internal !== true)
	.map(([key, row]) => operationOf(key, row));

function operationOf(key: string, row: AnyEndpoint): Operation {
	const { resource, operation, zh, path, action, parameters, anyOf, paging, response, token } = row;
	const asksCode = Object.values(parameters).some(({ from }) => from === 'permanentCode');
	return {
		resource,
		operation,
		title: titleOf(key, row),
		zh,
		path,
		action,
		description:
			row.legacy === true
				? `${row.description}; legacy: WeCom recommends another operation`
				: row.description,
		parameters,
		anyOf,
		paging,
		simple: response?.simple,
		file: response?.binary === true ? 'always' : undefined,
		example: row.example.request,
		authorized: token === 'corp' || asksCode ? 'always' : 'never',
		run: async (call) =>
			paging === undefined ? await callOnce(row, call) : await callPages(row, paging, call),
	};
}

function titleOf(key: string, { title, legacy }: AnyEndpoint): string {
	if (BARE.includes(key)) return `${title} – Bare Call`;
	return legacy === true && !title.includes('Legacy') ? `${title} (Legacy)` : title;
}

async function callOnce(row: AnyEndpoint, call: Call): Promise<Result[]> {
	const answer = await send(call, row, buildRequest(row, call.values, clockOf(call.context)));
	return await resultsOf(call, answer, shapeOf(row));
}

type Paging = NonNullable<AnyEndpoint['paging']>;

/** Pages until there are as many entries as wanted. A cursor that comes back ends it too: it would go on for ever. */
async function callPages(row: AnyEndpoint, paging: Paging, call: Call): Promise<Result[]> {
	const { response = {} } = row;
	const wanted = wantedOf(call);
	const results: Result[] = [];
	const seen = new Set<unknown>();
	let cursor: unknown = call.values[paging.cursor];
	let count = 0;
	while (count < wanted && !seen.has(cursor)) {
		seen.add(cursor);
		const size = Math.min(wanted - count, paging.max);
		const values = { ...call.values, [paging.cursor]: cursor, [paging.limit]: size };
		const json = await sendForJson(call, row, buildRequest(row, values, clockOf(call.context)));
		count += entriesOf(json, response.list ?? '').length;
		results.push(...jsonResults(call, json, shapeOf(row)));
		if (!hasMore(json, paging)) break;
		call.progress(`${count} entries so far, and there are more`);
		cursor = json[paging.next];
	}
	return call.whole ? results : results.slice(0, wanted);
}

export function wantedOf({ context, index }: Call): number {
	if (context.getNodeParameter(FIELD.returnAll, index, false) === true) return Infinity;
	return Math.max(1, Number(context.getNodeParameter(FIELD.limit, index, 50)) || 50);
}

function hasMore(json: JsonObject, { next, more }: Paging): boolean {
	const cursor = json[next];
	// Documents count their pages: there the cursor is a number, and zero is where one begins.
	const follows =
		typeof cursor === 'number' ? cursor > 0 : typeof cursor === 'string' && cursor !== '';
	return follows && (more === undefined || Number(json[more]) === 1);
}
