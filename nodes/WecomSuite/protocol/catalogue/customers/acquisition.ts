/** Rows: the customer acquisition assistant (https://developer.work.weixin.qq.com/document/path/97402) and its component (99485). */
import { defineEvent } from '../define';
import { integer, optional, text, timestamp } from '../fields';
import { COMMAND, COMMAND_EXAMPLE, EVENT, SYSTEM_EXAMPLE } from '../roots';

const ACQUISITION = { group: 'customers', url: 'command', see: 97402 } as const;
/** The same changes, pushed to a customized app (代开发) in event form. */
const APP_ACQUISITION = { group: 'customers', url: 'data', see: 97299 } as const;
/** Events of the component that providers build on: suites only. */
const COMPONENT = { group: 'customers', url: 'command', see: 99485 } as const;

const QUOTA = { ExpireTime: timestamp, ExpireQuotaNum: integer };
const QUOTA_EXAMPLE = { ExpireTime: '1700000000', ExpireQuotaNum: '100' };
const LINK = { LinkId: text };
const LINK_EXAMPLE = { LinkId: 'cawcde7b4c5f6a7b8c' };
const VISIT = { ...LINK, State: text };
const VISIT_EXAMPLE = { ...LINK_EXAMPLE, State: 'campaign-7' };
const RELATION = { UserID: text, ExternalUserID: text };
const RELATION_EXAMPLE = {
	UserID: 'zhangsan',
	ExternalUserID: 'wmAbCdEfGhIjKlMnOpQrStUvWxYz0123',
};
/** Since 2024-12-19 the vendor names the chat by this key alone. */
const WRITTEN = { ...VISIT, ChatKey: text };
const WRITTEN_EXAMPLE = { ...VISIT_EXAMPLE, ChatKey: 'example-chat-key' };
/** Known from one source, which does not say what is always there. */
const DELETED = {
	UserID: optional(text),
	ExternalUserID: optional(text),
	LinkId: optional(text),
	State: optional(text),
};
const DELETED_EXAMPLE = { ...RELATION_EXAMPLE, ...VISIT_EXAMPLE };

