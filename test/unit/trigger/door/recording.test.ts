import { randomInt } from 'node:crypto';
import {
	isRearranged,
	isTime,
	ownTimeOf,
} from '../../../../nodes/WecomSuite/trigger/door/recording';
import { sign } from '../../../../nodes/WecomSuite/protocol/crypto/signature';

const WINDOW = 300;
const T = 1_760_000_000;
const signed = (timestamp: string, nonce: string) =>
	sign({ token: 'token', timestamp, nonce, encrypt: 'Encrypt' });

/** Every way to read the digits of a recording at another time, as long as the signature stays the same. */
const splits = (timestamp: string, nonce: string): [string, string][] => {
	const all = [timestamp, nonce].sort().join('');
	const rest = all.length - 10;
	return [
		[all.slice(0, 10), all.slice(10)],
		[all.slice(rest), all.slice(0, rest)],
	];
};

describe('G5: a recording that is read in another way', () => {
	const cases = Array.from({ length: 3000 }, () => ({
		late: randomInt(0, 3600),
		nonce: String(randomInt(10 ** randomInt(7, 10), 2 ** 33)),
	}));

	it('is recognised, whatever WeCom drew as nonce', () => {
		let swapped = 0;
		for (const { late, nonce } of [...cases, { late: 0, nonce: String(T + 949_648) }]) {
			const signature = signed(String(T), nonce);
			for (const [timestamp, other] of splits(String(T), nonce)) {
				const isSplit = signed(timestamp, other) === signature;
				const ownTime = T - late;
				if (!isSplit || timestamp === String(T)) continue;
				// Sooner it is inside the window and a repeat, before it was made nobody can play it.
				if (Number(timestamp) - ownTime <= WINDOW) continue;
				swapped += 1;
				const sent = { timestamp, nonce: other, ownTime, timeWindow: WINDOW };
				expect([sent, isRearranged(sent)]).toEqual([sent, true]);
			}
		}
		expect(swapped).toBeGreaterThan(500);
	});

	it('is never what WeCom sends within the window, whatever it drew as nonce', () => {
		for (const late of [-WINDOW, -1, 0, 1, WINDOW]) {
			const ownTime = T - late;
			const numbers = Array.from({ length: 1000 }, (_, n) => T - 500 + n);
			for (const nonce of [...numbers, ...cases.map((one) => one.nonce)].map(String)) {
				const sent = { timestamp: String(T), nonce, ownTime, timeWindow: WINDOW };
				expect([sent, isRearranged(sent)]).toEqual([sent, false]);
			}
		}
	});

	it('is not what comes late, unless its nonce happens to be the hour in which it was made', () => {
		const at = (nonce: string, late: number) =>
			isRearranged({ timestamp: String(T), nonce, ownTime: T - late, timeWindow: WINDOW });
		for (const late of [301, 3600, 86_400, 60_000_000])
			for (const nonce of ['1597212914', '263014780', 'VHh7ymSeb0jc4lSb', '', String(T + 500_000)])
				expect([late, nonce, at(nonce, late)]).toEqual([late, nonce, false]);
		expect(at(String(T - 86_400 + 60), 86_400)).toBe(true);
	});

	it('cannot be told of a message without a time', () => {
		const sent = { timestamp: String(T), nonce: String(T - 86_400), timeWindow: WINDOW };
		expect(isRearranged({ ...sent, ownTime: undefined })).toBe(false);
	});
});

describe('a time', () => {
	it('G12: is ten digits, nothing else', () => {
		expect(isTime('1760000000')).toBe(true);
		const others = ['0x68e77b40', '176000000', '17600000000', '1760000000.0e0', ' 1760000000'];
		for (const none of [
			...others,
			'1760000000\n',
			'+176000000',
			'1.76e9',
			'',
			'１７６０００００００',
		])
			expect(isTime(none)).toBe(false);
	});

	it('is found where events, messages and JSON have theirs', () => {
		expect(ownTimeOf({ TimeStamp: T })).toBe(T);
		expect(ownTimeOf({ CreateTime: String(T) })).toBe(T);
		expect(ownTimeOf({ create_time: T })).toBe(T);
		for (const none of [{}, { CreateTime: 'now' }, { CreateTime: 7 }, { CreateTime: {} }])
			expect(ownTimeOf(none)).toBeUndefined();
	});
});
