/** Rows: customer groups and customer tags (https://developer.work.weixin.qq.com/document/path/92277). */
import { defineEvent } from '../define';
import { integer, nested, optional, repeated, text } from '../fields';
import { COMMAND, COMMAND_EXAMPLE, EVENT, SYSTEM_EXAMPLE } from '../roots';

const CUSTOMER = { group: 'customers', url: 'command', see: 92277 } as const;
/** The same changes, pushed to a customized app (代开发) in event form. */
const APP_CUSTOMER = { group: 'customers', url: 'data', see: 96361 } as const;

const CHAT = { ChatId: text };
const CHAT_EXAMPLE = { ChatId: 'wrOgQhDgAAMYQiS5ol9G7gK9JVAAAA' };
/** UpdateDetail says what changed; the rest comes only when people joined or left. */
const UPDATED_CHAT = {
	...CHAT,
	UpdateDetail: text,
	JoinScene: optional(text),
	QuitScene: optional(text),
	MemChangeCnt: optional(integer),
	MemChangeList: optional(nested({ Item: repeated(text) })),
	LastMemVer: optional(text),
	CurMemVer: optional(text),
};
const UPDATED_CHAT_EXAMPLE = {
	...CHAT_EXAMPLE,
	UpdateDetail: 'add_member',
	JoinScene: '3',
	MemChangeCnt: '2',
	MemChangeList: { Item: ['zhangsan', 'wmAbCdEfGhIjKlMnOpQrStUvWxYz0123'] },
	LastMemVer: '9c3f97c2ada667dfb5f6d03308d963e1',
	CurMemVer: '71217227bbd112ecfe3a49c482195cb4',
};

/** StrategyId only when the tag belongs to a rule group. */
const TAG = { Id: text, TagType: text, StrategyId: optional(text) };
const TAG_EXAMPLE = { Id: 'etAJ2GCAAAnUAIk2XSdFwTKK9IGyHjUw', TagType: 'tag', StrategyId: '1' };
/** Id is empty when the groups themselves changed places. */
const SHUFFLED = { Id: text, StrategyId: optional(text) };
const SHUFFLED_EXAMPLE = { Id: 'etAJ2GCAAAnUAIk2XSdFwTKK9IGyHjUw', StrategyId: '1' };

