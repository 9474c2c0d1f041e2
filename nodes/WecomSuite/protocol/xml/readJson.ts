/** JSON as WeCom writes it → the same plain values as XML: every leaf is text, exactly as sent (https://developer.work.weixin.qq.com/document/path/96516). */
import { attempt } from '../crypto/attempt';
import { XmlError } from '../errors';
import type { Tree, Value } from './tree';

const STRING_OR_NUMBER = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/gs;
const MAX_DEPTH = 32;
/** Names that mean something to JavaScript objects; fast-xml-parser keeps them away from keys as well. */
const RESERVED = new Set([
	'__proto__',
	'constructor',
	'prototype',
	'hasOwnProperty',
	'toString',
	'valueOf',
]);

/**
 * @throws XmlError when this is no JSON object, or nests too deep
 */
export function readJson(text: string): Tree {
	// The pattern below would look for the end of a string that has none, again and again from every quote in it.
	if (attempt(() => [JSON.parse(text)]) === undefined)
		throw new XmlError('The text is not a JSON object');
	// A 64-bit id does not survive JSON.parse as a number, so numbers become text first.
	const numbersAsText = text.replace(STRING_OR_NUMBER, (token) =>
		token.startsWith('"') ? token : `"${token}"`,
	);
	const parsed = attempt(() => JSON.parse(numbersAsText) as unknown);
	if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
		throw new XmlError('The text is not a JSON object');
	}
	return treeOf(parsed, 0);
}

function treeOf(parsed: object, depth: number): Tree {
	const tree: Record<string, Value> = {};
	for (const [name, value] of Object.entries(parsed)) {
		tree[keyFor(name, parsed)] = valueOf(value, depth + 1);
	}
	return tree;
}

/** A key that no sibling has: what was renamed must not take the place of another. */
function keyFor(name: string, siblings: object): string {
	if (!RESERVED.has(name)) return name;
	let key = `__${name}`;
	while (Object.hasOwn(siblings, key)) key = `_${key}`;
	return key;
}

function valueOf(parsed: unknown, depth: number): Value {
	if (parsed === null) return '';
	if (typeof parsed !== 'object') return String(parsed);
	if (depth > MAX_DEPTH) throw new XmlError('The JSON text nests too deep');
	if (Array.isArray(parsed)) return parsed.map((element) => valueOf(element, depth + 1));
	return treeOf(parsed, depth);
}
