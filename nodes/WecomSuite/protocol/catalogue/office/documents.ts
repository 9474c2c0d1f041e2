/** Rows: documents, forms, smart sheets, the drive (https://developer.work.weixin.qq.com/document/path/97839, 101016, 97973). */
import { defineEvent, type Spelling } from '../define';
import { repeated, text } from '../fields';
import { EVENT, SYSTEM_EXAMPLE } from '../roots';

const DOCUMENTS = { group: 'events', url: 'data' } as const;

const DOCUMENT = { ...EVENT, DocId: repeated(text) };
const DOCUMENT_EXAMPLE = {
	...SYSTEM_EXAMPLE,
	DocId: ['wcjgewCwAAqeJcPI1d8Pwbjt7nttzAAA', 'wcjgewCwAAqeJcPI1d8Pwbjt7nttzBBB'],
};
const FORM = { ...EVENT, FormId: repeated(text) };
const FORM_EXAMPLE = { ...SYSTEM_EXAMPLE, FormId: ['wcjgewCwAAqeJcPI1d8Pwbjt7nttzAAA'] };

/** A push names one sheet, and up to 1000 of its records. */
const SHEET = { ...EVENT, DocId: text, SheetId: text };
const SHEET_EXAMPLE = {
	...SYSTEM_EXAMPLE,
	DocId: 'dcjgewCwAAqeJcPI1d8Pwbjt7nttzAAA',
	SheetId: 'q979lj',
};

const sheetFields = <const C extends Spelling>(
	ChangeType: C,
	title: string,
	zh: string,
	summary: string,
) =>
	defineEvent({
		...DOCUMENTS,
		match: { Event: 'smart_sheet_change', ChangeType },
		title,
		zh,
		summary,
		see: 101016,
		fields: { ...SHEET, FieldId: repeated(text) },
		example: { ...SHEET_EXAMPLE, FieldId: ['f1n9kT', 'f2m8jS'] },
	});
const sheetRecords = <const C extends string>(
	ChangeType: C,
	title: string,
	zh: string,
	summary: string,
) =>
	defineEvent({
		...DOCUMENTS,
		match: { Event: 'smart_sheet_change', ChangeType },
		title,
		zh,
		summary,
		see: 101017,
		fields: { ...SHEET, RecordId: repeated(text) },
		example: { ...SHEET_EXAMPLE, RecordId: ['r1a2b3', 'r4c5d6'] },
	});
const driveSpaces = <const C extends string>(
	ChangeType: C,
	title: string,
	zh: string,
	summary: string,
	see: number,
) =>
	defineEvent({
		...DOCUMENTS,
		match: { Event: 'wedrive_space_change', ChangeType },
		title,
		zh,
		summary,
		see,
		fields: { ...EVENT, SpaceId: repeated(text) },
		example: { ...SYSTEM_EXAMPLE, SpaceId: ['s.ww1234567890abcdef.7AAA'] },
	});
const driveFiles = <const C extends string>(
	ChangeType: C,
	title: string,
	zh: string,
	summary: string,
) =>
	defineEvent({
		...DOCUMENTS,
		match: { Event: 'wedrive_file_change', ChangeType },
		title,
		zh,
		summary,
		see: 97975,
		fields: { ...EVENT, FileId: repeated(text) },
		example: { ...SYSTEM_EXAMPLE, FileId: ['s.ww1234567890abcdef.7AAA_f.7BBB'] },
	});

