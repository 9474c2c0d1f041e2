/**
 * Comments and instructions taken out before the library reads, which ends an instruction at another place than XML does, drops
 * what stands behind the root, and reads an unknown declaration as text.
 */
import { XmlError } from '../errors';
import { isBlank } from './blanks';

const SECTION = ['<![CDATA[', ']]>'] as const;
const DROPPED = [
	['<!--', '-->'],
	['<?', '?>'],
] as const;
/** A tag with its attributes; a `<` has no place in it. */
const TAG =
	/<(\/?)([\p{L}_:][^\s<>/"'=]*)(?:[ \t\r\n]+[^\s<>/"'=]+[ \t\r\n]*=[ \t\r\n]*(?:"[^"<]*"|'[^'<]*'))*[ \t\r\n]*(\/?)>/uy;
/** What a name begins with. */
const NAMED = /[\p{L}_:]/u;

/**
 * Elements, text and sections, as they were sent.
 * @throws XmlError for any other declaration, for a tag that is none, and for what stands outside the root
 */
export function bareMarkup(xml: string): string {
	const kept: string[] = [];
	let depth = 0;
	let roots = 0;
	for (let at = 0; at < xml.length; ) {
		const next = xml.indexOf('<', at);
		const start = next < 0 ? xml.length : next;
		const text = xml.slice(at, start);
		if (depth > 0) kept.push(text);
		else if (!isBlank(text)) throw outside();
		if (start === xml.length) break;
		const dropped = DROPPED.find(([open]) => xml.startsWith(open, start));
		if (dropped !== undefined) {
			at = endOf(xml, start, dropped);
			continue;
		}
		const isSection = xml.startsWith(SECTION[0], start);
		const tag = isSection ? undefined : tagAt(xml, start);
		at = tag?.end ?? endOf(xml, start, SECTION);
		if (depth === 0 && (tag === undefined || roots++ > 0)) throw outside();
		depth += tag?.deeper ?? 0;
		kept.push(xml.slice(start, at));
	}
	// An instruction may have swallowed an end that the library counted.
	if (depth > 0) throw new XmlError('An element has no end');
	return kept.join('');
}

const outside = () => new XmlError('Something stands outside the root element');

function endOf(xml: string, start: number, [open, close]: readonly [string, string]): number {
	const end = xml.indexOf(close, start + open.length);
	if (end < 0) throw new XmlError('A section, comment or instruction has no end');
	// Two hyphens end a comment (https://www.w3.org/TR/xml/#sec-comments), so a third has no place in front.
	if (close === '-->' && xml.indexOf('--', start + open.length) !== end)
		throw new XmlError('A comment holds two hyphens');
	if (close === '?>' && !NAMED.test(xml.charAt(start + open.length)))
		throw new XmlError('An instruction has no name');
	return end + close.length;
}

/** Where the tag ends, and how many levels it leads down. */
function tagAt(xml: string, start: number): { readonly end: number; readonly deeper: number } {
	TAG.lastIndex = start;
	const found = TAG.exec(xml);
	if (found === null) throw new XmlError('The text holds a declaration, or a tag that is none');
	const [tag, slash, , closed] = found;
	return { end: start + tag.length, deeper: slash !== '' ? -1 : closed !== '' ? 0 : 1 };
}
