/** A passive reply as inner XML (https://developer.work.weixin.qq.com/document/path/90377). */
import { writeXml, type Writable, type WritableTree } from '../xml/writeXml';
import type { Element, Elements, Json, JsonObject } from './elements';
import { fitReply } from './fitReply';
import { addHeader } from './raw';
import { REPLIES, type ReplyRow } from './replies';
import type { ReplyDraft, ReplyHeader } from './types';

/**
 * @throws ReplyError when WeCom would not take it, or would cut it
 */
export function writeReply(to: ReplyHeader, draft: ReplyDraft): string {
	const reply = fitReply(draft);
	const header = {
		ToUserName: to.toUser,
		FromUserName: to.fromCorp,
		CreateTime: to.createTime,
	};
	if (reply.kind === 'raw') return addHeader(reply.body.xml, header);
	const { msgType, wrapper, elements }: ReplyRow = REPLIES[reply.kind];
	const body = treeOf(elements, reply.body);
	return writeXml({
		...header,
		MsgType: msgType,
		ArticleCount: reply.kind === 'news' ? reply.body.articles.length : undefined,
		...(wrapper === undefined ? body : { [wrapper]: body }),
	});
}

const treeOf = (elements: Elements, body: JsonObject): WritableTree =>
	Object.fromEntries(
		Object.entries(elements).map(([name, element]) => [
			element.xml,
			writableOf(element, body[name]),
		]),
	);

function writableOf(element: Element, value: Json | undefined): Writable | undefined {
	if (typeof value !== 'object' || !('children' in element)) return value;
	if (!isList(value)) return treeOf(element.children, value);
	const entries = value.map((entry) => treeOf(element.children, entry));
	return element.item === undefined ? entries : { [element.item]: entries };
}

const isList = (value: JsonObject | readonly JsonObject[]): value is readonly JsonObject[] =>
	Array.isArray(value);
