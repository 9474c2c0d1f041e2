/** XML readers turn every line end into \n, also inside CDATA. WeCom's members type \r\n and mean it, so it is put aside. */

/** Code points that Unicode reserves for a program's own use; text does not hold them. */
const STAND_INS = ['\ufdd0', '\ufdd1', '\ufdd2', '\ufdd3'];

export interface LineEnds {
	/** The text without carriage returns. */
	readonly text: string;
	/** Puts them back into a leaf. */
	readonly restore: (leaf: string) => string;
}

const asIs = (leaf: string) => leaf;

export function keepLineEnds(text: string): LineEnds {
	if (!text.includes('\r')) return { text, restore: asIs };
	const standIn = STAND_INS.find((candidate) => !text.includes(candidate));
	if (standIn === undefined) return { text, restore: asIs };
	return {
		text: text.replaceAll('\r', standIn),
		restore: (leaf) => leaf.replaceAll(standIn, '\r'),
	};
}
