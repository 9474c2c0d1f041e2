import type { INodeParameters } from 'n8n-workflow';
import { errorOf } from '../support/execution';
import { chain, reply, trigger } from '../support/flow';
import { closeFlows, startFlow } from '../support/startFlow';

afterEach(closeFlows);

const OPEN = { replyDeadline: 4.8 };
const TEXT = 'message:text';
const CARD = 'event:template_card_event';
const TYPED = [
	{ title: 'a', url: 'https://a' },
	{ title: 'b', description: '' },
];
const GIVEN = "={{ [{ title: 'x' }] }}";
const BUILT = "={{ { sub_title_text: 'a', card_action: { type: 1, url: 'https://a' } } }}";

describe('a Reply node sends', () => {
	it.each<readonly [string, string, INodeParameters, object]>([
		['image', TEXT, { mediaId: "={{ 'm' + $json.Content }}" }, { Image: { MediaId: 'mhello' } }],
		['voice', TEXT, { mediaId: 'm' }, { Voice: { MediaId: 'm' } }],
		['video', TEXT, { mediaId: 'm', videoTitle: 't' }, { Video: { MediaId: 'm', Title: 't' } }],
		['news', TEXT, { articles: { article: TYPED } }, { ArticleCount: '2' }],
		['news', TEXT, { articlesFrom: 'json', articlesJson: GIVEN }, { ArticleCount: '1' }],
		['news', TEXT, { articlesFrom: 'json' }, { ArticleCount: '1' }],
		['raw', TEXT, { rawXml: '<MsgType>text</MsgType><Content>x</Content>' }, { Content: 'x' }],
		['updateButton', CARD, { replaceName: 'Done' }, { Button: { ReplaceName: 'Done' } }],
		[
			'updateButton',
			'event:taskcard_click',
			{ replaceName: 'Done' },
			{ TaskCard: { ReplaceName: 'Done' } },
		],
		['updateTemplateCard', CARD, {}, { TemplateCard: { CardType: 'text_notice' } }],
		...['button_interaction', 'multiple_interaction', 'news_notice', 'vote_interaction'].map(
			(cardType) =>
				[
					'updateTemplateCard',
					CARD,
					{ cardType },
					{ TemplateCard: { CardType: cardType } },
				] as const,
		),
		['updateTemplateCard', CARD, { card: BUILT }, { TemplateCard: { SubTitleText: 'a' } }],
	])('%s to %s with %j', async (replyType, label, parameters, expected) => {
		const { engine, wecom } = await startFlow(
			chain(trigger(OPEN), reply('', { parameters: { replyType, ...parameters } })),
		);
		// Engines of one process number their executions alike, so two equal pushes would be one.
		const own =
			label === TEXT ? { Content: 'hello' } : { TaskId: expect.getState().currentTestName };
		const result = await wecom.push(label, own);
		expect(errorOf((await engine.runs())[0], 'Reply')).toBe('');
		expect(result.problem).toBeUndefined();
		expect(result.reply?.fields).toMatchObject(expected);
	});
});
