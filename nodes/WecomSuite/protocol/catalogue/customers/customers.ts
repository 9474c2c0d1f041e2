/** Rows: external contacts and WeChat customer service (https://developer.work.weixin.qq.com/document/path/92277, 94699). */
import { defineEvent } from '../define';
import { optional, repeated, text } from '../fields';
import { COMMAND, COMMAND_EXAMPLE, EVENT, SYSTEM_EXAMPLE } from '../roots';

const CUSTOMER = { group: 'customers', url: 'command', see: 92277 } as const;
/** The same changes, pushed to a customized app (代开发) in event form. */
const APP_CUSTOMER = { group: 'customers', url: 'data', see: 96361 } as const;

const RELATION = { UserID: text, ExternalUserID: text };
const RELATION_EXAMPLE = {
	UserID: 'zhangsan',
	ExternalUserID: 'wmAbCdEfGhIjKlMnOpQrStUvWxYz0123',
};
/** State comes from the "contact me" code; WelcomeCode only when no welcome text is configured elsewhere. */
const WELCOMED = { ...RELATION, State: optional(text), WelcomeCode: optional(text) };
const WELCOMED_EXAMPLE = {
	...RELATION_EXAMPLE,
	State: 'campaign-7',
	WelcomeCode: 'example-welcome-code',
};
/** One library also knows LinkId, the acquisition link the customer came through. */
const ADDED = { ...WELCOMED, LinkId: optional(text) };
const ADDED_EXAMPLE = { ...WELCOMED_EXAMPLE, LinkId: 'cawcde7b4c5f6a7b8c' };
const EDITED = { ...RELATION, State: optional(text) };
const EDITED_EXAMPLE = { ...RELATION_EXAMPLE, State: 'campaign-7' };
/** DELETE_BY_TRANSFER when a transfer did it, else absent. */
const DELETED = { ...RELATION, Source: optional(text) };
const DELETED_EXAMPLE = { ...RELATION_EXAMPLE, Source: 'DELETE_BY_TRANSFER' };
const REFUSED = { ...RELATION, FailReason: text };
const REFUSED_EXAMPLE = { ...RELATION_EXAMPLE, FailReason: 'customer_refused' };

