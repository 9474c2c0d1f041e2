/**
 * Rows: links of the customer acquisition assistant and what came of them. The app needs the permission 获客助手
 * (https://developer.work.weixin.qq.com/document/path/97394).
 */
import { defineEndpoint, GET, POST } from '../../table/define';
import {
	boolean,
	choice,
	dateTime,
	lasting,
	object,
	required,
	text,
	within,
} from '../../table/kinds';
import {
	A_CUSTOMER,
	A_LINK,
	A_PAGE,
	A_TIME,
	CURSOR,
	LATER,
	OK,
	pages,
	pageSize,
} from '../../table/parameters';
import { departments, members } from './customerParts';

const LINK = { resource: 'acquisition', token: 'corp', see: 97394 } as const;
const BASE = '/cgi-bin/externalcontact/customer_acquisition';
const A_LINK_ID = 'cawcdea7783d7330c7';
const LINK_ID = required(
	text('Link ID', 'ID of a link that this app made', { limits: { maxBytes: 64 } }),
);
const LINK_NAME = text('Name', 'Up to 30 characters', { limits: { maxLength: 30 } });
const RANGE = within('range', {
	user_list: members('Members', 'Members whom the link leads to, up to 500 people', 500),
	department_list: departments('Departments', 'Departments whose members it leads to', 500),
});
const HOW = {
	skip_verify: boolean('Skip Verification', 'Whether customers are added without a confirmation', {
		default: true,
	}),
	priority_option: object('Priority', 'Who comes first; for some lines of business only', {
		priority_type: required(
			choice('First', 'Members who know the customer come first', [
				{ name: 'Friends in the Whole Corp', value: 1 },
				{ name: 'Friends Among These Members', value: 2 },
			]),
		),
		priority_userid_list: members('Members', 'Up to 1000 user IDs', 1000),
	}),
	mark_source: boolean(
		'Mark Source',
		'Whether the customer shows where they came from; for acquisition apps (营销获客) only',
		{ default: true },
	),
} as const;
const SET = {
	link_name: 'Trade fair',
	user_list: ['zhangsan'],
	department_list: [2],
	skip_verify: true,
	priority_option: { priority_type: 2, priority_userid_list: ['lisi'] },
	mark_source: true,
} as const;
const MADE = {
	link_id: A_LINK_ID,
	link_name: SET.link_name,
	url: A_LINK,
	create_time: A_TIME,
} as const;

