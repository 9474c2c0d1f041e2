/** Rows: template cards, sent and updated, one per type of card (https://developer.work.weixin.qq.com/document/path/90372, 94888). */
import { defineEndpoint, POST } from '../../table/define';
import { flag, integers, list, required, text, within } from '../../table/kinds';
import {
	A_BUTTON_CARD,
	A_CHOICE_CARD,
	A_NEWS_CARD,
	A_TEXT_CARD,
	A_VOTE_CARD,
	BUTTON_CARD,
	CHOICE_CARD,
	NEWS_CARD,
	TEXT_CARD,
	VOTE_CARD,
} from './cardParts';
import { AGENT_ID, AN_AGENT, OK } from '../../table/parameters';
import {
	A_DEDUPLICATED,
	A_SENT,
	A_TRANSLATED,
	AN_ADDRESSEE,
	DUPLICATES,
	RECIPIENTS,
	SEND,
	TRANSLATION,
} from '../../table/sending';

const CARD = { ...SEND, resource: 'card' } as const;
const CARD_ID = text('Card ID', 'ID (task_id) of the card, unique per app; callbacks name it', {
	within: 'template_card',
	limits: {
		maxBytes: 128,
		pattern: /^[0-9A-Za-z_\-@]+$/,
		rule: 'has letters, digits, _, - and @ only',
	},
});
/** A card without buttons needs an ID only for its menu. */
const SEND_NOTICE = { ...RECIPIENTS, task_id: CARD_ID } as const;
/** Interactive cards need an ID, and a callback URL of the app (43012 otherwise). */
const SEND_ASKING = { ...RECIPIENTS, task_id: required(CARD_ID) } as const;
const OPTIONS = { ...TRANSLATION, ...DUPLICATES } as const;
const A_CARD = { ...AN_ADDRESSEE, task_id: 'booking-1' } as const;
const SOME_OPTIONS = { ...A_TRANSLATED, ...A_DEDUPLICATED } as const;
const AN_ASKING_ANSWER = { ...A_SENT, response_code: 'example-response-code' } as const;
const ASKING = {
	...CARD,
	response: { ...SEND.response, secret: ['response_code'] },
} as const;

const UPDATE = {
	...POST,
	resource: 'card',
	token: 'corp',
	path: '/cgi-bin/message/update_template_card',
	see: 94888,
} as const;
const READERS = {
	response_code: required(
		text('Response Code', 'Code from sending the card or from its callback; 72 hours, one use', {
			secret: true,
		}),
	),
	agentid: AGENT_ID,
	userids: list('Members', 'Up to 1000 user IDs whose card changes', {
		from: 'member',
		picks: 'member',
		limits: { maxItems: 1000 },
	}),
	partyids: integers('Departments', 'Up to 100 department IDs', {
		picks: 'department',
		limits: { maxItems: 100 },
	}),
	tagids: integers('Tags', 'Up to 100 tag IDs', { picks: 'tag', limits: { maxItems: 100 } }),
	atall: flag('Everyone', 'Whether to change the card of everyone who received it'),
} as const;
const A_READER = {
	response_code: 'example-response-code',
	agentid: AN_AGENT,
	userids: ['zhangsan'],
	partyids: [1],
	tagids: [1],
	atall: false,
} as const;
const REPLACED = text('Button Text', 'Text of the button that was pressed, now disabled', {
	within: 'template_card',
});
const UPDATED = { ...OK, invaliduser: ['lisi'] } as const;

