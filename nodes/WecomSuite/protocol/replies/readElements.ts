/** What a user gives as JSON → the elements of a table, checked: names, values, limits. */
import { ReplyError } from '../errors';
import { legalText } from '../xml/writeXml';
import type { Element, Elements, Group, Json, JsonObject } from './elements';
import { limitOf } from './limits';
import { readLeaf } from './readLeaf';

/** Folded. What a message/send body has beside these: an update keeps the task of its card, and WeCom ignores any other. */
const IGNORED = new Set(['template_card.taskid']);

/** `main_title`, `MainTitle` and `mainTitle` are the same name; so are `AppId`, `Appid` and `appid`. */
export const fold = (name: string): string => name.replaceAll('_', '').toLowerCase();

/**
 * The elements under their names in JSON, in the order of the table, without empty ones. With `cut`, texts for people lose what is
 * too long.
 * @throws ReplyError that names the element
 */
export function readElements(
	elements: Elements,
	input: unknown,
	path: string,
	cut: boolean,
): JsonObject {
	const given = valuesOf(input, path);
	const body: Record<string, Json> = {};
	for (const [name, element] of Object.entries(elements)) {
		const place = `${path}.${name}`;
		const value = readElement(element, given.get(fold(name))?.value, place, cut);
		given.delete(fold(name));
		if (value !== undefined) body[name] = value;
		else if (element.required) throw new ReplyError(`${element.title ?? place} is empty`, FILL);
	}
	refuseOthers([...given.values()], elements, path);
	return body;
}

const FILL = 'Fill it in, or choose another kind of reply';

interface Given {
	readonly name: string;
	readonly value: unknown;
}

/** By folded name. */
function valuesOf(input: unknown, path: string): Map<string, Given> {
	if (typeof input !== 'object' || input === null || Array.isArray(input)) {
		throw new ReplyError(`${path} is not an object`, 'Give it as {"name": value, …}');
	}
	const given = new Map<string, Given>();
	for (const [name, value] of Object.entries(input)) {
		const twin = given.get(fold(name));
		if (twin !== undefined) {
			throw new ReplyError(`${path} has both ${twin.name} and ${name}`, 'Keep one of the two');
		}
		given.set(fold(name), { name, value });
	}
	return given;
}

function refuseOthers(others: readonly Given[], elements: Elements, path: string): void {
	const other = others.find(({ name }) => !IGNORED.has(`${path}.${fold(name)}`));
	if (other === undefined) return;
	throw new ReplyError(
		`${path} has an element that WeCom does not know: ${other.name.slice(0, 64)}`,
		`It takes ${Object.keys(elements).join(', ')}`,
	);
}

function readElement(
	element: Element,
	given: unknown,
	path: string,
	cut: boolean,
): Json | undefined {
	// First of all, so that what is counted, and what is sent another way, is what the XML will hold.
	const value = typeof given === 'string' ? legalText(given) : given;
	if (value === undefined || value === null || value === '') return undefined;
	if (element.kind === 'list') return readList(element, value, path, cut);
	if (element.kind === 'object') return filled(readGroup(element, value, path, cut));
	return readLeaf(element, value, path, cut);
}

function readGroup(group: Group, value: unknown, path: string, cut: boolean): JsonObject {
	const body = readElements(group.children, value, path, cut);
	const needed = group.needs?.[Number(body['type'])];
	if (needed !== undefined && body[needed] === undefined) {
		throw new ReplyError(`${path} with type ${String(body['type'])} needs ${needed}`, FILL);
	}
	return body;
}

const filled = (body: JsonObject): JsonObject | undefined =>
	Object.keys(body).length === 0 ? undefined : body;

/** One entry may stand without brackets, as XML has it when it is read as JSON. */
function readList(
	group: Group,
	value: unknown,
	path: string,
	cut: boolean,
): readonly JsonObject[] | undefined {
	const entries: readonly unknown[] = Array.isArray(value) ? value : [value];
	const { maxItems } = limitOf(path);
	if (maxItems !== undefined && entries.length > maxItems) {
		throw new ReplyError(
			`${group.title ?? path} has ${entries.length} entries; WeCom takes ${maxItems}`,
			'Leave some out',
		);
	}
	const bodies = entries.map((entry, at) => readGroup(group, entry, `${path}[${at}]`, cut));
	refuseTwins(group.children, bodies, path);
	return bodies.length === 0 ? undefined : bodies;
}

function refuseTwins(children: Elements, bodies: readonly JsonObject[], path: string): void {
	for (const name of Object.keys(children)) {
		if (!limitOf(`${path}.${name}`).unique) continue;
		const values = bodies.map((body) => body[name]);
		const second = values.findIndex((value, at) => values.indexOf(value) < at);
		if (second < 0) continue;
		const first = values.indexOf(values[second]);
		throw new ReplyError(
			`${path}[${second}].${name} is the same as that of [${first}]`,
			'WeCom tells the entries apart by it: make it unique',
		);
	}
}
