/** Would WeCom take this card? Walks the opened XML along the vendor's table. */
import { CARD_KINDS, CARD_PARTS, MUST_OPEN, type Part, type Parts } from './cardRules';
import type { XmlObject, XmlValue } from '../wire/readXml';

/** The first rule broken, or nothing. */
export const checkCard = (card: XmlValue | undefined): string | undefined => {
	if (!isObject(card)) return 'an update of a card needs TemplateCard';
	const type = String(card['CardType']);
	const kind = Object.hasOwn(CARD_KINDS, type) ? CARD_KINDS[type] : undefined;
	if (kind === undefined) return `CardType ${type} is none of ${Object.keys(CARD_KINDS).join()}`;
	const stray = Object.keys(card).find(
		(name) => Object.hasOwn(CARD_PARTS, name) && !kind.has.includes(name),
	);
	if (stray !== undefined) return `a ${type} card has no ${stray}`;
	const lack = kind.least.find((either) => !either.some((path) => isFilled(card, path)));
	if (lack !== undefined) return `a ${type} card needs ${lack.join(' or ')}`;
	return checkParts(card, CARD_PARTS, 'TemplateCard') ?? checkAction(card, type);
};

const checkAction = (card: XmlObject, type: string): string | undefined => {
	const action = card['CardAction'];
	return MUST_OPEN.includes(type) && isObject(action) && action['Type'] === '0'
		? `the CardAction of a ${type} card opens nothing`
		: undefined;
};

export const checkParts = (value: XmlObject, parts: Parts, path: string): string | undefined => {
	for (const name of Object.keys(value)) {
		if (!Object.hasOwn(parts, name)) return `${path} has no element ${name}`;
	}
	for (const [name, part] of Object.entries(parts)) {
		const found = value[name];
		if (found === undefined && !part.must) continue;
		const problem = checkPart([found ?? []].flat(), part, `${path}/${name}`);
		if (problem !== undefined) return problem;
	}
	return undefined;
};

const checkPart = (entries: XmlValue[], part: Part, path: string): string | undefined => {
	const { most = 1, must, unique } = part;
	if (must && entries.length === 0) return `${path} is missing`;
	if (entries.length > most) return `${path} stands ${entries.length} times; WeCom takes ${most}`;
	for (const entry of entries) {
		const problem = part.children
			? checkObject(entry, part, part.children, path)
			: checkText(entry, part, path);
		if (problem !== undefined) return problem;
	}
	const keys = entries.map((entry) => (isObject(entry) && unique ? entry[unique] : entry));
	return unique && new Set(keys).size < keys.length ? `${path}/${unique} repeats` : undefined;
};

const checkObject = (
	entry: XmlValue,
	part: Part,
	children: Parts,
	path: string,
): string | undefined => {
	if (!isObject(entry)) return `${path} has no elements`;
	const asked = part.asks?.[String(entry['Type'])];
	if (asked !== undefined && !isFilled(entry, asked)) return `${path} asks for ${asked}`;
	return checkParts(entry, children, path);
};

const checkText = (entry: XmlValue, part: Part, path: string): string | undefined => {
	if (typeof entry !== 'string') return `${path} is not a text`;
	if (part.must && entry === '') return `${path} is empty`;
	const bytes = Buffer.byteLength(entry);
	if (part.bytes !== undefined && bytes > part.bytes) {
		return `${path} has ${bytes} bytes; WeCom takes ${part.bytes}`;
	}
	const [least, most] = part.range ?? [];
	const number = Number(entry);
	const fits = least === undefined || most === undefined || (number >= least && number <= most);
	return fits && part.pattern?.test(entry) !== false ? undefined : `${path} is ${entry}`;
};

const isFilled = (value: XmlObject, path: string): boolean => {
	const found = path
		.split('/')
		.reduce<XmlValue | undefined>((at, name) => (isObject(at) ? at[name] : undefined), value);
	return found !== undefined && found !== '';
};

const isObject = (value: XmlValue | undefined): value is XmlObject =>
	typeof value === 'object' && !Array.isArray(value);
