/**
 * One call of the suite API: the right token, the vendor's verdict, one repeat on a stale token. Knows no network, clock or
 * storage; those are arguments. (https://developer.work.weixin.qq.com/document/path/91039)
 */
import { createHash, randomBytes } from 'node:crypto';
import { attempt } from '../../protocol/crypto/attempt';
import { ApiError, ConfigurationError, TransportError } from '../../protocol/errors';
import { readAnswer, type Answer, type Expected, type Said } from './apiAnswer';
import type { Authorization } from '../seals/authorization';
import { TOKEN_PARAMETERS, type AnyEndpoint, type JsonObject } from '../table/define';
import { TOKEN_ENDPOINTS } from '../endpoints/provider/tokens';
import { explain } from '../errcodes';
import { hide } from './hide';
import { jsonBody, multipartBody, type HttpRequest, type Send } from './http';
import { buildRequest, type BuiltRequest } from './request';
import type { Values } from '../table/values';
import type { Pace } from './pace';
import type { FreshToken, TokenStore } from './tokens';

/** In whose name calls are made. */
export interface Account {
	readonly suiteId: string;
	readonly suiteSecret: string;
	readonly providerCorpId: string;
	readonly providerSecret?: string;
	/** A customized app (代开发) gets corp tokens in its own way. */
	readonly customized: boolean;
	/** Signs a request of the cashier; missing when its key is. */
	readonly sign?: (body: Values) => Values;
	/** Without a slash at the end. */
	readonly apiBaseUrl: string;
	/** The newest suite ticket in readable form; throws when there is none. */
	readonly ticket: () => string;
	/** Needed for calls with a corp token. */
	readonly authorization?: Authorization;
}

/** What a client needs of the program around it: network, store and clock. */
export interface Environment {
	readonly send: Send;
	readonly tokens: TokenStore;
	/** Resolves after so many milliseconds, or as soon as it is told to stop. */
	readonly wait: (milliseconds: number, stop?: AbortSignal) => Promise<void>;
	/** Aborted when nothing more shall be sent. */
	readonly stop?: AbortSignal;
	/** Without it, a call that WeCom finds too fast is repeated for as long as any other: some seconds. */
	readonly patience?: Patience;
}

/** How calls wait when WeCom says that they come too fast. */
export interface Patience {
	readonly pace: Pace;
	/** Milliseconds that one call waits at most. */
	readonly longest: number;
	/** Told before each wait, with milliseconds. */
	readonly waiting: (path: string, wait: number) => void;
}

/** The JSON of an answer that is no file. */
export const jsonOf = (answer: Answer): JsonObject => ('json' in answer ? answer.json : {});

/** A row of the table, or as much of one as a call of the user's own tells. */
export type Endpoint = Pick<AnyEndpoint, 'token' | 'tokenParameter' | 'signed'> & Expected;
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
	environment: Environment,
): Promise<Answer> {
	const token = await tokenFor(endpoint.token, account, environment);
	const first = await patiently(endpoint, built, account, environment, token);
	if (token === undefined || retryOf(first) !== 'refresh') return verdict(built, first);
	environment.tokens.drop(token.key, token.value);
	const renewed = await tokenFor(endpoint.token, account, environment);
	return verdict(built, await patiently(endpoint, built, account, environment, renewed));
}

/** Whether the table of codes says that the same call may work. */
const retryOf = ({ errcode }: Said) => (errcode === 0 ? 'no' : explain(errcode).retry);

function verdict({ path }: BuiltRequest, { errcode, errmsg, answer, unsure }: Outcome): Answer {
	if (errcode === 0) return answer;
	const { meaning, remedy, zh } = explain(errcode);
	const chinese = `${zh.meaning}：${zh.remedy}`;
	throw new ApiError(path, errcode, errmsg, meaning, remedy, chinese, unsure);
}

interface Outcome extends Said {
	/** WeCom was busy at an earlier try, which may have done what it was told. */
	readonly unsure: boolean;
}

const BUSY = -1;

async function patiently(
	endpoint: Endpoint,
	built: BuiltRequest,
	account: Account,
	environment: Environment,
	token: CallToken | undefined,
): Promise<Outcome> {
	let unsure = false;
	for (const pause of BACK_OFF_MS) {
		const said = await paced(endpoint, built, account, environment, token);
		const waited = environment.patience !== undefined && isTooFast(said);
		if (retryOf(said) !== 'later' || waited)
			return { ...said, unsure: unsure && said.errcode !== BUSY };
		unsure ||= said.errcode === BUSY;
		await environment.wait(pause, environment.stop);
	}
	const said = await paced(endpoint, built, account, environment, token);
	return { ...said, unsure: unsure && said.errcode !== BUSY };
}

const isTooFast = ({ errcode }: Said): boolean =>
	errcode !== 0 && explain(errcode).tooFast === true;

