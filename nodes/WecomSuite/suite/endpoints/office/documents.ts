/** Rows: documents, spreadsheets, forms, smart sheets (https://developer.work.weixin.qq.com/document/path/97747, 98037, 97817, 101185). An app reads what it made. */
import { defineEndpoint, POST } from '../../table/define';
import {
	boolean,
	choice,
	dateTime,
	integer,
	integers,
	list,
	objects,
	required,
	text,
} from '../../table/kinds';
import { A_TIME, OFFSET, OK, pageSize } from '../../table/parameters';

const CORP = { ...POST, token: 'corp' } as const;
const DOCUMENT = { ...CORP, resource: 'document' } as const;
const FORM = { ...CORP, resource: 'form' } as const;
const SMART_SHEET = { ...CORP, resource: 'smartSheet' } as const;

const DOC_ID = required(text('Document ID', 'ID of the document: DocId of its events'));
const A_DOCUMENT = 'dcjgewCwAAqeJcPI1d8Pwbjt7nttzAAA';

export const DOCUMENT_ENDPOINTS = {
	'document.get': defineEndpoint({
		...DOCUMENT,
		operation: 'get',
		title: 'Get',
		zh: '获取文档基础信息',
		action: 'Get document',
		description: 'Gets name, kind and times of a document, spreadsheet or smart sheet',
		path: '/cgi-bin/wedoc/get_doc_base_info',
		parameters: { docid: DOC_ID },
		see: 97747,
		example: {
			request: { docid: A_DOCUMENT },
			response: {
				...OK,
				doc_base_info: {
					docid: A_DOCUMENT,
					doc_name: 'Plan',
					create_time: A_TIME,
					modify_time: A_TIME,
					doc_type: 3,
				},
			},
		},
	}),
	'document.getContent': defineEndpoint({
		...DOCUMENT,
		operation: 'getContent',
		title: 'Get Content',
		zh: '获取文档数据',
		action: 'Get content of document',
		description: 'Gets what stands in a document, as a tree of sections, paragraphs and texts',
		path: '/cgi-bin/wedoc/document/get',
		parameters: { docid: DOC_ID },
		see: 101170,
		example: {
			request: { docid: A_DOCUMENT },
			response: {
				...OK,
				version: 10,
				document: {
					begin: 0,
					end: 8,
					type: 'Document',
					children: [{ begin: 0, end: 8, type: 'Text', text: 'The plan' }],
				},
			},
		},
	}),
	'document.getSheets': defineEndpoint({
		...DOCUMENT,
		operation: 'getSheets',
		title: 'Get Sheets',
		zh: '获取表格行列信息',
		action: 'Get sheets of spreadsheet',
		description: 'Lists the sheets of a spreadsheet (表格), with the number of rows and columns',
		path: '/cgi-bin/wedoc/spreadsheet/get_sheet_properties',
		parameters: { docid: DOC_ID },
		response: { list: 'properties' },
		see: 98038,
		example: {
			request: { docid: A_DOCUMENT },
			response: {
				...OK,
				properties: [{ sheet_id: 'AABBCC', title: 'Orders', row_count: 100, column_count: 100 }],
			},
		},
	}),
	'document.getRows': defineEndpoint({
		...DOCUMENT,
		operation: 'getRows',
		title: 'Get Rows',
		zh: '获取表格数据',
		action: 'Get rows of spreadsheet',
		description:
			'Reads a range of a spreadsheet (表格), an item per row: up to 1000 rows, 200 columns and 10,000 cells',
		path: '/cgi-bin/wedoc/spreadsheet/get_sheet_range_data',
		parameters: {
			docid: DOC_ID,
			sheet_id: required(text('Sheet ID', 'Sheet of the spreadsheet: sheet_id of Get Sheets')),
			range: required(text('Range', 'Which cells, such as A1:B2')),
		},
		response: { list: 'data.result.rows' },
		see: 98037,
		example: {
			request: { docid: A_DOCUMENT, sheet_id: 'AABBCC', range: 'A1:B2' },
			response: {
				...OK,
				data: {
					result: {
						start_row: 0,
						start_column: 0,
						rows: [{ values: [{ cell_value: { text: 'Customer' } }] }],
					},
				},
			},
		},
	}),
	'document.getPermissions': defineEndpoint({
		...DOCUMENT,
		operation: 'getPermissions',
		title: 'Get Permissions',
		zh: '获取文档权限信息',
		action: 'Get document permissions',
		description: 'Gets who may read and write a document, and how it is protected',
		path: '/cgi-bin/wedoc/doc_get_auth',
		parameters: { docid: DOC_ID },
		see: 97465,
		example: {
			request: { docid: A_DOCUMENT },
			response: {
				...OK,
				access_rule: {
					enable_corp_internal: true,
					corp_internal_auth: 1,
					enable_corp_external: false,
					corp_internal_approve_only_by_admin: true,
					corp_external_approve_only_by_admin: true,
					ban_share_external: false,
				},
				secure_setting: {
					enable_readonly_copy: false,
					enable_readonly_comment: false,
					watermark: { margin_type: 2, show_visitor_name: false, show_text: false, text: '' },
				},
				doc_member_list: [{ type: 1, userid: 'lisi', auth: 7 }],
				co_auth_list: [{ type: 2, departmentid: 1, auth: 1 }],
			},
		},
	}),
};

