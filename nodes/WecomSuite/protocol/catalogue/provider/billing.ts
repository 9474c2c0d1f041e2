/** Rows: orders of paid apps, editions, licenses (https://developer.work.weixin.qq.com/document/path/91929, 95804). */
import { defineEvent } from '../define';
import { integer, nested, optional, repeated, text, timestamp } from '../fields';
import {
	COMMAND,
	COMMAND_EXAMPLE,
	EVENT,
	MEMBER_EXAMPLE,
	PROVIDER,
	PROVIDER_EXAMPLE,
	SUITE,
	SUITE_EXAMPLE,
} from '../roots';

const PAID_APP = { group: 'billing', url: 'command' } as const;
/** The vendor names no URL for these; the root and the wording point to the system-event URL. */
const LICENSE = { group: 'billing', url: 'system' } as const;

/** Orders name the buyer as PaidCorpId and have no AuthCorpId. */
const PAID = { ...SUITE, PaidCorpId: text };
const PAID_EXAMPLE = { ...SUITE_EXAMPLE, PaidCorpId: COMMAND_EXAMPLE.AuthCorpId };
const ORDER = { ...PAID, OrderId: text };
const ORDER_EXAMPLE = { ...PAID_EXAMPLE, OrderId: 'N000000000000000000000000000012B' };
const LICENSE_ORDER_ID = 'OI00000FDFBBBBCCCCCCAAAAA';

