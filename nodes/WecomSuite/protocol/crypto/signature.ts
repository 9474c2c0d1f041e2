/** msg_signature: SHA-1 over four strings in byte order (https://developer.work.weixin.qq.com/document/path/90968). */
import { createHash, timingSafeEqual } from 'node:crypto';

/** What a signature covers. All of it is the text as received, decoded from the URL once. */
export interface Signed {
	readonly token: string;
	readonly timestamp: string;
	readonly nonce: string;
	/** Base64 text of the ciphertext. */
	readonly encrypt: string;
}

/** Lower-case hex. Sorting is by code unit: a locale would order `+` and `/` differently. */
export function sign({ token, timestamp, nonce, encrypt }: Signed): string {
	return createHash('sha1')
		.update([token, timestamp, nonce, encrypt].sort().join(''))
		.digest('hex');
}

/** Whether `signature` is the one of these strings; compares in constant time. */
export function verify(signature: string, signed: Signed): boolean {
	const expected = Buffer.from(sign(signed));
	const given = Buffer.from(signature);
	return given.length === expected.length && timingSafeEqual(given, expected);
}
