import { readContent, type Reading } from '../../../nodes/WecomSuite/reply/content';
import { CARD_EXAMPLES } from '../../../nodes/WecomSuite/reply/forms/cardExamples';
import { changed, FULL_CARDS } from '../protocol/replies/fullCards';
import { contextOf, FILES, type Binary } from './context';

const MESSAGE = { push: 'message' } as const;
const CARD = { push: 'card' } as const;
const readAs = async (
	reading: Reading,
	parameters: object,
	binaries: Readonly<Record<string, Binary>> = {},
) => await readContent(contextOf(parameters, binaries), 3, reading);
const refusal = async (reading: Reading, parameters: object, binaries = {}) => {
	const error: unknown = await readAs(reading, parameters, binaries).catch((reason) => reason);
	expect(error).toMatchObject({ code: 'ERR_WECOM_REPLY' });
	return (error as Error).message;
};

describe('readContent', () => {
	it('is nothing for No Reply, whatever the push takes', async () => {
		for (const push of ['message', 'card', 'taskcard', undefined] as const) {
			await expect(readAs({ push }, { replyType: 'none' })).resolves.toBeUndefined();
		}
	});

	it.each([
		['hello', 'hello'],
		[5, '5'],
		[false, 'false'],
		[{ a: 1 }, '{"a":1}'],
		[['a'], '["a"]'],
	])('reads the text %j as %j', async (content, expected) => {
		await expect(readAs(MESSAGE, { replyType: 'text', content })).resolves.toEqual({
			kind: 'text',
			body: { content: expected },
		});
	});

	it.each(['', null, undefined])('refuses the text %j', async (content) => {
		await expect(refusal(MESSAGE, { replyType: 'text', content })).resolves.toContain('is empty');
	});

	it('cuts long texts when told to, and only then', async () => {
		const long = { replyType: 'text', content: '好'.repeat(700) };
		await expect(refusal(MESSAGE, long)).resolves.toContain('2100 bytes; WeCom takes 2048');
		await expect(
			refusal(MESSAGE, { ...long, options: { cutLongTexts: false } }),
		).resolves.toBeTruthy();
		const cut = await readAs(MESSAGE, { ...long, options: { cutLongTexts: true } });
		expect(cut).toEqual({ kind: 'text', body: { content: '好'.repeat(682) } });
	});

	it.each(['image', 'voice', 'video'] as const)('reads the media ID of %s', async (replyType) => {
		const given = { replyType, mediaSource: 'mediaId', mediaId: 'm' };
		await expect(readAs(MESSAGE, given)).resolves.toEqual({
			kind: replyType,
			body: { media_id: 'm' },
		});
		await expect(refusal(MESSAGE, { ...given, mediaId: '' })).resolves.toContain(
			'media ID is empty',
		);
	});

	it('reads title and description of a video', async () => {
		const given = { replyType: 'video', mediaId: 'm', videoTitle: 't', videoDescription: 'd' };
		await expect(readAs(MESSAGE, given)).resolves.toEqual({
			kind: 'video',
			body: { media_id: 'm', title: 't', description: 'd' },
		});
	});

	it.each([
		['image', FILES.png, 'image/png'],
		['voice', FILES.amr, 'audio/amr'],
		['video', FILES.mp4, 'video/mp4'],
	] as const)('uploads the file for %s', async (replyType, content, mimeType) => {
		const upload = jest.fn(() => Promise.resolve('uploaded'));
		const given = { replyType, mediaSource: 'binary', binaryPropertyName: 'photo' };
		const binaries = { photo: { content, mimeType, fileName: 'a' } };
		await expect(readAs({ ...MESSAGE, upload }, given, binaries)).resolves.toMatchObject({
			body: { media_id: 'uploaded' },
		});
		// WeCom goes by the extension, so a name without one gets that of the content.
		const fileName = expect.stringMatching(/^a\.(png|amr|mp4)$/);
		expect(upload.mock.calls).toEqual([[replyType, { fileName, mimeType, content }]]);
		await expect(refusal(MESSAGE, given, binaries)).resolves.toContain(
			'only in the name of a connected corp',
		);
	});

	it('uploads nothing for a push that takes no such reply', async () => {
		const upload = jest.fn(() => Promise.resolve('uploaded'));
		const given = { replyType: 'image', mediaSource: 'binary', binaryPropertyName: 'data' };
		const binaries = { data: { content: FILES.png, mimeType: 'image/png' } };
		await expect(refusal({ ...CARD, upload }, given, binaries)).resolves.toContain(
			'only an update of the card',
		);
		expect(upload).not.toHaveBeenCalled();
	});

	const ARTICLES = [{ title: 't', description: 'd', url: 'u', picurl: 'p' }, { title: 'x' }];
	const TYPED = [
		{ title: 't', description: 'd', url: 'u', picUrl: 'p' },
		{ title: 'x', description: '', url: '', picUrl: '' },
	];
	it.each([
		['fields', { articles: { article: TYPED } }],
		['json', { articlesJson: JSON.stringify(ARTICLES) }],
		['json', { articlesJson: ARTICLES }],
		['json', { articlesJson: TYPED }],
	])('reads articles from %s %j', async (articlesFrom, given) => {
		await expect(readAs(MESSAGE, { replyType: 'news', articlesFrom, ...given })).resolves.toEqual({
			kind: 'news',
			body: { articles: ARTICLES },
		});
	});

	it.each([
		[{ articlesFrom: 'fields', articles: {} }, 'list of articles is empty'],
		[{ articlesFrom: 'fields' }, 'list of articles is empty'],
		[{ articlesFrom: 'json', articlesJson: '[{' }, 'Articles is not valid JSON'],
		[{ articlesFrom: 'json', articlesJson: '' }, 'Articles is not valid JSON'],
		[{ articlesFrom: 'json', articlesJson: '[]' }, 'list of articles is empty'],
		[{ articlesFrom: 'json', articlesJson: '[1]' }, 'articles[0] is not an object'],
	])('refuses articles %j', async (given, message) => {
		await expect(refusal(MESSAGE, { replyType: 'news', ...given })).resolves.toContain(message);
	});

	it('reads the new text of a button, for either kind of card', async () => {
		const given = { replyType: 'updateButton', replaceName: 'Done' };
		const body = { replace_name: 'Done' };
		await expect(readAs(CARD, given)).resolves.toEqual({ kind: 'updateButton', body });
		const legacy = await readAs({ push: 'taskcard' }, given);
		expect(legacy).toEqual({ kind: 'updateTaskcard', body });
	});

	it('reads raw XML for every push', async () => {
		const given = { replyType: 'raw', rawXml: '<MsgType>x</MsgType>' };
		for (const push of ['message', 'card', 'taskcard'] as const) {
			await expect(readAs({ push }, given)).resolves.toEqual({
				kind: 'raw',
				body: { xml: '<xml><MsgType>x</MsgType></xml>' },
			});
		}
	});

	it('asks no push when the reply goes another way', async () => {
		const reply = await readAs({}, { replyType: 'text', content: 'a' });
		expect(reply?.kind).toBe('text');
	});
});

