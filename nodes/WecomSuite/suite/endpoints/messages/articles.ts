/** Rows: app messages made of parts: cards, articles, notices, templates (https://developer.work.weixin.qq.com/document/path/90372). */
import { defineEndpoint } from '../../table/define';
import { boolean, choice, list, objects, required, text, within } from '../../table/kinds';
import { A_LINK, A_MEDIA_ID, A_MINI_PROGRAM, A_PICTURE, URL_LIMITS } from '../../table/parameters';
import {
	A_DEDUPLICATED,
	A_SENT,
	A_TRANSLATED,
	AN_ADDRESSEE,
	DESCRIPTION,
	DUPLICATES,
	RECIPIENTS,
	SEND,
	TITLE,
	TRANSLATION,
} from '../../table/sending';

const MESSAGE = { ...SEND, resource: 'message' } as const;
const LINK = text('URL', 'Page that opens on a click, with http:// or https://', {
	placeholder: 'e.g. https://example.com',
	limits: URL_LIMITS,
});
const MINI_PROGRAM = {
	appid: text('Mini Program ID', 'Mini program to open instead of the URL; linked to the app'),
	pagepath: text('Mini Program Page', 'Page of the mini program, up to 128 bytes', {
		limits: { maxBytes: 128 },
	}),
} as const;
const PAIRS = {
	key: required(text('Key', 'Name of the line')),
	value: required(text('Value', 'Content of the line')),
} as const;
const A_PAIR = [{ key: 'Room', value: '302' }] as const;

