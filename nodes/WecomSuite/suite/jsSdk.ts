/** Signatures that let a web page use WeCom's JS-SDK (https://developer.work.weixin.qq.com/document/path/90506). */
import { createHash } from 'node:crypto';
import { callApi, jsonOf, keepForCorp, type Account, type Environment } from './call/client';
import { TransportError } from '../protocol/errors';
import { JS_SDK_ENDPOINTS } from './endpoints/contacts/login';
import { buildRequest } from './call/request';
import type { FreshToken } from './call/tokens';

/** `corp` signs wx.config, `app` signs wx.agentConfig. Each takes the other's for invalid. */
export type PageTicket = 'corp' | 'app';

const ENDPOINTS = {
	corp: JS_SDK_ENDPOINTS['jsSdk.getCorpTicket'],
	app: JS_SDK_ENDPOINTS['jsSdk.getAppTicket'],
} as const;

/** What a page's signature covers. */
export interface SignedPage {
	readonly ticket: string;
	readonly nonceStr: string;
	/** Unix seconds. */
	readonly timestamp: number;
	/** Address of the page; what follows "#" does not count. */
	readonly url: string;
}

/** SHA-1 in lower-case hex. Values go in as they are, without URL encoding. */
export function signPage({ ticket, nonceStr, timestamp, url }: SignedPage): string {
	const [page = ''] = url.split('#');
	const text = `jsapi_ticket=${ticket}&noncestr=${nonceStr}&timestamp=${timestamp}&url=${page}`;
	return createHash('sha1').update(text).digest('hex');
}

/**
 * The ticket of the account's corp, kept in memory as tokens are: a corp may ask for 400 an hour.
 * @throws ApiError, TransportError, ConfigurationError
 */
export const pageTicket = (
	kind: PageTicket,
	account: Account,
	environment: Environment,
): Promise<string> =>
	keepForCorp(`${kind} ticket`, account, environment, (shared) =>
		fetchTicket(kind, account, shared),
	);

async function fetchTicket(
	kind: PageTicket,
	account: Account,
	environment: Environment,
): Promise<FreshToken> {
	const endpoint = ENDPOINTS[kind];
	const json = jsonOf(await callApi(endpoint, buildRequest(endpoint, {}), account, environment));
	const value = json['ticket'];
	if (typeof value === 'string' && value !== '')
		return { value, expiresIn: Number(json['expires_in']) || 7200 };
	throw new TransportError(
		`${endpoint.path} answered without ticket`,
		'Check the API Base URL in the credential: something other than WeCom seems to answer',
	);
}
