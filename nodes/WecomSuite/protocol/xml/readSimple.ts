/**
 * Reads XML in the form that WeCom nearly always sends, in one pass and five times as fast as the library: one root made of
 * elements without attributes, text and CDATA. Anything else is left to the library.
 */
import { trimEndBlanks } from './blanks';
import { decodeEntities } from './decodeEntities';
import { Draft, rootOf, type Tree } from './tree';

const OPEN = '<![CDATA[';
const CLOSE = ']]>';
const SLASH = 47;
const EXCLAMATION = 33;
/** An element name, and nothing of what XML allows beside it. */
const NAME = /^[A-Za-z_][\w.-]*$/;
/** One more than the library's count, which leaves the root out. */
const MAX_ELEMENTS_DEEP = 33;

/**
 * The elements inside the root, every one closed where it must be. Undefined says only that this look cannot tell: comments,
 * declarations, attributes, names that mean something to JavaScript, or a mistake.
 */
export function readPlain(text: string): Tree | undefined {
	const drafts: Draft[] = [];
	const names: string[] = [];
	for (let at = 0; ; ) {
		const start = text.indexOf('<', at);
		const draft = drafts[drafts.length - 1];
		// Text outside the root, or an element without end.
		if (start < 0 || (draft === undefined && start > 0)) return undefined;
		if (start > at) draft?.addText(decodeEntities(text.slice(at, start)));
		at = endOf(text, start);
		if (at < 0) return undefined;
		const kind = text.charCodeAt(start + 1);
		if (kind === EXCLAMATION) {
			if (draft === undefined) return undefined;
			draft.addSection(text.slice(start + OPEN.length, at - CLOSE.length));
		} else if (kind !== SLASH) {
			const name = text.slice(start + 1, at - 1);
			if (!isOrdinary(name) || names.push(name) > MAX_ELEMENTS_DEEP) return undefined;
			drafts.push(new Draft());
		} else {
			const name = names.pop();
			const element = drafts.pop();
			if (element === undefined || trimEndBlanks(text.slice(start + 2, at - 1)) !== name)
				return undefined;
			const parent = drafts[drafts.length - 1];
			if (parent === undefined) return at === text.length ? rootOf(element) : undefined;
			parent.addElement(name, element.finish());
		}
	}
}

/** Where the text goes on behind a tag or a section; below zero when it has no end, or is another kind of markup. */
function endOf(text: string, start: number): number {
	const isMarkup = text.charCodeAt(start + 1) === EXCLAMATION;
	if (isMarkup && !text.startsWith(OPEN, start)) return -1;
	const close = isMarkup ? CLOSE : '>';
	const end = text.indexOf(close, start);
	return end < 0 ? -1 : end + close.length;
}

/** Names that were looked at before: a few hundred make up all of WeCom's messages. */
const ordinary = new Set<string>();
const MAX_ORDINARY = 2000;

/** Names that objects inherit are left to the library, which knows which of them it may read. */
function isOrdinary(name: string): boolean {
	if (ordinary.has(name)) return true;
	if (!NAME.test(name) || name in Object.prototype || name === 'prototype') return false;
	if (ordinary.size >= MAX_ORDINARY) ordinary.clear();
	ordinary.add(name);
	return true;
}
