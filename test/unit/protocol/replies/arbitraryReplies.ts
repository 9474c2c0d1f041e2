/**
 * Random replies within the limits, as the XML has them: written from the vendor's page, without a look at our tables.
 * Leaves are texts, or what stands bare.
 */
import fc from 'fast-check';
import type { ReplyKind } from '../../../../nodes/WecomSuite/protocol/replies/types';
import { anyText } from '../../../support/arbitraryText';

export interface AnyReply {
	readonly kind: ReplyKind;
	/** As given to us. */
	readonly body: object;
	/** As the XML must have it, beside the header. */
	readonly xml: object;
}
type Shape = Record<string, fc.Arbitrary<unknown>>;

const sized = (bytes: number) =>
	anyText.filter((text) => text !== '' && Buffer.byteLength(text) <= bytes);
const TEXT = sized(4096);
const KEY = sized(1024);
const ID = sized(128);

/** Any of the optional parts, all of the others. */
const parts = (must: Shape, may: Shape = {}) =>
	fc.record({ ...must, ...may }, { requiredKeys: Object.keys(must) });
/** Never empty: an element without elements would be left out. */
const some = (may: Shape) => parts({}, may).filter((value) => Object.keys(value).length > 0);
const listOf = (entry: fc.Arbitrary<unknown>, most: number, unique?: string) =>
	unique === undefined
		? fc.array(entry, { minLength: 1, maxLength: most })
		: fc.uniqueArray(entry, {
				minLength: 1,
				maxLength: most,
				selector: (value) => (value as Record<string, unknown>)[unique],
			});

const target = (appId: string) => ({ Url: TEXT, [appId]: TEXT, PagePath: TEXT });
const opening = (appId: string, must: Shape, may: Shape) =>
	fc.oneof(
		parts({ ...must, Type: fc.constantFrom(0, 1, 2), ...target(appId) }, may),
		parts({ ...must, Type: fc.constant(1), Url: TEXT }, may),
		parts({ ...must, Type: fc.constant(2), [appId]: TEXT }, may),
	);
const heading = some({ Title: TEXT, Desc: TEXT });
const SOURCE = some({ IconUrl: TEXT, Desc: TEXT, DescColor: fc.integer({ min: 0, max: 3 }) });
const TITLE = parts({ Title: TEXT }, { Desc: TEXT });
const OPENS = { ...target('AppId'), Type: fc.constantFrom(1, 2), PagePath: TEXT };
const ACTION = parts(OPENS, { Title: TEXT });
const LINE = fc.oneof(
	parts({ KeyName: TEXT }, { Value: TEXT, Type: fc.constant(0) }),
	parts({ KeyName: TEXT, Type: fc.constant(1), Url: TEXT }, { Value: TEXT }),
	parts({ KeyName: TEXT, Type: fc.constant(2), MediaId: TEXT }, { Value: TEXT }),
	parts({ KeyName: TEXT, Type: fc.constant(3), UserId: TEXT }, { Value: TEXT }),
);
const NOTICE: Shape = {
	Source: SOURCE,
	ActionMenu: parts(
		{ ActionList: listOf(parts({ Text: TEXT, Key: KEY }), 3, 'Key') },
		{ Desc: TEXT },
	),
	QuoteArea: opening('Appid', {}, { Title: TEXT, QuoteText: TEXT }),
	HorizontalContentList: listOf(LINE, 6),
};
const JUMPS = listOf(opening('AppId', { Title: TEXT }, {}), 3);
const options = (most: number, may: Shape = {}) =>
	listOf(parts({ Id: ID, Text: TEXT }, may), most, 'Id');
const QUESTION = parts(
	{ QuestionKey: KEY, OptionList: options(10) },
	{ Title: TEXT, SelectedId: TEXT, Disable: fc.boolean() },
);
const SUBMIT = parts({ Text: TEXT, Key: KEY });

