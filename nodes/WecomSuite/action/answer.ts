/** What WeCom answered → items. */
import type { IDataObject } from 'n8n-workflow';
import { TransportError } from '../protocol/errors';
import { callApi, type Answer } from '../suite/client';
import type { AnyEndpoint, Json, JsonObject, ResponseShape } from '../suite/endpoints/define';
import type { BuiltRequest } from '../suite/request';
import { fileResult } from './files';
import { FIELD, type Call, type Result } from './operation';
import { protect } from './secrets';

type Endpoint = Pick<AnyEndpoint, 'token' | 'tokenParameter' | 'response'>;

export const send = async (call: Call, endpoint: Endpoint, built: BuiltRequest): Promise<Answer> =>
	await callApi(endpoint, built, call.account, call.world);

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

export async function resultsOf(
	call: Call,
	answer: Answer,
	shape: ResponseShape = {},
): Promise<Result[]> {
	if ('json' in answer) return jsonResults(call, answer.json, shape);
	const { context, index } = call;
	const property = context.getNodeParameter(FIELD.outputField, index, 'data') as string;
	return [await fileResult(context.helpers, answer.file, property || 'data')];
}

export function jsonResults(
	{ whole, reveal, settings }: Call,
	json: JsonObject,
	{ list, joined = [], secret = [] }: ResponseShape,
): Result[] {
	const safe = protect(json, secret, reveal, settings);
	if (whole) return [{ json: safe as IDataObject }];
	if (list !== undefined) return entriesOf(safe, list).map((entry) => itemOf(entry, list));
	const parts = Object.entries(safe)
		.filter(([name]) => name !== 'errcode' && name !== 'errmsg')
		.map(([name, value]) => [name, joined.includes(name) ? partsOf(value) : value]);
	const fields = Object.fromEntries(parts) as IDataObject;
	return [{ json: Object.keys(fields).length === 0 ? { success: true } : fields }];
}

const partsOf = (value: Json): Json =>
	typeof value === 'string' ? value.split('|').filter((part) => part !== '') : value;

export const entriesOf = (json: JsonObject, list: string): readonly Json[] => {
	const entries = json[list];
	return Array.isArray(entries) ? (entries as readonly Json[]) : [];
};

/** A plain entry gets the name of its list: `userid` from `useridlist`. */
const itemOf = (entry: Json, list: string): Result => ({
	json:
		typeof entry === 'object' && entry !== null && !Array.isArray(entry)
			? (entry as IDataObject)
			: { [list.replace(/_?list$/, '')]: entry as IDataObject[string] },
});