export const BILLING_EVENTS = {
	'suite:open_order': defineEvent({
		...PAID_APP,
		match: { InfoType: 'open_order' },
		title: 'Order Placed',
		zh: '下单成功通知',
		summary: 'An order for the app was placed in the market or by the provider',
		see: 91929,
		// Empty when the provider or a dealer placed the order.
		fields: { ...ORDER, OperatorId: text },
		example: { ...ORDER_EXAMPLE, OperatorId: 'zhangsan' },
	}),
	'suite:change_order': defineEvent({
		...PAID_APP,
		match: { InfoType: 'change_order' },
		title: 'Order Changed',
		zh: '改单通知',
		summary: 'The provider changed the price of an order, which gave it a new id',
		see: 91930,
		fields: { ...PAID, OldOrderId: text, NewOrderId: text },
		example: {
			...PAID_EXAMPLE,
			OldOrderId: 'N000000000000000000000000000012B',
			NewOrderId: 'N000000000000000000000000000034D',
		},
	}),
	'suite:pay_for_app_success': defineEvent({
		...PAID_APP,
		match: { InfoType: 'pay_for_app_success' },
		title: 'Order Paid',
		zh: '支付成功通知',
		summary: 'An order for the app was paid',
		see: 91931,
		fields: ORDER,
		example: ORDER_EXAMPLE,
	}),
	'suite:refund': defineEvent({
		...PAID_APP,
		match: { InfoType: 'refund' },
		title: 'Order Refunded',
		zh: '退款通知',
		summary: 'An order for the app was refunded',
		see: 91932,
		fields: ORDER,
		example: ORDER_EXAMPLE,
	}),
	// The vendor's value lacks the second "i" of "edition".
	'suite:change_editon': defineEvent({
		...PAID_APP,
		match: { InfoType: 'change_editon' },
		title: 'Edition Changed',
		zh: '应用版本变更通知',
		summary: 'The edition of a corp changed: bought, expired, trial begun or ended, renewed',
		see: 91933,
		fields: PAID,
		example: PAID_EXAMPLE,
	}),
	'suite:cancel_order': defineEvent({
		...PAID_APP,
		match: { InfoType: 'cancel_order' },
		title: 'Order Canceled',
		zh: '取消订单通知',
		summary: 'The provider or the customer canceled an order for the app',
		see: 99353,
		fields: ORDER,
		example: ORDER_EXAMPLE,
	}),
	'provider:license_pay_success': defineEvent({
		...LICENSE,
		match: { InfoType: 'license_pay_success' },
		title: 'License Order Paid',
		zh: '接口许可支付成功通知',
		summary: 'A license order was paid and its activation codes exist',
		see: 95804,
		fields: { ...PROVIDER, OrderId: text, BuyerUserId: text },
		example: { ...PROVIDER_EXAMPLE, OrderId: LICENSE_ORDER_ID, BuyerUserId: 'lisi' },
	}),
	'provider:license_refund': defineEvent({
		...LICENSE,
		match: { InfoType: 'license_refund' },
		title: 'License Refund Decided',
		zh: '接口许可退款结果通知',
		summary: 'The refund of a license order was granted or refused',
		see: 95805,
		fields: { ...PROVIDER, OrderId: text, OrderStatus: integer },
		example: { ...PROVIDER_EXAMPLE, OrderId: LICENSE_ORDER_ID, OrderStatus: '1' },
	}),
	'provider:auto_activate': defineEvent({
		...LICENSE,
		match: { InfoType: 'auto_activate' },
		title: 'Licenses Activated',
		zh: '接口许可自动激活通知',
		summary: 'WeCom activated licenses of members by itself',
		see: 95994,
		fields: {
			...PROVIDER,
			Scene: integer,
			AccountList: repeated(
				nested({
					ActiveCode: text,
					Type: text,
					ExpireTime: timestamp,
					UserId: text,
					PreviousStatus: text,
					PreviousActiveCode: optional(text),
				}),
			),
		},
		example: {
			...PROVIDER_EXAMPLE,
			Scene: '1',
			AccountList: [
				{
					ActiveCode: 'example-active-code-1',
					Type: '1',
					ExpireTime: '1700000000',
					UserId: 'zhangsan',
					PreviousStatus: '1',
				},
				{
					ActiveCode: 'example-active-code-2',
					Type: '2',
					ExpireTime: '1700000000',
					UserId: 'lisi',
					PreviousStatus: '3',
					PreviousActiveCode: 'example-active-code-0',
				},
			],
		},
	}),
	'provider:advanced_api_expired': defineEvent({
		...LICENSE,
		match: { InfoType: 'advanced_api_expired' },
		title: 'API Package Expired',
		zh: '高级接口套餐到期',
		summary: 'The package of advanced APIs of a corp, such as the chat archive, expired',
		see: 100269,
		fields: {
			...PROVIDER,
			AdvanceApiType: integer,
			ChatArchiveApi: optional(nested({ Edition: integer })),
		},
		example: { ...PROVIDER_EXAMPLE, AdvanceApiType: '1', ChatArchiveApi: { Edition: '2' } },
	}),
	'provider:advanced_api_trial_expired': defineEvent({
		...LICENSE,
		match: { InfoType: 'advanced_api_trial_expired' },
		title: 'API Trial Expired',
		zh: '高级接口试用到期',
		summary: 'The trial of advanced APIs of a corp expired',
		see: 100270,
		fields: { ...PROVIDER, AdvanceApiType: integer },
		example: { ...PROVIDER_EXAMPLE, AdvanceApiType: '1' },
	}),
	'event:unlicensed_notify': defineEvent({
		group: 'billing',
		url: 'data',
		match: { Event: 'unlicensed_notify' },
		title: 'Unlicensed Member',
		zh: '接口许可失效通知',
		summary: 'A member without a valid license opened the app',
		see: 95716,
		fields: { ...EVENT, AgentID: integer },
		example: MEMBER_EXAMPLE,
	}),
	// The vendor documents the event form above; one library knows this form as well.
	'suite:unlicensed_notify': defineEvent({
		group: 'billing',
		url: 'command',
		match: { InfoType: 'unlicensed_notify' },
		title: 'Unlicensed Member (Command)',
		zh: '接口许可失效通知（指令）',
		summary: 'A member without a valid license opened the app, as an undocumented command',
		see: 95716,
		fields: { ...COMMAND, AgentID: optional(integer) },
		example: { ...COMMAND_EXAMPLE, AgentID: '1000021' },
	}),
};
