import { paddingFor, unpaddedLength } from '../../../../nodes/WecomSuite/protocol/crypto/padding';

const LENGTHS = Array.from({ length: 100 }, (_, length) => length);
const SIZES = Array.from({ length: 32 }, (_, at) => at + 1);
const padded = (content: number, size: number) =>
	Buffer.concat([Buffer.alloc(content, 0xaa), Buffer.alloc(size, size)]);

describe('paddingFor', () => {
	it('fills up to a multiple of 32 with the number of bytes it adds', () => {
		for (const length of LENGTHS) {
			const padding = paddingFor(length);
			expect((length + padding.length) % 32).toBe(0);
			expect(padding).toEqual(Buffer.alloc(padding.length, padding.length));
			expect(SIZES).toContain(padding.length);
		}
	});

	it('adds a whole block to a full one', () => {
		for (const length of [0, 32, 64]) expect(paddingFor(length)).toEqual(Buffer.alloc(32, 32));
	});
});

describe('unpaddedLength', () => {
	it('takes away what paddingFor added', () => {
		for (const length of LENGTHS) {
			const whole = Buffer.concat([Buffer.alloc(length, 0xaa), paddingFor(length)]);
			expect(unpaddedLength(whole)).toBe(length);
		}
	});

	it.each(SIZES)('refuses a padding of %d with any one byte wrong', (size) => {
		for (let at = 0; at < size - 1; at++) {
			const wrong = padded(40, size);
			wrong[40 + at] = size ^ 1;
			expect(unpaddedLength(wrong)).toBeUndefined();
		}
	});

	it('refuses a last byte that is no size of a padding', () => {
		for (const size of [0, 33, 64, 128, 255]) {
			expect(unpaddedLength(Buffer.alloc(256, size))).toBeUndefined();
		}
	});

	it('refuses a padding longer than the text it pads', () => {
		expect(unpaddedLength(Buffer.alloc(16, 17))).toBeUndefined();
		expect(unpaddedLength(Buffer.alloc(16, 16))).toBe(0);
	});

	it('refuses nothing at all', () => {
		expect(unpaddedLength(Buffer.alloc(0))).toBeUndefined();
	});
});
