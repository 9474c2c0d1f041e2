import type { Answer } from './exchange';
import { judge, type Asked } from './judge';
import { sealReply, SUITE } from './receiver';
import { seal, sign } from '../wire/wire';

const CORP = 'wpCorp';
const RULE = { kind: 'message', receiveId: CORP, from: 'zhangsan', to: CORP } as const;
const DATA: Asked = { ...SUITE, form: 'data', reply: RULE, expect: 'accepted' };
const COMMAND: Asked = { ...DATA, form: 'command', reply: { kind: undefined, receiveId: 'a' } };
const VERIFICATION: Asked = { ...COMMAND, form: 'verification', echo: '7205136330722672511' };

const answer = (body: string, more: Partial<Answer> = {}): Answer => ({
	status: 200,
	headers: {},
	body: Buffer.from(body),
	milliseconds: 1,
	...more,
});
const REPLY = {
	ToUserName: 'zhangsan',
	FromUserName: CORP,
	CreateTime: '1760000000',
	MsgType: 'text',
	Content: 'a',
};
const write = (fields: Record<string, string>): string =>
	`<xml>${Object.entries(fields)
		.map(([name, value]) => `<${name}>${value}</${name}>`)
		.join('')}</xml>`;
const reply = (changes: Record<string, string> = {}, receiveId = CORP) =>
	answer(sealReply(write({ ...REPLY, ...changes }), receiveId));
const article = '<item><Title>a</Title></item>';

