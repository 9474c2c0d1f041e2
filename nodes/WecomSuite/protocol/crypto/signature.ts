/** msg_signature: SHA-1 over four strings in byte order (`/document/path/90968`). */
import { createHash, timingSafeEqual } from 'node:crypto';
import { SignatureError } from '../errors';

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

/**
 * Returns when `signature` is the one of these strings; compares in constant time.
 * @throws SignatureError
 */
export function verify(signature: string, signed: Signed): void {
	const expected = Buffer.from(sign(signed));
	const given = Buffer.from(signature);
	if (given.length !== expected.length || !timingSafeEqual(given, expected))
		throw new SignatureError();
}
