/** The `send` that the suite core asks for, on n8n's HTTP helper: its proxies and its settings apply. */
import type {
	ICredentialTestFunctions,
	IHttpRequestOptions,
	RequestHelperFunctions,
} from 'n8n-workflow';
import { TransportError } from '../../protocol/errors';
import { checkProxyAnswer, failureThrough, nameOf, type Proxy } from '../credential/proxy';
import { recordOf } from '../narrow';
import type { HttpAnswer, HttpRequest, Send } from '../../suite/call/http';

/** WeCom answers within a second; authorization calls take several. */
const TIMEOUT_MS = 20_000;
/** Of the slowest line that a file is sent over. What is received counts as long as something comes. */
const BYTES_PER_MS = 64;

const timeoutOf = ({ body }: HttpRequest): number =>
	TIMEOUT_MS + Math.ceil((body?.length ?? 0) / BYTES_PER_MS);

/** n8n's own limit ends with the headers when an answer is read piece by piece. */
const readingTimeOf = (maxBytes: number): number => TIMEOUT_MS + Math.ceil(maxBytes / BYTES_PER_MS);

/** What n8n's helpers say when the time is up. */
const TIMED_OUT = ['ECONNABORTED', 'ETIMEDOUT', 'ESOCKETTIMEDOUT'];

const HUNG_UP = 'ECONNRESET';

/** The other side took the request and ended the connection without an answer. */
export class HungUpError extends TransportError {}

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
	async (request, stop) => {
		const { maxBytes } = request;
		const late = maxBytes === undefined ? undefined : AbortSignal.timeout(readingTimeOf(maxBytes));
		const signal =
			late === undefined || stop === undefined ? (late ?? stop) : AbortSignal.any([late, stop]);
		const options = {
			...optionsOf(request, proxy),
			...(signal === undefined ? {} : { abortSignal: signal }),
		};
		const outcome = await helpers
			.httpRequest(options)
			.then(async (response: FullResponse) =>
				maxBytes === undefined ? answerOf(response) : await readUpTo(maxBytes, response),
			)
			.catch((error: unknown) => (late?.aborted === true ? 'ETIMEDOUT' : reasonOf(error)));
		return judge(request, outcome, proxy);
	};

/** An answer that n8n hands over piece by piece. Leaving the loop ends the connection. */
async function readUpTo(maxBytes: number, response: FullResponse): Promise<HttpAnswer> {
	const pieces: Buffer[] = [];
	let size = 0;
	for await (const piece of response.body as AsyncIterable<Buffer>) {
		size += piece.length;
		pieces.push(piece);
		if (size > maxBytes) break;
	}
	const body = Buffer.concat(pieces).subarray(0, maxBytes);
	return { ...answerOf({ ...response, body }), ...(size > maxBytes ? { cut: true } : {}) };
}

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
		const outcome = await helpers.request(options).then(
			(response: FullResponse) => answerOf(response),
			(error: unknown) => reasonOf(error),
		);
		return judge(request, outcome, proxy);
	};

/** @throws TransportError when another server than WeCom answered, or none did */
function judge(request: HttpRequest, outcome: HttpAnswer | string, proxy?: Proxy): HttpAnswer {
	const { host } = new URL(request.url);
	if (typeof outcome !== 'string') {
		if (proxy !== undefined) checkProxyAnswer(proxy, outcome);
		return outcome;
	}
	if (TIMED_OUT.includes(outcome)) throw timedOut(request, host, outcome, proxy);
	if (proxy !== undefined) throw failureThrough(proxy, host, outcome);
	const Failure = outcome === HUNG_UP ? HungUpError : TransportError;
	throw new Failure(
		`${host} gave no answer (${outcome})`,
		'Check that n8n may reach this address, and the API Base URL in the credential',
	);
}

function timedOut(
	request: HttpRequest,
	host: string,
	code: string,
	proxy: Proxy | undefined,
): TransportError {
	const seconds = Math.ceil(timeoutOf(request) / 1000);
	const kilobytes = Math.ceil((request.body?.length ?? 0) / 1024);
	const by = proxy === undefined ? '' : ` through the proxy ${nameOf(proxy)}`;
	const what = `${host} gave no answer${by} within ${seconds} seconds to a call of ${kilobytes} kB (${code})`;
	return kilobytes > 1024
		? new TransportError(
				what,
				'Send a smaller file, or use a faster line: the time grows with the size, and fits 64 kB a second',
			)
		: new TransportError(
				what,
				'Check that n8n may reach this address. WeCom may have done what it was asked: look before you repeat the call',
			);
}

function optionsOf(request: HttpRequest, proxy: Proxy | undefined): IHttpRequestOptions {
	const { method, url, query, headers, body, maxBytes } = request;
	return {
		method,
		url,
		qs: query,
		headers,
		...(body === undefined ? {} : { body }),
		json: false,
		encoding: maxBytes === undefined ? 'arraybuffer' : 'stream',
		returnFullResponse: true,
		ignoreHttpStatusErrors: true,
		// WeCom never redirects. Another server that does gets the body, and the body of a token call holds a secret.
		disableFollowRedirect: true,
		timeout: timeoutOf(request),
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
	const { code, cause } = recordOf(error);
	const codes = [code, recordOf(cause)['code']];
	return codes.find((one) => typeof one === 'string') ?? 'no connection';
};
