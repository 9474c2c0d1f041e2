import { readAesKey } from '../../../nodes/WecomSuite/protocol/crypto/aesKey';
import { newKeys } from '../../../nodes/WecomSuite/suite/newKeys';

const MANY = Array.from({ length: 500 }, newKeys);

describe('a new Token and EncodingAESKey', () => {
	it('have the form of those that WeCom makes', () => {
		for (const { token, encodingAesKey } of MANY) {
			expect(token).toMatch(/^[A-Za-z0-9]{32}$/);
			expect(encodingAesKey).toMatch(/^[A-Za-z0-9]{43}$/);
			expect(readAesKey(encodingAesKey)).toHaveLength(32);
		}
	});

	it('suit strict decoders: the key is exactly the base64 of its 32 bytes', () => {
		for (const { encodingAesKey } of MANY) {
			expect(readAesKey(encodingAesKey).toString('base64')).toBe(`${encodingAesKey}=`);
		}
	});

	it('are never the same twice, and use every character', () => {
		expect(new Set(MANY.map(({ token }) => token)).size).toBe(MANY.length);
		expect(new Set(MANY.map(({ encodingAesKey }) => encodingAesKey)).size).toBe(MANY.length);
		expect(new Set(MANY.map(({ token }) => token).join('')).size).toBe(62);
	});
});
