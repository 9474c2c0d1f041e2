import { ERRCODES, explain } from '../../../nodes/WecomSuite/suite/errcodes';
import PUBLISHED from '../vectors/errcodes.json';

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

	it('D2: knows every code that the vendor publishes', () => {
		expect(PUBLISHED.codes.length).toBe(1250);
		expect(PUBLISHED.codes.filter((code) => !(code in ERRCODES))).toEqual([]);
	});

	it('D2: explains no code that is not published', () => {
		const published: readonly number[] = PUBLISHED.codes;
		expect(CODES.map(([code]) => code).filter((code) => !published.includes(code))).toEqual([]);
	});

	it.each([95018, 95000, 95001, 95007, 95013, 95016, 84061, 41016, 60124])(
		'D2: %d says what to do, not where to read',
		(code) => {
			expect(explain(code).meaning).not.toBe(explain(123456).meaning);
			expect(explain(code).remedy).not.toMatch(/message of WeCom/);
		},
	);

	it.each([40001, 40013, 40084, 40091, 48002])('D3: %d names the Kind first', (code) => {
		expect(explain(code).remedy).toMatch(/^Check the Kind in the credential first/);
	});

	it('D3: a user ID of another kind of app names the Kind too', () => {
		expect(explain(40125).remedy).toMatch(/Kind in the credential/);
	});

	it('D7: a member of a linked corp is one of those who cannot be reached', () => {
		expect(explain(81013).remedy).toMatch(/visible range.*linked corp/);
	});

	it('830002 speaks of the size that one answer may have', () => {
		expect(explain(830002)).toMatchObject({
			meaning: expect.stringMatching(/20 MB/) as string,
			zh: { meaning: '文件或所取分块超过20MB' },
		});
	});

	it('repeats a call only where the vendor says that it helps', () => {
		const of = (retry: string) =>
			CODES.filter(([, entry]) => entry.retry === retry).map(([code]) => code);
		expect(of('later').sort((a, b) => a - b)).toEqual([-1, 6000, 45009, 45033]);
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

describe('every code', () => {
	it('is explained in one sentence, and another says what to do', () => {
		const bad = CODES.filter(([, { meaning, remedy }]) =>
			[meaning, remedy].some((text) => !/^[A-Z].*[^.,\s]$/.test(text) || text.length > 120),
		);
		expect(bad).toEqual([]);
	});

	const zhOf = ([, { zh }]: (typeof CODES)[number]) => [zh.meaning, zh.remedy];

	it('is explained in Chinese, too: two Chinese characters in a row and no English sentence', () => {
		const bad = CODES.filter((row) =>
			zhOf(row).some((text) => !/\p{Script=Han}{2}/u.test(text) || / [a-z]+ [a-z]+ /.test(text)),
		);
		expect(bad).toEqual([]);
	});

	it('keeps English and Chinese apart, and the Chinese short', () => {
		const mixed = CODES.filter(([, { meaning, remedy, zh }]) =>
			[meaning, remedy, zh.meaning, zh.remedy].some((text) => text.includes('|')),
		);
		const long = CODES.filter((row) => zhOf(row).some((text) => [...text].length > 60));
		expect([mixed, long]).toEqual([[], []]);
		// Chinese stands in the English text only as a word of the console, in brackets.
		const outside = (text: string) => text.replace(/\([^)]*\)/g, '');
		expect(
			CODES.filter(([, { meaning, remedy }]) => /\p{Script=Han}/u.test(outside(meaning + remedy))),
		).toEqual([]);
	});

	it('points to a page of the vendor, if to any', () => {
		expect(CODES.filter(([, { see }]) => see !== undefined && see <= 90000)).toEqual([]);
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
			zh: {
				meaning: '企业微信拒绝了调用',
				remedy: '查看企业微信的提示，或查询 https://open.work.weixin.qq.com/devtool/query?e=123456',
			},
			retry: 'no',
			see: 90313,
			link: 'https://open.work.weixin.qq.com/devtool/query?e=123456',
		});
	});
});
