/**
 * One call of the suite API: the right token, the vendor's verdict, one repeat on a stale token. Knows no network, clock or
 * storage; those are arguments. (https://developer.work.weixin.qq.com/document/path/91039)
 */
import { createHash, randomBytes } from 'node:crypto';
import { attempt } from '../protocol/crypto/attempt';
import { ApiError, ConfigurationError, TransportError } from '../protocol/errors';
import type { Authorization } from './authorization';
import { TOKEN_PARAMETERS, type AnyEndpoint, type JsonObject } from './endpoints/define';
import { TOKEN_ENDPOINTS } from './endpoints/tokens';
import { explain } from './errcodes';
import { hide } from './hide';
import { jsonBody, multipartBody, type HttpAnswer, type HttpRequest, type Send } from './http';
import { buildRequest, type BuiltRequest } from './request';
import type { FreshToken, TokenStore } from './tokens';

/** In whose name calls are made. */
export interface Account {
	readonly suiteId: string;
	readonly suiteSecret: string;
	readonly providerCorpId: string;
	readonly providerSecret?: string;
	/** A customized app (代开发) gets corp tokens in its own way. */
	readonly customized: boolean;
	/** Without a slash at the end. */
	readonly apiBaseUrl: string;
	/** The newest suite ticket in readable form; throws when there is none. */
	readonly ticket: () => string;
	/** Needed for calls with a corp token. */
	readonly authorization?: Authorization;
}

/** The outside world of a client. */
export interface World {
	readonly send: Send;
	readonly tokens: TokenStore;
	/** Resolves after so many milliseconds. */
	readonly wait: (milliseconds: number) => Promise<void>;
}

/** What a call came to: the vendor's JSON, or a file. */
export type Answer = { readonly json: JsonObject } | { readonly file: HttpAnswer };

/** The JSON of an answer that is no file. */
export const jsonOf = (answer: Answer): JsonObject => ('json' in answer ? answer.json : {});

type Endpoint = Pick<AnyEndpoint, 'token' | 'tokenParameter' | 'response'>;
type CallToken = { readonly key: string; readonly value: string };

/** Pauses before the second and the third try when the vendor is busy or we are too fast. */
const BACK_OFF_MS = [500, 2000];

/**
 * @throws ApiError when WeCom refuses, TransportError without a proper answer, ConfigurationError when a secret is missing
 */
export async function callApi(
	endpoint: Endpoint,
	built: BuiltRequest,
	account: Account,
	world: World,
): Promise<Answer> {
	const token = await tokenFor(endpoint.token, account, world);
	const first = await patiently(endpoint, built, account, world, token);
	if (token === undefined || retryOf(first) !== 'refresh') return verdict(built, first);
	world.tokens.drop(token.key, token.value);
	const renewed = await tokenFor(endpoint.token, account, world);
	return verdict(built, await patiently(endpoint, built, account, world, renewed));
}

interface Outcome {
	readonly errcode: number;
	readonly errmsg: string;
	readonly answer: Answer;
}

/** Whether the table of codes says that the same call may work. */
const retryOf = ({ errcode }: Outcome) => (errcode === 0 ? 'no' : explain(errcode).retry);

function verdict({ path }: BuiltRequest, { errcode, errmsg, answer }: Outcome): Answer {
	// Success is errcode 0, or none at all.
	if (errcode === 0) return answer;
	const { meaning, remedy } = explain(errcode);
	throw new ApiError(path, errcode, errmsg, meaning, remedy);
}

async function patiently(
	endpoint: Endpoint,
	built: BuiltRequest,
	account: Account,
	world: World,
	token: CallToken | undefined,
): Promise<Outcome> {
	for (const pause of BACK_OFF_MS) {
		const outcome = await once(endpoint, built, account, world, token);
		if (retryOf(outcome) !== 'later') return outcome;
		await world.wait(pause);
	}
	return await once(endpoint, built, account, world, token);
}

async function once(
	endpoint: Endpoint,
	built: BuiltRequest,
	account: Account,
	world: World,
	token: CallToken | undefined,
): Promise<Outcome> {
	const answer = await world.send(requestOf(endpoint, built, account, token));
	const text = answer.body.toString('utf8').trimStart();
	const json = text.startsWith('{') ? attempt(() => JSON.parse(text) as JsonObject) : undefined;
	// A file may itself be JSON that reads like a refusal; then only its header tells them apart.
	const isFile =
		endpoint.response?.binary === true &&
		(json?.['errcode'] === undefined || 'content-disposition' in answer.headers);
	if (isFile && answer.status === 200) return { errcode: 0, errmsg: '', answer: { file: answer } };
	// JSON without errcode is a success of WeCom with status 200, and the error of a gateway with any other.
	if (json !== undefined && !isFile && ('errcode' in json || answer.status === 200)) {
		const errcode = Number(json['errcode'] ?? 0);
		const errmsg = String(json['errmsg'] ?? '');
		// A gateway may repeat what it was called with: the token, or what a token is got with.
		const shown = errcode === 0 ? errmsg : hide(errmsg, secretsOf(built, account, token));
		return { errcode, errmsg: shown, answer: { json } };
	}
	throw new TransportError(
		`${built.path} answered with status ${answer.status} and something other than JSON of WeCom`,
		'Check the API Base URL in the credential: a proxy or another server seems to answer in place of WeCom',
	);
}

