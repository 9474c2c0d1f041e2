import { getSignature } from '@wecom/crypto';
import { sign, verify } from '../../../../nodes/WecomSuite/protocol/crypto/signature';
import * as wire from '../../../simulator/wire/wire';
import { SIGNED } from '../../../support/vectors';

const SIGNED_TEXT = {
	token: 'ExampleToken',
	timestamp: '1760000000',
	nonce: '+/zZ09',
	encrypt: 'aGVsbG8+d29ybGQ/IQ==',
};

describe('sign', () => {
	it.each(SIGNED)('makes the signature of %s', (_, vector) => {
		expect(sign(vector)).toBe(vector.signature);
	});

	it("agrees with the vendor's package and with the simulator, whatever the characters", () => {
		const parts = ['0', 'zZ', '+a/=', 'Token', '1372623149', '', '~', ' ', '_', '-9'];
		for (const token of parts) {
			for (const nonce of parts) {
				const signature = sign({ ...SIGNED_TEXT, token, nonce });
				const { timestamp, encrypt } = SIGNED_TEXT;
				expect(signature).toBe(getSignature(token, timestamp, nonce, encrypt));
				expect(signature).toBe(wire.sign(token, timestamp, nonce, encrypt));
			}
		}
	});

	it('sorts by byte: plus, slash, digits, capitals, small letters', () => {
		const sorted = { token: 'a', timestamp: '+', nonce: 'Z', encrypt: '/' };
		expect(sign(sorted)).toBe(sign({ token: '+', timestamp: '/', nonce: 'Z', encrypt: 'a' }));
		expect(sign(sorted)).not.toBe(sign({ token: '+/', timestamp: '', nonce: 'aZ', encrypt: '' }));
	});
});

describe('verify', () => {
	it.each(SIGNED)('accepts %s', (_, vector) => {
		expect(verify(vector.signature, vector)).toBe(true);
	});

	it('refuses a signature with any one character changed', () => {
		const good = sign(SIGNED_TEXT);
		for (let at = 0; at < good.length; at++) {
			const other = good[at] === '0' ? '1' : '0';
			const bad = good.slice(0, at) + other + good.slice(at + 1);
			expect(verify(bad, SIGNED_TEXT)).toBe(false);
		}
	});

	it('refuses every other length, capitals, and text that is not hexadecimal', () => {
		const good = sign(SIGNED_TEXT);
		const bad = [
			...Array.from({ length: good.length }, (_, length) => good.slice(0, length)),
			`${good}0`,
			` ${good}`,
			good.toUpperCase(),
			'你'.repeat(40),
			'你'.repeat(13) + 'a',
		];
		for (const signature of bad) {
			expect(verify(signature, SIGNED_TEXT)).toBe(false);
		}
	});

	it.each(['token', 'timestamp', 'nonce', 'encrypt'] as const)('refuses another %s', (part) => {
		const changed = { ...SIGNED_TEXT, [part]: `${SIGNED_TEXT[part]}x` };
		expect(verify(sign(SIGNED_TEXT), changed)).toBe(false);
	});
});
