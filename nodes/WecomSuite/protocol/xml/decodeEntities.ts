/** The five entities of XML and character references. Nothing else: WeCom declares none, and a declared one is an attack. */

const NAMED = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" } as const;
const REFERENCE = /&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([0-9a-fA-F]{1,6}));/g;
const LAST_CODE_POINT = 0x10ffff;

/** Text between tags → what it says. Anything that only looks like a reference stays as it was sent. */
export function decodeEntities(text: string): string {
	if (!text.includes('&')) return text;
	return text.replace(
		REFERENCE,
		(all, name?: keyof typeof NAMED, decimal?: string, hex?: string) => {
			if (name !== undefined) return NAMED[name];
			const code = Number(decimal ?? `0x${hex}`);
			return code > 0 && code <= LAST_CODE_POINT ? String.fromCodePoint(code) : all;
		},
	);
}
