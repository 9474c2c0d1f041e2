/** Rows: what an app writes to members, one per type of message (https://developer.work.weixin.qq.com/document/path/90372). */
import { defineEndpoint, POST } from '../../table/define';
import { integer, required, text, within } from '../../table/kinds';
import { A_MEDIA_ID, AN_AGENT, MEDIA_ID, OK } from '../../table/parameters';
import {
	A_DEDUPLICATED,
	A_SENT,
	A_TRANSLATED,
	AN_ADDRESSEE,
	DESCRIPTION,
	DUPLICATES,
	RECIPIENTS,
	SEND,
	SENT_SAFELY,
	TITLE,
	TRANSLATION,
} from '../../table/sending';

const MESSAGE = { ...SEND, resource: 'message' } as const;
export const MESSAGE_ENDPOINTS = {
	'message.sendText': defineEndpoint({
		...MESSAGE,
		operation: 'sendText',
		title: 'Send Text',
		zh: '发送文本消息',
		action: 'Send text message',
		description: 'Sends a text from the app to members, departments or tags of a corp',
		fixed: { msgtype: 'text' },
		parameters: {
			...RECIPIENTS,
			...within('text', {
				content: required(
					text('Text', 'Up to 2048 bytes; may hold line breaks and links (<a href>)', {
						rows: 4,
						limits: { maxBytes: 2048 },
					}),
				),
			}),
			...SENT_SAFELY,
			...TRANSLATION,
			...DUPLICATES,
		},
		example: {
			request: {
				...AN_ADDRESSEE,
				content: 'The report is ready',
				safe: false,
				...A_TRANSLATED,
				...A_DEDUPLICATED,
			},
			response: A_SENT,
		},
	}),
	'message.sendMarkdown': defineEndpoint({
		...MESSAGE,
		operation: 'sendMarkdown',
		title: 'Send Markdown',
		zh: '发送markdown消息',
		action: 'Send markdown message',
		description: 'Sends a text with headings, bold, links, quotes and colors; members only',
		fixed: { msgtype: 'markdown' },
		parameters: {
			...RECIPIENTS,
			...within('markdown', {
				content: required(
					text('Markdown', 'Up to 2048 bytes of the subset of Markdown that WeCom shows', {
						rows: 6,
						limits: { maxBytes: 2048 },
					}),
				),
			}),
			...DUPLICATES,
		},
		example: {
			request: { ...AN_ADDRESSEE, content: '**The report is ready**', ...A_DEDUPLICATED },
			response: A_SENT,
		},
	}),
	'message.sendImage': defineEndpoint({
		...MESSAGE,
		operation: 'sendImage',
		title: 'Send Image',
		zh: '发送图片消息',
		action: 'Send image message',
		description: 'Sends an uploaded picture to members, departments or tags of a corp',
		fixed: { msgtype: 'image' },
		parameters: {
			...RECIPIENTS,
			...within('image', { media_id: MEDIA_ID }),
			...SENT_SAFELY,
			...DUPLICATES,
		},
		example: {
			request: { ...AN_ADDRESSEE, media_id: A_MEDIA_ID, safe: false, ...A_DEDUPLICATED },
			response: A_SENT,
		},
	}),
	'message.sendVoice': defineEndpoint({
		...MESSAGE,
		operation: 'sendVoice',
		title: 'Send Voice',
		zh: '发送语音消息',
		action: 'Send voice message',
		description: 'Sends an uploaded voice recording to members, departments or tags of a corp',
		fixed: { msgtype: 'voice' },
		parameters: { ...RECIPIENTS, ...within('voice', { media_id: MEDIA_ID }), ...DUPLICATES },
		example: {
			request: { ...AN_ADDRESSEE, media_id: A_MEDIA_ID, ...A_DEDUPLICATED },
			response: A_SENT,
		},
	}),
	'message.sendVideo': defineEndpoint({
		...MESSAGE,
		operation: 'sendVideo',
		title: 'Send Video',
		zh: '发送视频消息',
		action: 'Send video message',
		description: 'Sends an uploaded video to members, departments or tags of a corp',
		fixed: { msgtype: 'video' },
		parameters: {
			...RECIPIENTS,
			...within('video', { media_id: MEDIA_ID, title: TITLE, description: DESCRIPTION }),
			...SENT_SAFELY,
			...DUPLICATES,
		},
		example: {
			request: {
				...AN_ADDRESSEE,
				media_id: A_MEDIA_ID,
				title: 'Tour',
				description: 'Two minutes through the office',
				safe: false,
				...A_DEDUPLICATED,
			},
			response: A_SENT,
		},
	}),
	'message.sendFile': defineEndpoint({
		...MESSAGE,
		operation: 'sendFile',
		title: 'Send File',
		zh: '发送文件消息',
		action: 'Send file message',
		description: 'Sends an uploaded file to members, departments or tags of a corp',
		fixed: { msgtype: 'file' },
		parameters: {
			...RECIPIENTS,
			...within('file', { media_id: MEDIA_ID }),
			...SENT_SAFELY,
			...DUPLICATES,
		},
		example: {
			request: { ...AN_ADDRESSEE, media_id: A_MEDIA_ID, safe: false, ...A_DEDUPLICATED },
			response: A_SENT,
		},
	}),
	'message.recall': defineEndpoint({
		...POST,
		resource: 'message',
		operation: 'recall',
		title: 'Recall',
		zh: '撤回应用消息',
		action: 'Recall message',
		description: 'Takes back a message that the app sent within the last 24 hours',
		path: '/cgi-bin/message/recall',
		token: 'corp',
		parameters: {
			msgid: required(text('Message ID', 'ID (msgid) that sending the message returned')),
		},
		see: 94867,
		example: { request: { msgid: A_SENT.msgid }, response: OK },
	}),
	'message.getStatistics': defineEndpoint({
		...POST,
		resource: 'message',
		operation: 'getStatistics',
		title: 'Get Statistics',
		zh: '查询应用消息发送统计',
		action: 'Get message statistics',
		description: 'Counts the messages that each app sent in a corp',
		path: '/cgi-bin/message/get_statistics',
		token: 'corp',
		parameters: {
			time_type: integer('Period', 'Use 0 for today, 1 for yesterday; WeCom also knows 2 and 3', {
				default: 0,
				limits: { min: 0, max: 3 },
			}),
		},
		response: { list: 'statistics' },
		see: 92369,
		example: {
			request: { time_type: 0 },
			response: {
				...OK,
				statistics: [{ agentid: AN_AGENT, app_name: 'Example App', count: 101 }],
			},
		},
	}),
};
