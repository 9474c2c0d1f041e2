import { writeReply } from '../../../../nodes/WecomSuite/protocol/replies/writeReply';
import { requestOf } from '../../../support/vectors';
import { codeOf, thrownBy } from '../../../support/thrown';
import { HEADER, problemOf, read, TO } from './header';

const ARTICLE = { title: 'Title', description: 'Text', url: 'https://a', picurl: 'https://b' };
const ARTICLE_XML = { Title: 'Title', Description: 'Text', Url: 'https://a', PicUrl: 'https://b' };

describe('writeReply', () => {
	it('is the inner XML of the vector of a reply', () => {
		const to = {
			toUser: 'woAbCdEfGhIjKlMnOpQrStUvWxYz0123',
			fromCorp: 'wpAbCdEfGhIjKlMnOpQrStUvWxYz0123',
			createTime: 1760000004,
		};
		const reply = { kind: 'text', body: { content: '收到' } } as const;
		expect(writeReply(to, reply)).toBe(requestOf('D-5').message);
	});

	it.each(['你好 👋', 'two\r\nlines', '<a href="x">R&D</a>', ']]>', 'a]]><MsgType>', ' ', '0'])(
		'carries %j as it is',
		(content) => {
			const fields = read('text', { content });
			expect(fields).toEqual({ ...HEADER, MsgType: 'text', Content: content });
			expect(problemOf(fields)).toBeUndefined();
		},
	);

	it.each([
		['image', { media_id: 'm' }, { MsgType: 'image', Image: { MediaId: 'm' } }],
		['voice', { media_id: 'm' }, { MsgType: 'voice', Voice: { MediaId: 'm' } }],
		['video', { media_id: 'm' }, { MsgType: 'video', Video: { MediaId: 'm' } }],
		[
			'video',
			{ media_id: 'm', title: 'T ]]>', description: 'D 👋' },
			{ MsgType: 'video', Video: { MediaId: 'm', Title: 'T ]]>', Description: 'D 👋' } },
		],
		[
			'news',
			{ articles: [ARTICLE] },
			{ MsgType: 'news', ArticleCount: '1', Articles: { item: ARTICLE_XML } },
		],
		[
			'news',
			{ articles: [ARTICLE, { title: 'only' }] },
			{ MsgType: 'news', ArticleCount: '2', Articles: { item: [ARTICLE_XML, { Title: 'only' }] } },
		],
		[
			'updateButton',
			{ replace_name: '已处理' },
			{ MsgType: 'update_button', Button: { ReplaceName: '已处理' } },
		],
		[
			'updateTaskcard',
			{ replace_name: 'Done' },
			{ MsgType: 'update_taskcard', TaskCard: { ReplaceName: 'Done' } },
		],
	] as const)('writes %s %j', (kind, body, expected) => {
		const fields = read(kind, body);
		expect(fields).toEqual({ ...HEADER, ...expected });
		expect(problemOf(fields)).toBeUndefined();
	});

	it('leaves numbers bare and puts texts in CDATA, in the order of the page', () => {
		expect(writeReply(TO, { kind: 'news', body: { articles: [{ title: 'a', url: 'b' }] } })).toBe(
			'<xml><ToUserName><![CDATA[zhangsan]]></ToUserName><FromUserName><![CDATA[wpCorp]]></FromUserName>' +
				'<CreateTime>1760000004</CreateTime><MsgType><![CDATA[news]]></MsgType><ArticleCount>1</ArticleCount>' +
				'<Articles><item><Title><![CDATA[a]]></Title><Url><![CDATA[b]]></Url></item></Articles></xml>',
		);
	});

	it('takes articles under the names of the form and of the XML as well', () => {
		const expected = read('news', { articles: [ARTICLE] });
		const { picurl: picUrl, ...others } = ARTICLE;
		expect(read('news', { articles: [{ ...others, picUrl }] })).toEqual(expected);
		expect(read('news', { Articles: ARTICLE_XML })).toEqual(expected);
	});

	it.each([
		['text', { content: '' }, 'The reply text is empty'],
		['text', {}, 'The reply text is empty'],
		['text', { content: '\u0000\uffff' }, 'The reply text is empty'],
		['image', { media_id: '' }, 'The media ID is empty'],
		['voice', {}, 'The media ID is empty'],
		['video', { title: 'a' }, 'The media ID is empty'],
		['news', { articles: [] }, 'The list of articles is empty'],
		['news', {}, 'The list of articles is empty'],
		['news', { articles: [{ url: 'a' }] }, 'news.articles[0].title is empty'],
		['news', { articles: ['a'] }, 'news.articles[0] is not an object'],
		['news', { articles: [{ title: 'a', id: 1 }] }, 'does not know: id'],
		['news', { articles: [{ title: 'a', picurl: 'b', PicUrl: 'c' }] }, 'both picurl and PicUrl'],
		['updateButton', { replace_name: '' }, 'The new text of the button is empty'],
		['updateTaskcard', {}, 'The new text of the button is empty'],
		['raw', { xml: '' }, 'The raw XML is empty'],
		['text', { content: ['a'] }, 'The reply text is not a single value'],
		['text', 'hello', 'text is not an object'],
		['text', null, 'text is not an object'],
	] as const)('refuses %s %j', (kind, body, message) => {
		const error = thrownBy(() => writeReply(TO, { kind, body }));
		expect(error.code).toBe('ERR_WECOM_REPLY');
		expect(error.message).toContain(message);
	});

	it('never shows the text it refuses', () => {
		const content = `secret ${'你'.repeat(700)}`;
		const error = thrownBy(() => writeReply(TO, { kind: 'text', body: { content } }));
		expect(error.message).toBe(
			'The reply text has 2107 bytes; WeCom takes 2048 (a Chinese character has three)',
		);
		expect(error.remedy).toContain('Cut Long Texts');
		expect(codeOf(() => writeReply(TO, { kind: 'text', body: { content } }))).toBe(
			'ERR_WECOM_REPLY',
		);
	});
});
