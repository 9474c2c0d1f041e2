/** One card of each type with every part it may have: as WeCom's API names it, and as the XML of a reply does. Both by hand. */
import type { XmlValue } from '../../../simulator/wire/readXml';

const SOURCE = { icon_url: 'https://example.com/icon.png', desc: '企业微信', desc_color: 2 };
const SOURCE_XML = { IconUrl: 'https://example.com/icon.png', Desc: '企业微信', DescColor: 2 };
const TITLE = { title: '欢迎', desc: 'a & b' };
const TITLE_XML = { Title: '欢迎', Desc: 'a & b' };
const MENU = {
	desc: 'More',
	action_list: [
		{ text: 'A', key: 'key a' },
		{ text: 'B', key: 'key b' },
	],
};
const MENU_XML = {
	Desc: 'More',
	ActionList: [
		{ Text: 'A', Key: 'key a' },
		{ Text: 'B', Key: 'key b' },
	],
};
const PLACE = { type: 2, url: 'https://example.com/', appid: 'wxExample', pagepath: 'pages/a' };
const PLACE_XML = { Type: 2, Url: 'https://example.com/', PagePath: 'pages/a' };
const QUOTE = { ...PLACE, title: 'Quoted', quote_text: 'line\nline' };
const QUOTE_XML = {
	...PLACE_XML,
	Appid: 'wxExample',
	Title: 'Quoted',
	QuoteText: 'line\nline',
};
const LINES = [
	{ keyname: 'none', value: 'text', type: 0 },
	{ keyname: 'page', value: 'text', type: 1, url: 'https://example.com/' },
	{ keyname: 'file', value: 'a.txt', type: 2, media_id: 'example-media' },
	{ keyname: 'member', value: 'Li Si', type: 3, userid: 'lisi' },
];
const LINES_XML = [
	{ KeyName: 'none', Value: 'text', Type: 0 },
	{ KeyName: 'page', Value: 'text', Type: 1, Url: 'https://example.com/' },
	{ KeyName: 'file', Value: 'a.txt', Type: 2, MediaId: 'example-media' },
	{ KeyName: 'member', Value: 'Li Si', Type: 3, UserId: 'lisi' },
];
const JUMPS = [
	{ title: 'nowhere', type: 0 },
	{ ...PLACE, title: 'somewhere' },
];
const JUMPS_XML = [
	{ Title: 'nowhere', Type: 0 },
	{ ...PLACE_XML, AppId: 'wxExample', Title: 'somewhere' },
];
const ACTION = { ...PLACE, title: 'Open' };
const ACTION_XML = { ...PLACE_XML, AppId: 'wxExample', Title: 'Open' };
const QUESTION = {
	question_key: 'question',
	title: 'Which?',
	selected_id: 'two',
	disable: false,
	option_list: [
		{ id: 'one', text: '1' },
		{ id: 'two', text: '2' },
	],
};
const QUESTION_XML = {
	QuestionKey: 'question',
	Title: 'Which?',
	SelectedId: 'two',
	Disable: false,
	OptionList: [
		{ Id: 'one', Text: '1' },
		{ Id: 'two', Text: '2' },
	],
};
const SUBMIT = { text: 'Send', key: 'send' };
const SUBMIT_XML = { Text: 'Send', Key: 'send' };

