/** Rows: export and import of all contacts as jobs (https://developer.work.weixin.qq.com/document/path/94950, 91130). Callbacks tell when they end. */
import { defineEndpoint, GET, POST } from '../../table/define';
import { boolean, integer, required, text, within } from '../../table/kinds';
import {
	A_JOB,
	A_LINK,
	A_MEDIA_ID,
	AES_KEY_RULE,
	AN_AES_KEY,
	ENCODING_AES_KEY,
	JOB_ID,
	OK,
	URL_LIMITS,
} from '../../table/parameters';

const EXPORT = { ...POST, resource: 'contactExport', token: 'corp' } as const;
const EXPORTED = {
	encoding_aeskey: ENCODING_AES_KEY,
	block_size: integer('Block Size', 'Entries per file, 10000 to 1000000', {
		default: 1000000,
		limits: { min: 10000, max: 1000000 },
	}),
} as const;
const AN_EXPORT = { encoding_aeskey: AN_AES_KEY, block_size: 1000000 } as const;
const STARTED = { ...OK, jobid: A_JOB } as const;

export const EXPORT_ENDPOINTS = {
	'contactExport.startMembersBriefly': defineEndpoint({
		...EXPORT,
		operation: 'startMembersBriefly',
		title: 'Start for Members Briefly',
		zh: '导出成员',
		action: 'Start contact export for members briefly',
		description: 'Starts an export of the user IDs and departments of all members',
		path: '/cgi-bin/export/simple_user',
		parameters: EXPORTED,
		see: 94950,
		example: { request: AN_EXPORT, response: STARTED },
	}),
	'contactExport.startMembers': defineEndpoint({
		...EXPORT,
		operation: 'startMembers',
		title: 'Start for Members',
		zh: '导出成员详情',
		action: 'Start contact export for members',
		description: 'Starts an export of all members in full',
		path: '/cgi-bin/export/user',
		parameters: EXPORTED,
		see: 94951,
		example: { request: AN_EXPORT, response: STARTED },
	}),
	'contactExport.startDepartments': defineEndpoint({
		...EXPORT,
		operation: 'startDepartments',
		title: 'Start for Departments',
		zh: '导出部门',
		action: 'Start contact export for departments',
		description: 'Starts an export of all departments',
		path: '/cgi-bin/export/department',
		parameters: EXPORTED,
		see: 94952,
		example: { request: AN_EXPORT, response: STARTED },
	}),
	'contactExport.startTagMembers': defineEndpoint({
		...EXPORT,
		operation: 'startTagMembers',
		title: 'Start for Tag Members',
		zh: '导出标签成员',
		action: 'Start contact export for tag members',
		description: 'Starts an export of the members and departments that carry a tag',
		path: '/cgi-bin/export/taguser',
		parameters: {
			tagid: required(integer('Tag ID', 'ID of the tag', { picks: 'tag', limits: { min: 1 } })),
			...EXPORTED,
		},
		see: 94953,
		example: { request: { tagid: 12, ...AN_EXPORT }, response: STARTED },
	}),
	'contactExport.getResult': defineEndpoint({
		...GET,
		resource: 'contactExport',
		operation: 'getResult',
		title: 'Get Result',
		zh: '获取导出结果',
		action: 'Get contact export result',
		description: 'Gets the state of an export, and the URLs of its encrypted files',
		path: '/cgi-bin/export/get_result',
		token: 'corp',
		parameters: { jobid: JOB_ID },
		see: 94954,
		example: {
			request: { jobid: A_JOB },
			response: {
				...OK,
				status: 2,
				data_list: [{ url: A_LINK, size: 12345, md5: 'd41d8cd98f00b204e9800998ecf8427e' }],
			},
		},
	}),
};

const IMPORT = { ...POST, resource: 'contactImport', token: 'corp' } as const;
const FILE_ID = required(
	text('Media ID', 'CSV file in the form of the template, uploaded with Upload File'),
);
/** An endpoint with keys of its own, apart from those of the suite. */
const CALLBACK = within('callback', {
	url: text('Callback URL', 'Where WeCom reports the end of the job', { limits: URL_LIMITS }),
	token: text('Callback Token', 'Signs that report', { secret: true }),
	encodingaeskey: text('Callback Encoding AES Key', 'Encrypts that report, 43 characters', {
		secret: true,
		limits: AES_KEY_RULE,
	}),
});
const MEMBERS = {
	media_id: FILE_ID,
	to_invite: boolean('Invite', 'Whether to invite new members to WeCom', { default: true }),
	...CALLBACK,
};
const A_CALLBACK = {
	url: 'https://example.com/jobs',
	token: 'example',
	encodingaeskey: AN_AES_KEY,
} as const;
const AN_IMPORT = {
	request: { media_id: A_MEDIA_ID, to_invite: true, ...A_CALLBACK },
	response: STARTED,
} as const;

export const IMPORT_ENDPOINTS = {
	'contactImport.startUpdate': defineEndpoint({
		...IMPORT,
		operation: 'startUpdate',
		title: 'Start Member Update',
		zh: '增量更新成员',
		action: 'Start contact import that updates members',
		description: 'Starts a job that adds and changes members from a CSV file',
		path: '/cgi-bin/batch/syncuser',
		parameters: MEMBERS,
		see: 91130,
		example: AN_IMPORT,
	}),
	'contactImport.startReplacement': defineEndpoint({
		...IMPORT,
		operation: 'startReplacement',
		title: 'Start Member Replacement',
		zh: '全量覆盖成员',
		action: 'Start contact import that replaces members',
		description: 'Starts a job that makes the members equal to a CSV file and deletes all others',
		path: '/cgi-bin/batch/replaceuser',
		parameters: MEMBERS,
		see: 91131,
		example: AN_IMPORT,
	}),
	'contactImport.startDepartmentReplacement': defineEndpoint({
		...IMPORT,
		operation: 'startDepartmentReplacement',
		title: 'Start Department Replacement',
		zh: '全量覆盖部门',
		action: 'Start contact import that replaces departments',
		description: 'Starts a job that makes the departments equal to a CSV file',
		path: '/cgi-bin/batch/replaceparty',
		parameters: { media_id: FILE_ID, ...CALLBACK },
		see: 91132,
		example: { request: { media_id: A_MEDIA_ID, ...A_CALLBACK }, response: STARTED },
	}),
	'contactImport.getResult': defineEndpoint({
		...GET,
		resource: 'contactImport',
		operation: 'getResult',
		title: 'Get Result',
		zh: '获取异步任务结果',
		action: 'Get contact import result',
		description: 'Gets the state of an import, and what became of each entry',
		path: '/cgi-bin/batch/getresult',
		token: 'corp',
		parameters: { jobid: JOB_ID },
		see: 91133,
		example: {
			request: { jobid: A_JOB },
			response: {
				...OK,
				status: 3,
				type: 'sync_user',
				total: 1,
				percentage: 100,
				result: [{ userid: 'zhangsan', ...OK }],
			},
		},
	}),
};