const secretsOf = (
	{ query }: BuiltRequest,
	{ suiteSecret, providerSecret, authorization, ticket }: Account,
	token: CallToken | undefined,
) => [
	...[token?.value, suiteSecret, providerSecret, authorization?.permanentCode, attempt(ticket)],
	// One that the caller brought along.
	...Object.values(TOKEN_PARAMETERS).map((name) => query[name]),
];

function requestOf(
	{ token: kind, tokenParameter }: Endpoint,
	built: BuiltRequest,
	{ apiBaseUrl }: Account,
	token: CallToken | undefined,
): HttpRequest {
	const { method, path, query, body, file } = built;
	const parameter =
		tokenParameter ??
		(kind in TOKEN_PARAMETERS
			? TOKEN_PARAMETERS[kind as keyof typeof TOKEN_PARAMETERS]
			: undefined);
	const content =
		file === undefined
			? body === undefined
				? { headers: {} }
				: jsonBody(body)
			: multipartBody(file.part, file.upload, `----wecom${randomBytes(12).toString('hex')}`);
	return {
		method,
		url: `${apiBaseUrl}${path}`,
		query:
			token === undefined || parameter === undefined
				? query
				: { ...query, [parameter]: token.value },
		...content,
	};
}

async function tokenFor(
	kind: AnyEndpoint['token'],
	account: Account,
	world: World,
): Promise<CallToken | undefined> {
	// A contact-sync token comes with the call, as a parameter.
	if (kind === 'none' || kind === 'contactSync') return undefined;
	const key = keyFor(kind, account);
	return { key, value: await world.tokens.get(key, () => fetchToken(kind, account, world)) };
}

/** Everything that makes a token another one: platform, suite, kind, corp, and the secret or code it was got with. */
function keyFor(kind: 'provider' | 'suite' | 'corp', account: Account): string {
	const { apiBaseUrl, suiteId, suiteSecret, providerCorpId, providerSecret = '' } = account;
	const digest = (text: string) =>
		createHash('sha256').update(text).digest('base64url').slice(0, 16);
	if (kind === 'provider')
		return [apiBaseUrl, kind, providerCorpId, digest(providerSecret)].join(' ');
	if (kind === 'suite') return [apiBaseUrl, kind, suiteId, digest(suiteSecret)].join(' ');
	const { corpId, permanentCode } = requireAuthorization(account.authorization);
	return [apiBaseUrl, kind, suiteId, corpId, digest(permanentCode)].join(' ');
}

/**
 * Asks WeCom for a token, whatever is kept.
 * @throws ApiError, TransportError, ConfigurationError
 */
export async function fetchToken(
	kind: 'provider' | 'suite' | 'corp',
	account: Account,
	world: World,
): Promise<FreshToken> {
	const { endpoint, values, field } = tokenCall(kind, account);
	const answer = await callApi(endpoint, buildRequest(endpoint, values), account, world);
	const json = jsonOf(answer);
	const value = json[field];
	if (typeof value !== 'string' || value === '') {
		throw new TransportError(
			`${endpoint.path} answered without ${field}`,
			'Check the API Base URL in the credential: something other than WeCom seems to answer',
		);
	}
	return { value, expiresIn: Number(json['expires_in']) || 7200 };
}

interface TokenCall {
	readonly endpoint: AnyEndpoint;
	readonly values: Readonly<Record<string, unknown>>;
	/** Where the answer holds the token. */
	readonly field: string;
}

function tokenCall(kind: 'provider' | 'suite' | 'corp', account: Account): TokenCall {
	if (kind === 'provider') {
		const { providerCorpId: corpid, providerSecret } = account;
		if (!providerSecret)
			throw new ConfigurationError(
				'providerSecret',
				'Provider Secret is empty, and this call is made in the name of the provider',
				'Copy it from the provider information of the console into the credential',
			);
		const values = { corpid, provider_secret: providerSecret };
		return {
			endpoint: TOKEN_ENDPOINTS['token.getProvider'],
			values,
			field: 'provider_access_token',
		};
	}
	if (kind === 'suite') {
		const { suiteId: suite_id, suiteSecret: suite_secret } = account;
		const values = { suite_id, suite_secret, suite_ticket: account.ticket() };
		return { endpoint: TOKEN_ENDPOINTS['token.getSuite'], values, field: 'suite_access_token' };
	}
	const { corpId, permanentCode } = requireAuthorization(account.authorization);
	return account.customized
		? {
				endpoint: TOKEN_ENDPOINTS['token.getCustomized'],
				values: { corpid: corpId, corpsecret: permanentCode },
				field: 'access_token',
			}
		: {
				endpoint: TOKEN_ENDPOINTS['token.getCorp'],
				values: { auth_corpid: corpId, permanent_code: permanentCode },
				field: 'access_token',
			};
}

function requireAuthorization(authorization: Authorization | undefined): Authorization {
	if (authorization !== undefined) return authorization;
	throw new ConfigurationError(
		'authorization',
		'This call is made in the name of a corp, and no authorization was given',
		'Pass the sealed authorization that Complete Authorization returned, or corp ID and permanent code',
	);
}
