/**
 * Rows: the cashier, by which a provider is paid for apps, and the invoices for it. The provider needs a merchant account
 * there (https://developer.work.weixin.qq.com/document/path/98045). Amounts are in fen.
 */
import { defineEndpoint, POST } from '../../table/define';
import {
	choice,
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
	A_LINK,
	A_MEDIA_ID,
	A_PAGE,
	A_SUITE,
	A_TIME,
	CURSOR,
	LATER,
	markedPages,
	OK,
	pageSize,
} from '../../table/parameters';

const ORDER = { ...POST, resource: 'payOrder', token: 'provider', signed: true } as const;
const OPEN = { ...ORDER, path: '/cgi-bin/paytool/open_order', see: 98045 } as const;
const INVOICE = { ...POST, resource: 'invoice', token: 'provider' } as const;
const ORDER_ID = required(
	text('Order ID', 'ID of the payment order', { limits: { maxBytes: 128 } }),
);
const AN_ORDER_ID = 'order-example-1';
const CUSTOMER = text('Corp ID', 'Corp that buys', {
	from: 'corp',
	placeholder: 'e.g. wpAbCdEf…',
	limits: { maxBytes: 64 },
});
const HOW = {
	pay_type: required(
		choice('Paid By', 'Who pays', [
			{ name: 'Customer', value: 0 },
			{ name: 'No Payment', value: 2 },
			{ name: 'Provider', value: 1, description: 'In place of the customer, with a receipt' },
		]),
	),
	bank_receipt_media_id: text(
		'Receipt Media ID',
		'Proof of payment, from Upload for Provider with attachment type 3',
	),
	creator: text('Created By', 'User ID of the member of the provider who is told about the order', {
		limits: { maxBytes: 64 },
	}),
} as const;
const A_WAY = { pay_type: 1, bank_receipt_media_id: A_MEDIA_ID, creator: 'zhangsan' } as const;
const KIND = required(
	choice('Order Type', 'What is bought', [
		{ name: 'More People', value: 1 },
		{ name: 'New Purchase', value: 0 },
		{ name: 'Renewal', value: 2 },
	]),
);
const NOTIFY = flag('Notify', 'Whether the admins of the customer are asked to confirm', {
	default: true,
});
const SUITE = {
	suiteid: required(text('Suite ID', 'App that is bought', { limits: { maxBytes: 64 } })),
	appid: integer('App ID', 'Only for an old suite with several apps'),
} as const;
const PEOPLE = integer('People', 'How many people, up to 1000000', {
	limits: { min: 1, max: 1000000 },
});
const DAYS = integer('Days', 'For how long, up to 1825; not for more people', {
	limits: { min: 1, max: 1825 },
});
const DATE = text('First Day', 'Within a year; at once when empty', {
	placeholder: 'e.g. 20261231',
	limits: { pattern: /^\d{8}$/, rule: 'has 8 digits: year, month, day' },
});
const SPAN = { user_count: PEOPLE, duration_days: DAYS, take_effect_date: DATE } as const;
const AMOUNT = { limits: { min: 1, max: 5000000 } } as const;
const A_SPAN = { user_count: 10, duration_days: 365, take_effect_date: '20261231' } as const;
const bought = <const F extends Parameters<typeof objects>[2]>(fields: F) =>
	objects('Apps', '1 to 20 apps', fields, { limits: { maxItems: 20 } });
const OPENED = {
	...OK,
	order_id: AN_ORDER_ID,
	order_url: A_LINK,
	origin_price: 10000,
	paid_price: 9000,
} as const;
const SHORT = {
	order_id: AN_ORDER_ID,
	create_time: A_TIME,
	custom_corpid: A_CORP,
	buy_content: 'Standard',
	origin_price: 10000,
	paid_price: 9000,
	order_status: 1,
	order_from: 2,
	creator: 'zhangsan',
	pay_type: 0,
} as const;
const DISCOUNT = {
	discount_type: 2,
	discount_amount: 1000,
	discount_ratio: 90,
	discount_remarks: 'Early',
} as const;
const AN_APP = { suiteid: A_SUITE, appid: 1, edition_id: 'sp7fd5170a8e807a44', ...A_SPAN } as const;

