/** The five entities of XML and character references. Nothing else: WeCom declares none, and a declared one is an attack. */

const NAMED = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" } as const;
const REFERENCE = /&(?:(amp|lt|gt|quot|apos)|#0*(\d{1,7})|#x0*([0-9a-fA-F]{1,6}));/g;
/** What XML 1.0 lets a reference stand for (https://www.w3.org/TR/xml/#NT-Char): no half of a pair, no control character. */
const LEGAL = /^[\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]$/u;
const LAST_CODE_POINT = 0x10ffff;

/** Text between tags → what it says. Anything that only looks like a reference stays as it was sent. */
export function decodeEntities(text: string): string {
	if (!text.includes('&')) return text;
	return text.replace(
		REFERENCE,
		(all, name?: keyof typeof NAMED, decimal?: string, hex?: string) => {
			if (name !== undefined) return NAMED[name];
			const code = Number(decimal ?? `0x${hex}`);
			const character = code <= LAST_CODE_POINT ? String.fromCodePoint(code) : '';
			return LEGAL.test(character) ? character : all;
		},
	);
}