describe('readContent of a template card', () => {
	const { api, xml } = FULL_CARDS.text_notice;
	const { card_type: cardType, ...untyped } = api;
	const expected = { kind: 'updateTemplateCard', body: api };

	it.each([
		['an object', api],
		['JSON', JSON.stringify(api)],
		['the names of the XML', xml],
		['a whole message', { touser: 'a', msgtype: 'template_card', template_card: api }],
		['a whole reply', { TemplateCard: xml }],
		['a card without its type', untyped],
	])('takes %s', async (_, card) => {
		const given = { replyType: 'updateTemplateCard', cardType, card };
		await expect(readAs(CARD, given)).resolves.toEqual(expected);
	});

	it('believes the card more than the form', async () => {
		const given = { replyType: 'updateTemplateCard', cardType: 'vote_interaction', card: api };
		await expect(readAs(CARD, given)).resolves.toEqual(expected);
	});

	it.each([
		['{', 'Card is not valid JSON'],
		['', 'Card is not valid JSON'],
		['[]', 'template_card is not an object'],
		['1', 'template_card is not an object'],
		[{}, 'card needs main_title.title or sub_title_text'],
		[changed(api, 'card_action', undefined), 'needs card_action.type'],
	])('refuses %j', async (card, message) => {
		const given = { replyType: 'updateTemplateCard', cardType, card };
		await expect(refusal(CARD, given)).resolves.toContain(message);
	});

	it.each(Object.entries(CARD_EXAMPLES))('takes what the form shows for %s', async (name, card) => {
		const given = { replyType: 'updateTemplateCard', cardType: name, card: JSON.stringify(card) };
		await expect(readAs(CARD, given)).resolves.toEqual({ kind: 'updateTemplateCard', body: card });
	});
});
