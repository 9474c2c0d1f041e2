/** Rows: search and translation over the contacts of a corp, with the provider token (https://developer.work.weixin.qq.com/document/path/91844). */
import { defineEndpoint, GET, POST } from '../../table/define';
import { choice, integer, list, objects, required, text } from '../../table/kinds';
import {
	A_CORP,
	A_JOB,
	A_LINK,
	A_MEDIA_ID,
	A_PAGE,
	AN_AGENT,
	CURSOR,
	JOB_ID,
	OK,
	pageSize,
	REQUIRED_CORP_ID,
} from '../../table/parameters';

const CONTACTS = { ...POST, resource: 'contacts', token: 'provider' } as const;

const QUERY = {
	query_word: required(
		text('Search Word', 'Name, English name or pinyin of a member or department', {
			placeholder: 'e.g. zhangsan',
		}),
	),
	query_type: choice('Search For', 'What to find', [
		{ name: 'Departments', value: 2 },
		{ name: 'Members', value: 1 },
		{ name: 'Members and Departments', value: 0 },
	]),
	query_range: choice('Range', 'Whether members who left count too', [
		{ name: 'Current Members', value: 0 },
		{ name: 'Current and Former Members', value: 1 },
	]),
	full_match_field: choice('Exact Match', 'Field that must match as a whole; empty for any part', [
		{ name: 'English Name', value: 2 },
		{ name: 'Name', value: 1 },
	]),
	limit: pageSize(200, 50),
	cursor: CURSOR,
} as const;
/** 0 or none: the whole corp. Otherwise only what the app can see. */
const WITHIN_APP = integer('Agent ID', 'Limits the search to what this app can see', {
	placeholder: 'e.g. 1000021',
});
const A_QUERY = {
	query_word: 'zhangsan',
	query_type: 1,
	query_range: 0,
	full_match_field: 1,
	limit: 50,
	cursor: A_PAGE,
} as const;
const FOUND = {
	query_result: {
		user: { userid: ['zhangsan'], open_userid: ['zhangsan'] },
		party: { department_id: [1, 2] },
		dismiss_user: { userid: ['lisi'], open_userid: ['lisi'] },
	},
	is_last: true,
	next_cursor: '',
} as const;

export const CONTACTS_ENDPOINTS = {
	'contacts.search': defineEndpoint({
		...CONTACTS,
		operation: 'search',
		title: 'Search',
		zh: '通讯录单个搜索',
		action: 'Search contacts',
		description: 'Finds members and departments of a corp by name; returns IDs',
		path: '/cgi-bin/service/contact/search',
		parameters: { auth_corpid: REQUIRED_CORP_ID, agentid: WITHIN_APP, ...QUERY },
		see: 91844,
		example: {
			request: { auth_corpid: A_CORP, agentid: AN_AGENT, ...A_QUERY },
			response: { ...OK, ...FOUND },
		},
	}),
	'contacts.searchMany': defineEndpoint({
		...CONTACTS,
		operation: 'searchMany',
		title: 'Search Many',
		zh: '通讯录批量搜索',
		action: 'Search contacts with many words',
		description: 'Runs up to 50 searches over the contacts of a corp in one call',
		path: '/cgi-bin/service/contact/batchsearch',
		parameters: {
			auth_corpid: REQUIRED_CORP_ID,
			agentid: WITHIN_APP,
			query_request_list: required(
				objects('Searches', 'Up to 50 searches', QUERY, { limits: { maxItems: 50 } }),
			),
		},
		response: { list: 'query_result_list' },
		see: 91844,
		example: {
			request: { auth_corpid: A_CORP, agentid: AN_AGENT, query_request_list: [A_QUERY] },
			response: { ...OK, query_result_list: [{ query_request: A_QUERY, ...FOUND }] },
		},
	}),
	'contacts.sort': defineEndpoint({
		...CONTACTS,
		operation: 'sort',
		title: 'Sort',
		zh: '通讯录userid排序',
		action: 'Sort contacts',
		description: 'Sorts user IDs by the names behind them, which the app cannot read',
		path: '/cgi-bin/service/contact/sort',
		parameters: {
			auth_corpid: REQUIRED_CORP_ID,
			useridlist: required(
				list('User IDs', 'Up to 1000 user IDs', {
					placeholder: 'e.g. zhangsan, lisi',
					limits: { maxItems: 1000 },
				}),
			),
			sort_options: objects('Sort By', 'The first criterion counts most', {
				sort_field: required(
					choice('Field', 'What to sort by', [
						{ name: 'Alias', value: 1 },
						{ name: 'Pinyin of the Name', value: 0 },
					]),
				),
				sort_type: choice('Direction', 'Which end comes first', [
					{ name: 'Ascending', value: 0 },
					{ name: 'Descending', value: 1 },
				]),
			}),
		},
		response: { list: 'useridlist' },
		see: 92093,
		example: {
			request: {
				auth_corpid: A_CORP,
				useridlist: ['zhangsan', 'lisi'],
				sort_options: [{ sort_field: 0, sort_type: 0 }],
			},
			response: { ...OK, useridlist: ['lisi', 'zhangsan'] },
		},
	}),
	'contacts.translateIds': defineEndpoint({
		...CONTACTS,
		operation: 'translateIds',
		title: 'Translate IDs in Files',
		zh: '异步通讯录id转译',
		action: 'Translate IDs of contacts in files',
		description:
			'Starts a job that replaces $userName=ID$ and $departmentName=ID$ in uploaded files with names',
		path: '/cgi-bin/service/contact/id_translate',
		parameters: {
			auth_corpid: REQUIRED_CORP_ID,
			media_id_list: required(
				list('Media IDs', 'Up to 20 files, uploaded with Upload for Provider', {
					limits: { maxItems: 20 },
				}),
			),
			output_file_name: text('Archive Name', 'Name of the result, without extension'),
			output_file_format: text('Format', 'Format of the result; empty keeps that of the files', {
				placeholder: 'e.g. pdf',
			}),
		},
		see: 91846,
		example: {
			request: {
				auth_corpid: A_CORP,
				media_id_list: [A_MEDIA_ID],
				output_file_name: 'report',
				output_file_format: 'pdf',
			},
			response: { ...OK, jobid: A_JOB },
		},
	}),
	'contacts.getTranslation': defineEndpoint({
		...GET,
		resource: 'contacts',
		operation: 'getTranslation',
		title: 'Get Translation Result',
		zh: '获取异步任务结果',
		action: 'Get translation result of contacts',
		description: 'Gets the state of a translation job, and a URL of the result for 24 hours',
		path: '/cgi-bin/service/batch/getresult',
		token: 'provider',
		parameters: { jobid: JOB_ID },
		see: 91882,
		example: {
			request: { jobid: A_JOB },
			response: {
				...OK,
				status: 3,
				type: 'contact_id_translate',
				result: { contact_id_translate: { url: A_LINK } },
			},
		},
	}),
};