/** Waits for its turn, and repeats what WeCom refused as too fast: it did nothing of it. Once the patience is over, one last try. */
async function paced(
	endpoint: Endpoint,
	built: BuiltRequest,
	account: Account,
	environment: Environment,
	token: CallToken | undefined,
): Promise<Said> {
	if (environment.patience === undefined)
		return await once(endpoint, built, account, environment, token);
	const { pace, longest, waiting } = environment.patience;
	const key = limitOf(endpoint, built, account);
	let waited = 0;
	for (;;) {
		const turn = pace.turn(key);
		const last = waited >= longest;
		if (turn.wait > 0 && !last) {
			checkGoing(built, environment.stop);
			const wait = Math.min(turn.wait, longest - waited);
			waiting(built.path, wait);
			await environment.wait(wait, environment.stop);
			waited += wait;
			continue;
		}
		const said = await once(endpoint, built, account, environment, token);
		if (!isTooFast(said)) {
			pace.passed(key, turn);
			return said;
		}
		pace.refused(key, turn);
		if (last) return said;
	}
}

/** WeCom counts the calls of a path in the name of each corp. */
function limitOf({ token }: Endpoint, { path }: BuiltRequest, account: Account): string {
	const { apiBaseUrl, suiteId, providerCorpId, authorization } = account;
	const caller = token === 'corp' ? authorization?.corpId : providerCorpId;
	return [apiBaseUrl, suiteId, token, caller ?? '', path].join(' ');
}

async function once(
	endpoint: Endpoint,
	built: BuiltRequest,
	account: Account,
	environment: Environment,
	token: CallToken | undefined,
): Promise<Said> {
	checkGoing(built, environment.stop);
	// A code or token may exist in this answer only: the answer is waited for.
	const stop = endpoint.response?.secret === undefined ? environment.stop : undefined;
	// Signed anew for each try: WeCom takes no signature twice.
	const sent = endpoint.signed === true ? signed(built, account) : built;
	const answer = await environment.send(requestOf(endpoint, sent, account, token), stop);
	const said = readAnswer(endpoint, answer);
	if (said !== undefined) {
		// A gateway may repeat what it was called with: the token, or what a token is got with.
		const { errcode, errmsg } = said;
		return errcode === 0
			? said
			: { ...said, errmsg: hide(errmsg, secretsOf(built, account, token)) };
	}
	throw new TransportError(
		`${built.path} answered with status ${answer.status} and something other than JSON of WeCom`,
		'Check the API Base URL in the credential: a proxy or another server seems to answer in place of WeCom',
	);
}

/** @throws ConfigurationError without the key */
function signed(built: BuiltRequest, { sign }: Account): BuiltRequest {
	if (sign !== undefined) return { ...built, body: sign(built.body ?? {}) };
	throw new ConfigurationError(
		'cashierSecret',
		'Cashier Secret is empty, and this call carries a signature made with it',
		'Copy the API key of the cashier (收银台 API 调用密钥) into the credential',
	);
}

/** @throws TransportError when the execution was stopped */
function checkGoing({ path }: BuiltRequest, stop: AbortSignal | undefined): void {
	if (stop?.aborted !== true) return;
	throw new TransportError(`${path} was not called: the execution was stopped`, 'Start it again');
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
	const { method, path, query, body, file, maxBytes } = built;
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
		...(maxBytes === undefined ? {} : { maxBytes }),
	};
}

async function tokenFor(
	kind: AnyEndpoint['token'],
	account: Account,
	environment: Environment,
): Promise<CallToken | undefined> {
	// A contact-sync token comes with the call, as a parameter.
	if (kind === 'none' || kind === 'contactSync') return undefined;
	const key = keyFor(kind, account);
	return {
		key,
		value: await environment.tokens.get(key, () => fetchToken(kind, account, environment)),
	};
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
	return `${corpKeys(corpId, account)}${digest(permanentCode)}`;
}

/** How the keys of a corp's tokens begin, whatever code they were got with. */
const corpKeys = (corpId: string, { apiBaseUrl, suiteId }: Account): string =>
	`${[apiBaseUrl, 'corp', suiteId, corpId].join(' ')} `;

/**
 * Something that WeCom issues to the account's corp beside its token, kept like it and forgotten with it. `renew` gets an environment that
 * does not end with the execution: others may wait for the same.
 * @throws ConfigurationError, and what `renew` throws
 */
export const keepForCorp = async (
	name: string,
	account: Account,
	{ send, tokens, wait }: Environment,
	renew: (environment: Environment) => Promise<FreshToken>,
): Promise<string> =>
	await tokens.get(`${keyFor('corp', account)} ${name}`, () => renew({ send, tokens, wait }));

/** For a corp that does not authorize the app any more. */
export const forgetCorpTokens = (corpId: string, account: Account, { tokens }: Environment): void =>
	tokens.dropAll(corpKeys(corpId, account));

/**
 * Asks WeCom for a token, whatever is kept.
 * @throws ApiError, TransportError, ConfigurationError
 */
export async function fetchToken(
	kind: 'provider' | 'suite' | 'corp',
	account: Account,
	environment: Environment,
): Promise<FreshToken> {
	const { endpoint, values, field } = tokenCall(kind, account);
	// Others may wait for the same token, and their executions go on.
	const { send, tokens, wait } = environment;
	const built = buildRequest(endpoint, values);
	const answer = await callApi(endpoint, built, account, { send, tokens, wait });
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
