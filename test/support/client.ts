/** The suite core against the simulated API, over real HTTP: an account, an environment whose pauses are recorded, and calls by key. */
import { TransportError, WecomError } from '../../nodes/WecomSuite/protocol/errors';
import { callApi, type Account, type Environment } from '../../nodes/WecomSuite/suite/call/client';
import { ENDPOINTS, type EndpointKey } from '../../nodes/WecomSuite/suite/endpoints';
import type { AnyEndpoint } from '../../nodes/WecomSuite/suite/table/define';
import type { HttpAnswer, Send } from '../../nodes/WecomSuite/suite/call/http';
import { buildRequest } from '../../nodes/WecomSuite/suite/call/request';
import { signPayment } from '../../nodes/WecomSuite/suite/call/paySignature';
import { TokenStore } from '../../nodes/WecomSuite/suite/call/tokens';
import type { ApiOptions } from '../simulator/api';
import { API, CORP, startApi } from '../simulator/api/caller';
import { randomId } from '../simulator/api/state';

export const TICKET = 'example-ticket';

/** Plain fetch, as a program without n8n would send. */
export const send: Send = async ({ method, url, query, headers, body }) => {
	const address = `${url}?${new URLSearchParams(query).toString()}`;
	const init = { method, headers, ...(body === undefined ? {} : { body: new Uint8Array(body) }) };
	const answer = await fetch(address, init).catch(() => undefined);
	if (answer === undefined) throw new TransportError('No answer', 'Try again');
	return {
		status: answer.status,
		headers: Object.fromEntries(answer.headers),
		body: Buffer.from(await answer.arrayBuffer()),
	};
};

const open: Array<{ stop: () => Promise<void> }> = [];

/** `call` sends the values of an operation; `changes` make the account of that one call another one. */
export const openClient = async (
	options: Partial<ApiOptions> & { readonly unsigned?: true } = {},
) => {
	const { api } = await startApi(options);
	open.push(api);
	const corp = api.authorize(CORP);
	const { corpId, permanentCode, agentId } = corp;
	const waits: number[] = [];
	const environment: Environment = {
		send,
		tokens: new TokenStore(Date.now),
		wait: (milliseconds) => Promise.resolve(void waits.push(milliseconds)),
	};
	const account: Account = {
		...API,
		customized: options.customized === true,
		...(options.unsigned !== true && {
			sign: (body) =>
				signPayment(body, API.cashierSecret, {
					nonce: randomId('nonce').slice(0, 32),
					time: Math.floor(Date.now() / 1000),
				}),
		}),
		apiBaseUrl: api.url,
		ticket: () => TICKET,
		authorization: { corpId, permanentCode, agentId },
	};
	const call = async (
		key: EndpointKey,
		values: Readonly<Record<string, unknown>> = {},
		changes: Partial<Account> & Partial<Environment> = {},
	) => {
		const row: AnyEndpoint = ENDPOINTS[key];
		const built = buildRequest(row, values);
		return await callApi(row, built, { ...account, ...changes }, { ...environment, ...changes });
	};
	return {
		api,
		corp,
		account,
		environment,
		waits,
		call,
		/** What WeCom was asked, in order: key and, in brackets, the code of a refusal. */
		asked: () =>
			api.requests.map(({ key, errcode }) => (errcode ? `${key} (${errcode})` : String(key))),
	};
};

export type Client = Awaited<ReturnType<typeof openClient>>;

/** For `afterEach`. */
export const closeClients = async (): Promise<void> => {
	await Promise.all(open.splice(0).map((api) => api.stop()));
};

/** An environment in which every call gets the answer of a test. */
export const answering =
	(answer: (path: string) => Partial<Omit<HttpAnswer, 'body'>> & { readonly body: string }): Send =>
	({ url }) => {
		const { body, ...rest } = answer(new URL(url).pathname);
		return Promise.resolve({ status: 200, headers: {}, ...rest, body: Buffer.from(body) });
	};

/** The pack's own error that a call ends with; any other passes through. */
export const failureOf = async (
	call: Promise<unknown>,
): Promise<InstanceType<typeof WecomError>> => {
	const error: unknown = await call.then(
		() => new Error('The call was expected to fail'),
		(reason: unknown) => reason,
	);
	if (error instanceof WecomError) return error;
	throw error;
};
