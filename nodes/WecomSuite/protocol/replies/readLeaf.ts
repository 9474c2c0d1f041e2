/** One value of a user → text, number or truth value within the limits. */
import { ReplyError } from '../errors';
import { cutToBytes } from './cutToBytes';
import type { Leaf } from './elements';
import { limitOf } from './limits';

/**
 * Expressions often make text of numbers and truth values, so `"1"` counts as 1 and `"true"` as true.
 * @throws ReplyError that names the element
 */
export function readLeaf(
	leaf: Leaf,
	value: unknown,
	path: string,
	cut: boolean,
): string | number | boolean {
	const name = leaf.title ?? path;
	if (typeof value === 'object') throw new ReplyError(`${name} is not a single value`, PAGE);
	if (leaf.kind === 'boolean') return truthOf(value, name);
	return leaf.kind === 'text'
		? fitText(String(value), name, path, cut)
		: fitNumber(value, leaf.kind, name, path);
}

const PAGE = 'See https://developer.work.weixin.qq.com/document/path/90377';

function fitText(text: string, name: string, path: string, cut: boolean): string {
	const { maxBytes = Infinity, allowed, ...limit } = limitOf(path);
	if (allowed !== undefined && !allowed.includes(text)) throw notAllowed(name, allowed);
	const bytes = Buffer.byteLength(text, 'utf8');
	if (bytes <= maxBytes) return text;
	if (cut && limit.cut) return cutToBytes(text, maxBytes);
	throw new ReplyError(
		`${name} has ${bytes} bytes; WeCom takes ${maxBytes} (a Chinese character has three)`,
		limit.cut ? 'Shorten it, or switch on Cut Long Texts in the options' : 'Shorten it',
	);
}

const NUMBER = { integer: /^-?\d{1,15}$/, decimal: /^-?\d{1,15}(?:\.\d{1,15})?$/ } as const;

function fitNumber(value: unknown, kind: keyof typeof NUMBER, name: string, path: string): number {
	if (!NUMBER[kind].test(String(value))) {
		throw new ReplyError(`${name} is not a ${kind === 'integer' ? 'whole ' : ''}number`, PAGE);
	}
	const number = Number(value);
	const { allowed, min = -Infinity, max = Infinity } = limitOf(path);
	if (allowed !== undefined && !allowed.includes(number)) throw notAllowed(name, allowed);
	if (number < min || number > max) {
		throw new ReplyError(`${name} is ${number}; WeCom takes ${min} to ${max}`, PAGE);
	}
	return number;
}

const TRUTH = new Map([
	['true', true],
	['1', true],
	['false', false],
	['0', false],
]);

function truthOf(value: unknown, name: string): boolean {
	const truth = TRUTH.get(String(value));
	if (truth === undefined) throw new ReplyError(`${name} is neither true nor false`, PAGE);
	return truth;
}

const notAllowed = (name: string, allowed: ReadonlyArray<string | number>): ReplyError =>
	new ReplyError(`${name} is none of ${allowed.join(', ')}`, PAGE);
