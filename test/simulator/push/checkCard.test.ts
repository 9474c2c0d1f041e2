import { asRead, changed, FULL_CARDS } from '../../unit/protocol/replies/fullCards';
import { checkCard } from './checkCard';
import { checkReply } from './checkReply';
import type { XmlObject } from '../wire/readXml';

type CardName = keyof typeof FULL_CARDS;
const check = (name: CardName, place?: string, value?: unknown) => {
	const card = FULL_CARDS[name].xml;
	return checkCard(asRead(place === undefined ? card : changed(card, place, value)));
};
const LONG = 'x'.repeat(1025);
const many = (entry: object, count: number) =>
	Array.from({ length: count }, (_, at) => ({ ...entry, Key: `${at}`, Id: `${at}` }));

describe('checkCard', () => {
	it.each(Object.keys(FULL_CARDS) as CardName[])('takes a full %s card', (name) => {
		expect(check(name)).toBeUndefined();
	});

	it.each<readonly [CardName, string, unknown, string]>([
		['text_notice', 'CardType', 'poster', 'none of text_notice'],
		['text_notice', 'CardType', undefined, 'none of text_notice'],
		['text_notice', 'card_action', {}, 'no element card_action'],
		['text_notice', 'Source.DescColor', 4, 'DescColor is 4'],
		['text_notice', 'QuoteArea.AppId', 'a', 'QuoteArea has no element AppId'],
		['text_notice', 'CardAction.Appid', 'a', 'CardAction has no element Appid'],
		['text_notice', 'CardAction', undefined, 'needs CardAction'],
		['text_notice', 'CardAction', { Type: 0 }, 'opens nothing'],
		['text_notice', 'CardAction', { Type: 1 }, 'asks for Url'],
		['text_notice', 'CardAction', { Url: 'a' }, 'CardAction/Type is missing'],
		['text_notice', 'JumpList[0].Title', '', 'JumpList/Title is empty'],
		['text_notice', 'JumpList', many({ Title: 'a' }, 4), 'stands 4 times; WeCom takes 3'],
		['text_notice', 'HorizontalContentList[3].UserId', '', 'asks for UserId'],
		['text_notice', 'ActionMenu.ActionList[0].Key', LONG, 'has 1025 bytes; WeCom takes 1024'],
		['text_notice', 'ActionMenu.ActionList[1].Key', 'key a', 'Key repeats'],
		['text_notice', 'ActionMenu', 'a', 'ActionMenu has no elements'],
		['text_notice', 'SubTitleText', { A: 1 }, 'SubTitleText is not a text'],
		['text_notice', 'SubTitleText', ['a', 'b'], 'stands 2 times; WeCom takes 1'],
		['text_notice', 'ButtonList', [], 'has no ButtonList'],
		['news_notice', 'CardImage.AspectRatio', 2.26, 'AspectRatio is 2.26'],
		['news_notice', 'CardImage.AspectRatio', 'wide', 'AspectRatio is wide'],
		['news_notice', 'MainTitle.Title', '', 'needs MainTitle/Title'],
		['button_interaction', 'ButtonList', undefined, 'needs ButtonList'],
		['button_interaction', 'ButtonList', many({ Text: 'a' }, 7), 'ButtonList'],
		['button_interaction', 'ButtonList[0].Style', 5, 'Style is 5'],
		['button_interaction', 'ButtonSelection.OptionList', [], 'OptionList is missing'],
		['vote_interaction', 'CheckBox.Disable', 'yes', 'Disable is yes'],
		['vote_interaction', 'CheckBox.OptionList[1].Id', 'one', 'Id repeats'],
		['vote_interaction', 'SubmitButton', undefined, 'needs SubmitButton'],
		['vote_interaction', 'JumpList', [], 'has no JumpList'],
		['multiple_interaction', 'SelectList', undefined, 'needs SelectList'],
		['multiple_interaction', 'SelectList[1].QuestionKey', 'question', 'QuestionKey repeats'],
	])('finds in a %s card %s %j', (name, place, value, problem) => {
		expect(check(name, place, value)).toContain(problem);
	});

	it('wants a card', () => {
		expect(checkCard(undefined)).toContain('needs TemplateCard');
		expect(checkCard('a')).toContain('needs TemplateCard');
	});
});

describe('checkReply', () => {
	const problemOf = (fields: XmlObject) =>
		checkReply(
			{ receiveId: '', xml: '', fields: { CreateTime: '1', ...fields } },
			{ kind: 'any', receiveId: '' },
		);

	it.each<readonly [XmlObject, string | undefined]>([
		[{ MsgType: 'image', Image: { MediaId: 'm' } }, undefined],
		[{ MsgType: 'image', MediaId: 'm' }, 'image has no element MediaId'],
		[{ MsgType: 'image' }, 'image/Image is missing'],
		[{ MsgType: 'voice', Voice: { MediaId: '' } }, 'Voice/MediaId is empty'],
		[{ MsgType: 'video', Video: { MediaId: 'm', Title: 'x'.repeat(129) } }, '129 bytes'],
		[{ MsgType: 'video', Video: { MediaId: 'm', Description: 'x'.repeat(513) } }, '513 bytes'],
		[{ MsgType: 'update_button', Button: { ReplaceName: 'a' } }, undefined],
		[{ MsgType: 'update_button', Button: {} }, 'ReplaceName is missing'],
		[{ MsgType: 'update_taskcard', TaskCard: { ReplaceName: 'a' } }, undefined],
		[{ MsgType: 'update_template_card' }, 'needs TemplateCard'],
		[{ MsgType: 'news', ArticleCount: '1', Articles: { item: { Title: 'é'.repeat(65) } } }, '130'],
		[{ MsgType: 'news', ArticleCount: '1', Articles: { item: { Picurl: 'a' } } }, 'no element Pic'],
	])('judges %j', (fields, problem) => {
		if (problem === undefined) expect(problemOf(fields)).toBeUndefined();
		else expect(problemOf(fields)).toContain(problem);
	});
});
