/**
 * XML as WeCom writes it → plain values; every leaf is text, exactly as sent. The plain form is read at once, all else with
 * fast-xml-parser. No DTD, no entities of its own, bounded depth.
 */
import { XMLParser, XMLValidator } from '../../libraries/fastXmlParser';
import { attempt } from '../crypto/attempt';
import { XmlError } from '../errors';
import { bareMarkup } from './bareMarkup';
import { trimEndBlanks } from './blanks';
import { decodeEntities } from './decodeEntities';
import { keepLineEnds } from './lineEnds';
import { readPlain } from './readSimple';
import { Draft, rootOf, TEXT, type Tree } from './tree';

const CDATA = '#cdata';
/** The vendor nests five deep; a bomb nests thousands. */
const MAX_DEPTH = 32;

const refuseDtd = () => {
	throw new XmlError('The text declares a document type; WeCom never does');
};
/** References are decoded in `draftOf`, once line ends are back: the library would do it first, and expand what a DTD declares. */
const asIs = (text: string) => text;
const ignore = () => undefined;

/**
 * `preserveOrder` keeps text and CDATA apart: blanks around a CDATA section are layout (the vendor's own ticket sample
 * has one), blanks inside are content.
 */
const OPTIONS = {
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
};
/** Made for the first text that is not plain: few processes ever see one. */
let parser: XMLParser | undefined;
const parse = (text: string) => {
	parser ??= new XMLParser(OPTIONS);
	return parser.parse(text) as readonly Node[];
};

/** One node as the library gives it: a single key, the element's name, over its children. */
type Node = Readonly<Record<string, string | readonly Node[]>>;

/**
 * The elements inside the root. A root that holds only text is `{ '#text': … }`.
 * @throws XmlError with line and column when this is no XML of ours: not well-formed, too deep, a DTD
 */
export const readXml = (xml: string): Tree => readPlain(xml) ?? readWithLibrary(xml);

/** The same for every form of XML. */
export function readWithLibrary(xml: string): Tree {
	const verdict = XMLValidator.validate(xml);
	if (verdict !== true) {
		const { code, line, col } = verdict.err;
		throw new XmlError(`The text is not well-formed XML (${code})`, line, col);
	}
	const { text, restore } = keepLineEnds(bareMarkup(xml));
	const nodes = attempt(() => parse(text));
	const children = nodes?.map(elementOf).find((element) => element !== undefined)?.[1];
	if (children === undefined)
		throw new XmlError('The text declares a document type, nests too deep or uses a reserved name');
	return rootOf(draftOf(children, restore));
}

/** Name and children of an element; nothing for text and CDATA. */
function elementOf(node: Node): [string, readonly Node[]] | undefined {
	for (const name in node) {
		const children = node[name];
		if (name !== TEXT && name !== CDATA && typeof children === 'object') return [name, children];
	}
	return undefined;
}

function draftOf(children: readonly Node[], restore: (leaf: string) => string): Draft {
	const draft = new Draft();
	for (const child of children) {
		const { [TEXT]: plain, [CDATA]: section } = child;
		const element = elementOf(child);
		if (element !== undefined) {
			// A line end inside a tag, behind the name, is no part of the name.
			draft.addElement(trimEndBlanks(restore(element[0])), draftOf(element[1], restore).finish());
		} else if (typeof section === 'object') {
			draft.addSection(section.map((part) => restore(part[TEXT] as string)).join(''));
		} else if (typeof plain === 'string') draft.addText(decodeEntities(restore(plain)));
	}
	return draft;
}