const A_FORM = 'wcjgewCwAAqeJcPI1d8Pwbjt7nttzAAA';
const A_ROUND = 'ROUND_1700000000';
const ROUND = required(text('Round ID', 'Round of the form (周期): repeated_id of Get'));
const COUNTED = { fill_cnt: 2, fill_user_cnt: 2, unfill_user_cnt: 1 } as const;
const STATISTICS = { ...FORM, path: '/cgi-bin/wedoc/get_form_statistic', see: 97826 } as const;
const TURNED = {
	cursor: integer('Cursor', 'Cursor of the page before; empty for the first page'),
	limit: pageSize(10000, 1000),
} as const;
const FORM_PAGES = {
	cursor: 'cursor',
	next: 'cursor',
	limit: 'limit',
	max: 10000,
	more: 'has_more',
} as const;

export const FORM_ENDPOINTS = {
	'form.get': defineEndpoint({
		...FORM,
		operation: 'get',
		title: 'Get',
		zh: '获取收集表信息',
		action: 'Get form',
		description: 'Gets the questions and settings of a form, and the IDs of its rounds',
		path: '/cgi-bin/wedoc/get_form_info',
		parameters: {
			formid: required(text('Form ID', 'ID of the form (收集表): FormId of its events')),
		},
		see: 97817,
		example: {
			request: { formid: A_FORM },
			response: {
				...OK,
				form_info: {
					formid: A_FORM,
					form_title: 'Lunch',
					form_desc: 'For Friday',
					form_header: 'https://example.com/header.png',
					form_question: {
						items: [
							{
								question_id: 1,
								title: 'Which dish',
								pos: 1,
								status: 1,
								reply_type: 2,
								must_reply: true,
								note: '',
								placeholder: '',
								option_item: [{ key: 1, value: 'Noodles', status: 1 }],
							},
						],
					},
					form_setting: {
						fill_out_auth: 1,
						fill_in_range: { userids: ['lisi'], departmentids: [1] },
						setting_manager_range: { userids: ['zhangsan'] },
						timed_repeat_info: { enable: false },
						allow_multi_fill: false,
						timed_finish: 0,
						can_anonymous: false,
						can_notify_submit: true,
					},
					repeated_id: [A_ROUND],
				},
			},
		},
	}),
	'form.getStatistics': defineEndpoint({
		...STATISTICS,
		operation: 'getStatistics',
		title: 'Get Statistics',
		zh: '收集表的统计信息查询',
		action: 'Get form statistics',
		description: 'Counts how often a form was filled in, and by how many members it was not',
		fixed: { req_type: 1 },
		parameters: { repeated_id: ROUND },
		example: { request: { repeated_id: A_ROUND }, response: { ...OK, ...COUNTED } },
	}),
	'form.getSubmissions': defineEndpoint({
		...STATISTICS,
		operation: 'getSubmissions',
		title: 'Get Submissions',
		zh: '收集表的统计信息查询 · 已提交列表',
		action: 'Get form submissions',
		description: 'Lists who filled in a form and when, with the IDs of the answers',
		fixed: { req_type: 2 },
		parameters: {
			repeated_id: ROUND,
			start_time: required(dateTime('Start', 'First day of the period; the whole day counts')),
			end_time: required(dateTime('End', 'Last day of the period; the whole day counts')),
			...TURNED,
		},
		paging: FORM_PAGES,
		response: { list: 'submit_users' },
		example: {
			request: {
				repeated_id: A_ROUND,
				start_time: A_TIME,
				end_time: A_TIME,
				cursor: 1,
				limit: 1000,
			},
			response: {
				...OK,
				...COUNTED,
				submit_users: [
					{ userid: 'lisi', submit_time: A_TIME, answer_id: 1, user_name: 'lisi' },
					{
						tmp_external_userid: 'woAbCdEfGhIjKlMnOpQrStUvWxYz0123',
						submit_time: A_TIME,
						answer_id: 2,
						user_name: 'guest',
					},
				],
				has_more: true,
				cursor: 2,
			},
		},
	}),
	'form.getMissing': defineEndpoint({
		...STATISTICS,
		operation: 'getMissing',
		title: 'Get Missing',
		zh: '收集表的统计信息查询 · 未提交列表',
		action: 'Get missing form submissions',
		description: 'Lists who has not filled in a form that is meant for certain members',
		fixed: { req_type: 3 },
		parameters: { repeated_id: ROUND, ...TURNED },
		paging: FORM_PAGES,
		response: { list: 'unfill_users' },
		example: {
			request: { repeated_id: A_ROUND, cursor: 1, limit: 1000 },
			response: {
				...OK,
				...COUNTED,
				unfill_users: [{ userid: 'wangwu', user_name: 'wangwu' }],
				has_more: true,
				cursor: 2,
			},
		},
	}),
	'form.getAnswers': defineEndpoint({
		...FORM,
		operation: 'getAnswers',
		title: 'Get Answers',
		zh: '读取收集表答案',
		action: 'Get form answers',
		description: 'Gets what was filled into a form, by the IDs that Get Submissions lists',
		path: '/cgi-bin/wedoc/get_form_answer',
		parameters: {
			repeated_id: ROUND,
			answer_ids: required(integers('Answer IDs', 'Up to 100 IDs', { limits: { maxItems: 100 } })),
		},
		see: 97827,
		example: {
			request: { repeated_id: A_ROUND, answer_ids: [1] },
			response: {
				...OK,
				answer: {
					answer_list: [
						{
							answer_id: 1,
							user_name: 'lisi',
							userid: 'lisi',
							ctime: A_TIME,
							mtime: A_TIME,
							answer_status: 1,
							reply: { items: [{ question_id: 1, option_reply: [1] }] },
						},
					],
				},
			},
		},
	}),
};

