/**
 * Every element of a template card, with its two names: the JSON of WeCom's API and the XML of a reply.
 * https://developer.work.weixin.qq.com/document/path/90377 (XML), /94888 (the same as JSON)
 */
import { boolean, decimal, integer, list, object, required, text, type JsonOf } from './elements';

/** The vendor writes `AppId` in links and `Appid` in areas. */
const link = <const A extends string>(appId: A) => ({
	url: text('Url'),
	appid: text(appId),
	pagepath: text('PagePath'),
});
const NEEDS_TARGET = { needs: { 1: 'url', 2: 'appid' } } as const;

const OPTION = { id: required(text('Id')), text: required(text('Text')) };
const QUESTION = {
	question_key: required(text('QuestionKey')),
	title: text('Title'),
	option_list: required(list('OptionList', OPTION)),
	selected_id: text('SelectedId'),
	disable: boolean('Disable'),
};

export const CARD = {
	card_type: required(text('CardType')),
	source: object('Source', {
		icon_url: text('IconUrl'),
		desc: text('Desc'),
		desc_color: integer('DescColor'),
	}),
	action_menu: object('ActionMenu', {
		desc: text('Desc'),
		action_list: required(
			list('ActionList', { text: required(text('Text')), key: required(text('Key')) }),
		),
	}),
	main_title: object('MainTitle', { title: text('Title'), desc: text('Desc') }),
	quote_area: object(
		'QuoteArea',
		{
			type: integer('Type'),
			...link('Appid'),
			title: text('Title'),
			quote_text: text('QuoteText'),
		},
		NEEDS_TARGET,
	),
	emphasis_content: object('EmphasisContent', { title: text('Title'), desc: text('Desc') }),
	sub_title_text: text('SubTitleText'),
	image_text_area: object(
		'ImageTextArea',
		{
			type: integer('Type'),
			...link('Appid'),
			title: text('Title'),
			desc: text('Desc'),
			image_url: required(text('ImageUrl')),
		},
		NEEDS_TARGET,
	),
	card_image: object('CardImage', {
		url: required(text('Url')),
		aspect_ratio: decimal('AspectRatio'),
	}),
	vertical_content_list: list('VerticalContentList', {
		title: required(text('Title')),
		desc: text('Desc'),
	}),
	horizontal_content_list: list(
		'HorizontalContentList',
		{
			type: integer('Type'),
			keyname: required(text('KeyName')),
			value: text('Value'),
			url: text('Url'),
			media_id: text('MediaId'),
			userid: text('UserId'),
		},
		{ needs: { 1: 'url', 2: 'media_id', 3: 'userid' } },
	),
	jump_list: list(
		'JumpList',
		{ type: integer('Type'), title: required(text('Title')), ...link('AppId') },
		NEEDS_TARGET,
	),
	card_action: object(
		'CardAction',
		{ type: required(integer('Type')), title: text('Title'), ...link('AppId') },
		NEEDS_TARGET,
	),
	button_selection: object('ButtonSelection', QUESTION),
	button_list: list('ButtonList', {
		text: required(text('Text')),
		style: integer('Style'),
		key: required(text('Key')),
	}),
	checkbox: object('CheckBox', {
		question_key: required(text('QuestionKey')),
		option_list: required(list('OptionList', { ...OPTION, is_checked: boolean('IsChecked') })),
		disable: boolean('Disable'),
		mode: integer('Mode'),
	}),
	select_list: list('SelectList', QUESTION),
	submit_button: object('SubmitButton', {
		text: required(text('Text')),
		key: required(text('Key')),
	}),
	replace_text: text('ReplaceText'),
} as const;

export type TemplateCard = JsonOf<typeof CARD>;
