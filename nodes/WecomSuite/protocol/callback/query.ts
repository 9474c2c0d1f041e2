/** The query of an address, decoded once, as the signature wants it (https://developer.work.weixin.qq.com/document/path/90968). */
import { attempt } from '../crypto/attempt';

/** The query of a request, decoded from the URL once. */
export interface Query {
	readonly msgSignature: string;
	/** Unix seconds, as received. */
	readonly timestamp: string;
	readonly nonce: string;
}

/** The query of the URL. A plus sign stays one: WeCom sends blanks as %20, if at all. A parameter given twice says nothing. */
export function readQuery(url: string): ReadonlyMap<string, string> {
	const query = new Map<string, string>();
	const start = url.indexOf('?');
	for (const pair of start < 0 ? [] : url.slice(start + 1).split('&')) {
		const equals = pair.indexOf('=');
		const name = equals < 0 ? pair : pair.slice(0, equals);
		const value = attempt(() => decodeURIComponent(equals < 0 ? '' : pair.slice(equals + 1)));
		if (value !== undefined) query.set(name, query.has(name) ? '' : value);
	}
	return query;
}

/** What the signature covers beside the ciphertext, and the echo of a verification. */
export type SignedPart = Query & { readonly echostr: string };

/** Missing values are empty. */
export function signedPart(query: ReadonlyMap<string, string>): SignedPart {
	const valueOf = (name: string) => query.get(name) ?? '';
	return {
		msgSignature: valueOf('msg_signature'),
		timestamp: valueOf('timestamp'),
		nonce: valueOf('nonce'),
		echostr: valueOf('echostr'),
	};
}