export const CUSTOMER_EVENTS = {
	'suite:change_external_contact:add_external_contact': defineEvent({
		...CUSTOMER,
		match: { InfoType: 'change_external_contact', ChangeType: 'add_external_contact' },
		title: 'Customer Added',
		zh: '添加企业客户',
		summary: 'A member and a customer added each other',
		fields: { ...COMMAND, ...ADDED },
		example: { ...COMMAND_EXAMPLE, ...ADDED_EXAMPLE },
	}),
	'suite:change_external_contact:edit_external_contact': defineEvent({
		...CUSTOMER,
		match: { InfoType: 'change_external_contact', ChangeType: 'edit_external_contact' },
		title: 'Customer Edited',
		zh: '编辑企业客户',
		summary: 'A member changed the remark, the description or the tags of a customer',
		fields: { ...COMMAND, ...EDITED },
		example: { ...COMMAND_EXAMPLE, ...EDITED_EXAMPLE },
	}),
	'suite:change_external_contact:add_half_external_contact': defineEvent({
		...CUSTOMER,
		match: { InfoType: 'change_external_contact', ChangeType: 'add_half_external_contact' },
		title: 'Unconfirmed Customer Added',
		zh: '免验证添加',
		summary: 'A customer added a member without having to be confirmed, and has not confirmed yet',
		fields: { ...COMMAND, ...WELCOMED },
		example: { ...COMMAND_EXAMPLE, ...WELCOMED_EXAMPLE },
	}),
	'suite:change_external_contact:del_external_contact': defineEvent({
		...CUSTOMER,
		match: { InfoType: 'change_external_contact', ChangeType: 'del_external_contact' },
		title: 'Customer Deleted',
		zh: '删除企业客户',
		summary: 'A member deleted a customer',
		fields: { ...COMMAND, ...DELETED },
		example: { ...COMMAND_EXAMPLE, ...DELETED_EXAMPLE },
	}),
	'suite:change_external_contact:del_follow_user': defineEvent({
		...CUSTOMER,
		match: { InfoType: 'change_external_contact', ChangeType: 'del_follow_user' },
		title: 'Member Deleted by Customer',
		zh: '删除跟进成员',
		summary: 'A customer deleted a member',
		fields: { ...COMMAND, ...RELATION },
		example: { ...COMMAND_EXAMPLE, ...RELATION_EXAMPLE },
	}),
	'suite:change_external_contact:transfer_fail': defineEvent({
		...CUSTOMER,
		match: { InfoType: 'change_external_contact', ChangeType: 'transfer_fail' },
		title: 'Customer Transfer Failed',
		zh: '客户接替失败',
		summary: 'A customer could not be handed over to another member',
		fields: { ...COMMAND, ...REFUSED },
		example: { ...COMMAND_EXAMPLE, ...REFUSED_EXAMPLE },
	}),
	'event:change_external_contact:add_external_contact': defineEvent({
		...APP_CUSTOMER,
		match: { Event: 'change_external_contact', ChangeType: 'add_external_contact' },
		title: 'Customer Added (App)',
		zh: '添加企业客户（代开发）',
		summary: 'A member and a customer added each other, told to a customized app',
		fields: { ...EVENT, ...ADDED },
		example: { ...SYSTEM_EXAMPLE, ...ADDED_EXAMPLE },
	}),
	'event:change_external_contact:edit_external_contact': defineEvent({
		...APP_CUSTOMER,
		match: { Event: 'change_external_contact', ChangeType: 'edit_external_contact' },
		title: 'Customer Edited (App)',
		zh: '编辑企业客户（代开发）',
		summary: 'A member changed what is noted about a customer, told to a customized app',
		fields: { ...EVENT, ...EDITED },
		example: { ...SYSTEM_EXAMPLE, ...EDITED_EXAMPLE },
	}),
	'event:change_external_contact:add_half_external_contact': defineEvent({
		...APP_CUSTOMER,
		match: { Event: 'change_external_contact', ChangeType: 'add_half_external_contact' },
		title: 'Unconfirmed Customer Added (App)',
		zh: '免验证添加（代开发）',
		summary: 'A customer added a member and has not confirmed yet, told to a customized app',
		fields: { ...EVENT, ...WELCOMED },
		example: { ...SYSTEM_EXAMPLE, ...WELCOMED_EXAMPLE },
	}),
	'event:change_external_contact:del_external_contact': defineEvent({
		...APP_CUSTOMER,
		match: { Event: 'change_external_contact', ChangeType: 'del_external_contact' },
		title: 'Customer Deleted (App)',
		zh: '删除企业客户（代开发）',
		summary: 'A member deleted a customer, told to a customized app',
		fields: { ...EVENT, ...DELETED },
		example: { ...SYSTEM_EXAMPLE, ...DELETED_EXAMPLE },
	}),
	'event:change_external_contact:del_follow_user': defineEvent({
		...APP_CUSTOMER,
		match: { Event: 'change_external_contact', ChangeType: 'del_follow_user' },
		title: 'Member Deleted by Customer (App)',
		zh: '删除跟进成员（代开发）',
		summary: 'A customer deleted a member, told to a customized app',
		fields: { ...EVENT, ...RELATION },
		example: { ...SYSTEM_EXAMPLE, ...RELATION_EXAMPLE },
	}),
	'event:change_external_contact:transfer_fail': defineEvent({
		...APP_CUSTOMER,
		match: { Event: 'change_external_contact', ChangeType: 'transfer_fail' },
		title: 'Customer Transfer Failed (App)',
		zh: '客户接替失败（代开发）',
		summary: 'A customer could not be handed over to another member, told to a customized app',
		fields: { ...EVENT, ...REFUSED },
		example: { ...SYSTEM_EXAMPLE, ...REFUSED_EXAMPLE },
	}),
	'event:change_external_contact:msg_audit_approved': defineEvent({
		...APP_CUSTOMER,
		match: { Event: 'change_external_contact', ChangeType: 'msg_audit_approved' },
		title: 'Archive Consent Given (App)',
		zh: '客户同意存档（代开发）',
		summary:
			'A customer agreed that the chat with a member is archived, told to an app of the corp',
		see: 92130,
		fields: { ...EVENT, ...RELATION, WelcomeCode: optional(text) },
		example: {
			...SYSTEM_EXAMPLE,
			...RELATION_EXAMPLE,
			WelcomeCode: 'example-welcome-code',
		},
	}),
	'event:kf_msg_or_event': defineEvent({
		...APP_CUSTOMER,
		match: { Event: 'kf_msg_or_event' },
		title: 'Customer Service Message',
		zh: '微信客服消息和事件',
		summary: 'WeChat customer service has new messages or events; fetch them with the token',
		see: 94699,
		// The only event without FromUserName.
		fields: {
			ToUserName: EVENT.ToUserName,
			CreateTime: EVENT.CreateTime,
			MsgType: EVENT.MsgType,
			Token: text,
			OpenKfId: text,
		},
		example: {
			ToUserName: SYSTEM_EXAMPLE.ToUserName,
			CreateTime: SYSTEM_EXAMPLE.CreateTime,
			MsgType: SYSTEM_EXAMPLE.MsgType,
			Token: 'example-sync-token',
			OpenKfId: 'wkAJ2GCAAASSm4_FhToWMFea0xAFfd3Q',
		},
	}),
	'event:kf_account_auth_change': defineEvent({
		...APP_CUSTOMER,
		match: { Event: 'kf_account_auth_change' },
		title: 'Customer Service Access Changed',
		zh: '客服授权变更',
		summary: 'Customer service accounts were opened to the app or closed to it',
		see: 97302,
		fields: {
			...EVENT,
			AuthAddOpenKfId: optional(repeated(text)),
			AuthDelOpenKfId: optional(repeated(text)),
		},
		example: {
			...SYSTEM_EXAMPLE,
			AuthAddOpenKfId: ['wkAJ2GCAAASSm4_FhToWMFea0xAFfd3Q', 'wkAJ2GCAAAME1XQRC-NI-q0_ZM9ukoAw'],
			AuthDelOpenKfId: ['wkAJ2GCAAAZSfhHCt7IFSvLKtMPxyJTw'],
		},
	}),
};
