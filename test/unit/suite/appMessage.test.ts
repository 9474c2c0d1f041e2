import { fitReply } from '../../../nodes/WecomSuite/protocol/replies/fitReply';
import type { ReplyDraft } from '../../../nodes/WecomSuite/protocol/replies/types';
import { appMessageOf, cardUpdateOf } from '../../../nodes/WecomSuite/suite/appMessage';
import { FULL_CARDS } from '../protocol/replies/fullCards';

const MEMBER = { toUser: 'zhangsan', agentId: 1000002 };
const CARD = { userIds: ['zhangsan'], agentId: 1000002, responseCode: 'example-code' };
const fit = (kind: ReplyDraft['kind'], body: unknown) => fitReply({ kind, body });
const RAW = fit('raw', { xml: '<MsgType>text</MsgType>' });
const BUTTON = fit('updateButton', { replace_name: 'Done' });
const TASKCARD = fit('updateTaskcard', { replace_name: 'Done' });

describe('appMessageOf', () => {
	it.each([
		['text', { content: '你好 ]]> 👋' }, { text: { content: '你好 ]]> 👋' } }],
		['image', { media_id: 'm' }, { image: { media_id: 'm' } }],
		['voice', { MediaId: 'm' }, { voice: { media_id: 'm' } }],
		[
			'video',
			{ media_id: 'm', title: 't', description: 'd' },
			{ video: { media_id: 'm', title: 't', description: 'd' } },
		],
		['video', { media_id: 'm', title: '' }, { video: { media_id: 'm' } }],
		[
			'news',
			{ articles: [{ title: 't', description: 'd', url: 'u', picUrl: 'p' }, { Title: 'x' }] },
			{
				news: {
					articles: [{ title: 't', description: 'd', url: 'u', picurl: 'p' }, { title: 'x' }],
				},
			},
		],
	] as const)('says the same as the reply: %s %j', (kind, body, expected) => {
		expect(appMessageOf(fit(kind, body), MEMBER)).toEqual({
			touser: 'zhangsan',
			agentid: 1000002,
			msgtype: kind,
			...expected,
		});
	});

	it('has nothing for what is no message', () => {
		const card = fit('updateTemplateCard', FULL_CARDS.text_notice.api);
		for (const reply of [RAW, BUTTON, TASKCARD, card]) {
			expect(appMessageOf(reply, MEMBER)).toBeUndefined();
		}
	});
});

describe('cardUpdateOf', () => {
	const target = { userids: ['zhangsan'], agentid: 1000002, response_code: 'example-code' };

	it('replaces the text of the button', () => {
		expect(cardUpdateOf(BUTTON, CARD)).toEqual({ ...target, button: { replace_name: 'Done' } });
	});

	it.each(Object.values(FULL_CARDS))('replaces the card, under the names of the API', (card) => {
		for (const body of [card.api, card.xml]) {
			expect(cardUpdateOf(fit('updateTemplateCard', body), CARD)).toEqual({
				...target,
				template_card: card.api,
			});
		}
	});

	it('has nothing for what updates no template card', () => {
		for (const reply of [RAW, TASKCARD, fit('text', { content: 'a' })]) {
			expect(cardUpdateOf(reply, CARD)).toBeUndefined();
		}
	});
});
