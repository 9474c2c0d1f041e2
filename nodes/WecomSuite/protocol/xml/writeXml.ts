/** Plain values → XML for WeCom (https://developer.work.weixin.qq.com/document/path/90377). Text goes into CDATA, numbers and truth values stand bare, a list repeats its element. */

export type Writable = string | number | boolean | WritableTree | readonly Writable[];
export interface WritableTree {
	readonly [element: string]: Writable | undefined;
}

/** What XML 1.0 forbids in any form, CDATA included: WeCom would reject the whole reply for one of them. */
const FORBIDDEN = /(?![\t\n\r\u007f-\u009f])[\p{Cc}\ufffe\uffff]/gu;

/** The text without the characters that no XML may hold. */
export const legalText = (text: string): string => text.replace(FORBIDDEN, '');

/** `<xml>…</xml>` around the elements, in the order given. Undefined elements are left out. */
export const writeXml = (tree: WritableTree): string => `<xml>${writeElements(tree)}</xml>`;

/** The elements alone. */
export const writeElements = (tree: WritableTree): string =>
	Object.entries(tree)
		.map(([name, value]) => (value === undefined ? '' : element(name, value)))
		.join('');

function element(name: string, value: Writable): string {
	if (Array.isArray(value)) return value.map((one: Writable) => element(name, one)).join('');
	if (typeof value === 'string') return `<${name}>${cdata(value)}</${name}>`;
	if (typeof value === 'object')
		return `<${name}>${writeElements(value as WritableTree)}</${name}>`;
	return `<${name}>${value}</${name}>`;
}

/** A section cannot hold its own end mark, so the mark is split over two sections. */
const cdata = (text: string): string =>
	`<![CDATA[${legalText(text).replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
