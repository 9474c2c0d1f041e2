import { errorOf } from '../support/execution';
import { chain, reply, trigger } from '../support/flow';
import { closeScenes, play } from '../support/scene';

afterEach(closeScenes);
const OPEN = { replyDeadline: 4.8 };
const ARTICLES = [{ title: 'a', url: 'https://a' }, { title: 'b', description: '' }];
describe('kinds on n8n-core', () => {
	it.each([
		['image', 'message:text', { mediaId: "={{ 'm' + $json.Content }}" }, { Image: { MediaId: 'mhello' } }],
		['video', 'message:text', { mediaId: 'm', videoTitle: 't' }, { Video: { MediaId: 'm', Title: 't' } }],
		['news', 'message:text', { articles: { article: ARTICLES } }, { ArticleCount: '2' }],
		['news', 'message:text', { articlesFrom: 'json', articlesJson: "={{ [{title: 'x'}] }}" }, { ArticleCount: '1' }],
		['news', 'message:text', { articlesFrom: 'json' }, { ArticleCount: '1' }],
		['raw', 'message:text', { rawXml: '<MsgType>text</MsgType><Content>x</Content>' }, { Content: 'x' }],
		['updateButton', 'event:template_card_event', { replaceName: 'Done' }, { Button: { ReplaceName: 'Done' } }],
		['updateButton', 'event:taskcard_click', { replaceName: 'Done' }, { TaskCard: { ReplaceName: 'Done' } }],
		['updateTemplateCard', 'event:template_card_event', {}, { TemplateCard: { CardType: 'text_notice' } }],
		['updateTemplateCard', 'event:template_card_event', { cardType: 'vote_interaction' }, { TemplateCard: { CardType: 'vote_interaction' } }],
		['updateTemplateCard', 'event:template_card_event', { cardType: 'vote_interaction', card: "={{ {card_type: 'text_notice', sub_title_text: $json.EventKey, card_action: {type: 1, url: 'https://a'}} }}" }, { TemplateCard: { CardType: 'text_notice' } }],
		['text', 'message:text', { content: '=x', options: { cutLongTexts: true } }, { Content: 'x' }],
	])('%s to %s with %j', async (replyType, label, parameters, expected) => {
		const { engine, wecom } = await play(chain(trigger(OPEN), reply('', { parameters: { replyType, ...parameters } as never })));
		const result = await wecom.push(label, label === 'message:text' ? { Content: 'hello' } : {});
		const [run] = await engine.runs();
		expect(errorOf(run, 'Reply')).toBe('');
		expect(result.problem).toBeUndefined();
		expect(result.reply?.fields).toMatchObject(expected);
	});
});