export const ACQUISITION_EVENTS = {
	'suite:customer_acquisition:balance_low': defineEvent({
		...ACQUISITION,
		match: { InfoType: 'customer_acquisition', ChangeType: 'balance_low' },
		title: 'Acquisition Balance Low',
		zh: '获客额度即将耗尽',
		summary: 'The acquisition balance of a corp is nearly used up',
		fields: COMMAND,
		example: COMMAND_EXAMPLE,
	}),
	'suite:customer_acquisition:balance_exhausted': defineEvent({
		...ACQUISITION,
		match: { InfoType: 'customer_acquisition', ChangeType: 'balance_exhausted' },
		title: 'Acquisition Balance Empty',
		zh: '获客额度已耗尽',
		summary: 'The acquisition balance of a corp is used up',
		fields: COMMAND,
		example: COMMAND_EXAMPLE,
	}),
	'suite:customer_acquisition:balance_increased': defineEvent({
		...ACQUISITION,
		match: { InfoType: 'customer_acquisition', ChangeType: 'balance_increased' },
		title: 'Acquisition Balance Raised',
		zh: '获客额度增加',
		summary: 'The acquisition balance of a corp was topped up',
		fields: COMMAND,
		example: COMMAND_EXAMPLE,
	}),
	'suite:customer_acquisition:quota_expire_soon': defineEvent({
		...ACQUISITION,
		match: { InfoType: 'customer_acquisition', ChangeType: 'quota_expire_soon' },
		title: 'Acquisition Quota Expiring',
		zh: '额度即将过期',
		summary: 'Part of the acquisition quota of a corp is about to expire',
		fields: { ...COMMAND, ...QUOTA },
		example: { ...COMMAND_EXAMPLE, ...QUOTA_EXAMPLE },
	}),
	'suite:customer_acquisition:link_unavailable': defineEvent({
		...ACQUISITION,
		match: { InfoType: 'customer_acquisition', ChangeType: 'link_unavailable' },
		title: 'Acquisition Link Broken',
		zh: '获客链接不可用',
		summary: 'An acquisition link can no longer be used',
		fields: { ...COMMAND, ...LINK },
		example: { ...COMMAND_EXAMPLE, ...LINK_EXAMPLE },
	}),
	'suite:customer_acquisition:delete_link': defineEvent({
		...ACQUISITION,
		match: { InfoType: 'customer_acquisition', ChangeType: 'delete_link' },
		title: 'Acquisition Link Deleted',
		zh: '删除获客链接',
		summary: 'An acquisition link was deleted',
		fields: { ...COMMAND, ...LINK },
		example: { ...COMMAND_EXAMPLE, ...LINK_EXAMPLE },
	}),
	'suite:customer_acquisition:open_profile': defineEvent({
		...ACQUISITION,
		match: { InfoType: 'customer_acquisition', ChangeType: 'open_profile' },
		title: 'Acquisition Profile Opened',
		zh: '打开获客主页',
		summary: 'A customer came through an acquisition link and opened the profile of the member',
		fields: { ...COMMAND, ...VISIT },
		example: { ...COMMAND_EXAMPLE, ...VISIT_EXAMPLE },
	}),
	'suite:customer_acquisition:friend_request': defineEvent({
		...ACQUISITION,
		match: { InfoType: 'customer_acquisition', ChangeType: 'friend_request' },
		title: 'Acquisition Friend Request',
		zh: '客户好友申请',
		summary: 'A customer came through an acquisition link and asked to be added',
		fields: { ...COMMAND, ...VISIT },
		example: { ...COMMAND_EXAMPLE, ...VISIT_EXAMPLE },
	}),
	'suite:customer_acquisition:customer_start_chat': defineEvent({
		...ACQUISITION,
		match: { InfoType: 'customer_acquisition', ChangeType: 'customer_start_chat' },
		title: 'Acquisition Chat Started',
		zh: '客户发起会话',
		summary: 'A customer who came through an acquisition link wrote for the first time',
		fields: { ...COMMAND, ...RELATION },
		example: { ...COMMAND_EXAMPLE, ...RELATION_EXAMPLE },
	}),
	'suite:customer_acquisition:message_from_customer': defineEvent({
		...ACQUISITION,
		match: { InfoType: 'customer_acquisition', ChangeType: 'message_from_customer' },
		title: 'Acquisition Message',
		zh: '成员收到获客客户消息',
		summary: 'A customer who came through an acquisition link wrote a message',
		fields: { ...COMMAND, ...WRITTEN },
		example: { ...COMMAND_EXAMPLE, ...WRITTEN_EXAMPLE },
	}),
	'suite:customer_acquisition:del_follow_user': defineEvent({
		...ACQUISITION,
		match: { InfoType: 'customer_acquisition', ChangeType: 'del_follow_user' },
		title: 'Acquisition Member Deleted',
		zh: '客户删除成员',
		summary: 'A customer who came through an acquisition link deleted the member',
		fields: { ...COMMAND, ...DELETED },
		example: { ...COMMAND_EXAMPLE, ...DELETED_EXAMPLE },
	}),
	'suite:customer_acquisition:service_balance_low': defineEvent({
		...COMPONENT,
		match: { InfoType: 'customer_acquisition', ChangeType: 'service_balance_low' },
		title: 'Component Balance Low',
		zh: '获客助手组件余额不足',
		summary: 'The balance of the acquisition component is nearly used up',
		fields: COMMAND,
		example: COMMAND_EXAMPLE,
	}),
	'suite:customer_acquisition:service_balance_exhausted': defineEvent({
		...COMPONENT,
		match: { InfoType: 'customer_acquisition', ChangeType: 'service_balance_exhausted' },
		title: 'Component Balance Empty',
		zh: '获客助手组件余额耗尽',
		summary: 'The balance of the acquisition component is used up',
		fields: COMMAND,
		example: COMMAND_EXAMPLE,
	}),
	'suite:customer_acquisition:service_balance_consumed': defineEvent({
		...COMPONENT,
		match: { InfoType: 'customer_acquisition', ChangeType: 'service_balance_consumed' },
		title: 'Component Balance Consumed',
		zh: '获客组件余额消耗',
		summary: 'A visit through an acquisition link was charged to the component',
		fields: { ...COMMAND, ...VISIT, OnceKey: text },
		example: { ...COMMAND_EXAMPLE, ...VISIT_EXAMPLE, OnceKey: 'example-once-key' },
	}),
	'suite:customer_acquisition:change_price': defineEvent({
		...COMPONENT,
		match: { InfoType: 'customer_acquisition', ChangeType: 'change_price' },
		title: 'Component Price Changed',
		zh: '获客助手组件价格变更',
		summary: 'The price of the acquisition component changes, in cents (fen)',
		fields: { ...COMMAND, Price: text, EffectiveTime: timestamp },
		example: { ...COMMAND_EXAMPLE, Price: '100', EffectiveTime: '1700000000' },
	}),
	'suite:customer_acquisition_permit_change': defineEvent({
		...ACQUISITION,
		match: { InfoType: 'customer_acquisition_permit_change' },
		title: 'Acquisition Members Changed',
		zh: '获客助手成员变更',
		summary: 'Other members may use acquisition links now',
		see: 92277,
		fields: COMMAND,
		example: COMMAND_EXAMPLE,
	}),
	'event:customer_acquisition:balance_low': defineEvent({
		...APP_ACQUISITION,
		match: { Event: 'customer_acquisition', ChangeType: 'balance_low' },
		title: 'Acquisition Balance Low (App)',
		zh: '获客额度即将耗尽（代开发）',
		summary: 'The acquisition balance is nearly used up, told to a customized app',
		fields: EVENT,
		example: SYSTEM_EXAMPLE,
	}),
	'event:customer_acquisition:balance_exhausted': defineEvent({
		...APP_ACQUISITION,
		match: { Event: 'customer_acquisition', ChangeType: 'balance_exhausted' },
		title: 'Acquisition Balance Empty (App)',
		zh: '获客额度已耗尽（代开发）',
		summary: 'The acquisition balance is used up, told to a customized app',
		fields: EVENT,
		example: SYSTEM_EXAMPLE,
	}),
	'event:customer_acquisition:balance_increased': defineEvent({
		...APP_ACQUISITION,
		match: { Event: 'customer_acquisition', ChangeType: 'balance_increased' },
		title: 'Acquisition Balance Raised (App)',
		zh: '获客额度增加（代开发）',
		summary: 'The acquisition balance was topped up, told to a customized app',
		fields: EVENT,
		example: SYSTEM_EXAMPLE,
	}),
	'event:customer_acquisition:quota_expire_soon': defineEvent({
		...APP_ACQUISITION,
		match: { Event: 'customer_acquisition', ChangeType: 'quota_expire_soon' },
		title: 'Acquisition Quota Expiring (App)',
		zh: '额度即将过期（代开发）',
		summary: 'Part of the acquisition quota is about to expire, told to a customized app',
		fields: { ...EVENT, ...QUOTA },
		example: { ...SYSTEM_EXAMPLE, ...QUOTA_EXAMPLE },
	}),
	'event:customer_acquisition:link_unavailable': defineEvent({
		...APP_ACQUISITION,
		match: { Event: 'customer_acquisition', ChangeType: 'link_unavailable' },
		title: 'Acquisition Link Broken (App)',
		zh: '获客链接不可用（代开发）',
		summary: 'An acquisition link can no longer be used, told to a customized app',
		fields: { ...EVENT, ...LINK },
		example: { ...SYSTEM_EXAMPLE, ...LINK_EXAMPLE },
	}),
	'event:customer_acquisition:delete_link': defineEvent({
		...APP_ACQUISITION,
		match: { Event: 'customer_acquisition', ChangeType: 'delete_link' },
		title: 'Acquisition Link Deleted (App)',
		zh: '删除获客链接（代开发）',
		summary: 'An acquisition link was deleted, told to a customized app',
		fields: { ...EVENT, ...LINK },
		example: { ...SYSTEM_EXAMPLE, ...LINK_EXAMPLE },
	}),
	'event:customer_acquisition:open_profile': defineEvent({
		...APP_ACQUISITION,
		match: { Event: 'customer_acquisition', ChangeType: 'open_profile' },
		title: 'Acquisition Profile Opened (App)',
		zh: '打开获客主页（代开发）',
		summary: 'A customer opened the profile behind an acquisition link, told to a customized app',
		fields: { ...EVENT, ...VISIT },
		example: { ...SYSTEM_EXAMPLE, ...VISIT_EXAMPLE },
	}),
	'event:customer_acquisition:friend_request': defineEvent({
		...APP_ACQUISITION,
		match: { Event: 'customer_acquisition', ChangeType: 'friend_request' },
		title: 'Acquisition Friend Request (App)',
		zh: '客户好友申请（代开发）',
		summary: 'A customer of an acquisition link asked to be added, told to a customized app',
		fields: { ...EVENT, ...VISIT },
		example: { ...SYSTEM_EXAMPLE, ...VISIT_EXAMPLE },
	}),
	'event:customer_acquisition:customer_start_chat': defineEvent({
		...APP_ACQUISITION,
		match: { Event: 'customer_acquisition', ChangeType: 'customer_start_chat' },
		title: 'Acquisition Chat Started (App)',
		zh: '客户发起会话（代开发）',
		summary: 'A customer of an acquisition link wrote for the first time, told to a customized app',
		fields: { ...EVENT, ...RELATION },
		example: { ...SYSTEM_EXAMPLE, ...RELATION_EXAMPLE },
	}),
	'event:customer_acquisition:message_from_customer': defineEvent({
		...APP_ACQUISITION,
		match: { Event: 'customer_acquisition', ChangeType: 'message_from_customer' },
		title: 'Acquisition Message (App)',
		zh: '成员收到获客客户消息（代开发）',
		summary: 'A customer of an acquisition link wrote a message, told to a customized app',
		fields: { ...EVENT, ...WRITTEN },
		example: { ...SYSTEM_EXAMPLE, ...WRITTEN_EXAMPLE },
	}),
	'event:customer_acquisition:del_follow_user': defineEvent({
		...APP_ACQUISITION,
		match: { Event: 'customer_acquisition', ChangeType: 'del_follow_user' },
		title: 'Acquisition Member Deleted (App)',
		zh: '客户删除成员（代开发）',
		summary: 'A customer of an acquisition link deleted the member, told to a customized app',
		fields: { ...EVENT, ...DELETED },
		example: { ...SYSTEM_EXAMPLE, ...DELETED_EXAMPLE },
	}),
};
