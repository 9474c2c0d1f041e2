/**
 * Gives the leaves of a message the types that its catalogue row names. What does not fit its type stays the text it was
 * (https://developer.work.weixin.qq.com/document/path/90376).
 */
import type { Field, Fields } from '../catalogue/fields';
import { isBlank, trimBlanks } from '../xml/blanks';
import type { Tree, Value } from '../xml/tree';

export type Decoded = string | number | DecodedTree | readonly Decoded[];
export interface DecodedTree {
	readonly [element: string]: Decoded;
}

/** Called with the path (`ApprovalInfo.ApplyTime`, `ChangeList[0].TimeStamp`) and the Unix seconds of every timestamp. */
export type OnTime = (path: string, seconds: number) => void;

/** More digits than this do not survive as a JavaScript number. */
const INTEGER = /^-?\d{1,15}$/;
const DECIMAL = /^-?\d{1,15}(?:\.\d{1,15})?$/;

interface Plan {
	/** Every spelling of an element → its clean name and its field. */
	readonly spellings: ReadonlyMap<string, readonly [name: string, field: Field]>;
	/** Elements that are a list even when none came. */
	readonly lists: readonly string[];
}
const plans = new WeakMap<Fields, Plan>();

function planOf(fields: Fields): Plan {
	const known = plans.get(fields);
	if (known !== undefined) return known;
	const entries = Object.entries(fields);
	const spellings = new Map(
		entries.flatMap(([name, field]) =>
			[name, ...(field.also ?? [])].map((spelling) => [spelling, [name, field]] as const),
		),
	);
	const lists = entries
		.filter(([, field]) => field.kind === 'repeated' && field.optional !== true)
		.map(([name]) => name);
	const plan = { spellings, lists };
	plans.set(fields, plan);
	return plan;
}

/**
 * Elements the row names get their types, others stay as they are; a list that came empty is an empty list. All of it is added
 * to `decoded`: an event begins with its label, and copying thirty fields behind it would take as long as decoding them.
 */
export function decodeTree(
	tree: Tree,
	fields: Fields,
	onTime: OnTime,
	path = '',
	decoded: Record<string, Decoded> = {},
): Record<string, Decoded> {
	const { spellings, lists } = planOf(fields);
	for (const element in tree) {
		const value = tree[element] as Value;
		const [name, field] = spellings.get(element) ?? [element, undefined];
		// When several spellings arrive, the clean one keeps its name and the others stay as they came.
		const taken = element !== name && (Object.hasOwn(tree, name) || Object.hasOwn(decoded, name));
		if (field === undefined || taken) decoded[element] = value;
		else decoded[name] = decodeField(value, field, onTime, path === '' ? name : `${path}.${name}`);
	}
	for (const name of lists) if (!(name in decoded)) decoded[name] = [];
	return decoded;
}

function decodeField(value: Value, field: Field, onTime: OnTime, path: string): Decoded {
	if (field.kind === 'repeated') {
		const all: readonly Value[] = Array.isArray(value) ? value : [value as Value];
		return all.map((one, at) => decodeField(one, field.of, onTime, `${path}[${at}]`));
	}
	if (field.kind === 'nested') return decodeNested(value, field.fields, onTime, path);
	if (field.kind === 'list' || field.kind === 'integers')
		return decodeList(value, field.kind === 'integers');
	return typeof value === 'string' ? decodeLeaf(value, field.kind, onTime, path) : value;
}

function decodeNested(value: Value, fields: Fields, onTime: OnTime, path: string): Decoded {
	if (typeof value === 'string')
		return isBlank(value) ? decodeTree({}, fields, onTime, path) : value;
	return Array.isArray(value) ? value : decodeTree(value as Tree, fields, onTime, path);
}

function decodeList(value: Value, ofIntegers: boolean): Decoded {
	if (typeof value !== 'string' && !Array.isArray(value)) return value;
	const parts = typeof value === 'string' ? (isBlank(value) ? [] : value.split(',')) : value;
	return ofIntegers &&
		parts.every((part) => typeof part === 'string' && INTEGER.test(trimBlanks(part)))
		? parts.map(Number)
		: parts;
}

function decodeLeaf(
	value: string,
	kind: 'text' | 'integer' | 'decimal' | 'timestamp',
	onTime: OnTime,
	path: string,
): string | number {
	if (kind === 'text' || !(kind === 'decimal' ? DECIMAL : INTEGER).test(trimBlanks(value)))
		return value;
	const number = Number(value);
	if (kind === 'timestamp') onTime(path, number);
	return number;
}
