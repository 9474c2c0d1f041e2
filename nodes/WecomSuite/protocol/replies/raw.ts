/** Inner XML that the user wrote: checked only as far as WeCom could not even read it (https://developer.work.weixin.qq.com/document/path/90377). */
import { ReplyError, XmlError } from '../errors';
import { trimBlanks } from '../xml/blanks';
import { readXml } from '../xml/readXml';
import type { Tree } from '../xml/tree';
import { writeElements } from '../xml/writeXml';

const DECLARATION = /^\ufeff?\s*(?:<\?xml[^>]*\?>)?\s*/;
const ROOT = /^<xml(?:\s[^>]*)?>/;

/**
 * The XML with its root element, which may be left out, and without a declaration.
 * @throws ReplyError when it is not well-formed, or says no MsgType
 */
export function readRaw(raw: string): string {
	const xml = raw.replace(DECLARATION, '').trimEnd();
	const rooted = ROOT.test(xml) ? xml : `<xml>${xml}</xml>`;
	if (typeof treeOf(rooted)['MsgType'] === 'string') return rooted;
	throw new ReplyError('The raw XML has no MsgType', 'Add <MsgType> with the type of the reply');
}

function treeOf(xml: string): Tree {
	const tree = readOrWhy(xml);
	if (!(tree instanceof XmlError)) return tree;
	const where = tree.line === undefined ? '' : ` at line ${tree.line}, column ${tree.column}`;
	throw new ReplyError(
		`The raw XML cannot be read${where}: ${tree.message}`,
		'Close every element',
	);
}

function readOrWhy(xml: string): Tree | XmlError {
	try {
		return readXml(xml);
	} catch (error) {
		return error as XmlError;
	}
}

/**
 * Adds who answers whom, and when, as far as the XML does not say it. What it says must be true: a member's text in a template that
 * forgot to escape it could otherwise send the answer to another member.
 * @throws ReplyError when it names another receiver or sender, or one of the three twice
 */
export function addHeader(xml: string, header: Readonly<Record<string, string | number>>): string {
	const tree = readXml(xml);
	const missing = Object.entries(header).filter(([name]) => !Object.hasOwn(tree, name));
	for (const [name, value] of Object.entries(header)) {
		const given = tree[name];
		if (given === undefined) continue;
		const isTime = typeof value === 'number' && typeof given === 'string';
		if (isTime || (typeof given === 'string' && trimBlanks(given) === value)) continue;
		throw new ReplyError(
			`The raw XML has another ${name} than the message it answers, or several`,
			`Leave <${name}> out: it is filled in. If it came from a text that a member wrote, put that text into a CDATA section`,
		);
	}
	return xml.replace(ROOT, (root) => root + writeElements(Object.fromEntries(missing)));
}