const SHEET_ID = text('Sheet ID', 'Sheet of the smart sheet (子表): SheetId of its events');
const A_SHEET = { docid: A_DOCUMENT, sheet_id: 'q979lj' } as const;
const VIEW_ID = text('View ID', 'Only what this view shows');
const FIELD_IDS = list('Field IDs', 'Only these fields, such as FieldId of an event');
const FIELD_TITLES = list('Field Titles', 'Only the fields with these titles');

export const SMART_SHEET_ENDPOINTS = {
	'smartSheet.getSheets': defineEndpoint({
		...SMART_SHEET,
		operation: 'getSheets',
		title: 'Get Sheets',
		zh: '查询子表',
		action: 'Get sheets of smart sheet',
		description: 'Lists the sheets (子表) of a smart sheet',
		path: '/cgi-bin/wedoc/smartsheet/get_sheet',
		parameters: { docid: DOC_ID, sheet_id: SHEET_ID },
		response: { list: 'sheet_list' },
		see: 101182,
		example: {
			request: A_SHEET,
			response: {
				...OK,
				sheet_list: [
					{ sheet_id: A_SHEET.sheet_id, title: 'Orders', is_visible: true, type: 'smartsheet' },
				],
			},
		},
	}),
	'smartSheet.getFields': defineEndpoint({
		...SMART_SHEET,
		operation: 'getFields',
		title: 'Get Fields',
		zh: '查询字段',
		action: 'Get fields of smart sheet',
		description: 'Lists the fields of a sheet, at most 150: title, type, settings',
		path: '/cgi-bin/wedoc/smartsheet/get_fields',
		parameters: {
			docid: DOC_ID,
			sheet_id: required(SHEET_ID),
			view_id: VIEW_ID,
			field_ids: FIELD_IDS,
			field_titles: FIELD_TITLES,
		},
		response: { list: 'fields' },
		see: 101166,
		example: {
			request: { ...A_SHEET, view_id: 'vCRl8n', field_ids: ['f1n9kT'], field_titles: ['Amount'] },
			response: {
				...OK,
				total: 1,
				fields: [
					{
						field_id: 'f1n9kT',
						field_title: 'Amount',
						field_type: 'FIELD_TYPE_NUMBER',
						property_number: { decimal_places: 2, use_separate: false },
					},
				],
			},
		},
	}),
	'smartSheet.getRecords': defineEndpoint({
		...SMART_SHEET,
		operation: 'getRecords',
		title: 'Get Records',
		zh: '查询记录',
		action: 'Get records of smart sheet',
		description: 'Lists the records of a sheet, all or by ID, with the values of their fields',
		path: '/cgi-bin/wedoc/smartsheet/get_records',
		parameters: {
			docid: DOC_ID,
			sheet_id: required(SHEET_ID),
			view_id: VIEW_ID,
			record_ids: list('Record IDs', 'Only these records: RecordId of an event'),
			key_type: choice('Name Fields By', 'What the values of a record stand under', [
				{ name: 'ID', value: 'CELL_VALUE_KEY_TYPE_FIELD_ID' },
				{ name: 'Title', value: 'CELL_VALUE_KEY_TYPE_FIELD_TITLE' },
			]),
			field_ids: FIELD_IDS,
			field_titles: FIELD_TITLES,
			sort: objects('Sort By', 'Fields to sort by, the most important first', {
				field_title: required(text('Field Title', 'Title of the field')),
				desc: boolean('Descending', 'Whether the largest value comes first'),
			}),
			offset: OFFSET,
			limit: pageSize(1000, 1000),
		},
		paging: { cursor: 'offset', next: 'next', limit: 'limit', max: 1000, more: 'has_more' },
		response: { list: 'records' },
		see: 101185,
		example: {
			request: {
				...A_SHEET,
				view_id: 'vCRl8n',
				record_ids: ['r1a2b3'],
				key_type: 'CELL_VALUE_KEY_TYPE_FIELD_TITLE',
				field_ids: ['f1n9kT'],
				field_titles: ['Amount'],
				sort: [{ field_title: 'Amount', desc: true }],
				offset: 100,
				limit: 1000,
			},
			response: {
				...OK,
				total: 102,
				has_more: true,
				next: 101,
				records: [
					{
						record_id: 'r1a2b3',
						create_time: '1700000000000',
						update_time: '1700000000000',
						values: { Customer: [{ type: 'text', text: 'Example Ltd' }], Amount: 123 },
						creator_name: 'zhangsan',
						updater_name: 'lisi',
					},
				],
			},
		},
	}),
};
