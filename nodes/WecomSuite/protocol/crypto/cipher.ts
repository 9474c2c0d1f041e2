/** AES-256-CBC around `random(16) ‖ length(4, big-endian) ‖ message ‖ receive id` (https://developer.work.weixin.qq.com/document/path/90968). */
import { createCipheriv, createDecipheriv } from 'node:crypto';
import { DecryptionError } from '../errors';
import { attempt } from './attempt';
import { paddingFor, unpaddedLength } from './padding';

const RANDOM = 16;
const LENGTH_PREFIX = 4;
const AES_BLOCK = 16;
/** The vendor takes the first bytes of the key as IV. The 16 random bytes in front make up for it. */
const ivOf = (key: Buffer) => key.subarray(0, AES_BLOCK);

export interface Opened {
	/** The decrypted text. */
	readonly message: string;
	/** Whom it was sealed for: suite id, provider corp id, authorizer corp id, or empty. */
	readonly receiveId: string;
}

/** Message and receive id → base64 ciphertext. `random` is 16 unpredictable bytes. */
export function seal(message: string, receiveId: string, key: Buffer, random: Buffer): string {
	const text = Buffer.from(message, 'utf8');
	const length = Buffer.alloc(LENGTH_PREFIX);
	length.writeUInt32BE(text.length);
	const plain = Buffer.concat([
		random.subarray(0, RANDOM),
		length,
		text,
		Buffer.from(receiveId, 'utf8'),
	]);
	const cipher = createCipheriv('aes-256-cbc', key, ivOf(key)).setAutoPadding(false);
	return Buffer.concat([
		cipher.update(plain),
		cipher.update(paddingFor(plain.length)),
		cipher.final(),
	]).toString('base64');
}

/**
 * Base64 ciphertext → message and receive id. Verify the signature first.
 * @throws DecryptionError, the same for every cause
 */
export function open(encrypt: string, key: Buffer): Opened {
	const plain = decrypt(Buffer.from(encrypt, 'base64'), key);
	const end = plain && unpaddedLength(plain);
	if (plain === undefined || end === undefined || end < RANDOM + LENGTH_PREFIX)
		throw new DecryptionError();
	const start = RANDOM + LENGTH_PREFIX;
	const messageEnd = start + plain.readUInt32BE(RANDOM);
	if (messageEnd > end) throw new DecryptionError();
	return {
		message: plain.toString('utf8', start, messageEnd),
		receiveId: plain.toString('utf8', messageEnd, end),
	};
}

/** A pad of up to 32 bytes is legal, so Node must not strip it: its own check stops at 16. */
function decrypt(sealed: Buffer, key: Buffer): Buffer | undefined {
	if (sealed.length === 0 || sealed.length % AES_BLOCK !== 0) return undefined;
	return attempt(() => {
		const decipher = createDecipheriv('aes-256-cbc', key, ivOf(key)).setAutoPadding(false);
		const plain = decipher.update(sealed);
		decipher.final();
		return plain;
	});
}
