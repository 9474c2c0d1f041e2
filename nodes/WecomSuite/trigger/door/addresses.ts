/** IP addresses and ranges: IPv4, IPv6, CIDR, and WeCom's way of writing a range (101.226.103.*). */
import ipaddr, { type IPv4, type IPv6 } from '../../libraries/ipaddr';
import { attempt } from '../../protocol/crypto/attempt';

export type Address = IPv4 | IPv6;
export type Range = readonly [Address, number];

/** Other readings of IPv4, octal ones for instance, mean one thing here and another in a proxy. */
const isPlain = (text: string) => text.includes(':') || ipaddr.IPv4.isValidFourPartDecimal(text);

/** An address, also with a port, as some proxies write it. IPv4 in the clothes of IPv6 is IPv4. */
export function readAddress(text: string): Address | undefined {
	const bare = text
		.trim()
		.replace(/^\[(.*)\](?::\d+)?$/, '$1')
		.replace(/^([\d.]+):\d+$/, '$1');
	return isPlain(bare) ? attempt(() => ipaddr.process(bare)) : undefined;
}

/** One address, `a.b.c.d/24`, `a::/32` or `a.b.c.*`; undefined when it is none of them. */
export function readRange(entry: string): Range | undefined {
	const text = wildcardAsCidr(entry);
	const [network = ''] = text.split('/');
	const address = readAddress(network);
	if (address === undefined || network.includes('[')) return undefined;
	if (!text.includes('/')) return [address, address.kind() === 'ipv4' ? 32 : 128];
	const range = attempt(() => ipaddr.parseCIDR(text));
	if (range === undefined || range[0].kind() === address.kind()) return range;
	// IPv4 written as IPv6: only the last 32 bits tell networks apart.
	return range[1] >= 96 ? [address, range[1] - 96] : undefined;
}

const wildcardAsCidr = (text: string): string => {
	const parts = text.split('.');
	const stars = parts.length - parts.findIndex((part) => part === '*');
	if (
		parts.length !== 4 ||
		!parts.includes('*') ||
		!parts.slice(-stars).every((one) => one === '*')
	)
		return text;
	return `${parts.map((part) => (part === '*' ? '0' : part)).join('.')}/${32 - 8 * stars}`;
};

/** The entries of a list as users type it. */
export const entriesOf = (list: string): string[] => list.split(/[\s,，;；]+/).filter(Boolean);

/** Entries that are no ranges are left out. */
export const readRanges = (entries: readonly string[]): Range[] =>
	entries.flatMap((entry) => {
		const range = readRange(entry);
		return range === undefined ? [] : [range];
	});

export const isWithin = (address: Address, ranges: readonly Range[]): boolean =>
	ranges.some(
		([network, bits]) => network.kind() === address.kind() && address.match(network as never, bits),
	);
