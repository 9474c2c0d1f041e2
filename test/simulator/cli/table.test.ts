import type { PushResult } from '../push/push';
import { PushTable, faultTitle } from './table';
import { cutToWidth, padToWidth, singleLine, widthOf } from './width';

const GREEN = '\u001B[32m';
const RED = '\u001B[31m';
const PLAIN = '\u001B[0m';
const RESULT: PushResult = {
	label: 'message:text',
	kind: 'success',
	status: 200,
	body: Buffer.from('success'),
	headers: {},
	milliseconds: 12.6,
	attempts: [],
	sent: { message: '', envelope: '', query: '' },
};
const withReply = (fields: NonNullable<PushResult['reply']>['fields']): PushResult => ({
	...RESULT,
	kind: 'reply',
	reply: { receiveId: 'wpCorp', xml: '', fields },
});
const print = (result: PushResult, terminal?: { columns: number }, title?: string): string[] => {
	let printed = '';
	const stream = {
		...(terminal && { isTTY: true, ...terminal }),
		write: (text: string) => (printed += text),
	};
	const table = new PushTable(stream, () => new Date(2026, 0, 2, 3, 4, 5));
	table.printHeader();
	table.print(result, title);
	return printed.trimEnd().split('\n');
};

describe('PushTable', () => {
	it('lines its columns up, without colours in a file', () => {
		const [header = '', line = ''] = print(RESULT);
		expect(header.split(/ {2,}/)).toEqual([
			'time',
			'push',
			'label',
			'answer',
			'opened reply',
			'ms',
		]);
		expect(line.split(/ {2,}/)).toEqual([
			'03:04:05',
			'Text Message',
			'message:text',
			'200 success',
			'13',
		]);
		expect(line.indexOf('message:text')).toBe(header.indexOf('label'));
		expect(line).toHaveLength(header.length);
	});

	it('keeps a terminal line within the terminal, Chinese or not', () => {
		for (const Content of ['a'.repeat(300), '你好'.repeat(150)]) {
			const [, line = ''] = print(withReply({ MsgType: 'text', Content }), { columns: 140 });
			const plain = line.replace(GREEN, '').replace(PLAIN, '');
			expect(widthOf(plain)).toBe(140);
			expect(plain).toContain('…');
			expect(line.startsWith(GREEN)).toBe(true);
		}
	});

	it('shows what the member would read', () => {
		const article = { Title: 'Read this', Url: 'https://example.com' };
		const news = {
			ToUserName: 'a',
			MsgType: 'news',
			ArticleCount: '1',
			Articles: { item: article },
		};
		expect(print(withReply(news))[1]).toContain('  news: Read this  ');
		expect(print(withReply({ MsgType: 'image', Image: { MediaId: 'm' } }))[1]).toContain(
			'image: m ',
		);
		expect(print(withReply({ MsgType: 'text', Content: 'a\nb\u001B[2J' }))[1]).toContain(
			'  a b [2J ',
		);
	});

	it('adds the problem, and how often it had to be pushed', () => {
		const attempt = {
			number: 1,
			timestamp: '',
			nonce: '',
			kind: 'timeout',
			status: 0,
			milliseconds: 5,
		} as const;
		const attempts = [attempt, attempt];
		const failed = {
			...RESULT,
			kind: 'timeout',
			status: 0,
			attempts,
			problem: 'no answer',
		} as const;
		const [, line, problem] = print(failed, { columns: 140 }, faultTitle('flippedCiphertext'));
		expect(line).toMatch('none ×2');
		expect(line?.startsWith(RED)).toBe(true);
		expect(line).toMatch('fault flippedCiphertext ');
		expect(problem).toBe(`${' '.repeat(10)}no answer`);
	});

	it('has a title for what is no row', () => {
		expect(print({ ...RESULT, label: 'verify' })[1]).toContain('URL verification');
		expect(print({ ...RESULT, label: '(message)' })[1]).toContain('Message as given');
	});
});

describe('widths', () => {
	it('count two for Chinese and emoji, none for marks that combine', () => {
		expect(['abc', '你好', '，', '👋', 'e\u0301', '\u200B', '한'].map(widthOf)).toEqual([
			3, 4, 2, 2, 1, 0, 2,
		]);
	});

	it('pad and cut by columns', () => {
		expect(padToWidth('你', 4)).toBe('你  ');
		expect(padToWidth('abcde', 4)).toBe('abcde');
		expect(
			['abcd', 'abcde', '你好吗', '你好吗'].map((text, at) => cutToWidth(text, at < 3 ? 4 : 5)),
		).toEqual(['abcd', 'abc…', '你…', '你好…']);
	});

	it('keep control characters away from the terminal', () => {
		expect(singleLine(' a\r\n\tb\u001B[31m\u2028c ')).toBe('a b [31m c');
	});
});
