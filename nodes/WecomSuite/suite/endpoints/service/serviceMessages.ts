/** Rows: what an app writes to customers through WeChat customer service (https://developer.work.weixin.qq.com/document/path/94700, 94910). */
import { defineEndpoint, POST } from '../../table/define';
import { choice, decimal, flag, object, objects, required, text, within } from '../../table/kinds';
import {
	A_CUSTOMER,
	A_LINK,
	A_MEDIA_ID,
	A_MINI_PROGRAM,
	EXTERNAL_USER_ID,
	MEDIA_ID,
	OK,
	URL_LIMITS,
} from '../../table/parameters';

export const SERVICE_ACCOUNT = required(
	text('Service Account ID', 'Customer service account (open_kfid)', {
		placeholder: 'e.g. wkAbCdEf…',
	}),
);
export const A_SERVICE_ACCOUNT = 'wkAbCdEfGhIjKlMnOpQrStUvWxYz0123';

/** To a customer who wrote within 48 hours, at most 5 messages. */
const SEND = {
	...POST,
	resource: 'service',
	token: 'corp',
	path: '/cgi-bin/kf/send_msg',
	see: 94700,
} as const;
const MESSAGE_ID = text(
	'Message ID',
	'ID of your choice, up to 32 bytes; empty lets WeCom choose',
	{
		limits: {
			maxBytes: 32,
			pattern: /^[0-9a-zA-Z_-]*$/,
			rule: 'has letters, digits, _ and - only',
		},
	},
);
/** The chat with a customer: of the item from Receive Messages, unless the form names another. */
export const CHAT = {
	account: { ...SERVICE_ACCOUNT, from: 'serviceAccount' },
	customer: { ...EXTERNAL_USER_ID, from: 'customer' },
} as const;
const TO = { touser: CHAT.customer, open_kfid: CHAT.account, msgid: MESSAGE_ID } as const;
const A_TO = { touser: A_CUSTOMER, open_kfid: A_SERVICE_ACCOUNT, msgid: 'order-7' } as const;
const SENT = { ...OK, msgid: 'order-7' } as const;
/** In place of a customer: the code that an event brought. */
const IN_ANSWER = {
	code: required(
		text('Code', 'Code of the event (welcome_code or msg_code); one use', {
			secret: true,
			from: 'eventCode',
		}),
	),
	msgid: MESSAGE_ID,
} as const;
const AN_ANSWER = { code: 'example-event-code', msgid: 'order-7' } as const;

const TEXT = {
	content: required(text('Text', 'Up to 2048 bytes', { rows: 4, limits: { maxBytes: 2048 } })),
} as const;
const COVER = required(text('Cover Media ID', 'Picture, ID from Upload Image'));
const ITEM_TEXT = required(text('Text', 'What the customer reads'));
const MENU = {
	head_content: text('Text Above', 'Up to 1024 bytes', { limits: { maxBytes: 1024 } }),
	list: objects(
		'Entries',
		'Up to 10 entries',
		{
			type: required(
				choice('Type', 'Which of the parts below the entry is', [
					{ name: 'Answer', value: 'click' },
					{ name: 'Link', value: 'view' },
					{ name: 'Mini Program', value: 'miniprogram' },
					{ name: 'Text', value: 'text' },
				]),
			),
			click: object('Answer', 'A click sends this answer', {
				id: text('ID', 'Comes back with the answer, up to 128 bytes', {
					limits: { maxBytes: 128 },
				}),
				content: ITEM_TEXT,
			}),
			view: object('Link', 'A click opens this page', {
				url: required(text('URL', 'Page to open', { limits: URL_LIMITS })),
				content: ITEM_TEXT,
			}),
			miniprogram: object('Mini Program', 'A click opens this mini program', {
				appid: required(text('Mini Program ID', 'Mini program to open')),
				pagepath: required(text('Mini Program Page', 'Page of the mini program')),
				content: ITEM_TEXT,
			}),
			text: object('Text', 'Only text', {
				content: ITEM_TEXT,
				no_newline: flag('Same Line', 'Whether the next entry follows on the same line'),
			}),
		},
		{ limits: { maxItems: 10 } },
	),
	tail_content: text('Text Below', 'Up to 1024 bytes', { limits: { maxBytes: 1024 } }),
} as const;
const A_MENU = {
	head_content: 'Did this help?',
	list: [
		{ type: 'click', click: { id: 'yes', content: 'Yes' } },
		{ type: 'view', view: { url: A_LINK, content: 'Read more' } },
	],
	tail_content: 'Thank you',
} as const;

