/**
 * The rules a passive reply has to keep once it is opened.
 *
 * https://developer.work.weixin.qq.com/document/path/90377
 */
import type { Parts } from './cardRules';
import { checkCard, checkParts } from './checkCard';
import type { Reply } from '../wire/readReply';
import type { XmlValue } from '../wire/readXml';

/** What the push allows, and whom its reply must address. An element that the push does not have is not compared. */
export interface ReplyRule {
	readonly kind: 'message' | 'card' | 'taskcard' | 'any' | undefined;
	readonly receiveId: string;
	readonly from?: string;
	readonly to?: string;
}

const MESSAGE_TYPES = ['text', 'image', 'voice', 'video', 'news'];
const CARD_TYPES = ['update_button', 'update_template_card'];
const TYPES = {
	message: MESSAGE_TYPES,
	card: CARD_TYPES,
	taskcard: ['update_taskcard'],
	any: [...MESSAGE_TYPES, ...CARD_TYPES, 'update_taskcard'],
};
const TEXT_BYTES = 2048;
const ARTICLES = 8;

/** What stands beside the header, in the vendor's words, for the types that one element says all about. */
const MEDIA_ID = { must: true } as const;
const TITLES: Parts = { Title: { bytes: 128 }, Description: { bytes: 512 } };
const BUTTON: Parts = { ReplaceName: { must: true } };
const ELEMENTS: Readonly<Record<string, Parts>> = {
	image: { Image: { must: true, children: { MediaId: MEDIA_ID } } },
	voice: { Voice: { must: true, children: { MediaId: MEDIA_ID } } },
	video: { Video: { must: true, children: { MediaId: MEDIA_ID, ...TITLES } } },
	update_button: { Button: { must: true, children: BUTTON } },
	update_taskcard: { TaskCard: { must: true, children: BUTTON } },
};
const ARTICLE: Parts = {
	item: { most: ARTICLES, children: { ...TITLES, Url: {}, PicUrl: {} } },
};
const HEADER = ['ToUserName', 'FromUserName', 'CreateTime', 'MsgType'];

/** The first rule broken, or nothing. */
export const checkReply = ({ receiveId, fields }: Reply, rule: ReplyRule): string | undefined => {
	if (rule.kind === undefined) return 'WeCom takes no reply to this push';
	if (receiveId !== rule.receiveId)
		return `sealed for ${receiveId || '(empty)'}, not ${rule.receiveId}`;
	const type = String(fields['MsgType']);
	if (!TYPES[rule.kind].includes(type)) return `this push takes no reply of type ${type}`;
	if (rule.from !== undefined && fields['ToUserName'] !== rule.from) {
		return `ToUserName of the reply is not the sender ${rule.from}`;
	}
	if (rule.to !== undefined && fields['FromUserName'] !== rule.to) {
		return `FromUserName of the reply is not the corp ${rule.to}`;
	}
	if (!/^\d+$/.test(String(fields['CreateTime']))) return 'CreateTime of the reply is no number';
	return checkContent(type, fields);
};

const checkContent = (type: string, fields: Reply['fields']): string | undefined => {
	if (type === 'text') return checkText(fields['Content']);
	if (type === 'news') return checkNews(fields);
	if (type === 'update_template_card') return checkCard(fields['TemplateCard']);
	const body = Object.entries(fields).filter(([name]) => !HEADER.includes(name));
	return checkParts(Object.fromEntries(body), ELEMENTS[type] ?? {}, type);
};

const checkText = (content: XmlValue | undefined): string | undefined => {
	if (typeof content !== 'string') return 'a text reply needs Content';
	return Buffer.byteLength(content) > TEXT_BYTES
		? `Content has ${Buffer.byteLength(content)} bytes; WeCom cuts at ${TEXT_BYTES}`
		: undefined;
};

const checkNews = ({ ArticleCount, Articles }: Reply['fields']): string | undefined => {
	const list = typeof Articles === 'object' && !Array.isArray(Articles) ? Articles : {};
	const count = [list['item'] ?? []].flat().length;
	if (count < 1 || count > ARTICLES) return `${count} articles; WeCom takes 1 to ${ARTICLES}`;
	if (ArticleCount !== String(count)) return `ArticleCount is not ${count}`;
	return checkParts(list, ARTICLE, 'Articles');
};
