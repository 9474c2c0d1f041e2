/** A quick look that proves most messages well-formed, so that the library's validator is asked only about the rest. */

const OPEN = '<![CDATA[';
const CLOSE = ']]>';
/** An element name, and nothing of what XML allows beside it. */
const NAME = /^[A-Za-z_][\w.-]*$/;

/**
 * True when the text is one root element made of elements without attributes, text and CDATA, every one closed where it
 * must be. False says only that this look cannot tell: comments, declarations, attributes, or a mistake.
 */
export function isBalanced(text: string): boolean {
	const open: string[] = [];
	let at = 0;
	do {
		const start = text.indexOf('<', at);
		if (start < 0 || (open.length === 0 && start !== at)) return false;
		if (text.startsWith(OPEN, start)) {
			const end = text.indexOf(CLOSE, start);
			if (end < 0 || open.length === 0) return false;
			at = end + CLOSE.length;
			continue;
		}
		const end = text.indexOf('>', start);
		if (end < 0) return false;
		at = end + 1;
		if (text.charCodeAt(start + 1) === SLASH) {
			if (open.pop() !== text.slice(start + 2, end).trimEnd()) return false;
		} else {
			const name = text.slice(start + 1, end);
			if (!NAME.test(name)) return false;
			open.push(name);
		}
	} while (open.length > 0);
	return at === text.length;
}

const SLASH = 47;
