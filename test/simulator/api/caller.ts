/** Calls the suite API as a program would, with nothing but fetch: for the simulator's own tests. */
import { ENDPOINTS, type EndpointKey } from '../../../nodes/WecomSuite/suite/endpoints';
import type { AnyEndpoint } from '../../../nodes/WecomSuite/suite/table/define';
import { WecomApi, type ApiOptions } from './index';
import { signedBody } from './cashier';
import { tokenParameterOf, type TokenKind } from './tokens';
import { SUITE } from '../push/receiver';

export const API = {
	suiteId: SUITE.suiteId,
	suiteSecret: 'example-suite-secret',
	providerCorpId: SUITE.providerCorpId,
	providerSecret: 'example-provider-secret',
	cashierSecret: 'example-cashier-secret',
} as const;
export const CORP = 'wpExampleAuthorizerCorp000000001';

export interface Json {
	readonly [name: string]: unknown;
}
type Query = Readonly<Record<string, string>>;

/** A clock that a test turns on. */
export const clock = () => {
	let now = 1_760_000_000_000;
	return { now: () => now, pass: (minutes: number) => void (now += minutes * 60_000) };
};

export const startApi = async (options: Partial<ApiOptions> = {}) => {
	const api = await WecomApi.start({ ...API, ...options });
	api.acceptTicket('example-ticket');
	return { api, caller: new Caller(api.url) };
};

export class Caller {
	constructor(private readonly url: string) {}

	request(path: string, query: Query = {}, init: RequestInit = {}): Promise<Response> {
		return fetch(`${this.url}${path}?${new URLSearchParams(query).toString()}`, init);
	}

	async get(path: string, query: Query = {}): Promise<Json> {
		return (await (await this.request(path, query)).json()) as Json;
	}

	async post(path: string, query: Query, body: unknown): Promise<Json> {
		const init = { method: 'POST', body: JSON.stringify(body) };
		return (await (await this.request(path, query, init)).json()) as Json;
	}

	async upload(path: string, query: Query, file: File, part = 'media'): Promise<Json> {
		const body = new FormData();
		body.append(part, file);
		return (await (await this.request(path, query, { method: 'POST', body })).json()) as Json;
	}

	/** A row's call with a token; `body` as it goes over the wire. */
	row(key: EndpointKey, token: string, sent: Json = {}): Promise<Json> {
		const row: AnyEndpoint = ENDPOINTS[key];
		const query = row.token === 'none' ? {} : { [tokenParameterOf(row)]: token };
		if (row.method === 'GET') return this.get(row.path, { ...texts(sent), ...query });
		return this.post(
			row.path,
			query,
			row.signed === true ? signedBody(sent, API.cashierSecret) : sent,
		);
	}

	async providerToken(): Promise<string> {
		const { providerCorpId: corpid, providerSecret: provider_secret } = API;
		const answer = await this.row('token.getProvider', '', { corpid, provider_secret });
		return String(answer['provider_access_token']);
	}

	async suiteToken(): Promise<string> {
		const { suiteId: suite_id, suiteSecret: suite_secret } = API;
		const asked = { suite_id, suite_secret, suite_ticket: 'example-ticket' };
		return String((await this.row('token.getSuite', '', asked))['suite_access_token']);
	}

	async corpToken(installed: {
		readonly corpId: string;
		readonly permanentCode: string;
	}): Promise<string> {
		const asked = { auth_corpid: installed.corpId, permanent_code: installed.permanentCode };
		const answer = await this.row('token.getCorp', await this.suiteToken(), asked);
		return String(answer['access_token']);
	}

	async token(kind: TokenKind, installed: { corpId: string; permanentCode: string }) {
		if (kind === 'provider') return await this.providerToken();
		return await (kind === 'suite' ? this.suiteToken() : this.corpToken(installed));
	}
}

const texts = (values: Json): Query =>
	Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));
