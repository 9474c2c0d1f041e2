/** What WeCom answered → items. */
import { ApiError, TransportError } from '../../protocol/errors';
import { hint } from '../../shared/hints';
import { isRecord, textOf } from '../../shared/narrow';
import type { Answer } from '../../suite/call/apiAnswer';
import { callApi, type Endpoint } from '../../suite/call/client';
import {
	entriesOf,
	isDeletion,
	type AnyEndpoint,
	type Json,
	type JsonObject,
	type ResponseShape,
} from '../../suite/table/define';
import { missedIn, reachedNobody, wordsOf } from '../../suite/reached';
import type { BuiltRequest } from '../../suite/call/request';
import { fileResult } from './files';
import { FIELD, type Call, type Result } from '../operation';
import { protect } from './secrets';
import { keep } from './simple';

/** @throws ApiError also when WeCom took a message that reaches no member */
export async function send(call: Call, endpoint: Endpoint, built: BuiltRequest): Promise<Answer> {
	const answer = await callApi(endpoint, built, call.account, call.environment);
	if ('json' in answer) tellMissed(call, built, answer.json);
	return answer;
}

/** A success that left some members out is no failure of the item, and deserves a word. */
function tellMissed({ context }: Call, { path, body }: BuiltRequest, json: JsonObject): void {
	const missed = missedIn(json);
	if (missed.length === 0) return;
	if (reachedNobody(body, json)) {
		throw new ApiError(
			path,
			0,
			'ok',
			`WeCom took the message, and it reaches no member: ${wordsOf(missed)}`,
			UNREACHED,
			'消息未送达任何成员：核对应用可见范围和成员的账号',
		);
	}
	hint(context, `WeCom took the call and left out ${wordsOf(missed)}.`);
}

const UNREACHED =
	'Check that the recipients are in the visible range (可见范围) of the app, and that members have a license';

/** A call whose answer is never a file. */
export async function sendForJson(
	call: Call,
	endpoint: Endpoint,
	built: BuiltRequest,
): Promise<JsonObject> {
	const answer = await send(call, endpoint, built);
	if ('json' in answer) return answer.json;
	throw new TransportError(`${built.path} answered with a file`, 'Report this as a defect');
}

/** How a row answers, and its name, which says what an empty answer means. */
type Shape = ResponseShape & Partial<Pick<AnyEndpoint, 'operation'>>;

export const shapeOf = ({ response, operation }: AnyEndpoint): Shape => ({
	...response,
	operation,
});

export async function resultsOf(call: Call, answer: Answer, shape: Shape = {}): Promise<Result[]> {
	if ('json' in answer) return jsonResults(call, answer.json, shape);
	const { context, index } = call;
	const property = textOf(context.getNodeParameter(FIELD.outputField, index, 'data'));
	return [await fileResult(context.helpers, answer.file, property || 'data')];
}

export function jsonResults(
	{ whole, reveal, settings, kept = 'everything' }: Call,
	json: JsonObject,
	{ list, joined = [], secret = [], simple, operation = '' }: Shape,
): Result[] {
	const safe = protect(json, secret, reveal, settings);
	if (whole) return [{ json: safe }];
	const names = kept === 'simple' ? simple : kept === 'everything' ? undefined : kept;
	const part = (item: JsonObject): Result => ({
		json: names === undefined ? item : keep(item, names),
	});
	if (list !== undefined) return entriesOf(safe, list).map((entry) => part(itemOf(entry, list)));
	const parts = Object.entries(safe)
		.filter(([name]) => name !== 'errcode' && name !== 'errmsg')
		.map(([name, value]): [string, Json] => [name, joined.includes(name) ? partsOf(value) : value]);
	const fields = Object.fromEntries(parts);
	const done = isDeletion({ operation }) ? { deleted: true } : { success: true };
	return [Object.keys(fields).length === 0 ? { json: done } : part(fields)];
}

const partsOf = (value: Json): Json =>
	typeof value === 'string' ? value.split('|').filter((part) => part !== '') : value;

/** A plain entry gets the name of its list: `userid` from `useridlist`. */
const itemOf = (entry: Json, list: string): JsonObject =>
	isRecord(entry) ? entry : { [list.replace(/_?list$/, '')]: entry };
