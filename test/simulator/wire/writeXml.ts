/**
 * Event object to the XML text WeCom would send, with the vendor's own untidiness on request.
 *
 * https://developer.work.weixin.qq.com/document/path/90375 (messages), /90628 (suite_ticket, with the blank before CDATA)
 */
import type { EventObject, FieldKind, Kinds } from '../push/event';

/** How this text may differ from the tidy form; everything here has been seen in samples or is plain XML. */
export interface Dialect {
	/** Write text as CDATA (default), or as entity-escaped plain text. */
	readonly cdata?: boolean;
	/** `<InfoType> <![CDATA[…`, as in the official suite_ticket sample. */
	readonly blankBeforeCdata?: boolean;
	/** `</Mode >`, as in the official switch_workbench_mode sample. */
	readonly blankInEndTag?: boolean;
	/** One element a line, as in most official samples. */
	readonly lines?: boolean;
	/** A byte order mark in front. */
	readonly bom?: boolean;
}

export const writeXml = (event: EventObject, kinds: Kinds = {}, dialect: Dialect = {}): string => {
	const end = dialect.lines ? '\n' : '';
	const inside = writeChildren(event, kinds, dialect);
	return `${dialect.bom ? '\uFEFF' : ''}<xml>${end}${inside}</xml>${end}`;
};

const writeChildren = (event: EventObject, kinds: Kinds, dialect: Dialect): string =>
	Object.entries(event)
		.map(([name, value]) => writeElement(name, value, kinds[name], dialect))
		.join('');

const writeElement = (
	name: string,
	value: EventObject[string],
	kind: FieldKind | undefined,
	dialect: Dialect,
): string => {
	if (Array.isArray(value)) {
		return value.map((one) => writeElement(name, one, kind?.of, dialect)).join('');
	}
	const inside =
		typeof value === 'object'
			? writeChildren(value as EventObject, kind?.fields ?? {}, dialect)
			: writeLeaf(String(value), isBare(name, kind), dialect);
	return `<${name}>${inside}</${name}${dialect.blankInEndTag ? ' ' : ''}>${dialect.lines ? '\n' : ''}`;
};

const BARE = new Set(['integer', 'decimal', 'timestamp']);

/** WeCom leaves numbers bare and wraps everything else. MsgId is text only because it does not fit a JavaScript number. */
const isBare = (name: string, kind: FieldKind | undefined): boolean =>
	name === 'MsgId' || BARE.has(kind?.kind ?? '');

const writeLeaf = (value: string, bare: boolean, dialect: Dialect): string => {
	if (bare && /^-?\d+(\.\d+)?$/.test(value)) return value;
	if (dialect.cdata === false) return escapeEntities(value);
	return `${dialect.blankBeforeCdata ? ' ' : ''}${writeCdata(value)}`;
};

/** `]]>` ends a section wherever it stands, so it is cut in two sections. */
export const writeCdata = (value: string): string =>
	`<![CDATA[${value.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;

const ENTITIES: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&apos;',
};
const escapeEntities = (value: string): string =>
	value.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