const card = (type: string, must: Shape, may: Shape) =>
	parts({ CardType: fc.constant(type), MainTitle: TITLE, ...must }, { Source: SOURCE, ...may });
export const anyCard: fc.Arbitrary<object> = fc.oneof(
	card(
		'text_notice',
		{ CardAction: ACTION },
		{ ...NOTICE, EmphasisContent: heading, SubTitleText: TEXT, JumpList: JUMPS },
	),
	card(
		'news_notice',
		{
			CardAction: ACTION,
			CardImage: parts({ Url: TEXT }, { AspectRatio: fc.constantFrom(1.3, 1.75, 2, 2.25) }),
		},
		{
			...NOTICE,
			ImageTextArea: opening('Appid', { ImageUrl: TEXT }, { Title: TEXT, Desc: TEXT }),
			VerticalContentList: listOf(parts({ Title: TEXT }, { Desc: TEXT }), 4),
			JumpList: JUMPS,
		},
	),
	card(
		'button_interaction',
		{
			ButtonList: listOf(
				parts({ Text: TEXT, Key: KEY }, { Style: fc.integer({ min: 1, max: 4 }) }),
				6,
				'Key',
			),
		},
		{
			...NOTICE,
			SubTitleText: TEXT,
			CardAction: ACTION,
			ButtonSelection: QUESTION,
			ReplaceText: TEXT,
		},
	),
	card(
		'vote_interaction',
		{
			CheckBox: parts(
				{ QuestionKey: KEY, OptionList: options(20, { IsChecked: fc.boolean() }) },
				{ Disable: fc.boolean(), Mode: fc.constantFrom(0, 1) },
			),
			SubmitButton: SUBMIT,
		},
		{ ReplaceText: TEXT },
	),
	card(
		'multiple_interaction',
		{ SelectList: listOf(QUESTION, 3, 'QuestionKey'), SubmitButton: SUBMIT },
		{ ReplaceText: TEXT },
	),
);

const media = (kind: 'image' | 'voice', wrapper: string) =>
	TEXT.map((id) => ({
		kind,
		body: { media_id: id },
		xml: { MsgType: kind, [wrapper]: { MediaId: id } },
	}));
const ARTICLE = parts({ Title: sized(128) }, { Description: sized(512), Url: TEXT, PicUrl: TEXT });
const VIDEO = parts({ MediaId: TEXT }, { Title: sized(128), Description: sized(512) });

export const anyReply: fc.Arbitrary<AnyReply> = fc.oneof(
	sized(2048).map((content) => ({
		kind: 'text' as const,
		body: { content },
		xml: { MsgType: 'text', Content: content },
	})),
	media('image', 'Image'),
	media('voice', 'Voice'),
	VIDEO.map((body) => ({ kind: 'video' as const, body, xml: { MsgType: 'video', Video: body } })),
	listOf(ARTICLE, 8).map((articles) => ({
		kind: 'news' as const,
		body: { articles },
		xml: { MsgType: 'news', ArticleCount: articles.length, Articles: { item: articles } },
	})),
	TEXT.map((text) => ({
		kind: 'updateButton' as const,
		body: { replace_name: text },
		xml: { MsgType: 'update_button', Button: { ReplaceName: text } },
	})),
	anyCard.map((body) => ({
		kind: 'updateTemplateCard' as const,
		body,
		xml: { MsgType: 'update_template_card', TemplateCard: body },
	})),
);

const EXCEPTIONS: Readonly<Record<string, string>> = {
	KeyName: 'keyname',
	UserId: 'userid',
	AppId: 'appid',
	Appid: 'appid',
	PagePath: 'pagepath',
	CheckBox: 'checkbox',
};
/** The same under the names of the API. */
export const underApiNames = (value: unknown): unknown => {
	if (Array.isArray(value)) return value.map(underApiNames);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value).map(([name, one]) => [
			EXCEPTIONS[name] ?? name.replace(/\B[A-Z]/g, '_$&').toLowerCase(),
			underApiNames(one),
		]),
	);
};
