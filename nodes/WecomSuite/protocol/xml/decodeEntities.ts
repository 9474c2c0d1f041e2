/** The five entities of XML and character references. Nothing else: WeCom declares none, and a declared one is an attack. */

const NAMED: Readonly<Record<string, string>> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	apos: "'",
};
const REFERENCE = /&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([0-9a-fA-F]{1,6}));/g;
const LAST_CODE_POINT = 0x10ffff;

/** Text between tags → what it says. Anything that only looks like a reference stays as it was sent. */
export function decodeEntities(text: string): string {
	if (!text.includes('&')) return text;
	return text.replace(REFERENCE, (all, name?: string, decimal?: string, hex?: string) => {
		if (name !== undefined) return NAMED[name] ?? all;
		const code = decimal !== undefined ? Number(decimal) : Number.parseInt(hex ?? '', 16);
		return code > 0 && code <= LAST_CODE_POINT ? String.fromCodePoint(code) : all;
	});
}
