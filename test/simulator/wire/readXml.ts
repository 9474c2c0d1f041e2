/** XML text to a plain object, by regular expression: the simulator's own reading, for judging what our side writes. */

export type XmlValue = string | XmlObject | XmlValue[];
export interface XmlObject {
	[element: string]: XmlValue;
}

const TOKEN = /<!\[CDATA\[([\s\S]*?)\]\]>|<\/([\w:.-]+)\s*>|<([\w:.-]+)\s*(\/?)>|([^<]+)|(<)/g;
const ENTITIES: Readonly<Record<string, string>> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	apos: "'",
};

interface Open {
	readonly name: string;
	readonly children: XmlObject;
	text: string;
}

/** The elements inside `<xml>`. A repeated element becomes a list; anything but elements, text and CDATA is refused. */
export const readXml = (source: string): XmlObject => {
	const root: Open = { name: '', children: {}, text: '' };
	const stack: Open[] = [root];
	for (const [found, cdata, end, start, empty, text] of source
		.replace(/^\uFEFF/, '')
		.matchAll(TOKEN)) {
		const top = stack[stack.length - 1] ?? root;
		if (cdata !== undefined) top.text += cdata;
		else if (text !== undefined) top.text += readEntities(text);
		else if (start !== undefined) stack.push({ name: start, children: {}, text: '' });
		else if (end === undefined) throw new Error(`XML that is not understood at "${found}"`);
		if (end !== undefined || empty === '/') closeElement(stack, end);
	}
	if (stack.length !== 1 || root.text.trim() !== '') throw new Error('not one closed XML element');
	const { xml, ...others } = root.children;
	if (Object.keys(others).length > 0 || typeof xml !== 'object' || Array.isArray(xml)) {
		throw new Error('the root element is not one <xml> with elements inside');
	}
	return xml;
};

const closeElement = (stack: Open[], end: string | undefined): void => {
	const closed = stack.pop();
	const parent = stack[stack.length - 1];
	if (!closed || !parent || (end !== undefined && closed.name !== end)) {
		throw new Error(`</${end}> closes nothing`);
	}
	const leaf = Object.keys(closed.children).length === 0;
	if (!leaf && closed.text.trim() !== '')
		throw new Error(`text between elements in <${closed.name}>`);
	addChild(parent.children, closed.name, leaf ? closed.text : closed.children);
};

const addChild = (children: XmlObject, name: string, value: XmlValue): void => {
	const before = Object.hasOwn(children, name) ? children[name] : undefined;
	if (before === undefined) children[name] = value;
	else if (Array.isArray(before)) before.push(value);
	else children[name] = [before, value];
};

const readEntities = (text: string): string =>
	text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));|&/gi, (found, hex, decimal, name) => {
		if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
		if (decimal) return String.fromCodePoint(Number(decimal));
		const character = ENTITIES[name ?? ''];
		if (character === undefined) throw new Error(`the entity "${found}" is not one of XML's five`);
		return character;
	});
