/** The proxy of a credential: read, and told apart from WeCom when something fails. */
import { attempt } from '../../protocol/crypto/attempt';
import { ConfigurationError, TransportError } from '../../protocol/errors';
import type { HttpAnswer } from '../../suite/call/http';

/** As n8n's helpers take it. */
export interface Proxy {
	readonly protocol: 'http' | 'https';
	readonly host: string;
	readonly port: number;
	readonly auth?: { readonly username: string; readonly password: string };
}

/** @throws ConfigurationError */
export function readProxy(text: string, user: string, password: string): Proxy | undefined {
	if (text.trim() === '') return undefined;
	const url = attempt(() => new URL(text.trim()));
	const protocol = url?.protocol.slice(0, -1);
	const isBare = url !== undefined && /^\/?$/.test(url.pathname) && url.search + url.hash === '';
	if (!isBare || (protocol !== 'http' && protocol !== 'https')) {
		throw new ConfigurationError(
			'proxyUrl',
			'Proxy URL is not an address like http://proxy.example.com:3128',
			'Write http:// or https://, the host and the port in the credential, and nothing more',
		);
	}
	if (url.username + url.password !== '') {
		throw new ConfigurationError(
			'proxyUrl',
			'Proxy URL holds a user name or a password, and everybody who may open the credential sees it',
			'Move them to Proxy User and Proxy Password in the credential',
		);
	}
	return {
		protocol,
		host: url.hostname,
		port: Number(url.port) || (protocol === 'https' ? 443 : 80),
		// n8n puts them into a URL.
		...(user === ''
			? {}
			: { auth: { username: encodeURIComponent(user), password: encodeURIComponent(password) } }),
	};
}

export const nameOf = ({ host, port }: Proxy): string => `${host}:${port}`;

const NOT_REACHED = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'];

/** With a proxy, n8n connects to the proxy only. */
export function failureThrough(proxy: Proxy, host: string, code: string): TransportError {
	return NOT_REACHED.includes(code)
		? new TransportError(
				`The proxy ${nameOf(proxy)} cannot be reached (${code})`,
				'Check Proxy URL in the credential, and that n8n may reach this address',
			)
		: new TransportError(
				`${host} gave no answer through the proxy ${nameOf(proxy)} (${code})`,
				'Check that the proxy may reach this address, and Proxy URL and API Base URL in the credential',
			);
}

/**
 * WeCom answers with status 200 and JSON, whatever it thinks of a call.
 * @throws TransportError when it was the proxy that answered
 */
export function checkProxyAnswer(proxy: Proxy, { status, body }: HttpAnswer): void {
	if (status === 407) {
		throw new TransportError(
			`The proxy ${nameOf(proxy)} asks for another user name and password (407)`,
			'Put them into Proxy User and Proxy Password in the credential',
		);
	}
	if (status < 400 || body.subarray(0, 64).toString('latin1').trimStart().startsWith('{')) return;
	throw new TransportError(
		`The proxy ${nameOf(proxy)}, or something behind it, answered with status ${status} in place of WeCom`,
		'Check that the proxy may reach the API Base URL of the credential',
	);
}
