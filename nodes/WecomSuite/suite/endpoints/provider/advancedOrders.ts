/** Rows: orders of advanced APIs, so far chat archives (会话内容数据接口) (https://developer.work.weixin.qq.com/document/path/100257). Amounts are in fen. */
import { defineEndpoint, POST } from '../../table/define';
import { choice, dateTime, integer, object, required, text, within } from '../../table/kinds';
import {
	A_CORP,
	A_PAGE,
	A_TIME,
	CURSOR,
	LATER,
	markedPages,
	OK,
	pageSize,
} from '../../table/parameters';

const ORDER = { ...POST, resource: 'advancedOrder', token: 'provider' } as const;
const BASE = '/cgi-bin/advanced_api';
const ORDER_ID = required(text('Order ID', 'ID of the order', { limits: { maxBytes: 128 } }));
const AN_ORDER_ID = 'order-example-1';
const CUSTOMER = text('Corp ID', 'Customer for whom it is bought', {
	from: 'corp',
	placeholder: 'e.g. wpAbCdEf…',
	limits: { maxBytes: 64 },
});
const API = choice('API', 'What is bought', [{ name: 'Chat Archive', value: 1 }]);
const member = (displayName: string) =>
	required(text(displayName, 'User ID of a member of the provider', { limits: { maxBytes: 64 } }));
const PERIOD = {
	begin_time: required(dateTime('From', 'When it begins')),
	end_time: required(dateTime('Until', 'When it ends')),
} as const;
const A_PERIOD = { begin_time: A_TIME, end_time: LATER } as const;

export const ADVANCED_ORDER_ENDPOINTS = {
	'advancedOrder.create': defineEndpoint({
		...ORDER,
		operation: 'create',
		title: 'Create',
		zh: '下单购买高级接口',
		action: 'Create advanced API order',
		description: 'Orders an advanced API for a customer; Pay pays for it',
		path: `${BASE}/create_order`,
		parameters: {
			advanced_api_type: required(API),
			custom_corpid: required(CUSTOMER),
			buyer_userid: member('Ordered By'),
			order_type: required(
				choice('Order Type', 'What kind of order', [
					{ name: 'More', value: 1 },
					{ name: 'New Purchase', value: 0 },
					{ name: 'Renewal', value: 2 },
					{ name: 'Upgrade', value: 3 },
				]),
			),
			...within('chat_archive_api', {
				edition: required(integer('Edition', 'Number of the edition')),
				purchase_count: integer('Count', 'How many are bought', { limits: { min: 1 } }),
				take_effect_time: dateTime('Starts At', 'When it takes effect'),
				target_edition_info: object('New Edition', 'When the edition holds', PERIOD),
				old_edition: integer('Old Edition', 'Of an upgrade: number of the edition before'),
				old_edition_info: object('Old Edition Period', 'When the old edition holds', PERIOD),
			}),
		},
		see: 100257,
		example: {
			request: {
				advanced_api_type: 1,
				custom_corpid: A_CORP,
				buyer_userid: 'zhangsan',
				order_type: 3,
				edition: 2,
				purchase_count: 10,
				take_effect_time: A_TIME,
				target_edition_info: A_PERIOD,
				old_edition: 1,
				old_edition_info: A_PERIOD,
			},
			response: { ...OK, order_id: AN_ORDER_ID },
		},
	}),
	'advancedOrder.cancel': defineEndpoint({
		...ORDER,
		operation: 'cancel',
		title: 'Cancel',
		zh: '取消高级接口订单',
		action: 'Cancel advanced API order',
		description: 'Cancels an order of an advanced API that is not paid',
		path: `${BASE}/cancel_order`,
		parameters: { order_id: ORDER_ID },
		see: 100258,
		example: { request: { order_id: AN_ORDER_ID }, response: OK },
	}),
	'advancedOrder.pay': defineEndpoint({
		...ORDER,
		operation: 'pay',
		title: 'Pay',
		zh: '使用余额支付高级接口订单',
		action: 'Pay advanced API order',
		description: 'Pays an order of an advanced API from the balance of the provider',
		path: `${BASE}/submit_pay`,
		parameters: { order_id: ORDER_ID, payer_userid: member('Paid By') },
		see: 100259,
		example: { request: { order_id: AN_ORDER_ID, payer_userid: 'zhangsan' }, response: OK },
	}),
	'advancedOrder.getMany': defineEndpoint({
		...ORDER,
		operation: 'getMany',
		title: 'Get Many',
		zh: '获取高级接口订单列表',
		action: 'Get many advanced API orders',
		description: 'Lists the orders of an advanced API, by customer or period',
		path: `${BASE}/list_order`,
		parameters: {
			advanced_api_type: API,
			custom_corpid: CUSTOMER,
			start_time: dateTime('From', 'Ordered at this time or later'),
			end_time: dateTime('Until', 'Ordered at this time or before, within 31 days'),
			cursor: CURSOR,
			limit: pageSize(1000, 50),
		},
		paging: markedPages(1000),
		response: { list: 'order_list' },
		see: 100260,
		example: {
			request: {
				advanced_api_type: 1,
				custom_corpid: A_CORP,
				start_time: A_TIME,
				end_time: LATER,
				cursor: A_PAGE,
				limit: 50,
			},
			response: {
				...OK,
				next_cursor: A_PAGE,
				has_more: 0,
				order_list: [
					{ order_id: AN_ORDER_ID, order_type: 0, order_status: 1, create_time: A_TIME },
				],
			},
		},
	}),
	'advancedOrder.get': defineEndpoint({
		...ORDER,
		operation: 'get',
		title: 'Get',
		zh: '获取高级接口订单详情',
		action: 'Get advanced API order',
		description: 'Gets an order of an advanced API: customer, status, price and what was bought',
		path: `${BASE}/get_order`,
		parameters: { order_id: ORDER_ID },
		see: 100261,
		example: {
			request: { order_id: AN_ORDER_ID },
			response: {
				...OK,
				order: {
					order_id: AN_ORDER_ID,
					advanced_api_type: 1,
					custom_corpid: A_CORP,
					buyer_userid: 'zhangsan',
					order_type: 0,
					order_status: 1,
					create_time: A_TIME,
					paid_price: 10000,
					chat_archive_api: {
						edition: 1,
						purchase_count: 10,
						purchase_duration_days: 365,
						take_effect_time: A_TIME,
						end_time: LATER,
						original_price: 10000,
					},
				},
			},
		},
	}),
	'advancedOrder.getOwned': defineEndpoint({
		...ORDER,
		operation: 'getOwned',
		title: 'Get Owned',
		zh: '获取企业已购信息',
		action: 'Get owned editions of advanced API',
		description: 'Gets which editions of an advanced API a customer has, and until when',
		path: `${BASE}/get_corp_buy_info`,
		parameters: { advanced_api_type: required(API), custom_corpid: required(CUSTOMER) },
		see: 100271,
		example: {
			request: { advanced_api_type: 1, custom_corpid: A_CORP },
			response: {
				...OK,
				chat_archive_api_buy_info: {
					edition_list: [{ edition: 1, purchase_count: 10, ...A_PERIOD }],
				},
			},
		},
	}),
};