export const FULL_CARDS = {
	text_notice: {
		api: {
			card_type: 'text_notice',
			source: SOURCE,
			action_menu: MENU,
			main_title: TITLE,
			quote_area: QUOTE,
			emphasis_content: { title: '100', desc: 'figure' },
			sub_title_text: 'Below',
			horizontal_content_list: LINES,
			jump_list: JUMPS,
			card_action: ACTION,
		},
		xml: {
			CardType: 'text_notice',
			Source: SOURCE_XML,
			ActionMenu: MENU_XML,
			MainTitle: TITLE_XML,
			QuoteArea: QUOTE_XML,
			EmphasisContent: { Title: '100', Desc: 'figure' },
			SubTitleText: 'Below',
			HorizontalContentList: LINES_XML,
			JumpList: JUMPS_XML,
			CardAction: ACTION_XML,
		},
	},
	news_notice: {
		api: {
			card_type: 'news_notice',
			source: SOURCE,
			action_menu: MENU,
			main_title: TITLE,
			quote_area: QUOTE,
			image_text_area: {
				...PLACE,
				title: 'Beside',
				desc: 'the picture',
				image_url: 'https://example.com/a.png',
			},
			card_image: { url: 'https://example.com/b.png', aspect_ratio: 1.5 },
			vertical_content_list: [
				{ title: 'one', desc: '1' },
				{ title: 'two', desc: '2' },
			],
			horizontal_content_list: LINES,
			jump_list: JUMPS,
			card_action: ACTION,
		},
		xml: {
			CardType: 'news_notice',
			Source: SOURCE_XML,
			ActionMenu: MENU_XML,
			MainTitle: TITLE_XML,
			QuoteArea: QUOTE_XML,
			ImageTextArea: {
				...PLACE_XML,
				Appid: 'wxExample',
				Title: 'Beside',
				Desc: 'the picture',
				ImageUrl: 'https://example.com/a.png',
			},
			CardImage: { Url: 'https://example.com/b.png', AspectRatio: 1.5 },
			VerticalContentList: [
				{ Title: 'one', Desc: '1' },
				{ Title: 'two', Desc: '2' },
			],
			HorizontalContentList: LINES_XML,
			JumpList: JUMPS_XML,
			CardAction: ACTION_XML,
		},
	},
	button_interaction: {
		api: {
			card_type: 'button_interaction',
			source: SOURCE,
			action_menu: MENU,
			main_title: TITLE,
			quote_area: QUOTE,
			sub_title_text: 'Below',
			horizontal_content_list: LINES,
			card_action: ACTION,
			button_selection: QUESTION,
			button_list: [
				{ text: 'Yes', style: 1, key: 'yes' },
				{ text: 'No', style: 4, key: 'no' },
			],
			replace_text: 'Done',
		},
		xml: {
			CardType: 'button_interaction',
			Source: SOURCE_XML,
			ActionMenu: MENU_XML,
			MainTitle: TITLE_XML,
			QuoteArea: QUOTE_XML,
			SubTitleText: 'Below',
			HorizontalContentList: LINES_XML,
			CardAction: ACTION_XML,
			ButtonSelection: QUESTION_XML,
			ButtonList: [
				{ Text: 'Yes', Style: 1, Key: 'yes' },
				{ Text: 'No', Style: 4, Key: 'no' },
			],
			ReplaceText: 'Done',
		},
	},
	vote_interaction: {
		api: {
			card_type: 'vote_interaction',
			source: SOURCE,
			main_title: TITLE,
			checkbox: {
				question_key: 'question',
				disable: true,
				mode: 1,
				option_list: [
					{ id: 'one', text: '1', is_checked: true },
					{ id: 'two', text: '2', is_checked: false },
				],
			},
			submit_button: SUBMIT,
			replace_text: 'Done',
		},
		xml: {
			CardType: 'vote_interaction',
			Source: SOURCE_XML,
			MainTitle: TITLE_XML,
			CheckBox: {
				QuestionKey: 'question',
				Disable: true,
				Mode: 1,
				OptionList: [
					{ Id: 'one', Text: '1', IsChecked: true },
					{ Id: 'two', Text: '2', IsChecked: false },
				],
			},
			SubmitButton: SUBMIT_XML,
			ReplaceText: 'Done',
		},
	},
	multiple_interaction: {
		api: {
			card_type: 'multiple_interaction',
			source: SOURCE,
			main_title: TITLE,
			select_list: [QUESTION, { ...QUESTION, question_key: 'another' }],
			submit_button: SUBMIT,
			replace_text: 'Done',
		},
		xml: {
			CardType: 'multiple_interaction',
			Source: SOURCE_XML,
			MainTitle: TITLE_XML,
			SelectList: [QUESTION_XML, { ...QUESTION_XML, QuestionKey: 'another' }],
			SubmitButton: SUBMIT_XML,
			ReplaceText: 'Done',
		},
	},
} as const;

/** The card with something else at a place such as `button_list[0].key`; undefined takes it away. */
export function changed(card: object, place: string, value: unknown): object {
	// Not structuredClone, which would keep one copy of what two parts share.
	const copy = JSON.parse(JSON.stringify(card)) as Record<string, unknown>;
	const names = place.split(/[.[\]]+/).filter((name) => name !== '');
	const last = names.pop() ?? '';
	const inner = names.reduce<Record<string, unknown>>(
		(at, name) => at[name] as Record<string, unknown>,
		copy,
	);
	if (value === undefined) Reflect.deleteProperty(inner, last);
	else inner[last] = value;
	return copy;
}

/** How a value comes back from XML: every leaf is text, a list of one is its entry. */
export const asRead = (value: unknown): XmlValue => {
	if (Array.isArray(value)) {
		const entries = value.map(asRead);
		return entries.length === 1 ? (entries[0] ?? '') : entries;
	}
	if (typeof value !== 'object' || value === null) return String(value);
	return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, asRead(one)]));
};
