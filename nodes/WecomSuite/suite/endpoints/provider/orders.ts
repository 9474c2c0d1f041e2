/** Rows: orders of paid apps (https://developer.work.weixin.qq.com/document/path/91909). Amounts are in fen. */
import { defineEndpoint, POST } from '../../table/define';
import { dateTime, flag, integer, required, text } from '../../table/kinds';
import { A_CORP, A_SUITE, A_TIME, APP_ID, LATER, OK } from '../../table/parameters';

const ORDER = { ...POST, resource: 'order', token: 'suite' } as const;
const ORDER_ID = 'N000000000000000000000000000012B';
const AN_ORDER = {
	orderid: ORDER_ID,
	order_status: 1,
	order_type: 0,
	paid_corpid: A_CORP,
	operator_id: 'zhangsan',
	suiteid: A_SUITE,
	appid: 1,
	edition_id: 'RLS65535',
	edition_name: 'Standard',
	price: 10000,
	user_count: 200,
	order_period: 365,
	order_time: A_TIME,
	paid_time: A_TIME,
	begin_time: A_TIME,
	end_time: LATER,
	order_from: 0,
	operator_corpid: A_CORP,
	service_share_amount: 6000,
	platform_share_amount: 1000,
	dealer_share_amount: 3000,
	dealer_corp_info: { corpid: A_CORP, corp_name: 'Example Ltd' },
} as const;

export const ORDER_ENDPOINTS = {
	'order.get': defineEndpoint({
		...ORDER,
		operation: 'get',
		title: 'Get',
		zh: '获取订单详情',
		action: 'Get order',
		description: 'Gets an order of a paid app: buyer, edition, price in fen, status and period',
		path: '/cgi-bin/service/get_order',
		parameters: { orderid: required(text('Order ID', 'ID from an order callback')) },
		see: 91909,
		example: { request: { orderid: ORDER_ID }, response: { ...OK, ...AN_ORDER } },
	}),
	'order.getMany': defineEndpoint({
		...ORDER,
		operation: 'getMany',
		title: 'Get Many',
		zh: '获取订单列表',
		action: 'Get many orders',
		description: 'Lists the orders of a paid app that were placed in a period',
		path: '/cgi-bin/service/get_order_list',
		parameters: {
			start_time: required(dateTime('Start', 'Begin of the period')),
			end_time: required(dateTime('End', 'End of the period')),
			test_mode: flag('Test Orders', 'Whether to list test orders instead of formal ones'),
		},
		response: { list: 'order_list' },
		see: 91910,
		example: {
			request: { start_time: A_TIME, end_time: LATER, test_mode: false },
			response: { ...OK, order_list: [AN_ORDER] },
		},
	}),
	'order.extendTrial': defineEndpoint({
		...ORDER,
		operation: 'extendTrial',
		title: 'Extend Trial',
		zh: '延长试用期',
		action: 'Extend order trial',
		description: 'Extends the trial of a paid app for a corp, to at most 60 days in total',
		path: '/cgi-bin/service/prolong_try',
		parameters: {
			buyer_corpid: required(
				text('Corp ID', 'Corp that tries the app', {
					from: 'corp',
					placeholder: 'e.g. wpAbCdEf…',
				}),
			),
			prolong_days: required(
				integer('Days', 'Days to add; a trial lasts at most 60 days in total', {
					limits: { min: 1, max: 60 },
				}),
			),
			appid: APP_ID,
		},
		see: 91913,
		example: {
			request: { buyer_corpid: A_CORP, prolong_days: 7, appid: 1 },
			response: { ...OK, try_end_time: LATER },
		},
	}),
};
