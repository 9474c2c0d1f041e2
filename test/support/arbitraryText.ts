/**
 * Random text as a member might type it, or an attacker. All of it can stand in XML 1.0, so the control characters below U+0020
 * (but tab, line feed and carriage return), lone surrogates, U+FFFE and U+FFFF are left out: no XML message can carry them.
 */
import fc from 'fast-check';

const ORDINARY = [...'abcXYZ0189 ,.:-+/', '你', '好', '👋', '𠮷', 'é'];
/** Line ends, blanks of every kind, control characters that XML allows, code points reserved for programs. */
const UNSEEN = [
	...['\t', '\n', '\r', '\r\n', ' ', '\u0085', '\u00a0', '\u2028', '\u3000', '\ufeff'],
	...['\u007f', '\u009f', '\u200b', '\ufdd0', '\ufdd0r', '\ufdd1', '\ufffd', '\u{10ffff}'],
];
/** What means something to readers of XML or JSON. */
const MARKUP = [
	...['<', '>', '&', '"', "'", ']', ']]>', '<![CDATA[', '&amp;', '&#33;', '&nbsp;', '\\', '{', '}'],
	...[
		'<!--',
		'-->',
		'<?xml?>',
		'<MsgType>',
		'</MsgType>',
		'</xml>',
		'<a/>',
		'<!DOCTYPE a>',
		'\\u0031',
	],
];
/** What an eager reader makes a number, a truth value or nothing of. */
const TEMPTING = [
	...['', ' ', '0', '-0', '007', '1e3', '0x1F', '1.50', '.5', 'true', 'false', 'null', 'NaN'],
	...['4561255354251345929', '18446744073709551615', '1,2,3', '[]', '{"a":1}', '[object Object]'],
	...['<xml></xml>', '<Content>a</Content>', '<![CDATA[a]]>', '![CDATA[a]]', ']]]]>>', '__proto__'],
];

const anyCharacter = fc
	.integer({ min: 0x20, max: 0x10ffff })
	.filter((code) => !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff)
	.map((code) => String.fromCodePoint(code));

const pieces = fc.oneof(
	{ weight: 4, arbitrary: fc.constantFrom(...ORDINARY) },
	{ weight: 3, arbitrary: fc.constantFrom(...MARKUP) },
	{ weight: 2, arbitrary: fc.constantFrom(...UNSEEN) },
	{ weight: 1, arbitrary: anyCharacter },
);

export const anyText: fc.Arbitrary<string> = fc.oneof(
	{ weight: 3, arbitrary: fc.array(pieces, { maxLength: 10 }).map((all) => all.join('')) },
	{ weight: 1, arbitrary: fc.constantFrom(...TEMPTING) },
);

/** Text that holds markup for certain. */
export const textLikeTags: fc.Arbitrary<string> = fc
	.array(fc.oneof(fc.constantFrom(...MARKUP), fc.constantFrom(...TEMPTING)), { minLength: 1 })
	.map((all) => all.join(''));