export const ARTICLE_ENDPOINTS = {
	'message.sendTextCard': defineEndpoint({
		...MESSAGE,
		operation: 'sendTextCard',
		title: 'Send Text Card',
		zh: '发送文本卡片消息',
		action: 'Send text card message',
		description: 'Sends a card with title, text and a link to members, departments or tags',
		fixed: { msgtype: 'textcard' },
		parameters: {
			...RECIPIENTS,
			...within('textcard', {
				title: required(text('Title', 'Title; WeCom cuts it after 128 characters')),
				description: required(
					text('Description', 'Text; WeCom cuts it after 512 characters', { rows: 3 }),
				),
				url: required(LINK),
				btntxt: text('Button Text', 'Text of the button, up to 4 characters', {
					default: 'More',
					limits: { maxLength: 4 },
				}),
			}),
			...TRANSLATION,
			...DUPLICATES,
		},
		example: {
			request: {
				...AN_ADDRESSEE,
				title: 'Quarterly report',
				description: 'The figures of the first quarter',
				url: A_LINK,
				btntxt: 'More',
				...A_TRANSLATED,
				...A_DEDUPLICATED,
			},
			response: A_SENT,
		},
	}),
	'message.sendNews': defineEndpoint({
		...MESSAGE,
		operation: 'sendNews',
		title: 'Send News',
		zh: '发送图文消息',
		action: 'Send news message',
		description: 'Sends 1 to 8 articles with pictures that link to pages or mini programs',
		fixed: { msgtype: 'news' },
		parameters: {
			...RECIPIENTS,
			...within('news', {
				articles: required(
					objects(
						'Articles',
						'1 to 8 articles, each with a URL or a mini program',
						{
							title: required(TITLE),
							description: DESCRIPTION,
							url: LINK,
							picurl: text('Picture URL', 'JPG or PNG; 1068×455 for the first, 150×150 below'),
							...MINI_PROGRAM,
						},
						{ limits: { maxItems: 8 } },
					),
				),
			}),
			...TRANSLATION,
			...DUPLICATES,
		},
		example: {
			request: {
				...AN_ADDRESSEE,
				articles: [
					{
						title: 'Quarterly report',
						description: 'The figures of the first quarter',
						url: A_LINK,
						picurl: A_PICTURE,
					},
				],
				...A_TRANSLATED,
				...A_DEDUPLICATED,
			},
			response: A_SENT,
		},
	}),
	'message.sendArticles': defineEndpoint({
		...MESSAGE,
		operation: 'sendArticles',
		title: 'Send Stored Articles',
		zh: '发送图文消息（mpnews）',
		action: 'Send stored articles message',
		description: 'Sends 1 to 8 articles (mpnews) whose HTML content WeCom stores and shows itself',
		fixed: { msgtype: 'mpnews' },
		parameters: {
			...RECIPIENTS,
			...within('mpnews', {
				articles: required(
					objects(
						'Articles',
						'1 to 8 articles',
						{
							title: required(TITLE),
							thumb_media_id: required(text('Thumbnail Media ID', 'ID from Upload Image')),
							author: text('Author', 'Name of the author, up to 64 bytes', {
								limits: { maxBytes: 64 },
							}),
							content_source_url: text('Source URL', 'Page behind Read More'),
							content: required(
								text('Content', 'HTML, up to 666 KB', { rows: 6, limits: { maxBytes: 681984 } }),
							),
							digest: text('Summary', 'Summary; WeCom cuts it after 512 bytes', {
								limits: { cutBytes: 512 },
							}),
						},
						{ limits: { maxItems: 8 } },
					),
				),
			}),
			safe: choice('Confidentiality', 'Who may forward the articles', [
				{ name: 'May Be Shared', value: 0 },
				{ name: 'Not Shared, With Watermark', value: 1 },
				{ name: 'Shared Within the Corp Only', value: 2 },
			]),
			...TRANSLATION,
			...DUPLICATES,
		},
		example: {
			request: {
				...AN_ADDRESSEE,
				articles: [
					{
						title: 'Quarterly report',
						thumb_media_id: A_MEDIA_ID,
						author: 'Zhang San',
						content_source_url: A_LINK,
						content: '<p>The figures of the first quarter</p>',
						digest: 'The figures',
					},
				],
				safe: 2,
				...A_TRANSLATED,
				...A_DEDUPLICATED,
			},
			response: A_SENT,
		},
	}),
	// The token of the linked mini program names the app, so there is no agentid.
	'message.sendMiniProgramNotice': defineEndpoint({
		...MESSAGE,
		operation: 'sendMiniProgramNotice',
		title: 'Send Mini Program Notice',
		zh: '发送小程序通知消息',
		action: 'Send mini program notice message',
		description: 'Sends a notice from a mini program that is linked to the app; not to @all',
		fixed: { msgtype: 'miniprogram_notice' },
		parameters: {
			touser: RECIPIENTS.touser,
			toparty: RECIPIENTS.toparty,
			totag: RECIPIENTS.totag,
			...within('miniprogram_notice', {
				appid: required(text('Mini Program ID', 'Mini program that the app is linked to')),
				page: text('Mini Program Page', 'Page that opens on a click, up to 1024 bytes', {
					limits: { maxBytes: 1024 },
				}),
				title: required(text('Title', '4 to 12 characters')),
				description: text('Description', '4 to 12 characters'),
				emphasis_first_item: boolean(
					'Enlarge First Line',
					'Whether to show the first line in large letters',
				),
				content_item: objects('Lines', 'Up to 10 lines; keys up to 10 characters', PAIRS, {
					limits: { maxItems: 10 },
				}),
			}),
			...TRANSLATION,
			...DUPLICATES,
		},
		example: {
			request: {
				touser: AN_ADDRESSEE.touser,
				toparty: AN_ADDRESSEE.toparty,
				totag: AN_ADDRESSEE.totag,
				appid: A_MINI_PROGRAM,
				page: 'pages/index',
				title: 'Room booked',
				description: 'From 10 to 11',
				emphasis_first_item: true,
				content_item: A_PAIR,
				...A_TRANSLATED,
				...A_DEDUPLICATED,
			},
			response: A_SENT,
		},
	}),
	'message.sendTemplate': defineEndpoint({
		...MESSAGE,
		operation: 'sendTemplate',
		title: 'Send Template',
		zh: '发送模板消息',
		action: 'Send template message',
		description: 'Sends a message from an approved template; third-party apps only',
		fixed: { msgtype: 'template_msg' },
		kinds: ['thirdParty'],
		parameters: {
			...RECIPIENTS,
			...within('template_msg', {
				template_id: required(
					text('Template ID', 'Template from the console of the app', {
						limits: { maxBytes: 64 },
					}),
				),
				url: LINK,
				content_item: required(
					objects('Lines', '1 to 5 lines; keys must be those of the template', PAIRS, {
						limits: { maxItems: 5 },
					}),
				),
			}),
			...within('template_msg.miniprogram', MINI_PROGRAM),
			selected_ticket_list: list('Selected Tickets', 'Up to 10 tickets from the member picker', {
				secret: true,
				limits: { maxItems: 10 },
			}),
			only_unauth: boolean(
				'Unauthorized Only',
				'Whether to send only to picked members who have not authorized the app',
			),
			...TRANSLATION,
		},
		anyOf: [
			['touser', 'toparty', 'totag', 'selected_ticket_list'],
			['url', 'appid'],
		],
		example: {
			request: {
				...AN_ADDRESSEE,
				template_id: 'tpl-example',
				url: A_LINK,
				content_item: A_PAIR,
				appid: A_MINI_PROGRAM,
				pagepath: 'pages/index',
				selected_ticket_list: ['example-selected-ticket'],
				only_unauth: false,
				...A_TRANSLATED,
			},
			response: A_SENT,
		},
	}),
};
