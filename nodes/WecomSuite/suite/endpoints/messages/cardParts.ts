/** The parts of template cards, and which type of card has which (https://developer.work.weixin.qq.com/document/path/90372). */
import { boolean, choice, decimal, object, objects, required, text } from '../../table/kinds';
import { A_LINK, A_MINI_PROGRAM, A_PICTURE, URL_LIMITS } from '../../table/parameters';

const SHORT = { limits: { maxBytes: 128 } } as const;
const TARGET = {
	url: text('URL', 'Page to open', { limits: URL_LIMITS }),
	appid: text('Mini Program ID', 'Mini program to open'),
	pagepath: text('Mini Program Page', 'Page of the mini program'),
} as const;
const opens = (what: string) =>
	choice('Opens', what, [
		{ name: 'Mini Program', value: 2 },
		{ name: 'Nothing', value: 0 },
		{ name: 'URL', value: 1 },
	]);
const KEY = required(
	text('Key', 'Comes back in the callback, up to 1024 bytes', { limits: { maxBytes: 1024 } }),
);
const QUESTION_KEY = required(
	text('Question Key', 'Comes back in the callback, up to 1024 bytes', {
		limits: { maxBytes: 1024 },
	}),
);
const DISABLE = boolean('Disabled', 'Whether the answer can no longer be changed; updates only');
const OPTION = {
	id: required(text('Option ID', 'Comes back in the callback, up to 128 bytes', SHORT)),
	text: required(text('Option Text', 'What the member reads')),
} as const;
const SELECTED = text('Selected Option ID', 'Option that is chosen at the start');
const FEW_OPTIONS = required(
	objects('Options', 'Up to 10 options', OPTION, { limits: { maxItems: 10 } }),
);

const SOURCE = object('Source', 'Small line at the top', {
	icon_url: text('Icon URL', 'Picture beside the text', { limits: URL_LIMITS }),
	desc: text('Text', 'Where the card comes from'),
	desc_color: choice('Color', 'Color of the text', [
		{ name: 'Black', value: 1 },
		{ name: 'Gray', value: 0 },
		{ name: 'Green', value: 3 },
		{ name: 'Red', value: 2 },
	]),
});
const MENU = object('Menu', 'Menu in the upper right corner; needs a card ID', {
	desc: text('Description', 'Shown above the entries'),
	action_list: required(
		objects(
			'Entries',
			'1 to 3 entries',
			{ text: required(text('Text', 'What the member reads')), key: KEY },
			{ limits: { maxItems: 3 } },
		),
	),
});
const TITLE = object('Title', 'Title of the card and a line below', {
	title: text('Title', 'About 26 characters'),
	desc: text('Description', 'About 30 characters'),
});
const TITLE_NEEDED = required(
	object('Title', 'Title of the card and a line below', {
		title: required(text('Title', 'About 26 characters')),
		desc: text('Description', 'About 30 characters'),
	}),
);
const SUBTITLE = text('Subtitle', 'Text below the title, about 112 characters', { rows: 3 });
const QUOTE = object('Quote', 'Quoted text', {
	type: opens('What a click on the quote opens'),
	...TARGET,
	title: text('Title', 'Title of the quote'),
	quote_text: text('Text', 'Quoted text'),
});
const LINES = objects(
	'Lines',
	'Up to 6 lines of name and value',
	{
		type: choice('Opens', 'What a click on the value opens', [
			{ name: 'File', value: 2 },
			{ name: 'Member', value: 3 },
			{ name: 'Nothing', value: 0 },
			{ name: 'URL', value: 1 },
		]),
		keyname: required(text('Name', 'About 5 characters')),
		value: text('Value', 'About 26 characters; for a file its name with extension'),
		url: text('URL', 'Page to open', { limits: URL_LIMITS }),
		media_id: text('Media ID', 'File to open, from Upload File'),
		userid: text('User ID', 'Member to open'),
	},
	{ limits: { maxItems: 6 } },
);
const LINKS = objects(
	'Links',
	'Up to 3 links at the bottom',
	{
		type: opens('What a click opens'),
		title: required(text('Title', 'About 18 characters')),
		...TARGET,
	},
	{ limits: { maxItems: 3 } },
);
const CLICK = object('Click', 'What a click on the card opens', {
	type: required(
		choice('Opens', 'What a click on the card opens', [
			{ name: 'Mini Program', value: 2 },
			{ name: 'URL', value: 1 },
		]),
	),
	...TARGET,
});
const SUBMIT = required(
	object('Submit Button', 'Button that sends the answer', {
		text: required(text('Text', 'About 10 characters')),
		key: KEY,
	}),
);

