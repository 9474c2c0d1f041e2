/** PKCS#7 with a block of 32, although AES' block is 16: the vendor's rule (https://developer.work.weixin.qq.com/document/path/90968). */

const BLOCK = 32;

/** The bytes to append to `length` bytes of plaintext: a whole block when it is already full. */
export function paddingFor(length: number): Buffer {
	const size = BLOCK - (length % BLOCK);
	return Buffer.alloc(size, size);
}

/** Length without padding, or undefined when the padding is not what a holder of the key would have made. */
export function unpaddedLength(padded: Buffer): number | undefined {
	const size = padded[padded.length - 1];
	if (size === undefined || size < 1 || size > BLOCK || size > padded.length) return undefined;
	const length = padded.length - size;
	for (let at = length; at < padded.length; at++) if (padded[at] !== size) return undefined;
	return length;
}