export const PAY_ORDER_ENDPOINTS = {
	'payOrder.createForApp': defineEndpoint({
		...OPEN,
		operation: 'createForApp',
		title: 'Create for Third-Party App',
		zh: '创建收款订单 · 普通第三方应用',
		action: 'Create payment order for third-party app',
		description: 'Makes an order for editions of apps of the market, with a link to pay or confirm',
		fixed: { business_type: 1 },
		parameters: {
			...HOW,
			custom_corpid: CUSTOMER,
			...within('product_list.third_app', {
				order_type: KIND,
				buy_info_list: required(
					bought({
						...SUITE,
						edition_id: required(text('Edition ID', 'Edition that is bought')),
						...SPAN,
						discount_info: object('Discount', 'What the customer pays less', {
							discount_type: required(
								choice('Type', 'How it is given', [
									{ name: 'Amount', value: 1 },
									{ name: 'Percentage', value: 2 },
								]),
							),
							discount_amount: integer('Amount', 'In fen'),
							discount_ratio: integer('Percentage', 'Of the price that is left, 10 to 99', {
								limits: { min: 10, max: 99 },
							}),
							discount_remarks: required(
								text('Reason', 'Up to 256 bytes', { limits: { maxBytes: 256 } }),
							),
						}),
					}),
				),
				notify_custom_corp: NOTIFY,
			}),
		},
		example: {
			request: {
				...A_WAY,
				custom_corpid: A_CORP,
				order_type: 0,
				buy_info_list: [{ ...AN_APP, discount_info: DISCOUNT }],
				notify_custom_corp: true,
			},
			response: OPENED,
		},
	}),
	'payOrder.createForCustomized': defineEndpoint({
		...OPEN,
		operation: 'createForCustomized',
		title: 'Create for Customized App',
		zh: '创建收款订单 · 代开发应用',
		action: 'Create payment order for customized app',
		description: 'Makes an order for customized apps of one corp, with a link to pay or confirm',
		fixed: { business_type: 2 },
		parameters: {
			...HOW,
			custom_corpid: required(CUSTOMER),
			...within('product_list.customized_app', {
				order_type: KIND,
				buy_info_list: required(
					bought({
						...SUITE,
						...SPAN,
						total_price: required(integer('Price', 'In fen, up to 5000000', AMOUNT)),
					}),
				),
				notify_custom_corp: NOTIFY,
			}),
		},
		example: {
			request: {
				...A_WAY,
				custom_corpid: A_CORP,
				order_type: 0,
				buy_info_list: [{ suiteid: A_SUITE, appid: 1, ...A_SPAN, total_price: 10000 }],
				notify_custom_corp: true,
			},
			response: OPENED,
		},
	}),
	'payOrder.createForSolution': defineEndpoint({
		...OPEN,
		operation: 'createForSolution',
		title: 'Create for Solution',
		zh: '创建收款订单 · 行业解决方案',
		action: 'Create payment order for solution',
		description: 'Makes an order for a solution of several apps, with a link to pay or confirm',
		fixed: { business_type: 3 },
		parameters: {
			...HOW,
			custom_corpid: CUSTOMER,
			...within('product_list.promotion_case', {
				order_type: KIND,
				case_id: required(text('Solution ID', 'Solution (行业方案)', { limits: { maxBytes: 64 } })),
				promotion_edition_name: required(
					text('Edition Name', 'Edition of the solution', { limits: { maxBytes: 128 } }),
				),
				duration_days: DAYS,
				take_effect_date: DATE,
				buy_info_list: bought({ ...SUITE, user_count: PEOPLE }),
				notify_custom_corp: NOTIFY,
			}),
		},
		example: {
			request: {
				...A_WAY,
				custom_corpid: A_CORP,
				order_type: 0,
				case_id: 'case-example-1',
				promotion_edition_name: 'Standard',
				duration_days: 365,
				take_effect_date: '20261231',
				buy_info_list: [{ suiteid: A_SUITE, appid: 1, user_count: 10 }],
				notify_custom_corp: true,
			},
			response: OPENED,
		},
	}),
	'payOrder.cancel': defineEndpoint({
		...ORDER,
		operation: 'cancel',
		title: 'Cancel',
		zh: '取消收款订单',
		action: 'Cancel payment order',
		description: 'Cancels a payment order',
		path: '/cgi-bin/paytool/close_order',
		parameters: { order_id: ORDER_ID },
		see: 98046,
		example: { request: { order_id: AN_ORDER_ID }, response: OK },
	}),
	'payOrder.getMany': defineEndpoint({
		...ORDER,
		operation: 'getMany',
		title: 'Get Many',
		zh: '获取收款订单列表',
		action: 'Get many payment orders',
		description: 'Lists the payment orders that were made in a period',
		path: '/cgi-bin/paytool/get_order_list',
		parameters: {
			business_type: choice('For', 'What the orders are for; anything when empty', [
				{ name: 'Customized Apps', value: 2 },
				{ name: 'Solutions', value: 3 },
				{ name: 'Third-Party Apps', value: 1 },
			]),
			start_time: dateTime('From', 'Made at this time or later'),
			end_time: dateTime('Until', 'Made at this time or before'),
			cursor: CURSOR,
			limit: required(pageSize(2000, 100)),
		},
		paging: markedPages(2000),
		response: { list: 'pay_order_list' },
		see: 98053,
		example: {
			request: {
				business_type: 1,
				start_time: A_TIME,
				end_time: LATER,
				cursor: A_PAGE,
				limit: 100,
			},
			response: { ...OK, next_cursor: A_PAGE, has_more: 0, pay_order_list: [SHORT] },
		},
	}),
	'payOrder.get': defineEndpoint({
		...ORDER,
		operation: 'get',
		title: 'Get',
		zh: '获取收款订单详情',
		action: 'Get payment order',
		description: 'Gets a payment order: customer, price, status, payment and what was bought',
		path: '/cgi-bin/paytool/get_order_detail',
		parameters: { order_id: ORDER_ID },
		response: {
			simple: [
				'pay_order.order_id',
				'pay_order.custom_corpid',
				'pay_order.buy_content',
				'pay_order.paid_price',
				'pay_order.order_status',
				'pay_order.paid_time',
			],
		},
		see: 98054,
		example: {
			request: { order_id: AN_ORDER_ID },
			response: {
				...OK,
				pay_order: {
					...SHORT,
					custom_corp_name: 'Example Ltd',
					business_type: 1,
					pay_channel: 1,
					channel_order_id: 'channel-example-1',
					paid_time: A_TIME,
					income_type: 1,
					income_time: A_TIME,
					income_amount: 9000,
					product_list: {
						third_app: {
							order_type: 0,
							buy_info_list: [{ ...AN_APP, origin_price: 10000, paid_price: 9000 }],
						},
					},
				},
			},
		},
	}),
	'invoice.getMany': defineEndpoint({
		...INVOICE,
		operation: 'getMany',
		title: 'Get Many',
		zh: '获取发票列表',
		action: 'Get many invoices',
		description: 'Lists the invoices that customers asked the provider for',
		path: '/cgi-bin/paytool/get_invoice_list',
		parameters: {
			start_time: dateTime('From', 'Asked for at this time or later; only with Until'),
			end_time: dateTime('Until', 'Asked for at this time or before; only with From'),
			cursor: CURSOR,
			limit: pageSize(100, 50),
		},
		paging: markedPages(100),
		response: {
			list: 'invoice_list',
			simple: [
				'order_id',
				'custom_corpid',
				'apply_time',
				'invoice_type',
				'paid_price',
				'invoice_status',
				'invoice_title',
				'tax_number',
				'receive_email',
			],
		},
		see: 99436,
		example: {
			request: { start_time: A_TIME, end_time: LATER, cursor: A_PAGE, limit: 50 },
			response: {
				...OK,
				has_more: 0,
				next_cursor: A_PAGE,
				invoice_list: [
					{
						order_id: AN_ORDER_ID,
						custom_corpid: A_CORP,
						apply_time: A_TIME,
						invoice_type: 1,
						paid_price: 9000,
						invoice_status: 0,
						invoice_title: 'Example Ltd',
						tax_number: '91440000000000000X',
						send_way: 2,
						contact_name: 'Zhang San',
						contact_tel: '13800000000',
						contact_addr: 'Example Road 1',
						contact_postcode: '510000',
						receive_email: 'invoices@example.com',
						company_addr: 'Example Road 1',
						company_tel: '020-0000000',
						bank_name: 'Example Bank',
						bank_account_number: '0000000000',
						invoice_note: '',
					},
				],
			},
		},
	}),
	'invoice.mark': defineEndpoint({
		...INVOICE,
		operation: 'mark',
		title: 'Mark',
		zh: '标记开票状态',
		action: 'Mark invoice',
		description: 'Says whether an invoice was sent or is refused; a sent one stays as it is',
		path: '/cgi-bin/paytool/mark_invoice_status',
		parameters: {
			order_id: ORDER_ID,
			oper_userid: required(
				text('Marked By', 'User ID of a member who may manage invoices', {
					limits: { maxBytes: 64 },
				}),
			),
			invoice_status: required(
				choice('Status', 'What became of it', [
					{ name: 'Refused', value: 3, description: 'The customer may ask again' },
					{ name: 'Sent by Email', value: 2 },
					{ name: 'Sent on Paper', value: 1 },
				]),
			),
			invoice_note: required(
				text('Note', 'For the customer, up to 200 bytes', { limits: { maxBytes: 200 } }),
			),
		},
		see: 99437,
		example: {
			request: {
				order_id: AN_ORDER_ID,
				oper_userid: 'zhangsan',
				invoice_status: 2,
				invoice_note: 'Sent',
			},
			response: OK,
		},
	}),
};
