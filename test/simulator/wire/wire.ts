/**
 * WeCom's side of the cipher: sign, seal and open, from node:crypto alone.
 *
 * It shares no line with `nodes/`: a mistake made on both sides of the wire would keep every test green.
 * Stricter than a receiver has to be, because what it opens are *our* replies.
 *
 * https://developer.work.weixin.qq.com/document/path/90968
 */
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

const BLOCK = 32;
const RANDOM_BYTES = 16;
const LENGTH_BYTES = 4;

export interface Opened {
	readonly message: string;
	readonly receiveId: string;
	readonly random: Buffer;
}

/** The signature of a callback or of a reply: lowercase hex SHA-1 of the four strings in byte order. */
export const sign = (token: string, timestamp: string, nonce: string, encrypt: string): string => {
	const parts = [token, timestamp, nonce, encrypt].map((part) => Buffer.from(part, 'utf8'));
	return createHash('sha1')
		.update(Buffer.concat(parts.sort((a, b) => Buffer.compare(a, b))))
		.digest('hex');
};

/** WeCom itself sends 16 ASCII hex digits where the format asks for 16 random bytes. */
export const vendorRandom = (): Buffer => Buffer.from(randomBytes(8).toString('hex'), 'latin1');

/** Plaintext to the base64 text of `Encrypt` or `echostr`. */
export const seal = (
	message: string,
	receiveId: string,
	key: string,
	random: Buffer = vendorRandom(),
): string => {
	if (random.length !== RANDOM_BYTES) throw new RangeError(`random must be ${RANDOM_BYTES} bytes`);
	const body = Buffer.from(message, 'utf8');
	const length = Buffer.alloc(LENGTH_BYTES);
	length.writeUInt32BE(body.length);
	const plain = Buffer.concat([random, length, body, Buffer.from(receiveId, 'utf8')]);
	const missing = BLOCK - (plain.length % BLOCK);
	const cipher = createCipheriv('aes-256-cbc', aesKey(key), aesIv(key)).setAutoPadding(false);
	return Buffer.concat([
		cipher.update(plain),
		cipher.update(Buffer.alloc(missing, missing)),
		cipher.final(),
	]).toString('base64');
};

/** The base64 text back to what was sealed; throws an Error that names the first rule broken. */
export const open = (encrypt: string, key: string): Opened => {
	const plain = unpad(decrypt(encrypt, key));
	const start = RANDOM_BYTES + LENGTH_BYTES;
	if (plain.length < start) throw new Error('the plaintext is too short for a length prefix');
	const end = start + plain.readUInt32BE(RANDOM_BYTES);
	if (end > plain.length) throw new Error('the length prefix points beyond the plaintext');
	return {
		message: utf8(plain.subarray(start, end)),
		receiveId: utf8(plain.subarray(end)),
		random: plain.subarray(0, RANDOM_BYTES),
	};
};

const decrypt = (encrypt: string, key: string): Buffer => {
	const bytes = Buffer.from(encrypt, 'base64');
	if (bytes.toString('base64') !== encrypt) throw new Error('the ciphertext is not plain base64');
	if (bytes.length === 0 || bytes.length % BLOCK !== 0) {
		throw new Error(`the ciphertext has ${bytes.length} bytes, not a multiple of ${BLOCK}`);
	}
	const decipher = createDecipheriv('aes-256-cbc', aesKey(key), aesIv(key)).setAutoPadding(false);
	return Buffer.concat([decipher.update(bytes), decipher.final()]);
};

/** PKCS#7, but with blocks of 32 although AES has blocks of 16. */
const unpad = (padded: Buffer): Buffer => {
	const pad = padded[padded.length - 1] ?? 0;
	if (pad < 1 || pad > BLOCK) throw new Error(`the padding length is ${pad}, not 1 to ${BLOCK}`);
	const tail = padded.subarray(padded.length - pad);
	if (tail.some((byte) => byte !== pad)) throw new Error('the padding bytes differ');
	return padded.subarray(0, padded.length - pad);
};

/** 43 characters are 32 bytes without the trailing `=`. The vendor's own sample key has spare bits set, so no strict decoder. */
const aesKey = (key: string): Buffer => {
	const bytes = Buffer.from(`${key}=`, 'base64');
	if (key.length !== 43 || bytes.length !== 32)
		throw new Error('EncodingAESKey must be 43 characters');
	return bytes;
};

const aesIv = (key: string): Buffer => aesKey(key).subarray(0, 16);

const utf8 = (bytes: Buffer): string =>
	new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
