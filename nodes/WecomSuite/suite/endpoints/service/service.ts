/** Rows: WeChat customer service (微信客服): accounts, sessions, what customers wrote (https://developer.work.weixin.qq.com/document/path/96426, 94699). */
import { defineEndpoint, GET, POST } from '../../table/define';
import { choice, flag, integer, list, required, text } from '../../table/kinds';
import {
	A_CUSTOMER,
	A_PAGE,
	A_TIME,
	CURSOR,
	markedPages,
	OK,
	pageSize,
} from '../../table/parameters';
import { A_SERVICE_ACCOUNT, CHAT, SERVICE_ACCOUNT } from './serviceMessages';

const SERVICE = { resource: 'service', token: 'corp' } as const;
const SESSION = { open_kfid: CHAT.account, external_userid: CHAT.customer } as const;
const A_SESSION = { open_kfid: A_SERVICE_ACCOUNT, external_userid: A_CUSTOMER } as const;
const STATES = [
	{ name: 'Ended', value: 4 },
	{ name: 'New', value: 0 },
	{ name: 'Waiting in the Queue', value: 2 },
	{ name: 'With a Member', value: 3 },
	{ name: 'With the App', value: 1 },
] as const;

export const SERVICE_ENDPOINTS = {
	'service.getMessages': defineEndpoint({
		...SERVICE,
		...POST,
		operation: 'getMessages',
		title: 'Get Messages',
		zh: '读取消息',
		action: 'Get customer service messages',
		description:
			'Gets what customers wrote and did since a cursor, up to 3 days back; keep the last cursor',
		path: '/cgi-bin/kf/sync_msg',
		parameters: {
			token: text('Event Token', 'Token of the kf_msg_or_event event; 10 minutes', {
				secret: true,
				limits: { maxBytes: 128 },
			}),
			open_kfid: SERVICE_ACCOUNT,
			voice_format: choice('Voice Format', 'Format of voice recordings', [
				{ name: 'AMR', value: 0 },
				{ name: 'Speex', value: 1 },
			]),
			cursor: CURSOR,
			limit: pageSize(1000, 1000),
		},
		paging: markedPages(1000),
		response: { list: 'msg_list' },
		see: 96426,
		example: {
			request: {
				token: 'example-event-token',
				open_kfid: A_SERVICE_ACCOUNT,
				voice_format: 0,
				cursor: A_PAGE,
				limit: 1000,
			},
			response: {
				...OK,
				next_cursor: A_PAGE,
				has_more: 0,
				msg_list: [
					{
						msgid: 'msg-example-1',
						...A_SESSION,
						send_time: A_TIME,
						origin: 3,
						msgtype: 'text',
						text: { content: 'Where is my order?' },
					},
				],
			},
		},
	}),
	'service.getManyAccounts': defineEndpoint({
		...SERVICE,
		...POST,
		operation: 'getManyAccounts',
		title: 'Get Many Accounts',
		zh: '获取客服账号列表',
		action: 'Get many customer service accounts',
		description: 'Lists the customer service accounts of a corp',
		path: '/cgi-bin/kf/account/list',
		parameters: {
			offset: integer('Offset', 'How many accounts to skip', { limits: { min: 0 } }),
			limit: pageSize(100, 100),
		},
		response: { list: 'account_list' },
		see: 94691,
		example: {
			request: { offset: 0, limit: 100 },
			response: {
				...OK,
				account_list: [
					{
						open_kfid: A_SERVICE_ACCOUNT,
						name: 'Orders',
						avatar: 'https://example.com/avatar.png',
						manage_privilege: true,
					},
				],
			},
		},
	}),
	'service.createLink': defineEndpoint({
		...SERVICE,
		...POST,
		operation: 'createLink',
		title: 'Create Link',
		zh: '获取客服账号链接',
		action: 'Create customer service link',
		description: 'Creates a link that opens a chat with a customer service account in WeChat',
		path: '/cgi-bin/kf/add_contact_way',
		parameters: {
			open_kfid: SERVICE_ACCOUNT,
			scene: text('Scene', 'Comes back when a customer enters; up to 32 bytes', {
				limits: {
					maxBytes: 32,
					pattern: /^[0-9a-zA-Z_-]*$/,
					rule: 'has letters, digits, _ and - only',
				},
			}),
		},
		see: 94692,
		example: {
			request: { open_kfid: A_SERVICE_ACCOUNT, scene: 'website' },
			response: { ...OK, url: 'https://work.weixin.qq.com/kf/example' },
		},
	}),
	'service.getManyServicers': defineEndpoint({
		...SERVICE,
		...GET,
		operation: 'getManyServicers',
		title: 'Get Many Servicers',
		zh: '获取接待人员列表',
		action: 'Get many customer service servicers',
		description: 'Lists the members who answer for a customer service account',
		path: '/cgi-bin/kf/servicer/list',
		parameters: { open_kfid: SERVICE_ACCOUNT },
		response: { list: 'servicer_list' },
		see: 94697,
		example: {
			request: { open_kfid: A_SERVICE_ACCOUNT },
			response: { ...OK, servicer_list: [{ userid: 'zhangsan', status: 0 }] },
		},
	}),
	'service.getSession': defineEndpoint({
		...SERVICE,
		...POST,
		operation: 'getSession',
		title: 'Get Session',
		zh: '获取会话状态',
		action: 'Get customer service session',
		description: 'Gets the state of the chat with a customer: with the app, waiting, or with whom',
		path: '/cgi-bin/kf/service_state/get',
		parameters: SESSION,
		see: 94698,
		example: {
			request: A_SESSION,
			response: { ...OK, service_state: 3, servicer_userid: 'zhangsan' },
		},
	}),
	'service.transferSession': defineEndpoint({
		...SERVICE,
		...POST,
		operation: 'transferSession',
		title: 'Transfer Session',
		zh: '变更会话状态',
		action: 'Transfer customer service session',
		description:
			'Hands the chat with a customer to a person: the next free one, or a member; or to the app, or ends it',
		path: '/cgi-bin/kf/service_state/trans',
		parameters: {
			...SESSION,
			service_state: required(choice('State', 'What becomes of the chat', STATES, { default: 2 })),
			servicer_userid: text('Servicer User ID', 'Member who takes over, for With a Member', {
				picks: 'member',
			}),
		},
		response: { secret: ['msg_code'] },
		see: 94698,
		example: {
			request: { ...A_SESSION, service_state: 3, servicer_userid: 'zhangsan' },
			response: { ...OK, msg_code: 'example-message-code' },
		},
	}),
	'service.getCustomers': defineEndpoint({
		...SERVICE,
		...POST,
		operation: 'getCustomers',
		title: 'Get Customers',
		zh: '获取客户基础信息',
		action: 'Get customer service customers',
		description: 'Gets nickname and picture of up to 100 customers who wrote',
		path: '/cgi-bin/kf/customer/batchget',
		parameters: {
			external_userid_list: required(
				list('External User IDs', 'Up to 100 IDs', { limits: { maxItems: 100 } }),
			),
			need_enter_session_context: flag(
				'Include Entry',
				'Whether to say where the customer came from',
			),
		},
		response: { list: 'customer_list' },
		see: 95149,
		example: {
			request: { external_userid_list: [A_CUSTOMER], need_enter_session_context: true },
			response: {
				...OK,
				customer_list: [
					{
						external_userid: A_CUSTOMER,
						nickname: 'Li Si',
						avatar: 'https://example.com/avatar.png',
						gender: 0,
						unionid: 'oAbCdEfGhIjKlMnOpQrSt',
						enter_session_context: { scene: 'website', scene_param: 'abc' },
					},
				],
				invalid_external_userid: [],
			},
		},
	}),
};
