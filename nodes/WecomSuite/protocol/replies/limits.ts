/**
 * What WeCom allows in a reply (https://developer.work.weixin.qq.com/document/path/90377). The checks and the help texts of the
 * form follow from this table. A key is the place of the element in JSON; bytes are those of UTF-8.
 */

export interface Limit {
	readonly maxBytes?: number;
	/** A text for people, so its end may be cut off. A key without its end would be another key. */
	readonly cut?: true;
	readonly maxItems?: number;
	readonly allowed?: ReadonlyArray<string | number>;
	readonly min?: number;
	readonly max?: number;
	/** No two entries of the list may share it. */
	readonly unique?: true;
}

const LINK = { allowed: [0, 1, 2] } as const;
const KEY = { maxBytes: 1024 } as const;
const UNIQUE_KEY = { maxBytes: 1024, unique: true } as const;
const OPTION_ID = { maxBytes: 128, unique: true } as const;

export const LIMITS = {
	'text.content': { maxBytes: 2048, cut: true },
	'video.title': { maxBytes: 128, cut: true },
	'video.description': { maxBytes: 512, cut: true },
	'news.articles': { maxItems: 8 },
	'news.articles.title': { maxBytes: 128, cut: true },
	'news.articles.description': { maxBytes: 512, cut: true },

	'template_card.card_type': {
		allowed: [
			'text_notice',
			'news_notice',
			'button_interaction',
			'vote_interaction',
			'multiple_interaction',
		],
	},
	'template_card.source.desc_color': { allowed: [0, 1, 2, 3] },
	// The page of replies says ten, the page of messages three. Three is right on both.
	'template_card.action_menu.action_list': { maxItems: 3 },
	'template_card.action_menu.action_list.key': UNIQUE_KEY,
	'template_card.quote_area.type': LINK,
	'template_card.image_text_area.type': LINK,
	// "Greater than 1.3", says the page, and gives 1.3 as the default; its samples use both ends.
	'template_card.card_image.aspect_ratio': { min: 1.3, max: 2.25 },
	'template_card.vertical_content_list': { maxItems: 4 },
	'template_card.horizontal_content_list': { maxItems: 6 },
	'template_card.horizontal_content_list.type': { allowed: [0, 1, 2, 3] },
	'template_card.jump_list': { maxItems: 3 },
	'template_card.jump_list.type': LINK,
	'template_card.card_action.type': LINK,
	'template_card.button_selection.question_key': KEY,
	'template_card.button_selection.option_list': { maxItems: 10 },
	'template_card.button_selection.option_list.id': OPTION_ID,
	'template_card.button_list': { maxItems: 6 },
	'template_card.button_list.style': { allowed: [1, 2, 3, 4] },
	'template_card.button_list.key': UNIQUE_KEY,
	'template_card.checkbox.question_key': KEY,
	'template_card.checkbox.option_list': { maxItems: 20 },
	'template_card.checkbox.option_list.id': OPTION_ID,
	'template_card.checkbox.mode': { allowed: [0, 1] },
	'template_card.select_list': { maxItems: 3 },
	'template_card.select_list.question_key': UNIQUE_KEY,
	'template_card.select_list.option_list': { maxItems: 10 },
	'template_card.select_list.option_list.id': OPTION_ID,
	'template_card.submit_button.key': KEY,
} as const satisfies Readonly<Record<string, Limit>>;

const BY_PLACE: Readonly<Record<string, Limit>> = LIMITS;

/** Of the element at a path such as `news.articles[2].title`. */
export const limitOf = (path: string): Limit => BY_PLACE[path.replace(/\[\d+\]/g, '')] ?? {};