export const TEXT_CARD = {
	source: SOURCE,
	action_menu: MENU,
	main_title: TITLE,
	emphasis_content: object('Key Figure', 'Figure in large letters', {
		title: text('Figure', 'About 10 characters'),
		desc: text('Description', 'About 15 characters'),
	}),
	quote_area: QUOTE,
	sub_title_text: SUBTITLE,
	horizontal_content_list: LINES,
	jump_list: LINKS,
	card_action: required(CLICK),
} as const;
export const NEWS_CARD = {
	source: SOURCE,
	action_menu: MENU,
	main_title: TITLE_NEEDED,
	quote_area: QUOTE,
	card_image: object('Picture', 'Large picture', {
		url: required(text('Picture URL', 'Picture to show', { limits: URL_LIMITS })),
		aspect_ratio: decimal('Aspect Ratio', 'Width by height, between 1.3 and 2.25', {
			default: 1.3,
			limits: { min: 1.3, max: 2.25 },
		}),
	}),
	image_text_area: object('Picture and Text', 'Small picture beside a text', {
		type: opens('What a click opens'),
		...TARGET,
		title: text('Title', 'Title beside the picture'),
		desc: text('Description', 'Text beside the picture'),
		image_url: required(text('Picture URL', 'Picture to show', { limits: URL_LIMITS })),
	}),
	vertical_content_list: objects(
		'Paragraphs',
		'Up to 4 paragraphs',
		{
			title: required(text('Title', 'About 26 characters')),
			desc: text('Text', 'About 112 characters'),
		},
		{ limits: { maxItems: 4 } },
	),
	horizontal_content_list: LINES,
	jump_list: LINKS,
	card_action: required(CLICK),
} as const;
export const BUTTON_CARD = {
	source: SOURCE,
	action_menu: MENU,
	main_title: TITLE_NEEDED,
	quote_area: QUOTE,
	sub_title_text: SUBTITLE,
	horizontal_content_list: LINES,
	card_action: CLICK,
	button_selection: object('Drop-Down', 'One question above the buttons', {
		question_key: QUESTION_KEY,
		title: text('Title', 'The question'),
		option_list: FEW_OPTIONS,
		selected_id: SELECTED,
		disable: DISABLE,
	}),
	button_list: required(
		objects(
			'Buttons',
			'1 to 6 buttons',
			{
				type: choice('On Click', 'What a click does', [
					{ name: 'Call Back', value: 0 },
					{ name: 'Open URL', value: 1 },
				]),
				text: required(text('Text', 'About 10 characters')),
				style: choice('Style', 'Look of the button, 1 to 4', [
					{ name: 'Style 1', value: 1 },
					{ name: 'Style 2', value: 2 },
					{ name: 'Style 3', value: 3 },
					{ name: 'Style 4', value: 4 },
				]),
				key: text('Key', 'Comes back in the callback, up to 1024 bytes', {
					limits: { maxBytes: 1024 },
				}),
				url: text('URL', 'Page to open', { limits: URL_LIMITS }),
			},
			{ limits: { maxItems: 6 } },
		),
	),
} as const;
export const VOTE_CARD = {
	source: SOURCE,
	main_title: TITLE_NEEDED,
	checkbox: required(
		object('Question', 'Options to tick', {
			question_key: QUESTION_KEY,
			option_list: required(
				objects(
					'Options',
					'Up to 20 options',
					{ ...OPTION, is_checked: boolean('Ticked', 'Whether it is ticked at the start') },
					{ limits: { maxItems: 20 } },
				),
			),
			mode: choice('Answers', 'How many options may be ticked', [
				{ name: 'One', value: 0 },
				{ name: 'Several', value: 1 },
			]),
			disable: DISABLE,
		}),
	),
	submit_button: SUBMIT,
} as const;
export const CHOICE_CARD = {
	source: SOURCE,
	main_title: TITLE_NEEDED,
	select_list: required(
		objects(
			'Questions',
			'1 to 3 drop-down questions',
			{
				question_key: QUESTION_KEY,
				title: text('Title', 'The question'),
				selected_id: SELECTED,
				option_list: FEW_OPTIONS,
				disable: DISABLE,
			},
			{ limits: { maxItems: 3 } },
		),
	),
	submit_button: SUBMIT,
} as const;

