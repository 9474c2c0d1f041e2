/** Rows: students, parents and classes of a school (https://developer.work.weixin.qq.com/document/path/92050, 92032). */
import { defineEvent, type Spelling } from '../define';
import { nested, optional, repeated, text, timestamp } from '../fields';
import { COMMAND, COMMAND_EXAMPLE, EVENT, SYSTEM_EXAMPLE } from '../roots';

/** Id of a student or parent, or number of a department; NewId only when the id changed. */
const CHANGED = { Id: text, NewId: optional(text) };
const CHANGED_EXAMPLE = { Id: 'xiaoming', NewId: 'xiaoming7' };

const BATCH = {
	ChangeList: repeated(nested({ TimeStamp: timestamp, ChangeType: text, ...CHANGED })),
};
const BATCH_EXAMPLE = {
	ChangeList: [
		{ TimeStamp: '1403610513', ChangeType: 'create_student', Id: 'xiaoming' },
		{ TimeStamp: '1403610514', ChangeType: 'update_parent', ...CHANGED_EXAMPLE },
	],
};

const change = <const C extends Spelling>(
	ChangeType: C,
	title: string,
	zh: string,
	summary: string,
) =>
	defineEvent({
		match: { InfoType: 'change_school_contact', ChangeType },
		group: 'contacts',
		url: 'command',
		title,
		zh,
		summary,
		see: 92050,
		fields: { ...COMMAND, ...CHANGED },
		example: { ...COMMAND_EXAMPLE, ...CHANGED_EXAMPLE },
	});

/** The same change, pushed to a customized app (代开发) in event form. */
const appChange = <const C extends Spelling>(
	ChangeType: C,
	title: string,
	zh: string,
	summary: string,
) =>
	defineEvent({
		match: { Event: 'change_school_contact', ChangeType },
		group: 'contacts',
		url: 'data',
		title: `${title} (App)`,
		zh: `${zh}（代开发）`,
		summary: `${summary}, told to a customized app`,
		see: 92032,
		fields: { ...EVENT, ...CHANGED },
		example: { ...SYSTEM_EXAMPLE, ...CHANGED_EXAMPLE },
	});

/** Samples of the vendor misspell "department" in the values; the tables do not. */
const CREATE_DEPARTMENT = ['create_department', 'create_deparmtment'] as const;
const UPDATE_DEPARTMENT = ['update_department', 'update_deparmtment'] as const;
const DELETE_DEPARTMENT = ['delete_department', 'delete_deparmtment'] as const;

export const SCHOOL_EVENTS = {
	'suite:change_school_contact:create_student': change(
		'create_student',
		'Student Created',
		'新增学生',
		'A student was added to the contacts of a school',
	),
	'suite:change_school_contact:update_student': change(
		'update_student',
		'Student Updated',
		'编辑学生',
		'A student changed',
	),
	'suite:change_school_contact:delete_student': change(
		'delete_student',
		'Student Deleted',
		'删除学生',
		'A student was removed from the contacts of a school',
	),
	'suite:change_school_contact:create_parent': change(
		'create_parent',
		'Parent Created',
		'新增家长',
		'A parent was added to the contacts of a school',
	),
	'suite:change_school_contact:update_parent': change(
		'update_parent',
		'Parent Updated',
		'编辑家长',
		'A parent changed',
	),
	'suite:change_school_contact:delete_parent': change(
		'delete_parent',
		'Parent Deleted',
		'删除家长',
		'A parent was removed from the contacts of a school',
	),
	'suite:change_school_contact:subscribe': change(
		'subscribe',
		'Parent Subscribed',
		'家长关注',
		'A parent began to follow the school',
	),
	'suite:change_school_contact:unsubscribe': change(
		'unsubscribe',
		'Parent Unsubscribed',
		'家长取消关注',
		'A parent stopped following the school',
	),
	'suite:change_school_contact:create_department': change(
		CREATE_DEPARTMENT,
		'School Department Created',
		'创建家校部门',
		'A department was added to the contacts of a school',
	),
	'suite:change_school_contact:update_department': change(
		UPDATE_DEPARTMENT,
		'School Department Updated',
		'更新家校部门',
		'A department of a school changed',
	),
	'suite:change_school_contact:delete_department': change(
		DELETE_DEPARTMENT,
		'School Department Deleted',
		'删除家校部门',
		'A department was removed from the contacts of a school',
	),
	'suite:change_school_contact_batch': defineEvent({
		match: { InfoType: 'change_school_contact_batch' },
		group: 'contacts',
		url: 'command',
		title: 'School Contacts Changed',
		zh: '家校通讯录变更',
		summary: 'Several changes to the contacts of a school, merged into one message',
		see: 97281,
		fields: { ...COMMAND, ...BATCH },
		example: { ...COMMAND_EXAMPLE, ...BATCH_EXAMPLE },
	}),
	'event:change_school_contact:create_student': appChange(
		'create_student',
		'Student Created',
		'新增学生',
		'A student was added to the contacts of a school',
	),
	'event:change_school_contact:update_student': appChange(
		'update_student',
		'Student Updated',
		'编辑学生',
		'A student changed',
	),
	'event:change_school_contact:delete_student': appChange(
		'delete_student',
		'Student Deleted',
		'删除学生',
		'A student was removed from the contacts of a school',
	),
	'event:change_school_contact:create_parent': appChange(
		'create_parent',
		'Parent Created',
		'新增家长',
		'A parent was added to the contacts of a school',
	),
	'event:change_school_contact:update_parent': appChange(
		'update_parent',
		'Parent Updated',
		'编辑家长',
		'A parent changed',
	),
	'event:change_school_contact:delete_parent': appChange(
		'delete_parent',
		'Parent Deleted',
		'删除家长',
		'A parent was removed from the contacts of a school',
	),
	'event:change_school_contact:subscribe': appChange(
		'subscribe',
		'Parent Subscribed',
		'家长关注',
		'A parent began to follow the school',
	),
	'event:change_school_contact:unsubscribe': appChange(
		'unsubscribe',
		'Parent Unsubscribed',
		'家长取消关注',
		'A parent stopped following the school',
	),
	'event:change_school_contact:create_department': appChange(
		CREATE_DEPARTMENT,
		'School Department Created',
		'创建家校部门',
		'A department was added to the contacts of a school',
	),
	'event:change_school_contact:update_department': appChange(
		UPDATE_DEPARTMENT,
		'School Department Updated',
		'更新家校部门',
		'A department of a school changed',
	),
	'event:change_school_contact:delete_department': appChange(
		DELETE_DEPARTMENT,
		'School Department Deleted',
		'删除家校部门',
		'A department was removed from the contacts of a school',
	),
	'event:change_school_contact_batch': defineEvent({
		match: { Event: 'change_school_contact_batch' },
		group: 'contacts',
		url: 'data',
		title: 'School Contacts Changed (App)',
		zh: '家校通讯录变更（代开发）',
		summary: 'Several changes to the contacts of a school, told to a customized app in one message',
		see: 92052,
		fields: { ...EVENT, ...BATCH },
		example: { ...SYSTEM_EXAMPLE, ...BATCH_EXAMPLE },
	}),
};
