/** Sets of code points as JavaScript's own engine knows them: every Node brings the tables of Unicode along. */

/** Code points looked at in one go. Surrogates of both kinds never meet in one text: they would be read as pairs. */
const WIDTH = 0x400;
const LAST = 0x10ffff;
const BEYOND_ONE_UNIT = 0xffff;
/** Planes in which Unicode has assigned nothing: what is true of their first code point is true of all. */
const EMPTY = { from: 0x40000, to: 0xdffff };

/**
 * `\p{Han}` → first, last and 1 for each of its ranges, one after the other.
 * @throws SyntaxError when the engine does not know the set
 */
export function rangesOf(set) {
	const runs = new RegExp(`${set}+`, 'gu');
	const ranges = [];
	const add = (from, to) => {
		if (ranges.at(-2) === from - 1) ranges[ranges.length - 2] = to;
		else ranges.push(from, to, 1);
	};
	const look = (start, end) => {
		for (let first = start; first <= end; first += WIDTH) {
			const units = first > BEYOND_ONE_UNIT ? 2 : 1;
			for (const { 0: run, index } of textFrom(first).matchAll(runs)) {
				const from = first + index / units;
				add(from, from + run.length / units - 1);
			}
		}
	};
	look(0, EMPTY.from - 1);
	if (String.fromCodePoint(EMPTY.from).search(runs) === 0) add(EMPTY.from, EMPTY.to);
	look(EMPTY.to + 1, LAST);
	return Uint32Array.from(ranges);
}

const codes = new Uint32Array(WIDTH);
function textFrom(first) {
	for (let index = 0; index < WIDTH; index++) codes[index] = first + index;
	return String.fromCodePoint.apply(null, codes);
}