export const ACQUISITION_ENDPOINTS = {
	'acquisition.create': defineEndpoint({
		...LINK,
		...POST,
		operation: 'create',
		title: 'Create',
		zh: '创建获客链接',
		action: 'Create acquisition link',
		description: 'Makes a link by which customers outside WeCom add members of the corp',
		path: `${BASE}/create_link`,
		parameters: { link_name: required(LINK_NAME), ...RANGE, ...HOW },
		anyOf: [['user_list', 'department_list']],
		example: { request: SET, response: { ...OK, link: MADE } },
	}),
	'acquisition.get': defineEndpoint({
		...LINK,
		...POST,
		operation: 'get',
		title: 'Get',
		zh: '获取获客链接详情',
		action: 'Get acquisition link',
		description: 'Gets an acquisition link: its address, its members and its priority',
		path: `${BASE}/get`,
		parameters: { link_id: LINK_ID },
		example: {
			request: { link_id: A_LINK_ID },
			response: {
				...OK,
				link: { ...MADE, skip_verify: true, mark_source: true },
				range: { user_list: SET.user_list, department_list: SET.department_list },
				priority_option: SET.priority_option,
			},
		},
	}),
	'acquisition.getMany': defineEndpoint({
		...LINK,
		...POST,
		operation: 'getMany',
		title: 'Get Many',
		zh: '获取获客链接列表',
		action: 'Get many acquisition links',
		description: 'Lists the IDs of the acquisition links of the corp',
		path: `${BASE}/list_link`,
		parameters: { cursor: CURSOR, limit: pageSize(100, 100) },
		paging: pages(100),
		response: { list: 'link_id_list' },
		example: {
			request: { cursor: A_PAGE, limit: 100 },
			response: { ...OK, link_id_list: [A_LINK_ID], next_cursor: '' },
		},
	}),
	'acquisition.update': defineEndpoint({
		...LINK,
		...POST,
		operation: 'update',
		title: 'Update',
		zh: '编辑获客链接',
		action: 'Update acquisition link',
		description: 'Changes an acquisition link; members, departments and priority are replaced',
		path: `${BASE}/update_link`,
		parameters: { link_id: LINK_ID, ...lasting({ link_name: LINK_NAME, ...RANGE, ...HOW }) },
		example: { request: { link_id: A_LINK_ID, ...SET }, response: OK },
	}),
	'acquisition.delete': defineEndpoint({
		...LINK,
		...POST,
		operation: 'delete',
		title: 'Delete',
		zh: '删除获客链接',
		action: 'Delete acquisition link',
		description: 'Deletes an acquisition link; its address stops working',
		path: `${BASE}/delete_link`,
		parameters: { link_id: LINK_ID },
		example: { request: { link_id: A_LINK_ID }, response: OK },
	}),
	'acquisition.getCustomers': defineEndpoint({
		...LINK,
		...POST,
		operation: 'getCustomers',
		title: 'Get Customers',
		zh: '获取由获客链接添加的客户信息',
		action: 'Get customers of acquisition link',
		description:
			'Lists the customers who came by a link, with member, channel and whether they wrote',
		path: `${BASE}/customer`,
		parameters: { link_id: LINK_ID, cursor: CURSOR, limit: pageSize(1000, 1000) },
		paging: pages(1000),
		response: { list: 'customer_list' },
		see: 97395,
		example: {
			request: { link_id: A_LINK_ID, cursor: A_PAGE, limit: 1000 },
			response: {
				...OK,
				customer_list: [
					{ external_userid: A_CUSTOMER, userid: 'zhangsan', chat_status: 1, state: 'fair2026' },
				],
				next_cursor: '',
			},
		},
	}),
	'acquisition.getQuota': defineEndpoint({
		...LINK,
		...GET,
		operation: 'getQuota',
		title: 'Get Quota',
		zh: '查询剩余使用量',
		action: 'Get quota of acquisition links',
		description: 'Gets how many customers the corp may still add by acquisition links',
		path: '/cgi-bin/externalcontact/customer_acquisition_quota',
		parameters: {},
		see: 97396,
		example: {
			request: {},
			response: {
				...OK,
				total: 1000,
				balance: 500,
				quota_list: [{ expire_date: LATER, balance: 500 }],
			},
		},
	}),
	'acquisition.getStatistics': defineEndpoint({
		...LINK,
		...POST,
		operation: 'getStatistics',
		title: 'Get Statistics',
		zh: '查询链接使用详情',
		action: 'Get statistics of acquisition link',
		description: 'Gets how many customers opened a link and how many were added',
		path: `${BASE}/statistic`,
		parameters: {
			link_id: LINK_ID,
			start_time: required(dateTime('From', 'First day, within the last 180 days')),
			end_time: required(dateTime('Until', 'Last day, at most 30 days after the first')),
		},
		see: 97396,
		example: {
			request: { link_id: A_LINK_ID, start_time: A_TIME, end_time: LATER },
			response: { ...OK, click_link_customer_cnt: 100, new_customer_cnt: 80 },
		},
	}),
	'acquisition.getChat': defineEndpoint({
		...LINK,
		...POST,
		operation: 'getChat',
		title: 'Get Chat',
		zh: '获取成员多次收消息详情',
		action: 'Get chat of acquisition link',
		description:
			'Gets how often a customer who came by a link wrote; from the ChatKey of the event',
		path: `${BASE}/get_chat_info`,
		parameters: {
			chat_key: required(text('Chat Key', 'ChatKey of the event; it lives 30 minutes')),
		},
		see: 100134,
		example: {
			request: { chat_key: 'example-chat-key' },
			response: {
				...OK,
				userid: 'zhangsan',
				external_userid: A_CUSTOMER,
				chat_info: { recv_msg_cnt: 3, link_id: A_LINK_ID, state: 'fair2026' },
			},
		},
	}),
	'acquisition.getScope': defineEndpoint({
		...LINK,
		...GET,
		operation: 'getScope',
		title: 'Get Scope',
		zh: '获取客户可建联成员',
		action: 'Get scope of acquisition links',
		description: 'Gets the members whom links of an acquisition app (营销获客) may lead to',
		path: '/cgi-bin/externalcontact/customer_acquisition_app/get_permit',
		parameters: {},
		kinds: ['thirdParty'],
		see: 101146,
		example: {
			request: {},
			response: { ...OK, user_list: ['zhangsan'], department_list: [2], tag_list: [1] },
		},
	}),
};