export const CARD_ENDPOINTS = {
	'card.sendTextNotice': defineEndpoint({
		...CARD,
		operation: 'sendTextNotice',
		title: 'Send Text Notice',
		zh: '发送文本通知型卡片',
		action: 'Send text notice card',
		description: 'Sends a card with a title, a key figure, lines of text and links',
		fixed: { msgtype: 'template_card', 'template_card.card_type': 'text_notice' },
		parameters: { ...SEND_NOTICE, ...within('template_card', TEXT_CARD), ...OPTIONS },
		anyOf: [
			['touser', 'toparty', 'totag'],
			['main_title', 'sub_title_text'],
		],
		example: { request: { ...A_CARD, ...A_TEXT_CARD, ...SOME_OPTIONS }, response: A_SENT },
	}),
	'card.sendNewsNotice': defineEndpoint({
		...CARD,
		operation: 'sendNewsNotice',
		title: 'Send News Notice',
		zh: '发送图文展示型卡片',
		action: 'Send news notice card',
		description: 'Sends a card with a title, a picture, lines of text and links',
		fixed: { msgtype: 'template_card', 'template_card.card_type': 'news_notice' },
		parameters: { ...SEND_NOTICE, ...within('template_card', NEWS_CARD), ...OPTIONS },
		anyOf: [
			['touser', 'toparty', 'totag'],
			['card_image', 'image_text_area'],
		],
		example: { request: { ...A_CARD, ...A_NEWS_CARD, ...SOME_OPTIONS }, response: A_SENT },
	}),
	'card.sendButtons': defineEndpoint({
		...ASKING,
		operation: 'sendButtons',
		title: 'Send Buttons',
		zh: '发送按钮交互型卡片',
		action: 'Send buttons card',
		description: 'Sends a card with up to 6 buttons, for approvals and simple answers',
		fixed: { msgtype: 'template_card', 'template_card.card_type': 'button_interaction' },
		parameters: { ...SEND_ASKING, ...within('template_card', BUTTON_CARD), ...OPTIONS },
		example: {
			request: { ...A_CARD, ...A_BUTTON_CARD, ...SOME_OPTIONS },
			response: AN_ASKING_ANSWER,
		},
	}),
	'card.sendVote': defineEndpoint({
		...ASKING,
		operation: 'sendVote',
		title: 'Send Vote',
		zh: '发送投票选择型卡片',
		action: 'Send vote card',
		description: 'Sends a card with one question of up to 20 options to tick and submit',
		fixed: { msgtype: 'template_card', 'template_card.card_type': 'vote_interaction' },
		parameters: { ...SEND_ASKING, ...within('template_card', VOTE_CARD), ...OPTIONS },
		example: {
			request: { ...A_CARD, ...A_VOTE_CARD, ...SOME_OPTIONS },
			response: AN_ASKING_ANSWER,
		},
	}),
	'card.sendChoices': defineEndpoint({
		...ASKING,
		operation: 'sendChoices',
		title: 'Send Choices',
		zh: '发送多项选择型卡片',
		action: 'Send choices card',
		description: 'Sends a card with up to 3 drop-down questions and a submit button',
		fixed: { msgtype: 'template_card', 'template_card.card_type': 'multiple_interaction' },
		parameters: { ...SEND_ASKING, ...within('template_card', CHOICE_CARD), ...OPTIONS },
		example: {
			request: { ...A_CARD, ...A_CHOICE_CARD, ...SOME_OPTIONS },
			response: AN_ASKING_ANSWER,
		},
	}),
	'card.disableButton': defineEndpoint({
		...UPDATE,
		operation: 'disableButton',
		title: 'Disable Button',
		zh: '更新按钮为不可点击状态',
		action: 'Disable button of card',
		description: 'Grays out the buttons of a sent card and shows a closing text on them',
		parameters: {
			...READERS,
			...within('button', {
				replace_name: required(text('Button Text', 'Text that the disabled button shows')),
			}),
		},
		anyOf: [['userids', 'partyids', 'tagids', 'atall']],
		example: { request: { ...A_READER, replace_name: 'Approved' }, response: UPDATED },
	}),
	'card.updateToTextNotice': defineEndpoint({
		...UPDATE,
		operation: 'updateToTextNotice',
		title: 'Update to Text Notice',
		zh: '更新为文本通知型卡片',
		action: 'Update card to text notice',
		description: 'Replaces a sent card by one with a title, a key figure and lines of text',
		fixed: { 'template_card.card_type': 'text_notice' },
		parameters: { ...READERS, ...within('template_card', TEXT_CARD), ...TRANSLATION },
		anyOf: [
			['userids', 'partyids', 'tagids', 'atall'],
			['main_title', 'sub_title_text'],
		],
		example: { request: { ...A_READER, ...A_TEXT_CARD, ...A_TRANSLATED }, response: UPDATED },
	}),
	'card.updateToNewsNotice': defineEndpoint({
		...UPDATE,
		operation: 'updateToNewsNotice',
		title: 'Update to News Notice',
		zh: '更新为图文展示型卡片',
		action: 'Update card to news notice',
		description: 'Replaces a sent card by one with a title, a picture and lines of text',
		fixed: { 'template_card.card_type': 'news_notice' },
		parameters: { ...READERS, ...within('template_card', NEWS_CARD), ...TRANSLATION },
		anyOf: [
			['userids', 'partyids', 'tagids', 'atall'],
			['card_image', 'image_text_area'],
		],
		example: { request: { ...A_READER, ...A_NEWS_CARD, ...A_TRANSLATED }, response: UPDATED },
	}),
	'card.updateToButtons': defineEndpoint({
		...UPDATE,
		operation: 'updateToButtons',
		title: 'Update to Buttons',
		zh: '更新为按钮交互型卡片',
		action: 'Update card to buttons',
		description: 'Replaces a sent card by one with buttons',
		fixed: { 'template_card.card_type': 'button_interaction' },
		parameters: {
			...READERS,
			...within('template_card', BUTTON_CARD),
			replace_text: REPLACED,
			...TRANSLATION,
		},
		anyOf: [['userids', 'partyids', 'tagids', 'atall']],
		example: {
			request: { ...A_READER, ...A_BUTTON_CARD, replace_text: 'Sent', ...A_TRANSLATED },
			response: UPDATED,
		},
	}),
	'card.updateToVote': defineEndpoint({
		...UPDATE,
		operation: 'updateToVote',
		title: 'Update to Vote',
		zh: '更新为投票选择型卡片',
		action: 'Update card to vote',
		description: 'Replaces a sent card by one with a question and options to tick',
		fixed: { 'template_card.card_type': 'vote_interaction' },
		parameters: {
			...READERS,
			...within('template_card', VOTE_CARD),
			replace_text: REPLACED,
			...TRANSLATION,
		},
		anyOf: [['userids', 'partyids', 'tagids', 'atall']],
		example: {
			request: { ...A_READER, ...A_VOTE_CARD, replace_text: 'Sent', ...A_TRANSLATED },
			response: UPDATED,
		},
	}),
	'card.updateToChoices': defineEndpoint({
		...UPDATE,
		operation: 'updateToChoices',
		title: 'Update to Choices',
		zh: '更新为多项选择型卡片',
		action: 'Update card to choices',
		description: 'Replaces a sent card by one with drop-down questions',
		fixed: { 'template_card.card_type': 'multiple_interaction' },
		parameters: {
			...READERS,
			...within('template_card', CHOICE_CARD),
			replace_text: REPLACED,
			...TRANSLATION,
		},
		anyOf: [['userids', 'partyids', 'tagids', 'atall']],
		example: {
			request: { ...A_READER, ...A_CHOICE_CARD, replace_text: 'Sent', ...A_TRANSLATED },
			response: UPDATED,
		},
	}),
	'card.updateTask': defineEndpoint({
		...POST,
		resource: 'card',
		operation: 'updateTask',
		title: 'Update Task Card (Legacy)',
		zh: '更新任务卡片消息状态',
		action: 'Update legacy task card',
		description: 'Replaces the buttons of an old task card (任务卡片) by a text, for some members',
		path: '/cgi-bin/message/update_taskcard',
		token: 'corp',
		parameters: {
			userids: required(
				list('Members', 'Up to 1000 user IDs whose card changes', {
					from: 'member',
					picks: 'member',
					limits: { maxItems: 1000 },
				}),
			),
			agentid: AGENT_ID,
			task_id: required(text('Task ID', 'ID that the card was sent with')),
			replace_name: required(text('Button Text', 'What stands in place of the buttons')),
		},
		see: 91585,
		legacy: true,
		example: {
			request: {
				userids: ['zhangsan', 'lisi'],
				agentid: AN_AGENT,
				task_id: 'task-1',
				replace_name: 'Received',
			},
			response: { ...OK, invaliduser: ['lisi'] },
		},
	}),
};
