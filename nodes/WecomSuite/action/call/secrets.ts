/** Values that open something: sealed before they enter an item, opened when they come back in a field. */
import type { Settings } from '../../shared/credential/config';
import { ENDPOINTS } from '../../suite/endpoints';
import {
	isJsonObject,
	type AnyEndpoint,
	type Json,
	type JsonObject,
} from '../../suite/table/define';
import type { Parameter } from '../../suite/table/kinds';
import { isSealed, openText, sealText } from '../../suite/seals/sealed';

/** Never readable, whatever the options say: n8n keeps items for months, and a token speaks for a whole corp. */
const TOKEN = /(^|[._])access_token$/;

/** Names of secrets in answers that no row describes, beside those that some row calls secret. */
const SECRET =
	/(^|_)(access_token|permanent_code|pre_auth_code|auth_code|session_key|user_ticket|ticket|secret|corpsecret|welcome_code)$/;
const NAMED = new Set(
	Object.values<AnyEndpoint>(ENDPOINTS).flatMap(({ response }) =>
		(response?.secret ?? []).map((path) => path.slice(path.lastIndexOf('.') + 1)),
	),
);
const isSecret = (name: string): boolean => SECRET.test(name) || NAMED.has(name);

/** The answer with the values at these paths sealed. Revealed, only tokens stay sealed. */
export function protect(
	json: JsonObject,
	paths: readonly string[],
	reveal: boolean,
	settings: Settings,
): JsonObject {
	return paths.reduce((answer, path) => {
		const keep = reveal && !TOKEN.test(path);
		return keep ? answer : sealAt(answer, path.split('.'), settings);
	}, json);
}

function sealAt(
	json: JsonObject,
	[name = '', ...rest]: readonly string[],
	settings: Settings,
): JsonObject {
	const value = json[name];
	if (isJsonObject(value) && rest.length > 0)
		return { ...json, [name]: sealAt(value, rest, settings) };
	return typeof value === 'string' && value !== ''
		? { ...json, [name]: sealText(value, settings, 'value') }
		: json;
}

/** The same for an answer that no row describes, or for whatever JSON a file holds: names tell. */
export function protectByName(json: JsonObject, reveal: boolean, settings: Settings): JsonObject;
export function protectByName(json: Json, reveal: boolean, settings: Settings): Json;
export function protectByName(json: Json, reveal: boolean, settings: Settings): Json {
	const seal = (value: Json): Json => {
		if (Array.isArray(value)) return value.map(seal);
		if (typeof value === 'string' && value !== '') return sealText(value, settings, 'value');
		return protectByName(value, reveal, settings);
	};
	if (Array.isArray(json)) return json.map((one: Json) => protectByName(one, reveal, settings));
	if (!isJsonObject(json)) return json;
	return Object.fromEntries(
		Object.entries(json).map(([name, value]) => {
			const keep = !isSecret(name) || (reveal && !TOKEN.test(name));
			return [name, keep ? protectByName(value, reveal, settings) : seal(value)];
		}),
	);
}

/**
 * What was sealed above, in readable form; anything else as it is.
 * @throws SealError
 */
export function openSecret(value: unknown, settings: Settings): unknown {
	if (typeof value === 'string') {
		const parts = value.split(/([,，|\n])/);
		return parts
			.map((part) => (isSealed(part.trim()) ? openText(part.trim(), settings, 'value') : part))
			.join('');
	}
	return Array.isArray(value) ? value.map((one: unknown) => openSecret(one, settings)) : value;
}

export const openParameter = (
	{ secret }: Parameter,
	value: unknown,
	settings: Settings,
): unknown => (secret === true ? openSecret(value, settings) : value);