export const CUSTOMER_GROUP_EVENTS = {
	'suite:change_external_chat:create': defineEvent({
		...CUSTOMER,
		match: { InfoType: 'change_external_chat', ChangeType: 'create' },
		title: 'Customer Group Created',
		zh: '客户群创建',
		summary: 'A customer group was created',
		fields: { ...COMMAND, ...CHAT },
		example: { ...COMMAND_EXAMPLE, ...CHAT_EXAMPLE },
	}),
	'suite:change_external_chat:update': defineEvent({
		...CUSTOMER,
		match: { InfoType: 'change_external_chat', ChangeType: 'update' },
		title: 'Customer Group Updated',
		zh: '客户群变更',
		summary: 'A person joined or left a customer group, or its owner, name or notice changed',
		fields: { ...COMMAND, ...UPDATED_CHAT },
		example: { ...COMMAND_EXAMPLE, ...UPDATED_CHAT_EXAMPLE },
	}),
	'suite:change_external_chat:dismiss': defineEvent({
		...CUSTOMER,
		match: { InfoType: 'change_external_chat', ChangeType: 'dismiss' },
		title: 'Customer Group Dismissed',
		zh: '客户群解散',
		summary: 'The owner dismissed a customer group',
		fields: { ...COMMAND, ...CHAT },
		example: { ...COMMAND_EXAMPLE, ...CHAT_EXAMPLE },
	}),
	'suite:change_external_tag:create': defineEvent({
		...CUSTOMER,
		match: { InfoType: 'change_external_tag', ChangeType: 'create' },
		title: 'Customer Tag Created',
		zh: '企业客户标签创建',
		summary: 'A customer tag or a group of tags was created',
		fields: { ...COMMAND, ...TAG },
		example: { ...COMMAND_EXAMPLE, ...TAG_EXAMPLE },
	}),
	'suite:change_external_tag:update': defineEvent({
		...CUSTOMER,
		match: { InfoType: 'change_external_tag', ChangeType: 'update' },
		title: 'Customer Tag Updated',
		zh: '企业客户标签变更',
		summary: 'A customer tag or a group of tags was changed',
		fields: { ...COMMAND, ...TAG },
		example: { ...COMMAND_EXAMPLE, ...TAG_EXAMPLE },
	}),
	'suite:change_external_tag:delete': defineEvent({
		...CUSTOMER,
		match: { InfoType: 'change_external_tag', ChangeType: 'delete' },
		title: 'Customer Tag Deleted',
		zh: '企业客户标签删除',
		summary: 'A customer tag or a group of tags was deleted',
		fields: { ...COMMAND, ...TAG },
		example: { ...COMMAND_EXAMPLE, ...TAG_EXAMPLE },
	}),
	'suite:change_external_tag:shuffle': defineEvent({
		...CUSTOMER,
		match: { InfoType: 'change_external_tag', ChangeType: 'shuffle' },
		title: 'Customer Tags Reordered',
		zh: '企业客户标签重排',
		summary: 'Customer tags or groups of tags changed places',
		fields: { ...COMMAND, ...SHUFFLED },
		example: { ...COMMAND_EXAMPLE, ...SHUFFLED_EXAMPLE },
	}),
	'event:change_external_chat:create': defineEvent({
		...APP_CUSTOMER,
		match: { Event: 'change_external_chat', ChangeType: 'create' },
		title: 'Customer Group Created (App)',
		zh: '客户群创建（代开发）',
		summary: 'A customer group was created, told to a customized app',
		fields: { ...EVENT, ...CHAT },
		example: { ...SYSTEM_EXAMPLE, ...CHAT_EXAMPLE },
	}),
	'event:change_external_chat:update': defineEvent({
		...APP_CUSTOMER,
		match: { Event: 'change_external_chat', ChangeType: 'update' },
		title: 'Customer Group Updated (App)',
		zh: '客户群变更（代开发）',
		summary:
			'The people, owner, name or notice of a customer group changed, told to a customized app',
		fields: { ...EVENT, ...UPDATED_CHAT },
		example: { ...SYSTEM_EXAMPLE, ...UPDATED_CHAT_EXAMPLE },
	}),
	'event:change_external_chat:dismiss': defineEvent({
		...APP_CUSTOMER,
		match: { Event: 'change_external_chat', ChangeType: 'dismiss' },
		title: 'Customer Group Dismissed (App)',
		zh: '客户群解散（代开发）',
		summary: 'The owner dismissed a customer group, told to a customized app',
		fields: { ...EVENT, ...CHAT },
		example: { ...SYSTEM_EXAMPLE, ...CHAT_EXAMPLE },
	}),
	'event:change_external_tag:create': defineEvent({
		...APP_CUSTOMER,
		match: { Event: 'change_external_tag', ChangeType: 'create' },
		title: 'Customer Tag Created (App)',
		zh: '企业客户标签创建（代开发）',
		summary: 'A customer tag or a group of tags was created, told to a customized app',
		fields: { ...EVENT, ...TAG },
		example: { ...SYSTEM_EXAMPLE, ...TAG_EXAMPLE },
	}),
	'event:change_external_tag:update': defineEvent({
		...APP_CUSTOMER,
		match: { Event: 'change_external_tag', ChangeType: 'update' },
		title: 'Customer Tag Updated (App)',
		zh: '企业客户标签变更（代开发）',
		summary: 'A customer tag or a group of tags was changed, told to a customized app',
		fields: { ...EVENT, ...TAG },
		example: { ...SYSTEM_EXAMPLE, ...TAG_EXAMPLE },
	}),
	'event:change_external_tag:delete': defineEvent({
		...APP_CUSTOMER,
		match: { Event: 'change_external_tag', ChangeType: 'delete' },
		title: 'Customer Tag Deleted (App)',
		zh: '企业客户标签删除（代开发）',
		summary: 'A customer tag or a group of tags was deleted, told to a customized app',
		fields: { ...EVENT, ...TAG },
		example: { ...SYSTEM_EXAMPLE, ...TAG_EXAMPLE },
	}),
	'event:change_external_tag:shuffle': defineEvent({
		...APP_CUSTOMER,
		match: { Event: 'change_external_tag', ChangeType: 'shuffle' },
		title: 'Customer Tags Reordered (App)',
		zh: '企业客户标签重排（代开发）',
		summary: 'Customer tags or groups of tags changed places, told to a customized app',
		fields: { ...EVENT, ...SHUFFLED },
		example: { ...SYSTEM_EXAMPLE, ...SHUFFLED_EXAMPLE },
	}),
};
