/** Passive replies: what a suite may answer a member with, as inner XML (https://developer.work.weixin.qq.com/document/path/90377). */
import { ReplyError } from '../errors';
import { writeXml } from '../xml/write';

/** Who answers whom, and when. */
export interface ReplyHeader {
	/** Member the message came from. */
	readonly toUser: string;
	/** Corp the message was sent to. */
	readonly fromCorp: string;
	/** Unix seconds. */
	readonly createTime: number;
}

/** WeCom cuts longer texts, without regard to characters. */
export const MAX_TEXT_BYTES = 2048;

const header = ({ toUser, fromCorp, createTime }: ReplyHeader) => ({
	ToUserName: toUser,
	FromUserName: fromCorp,
	CreateTime: createTime,
});

/**
 * @throws ReplyError when the text is empty or longer than WeCom takes
 */
export function textReply(to: ReplyHeader, content: string): string {
	const bytes = Buffer.byteLength(content, 'utf8');
	if (bytes === 0)
		throw new ReplyError('The reply text is empty', 'Fill in Text, or choose No Reply');
	if (bytes > MAX_TEXT_BYTES) {
		throw new ReplyError(
			`The reply text has ${bytes} bytes; WeCom takes ${MAX_TEXT_BYTES} (a Chinese character has three)`,
			'Shorten it, or send it in several messages with the API',
		);
	}
	return writeXml({ ...header(to), MsgType: 'text', Content: content });
}
