/** XML and JSON know four blanks. JavaScript knows many more, and members write some of those: U+3000 between Chinese words, U+00A0. */

const TAB = 9;
const LINE_FEED = 10;
const RETURN = 13;
const SPACE = 32;

const isBlankAt = (text: string, at: number): boolean => {
	const code = text.charCodeAt(at);
	return code === SPACE || code === LINE_FEED || code === RETURN || code === TAB;
};

/** The text without blanks at its end. A loop, because a pattern that ends in `$` would try every run of blanks. */
export function trimEndBlanks(text: string): string {
	let end = text.length;
	while (end > 0 && isBlankAt(text, end - 1)) end--;
	return text.slice(0, end);
}

/** The text without blanks at its ends. */
export function trimBlanks(text: string): string {
	let start = 0;
	while (start < text.length && isBlankAt(text, start)) start++;
	return trimEndBlanks(text.slice(start));
}

export const isBlank = (text: string): boolean => trimBlanks(text) === '';

/** The same without a byte order mark in front, which is no part of a text. */
export const trimText = (text: string): string =>
	trimBlanks(text.startsWith('\ufeff') ? text.slice(1) : text);
