import { decrypt, encrypt } from '@wecom/crypto';
import { readAesKey } from '../../../../nodes/WecomSuite/protocol/crypto/aesKey';
import { open, seal, type Opened } from '../../../../nodes/WecomSuite/protocol/crypto/cipher';
import * as wire from '../../../simulator/wire/wire';
import { KEY, layOut, sealRaw } from '../../../support/sealRaw';
import { codeOf, thrownBy, wordsOf } from '../../../support/thrown';
import { SEALED } from '../../../support/vectors';

const AES = readAesKey(KEY);
const RANDOM = Buffer.from('0123456789abcdef');
const REFUSED = 'ERR_WECOM_DECRYPTION';

/** Every length around two blocks, so that every size of padding occurs, and what is not ASCII. */
const MESSAGES = [
	...Array.from({ length: 70 }, (_, length) => 'x'.repeat(length)),
	'<xml>你好，世界 👋\r\n]]></xml>',
	'\u0000\u0001\uffff',
	'é'.repeat(1000),
];
const RECEIVE_IDS = ['', 'wx5823bf96d3bd56c7', 'wpAbCdEfGhIjKlMnOpQrStUvWxYz0123', '企业'];

describe('seal', () => {
	it.each(SEALED)('makes the ciphertext of %s', (_, vector) => {
		const random = Buffer.from(vector.randomHex, 'hex');
		expect(seal(vector.message, vector.receiveId, readAesKey(vector.key), random)).toBe(
			vector.encrypt,
		);
	});

	it.each(RECEIVE_IDS)("is opened by the vendor's package and the simulator, for %j", (id) => {
		for (const message of MESSAGES) {
			const sealed = seal(message, id, AES, RANDOM);
			expect(decrypt(KEY, sealed)).toEqual({ message, id, random: RANDOM });
			expect(wire.open(sealed, KEY)).toEqual({ message, receiveId: id, random: RANDOM });
		}
	});
});

describe('open', () => {
	it.each(SEALED)('opens %s', (_, { key, message, receiveId, ...vector }) => {
		expect(open(vector.encrypt, readAesKey(key))).toEqual({ message, receiveId });
	});

	it.each(RECEIVE_IDS)("opens what the vendor's package and the simulator seal, for %j", (id) => {
		for (const message of MESSAGES) {
			expect(open(encrypt(KEY, message, id), AES)).toEqual({ message, receiveId: id });
			expect(open(wire.seal(message, id, KEY), AES)).toEqual({ message, receiveId: id });
		}
	});

	it('opens two megabytes', () => {
		const message = '你好'.repeat(350_000);
		// Compared without `toBe`, which would take minutes to show how two megabytes differ.
		expect(open(wire.seal(message, 'ww', KEY), AES).message === message).toBe(true);
	});

	it('opens what was padded to 16 instead of 32, as some senders do', () => {
		const plain = layOut({ message: 'x'.repeat(20), padding: Buffer.alloc(8, 8) });
		expect(plain).toHaveLength(48);
		expect(open(sealRaw(plain), AES)).toEqual({ message: 'x'.repeat(20), receiveId: '' });
	});

	it('tells message and receive id apart by the length prefix, counted in bytes', () => {
		const plain = layOut({ message: '你好', receiveId: 'ww', length: 3 });
		expect(open(sealRaw(plain), AES)).toEqual({ message: '你', receiveId: '好ww' });
	});

	it('refuses what is cut off at any length', () => {
		const sealed = wire.seal('x'.repeat(100), 'ww4asffe99e54c0f4c', KEY);
		for (let length = 0; length < sealed.length - 2; length++) {
			expect(codeOf(() => open(sealed.slice(0, length), AES))).toBe(REFUSED);
		}
	});

	it('refuses or garbles what has one byte changed, and never gives what was sealed', () => {
		const sealed = { message: 'The one message of this test', receiveId: 'ww4asffe99e54c0f4c' };
		const bytes = Buffer.from(seal(sealed.message, sealed.receiveId, AES, RANDOM), 'base64');
		const outcomes = new Set<string>();
		for (let at = 0; at < bytes.length; at++) {
			for (const bit of [1, 0x80]) {
				const flipped = Buffer.from(bytes);
				flipped[at] = (bytes[at] ?? 0) ^ bit;
				outcomes.add(outcomeOf(flipped.toString('base64'), sealed));
			}
		}
		// CBC alone does not prove who wrote a text. That something else can come out is why the signature is checked first.
		expect([...outcomes].sort()).toEqual([REFUSED, 'something else']);
	});

	it.each(Array.from({ length: 32 }, (_, at) => at + 1))(
		'refuses a padding of %d with any one byte wrong',
		(size) => {
			const message = 'x'.repeat(76 - size);
			expect(open(sealRaw(layOut({ message })), AES).message).toBe(message);
			for (let at = 0; at < size; at++) {
				const padding = Buffer.alloc(size, size);
				padding[at] = at === size - 1 ? 0 : size ^ 1;
				expect(codeOf(() => open(sealRaw(layOut({ message, padding })), AES))).toBe(REFUSED);
			}
		},
	);

	it.each([6, 7, 0x7fffffff, 0x80000000, 0xffffffff])(
		'refuses a length prefix of %d over five bytes',
		(length) => {
			expect(codeOf(() => open(sealRaw(layOut({ message: 'hello', length })), AES))).toBe(REFUSED);
		},
	);

	it('refuses a plaintext too short for random and length prefix', () => {
		for (const size of [32, 31, 13]) {
			const plain = Buffer.concat([Buffer.alloc(32 - size), Buffer.alloc(size, size)]);
			expect(codeOf(() => open(sealRaw(plain), AES))).toBe(REFUSED);
		}
		for (const size of [1, 12, 16]) {
			const block = Buffer.concat([Buffer.alloc(16 - size), Buffer.alloc(size, size)]);
			expect(codeOf(() => open(sealRaw(block), AES))).toBe(REFUSED);
		}
		const smallest = layOut({ message: '' });
		expect(open(sealRaw(smallest), AES)).toEqual({ message: '', receiveId: '' });
	});

	it.each(['', '=', '!!!!', '你好', 'QUJD', ' ', 'A'.repeat(1000)])('refuses %j', (text) => {
		expect(codeOf(() => open(text, AES))).toBe(REFUSED);
	});

	it('says the same whatever the cause, and shows neither key nor text', () => {
		const secret = 'a message nobody else may read';
		const sealed = wire.seal(secret, 'ww', KEY);
		const causes = [
			() => open(sealed, readAesKey('abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG')),
			() => open(sealed.slice(0, 20), AES),
			() => open(sealRaw(layOut({ message: secret, length: 999 })), AES),
			() => open(sealRaw(layOut({ message: secret, padding: Buffer.alloc(14, 15) })), AES),
		];
		const words = causes.map((cause) => wordsOf(thrownBy(cause)));
		expect(new Set(words).size).toBe(1);
		expect(words[0]).not.toContain('nobody');
		expect(words[0]).not.toContain(KEY);
	});
});

function outcomeOf(encrypted: string, sealed: Opened): string {
	try {
		const { message, receiveId } = open(encrypted, AES);
		const same = message === sealed.message && receiveId === sealed.receiveId;
		return same ? 'what was sealed' : 'something else';
	} catch (error) {
		return (error as { readonly code: string }).code;
	}
}
