/** Decrypted text → event: reads it, finds its row, types its fields (https://developer.work.weixin.qq.com/document/path/90376). */
import type { AnyEventRow } from '../catalogue/define';
import { integer, timestamp } from '../catalogue/fields';
import { XmlError } from '../errors';
import { trimText } from '../xml/blanks';
import { hasTooMuchJson, hasTooMuchXml } from '../xml/bounds';
import { readXml } from '../xml/readXml';
import type { Tree } from '../xml/tree';
import { readJson } from '../xml/readJson';
import { decodeTree } from './decode';
import { findEvent } from './find';
import type { Channel, WecomEvent } from './types';

/** What an event without a row has in common with all others. */
const USUAL_FIELDS = { TimeStamp: timestamp, CreateTime: timestamp, AgentID: integer };
/** Names that an item uses itself; a vendor element of that name keeps its value under `<name>_`, or the next name that is free. */
export const OWN_NAMES: readonly string[] = ['label', 'title', 'titleZh', 'wecom'];

/** An event and what is known about it. */
export interface Parsed {
	readonly event: WecomEvent;
	readonly channel: Channel;
	/** Undefined for an event that the catalogue lacks. */
	readonly row: AnyEventRow | undefined;
	/** Path of every timestamp → Unix seconds. */
	readonly times: Readonly<Record<string, number>>;
}

/**
 * @throws XmlError when the text is neither XML nor JSON as WeCom writes it
 */
export function parse(message: string): Parsed {
	const tree = withoutOwnNames(readTree(message));
	const { channel, label, row } = findEvent(tree);
	const times: Record<string, number> = {};
	const onTime = (path: string, seconds: number) => {
		times[path] = seconds;
	};
	const event = decodeTree(tree, row?.fields ?? USUAL_FIELDS, onTime, '', { label });
	return { event: event as unknown as WecomEvent, channel, row, times };
}

/**
 * Decrypted text → event object with a `label`, by which TypeScript narrows it. An event that the catalogue lacks is an event too.
 * @throws XmlError when the text is neither XML nor JSON as WeCom writes it
 */
export const parseMessage = (message: string): WecomEvent => parse(message).event;

/** WeCom pushes XML; JSON where the vendor's pages show it. The first character tells. */
function readTree(message: string): Tree {
	const text = trimText(message);
	const isJson = text.startsWith('{');
	if (!isJson && !text.startsWith('<')) throw new XmlError('The text is neither XML nor JSON');
	if (isJson ? hasTooMuchJson(text) : hasTooMuchXml(text))
		throw new XmlError('The text holds more markup than any message of WeCom');
	return isJson ? readJson(text) : readXml(text);
}

function withoutOwnNames(tree: Tree): Tree {
	if (!OWN_NAMES.some((name) => Object.hasOwn(tree, name))) return tree;
	return Object.fromEntries(
		Object.entries(tree).map(([name, value]) => [
			OWN_NAMES.includes(name) ? freeName(name, tree) : name,
			value,
		]),
	);
}

function freeName(name: string, tree: Tree): string {
	let free = `${name}_`;
	while (Object.hasOwn(tree, free)) free = `${free}_`;
	return free;
}
