import fc from 'fast-check';
import { cutToBytes } from '../../../../nodes/WecomSuite/protocol/replies/cutToBytes';
import { anyText } from '../../../support/arbitraryText';

const FAMILY = '👨‍👩‍👧‍👦';

describe('cutToBytes', () => {
	it.each([
		['abc', 3, 'abc'],
		['abcd', 3, 'abc'],
		['你好', 6, '你好'],
		['你好', 5, '你'],
		['你好', 2, ''],
		['a👋b', 5, 'a👋'],
		['a👋b', 4, 'a'],
		['a𠮷', 4, 'a'],
		['ae\u0301x', 3, 'a'],
		['ae\u0301x', 4, 'ae\u0301'],
		[`a${FAMILY}`, 25, 'a'],
		[`a${FAMILY}`, 26, `a${FAMILY}`],
		['a🇨🇳', 8, 'a'],
		['a\r\nb', 2, 'a'],
		['', 0, ''],
		['a', 0, ''],
	])('makes of %j with %i bytes %j', (text, bytes, expected) => {
		expect(cutToBytes(text, bytes)).toBe(expected);
	});

	it('breaks what a reader sees as one character only when nothing else would be left', () => {
		const zalgo = `e${'\u0301'.repeat(1000)}`;
		expect(cutToBytes(zalgo, 10)).toBe(`e${'\u0301'.repeat(4)}`);
		expect(cutToBytes(FAMILY, 8)).toBe('👨‍');
	});

	it('looks only at the part that can be kept', () => {
		const started = performance.now();
		expect(cutToBytes('好'.repeat(5_000_000), 2048)).toBe('好'.repeat(682));
		expect(performance.now() - started).toBeLessThan(1000);
	});

	it('gives a start of the text that fits and is valid, as long as it can be', () => {
		fc.assert(
			fc.property(anyText, fc.nat(60), (text, bytes) => {
				const cut = cutToBytes(text, bytes);
				expect(text.startsWith(cut)).toBe(true);
				expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(bytes);
				expect(Buffer.from(cut).toString()).toBe(cut);
				if (cut === text) return;
				const [next] = new Intl.Segmenter().segment(text.slice(cut.length));
				expect(Buffer.byteLength(cut + (next?.segment ?? ''))).toBeGreaterThan(bytes);
			}),
		);
	});
});