export const DOCUMENT_EVENTS = {
	'event:doc_change:doc_member_change': defineEvent({
		...DOCUMENTS,
		match: { Event: 'doc_change', ChangeType: 'doc_member_change' },
		title: 'Document Members Changed',
		zh: '文档成员变更',
		summary: 'Other people may read or write a document now',
		see: 97839,
		fields: DOCUMENT,
		example: DOCUMENT_EXAMPLE,
	}),
	'event:doc_change:delete_doc': defineEvent({
		...DOCUMENTS,
		match: { Event: 'doc_change', ChangeType: 'delete_doc' },
		title: 'Document Deleted',
		zh: '删除文档',
		summary: 'A document was deleted',
		see: 97840,
		fields: DOCUMENT,
		example: DOCUMENT_EXAMPLE,
	}),
	'event:doc_change:form_complete': defineEvent({
		...DOCUMENTS,
		match: { Event: 'doc_change', ChangeType: 'form_complete' },
		title: 'Form Completed',
		zh: '收集表完成',
		summary: 'A form was filled in',
		see: 97841,
		fields: FORM,
		example: FORM_EXAMPLE,
	}),
	'event:doc_change:delete_form': defineEvent({
		...DOCUMENTS,
		match: { Event: 'doc_change', ChangeType: 'delete_form' },
		title: 'Form Deleted',
		zh: '删除收集表',
		summary: 'A form was deleted',
		see: 98055,
		fields: FORM,
		example: FORM_EXAMPLE,
	}),
	'event:doc_change:form_settings_change': defineEvent({
		...DOCUMENTS,
		match: { Event: 'doc_change', ChangeType: 'form_settings_change' },
		title: 'Form Settings Changed',
		zh: '收集表设置变更',
		summary: 'The settings of a form were changed',
		see: 98056,
		fields: FORM,
		example: FORM_EXAMPLE,
	}),
	// The vendor's values say "filed"; one library reads "field" as well.
	'event:smart_sheet_change:add_filed': sheetFields(
		['add_filed', 'add_field'],
		'Smart Sheet Fields Added',
		'智能表格新增字段',
		'Fields were added to a smart sheet',
	),
	'event:smart_sheet_change:update_filed': sheetFields(
		['update_filed', 'update_field'],
		'Smart Sheet Fields Updated',
		'智能表格更新字段',
		'Fields of a smart sheet were changed',
	),
	'event:smart_sheet_change:delete_filed': sheetFields(
		['delete_filed', 'delete_field'],
		'Smart Sheet Fields Deleted',
		'智能表格删除字段',
		'Fields of a smart sheet were deleted',
	),
	'event:smart_sheet_change:add_record': sheetRecords(
		'add_record',
		'Smart Sheet Records Added',
		'智能表格新增记录',
		'Records were added to a smart sheet',
	),
	'event:smart_sheet_change:update_record': sheetRecords(
		'update_record',
		'Smart Sheet Records Updated',
		'智能表格更新记录',
		'Records of a smart sheet were changed',
	),
	'event:smart_sheet_change:delete_record': sheetRecords(
		'delete_record',
		'Smart Sheet Records Deleted',
		'智能表格删除记录',
		'Records of a smart sheet were deleted',
	),
	'event:wedrive_insufficient_capacity': defineEvent({
		...DOCUMENTS,
		match: { Event: 'wedrive_insufficient_capacity' },
		title: 'Drive Almost Full',
		zh: '微盘容量不足',
		summary: 'More than 90 percent of the drive is used; repeated once a day',
		see: 97972,
		fields: EVENT,
		example: SYSTEM_EXAMPLE,
	}),
	'event:wedrive_space_change:dismiss_space': driveSpaces(
		'dismiss_space',
		'Drive Space Dismissed',
		'解散微盘空间',
		'A space of the drive was dismissed',
		97973,
	),
	'event:wedrive_space_change:space_member_change': driveSpaces(
		'space_member_change',
		'Drive Space Members Changed',
		'微盘空间成员变更',
		'Other people may use a space of the drive now',
		97976,
	),
	'event:wedrive_space_change:space_security_settings_change': driveSpaces(
		'space_security_settings_change',
		'Drive Space Security Changed',
		'微盘空间安全变更',
		'The security settings of a space of the drive were changed',
		97978,
	),
	'event:wedrive_file_change:create_file': driveFiles(
		'create_file',
		'Drive File Created',
		'新建微盘文件',
		'A file was put into the drive',
	),
	'event:wedrive_file_change:rename_file': driveFiles(
		'rename_file',
		'Drive File Renamed',
		'重命名微盘文件',
		'A file in the drive got another name',
	),
	'event:wedrive_file_change:update_file': driveFiles(
		'update_file',
		'Drive File Updated',
		'更新微盘文件',
		'A file in the drive was changed',
	),
	'event:wedrive_file_change:delete_file': driveFiles(
		'delete_file',
		'Drive File Deleted',
		'删除微盘文件',
		'A file in the drive was deleted',
	),
	'event:wedrive_file_change:move_file': driveFiles(
		'move_file',
		'Drive File Moved',
		'移动微盘文件',
		'A file in the drive was moved',
	),
};
