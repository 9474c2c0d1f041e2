import { CARD } from '../../../../nodes/WecomSuite/protocol/replies/card';
import { CARD_TYPES, needsOf } from '../../../../nodes/WecomSuite/protocol/replies/cardTypes';
import type { Elements } from '../../../../nodes/WecomSuite/protocol/replies/elements';
import { LIMITS } from '../../../../nodes/WecomSuite/protocol/replies/limits';
import { fold } from '../../../../nodes/WecomSuite/protocol/replies/readElements';
import { writeReply } from '../../../../nodes/WecomSuite/protocol/replies/writeReply';
import { thrownBy } from '../../../support/thrown';
import { asRead, changed, FULL_CARDS } from './fullCards';
import { HEADER, problemOf, read, TO } from './header';

type CardName = keyof typeof FULL_CARDS;
const NAMES = Object.keys(FULL_CARDS) as CardName[];
const write = (body: unknown) => writeReply(TO, { kind: 'updateTemplateCard', body });
const refusal = (body: unknown) => {
	const error = thrownBy(() => write(body));
	expect(error.code).toBe('ERR_WECOM_REPLY');
	return error.message;
};

describe('a template card', () => {
	it.each(NAMES)('of type %s writes every part it may have, under the names of the XML', (name) => {
		const fields = read('updateTemplateCard', FULL_CARDS[name].api);
		expect(fields).toEqual({
			...HEADER,
			MsgType: 'update_template_card',
			TemplateCard: asRead(FULL_CARDS[name].xml),
		});
		expect(problemOf(fields)).toBeUndefined();
	});

	it.each(NAMES)('of type %s is the same XML from the names of the API and of the XML', (name) => {
		expect(write(FULL_CARDS[name].xml)).toBe(write(FULL_CARDS[name].api));
		expect(write(asRead(FULL_CARDS[name].xml))).toBe(write(FULL_CARDS[name].api));
	});

	it('writes lists as siblings, options inside their parent, numbers and truth values bare', () => {
		const xml = write(FULL_CARDS.vote_interaction.api);
		expect(xml).toContain(
			'<OptionList><Id><![CDATA[one]]></Id><Text><![CDATA[1]]></Text><IsChecked>true</IsChecked></OptionList>' +
				'<OptionList><Id><![CDATA[two]]></Id><Text><![CDATA[2]]></Text><IsChecked>false</IsChecked></OptionList>' +
				'<Disable>true</Disable><Mode>1</Mode></CheckBox>',
		);
		expect(write(FULL_CARDS.multiple_interaction.api)).toMatch(
			/<SelectList>.*<\/SelectList><SelectList>.*<\/SelectList><SubmitButton>/,
		);
		expect(write(FULL_CARDS.news_notice.api)).toContain('<AspectRatio>1.5</AspectRatio>');
	});

	it('spells the ID of a mini program as the vendor does', () => {
		const xml = write(FULL_CARDS.text_notice.api);
		expect(xml).toMatch(/<QuoteArea>(?:(?!<\/QuoteArea>).)*<Appid>/s);
		expect(xml).toMatch(/<JumpList>(?:(?!<\/JumpList>).)*<AppId>/s);
		expect(xml).toMatch(/<CardAction>(?:(?!<\/CardAction>).)*<AppId>/s);
	});

	it('leaves out what is empty, and reads numbers and truth values that came as text', () => {
		const card = {
			...FULL_CARDS.text_notice.api,
			source: { icon_url: '', desc: null },
			horizontal_content_list: [],
			card_action: { type: '1', url: 'https://a' },
		};
		const fields = read('updateTemplateCard', card)['TemplateCard'];
		expect(fields).not.toHaveProperty('Source');
		expect(fields).not.toHaveProperty('HorizontalContentList');
		expect(fields).toMatchObject({ CardAction: { Type: '1', Url: 'https://a' } });
		for (const disable of [true, 'true', 1, '1']) {
			const vote = changed(FULL_CARDS.vote_interaction.api, 'checkbox.disable', disable);
			expect(write(vote)).toContain('<Disable>true</Disable>');
		}
	});

	it('ignores the task of a message that is being updated', () => {
		const { api } = FULL_CARDS.vote_interaction;
		expect(write({ ...api, task_id: 'example' })).toBe(write(api));
	});

	it.each([
		['text_notice', ['main_title', 'sub_title_text'], 'main_title.title or sub_title_text'],
		['text_notice', ['card_action'], 'needs card_action.type'],
		['news_notice', ['main_title.title'], 'needs main_title.title'],
		['news_notice', ['card_action'], 'needs card_action.type'],
		['news_notice', ['card_image', 'image_text_area'], 'needs card_image or image_text_area'],
		['button_interaction', ['main_title'], 'needs main_title.title'],
		['button_interaction', ['button_list'], 'needs button_list'],
		['vote_interaction', ['main_title.title'], 'needs main_title.title'],
		['vote_interaction', ['checkbox'], 'needs checkbox'],
		['vote_interaction', ['submit_button'], 'needs submit_button'],
		['multiple_interaction', ['main_title.title'], 'needs main_title.title'],
		['multiple_interaction', ['select_list'], 'needs select_list'],
		['multiple_interaction', ['submit_button'], 'needs submit_button'],
	] as const)('of type %s is refused without %j', (name, places, message) => {
		const card = places.reduce<object>(
			(rest, place) => changed(rest, place, undefined),
			FULL_CARDS[name].api,
		);
		expect(refusal(card)).toContain(message);
	});

	it('takes one of two where one is enough', () => {
		const { text_notice: text, news_notice: news } = FULL_CARDS;
		for (const card of [
			changed(text.api, 'main_title', undefined),
			changed(text.api, 'sub_title_text', undefined),
			changed(news.api, 'card_image', undefined),
			changed(news.api, 'image_text_area', undefined),
		]) {
			expect(problemOf(read('updateTemplateCard', card))).toBeUndefined();
		}
	});

	it.each([
		['vote_interaction', 'jump_list', 'has no jump_list'],
		['multiple_interaction', 'card_action', 'has no card_action'],
		['news_notice', 'sub_title_text', 'has no sub_title_text'],
		['text_notice', 'card_image', 'has no card_image'],
		['button_interaction', 'submit_button', 'has no submit_button'],
	] as const)('of type %s has no %s', (name, part, message) => {
		const everything = Object.assign({}, ...NAMES.map((one) => FULL_CARDS[one].api)) as object;
		const value = (everything as Record<string, unknown>)[part];
		expect(refusal({ ...FULL_CARDS[name].api, [part]: value })).toContain(message);
	});

	it.each([
		['text_notice', 'card_type', undefined, 'card_type is empty'],
		['text_notice', 'card_type', 'poster', 'card_type is none of text_notice, news_notice'],
		['text_notice', 'card_type', 'constructor', 'card_type is none of'],
		['text_notice', 'poster', 'a', 'does not know: poster'],
		['text_notice', 'main_title.colour', 'a', 'main_title has an element'],
		['text_notice', 'main_title', 'a', 'main_title is not an object'],
		['text_notice', 'card_action', { type: 0 }, 'needs card_action.type'],
		['text_notice', 'card_action', { url: 'a' }, 'card_action.type is empty'],
		['text_notice', 'card_action', { type: 1 }, 'card_action with type 1 needs url'],
		['text_notice', 'card_action', { type: 2 }, 'card_action with type 2 needs appid'],
		['text_notice', 'card_action.type', 3, 'card_action.type is none of 0, 1, 2'],
		['text_notice', 'card_action.type', 1.5, 'card_action.type is not a whole number'],
		['text_notice', 'quote_area', { type: 1 }, 'quote_area with type 1 needs url'],
		['text_notice', 'source.desc_color', 4, 'desc_color is none of 0, 1, 2, 3'],
		['text_notice', 'source.desc_color', 'red', 'desc_color is not a whole number'],
		['text_notice', 'jump_list[0].type', 2, 'jump_list[0] with type 2 needs appid'],
		['text_notice', 'jump_list[1].title', '', 'jump_list[1].title is empty'],
		['text_notice', 'horizontal_content_list[0].type', 1, 'with type 1 needs url'],
		['text_notice', 'horizontal_content_list[0].type', 2, 'with type 2 needs media_id'],
		['text_notice', 'horizontal_content_list[0].type', 3, 'with type 3 needs userid'],
		['text_notice', 'horizontal_content_list[0].type', 4, 'type is none of'],
		['text_notice', 'horizontal_content_list[2].keyname', null, 'keyname is empty'],
		['text_notice', 'action_menu.action_list', [], 'action_list is empty'],
		[
			'text_notice',
			'action_menu.action_list[1].key',
			'key a',
			'[1].key is the same as that of [0]',
		],
		['news_notice', 'card_image.url', '', 'card_image.url is empty'],
		['news_notice', 'card_image.aspect_ratio', 'wide', 'aspect_ratio is not a number'],
		['news_notice', 'image_text_area.image_url', '', 'image_url is empty'],
		['news_notice', 'vertical_content_list[0]', null, 'vertical_content_list[0] is not an object'],
		['button_interaction', 'button_list[1].style', 5, 'style is none of 1, 2, 3, 4'],
		['button_interaction', 'button_list[1].key', 'yes', 'button_list[1].key is the same'],
		['button_interaction', 'button_selection.option_list[1].id', 'one', 'id is the same'],
		['vote_interaction', 'checkbox.mode', 2, 'mode is none of 0, 1'],
		['vote_interaction', 'checkbox.disable', 'perhaps', 'disable is neither true nor false'],
		['vote_interaction', 'checkbox.option_list[1].id', 'one', 'id is the same'],
		['multiple_interaction', 'select_list[1].question_key', 'question', 'question_key is the same'],
		[
			'multiple_interaction',
			'select_list[1].option_list[1].id',
			'one',
			'select_list[1].option_list[1]',
		],
	] as const)('of type %s is refused with %s %j', (name, place, value, message) => {
		expect(refusal(changed(FULL_CARDS[name].api, place, value))).toContain(message);
	});
});

describe('the tables of cards', () => {
	const walk = (elements: Elements): Array<[string, string]> =>
		Object.entries(elements).flatMap(([name, element]) => [
			[name, element.xml],
			...('children' in element ? walk(element.children) : []),
		]);

	it('name every element twice, and both names fold to the same', () => {
		for (const [name, xml] of walk(CARD)) expect(fold(xml)).toBe(fold(name));
	});

	it('know the same types, and only parts that exist', () => {
		expect(Object.keys(CARD_TYPES)).toEqual(LIMITS['template_card.card_type'].allowed);
		for (const { needs, takes } of Object.values(CARD_TYPES)) {
			const parts = [...needs.flat().map((path) => path.split('.')[0]), ...takes];
			for (const part of parts) expect(CARD).toHaveProperty(String(part));
		}
		expect(needsOf(CARD_TYPES.text_notice)).toBe(
			'main_title.title or sub_title_text; card_action.type',
		);
	});
});
