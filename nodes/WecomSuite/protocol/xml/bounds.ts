/** How much markup a text may hold. Texts of WeCom hold a few hundred marks; a megabyte of nothing else would take a second to read. */

const MAX_MARKS = 20_000;

const codesOf = (marks: string) => new Set([...marks].map((mark) => mark.charCodeAt(0)));
/** Tags, references, line ends that are put aside, attributes. */
const XML = codesOf('<&\r=');
const JSON_MARKS = codesOf('{["');

const exceeds = (text: string, marks: ReadonlySet<number>, most: number): boolean => {
	// A short text cannot hold too many.
	if (text.length <= most) return false;
	let count = 0;
	for (let at = 0; at < text.length && count <= most; at++) {
		if (marks.has(text.charCodeAt(at))) count++;
	}
	return count > most;
};

export const hasTooMuchXml = (text: string): boolean => exceeds(text, XML, MAX_MARKS);

export const hasTooMuchJson = (text: string, most = MAX_MARKS): boolean =>
	exceeds(text, JSON_MARKS, most);
