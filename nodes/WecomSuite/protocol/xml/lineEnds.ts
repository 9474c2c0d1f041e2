/** XML readers turn every line end into \n, also inside CDATA. WeCom's members type \r\n and mean it, so it is put aside. */

/** Unicode reserves this code point for a program's own use. A text that holds it all the same is not mistaken for ours. */
const MARK = '\ufdd0';
const RETURN = `${MARK}r`;
const ITSELF = `${MARK}m`;

export interface LineEnds {
	/** The text without carriage returns. */
	readonly text: string;
	/** Puts them back into a part of the text. */
	readonly restore: (part: string) => string;
}

const asIs = (part: string) => part;

export function keepLineEnds(text: string): LineEnds {
	if (!text.includes('\r')) return { text, restore: asIs };
	return {
		text: text.replaceAll(MARK, ITSELF).replaceAll('\r', RETURN),
		restore: (part) => part.replaceAll(RETURN, '\r').replaceAll(ITSELF, MARK),
	};
}
