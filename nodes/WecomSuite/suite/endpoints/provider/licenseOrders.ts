/** Rows: orders of API licenses (接口调用许可), for one corp and for many (https://developer.work.weixin.qq.com/document/path/95644, 98892). */
import { defineEndpoint, GET, POST } from '../../table/define';
import {
	dateTime,
	flag,
	integer,
	object,
	objects,
	required,
	text,
	within,
} from '../../table/kinds';
import {
	A_CORP,
	A_JOB,
	A_PAGE,
	A_TIME,
	CORP_ID,
	CURSOR,
	JOB_ID,
	LATER,
	LICENSE_TYPE,
	markedPages,
	OK,
	pageSize,
	REQUIRED_CORP_ID,
} from '../../table/parameters';

const ORDER = { ...POST, resource: 'licenseOrder', token: 'provider' } as const;
const PAGE = { limit: pageSize(1000, 500), cursor: CURSOR } as const;
const A_PAGE_OF = { limit: 500, cursor: A_PAGE } as const;
const LAST_PAGE = { next_cursor: '', has_more: 0 } as const;

const ORDER_ID = required(text('Order ID', 'ID of the license order'));
const BUYER = required(
	text('Buyer User ID', 'Member of the provider who orders, signed in to WeCom with WeChat'),
);
const COUNT = {
	base_count: integer('Basic Accounts', 'Number of basic accounts, up to 1000000', {
		limits: { min: 0, max: 1000000 },
	}),
	external_contact_count: integer(
		'External Contact Accounts',
		'Number of accounts that may also reach customers, up to 1000000',
		{ limits: { min: 0, max: 1000000 } },
	),
} as const;
const DURATION = {
	months: integer('Months', 'Months of 31 days, up to 60', { limits: { min: 0, max: 60 } }),
	days: integer('Days', 'Days beside the months; 31 to 1860 days in total', {
		limits: { min: 0, max: 1860 },
	}),
} as const;
const RENEWAL = required(
	text('Job ID', 'ID from Create Renewal Job', { limits: { maxBytes: 128 } }),
);
const MORE = text('Job ID', 'Job to add to; empty starts a new one');

const AN_ORDER_ID = 'OI00000FDFBBBBCCCCCCAAAAA';
const A_COUNT = { base_count: 100, external_contact_count: 100 } as const;
const A_DURATION = { months: 2, days: 20 } as const;
const ORDERED = { ...OK, order_id: AN_ORDER_ID } as const;
const AN_ORDER = {
	order_id: AN_ORDER_ID,
	order_type: 1,
	order_status: 1,
	price: 10000,
	create_time: A_TIME,
	pay_time: A_TIME,
} as const;

