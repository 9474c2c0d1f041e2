/** Rows: what members write to an app (https://developer.work.weixin.qq.com/document/path/90375). Media ids live three days. */
import { defineEvent } from '../define';
import { decimal, integer, media, optional, text, thumbnail, voice } from '../fields';
import { MESSAGE, MESSAGE_EXAMPLE } from '../roots';

const ORDINARY = { group: 'messages', url: 'data', reply: 'message', see: 90375 } as const;
const MEDIA_ID = '1Yv-zXfHjSjU-7LH-GwtYqDGS-zz6w22KmWAT5COgP7o';

export const MESSAGE_EVENTS = {
	'message:text': defineEvent({
		...ORDINARY,
		match: { MsgType: 'text' },
		title: 'Text Message',
		zh: '文本消息',
		summary: 'A member wrote a text to the app',
		fields: { ...MESSAGE, Content: text },
		example: { ...MESSAGE_EXAMPLE, Content: 'Is the report ready?' },
	}),
	'message:image': defineEvent({
		...ORDINARY,
		match: { MsgType: 'image' },
		title: 'Image Message',
		zh: '图片消息',
		summary: 'A member sent a picture to the app',
		fields: { ...MESSAGE, PicUrl: text, MediaId: media },
		example: {
			...MESSAGE_EXAMPLE,
			PicUrl: 'https://wework.qpic.cn/wwpic/1403610513/0',
			MediaId: MEDIA_ID,
		},
	}),
	'message:voice': defineEvent({
		...ORDINARY,
		match: { MsgType: 'voice' },
		title: 'Voice Message',
		zh: '语音消息',
		summary: 'A member sent a voice recording to the app',
		fields: { ...MESSAGE, MediaId: voice, Format: text },
		example: { ...MESSAGE_EXAMPLE, MediaId: MEDIA_ID, Format: 'amr' },
	}),
	'message:video': defineEvent({
		...ORDINARY,
		match: { MsgType: 'video' },
		title: 'Video Message',
		zh: '视频消息',
		summary: 'A member sent a video to the app',
		fields: { ...MESSAGE, MediaId: media, ThumbMediaId: thumbnail },
		example: { ...MESSAGE_EXAMPLE, MediaId: MEDIA_ID, ThumbMediaId: `${MEDIA_ID}-thumb` },
	}),
	'message:location': defineEvent({
		...ORDINARY,
		match: { MsgType: 'location' },
		title: 'Location Message',
		zh: '位置消息',
		summary: 'A member sent a place to the app',
		fields: {
			...MESSAGE,
			// The vendor's X is the latitude and its Y the longitude.
			Location_X: decimal,
			Location_Y: decimal,
			Scale: integer,
			Label: text,
			// Absent when the member writes from WeChat.
			AppType: optional(text),
		},
		example: {
			...MESSAGE_EXAMPLE,
			Location_X: '23.134521',
			Location_Y: '113.358803',
			Scale: '20',
			Label: 'Tianhe District, Guangzhou',
			AppType: 'wxwork',
		},
	}),
	'message:link': defineEvent({
		...ORDINARY,
		match: { MsgType: 'link' },
		title: 'Link Message',
		zh: '链接消息',
		summary: 'A member sent a link to the app',
		fields: { ...MESSAGE, Title: text, Description: text, Url: text, PicUrl: text },
		example: {
			...MESSAGE_EXAMPLE,
			Title: 'Quarterly report',
			Description: 'The figures of the first quarter',
			Url: 'https://example.com/report',
			PicUrl: 'https://example.com/report.png',
		},
	}),
};
