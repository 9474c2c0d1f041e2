/**
 * What a template card in a reply may hold: the simulator's own copy of the vendor's table, written down from the page.
 *
 * https://developer.work.weixin.qq.com/document/path/90377
 */

export interface Part {
	/** Present: an element with elements. Absent: a text. */
	readonly children?: Parts;
	/** How often it may stand; once unless told. */
	readonly most?: number;
	readonly must?: true;
	readonly bytes?: number;
	readonly pattern?: RegExp;
	/** Of a number, both ends included. */
	readonly range?: readonly [number, number];
	/** Child that differs from entry to entry. */
	readonly unique?: string;
	/** Value of Type → the child it asks for. */
	readonly asks?: Readonly<Record<string, string>>;
}
export interface Parts {
	readonly [element: string]: Part;
}

const TEXT: Part = {};
const MUST: Part = { must: true };
const TRUTH: Part = { pattern: /^(true|false)$/ };
const OPENS: Part = { pattern: /^[012]$/ };
const KEY: Part = { must: true, bytes: 1024 };
const LINK = { 1: 'Url', 2: 'AppId' };
const AREA = { 1: 'Url', 2: 'Appid' };
const HEADLINE: Part = { children: { Title: TEXT, Desc: TEXT } };

const optionList = (most: number, more: Parts = {}): Part => ({
	must: true,
	most,
	unique: 'Id',
	children: { Id: { must: true, bytes: 128 }, Text: MUST, ...more },
});
const QUESTION: Parts = {
	QuestionKey: KEY,
	Title: TEXT,
	SelectedId: TEXT,
	Disable: TRUTH,
	OptionList: optionList(10),
};

export const CARD_PARTS: Parts = {
	CardType: MUST,
	Source: { children: { IconUrl: TEXT, Desc: TEXT, DescColor: { pattern: /^[0-3]$/ } } },
	MainTitle: HEADLINE,
	SubTitleText: TEXT,
	HorizontalContentList: {
		most: 6,
		asks: { 1: 'Url', 2: 'MediaId', 3: 'UserId' },
		children: {
			KeyName: MUST,
			Value: TEXT,
			Type: { pattern: /^[0-3]$/ },
			Url: TEXT,
			MediaId: TEXT,
			UserId: TEXT,
		},
	},
	JumpList: {
		most: 3,
		asks: LINK,
		children: { Title: MUST, Type: OPENS, Url: TEXT, AppId: TEXT, PagePath: TEXT },
	},
	CardAction: {
		asks: LINK,
		children: {
			Type: { must: true, pattern: /^[012]$/ },
			Url: TEXT,
			AppId: TEXT,
			PagePath: TEXT,
			Title: TEXT,
		},
	},
	EmphasisContent: HEADLINE,
	ActionMenu: {
		children: {
			Desc: TEXT,
			ActionList: { must: true, most: 3, unique: 'Key', children: { Text: MUST, Key: KEY } },
		},
	},
	QuoteArea: {
		asks: AREA,
		children: {
			Type: OPENS,
			Url: TEXT,
			Appid: TEXT,
			PagePath: TEXT,
			Title: TEXT,
			QuoteText: TEXT,
		},
	},
	CardImage: { children: { Url: MUST, AspectRatio: { range: [1.3, 2.25] } } },
	ImageTextArea: {
		asks: AREA,
		children: {
			Type: OPENS,
			Url: TEXT,
			Appid: TEXT,
			PagePath: TEXT,
			Title: TEXT,
			Desc: TEXT,
			ImageUrl: MUST,
		},
	},
	VerticalContentList: { most: 4, children: { Title: MUST, Desc: TEXT } },
	ButtonList: {
		most: 6,
		unique: 'Key',
		children: { Text: MUST, Style: { pattern: /^[1-4]$/ }, Key: KEY },
	},
	ButtonSelection: { children: QUESTION },
	CheckBox: {
		children: {
			QuestionKey: KEY,
			Disable: TRUTH,
			Mode: { pattern: /^[01]$/ },
			OptionList: optionList(20, { IsChecked: TRUTH }),
		},
	},
	SelectList: { most: 3, unique: 'QuestionKey', children: QUESTION },
	SubmitButton: { children: { Text: MUST, Key: KEY } },
	ReplaceText: TEXT,
};

interface CardKind {
	readonly has: readonly string[];
	/** One of each row. */
	readonly least: ReadonlyArray<readonly string[]>;
}

const ALL = ['CardType', 'Source', 'MainTitle'];
const COMMON = [...ALL, 'HorizontalContentList', 'CardAction', 'ActionMenu', 'QuoteArea'];
const TITLED = ['MainTitle/Title'];

export const CARD_KINDS: Readonly<Record<string, CardKind>> = {
	text_notice: {
		has: [...COMMON, 'SubTitleText', 'JumpList', 'EmphasisContent'],
		least: [['MainTitle/Title', 'SubTitleText'], ['CardAction']],
	},
	news_notice: {
		has: [...COMMON, 'JumpList', 'CardImage', 'ImageTextArea', 'VerticalContentList'],
		least: [TITLED, ['CardAction'], ['CardImage', 'ImageTextArea']],
	},
	button_interaction: {
		has: [...COMMON, 'SubTitleText', 'ButtonList', 'ButtonSelection', 'ReplaceText'],
		least: [TITLED, ['ButtonList']],
	},
	vote_interaction: {
		has: [...ALL, 'CheckBox', 'SubmitButton', 'ReplaceText'],
		least: [TITLED, ['CheckBox'], ['SubmitButton']],
	},
	multiple_interaction: {
		has: [...ALL, 'SelectList', 'SubmitButton', 'ReplaceText'],
		least: [TITLED, ['SelectList'], ['SubmitButton']],
	},
};

/** Types whose card must lead somewhere. */
export const MUST_OPEN = ['text_notice', 'news_notice'];