export const LICENSE_ORDER_ENDPOINTS = {
	'licenseOrder.create': defineEndpoint({
		...ORDER,
		operation: 'create',
		title: 'Create',
		zh: '下单购买账号',
		action: 'Create license order',
		description: 'Orders new licenses for a corp; the order must be paid afterwards',
		path: '/cgi-bin/license/create_new_order',
		parameters: {
			corpid: REQUIRED_CORP_ID,
			buyer_userid: BUYER,
			...within('account_count', COUNT),
			...within('account_duration', DURATION),
		},
		anyOf: [
			['base_count', 'external_contact_count'],
			['months', 'days'],
		],
		see: 95644,
		example: {
			request: { corpid: A_CORP, buyer_userid: 'zhangsan', ...A_COUNT, ...A_DURATION },
			response: ORDERED,
		},
	}),
	'licenseOrder.createRenewalJob': defineEndpoint({
		...ORDER,
		operation: 'createRenewalJob',
		title: 'Create Renewal Job',
		zh: '创建续期任务',
		action: 'Create license order renewal job',
		description: 'Collects members whose licenses shall be renewed, up to 1000 per call',
		path: '/cgi-bin/license/create_renew_order_job',
		parameters: {
			corpid: REQUIRED_CORP_ID,
			account_list: required(
				objects(
					'Accounts',
					'Up to 1000 accounts',
					{
						userid: required(text('User ID', 'Encrypted user ID of the member')),
						type: LICENSE_TYPE,
					},
					{ limits: { maxItems: 1000 } },
				),
			),
			jobid: MORE,
		},
		see: 95646,
		example: {
			request: {
				corpid: A_CORP,
				account_list: [{ userid: 'zhangsan', type: 1 }],
				jobid: A_JOB,
			},
			response: { ...OK, jobid: A_JOB, invalid_account_list: [] },
		},
	}),
	'licenseOrder.submitRenewal': defineEndpoint({
		...ORDER,
		operation: 'submitRenewal',
		title: 'Submit Renewal',
		zh: '提交续期订单',
		action: 'Submit license order renewal',
		description: 'Orders the renewal of the collected licenses for a number of months',
		path: '/cgi-bin/license/submit_order_job',
		parameters: {
			jobid: RENEWAL,
			buyer_userid: BUYER,
			...within('account_duration', {
				months: required(
					integer('Months', 'Months of 31 days, up to 60', { limits: { min: 1, max: 60 } }),
				),
			}),
		},
		see: 95646,
		example: {
			request: { jobid: A_JOB, buyer_userid: 'zhangsan', months: 2 },
			response: ORDERED,
		},
	}),
	'licenseOrder.submitRenewalUntil': defineEndpoint({
		...ORDER,
		operation: 'submitRenewalUntil',
		title: 'Submit Renewal Until',
		zh: '提交续期订单（指定到期日）',
		action: 'Submit license order renewal until date',
		description: 'Orders the renewal of the collected licenses up to one date for all',
		path: '/cgi-bin/license/submit_order_job',
		parameters: {
			jobid: RENEWAL,
			buyer_userid: BUYER,
			...within('account_duration', {
				new_expire_time: required(dateTime('Until', 'When all the licenses shall expire')),
			}),
		},
		see: 95646,
		example: {
			request: { jobid: A_JOB, buyer_userid: 'zhangsan', new_expire_time: LATER },
			response: ORDERED,
		},
	}),
	'licenseOrder.getMany': defineEndpoint({
		...ORDER,
		operation: 'getMany',
		title: 'Get Many',
		zh: '获取订单列表',
		action: 'Get many license orders',
		description: 'Lists license orders, of one corp or of a period of up to 31 days',
		path: '/cgi-bin/license/list_order',
		parameters: {
			corpid: text('Corp ID', 'Lists only the orders of this corp', {
				placeholder: 'e.g. wpAbCdEf…',
			}),
			start_time: dateTime('Start', 'Begin of the period; needs an end'),
			end_time: dateTime('End', 'End of the period, at most 31 days later'),
			...PAGE,
		},
		paging: markedPages(1000),
		response: { list: 'order_list' },
		see: 95647,
		example: {
			request: { corpid: A_CORP, start_time: A_TIME, end_time: LATER, ...A_PAGE_OF },
			response: {
				...OK,
				...LAST_PAGE,
				order_list: [{ order_id: AN_ORDER_ID, order_type: 1 }],
			},
		},
	}),
	'licenseOrder.get': defineEndpoint({
		...ORDER,
		operation: 'get',
		title: 'Get',
		zh: '获取订单详情',
		action: 'Get license order',
		description: 'Gets a license order: corp, price in fen, number of accounts and status',
		path: '/cgi-bin/license/get_order',
		parameters: { order_id: ORDER_ID },
		see: 95648,
		example: {
			request: { order_id: AN_ORDER_ID },
			response: {
				...OK,
				order: {
					...AN_ORDER,
					corpid: A_CORP,
					account_count: A_COUNT,
					account_duration: A_DURATION,
				},
			},
		},
	}),
	'licenseOrder.getManyAccounts': defineEndpoint({
		...ORDER,
		operation: 'getManyAccounts',
		title: 'Get Many Accounts',
		zh: '获取订单中的账号列表',
		action: 'Get many license order accounts',
		description: 'Lists the activation codes or renewed members of a license order',
		path: '/cgi-bin/license/list_order_account',
		parameters: { order_id: ORDER_ID, ...PAGE },
		paging: markedPages(1000),
		response: { list: 'account_list' },
		see: 95649,
		example: {
			request: { order_id: AN_ORDER_ID, ...A_PAGE_OF },
			response: {
				...OK,
				...LAST_PAGE,
				account_list: [{ active_code: 'example-active-code-1', type: 1 }],
			},
		},
	}),
	'licenseOrder.cancel': defineEndpoint({
		...ORDER,
		operation: 'cancel',
		title: 'Cancel',
		zh: '取消订单',
		action: 'Cancel license order',
		description: 'Cancels a license order that was not paid',
		path: '/cgi-bin/license/cancel_order',
		parameters: {
			order_id: ORDER_ID,
			// Not filled in: an order for many corps must not name one.
			corpid: text('Corp ID', 'Corp of the order; empty for an order for many corps'),
		},
		see: 96106,
		example: { request: { order_id: AN_ORDER_ID, corpid: A_CORP }, response: OK },
	}),
	'licenseOrder.createBulkJob': defineEndpoint({
		...ORDER,
		operation: 'createBulkJob',
		title: 'Create Bulk Job',
		zh: '创建多企业新购任务',
		action: 'Create license order bulk job',
		description: 'Collects new licenses for many corps, up to 10 corps per call',
		path: '/cgi-bin/license/create_new_order_job',
		parameters: {
			buy_list: required(
				objects(
					'Purchases',
					'Up to 10 corps',
					{
						corpid: required(CORP_ID),
						account_count: required(object('Accounts', 'How many of each type', COUNT)),
						account_duration: required(
							object('Duration', 'From 31 to 1860 days in total', DURATION),
						),
						auto_active_status: flag(
							'Activate Automatically',
							'Whether WeCom gives the licenses to members by itself',
							{ default: true },
						),
					},
					{ limits: { maxItems: 10 } },
				),
			),
			jobid: MORE,
		},
		see: 98892,
		example: {
			request: {
				buy_list: [
					{
						corpid: A_CORP,
						account_count: A_COUNT,
						account_duration: A_DURATION,
						auto_active_status: true,
					},
				],
				jobid: A_JOB,
			},
			response: { ...OK, jobid: A_JOB, invalid_list: [] },
		},
	}),
	'licenseOrder.submitBulkJob': defineEndpoint({
		...ORDER,
		operation: 'submitBulkJob',
		title: 'Submit Bulk Job',
		zh: '提交多企业新购订单',
		action: 'Submit license order bulk job',
		description: 'Orders the licenses that were collected for many corps',
		path: '/cgi-bin/license/submit_new_order_job',
		parameters: { jobid: JOB_ID, buyer_userid: BUYER },
		see: 98892,
		example: {
			request: { jobid: A_JOB, buyer_userid: 'zhangsan' },
			response: { ...OK, jobid: A_JOB },
		},
	}),
	'licenseOrder.getBulkResult': defineEndpoint({
		...ORDER,
		operation: 'getBulkResult',
		title: 'Get Bulk Result',
		zh: '获取多企业新购订单提交结果',
		action: 'Get license order bulk result',
		description: 'Gets the order ID of a submitted bulk job, or the corps that failed',
		path: '/cgi-bin/license/new_order_job_result',
		parameters: { jobid: JOB_ID },
		see: 98892,
		example: {
			request: { jobid: A_JOB },
			response: { ...ORDERED, status: 1, fail_list: [] },
		},
	}),
	'licenseOrder.getBulk': defineEndpoint({
		...ORDER,
		operation: 'getBulk',
		title: 'Get Bulk Order',
		zh: '获取多企业订单详情',
		action: 'Get license order for many corps',
		description: 'Gets a license order for many corps, with the part of each corp',
		path: '/cgi-bin/license/get_union_order',
		parameters: { order_id: ORDER_ID, ...PAGE },
		paging: markedPages(1000),
		response: { list: 'buy_list' },
		see: 98893,
		example: {
			request: { order_id: AN_ORDER_ID, ...A_PAGE_OF },
			response: {
				...OK,
				...LAST_PAGE,
				order: { ...AN_ORDER, order_type: 8 },
				buy_list: [
					{
						sub_order_id: `${AN_ORDER_ID}1`,
						corpid: A_CORP,
						account_count: A_COUNT,
						account_duration: A_DURATION,
					},
				],
			},
		},
	}),
	'licenseOrder.pay': defineEndpoint({
		...ORDER,
		operation: 'pay',
		title: 'Pay From Balance',
		zh: '提交余额支付订单任务',
		action: 'Pay license order from balance',
		description: 'Pays a license order from the balance of the provider, as a job',
		path: '/cgi-bin/license/submit_pay_job',
		parameters: {
			payer_userid: required(text('Payer User ID', 'Member of the provider who pays')),
			order_id: ORDER_ID,
		},
		see: 99415,
		example: {
			request: { payer_userid: 'zhangsan', order_id: AN_ORDER_ID },
			response: { ...OK, jobid: A_JOB },
		},
	}),
	'licenseOrder.getPaymentResult': defineEndpoint({
		...ORDER,
		operation: 'getPaymentResult',
		title: 'Get Payment Result',
		zh: '获取订单支付结果',
		action: 'Get license order payment result',
		description: 'Gets what became of a payment from the balance',
		path: '/cgi-bin/license/pay_job_result',
		parameters: { jobid: JOB_ID },
		see: 99415,
		example: {
			request: { jobid: A_JOB },
			response: { ...OK, status: 1, pay_job_result: { ...OK, fail_corp_list: [] } },
		},
	}),
	'licenseOrder.getBalance': defineEndpoint({
		...GET,
		resource: 'licenseOrder',
		operation: 'getBalance',
		title: 'Get Balance',
		zh: '查询余额',
		action: 'Get license order balance',
		description: 'Gets the balance of the provider in fen',
		path: '/cgi-bin/service/get_account_balance',
		token: 'provider',
		parameters: {},
		see: 100137,
		example: { request: {}, response: { ...OK, balance: 100000 } },
	}),
};
