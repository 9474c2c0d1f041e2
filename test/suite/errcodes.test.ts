import { ERRCODES, explain } from '../../nodes/WecomSuite/suite/errcodes';

const CODES = Object.entries(ERRCODES).map(([code, entry]) => [Number(code), entry] as const);

/** Codes about credentials that protocol 1.3 lists, and those that it names elsewhere. */
const NAMED = [
	-1, 40001, 40007, 40013, 40014, 40029, 40056, 40077, 40078, 40080, 40082, 40083, 40084, 40085,
	40086, 40091, 41001, 41008, 41021, 41022, 41023, 41024, 41025, 42001, 42003, 42007, 42009, 42012,
	42022, 43004, 43012, 45008, 45009, 45033, 48001, 48002, 48003, 48004, 48006, 50001, 50003, 60020,
	60028, 60140, 60246, 81013, 82001, 84014, 84015, 84021, 84022, 84023, 84024, 84025, 301002,
	701008, 701099, 830002, 842002, 842004, 842005, 842006,
];
const range = (first: number, last: number) =>
	Array.from({ length: last - first + 1 }, (_, index) => first + index);

describe('ERRCODES', () => {
	it('knows every code that the protocol names', () => {
		expect(NAMED.filter((code) => !(code in ERRCODES))).toEqual([]);
	});

	it('repeats a call only where the vendor says that it helps', () => {
		const of = (retry: string) =>
			CODES.filter(([, entry]) => entry.retry === retry).map(([code]) => code);
		expect(of('later').sort((a, b) => a - b)).toEqual([-1, 45009, 45033]);
		expect(of('refresh')).toEqual([40014, 40082, 42001, 42009]);
	});

	it('says which token is stale where the code does not speak of the one in the call', () => {
		const named = CODES.flatMap(([code, { refresh }]) => (refresh ? [[code, refresh]] : []));
		expect(named).toEqual([
			[40082, 'suite'],
			[42009, 'suite'],
		]);
	});
});

describe.each(CODES)('%d', (_, { meaning, remedy, see }) => {
	it('is explained in one sentence, and another says what to do', () => {
		for (const sentence of [meaning, remedy]) {
			expect(sentence).toMatch(/^[A-Z].*[^.\s]$/);
			expect(sentence.length).toBeLessThanOrEqual(120);
		}
	});

	it('points to a page of the vendor, if to any', () => {
		if (see !== undefined) expect(see).toBeGreaterThan(90000);
	});
});

describe('explain', () => {
	it('gives the row of a code, with the look-up of the vendor', () => {
		expect(explain(40085)).toEqual({
			...ERRCODES[40085],
			see: 90628,
			link: 'https://open.work.weixin.qq.com/devtool/query?e=40085',
		});
	});

	it('points to the list of all codes where a code has no page of its own', () => {
		expect(explain(48004).see).toBe(90313);
	});

	it('takes no code of a template card or template message for unknown', () => {
		const codes = [...range(42014, 42051), ...range(60206, 60222)];
		const unknown = explain(123456).meaning;
		expect(codes.filter((code) => explain(code).meaning === unknown)).toEqual([]);
	});

	it('advises on codes that nobody listed, and repeats nothing', () => {
		expect(explain(123456)).toEqual({
			meaning: 'WeCom refused the call',
			remedy:
				'Read the message of WeCom, or look the code up at https://open.work.weixin.qq.com/devtool/query?e=123456',
			retry: 'no',
			see: 90313,
			link: 'https://open.work.weixin.qq.com/devtool/query?e=123456',
		});
	});
});