describe('judge', () => {
	it('takes the exact echo within a second', () => {
		const echo = VERIFICATION.echo ?? '';
		expect(judge(answer(echo), VERIFICATION)).toEqual({ kind: 'echo' });
		for (const wrong of [`${echo}\n`, `\uFEFF${echo}`, `"${echo}"`, '', 'success']) {
			expect(judge(answer(wrong), VERIFICATION)).toEqual({
				kind: 'invalid',
				problem: 'the answer is not exactly the bytes of the echo',
			});
		}
		expect(judge(answer(echo, { milliseconds: 1001 }), VERIFICATION).problem).toMatch(
			'took 1001 ms',
		);
	});

	it('takes nothing but success for a command, within a second', () => {
		expect(judge(answer('success'), COMMAND)).toEqual({ kind: 'success' });
		expect(judge(answer(''), COMMAND)).toMatchObject({
			kind: 'empty',
			problem: expect.stringContaining('seven bytes'),
		});
		expect(judge(reply(), COMMAND)).toMatchObject({
			kind: 'reply',
			problem: expect.stringContaining('seven bytes'),
		});
		expect(judge(answer('success', { milliseconds: 1500 }), COMMAND).problem).toMatch('1500 ms');
		for (const wrong of ['success\n', '"success"', 'Success', 'ok', '{"errcode":0}']) {
			expect(judge(answer(wrong), COMMAND)).toMatchObject({ kind: 'invalid' });
		}
	});

	it('takes success, silence or a reply for a message, and has more patience', () => {
		expect(judge(answer('success', { milliseconds: 4900 }), DATA)).toEqual({ kind: 'success' });
		expect(judge(answer(''), DATA)).toEqual({ kind: 'empty' });
		expect(judge(reply(), DATA)).toMatchObject({ kind: 'reply', reply: { receiveId: CORP } });
		expect(judge(reply(), DATA).problem).toBeUndefined();
	});

	it('wants status 200', () => {
		expect(judge(answer('', { status: 204 }), DATA).problem).toBe('status 204, not 200');
		expect(judge(answer('no', { status: 403 }), DATA)).toEqual({
			kind: 'refused',
			problem: 'status 403, not 200',
		});
	});

	it('wants an attack refused, and not by falling over', () => {
		const attack: Asked = { ...DATA, expect: 'refused' };
		expect(judge(answer('no', { status: 403 }), attack)).toEqual({ kind: 'refused' });
		expect(judge(answer('no', { status: 500 }), attack).problem).toMatch('server failed');
		expect(judge(answer('success'), attack).problem).toBe('accepted what it must refuse');
		expect(judge(answer('', { status: 0, failure: 'late' }), attack).problem).toBe('late');
	});

	it.each([
		['of a type that cards take', reply({ MsgType: 'update_button' }), 'no reply of type'],
		['for another receiver', reply({}, 'wpOther'), 'sealed for wpOther, not wpCorp'],
		['to another member', reply({ ToUserName: 'lisi' }), 'not the sender zhangsan'],
		['from another corp', reply({ FromUserName: 'wpOther' }), 'not the corp wpCorp'],
		['without a time', reply({ CreateTime: 'now' }), 'CreateTime'],
		['too long', reply({ Content: '好'.repeat(683) }), 'has 2049 bytes'],
		['without text', reply({ Content: '<a>1</a>' }), 'needs Content'],
		['without articles', reply({ MsgType: 'news' }), '0 articles'],
		[
			'with nine articles',
			reply({ MsgType: 'news', ArticleCount: '9', Articles: article.repeat(9) }),
			'9 articles',
		],
		[
			'with a wrong count',
			reply({ MsgType: 'news', ArticleCount: '2', Articles: article }),
			'ArticleCount is not 1',
		],
	])('finds a reply %s', (_, given, problem) => {
		expect(judge(given, DATA)).toMatchObject({ kind: 'reply' });
		expect(judge(given, DATA).problem).toContain(problem);
	});

	it('takes a text of exactly 2048 bytes, and a right count of articles', () => {
		expect(judge(reply({ Content: 'a'.repeat(2048) }), DATA).problem).toBeUndefined();
		for (const count of [1, 8]) {
			const news = { MsgType: 'news', ArticleCount: `${count}`, Articles: article.repeat(count) };
			expect(judge(reply(news), DATA).problem).toBeUndefined();
		}
	});

	it('knows which push takes which reply', () => {
		const { Content, ...header } = REPLY;
		const button = `<ReplaceName>${Content}</ReplaceName>`;
		const card = answer(
			sealReply(write({ ...header, MsgType: 'update_button', Button: button }), CORP),
		);
		const kinds = ['message', 'card', 'taskcard', 'any', undefined] as const;
		const problems = kinds.map(
			(kind) => judge(card, { ...DATA, reply: { ...RULE, kind } }).problem,
		);
		expect(problems).toEqual([
			expect.stringContaining('no reply of type update_button'),
			undefined,
			expect.stringContaining('no reply of type'),
			undefined,
			'WeCom takes no reply to this push',
		]);
	});

	it('finds an envelope that WeCom could not open', () => {
		const good = sealReply(write(REPLY), CORP);
		const bad: ReadonlyArray<readonly [string, string]> = [
			[good.replace(/<Nonce>.*<\/Nonce>/, ''), 'the reply envelope has'],
			[good.replace('</xml>', '<ToUserName>a</ToUserName></xml>'), 'the reply envelope has'],
			[good.replace('<Nonce>', '<Nonce>1</Nonce><Nonce>'), 'is not text'],
			[good.replace('<TimeStamp>1', '<TimeStamp>x'), 'TimeStamp of the reply is not a number'],
			[good.replace('n0nce', 'nonce'), 'MsgSignature of the reply does not match'],
			[good.replace('</xml>', '</xml>\nsuccess'), 'not one closed XML element'],
			[sealReply('no xml', CORP), 'not one closed XML element'],
		];
		for (const [body, problem] of bad) {
			expect(judge(answer(body), DATA)).toMatchObject({ kind: 'invalid' });
			expect(judge(answer(body), DATA).problem).toContain(problem);
		}
	});

	it('opens a JSON reply', () => {
		const encrypt = seal(JSON.stringify(REPLY), CORP, SUITE.encodingAesKey);
		const msgsignature = sign(SUITE.token, '1760000000', 'a', encrypt);
		const body = JSON.stringify({ encrypt, msgsignature, timestamp: 1760000000, nonce: 'a' });
		expect(judge(answer(body), DATA)).toMatchObject({ kind: 'reply', reply: { fields: REPLY } });
	});
});
