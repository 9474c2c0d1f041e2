/** The `send` that the suite core asks for, on n8n's HTTP helper: its proxies and its settings apply. */
import type {
	ICredentialTestFunctions,
	IHttpRequestOptions,
	RequestHelperFunctions,
} from 'n8n-workflow';
import { TransportError } from '../protocol/errors';
import { checkProxyAnswer, failureThrough, type Proxy } from './proxy';
import type { HttpAnswer, HttpRequest, Send } from '../suite/http';

/** WeCom answers within a second; authorization calls take several. */
const TIMEOUT_MS = 20_000;

interface FullResponse {
	readonly statusCode: number;
	readonly headers: Readonly<Record<string, unknown>>;
	readonly body: unknown;
}

export interface RequestContext {
	readonly helpers: Pick<RequestHelperFunctions, 'httpRequest'>;
}

/** Works in every context that has n8n's request helpers. */
export const sendWith =
	({ helpers }: RequestContext, proxy?: Proxy): Send =>
	async (request) => {
		const outcome = await helpers.httpRequest(optionsOf(request, proxy)).then(
			(response: FullResponse) => answerOf(response),
			(error: unknown) => reasonOf(error),
		);
		return judge(request, outcome, proxy);
	};

/**
 * The same in a credential test, where n8n offers no other helper than this old one: its options have other names.
 */
export const sendInTest =
	({ helpers }: Pick<ICredentialTestFunctions, 'helpers'>, proxy?: Proxy): Send =>
	async (request) => {
		const { method, url: uri, query: qs, headers, body } = request;
		const { timeout } = optionsOf(request, proxy);
		const options = {
			...{ method, uri, qs, headers, timeout, encoding: null },
			...{ resolveWithFullResponse: true, simple: false, followRedirect: false },
			...(body === undefined ? {} : { body }),
			...(proxy === undefined ? {} : { proxy }),
		};
		const outcome = await (helpers.request(options) as Promise<FullResponse>).then(
			(response) => answerOf(response),
			(error: unknown) => reasonOf(error),
		);
		return judge(request, outcome, proxy);
	};

/** @throws TransportError when somebody else than WeCom answered, or nobody did */
function judge({ url }: HttpRequest, outcome: HttpAnswer | string, proxy?: Proxy): HttpAnswer {
	const { host } = new URL(url);
	if (typeof outcome !== 'string') {
		if (proxy !== undefined) checkProxyAnswer(proxy, outcome);
		return outcome;
	}
	if (proxy !== undefined) throw failureThrough(proxy, host, outcome);
	throw new TransportError(
		`${host} gave no answer (${outcome})`,
		'Check that n8n may reach this address, and the API Base URL in the credential',
	);
}

function optionsOf(
	{ method, url, query, headers, body }: HttpRequest,
	proxy: Proxy | undefined,
): IHttpRequestOptions {
	return {
		method,
		url,
		qs: query,
		headers,
		...(body === undefined ? {} : { body }),
		json: false,
		encoding: 'arraybuffer',
		returnFullResponse: true,
		ignoreHttpStatusErrors: true,
		// WeCom redirects nobody; whoever does wants the body, and the body of a token call holds a secret.
		disableFollowRedirect: true,
		timeout: TIMEOUT_MS,
		...(proxy === undefined ? {} : { proxy }),
	};
}

const answerOf = ({ statusCode, headers, body }: FullResponse): HttpAnswer => ({
	status: statusCode,
	headers: Object.fromEntries(
		Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]),
	),
	body: Buffer.isBuffer(body) ? body : Buffer.from(body as ArrayBuffer),
});

/** The code only: messages of HTTP libraries repeat the URL, and the URL carries the token. */
const reasonOf = (error: unknown): string => {
	const { code, cause } = (error ?? {}) as {
		readonly code?: unknown;
		readonly cause?: { readonly code?: unknown };
	};
	return (
		([code, cause?.code].find((one) => typeof one === 'string') as string | undefined) ??
		'no connection'
	);
};
