/**
 * XML as WeCom writes it → plain values, with fast-xml-parser. Every leaf is text, exactly as sent;
 * an element that occurs several times is a list. No DTD, no entities of its own, bounded depth.
 */
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { attempt } from '../crypto/attempt';
import { XmlError } from '../errors';
import { isBalanced } from './balanced';
import { decodeEntities } from './decodeEntities';
import { keepLineEnds } from './lineEnds';

/** What an element holds: its text, its elements, or several of either. */
export type Value = string | Tree | readonly Value[];
export interface Tree {
	readonly [element: string]: Value;
}

const TEXT = '#text';
const CDATA = '#cdata';
/** The vendor nests five deep; a bomb nests thousands. */
const MAX_DEPTH = 32;

const refuseDtd = () => {
	throw new XmlError('The text declares a document type; WeCom never does');
};
/** References are decoded in `textOf`, once line ends are back: the library would do it first, and expand what a DTD declares. */
const asIs = (text: string) => text;
const ignore = () => undefined;

/**
 * `preserveOrder` keeps text and CDATA apart: blanks around a CDATA section are layout (the vendor's own ticket sample
 * has one), blanks inside are content.
 */
const parser = new XMLParser({
	preserveOrder: true,
	cdataPropName: CDATA,
	textNodeName: TEXT,
	trimValues: false,
	parseTagValue: false,
	ignoreAttributes: true,
	ignoreDeclaration: true,
	ignorePiTags: true,
	jPath: false,
	maxNestedTags: MAX_DEPTH,
	entityDecoder: {
		decode: asIs,
		addInputEntities: refuseDtd,
		setExternalEntities: ignore,
		reset: ignore,
		setXmlVersion: ignore,
	},
});

/** One node as the library gives it: a single key, the element's name, over its children. */
type Node = Readonly<Record<string, string | readonly Node[]>>;

/**
 * The elements inside the root. A root that holds only text is `{ '#text': … }`.
 * @throws XmlError with line and column when this is no XML of ours: not well-formed, too deep, a DTD
 */
export function readXml(xml: string): Tree {
	const verdict = isBalanced(xml) || XMLValidator.validate(xml);
	if (verdict !== true) {
		const { code, line, col } = verdict.err;
		throw new XmlError(`The text is not well-formed XML (${code})`, line, col);
	}
	const { text, restore } = keepLineEnds(xml);
	const nodes = attempt(() => parser.parse(text) as readonly Node[]);
	const children = nodes?.map(elementOf).find((element) => element !== undefined)?.[1];
	if (children === undefined)
		throw new XmlError('The text declares a document type, nests too deep or uses a reserved name');
	const value = valueOf(children, restore);
	return typeof value === 'string' ? { [TEXT]: value } : value;
}

/** Name and children of an element; nothing for text and CDATA. */
function elementOf(node: Node): [string, readonly Node[]] | undefined {
	for (const name in node) {
		const children = node[name];
		if (name !== TEXT && name !== CDATA && typeof children === 'object') return [name, children];
	}
	return undefined;
}

function valueOf(children: readonly Node[], restore: (leaf: string) => string): string | Tree {
	const tree: Record<string, Value> = {};
	let isLeaf = true;
	for (const child of children) {
		const element = elementOf(child);
		if (element === undefined) continue;
		isLeaf = false;
		// A line end inside a tag, behind the name, is no part of the name.
		add(tree, restore(element[0]).trim(), valueOf(element[1], restore));
	}
	const text = textOf(children, restore);
	if (isLeaf) return text;
	// Text beside elements is layout, or a form the vendor does not use; what is not blank is kept all the same.
	return text.trim() === '' ? tree : { [TEXT]: text, ...tree };
}

/** Next to a CDATA section, blanks are layout; without one they are what was sent. */
function textOf(children: readonly Node[], restore: (leaf: string) => string): string {
	let all = '';
	let content = '';
	let hasSection = false;
	for (const { [TEXT]: plain, [CDATA]: section } of children) {
		if (typeof section === 'object') {
			hasSection = true;
			for (const part of section) content += restore(part[TEXT] as string);
		} else if (typeof plain === 'string') {
			const decoded = decodeEntities(restore(plain));
			all += decoded;
			if (decoded.trim() !== '') content += decoded;
		}
	}
	return hasSection ? content : all;
}

function add(tree: Record<string, Value>, name: string, value: Value): void {
	// Every object inherits a few names, `toLocaleString` for one, and an element may have them.
	const before = Object.hasOwn(tree, name) ? tree[name] : undefined;
	if (before === undefined) tree[name] = value;
	else if (Array.isArray(before)) before.push(value);
	else tree[name] = [before, value];
}
