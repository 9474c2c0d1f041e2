/** What inputs are made of: pieces that mean something to readers, hostile names, trees, and changes to bytes. */
import fc from 'fast-check';
import type { EventObject, EventValue } from '../../simulator/push/event';
import { anyText } from '../../support/arbitraryText';

/** Names that JavaScript objects have or inherit, names of ours, and plain ones. */
export const NAMES = [
	...['__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty'],
	...['__toString', '____proto__', '__defineGetter__', 'isPrototypeOf', 'toJSON', 'then'],
	...['label', 'label_', 'title', 'titleZh', 'wecom', 'wecom_', 'length', 'A', 'Item', 'Event'],
] as const;

/** Pieces of XML and JSON, whole and broken. */
const PIECES = [
	...['<', '>', '</', '/>', '&', ';', '"', "'", '=', ' ', '\n', '\r', '\0', '\u2028', '你', '👋'],
	...['<xml>', '</xml>', '<![CDATA[', ']]>', '<!--', '-->', '<?xml version="1.0"?>', '<?', '?>'],
	...['<!DOCTYPE a [', '<!ENTITY a "&a;&a;">', ']>', '&a;', '&#0;', '&#x110000;', '&#xD800;'],
	...['<A>', '</A>', '<A/>', '<MsgType>', '</MsgType>', '<ToUserName>', '<SuiteId>', '<Encrypt>'],
	...[
		'{',
		'}',
		'[',
		']',
		':',
		',',
		'\\',
		'\\u0000',
		'\\ud800',
		'null',
		'1e999',
		'-0',
		'9'.repeat(30),
	],
	...['<__proto__>', '</__proto__>', '"__proto__":', '"toString":', '<constructor>', 'xmlns:a="b"'],
];
export const anyPiece = fc.oneof(fc.constantFrom(...PIECES), fc.constantFrom(...NAMES));
export const anyPieces = fc.array(anyPiece, { maxLength: 30 }).map((all) => all.join(''));
export const anyBytes = fc.uint8Array({ maxLength: 600 }).map((bytes) => Buffer.from(bytes));

/** One change; `at` is a share of the length, so that it fits whatever it is applied to. */
export interface Change {
	readonly kind: 'flip' | 'cut' | 'drop' | 'insert' | 'repeat' | 'swap';
	readonly at: number;
	readonly size: number;
	readonly piece: string;
}
export const anyChanges: fc.Arbitrary<readonly Change[]> = fc.array(
	fc.record({
		kind: fc.constantFrom('flip', 'cut', 'drop', 'insert', 'repeat', 'swap'),
		at: fc.nat(9999),
		size: fc.nat(40),
		piece: anyPiece,
	}),
	{ minLength: 1, maxLength: 4 },
);

const changed = (bytes: Buffer, { kind, at: share, size, piece }: Change): Buffer => {
	const at = Math.floor((share / 10_000) * bytes.length);
	const [before, part, after] = [
		bytes.subarray(0, at),
		bytes.subarray(at, at + size),
		bytes.subarray(at + size),
	];
	if (kind === 'cut') return before;
	if (kind === 'drop') return Buffer.concat([before, after]);
	if (kind === 'insert') return Buffer.concat([before, Buffer.from(piece), part, after]);
	if (kind === 'repeat') return Buffer.concat([before, part, part, after]);
	if (kind === 'swap') return Buffer.concat([before, Buffer.from(part).reverse(), after]);
	const flipped = Buffer.from(bytes);
	flipped[at] = (flipped[at] ?? 0) ^ (1 << size % 8);
	return flipped;
};
export const change = (bytes: Buffer, changes: readonly Change[]): Buffer =>
	changes.reduce(changed, bytes);

/** Trees of which every element may have a hostile name. One that came once is no list: XML cannot tell. */
export const { elements: anyHostileTree } = fc.letrec<{
	elements: EventObject;
	value: EventValue;
}>((tie) => ({
	elements: fc
		.uniqueArray(fc.tuple(fc.constantFrom(...NAMES), tie('value')), {
			minLength: 1,
			maxLength: 4,
			selector: ([name]) => name,
		})
		.map((all) => Object.fromEntries(all)),
	value: fc.oneof(
		{ depthSize: 'small' },
		anyText,
		fc.array(anyText, { minLength: 2, maxLength: 4 }),
		tie('elements'),
	),
}));
