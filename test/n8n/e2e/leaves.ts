/** Compares an item with the event that was pushed, leaf by leaf, without our parser: every leaf there, none altered, none added. */
import type { EventValue } from '../../simulator/push/event';

type Leaves = Map<string, string>;

/** What was sent: path → text. Comma lists are one text, repeated elements have an index. */
export function sentLeaves(value: EventValue, path = '', leaves: Leaves = new Map()): Leaves {
	if (Array.isArray(value)) {
		value.forEach((one: EventValue, index) => sentLeaves(one, `${path}[${index}]`, leaves));
	} else if (typeof value === 'object') {
		for (const [name, child] of Object.entries(value))
			sentLeaves(child as EventValue, path ? `${path}.${name}` : name, leaves);
	} else leaves.set(path, String(value));
	return leaves;
}

/** What n8n emitted, in the same words: lists of plain values are comma lists unless the event repeats the element. */
export function emittedLeaves(
	value: unknown,
	sent: Leaves,
	path = '',
	leaves: Leaves = new Map(),
): Leaves {
	if (Array.isArray(value) && sent.has(path)) leaves.set(path, value.join(','));
	else if (Array.isArray(value)) {
		value.forEach((one, index) => emittedLeaves(one, sent, `${path}[${index}]`, leaves));
	} else if (typeof value === 'object' && value !== null) {
		for (const [name, child] of Object.entries(value))
			emittedLeaves(child, sent, path ? `${path}.${name}` : name, leaves);
	} else leaves.set(path, String(value));
	return leaves;
}

/** Numbers may be written in more than one way: 23.1340 is 23.134. */
const plain = (text: string): string => (/^-?\d+\.\d+$/.test(text) ? String(Number(text)) : text);

/** Paths whose leaf is missing, altered or made up, with both texts. */
export function differences(event: EventValue, item: Record<string, unknown>): string[] {
	const sent = sentLeaves(event);
	const { label, title, titleZh, wecom, ...fields } = item;
	if (!label || !title || !titleZh || !wecom) return ['label, title, titleZh or wecom is missing'];
	const emitted = emittedLeaves(fields, sent);
	return [...new Set([...sent.keys(), ...emitted.keys()])]
		.filter((path) => plain(sent.get(path) ?? '\0') !== plain(emitted.get(path) ?? '\0'))
		.map((path) => `${path}: ${sent.get(path)} → ${emitted.get(path)}`);
}
