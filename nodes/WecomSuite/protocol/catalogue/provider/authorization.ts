/** Rows: the ticket, and what a corp grants to a suite (https://developer.work.weixin.qq.com/document/path/90642). */
import { defineEvent } from '../define';
import { integer, nested, optional, repeated, text } from '../fields';
import { COMMAND, COMMAND_EXAMPLE, EVENT, MEMBER_EXAMPLE, SUITE, SUITE_EXAMPLE } from '../roots';

const AUTHORIZATION = { group: 'authorization', url: 'command', see: 90642 } as const;

/** Filled only for the WeChat customer service component (`/document/path/99401`). */
const ExtraInfo = optional(
	nested({ AuthOpenKfIdList: optional(nested({ OpenKfId: repeated(text) })) }),
);
const EXTRA_INFO_EXAMPLE = { AuthOpenKfIdList: { OpenKfId: ['wkAJ2GCAAASSm4_FhToWMFea0xAFfd3Q'] } };

const SHARED = {
	...SUITE,
	AuthCorpId: optional(text),
	AppId: integer,
	CorpId: text,
	AgentId: integer,
};
const SHARED_EXAMPLE = {
	...SUITE_EXAMPLE,
	AppId: '1',
	CorpId: 'wpUpStReAmCoRpAbCdEfGhIjKlMnOpQr',
	AgentId: '1000021',
};

