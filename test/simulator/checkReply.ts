/**
 * The rules a passive reply has to keep once it is opened.
 *
 * https://developer.work.weixin.qq.com/document/path/90377
 */
import type { Reply } from './readReply';
import type { XmlValue } from './readXml';

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
	return undefined;
};

const checkText = (content: XmlValue | undefined): string | undefined => {
	if (typeof content !== 'string') return 'a text reply needs Content';
	return Buffer.byteLength(content) > TEXT_BYTES
		? `Content has ${Buffer.byteLength(content)} bytes; WeCom cuts at ${TEXT_BYTES}`
		: undefined;
};

const checkNews = ({ ArticleCount, Articles }: Reply['fields']): string | undefined => {
	const item =
		typeof Articles === 'object' && !Array.isArray(Articles) ? Articles['item'] : undefined;
	const count = item === undefined ? 0 : Array.isArray(item) ? item.length : 1;
	if (count < 1 || count > ARTICLES) return `${count} articles; WeCom takes 1 to ${ARTICLES}`;
	return ArticleCount === String(count) ? undefined : `ArticleCount is not ${count}`;
};
