import { BlockList, isIP } from 'node:net';
import fc from 'fast-check';
import {
	entriesOf,
	isWithin,
	readAddress,
	readRange,
	readRanges,
} from '../../../../nodes/WecomSuite/trigger/door/addresses';

const within = (address: string, ...ranges: string[]): boolean | undefined => {
	const read = readAddress(address);
	return read && isWithin(read, readRanges(ranges));
};

describe('isWithin', () => {
	it.each([
		['101.226.103.7', '101.226.103.7', true],
		['101.226.103.8', '101.226.103.7', false],
		['101.226.103.127', '101.226.103.0/25', true],
		['101.226.103.128', '101.226.103.0/25', false],
		['101.226.103.128', '101.226.103.*', true],
		['101.226.104.1', '101.226.103.*', false],
		['101.226.104.1', '101.226.*.*', true],
		['2402:4e00::1', '2402:4e00::/32', true],
		['2402:4e01::1', '2402:4e00::/32', false],
		['::1', '::1', true],
		['::ffff:10.1.2.3', '10.0.0.0/8', true],
		['10.1.2.3', '::ffff:10.0.0.0/104', true],
		['11.1.2.3', '::ffff:10.0.0.0/104', false],
		['10.1.2.3', '::/0', false],
		['2402:4e00::1', '0.0.0.0/0', false],
		['10.1.2.3', '0.0.0.0/0', true],
	])('says of %s and %s: %s', (address, range, expected) => {
		expect(within(address, '192.0.2.1', range)).toBe(expected);
		expect(within(address, '192.0.2.1')).toBe(false);
	});

	it("agrees with Node's own list on any address and range", () => {
		const v4 = fc.ipV4();
		// The library reads the outdated ::1.2.3.4 as an IPv4 address, Node does not.
		const v6 = fc.ipV6().filter((address) => !address.includes('.'));
		const near = fc.tuple(fc.oneof(v4, v6), fc.nat(128), fc.oneof(v4, v6), fc.boolean());
		fc.assert(
			fc.property(near, ([network, length, other, same]) => {
				const bits = isIP(network) === 4 ? length % 33 : length;
				const list = new BlockList();
				list.addSubnet(network, bits, isIP(network) === 4 ? 'ipv4' : 'ipv6');
				const address = same ? network : other;
				if (isIP(address) !== isIP(network)) return;
				const expected = list.check(address, isIP(address) === 4 ? 'ipv4' : 'ipv6');
				expect(within(address, `${network}/${bits}`)).toBe(expected);
			}),
			{ numRuns: 3000 },
		);
	});
});

describe('readAddress', () => {
	it.each([
		['203.0.113.9:443', '203.0.113.9'],
		['[2402:4e00::1]:443', '2402:4e00::1'],
		['[::1]', '::1'],
		[' 203.0.113.9 ', '203.0.113.9'],
		['::ffff:203.0.113.9', '203.0.113.9'],
	])('reads %s as proxies write it', (text, address) => {
		expect(readAddress(text)?.toString()).toBe(address);
	});

	it.each([
		'',
		'unknown',
		'010.0.0.1',
		'0x7f.1',
		'2130706433',
		'1.2.3',
		'1.2.3.256',
		'a::b::c',
		'::g',
	])('takes %j for none', (text) => {
		expect(readAddress(text)).toBeUndefined();
	});
});

describe('readRange', () => {
	it.each([
		'10.0.0.0/33',
		'10.0.0.0/',
		'10.0.0/8',
		'::/129',
		'10.*.0.1',
		'*.1.2.3',
		'10.0.0.*/24',
		'*',
		'wecom',
	])('takes %j for none', (entry) => {
		expect(readRange(entry)).toBeUndefined();
	});

	it('reads lists as people type them', () => {
		expect(entriesOf(' 10.0.0.1,10.0.0.2\n10.0.0.3；::1 ,')).toEqual([
			'10.0.0.1',
			'10.0.0.2',
			'10.0.0.3',
			'::1',
		]);
	});
});