export const AUTHORIZATION_EVENTS = {
	'suite:suite_ticket': defineEvent({
		...AUTHORIZATION,
		match: { InfoType: 'suite_ticket' },
		title: 'Suite Ticket',
		zh: '推送suite_ticket',
		summary:
			'WeCom sent the ticket that suite access tokens are made from, about every ten minutes',
		see: 90628,
		fields: { ...SUITE, SuiteTicket: text },
		example: { ...SUITE_EXAMPLE, SuiteTicket: 'example-suite-ticket' },
	}),
	'suite:create_auth': defineEvent({
		...AUTHORIZATION,
		match: { InfoType: 'create_auth' },
		title: 'Authorization Created',
		zh: '授权成功通知',
		summary: 'A corp installed the suite; the code lives ten minutes and works once',
		fields: { ...SUITE, AuthCode: text, State: optional(text), ExtraInfo },
		example: {
			...SUITE_EXAMPLE,
			AuthCode: 'example-auth-code',
			State: 'campaign-7',
			ExtraInfo: EXTRA_INFO_EXAMPLE,
		},
	}),
	'suite:change_auth': defineEvent({
		...AUTHORIZATION,
		match: { InfoType: 'change_auth' },
		title: 'Authorization Changed',
		zh: '变更授权通知',
		summary: 'The visible range, the permissions or the authorization mode changed',
		fields: { ...COMMAND, State: optional(text), ExtraInfo },
		example: { ...COMMAND_EXAMPLE, State: 'campaign-7', ExtraInfo: EXTRA_INFO_EXAMPLE },
	}),
	'suite:cancel_auth': defineEvent({
		...AUTHORIZATION,
		match: { InfoType: 'cancel_auth' },
		title: 'Authorization Canceled',
		zh: '取消授权通知',
		summary: 'A corp removed the suite; everything kept about it must be deleted',
		fields: COMMAND,
		example: COMMAND_EXAMPLE,
	}),
	'suite:reset_permanent_code': defineEvent({
		...AUTHORIZATION,
		match: { InfoType: 'reset_permanent_code' },
		title: 'Permanent Code Reset',
		zh: '重置永久授权码通知',
		summary: 'The provider asked for a new secret of a customized app; the code lives ten minutes',
		see: 94758,
		fields: { ...SUITE, AuthCode: text },
		example: { ...SUITE_EXAMPLE, SuiteId: 'dk4asffe99e54c0f4c', AuthCode: 'example-auth-code' },
	}),
	'suite:approve_special_auth': defineEvent({
		...AUTHORIZATION,
		match: { InfoType: 'approve_special_auth' },
		title: 'Special Permission Granted',
		zh: '获得特殊权限授权',
		summary: 'An administrator granted a special permission such as customer acquisition',
		see: 98959,
		fields: { ...COMMAND, AuthType: text },
		example: { ...COMMAND_EXAMPLE, AuthType: 'customer_acquisition' },
	}),
	'suite:cancel_special_auth': defineEvent({
		...AUTHORIZATION,
		match: { InfoType: 'cancel_special_auth' },
		title: 'Special Permission Withdrawn',
		zh: '取消特殊权限授权',
		summary: 'An administrator withdrew a special permission',
		see: 98959,
		fields: { ...COMMAND, AuthType: text },
		example: { ...COMMAND_EXAMPLE, AuthType: 'customer_acquisition' },
	}),
	'suite:corp_arch_auth': defineEvent({
		...AUTHORIZATION,
		match: { InfoType: 'corp_arch_auth' },
		title: 'Organization Access Granted',
		zh: '授权组织架构权限通知',
		summary: 'A corp allowed the suite to read its organization structure',
		see: 97378,
		fields: COMMAND,
		example: COMMAND_EXAMPLE,
	}),
	'suite:device_data_auth_change': defineEvent({
		...AUTHORIZATION,
		match: { InfoType: 'device_data_auth_change' },
		title: 'Device Data Access Changed',
		zh: '设备数据授权变更',
		summary: 'A corp changed which device data the suite may read',
		see: 96103,
		fields: { ...COMMAND, AgentID: integer },
		example: { ...COMMAND_EXAMPLE, AgentID: '1000021' },
	}),
	'suite:share_agent_change': defineEvent({
		...AUTHORIZATION,
		match: { InfoType: 'share_agent_change' },
		title: 'Shared App Changed',
		zh: '企业互联共享应用变更',
		summary: 'The app was shared with a linked corp or withdrawn from it',
		see: 93373,
		fields: SHARED,
		example: SHARED_EXAMPLE,
	}),
	'suite:share_chain_change': defineEvent({
		...AUTHORIZATION,
		match: { InfoType: 'share_chain_change' },
		title: 'Chain App Changed',
		zh: '上下游共享应用变更',
		summary: 'The app was shared with a downstream corp of a chain or withdrawn from it',
		see: 93373,
		fields: SHARED,
		example: SHARED_EXAMPLE,
	}),
	// Named by one library only and never documented; read like cancel_auth.
	'suite:del_auth': defineEvent({
		...AUTHORIZATION,
		match: { InfoType: 'del_auth' },
		title: 'Authorization Deleted',
		zh: '删除授权',
		summary: 'A corp removed the suite, in a form that WeCom does not document',
		fields: COMMAND,
		example: COMMAND_EXAMPLE,
	}),
	// The vendor documents the event form below; one library knows this form as well.
	'suite:change_app_admin': defineEvent({
		...AUTHORIZATION,
		match: { InfoType: 'change_app_admin' },
		title: 'App Admins Changed (Command)',
		zh: '应用管理员变更（指令）',
		summary: 'The administrators of the app changed, as an undocumented command',
		see: 95038,
		fields: { ...COMMAND, AgentID: optional(integer) },
		example: { ...COMMAND_EXAMPLE, AgentID: '1000021' },
	}),
	'event:change_app_admin': defineEvent({
		...AUTHORIZATION,
		url: 'data',
		match: { Event: 'change_app_admin' },
		title: 'App Admins Changed',
		zh: '应用管理员变更',
		summary: 'The administrators of the app changed; ask the API for the new list',
		see: 95038,
		fields: { ...EVENT, AgentID: integer },
		example: MEMBER_EXAMPLE,
	}),
	'event:share_agent_change': defineEvent({
		...AUTHORIZATION,
		url: 'data',
		match: { Event: 'share_agent_change' },
		title: 'Shared App Changed (App)',
		zh: '企业互联共享应用变更（代开发）',
		summary: 'A customized app was shared with a linked corp or withdrawn from it',
		see: 93373,
		fields: { ...EVENT, AgentID: integer },
		example: MEMBER_EXAMPLE,
	}),
	'event:share_chain_change': defineEvent({
		...AUTHORIZATION,
		url: 'data',
		match: { Event: 'share_chain_change' },
		title: 'Chain App Changed (App)',
		zh: '上下游共享应用变更（代开发）',
		summary: 'A customized app was shared with a downstream corp of a chain or withdrawn from it',
		see: 93373,
		fields: { ...EVENT, AgentID: integer },
		example: MEMBER_EXAMPLE,
	}),
};
