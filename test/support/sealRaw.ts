/** Ciphertexts that no honest sender makes: any plaintext at all, from node:crypto alone. */
import { createCipheriv } from 'node:crypto';

/** The vendor's own sample key; its last character carries spare bits. */
export const KEY = 'jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C';

/** Encrypts whole AES blocks as they are. */
export const sealRaw = (plain: Buffer): string => {
	const key = Buffer.from(`${KEY}=`, 'base64');
	const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
	return Buffer.concat([cipher.update(plain), cipher.final()]).toString('base64');
};

interface Layout {
	readonly message: string | Buffer;
	readonly receiveId?: string;
	/** What the length prefix says instead of the truth. */
	readonly length?: number;
	/** The padding instead of the right one. */
	readonly padding?: Buffer;
}

/** `random(16) ‖ length(4) ‖ message ‖ receive id ‖ padding`, any part of it wrong on request. */
export const layOut = ({ message, receiveId = '', length, padding }: Layout): Buffer => {
	const body = Buffer.from(message);
	const prefix = Buffer.alloc(4);
	prefix.writeUInt32BE(length ?? body.length);
	const plain = Buffer.concat([
		Buffer.from('0123456789abcdef'),
		prefix,
		body,
		Buffer.from(receiveId),
	]);
	const missing = 32 - (plain.length % 32);
	return Buffer.concat([plain, padding ?? Buffer.alloc(missing, missing)]);
};
