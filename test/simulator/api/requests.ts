/** What the API remembers of a call, for tests to look at. */
import type { Answer } from './answer';
import type { Sent } from './parameters';
import type { TokenKind, Tokens } from './tokens';
import type { FormFile } from './multipart';

export interface ApiRequest {
	/** Key of the row; undefined when no row fits. */
	readonly key: string | undefined;
	readonly method: string;
	readonly path: string;
	/** A token the API issued reads `(corp token 2)`, everything else secret `***`. */
	readonly query: Readonly<Record<string, string>>;
	/** As it was sent, suite secret and all: a test may want to know. */
	readonly body: Sent['body'];
	readonly file?: FormFile | undefined;
	/** Kind of the token that came, right or wrong. */
	readonly tokenKind: TokenKind | undefined;
	/** In whose name, when it came with a corp token. */
	readonly corpId: string | undefined;
	/** Milliseconds. */
	readonly at: number;
	/** What it was answered with; undefined while under way, without a code, or without an answer. */
	errcode?: number | undefined;
	/** As it was sent, tokens and all; undefined while under way. */
	answer?: Answer | 'drop';
}

const TOKEN_NAMES = ['access_token', 'suite_access_token', 'provider_access_token'];
const SECRET_NAMES = [...TOKEN_NAMES, 'corpsecret'];

export const describeRequest = (
	call: Pick<ApiRequest, 'key' | 'method' | 'path' | 'at'>,
	{ query, body, file }: Sent,
	tokens: Tokens,
): ApiRequest => {
	const token = TOKEN_NAMES.map((name) => tokens.find(query[name])).find((found) => found);
	return {
		...call,
		query: Object.fromEntries(
			Object.entries(query).map(([name, value]) => [name, mask(name, value, tokens)]),
		),
		body,
		...(file === undefined ? {} : { file }),
		tokenKind: token?.kind,
		corpId: token?.installation?.corpId,
	};
};

const mask = (name: string, value: string, tokens: Tokens): string => {
	if (!SECRET_NAMES.includes(name)) return value;
	const token = tokens.find(value);
	return token === undefined ? '***' : `(${token.kind} token ${token.number})`;
};
