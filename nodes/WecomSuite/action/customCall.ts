/** Any call of the API, for what the table does not list: path and body from the user, token and advice from us. */
import { attempt } from '../protocol/crypto/attempt';
import { ParameterError } from '../protocol/errors';
import { TOKEN_PARAMETERS, type AnyEndpoint } from '../suite/endpoints/define';
import { boolean, choice, file, required, text, type ParameterSet } from '../suite/endpoints/kinds';
import { isUpload, readValues, type Values } from '../suite/endpoints/values';
import type { BuiltRequest } from '../suite/request';
import { resultsOf, send } from './answer';
import type { Call, Operation, Result } from './operation';
import { protectByName } from './secrets';

export const CUSTOM_RESOURCE = {
	customApiCall: { name: 'Custom API Call', description: 'Any call that is not listed here' },
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
			{ name: 'None', value: 'none', description: 'Nobody: the call carries no token' },
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
		method: method as AnyEndpoint['method'],
		path: pathOf(String(path)),
		query: Object.fromEntries(Object.entries(query).map(([name, one]) => [name, String(one)])),
		...(method === 'POST' && upload === undefined ? { body } : {}),
		...(method === 'POST' && upload !== undefined ? { file: { part: String(part), upload } } : {}),
	};
	const endpoint = {
		token: token as AnyEndpoint['token'],
		...(tokenParameter === undefined ? {} : { tokenParameter: String(tokenParameter) }),
		...(given['answerIsFile'] === true ? { response: { binary: true } as const } : {}),
	};
	const answer = await send(call, endpoint, built);
	const { reveal, settings } = call;
	return await resultsOf(
		call,
		'json' in answer ? { json: protectByName(answer.json, reveal, settings) } : answer,
	);
}

const pathOf = (path: string): BuiltRequest['path'] =>
	`/cgi-bin/${path.replace(/^\/?(cgi-bin\/)?/, '')}`;

/** @throws ParameterError */
function objectOf(field: keyof typeof JSON_FIELDS, value: unknown): Values {
	if (value === undefined || value === null || value === '') return {};
	const parsed = typeof value === 'string' ? attempt(() => JSON.parse(value) as unknown) : value;
	if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed))
		return parsed as Values;
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
	action: 'Send custom API call',
	description: 'Makes any call of the API of WeCom with the right access token',
	parameters: { ...PARAMETERS, ...JSON_FIELDS, ...OPTIONAL },
	shown: ['query', 'body', 'answerIsFile'],
	authorized: 'asked',
	file: 'asked',
	run: sendAny,
};
