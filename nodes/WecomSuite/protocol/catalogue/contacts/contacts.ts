/** Rows: members, departments, tags (https://developer.work.weixin.qq.com/document/path/90639 to 90641). */
import { defineEvent } from '../define';
import { integer, integers, list, nested, optional, repeated, text } from '../fields';
import { COMMAND, COMMAND_EXAMPLE, EVENT, SYSTEM_EXAMPLE } from '../roots';

const CONTACTS = { group: 'contacts', url: 'command', see: 90639 } as const;
/** The same changes, pushed to a customized app (代开发) in event form. */
const APP_CONTACTS = { group: 'contacts', url: 'data', see: 90376 } as const;

/** OpenUserID is known to suites only. */
const MEMBER = { UserID: text, OpenUserID: optional(text) };
const MEMBER_IDS = { UserID: 'zhangsan', OpenUserID: 'woAbCdEfGhIjKlMnOpQrStUvWxYz0123' };

/** What a suite sees of it depends on its grants; an update names only what changed. */
const PROFILE = {
	Name: optional(text),
	MainDepartment: optional(integer),
	IsLeaderInDept: optional(integers),
	DirectLeader: optional(list),
	Mobile: optional(text),
	Position: optional(text),
	Gender: optional(text),
	Email: optional(text),
	BizMail: optional(text),
	Status: optional(integer),
	Avatar: optional(text),
	Alias: optional(text),
	Telephone: optional(text),
	Address: optional(text),
	ExtAttr: optional(
		nested({
			Item: repeated(
				nested({
					Name: text,
					Type: text,
					Text: optional(nested({ Value: text })),
					Web: optional(nested({ Title: text, Url: text })),
				}),
			),
		}),
	),
};
const PROFILE_EXAMPLE = {
	Department: '1,2,3',
	Name: 'Zhang San',
	MainDepartment: '1',
	IsLeaderInDept: '1,0,0',
	DirectLeader: 'lisi,wangwu',
	Mobile: '13800000000',
	Position: 'Product Manager',
	Gender: '1',
	Email: 'zhangsan@example.com',
	BizMail: 'zhangsan@mail.example.com',
	Status: '1',
	Avatar:
		'https://wx.qlogo.cn/mmopen/ajNVdqHZLLA3WJ6DSZUfiakYe37PKnQhBIeOQBO4czqrnZDS79FH5Wm5m4X69TBicnHFlhiafvDwklOpZeXYQQ2icg/0',
	Alias: 'zhangsan',
	Telephone: '020-3456788',
	Address: 'Guangzhou',
	ExtAttr: {
		Item: [
			{ Name: 'Hobby', Type: '0', Text: { Value: 'Travel' } },
			{ Name: 'Homepage', Type: '1', Web: { Title: 'Blog', Url: 'https://example.com/blog' } },
		],
	},
};

const CREATED_MEMBER = { ...MEMBER, Department: integers, ...PROFILE };
const UPDATED_MEMBER = {
	...MEMBER,
	NewUserID: optional(text),
	Department: optional(integers),
	...PROFILE,
};
const CREATED_DEPARTMENT = { Id: integer, Name: optional(text), ParentId: integer, Order: integer };
const UPDATED_DEPARTMENT = { Id: integer, Name: optional(text), ParentId: optional(integer) };
const TAG = {
	TagId: integer,
	AddUserItems: optional(list),
	DelUserItems: optional(list),
	AddPartyItems: optional(integers),
	DelPartyItems: optional(integers),
};

const CREATED_MEMBER_EXAMPLE = { ...MEMBER_IDS, ...PROFILE_EXAMPLE };
const UPDATED_MEMBER_EXAMPLE = { ...CREATED_MEMBER_EXAMPLE, NewUserID: 'zhangsan001' };
const CREATED_DEPARTMENT_EXAMPLE = { Id: '2', Name: 'Sales', ParentId: '1', Order: '1' };
const UPDATED_DEPARTMENT_EXAMPLE = { Id: '2', Name: 'Sales', ParentId: '1' };
const TAG_EXAMPLE = {
	TagId: '1',
	AddUserItems: 'zhangsan,lisi',
	DelUserItems: 'zhangsan1,lisi1',
	AddPartyItems: '1,2',
	DelPartyItems: '3,4',
};

