/** Values that open something: sealed before they enter an item, opened when they come back in a field. */
import type { Settings } from '../shared/config';
import type { Json, JsonObject } from '../suite/endpoints/define';
import type { Parameter } from '../suite/endpoints/kinds';
import { isSealed, openText, sealText } from '../suite/sealed';

/** Never readable, whatever the options say: n8n keeps items for months, and a token speaks for a whole corp. */
const TOKEN = /(^|[._])access_token$/;

/** Names of secrets in answers that no row describes. */
const SECRET =
	/(^|_)(access_token|permanent_code|pre_auth_code|auth_code|session_key|user_ticket|ticket|secret|corpsecret)$/;

const isSet = (value: Json | undefined): value is JsonObject =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

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
	if (isSet(value) && rest.length > 0) return { ...json, [name]: sealAt(value, rest, settings) };
	return typeof value === 'string' && value !== ''
		? { ...json, [name]: sealText(value, settings, 'value') }
		: json;
}

/** The same for an answer that no row describes: names tell. */
export function protectByName(json: JsonObject, reveal: boolean, settings: Settings): JsonObject {
	const inner = (value: Json): Json => {
		if (Array.isArray(value)) return value.map(inner);
		return isSet(value) ? protectByName(value, reveal, settings) : value;
	};
	const hide = (name: string, value: Json): Json =>
		typeof value === 'string' && value !== '' && SECRET.test(name) && !(reveal && !TOKEN.test(name))
			? sealText(value, settings, 'value')
			: inner(value);
	return Object.fromEntries(Object.entries(json).map(([name, value]) => [name, hide(name, value)]));
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
