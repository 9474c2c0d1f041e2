/** Which parts a template card of each type takes, and which it needs (https://developer.work.weixin.qq.com/document/path/90377). */
import { ReplyError } from '../errors';
import type { Json, JsonObject } from './elements';

interface CardType {
	readonly title: string;
	/** At least one of each row. A type of 0 opens nothing and does not count. */
	readonly needs: ReadonlyArray<readonly string[]>;
	/** Beside what it needs and the parts of every card. */
	readonly takes: readonly string[];
}

const EVERY_CARD = ['card_type', 'source', 'main_title'];
const TITLE = ['main_title.title'];
const NOTICE = ['action_menu', 'quote_area', 'horizontal_content_list'];

export const CARD_TYPES = {
	text_notice: {
		title: 'Text Notice',
		needs: [['main_title.title', 'sub_title_text'], ['card_action.type']],
		takes: [...NOTICE, 'emphasis_content', 'jump_list'],
	},
	news_notice: {
		title: 'News Notice',
		needs: [TITLE, ['card_action.type'], ['card_image', 'image_text_area']],
		takes: [...NOTICE, 'vertical_content_list', 'jump_list'],
	},
	button_interaction: {
		title: 'Button Interaction',
		needs: [TITLE, ['button_list']],
		takes: [...NOTICE, 'sub_title_text', 'card_action', 'button_selection', 'replace_text'],
	},
	vote_interaction: {
		title: 'Vote Interaction',
		needs: [TITLE, ['checkbox'], ['submit_button']],
		takes: ['replace_text'],
	},
	multiple_interaction: {
		title: 'Multiple Interaction',
		needs: [TITLE, ['select_list'], ['submit_button']],
		takes: ['replace_text'],
	},
} as const satisfies Readonly<Record<string, CardType>>;

/** Names of the parts, the outermost only. */
const partsOf = ({ needs, takes }: CardType): Set<string> =>
	new Set([...EVERY_CARD, ...needs.flat().flatMap((path) => path.split('.', 1)), ...takes]);

/** "main_title.title or sub_title_text; card_action.type" */
export const needsOf = ({ needs }: CardType): string =>
	needs.map((either) => either.join(' or ')).join('; ');

/**
 * @throws ReplyError when a part is missing, or is none of this type
 */
export function checkCard(card: JsonObject): void {
	for (const [name, type] of Object.entries<CardType>(CARD_TYPES)) {
		if (name === card['card_type']) checkParts(card, name, type);
	}
}

function checkParts(card: JsonObject, name: string, type: CardType): void {
	const parts = partsOf(type);
	for (const part of Object.keys(card)) {
		if (parts.has(part)) continue;
		throw new ReplyError(
			`A ${name} card has no ${part}`,
			`Leave it out; this type takes ${[...parts].join(', ')}`,
		);
	}
	for (const either of type.needs) {
		if (either.some((path) => valueAt(card, path))) continue;
		throw new ReplyError(
			`A ${name} card needs ${either.join(' or ')}`,
			'Add it to the card; a type of 1 opens a URL, 2 a mini program',
		);
	}
}

const valueAt = (card: JsonObject, path: string): Json | undefined =>
	path
		.split('.')
		.reduce<Json | undefined>((value, name) => (isObject(value) ? value[name] : undefined), card);

const isObject = (value: Json | undefined): value is JsonObject =>
	typeof value === 'object' && !Array.isArray(value);