export const CONTACT_EVENTS = {
	'suite:change_contact:create_user': defineEvent({
		...CONTACTS,
		match: { InfoType: 'change_contact', ChangeType: 'create_user' },
		title: 'Member Created',
		zh: '新增成员',
		summary: 'A member was added to the contacts of a corp',
		fields: { ...COMMAND, ...CREATED_MEMBER },
		example: { ...COMMAND_EXAMPLE, ...CREATED_MEMBER_EXAMPLE },
	}),
	'suite:change_contact:update_user': defineEvent({
		...CONTACTS,
		match: { InfoType: 'change_contact', ChangeType: 'update_user' },
		title: 'Member Updated',
		zh: '更新成员',
		summary: 'A member changed; only what changed may be present',
		fields: { ...COMMAND, ...UPDATED_MEMBER },
		example: { ...COMMAND_EXAMPLE, ...UPDATED_MEMBER_EXAMPLE },
	}),
	'suite:change_contact:delete_user': defineEvent({
		...CONTACTS,
		match: { InfoType: 'change_contact', ChangeType: 'delete_user' },
		title: 'Member Deleted',
		zh: '删除成员',
		summary: 'A member was removed from the contacts of a corp',
		fields: { ...COMMAND, ...MEMBER },
		example: { ...COMMAND_EXAMPLE, ...MEMBER_IDS },
	}),
	'suite:change_contact:create_party': defineEvent({
		...CONTACTS,
		match: { InfoType: 'change_contact', ChangeType: 'create_party' },
		title: 'Department Created',
		zh: '新增部门',
		summary: 'A department was added to the contacts of a corp',
		see: 90640,
		fields: { ...COMMAND, ...CREATED_DEPARTMENT },
		example: { ...COMMAND_EXAMPLE, ...CREATED_DEPARTMENT_EXAMPLE },
	}),
	'suite:change_contact:update_party': defineEvent({
		...CONTACTS,
		match: { InfoType: 'change_contact', ChangeType: 'update_party' },
		title: 'Department Updated',
		zh: '更新部门',
		summary: 'A department was renamed or moved',
		see: 90640,
		fields: { ...COMMAND, ...UPDATED_DEPARTMENT },
		example: { ...COMMAND_EXAMPLE, ...UPDATED_DEPARTMENT_EXAMPLE },
	}),
	'suite:change_contact:delete_party': defineEvent({
		...CONTACTS,
		match: { InfoType: 'change_contact', ChangeType: 'delete_party' },
		title: 'Department Deleted',
		zh: '删除部门',
		summary: 'A department was removed from the contacts of a corp',
		see: 90640,
		fields: { ...COMMAND, Id: integer },
		example: { ...COMMAND_EXAMPLE, Id: '2' },
	}),
	'suite:change_contact:update_tag': defineEvent({
		...CONTACTS,
		match: { InfoType: 'change_contact', ChangeType: 'update_tag' },
		title: 'Tag Members Changed',
		zh: '标签成员变更',
		summary: 'Members or departments were put under a tag or taken from it',
		see: 90641,
		fields: { ...COMMAND, ...TAG },
		example: { ...COMMAND_EXAMPLE, ...TAG_EXAMPLE },
	}),
	'event:change_contact:create_user': defineEvent({
		...APP_CONTACTS,
		match: { Event: 'change_contact', ChangeType: 'create_user' },
		title: 'Member Created (App)',
		zh: '新增成员（代开发）',
		summary: 'A member was added to the contacts, told to a customized app',
		fields: { ...EVENT, ...CREATED_MEMBER },
		example: { ...SYSTEM_EXAMPLE, ...CREATED_MEMBER_EXAMPLE },
	}),
	'event:change_contact:update_user': defineEvent({
		...APP_CONTACTS,
		match: { Event: 'change_contact', ChangeType: 'update_user' },
		title: 'Member Updated (App)',
		zh: '更新成员（代开发）',
		summary: 'A member changed, told to a customized app; only what changed may be present',
		fields: { ...EVENT, ...UPDATED_MEMBER },
		example: { ...SYSTEM_EXAMPLE, ...UPDATED_MEMBER_EXAMPLE },
	}),
	'event:change_contact:delete_user': defineEvent({
		...APP_CONTACTS,
		match: { Event: 'change_contact', ChangeType: 'delete_user' },
		title: 'Member Deleted (App)',
		zh: '删除成员（代开发）',
		summary: 'A member was removed from the contacts, told to a customized app',
		fields: { ...EVENT, ...MEMBER },
		example: { ...SYSTEM_EXAMPLE, ...MEMBER_IDS },
	}),
	'event:change_contact:create_party': defineEvent({
		...APP_CONTACTS,
		match: { Event: 'change_contact', ChangeType: 'create_party' },
		title: 'Department Created (App)',
		zh: '新增部门（代开发）',
		summary: 'A department was added to the contacts, told to a customized app',
		fields: { ...EVENT, ...CREATED_DEPARTMENT },
		example: { ...SYSTEM_EXAMPLE, ...CREATED_DEPARTMENT_EXAMPLE },
	}),
	'event:change_contact:update_party': defineEvent({
		...APP_CONTACTS,
		match: { Event: 'change_contact', ChangeType: 'update_party' },
		title: 'Department Updated (App)',
		zh: '更新部门（代开发）',
		summary: 'A department was renamed or moved, told to a customized app',
		fields: { ...EVENT, ...UPDATED_DEPARTMENT },
		example: { ...SYSTEM_EXAMPLE, ...UPDATED_DEPARTMENT_EXAMPLE },
	}),
	'event:change_contact:delete_party': defineEvent({
		...APP_CONTACTS,
		match: { Event: 'change_contact', ChangeType: 'delete_party' },
		title: 'Department Deleted (App)',
		zh: '删除部门（代开发）',
		summary: 'A department was removed from the contacts, told to a customized app',
		fields: { ...EVENT, Id: integer },
		example: { ...SYSTEM_EXAMPLE, Id: '2' },
	}),
	'event:change_contact:update_tag': defineEvent({
		...APP_CONTACTS,
		match: { Event: 'change_contact', ChangeType: 'update_tag' },
		title: 'Tag Members Changed (App)',
		zh: '标签成员变更（代开发）',
		summary:
			'Members or departments were put under a tag or taken from it, told to a customized app',
		fields: { ...EVENT, ...TAG },
		example: { ...SYSTEM_EXAMPLE, ...TAG_EXAMPLE },
	}),
};