export const SERVICE_MESSAGE_ENDPOINTS = {
	'service.sendText': defineEndpoint({
		...SEND,
		operation: 'sendText',
		title: 'Reply with Text',
		zh: '发送客服文本消息',
		action: 'Reply to customer with text',
		description: 'Sends a text to a WeChat customer who wrote within 48 hours',
		fixed: { msgtype: 'text' },
		parameters: { ...TO, ...within('text', TEXT) },
		example: { request: { ...A_TO, content: 'Your order is on its way' }, response: SENT },
	}),
	'service.sendImage': defineEndpoint({
		...SEND,
		operation: 'sendImage',
		title: 'Reply with Image',
		zh: '发送客服图片消息',
		action: 'Reply to customer with image',
		description: 'Sends an uploaded picture to a WeChat customer who wrote within 48 hours',
		fixed: { msgtype: 'image' },
		parameters: { ...TO, ...within('image', { media_id: MEDIA_ID }) },
		example: { request: { ...A_TO, media_id: A_MEDIA_ID }, response: SENT },
	}),
	'service.sendVoice': defineEndpoint({
		...SEND,
		operation: 'sendVoice',
		title: 'Reply with Voice',
		zh: '发送客服语音消息',
		action: 'Reply to customer with voice',
		description: 'Sends an uploaded recording to a WeChat customer who wrote within 48 hours',
		fixed: { msgtype: 'voice' },
		parameters: { ...TO, ...within('voice', { media_id: MEDIA_ID }) },
		example: { request: { ...A_TO, media_id: A_MEDIA_ID }, response: SENT },
	}),
	'service.sendVideo': defineEndpoint({
		...SEND,
		operation: 'sendVideo',
		title: 'Reply with Video',
		zh: '发送客服视频消息',
		action: 'Reply to customer with video',
		description: 'Sends an uploaded video to a WeChat customer who wrote within 48 hours',
		fixed: { msgtype: 'video' },
		parameters: { ...TO, ...within('video', { media_id: MEDIA_ID }) },
		example: { request: { ...A_TO, media_id: A_MEDIA_ID }, response: SENT },
	}),
	'service.sendFile': defineEndpoint({
		...SEND,
		operation: 'sendFile',
		title: 'Reply with File',
		zh: '发送客服文件消息',
		action: 'Reply to customer with file',
		description: 'Sends an uploaded file to a WeChat customer who wrote within 48 hours',
		fixed: { msgtype: 'file' },
		parameters: { ...TO, ...within('file', { media_id: MEDIA_ID }) },
		example: { request: { ...A_TO, media_id: A_MEDIA_ID }, response: SENT },
	}),
	'service.sendLink': defineEndpoint({
		...SEND,
		operation: 'sendLink',
		title: 'Reply with Link',
		zh: '发送客服图文链接消息',
		action: 'Reply to customer with link',
		description: 'Sends a page with title and picture to a WeChat customer',
		fixed: { msgtype: 'link' },
		parameters: {
			...TO,
			...within('link', {
				title: required(text('Title', 'Up to 128 bytes', { limits: { maxBytes: 128 } })),
				desc: text('Description', 'Up to 512 bytes', { limits: { maxBytes: 512 } }),
				url: required(text('URL', 'Page to open', { limits: URL_LIMITS })),
				thumb_media_id: COVER,
			}),
		},
		example: {
			request: {
				...A_TO,
				title: 'Track your order',
				desc: 'With map',
				url: A_LINK,
				thumb_media_id: A_MEDIA_ID,
			},
			response: SENT,
		},
	}),
	'service.sendMiniProgram': defineEndpoint({
		...SEND,
		operation: 'sendMiniProgram',
		title: 'Reply with Mini Program',
		zh: '发送客服小程序消息',
		action: 'Reply to customer with mini program',
		description: 'Sends a page of a mini program to a WeChat customer',
		fixed: { msgtype: 'miniprogram' },
		parameters: {
			...TO,
			...within('miniprogram', {
				appid: required(text('Mini Program ID', 'Mini program to open')),
				title: text('Title', 'Up to 64 bytes', { limits: { maxBytes: 64 } }),
				thumb_media_id: COVER,
				pagepath: required(text('Mini Program Page', 'Page of the mini program')),
			}),
		},
		example: {
			request: {
				...A_TO,
				appid: A_MINI_PROGRAM,
				title: 'Track your order',
				thumb_media_id: A_MEDIA_ID,
				pagepath: 'pages/index.html',
			},
			response: SENT,
		},
	}),
	'service.sendMenu': defineEndpoint({
		...SEND,
		operation: 'sendMenu',
		title: 'Reply with Menu',
		zh: '发送客服菜单消息',
		action: 'Reply to customer with menu',
		description: 'Sends a text with answers to choose from to a WeChat customer',
		fixed: { msgtype: 'msgmenu' },
		parameters: { ...TO, ...within('msgmenu', MENU) },
		anyOf: [['head_content', 'list', 'tail_content']],
		example: { request: { ...A_TO, ...A_MENU }, response: SENT },
	}),
	'service.sendLocation': defineEndpoint({
		...SEND,
		operation: 'sendLocation',
		title: 'Reply with Location',
		zh: '发送客服地理位置消息',
		action: 'Reply to customer with location',
		description: 'Sends a place on the map to a WeChat customer',
		fixed: { msgtype: 'location' },
		parameters: {
			...TO,
			...within('location', {
				name: text('Name', 'Name of the place'),
				address: text('Address', 'Address of the place'),
				latitude: required(
					decimal('Latitude', 'Degrees, -90 to 90', { limits: { min: -90, max: 90 } }),
				),
				longitude: required(
					decimal('Longitude', 'Degrees, -180 to 180', { limits: { min: -180, max: 180 } }),
				),
			}),
		},
		example: {
			request: {
				...A_TO,
				name: 'Shop',
				address: 'Tianhe District, Guangzhou',
				latitude: 23.134521,
				longitude: 113.358803,
			},
			response: SENT,
		},
	}),
	'service.sendTextOnEvent': defineEndpoint({
		...SEND,
		operation: 'sendTextOnEvent',
		title: 'Welcome with Text',
		zh: '发送事件响应文本消息',
		action: 'Welcome customer with text',
		description: 'Greets a customer who entered a chat, or closes one, with a text',
		path: '/cgi-bin/kf/send_msg_on_event',
		fixed: { msgtype: 'text' },
		parameters: { ...IN_ANSWER, ...within('text', TEXT) },
		see: 94910,
		example: { request: { ...AN_ANSWER, content: 'Welcome!' }, response: SENT },
	}),
	'service.sendMenuOnEvent': defineEndpoint({
		...SEND,
		operation: 'sendMenuOnEvent',
		title: 'Welcome with Menu',
		zh: '发送事件响应菜单消息',
		action: 'Welcome customer with menu',
		description: 'Greets a customer who entered a chat, or closes one, with a menu',
		path: '/cgi-bin/kf/send_msg_on_event',
		fixed: { msgtype: 'msgmenu' },
		parameters: { ...IN_ANSWER, ...within('msgmenu', MENU) },
		anyOf: [['head_content', 'list', 'tail_content']],
		see: 94910,
		example: { request: { ...AN_ANSWER, ...A_MENU }, response: SENT },
	}),
};
