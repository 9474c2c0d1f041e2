/**
 * Rows: the data zone (https://developer.work.weixin.qq.com/document/path/101356, 101350). Archived chats never leave it: a program of the
 * provider reads them inside, and the app calls that program. What only such a program may call is missing here, and what only its
 * developer needs: log level and debugging.
 */
import { defineEndpoint, POST, UPLOAD } from '../../table/define';
import { file, integer, required, text } from '../../table/kinds';
import {
	A_JOB,
	A_MEDIA_ID,
	A_PAGE,
	A_TIME,
	CURSOR,
	JOB_ID,
	LATER,
	markedPages,
	OK,
	pageSize,
} from '../../table/parameters';

const ZONE = { resource: 'dataZone', token: 'corp' } as const;
const CALL = { ...ZONE, ...POST } as const;

const PROGRAM = {
	program_id: required(text('Program ID', 'ID of the program (专区程序) of the app')),
} as const;
const ABILITY = {
	...PROGRAM,
	ability_id: required(text('Ability ID', 'ID of the ability (程序能力) of the program')),
	request_data: required(
		text('Request Data', 'JSON, with the keys that the console names for the ability', { rows: 4 }),
	),
} as const;
const A_PROGRAM = { program_id: 'program-example-1' } as const;
const AN_ABILITY = {
	...A_PROGRAM,
	ability_id: 'ability-example-1',
	request_data: '{"input":"today"}',
} as const;
const AN_OUTPUT = '{"output":"12 chats"}';
const MB = 1024 * 1024;

export const DATA_ZONE_ENDPOINTS = {
	'dataZone.callProgram': defineEndpoint({
		...CALL,
		operation: 'callProgram',
		title: 'Call Program',
		zh: '应用同步调用专区程序',
		action: 'Call program in data zone',
		description: 'Calls a program in the data zone and waits for what it returns',
		path: '/cgi-bin/chatdata/sync_call_program',
		parameters: {
			...ABILITY,
			notify_id: text('Notify ID', 'NotifyId of the event event:program_notify; ten minutes', {
				limits: { maxBytes: 128 },
			}),
		},
		see: 101356,
		example: {
			request: { ...AN_ABILITY, notify_id: 'example-notify-id' },
			response: { ...OK, response_data: AN_OUTPUT },
		},
	}),
	'dataZone.startProgram': defineEndpoint({
		...CALL,
		operation: 'startProgram',
		title: 'Start Program',
		zh: '创建专区程序调用任务',
		action: 'Start program in data zone',
		description: 'Starts a program in the data zone as a job, for what takes long',
		path: '/cgi-bin/chatdata/async_program_task',
		parameters: ABILITY,
		see: 101357,
		example: { request: AN_ABILITY, response: { ...OK, jobid: A_JOB } },
	}),
	'dataZone.getProgramResult': defineEndpoint({
		...CALL,
		operation: 'getProgramResult',
		title: 'Get Program Result',
		zh: '获取专区程序任务结果',
		action: 'Get program result from data zone',
		description: 'Gets what a program returned that was started as a job',
		path: '/cgi-bin/chatdata/async_program_result',
		parameters: { jobid: JOB_ID },
		see: 101357,
		example: {
			request: { jobid: A_JOB },
			response: { ...OK, response_errcode: 0, response_data: AN_OUTPUT },
		},
	}),
	'dataZone.getAuthorization': defineEndpoint({
		...CALL,
		operation: 'getAuthorization',
		title: 'Get Authorization',
		zh: '获取数据与智能专区授权信息',
		action: 'Get authorization of data zone',
		description: 'Gets whose chats the corp lets the app analyze, how many days back, until when',
		path: '/cgi-bin/chatdata/get_corp_auth_info',
		parameters: {},
		response: { list: 'auth_edition_list' },
		see: 100237,
		example: {
			request: {},
			response: {
				...OK,
				auth_edition_list: [
					{
						edition: 1,
						auth_scope: { userid_list: ['zhangsan'], department_id_list: [2], tag_id_list: [1] },
						status: 1,
						begin_time: A_TIME,
						end_time: LATER,
						msg_duration_days: 90,
						auth_user_count: 20,
					},
				],
			},
		},
	}),
	'dataZone.getMembers': defineEndpoint({
		...CALL,
		operation: 'getMembers',
		title: 'Get Members',
		zh: '获取授权存档的成员列表',
		action: 'Get members of data zone',
		description: 'Lists the members whose chats are archived for the app, and which chats',
		path: '/cgi-bin/chatdata/get_auth_user_list',
		parameters: { cursor: CURSOR, limit: pageSize(1000, 200) },
		paging: markedPages(1000),
		response: { list: 'auth_user_list' },
		see: 101350,
		example: {
			request: { cursor: A_PAGE, limit: 200 },
			response: {
				...OK,
				auth_user_list: [{ userid: 'zhangsan', edition_list: [1, 2] }],
				next_cursor: A_PAGE,
				has_more: true,
			},
		},
	}),
	'dataZone.setPublicKey': defineEndpoint({
		...CALL,
		operation: 'setPublicKey',
		title: 'Set Public Key',
		zh: '设置公钥',
		action: 'Set public key of data zone',
		description: 'Sets the key that archived chats are sealed with; archiving begins with it',
		path: '/cgi-bin/chatdata/set_public_key',
		parameters: {
			public_key: required(text('Public Key', 'RSA key of 2048 bits in PEM', { rows: 9 })),
			public_key_ver: required(
				integer('Version', 'Version of the key, higher than that of the key before', {
					limits: { min: 1 },
				}),
			),
		},
		see: 101349,
		example: {
			request: {
				public_key: '-----BEGIN PUBLIC KEY-----\nexample\n-----END PUBLIC KEY-----\n',
				public_key_ver: 1,
			},
			response: OK,
		},
	}),
	'dataZone.setReceiver': defineEndpoint({
		...CALL,
		operation: 'setReceiver',
		title: 'Set Receiver',
		zh: '设置专区接收回调事件',
		action: 'Set receiver of data zone',
		description: 'Sets the program that receives the events of the data zone, one for each app',
		path: '/cgi-bin/chatdata/set_receive_callback',
		parameters: PROGRAM,
		see: 101351,
		example: { request: A_PROGRAM, response: OK },
	}),
	'dataZone.uploadFile': defineEndpoint({
		...ZONE,
		...UPLOAD,
		operation: 'uploadFile',
		title: 'Upload File',
		zh: '上传临时文件到专区',
		action: 'Upload file to data zone',
		description: 'Uploads a file for programs in the data zone; returns a media ID for three days',
		path: '/cgi-bin/chatdata/upload_media',
		fixed: { type: 'file' },
		parameters: {
			media: required(file('File', 'Up to 60 MB', { limits: { minBytes: 6, maxBytes: 60 * MB } })),
		},
		see: 101353,
		example: {
			request: {
				media: {
					fileName: 'notes.txt',
					mimeType: 'text/plain',
					data: Buffer.from('example content', 'utf8'),
				},
			},
			response: { ...OK, type: 'file', media_id: A_MEDIA_ID, created_at: '1700000000' },
		},
	}),
};