const A_HEAD = {
	source: { icon_url: A_PICTURE, desc: 'Example App', desc_color: 1 },
	main_title: { title: 'Room booking', desc: 'Meeting room 302' },
} as const;
const A_MENU = { desc: 'More', action_list: [{ text: 'Mute', key: 'mute' }] } as const;
const A_QUOTE = { type: 1, url: A_LINK, title: 'Rules', quote_text: 'Leave it tidy' } as const;
const SOME_LINES = [
	{ keyname: 'Booked by', value: 'zhangsan', type: 3, userid: 'zhangsan' },
	{ keyname: 'Plan', value: 'Open', type: 1, url: A_LINK },
] as const;
const SOME_LINKS = [
	{ type: 2, title: 'All rooms', appid: A_MINI_PROGRAM, pagepath: 'pages/index' },
] as const;
const A_CLICK = { type: 1, url: A_LINK } as const;
const SOME_OPTIONS = [
	{ id: 'am', text: 'Morning' },
	{ id: 'pm', text: 'Afternoon' },
] as const;
const A_QUESTION = {
	question_key: 'when',
	title: 'When?',
	option_list: SOME_OPTIONS,
	selected_id: 'am',
	disable: false,
} as const;
const A_SUBMIT = { text: 'Send', key: 'send' } as const;

export const A_TEXT_CARD = {
	...A_HEAD,
	action_menu: A_MENU,
	emphasis_content: { title: '302', desc: 'Room' },
	quote_area: A_QUOTE,
	sub_title_text: 'Booked from 10 to 11',
	horizontal_content_list: SOME_LINES,
	jump_list: SOME_LINKS,
	card_action: A_CLICK,
} as const;
export const A_NEWS_CARD = {
	...A_HEAD,
	action_menu: A_MENU,
	quote_area: A_QUOTE,
	card_image: { url: A_PICTURE, aspect_ratio: 1.5 },
	image_text_area: { type: 1, url: A_LINK, title: 'Plan', desc: 'Floor 3', image_url: A_PICTURE },
	vertical_content_list: [{ title: 'Screen', desc: 'With cable' }],
	horizontal_content_list: SOME_LINES,
	jump_list: SOME_LINKS,
	card_action: A_CLICK,
} as const;
export const A_BUTTON_CARD = {
	...A_HEAD,
	action_menu: A_MENU,
	quote_area: A_QUOTE,
	sub_title_text: 'Booked from 10 to 11',
	horizontal_content_list: SOME_LINES,
	card_action: A_CLICK,
	button_selection: A_QUESTION,
	button_list: [
		{ text: 'Approve', style: 1, key: 'approve' },
		{ text: 'Plan', style: 2, type: 1, url: A_LINK },
	],
} as const;
export const A_VOTE_CARD = {
	...A_HEAD,
	checkbox: {
		question_key: 'when',
		option_list: [{ id: 'am', text: 'Morning', is_checked: true }],
		mode: 0,
		disable: false,
	},
	submit_button: A_SUBMIT,
} as const;
export const A_CHOICE_CARD = {
	...A_HEAD,
	select_list: [A_QUESTION],
	submit_button: A_SUBMIT,
} as const;
