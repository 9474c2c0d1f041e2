/** How much room a text takes in a terminal, where Chinese characters and emoji are two columns wide. */

const WIDE =
	/[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u;
const NO_WIDTH = /^[\p{M}\p{Cf}]$/u;

/** Control characters could move the cursor or colour the terminal; they become blanks. */
export const singleLine = (text: string): string =>
	text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();

export const widthOf = (text: string): number =>
	[...text].reduce((sum, character) => sum + widthOfOne(character), 0);

export const padToWidth = (text: string, width: number): string =>
	text + ' '.repeat(Math.max(0, width - widthOf(text)));

export const cutToWidth = (text: string, width: number): string => {
	if (widthOf(text) <= width) return text;
	let kept = '';
	let used = 1;
	for (const character of text) {
		used += widthOfOne(character);
		if (used > width) break;
		kept += character;
	}
	return `${kept}…`;
};

const widthOfOne = (character: string): number => {
	if (NO_WIDTH.test(character)) return 0;
	return WIDE.test(character) ? 2 : 1;
};
