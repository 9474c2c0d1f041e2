/** Any call of the API, for what the table does not list: path and body from the user, token and advice from us. */
import { attempt } from '../../protocol/crypto/attempt';
import { ParameterError } from '../../protocol/errors';
import type { Answer } from '../../suite/call/apiAnswer';
import { ENDPOINTS } from '../../suite/endpoints';
import {
	TOKEN_PARAMETERS,
	type AnyEndpoint,
	type Json,
	type JsonObject,
} from '../../suite/table/define';
import { boolean, choice, file, required, text, type ParameterSet } from '../../suite/table/kinds';
import { isUpload, readValues, type Values } from '../../suite/table/values';
import type { BuiltRequest } from '../../suite/call/request';
import { resultsOf, send } from '../call/results';
import type { Call, Operation, Result } from '../operation';
import { protectByName } from '../call/secrets';
import { isRecord } from '../../shared/narrow';

export const CUSTOM_RESOURCE = {
	customApiCall: {
		name: 'Custom API Call',
		zh: '自定义接口调用',
		description: 'Any call that is not listed here',
	},
} as const;

const PARAMETERS = {
	method: required(
		choice('Method', 'How the call is made', [
			{ name: 'GET', value: 'GET' },
			{ name: 'POST', value: 'POST' },
		]),
	),
	path: required(
		text('Path', 'Path of the call on the API of WeCom, without its query', {
			placeholder: 'e.g. /cgi-bin/user/get',
			limits: {
				maxBytes: 512,
				pattern: /^\/?[A-Za-z0-9_-]+(\/[A-Za-z0-9_-]+)*$/,
				rule: 'is a path like /cgi-bin/user/get',
			},
		}),
	),
	token: required(
		choice('Access Token', 'In whose name the call is made; the page of WeCom tells', [
			{ name: 'Corp', value: 'corp', description: 'A corp that has the app: access_token' },
			{ name: 'None', value: 'none', description: 'The call carries no token' },
			{ name: 'Provider', value: 'provider', description: 'The provider: provider_access_token' },
			{ name: 'Suite', value: 'suite', description: 'The app: suite_access_token' },
		]),
	),
} as const;
const OPTIONAL = {
	answerIsFile: boolean('Answer Is a File', 'Whether to return the answer as binary data'),
	media: file('File', 'Sent as a form instead of a body, with POST'),
	part: text('File Part', 'Part of the form that holds the file', { default: 'media' }),
	tokenParameter: text('Token Parameter', 'Parameter of the address for the token, if unusual'),
} as const;
/** Given as JSON of any shape. */
const JSON_FIELDS = {
	query: text('Query', 'Parameters of the address as a JSON object, without the token', {
		rows: 3,
		placeholder: 'e.g. { "userid": "zhangsan" }',
	}),
	body: text('Body', 'Body as a JSON object, with POST', {
		rows: 6,
		placeholder: 'e.g. { "department_id": 1 }',
	}),
} as const;
const READ: ParameterSet = { ...PARAMETERS, ...OPTIONAL };

async function sendAny(call: Call): Promise<Result[]> {
	const given = readValues(READ, call.values);
	const { method, path, token, media, part = 'media', tokenParameter } = given;
	const query = objectOf('query', call.values['query']);
	const body = objectOf('body', call.values['body']);
	refuseTokens(query);
	const upload = isUpload(media) ? media : undefined;
	const built: BuiltRequest = {
		method: method === 'POST' ? 'POST' : 'GET',
		path: pathOf(String(path)),
		query: Object.fromEntries(Object.entries(query).map(([name, one]) => [name, String(one)])),
		...(method === 'POST' && upload === undefined ? { body } : {}),
		...(method === 'POST' && upload !== undefined ? { file: { part: String(part), upload } } : {}),
	};
	const endpoint = {
		example: exampleOf(built.path),
		token: token as AnyEndpoint['token'],
		...(tokenParameter === undefined ? {} : { tokenParameter: String(tokenParameter) }),
		...(given['answerIsFile'] === true ? { response: { binary: true } as const } : {}),
	};
	return await resultsOf(call, protectAny(call, await send(call, endpoint, built)));
}

/** No row tells whether the answer holds tokens or codes. One that does is no file, whatever was asked for. */
function protectAny({ reveal, settings }: Call, answer: Answer): Answer {
	if ('json' in answer) return { json: protectByName(answer.json, reveal, settings) };
	const text = answer.file.body.toString('utf8').trim();
	const json = attempt(() => JSON.parse(text) as Json);
	const safe = json === undefined ? undefined : protectByName(json, reveal, settings);
	if (safe === undefined || JSON.stringify(safe) === JSON.stringify(json)) return answer;
	return { json: isRecord(safe) ? safe : { answer: safe } };
}

/** What the rows of this path promise: how an answer without `errcode` is known. */
const exampleOf = (path: string): { readonly response: JsonObject } => ({
	response: Object.assign(
		{},
		...Object.values<AnyEndpoint>(ENDPOINTS)
			.filter((row) => row.path === path)
			.map(({ example }) => example.response),
	),
});

const pathOf = (path: string): BuiltRequest['path'] =>
	`/cgi-bin/${path.replace(/^\/?(cgi-bin\/)?/, '')}`;

/** @throws ParameterError */
function objectOf(field: keyof typeof JSON_FIELDS, value: unknown): Values {
	if (value === undefined || value === null || value === '') return {};
	const parsed = typeof value === 'string' ? attempt<unknown>(() => JSON.parse(value)) : value;
	if (isRecord(parsed)) return parsed;
	throw new ParameterError(
		field,
		`${JSON_FIELDS[field].displayName} (${field}) is not a JSON object`,
		'Check quotes, commas and brackets; inside an expression, give the object itself',
	);
}

/** A token typed in would end up in the workflow and in its executions. */
function refuseTokens(query: Values): void {
	const names: readonly string[] = Object.values(TOKEN_PARAMETERS);
	const found = Object.keys(query).find((name) => names.includes(name));
	if (found === undefined) return;
	throw new ParameterError(
		'query',
		`Query (query) holds ${found}, which this node adds itself`,
		'Take it out, and choose the kind of token in Access Token',
	);
}

export const CUSTOM_CALL: Operation = {
	resource: 'customApiCall',
	operation: 'send',
	title: 'Send',
	zh: '调用任意接口',
	action: 'Send custom API call',
	description: 'Makes any call of the API of WeCom with the right access token',
	parameters: { ...PARAMETERS, ...JSON_FIELDS, ...OPTIONAL },
	shown: ['query', 'body', 'answerIsFile'],
	authorized: 'asked',
	file: 'asked',
	run: sendAny,
};
