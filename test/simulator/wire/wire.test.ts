import { createCipheriv } from 'node:crypto';
import { decrypt, encrypt, getSignature } from '@wecom/crypto';

import vectors from '../../unit/vectors/published.json';
import { open, seal, sign, vendorRandom } from './wire';

const KEY = 'jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C';

interface Vector {
	readonly name: string;
	readonly title: string;
	readonly encrypt: string;
	readonly token?: string;
	readonly key?: string;
	readonly timestamp?: string;
	readonly nonce?: string;
	readonly signature?: string;
	readonly receiveId?: string;
	readonly randomHex?: string;
	readonly message?: string;
}
const VECTORS: readonly Vector[] = vectors;
const named = (having: 'key' | 'signature') =>
	VECTORS.filter((vector) => vector[having] !== undefined).map(
		(vector) => [`${vector.name} ${vector.title}`, vector] as const,
	);

/** Seals a plaintext that `seal` would not write. */
const sealRaw = (plain: Buffer): string => {
	const key = Buffer.from(`${KEY}=`, 'base64');
	const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
	return Buffer.concat([cipher.update(plain), cipher.final()]).toString('base64');
};
/** 32 plain bytes: random, length prefix, nothing, padding of 12. */
const smallest = (change: (plain: Buffer) => void): string => {
	const plain = Buffer.alloc(32, 12);
	plain.writeUInt32BE(0, 16);
	change(plain);
	return sealRaw(plain);
};

describe('the published vectors', () => {
	it('are all here', () => {
		expect(VECTORS.map(({ name }) => name)).toEqual([
			...Array.from({ length: 13 }, (_, at) => `V-${at + 1}`),
			...Array.from({ length: 6 }, (_, at) => `D-${at + 1}`),
		]);
	});

	it.each(named('signature'))('sign: %s', (_, vector) => {
		const { token = '', timestamp = '', nonce = '', signature } = vector;
		expect(sign(token, timestamp, nonce, vector.encrypt)).toBe(signature);
	});

	it.each(named('key'))('open: %s', (_, { key = '', message, receiveId, randomHex, ...vector }) => {
		const opened = open(vector.encrypt, key);
		expect({ ...opened, random: opened.random.toString('hex') }).toEqual({
			message,
			receiveId,
			random: randomHex,
		});
	});

	it.each(named('key'))('seal: %s', (_, vector) => {
		const { message = '', receiveId = '', key = '', randomHex = '' } = vector;
		expect(seal(message, receiveId, key, Buffer.from(randomHex, 'hex'))).toBe(vector.encrypt);
	});
});

describe("the vendor's npm package", () => {
	const messages = [
		'',
		'a',
		'<xml>你好 👋</xml>',
		...Array.from({ length: 40 }, (_, n) => 'x'.repeat(n)),
	];

	it.each(['', 'wx5823bf96d3bd56c7', 'wpAbCdEfGhIjKlMnOpQrStUvWxYz0123'])(
		'opens what we seal and seals what we open, for receive id "%s"',
		(receiveId) => {
			for (const message of messages) {
				const opened = decrypt(KEY, seal(message, receiveId, KEY));
				expect([opened.message, opened.id]).toEqual([message, receiveId]);
				expect(open(encrypt(KEY, message, receiveId), KEY)).toMatchObject({ message, receiveId });
			}
		},
	);

	it('signs alike', () => {
		for (const nonce of ['0', 'zZ', '+a/=', 'Token', '1372623149']) {
			expect(sign('Token', '1596792211', nonce, 'aA+/=')).toBe(
				getSignature('Token', '1596792211', nonce, 'aA+/='),
			);
		}
	});
});

describe('seal', () => {
	it('uses 16 hex digits as random, as WeCom does, and never the same', () => {
		expect(open(seal('a', 'b', KEY), KEY).random.toString()).toMatch(/^[\da-f]{16}$/);
		expect(vendorRandom()).not.toEqual(vendorRandom());
	});

	it('refuses a random of another length', () => {
		expect(() => seal('a', 'b', KEY, Buffer.alloc(15))).toThrow('random must be 16 bytes');
	});
});

describe('open', () => {
	it('names the rule that is broken', () => {
		const aligned16 = sealRaw(Buffer.alloc(48, 16));
		const short = sealRaw(Buffer.alloc(32, 32));
		const bad: ReadonlyArray<readonly [string, string]> = [
			['', 'has 0 bytes'],
			['!', 'not plain base64'],
			[`${seal('a', 'b', KEY)}\n`, 'not plain base64'],
			[aligned16, 'has 48 bytes, not a multiple of 32'],
			[short, 'too short for a length prefix'],
			[smallest((plain) => (plain[31] = 0)), 'the padding length is 0'],
			[smallest((plain) => (plain[31] = 33)), 'the padding length is 33'],
			[smallest((plain) => (plain[20] = 11)), 'the padding bytes differ'],
			[smallest((plain) => plain.writeUInt32BE(1, 16)), 'points beyond the plaintext'],
			[smallest((plain) => plain.writeUInt32BE(0xffffffff, 16)), 'points beyond the plaintext'],
		];
		for (const [encrypted, reason] of bad) expect(() => open(encrypted, KEY)).toThrow(reason);
		expect(
			open(
				smallest(() => undefined),
				KEY,
			),
		).toMatchObject({ message: '', receiveId: '' });
	});

	it('refuses bytes that are not UTF-8', () => {
		const plain = Buffer.alloc(32, 11);
		plain.writeUInt32BE(1, 16);
		plain[20] = 0xff;
		expect(() => open(sealRaw(plain), KEY)).toThrow('not valid');
	});

	it('refuses a key that is not 43 characters', () => {
		expect(() => open(seal('a', 'b', KEY), KEY.slice(1))).toThrow('must be 43 characters');
	});
});
