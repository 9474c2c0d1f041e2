/** Rows: what the events of the drive speak of (https://developer.work.weixin.qq.com/document/path/97886, 97913). Needs the right "微盘". */
import { defineEndpoint, POST } from '../../table/define';
import { choice, required, text } from '../../table/kinds';
import { A_TIME, OFFSET, OK, pageSize } from '../../table/parameters';

const DRIVE = { ...POST, token: 'corp', resource: 'drive' } as const;
const FILE_ID = required(text('File ID', 'ID of the file: FileId of its events'));
const SPACE_ID = required(text('Space ID', 'ID of the space (空间): SpaceId of its events'));
const A_SPACE = 's.ww1234567890abcdef.7AAA';
const A_FILE = `${A_SPACE}_f.7BBB`;
const FILE = {
	fileid: A_FILE,
	file_name: 'Plan.pdf',
	spaceid: A_SPACE,
	fatherid: A_SPACE,
	file_size: 1024,
	ctime: A_TIME,
	mtime: A_TIME,
	file_type: 2,
	file_status: 1,
	sha: '36b2a3b0f5a9f4a1b6f9b8d5e5f0a2c3d4e5f607',
	md5: '912ec803b2ce49e4a541068d495ab570',
} as const;

export const DRIVE_ENDPOINTS = {
	'drive.getFile': defineEndpoint({
		...DRIVE,
		operation: 'getFile',
		title: 'Get File',
		zh: '获取文件信息',
		action: 'Get file of drive',
		description: 'Gets name, size, kind, place and times of a file or folder of the drive',
		path: '/cgi-bin/wedrive/file_info',
		parameters: { fileid: FILE_ID },
		see: 97886,
		example: {
			request: { fileid: A_FILE },
			response: {
				...OK,
				file_info: FILE,
			},
		},
	}),
	'drive.getFiles': defineEndpoint({
		...DRIVE,
		operation: 'getFiles',
		title: 'Get Files',
		zh: '获取文件列表',
		action: 'Get files of drive',
		description: 'Lists the files and folders in a space or a folder of the drive',
		path: '/cgi-bin/wedrive/file_list',
		parameters: {
			spaceid: SPACE_ID,
			fatherid: required(text('Folder ID', 'ID of the folder; the space ID for what lies on top')),
			sort_type: required(
				choice('Sort By', 'What comes first', [
					{ name: 'Changed', value: 5 },
					{ name: 'Changed, Descending', value: 6 },
					{ name: 'Name', value: 1 },
					{ name: 'Name, Descending', value: 2 },
					{ name: 'Size', value: 3 },
					{ name: 'Size, Descending', value: 4 },
				]),
			),
			start: OFFSET,
			limit: pageSize(1000, 1000),
		},
		paging: { cursor: 'start', next: 'next_start', limit: 'limit', max: 1000, more: 'has_more' },
		response: { list: 'file_list.item' },
		see: 96847,
		example: {
			request: { spaceid: A_SPACE, fatherid: A_SPACE, sort_type: 6, start: 100, limit: 1000 },
			response: { ...OK, has_more: true, next_start: 101, file_list: { item: [FILE] } },
		},
	}),
	'drive.getFilePermissions': defineEndpoint({
		...DRIVE,
		operation: 'getFilePermissions',
		title: 'Get File Permissions',
		zh: '获取文件权限信息',
		action: 'Get permissions of file of drive',
		description: 'Gets who may see and change a file of the drive, and how it is protected',
		path: '/cgi-bin/wedrive/get_file_permission',
		parameters: { fileid: FILE_ID },
		see: 97962,
		example: {
			request: { fileid: A_FILE },
			response: {
				...OK,
				share_range: { enable_corp_internal: true, corp_internal_auth: 1 },
				secure_setting: { enable_readonly_copy: true, ban_share_external: true },
				inherit_father_auth: {
					auth_list: [{ type: 1, userid: 'zhangsan', auth: 1 }],
					inherit: true,
				},
				file_member_list: [{ type: 1, userid: 'lisi', auth: 1 }],
				co_auth_list: [{ type: 2, departmentid: 1, auth: 1 }],
				watermark: { text: '', margin_type: 1, show_visitor_name: false },
			},
		},
	}),
	'drive.getDownloadLink': defineEndpoint({
		...DRIVE,
		operation: 'getDownloadLink',
		title: 'Get Download Link',
		zh: '下载文件',
		action: 'Get download link of file of drive',
		description:
			'Gets a link to a file of the drive, good for two hours; HTTP Request downloads it with the header Cookie: cookie_name=cookie_value',
		path: '/cgi-bin/wedrive/file_download',
		parameters: { fileid: FILE_ID },
		see: 97915,
		example: {
			request: { fileid: A_FILE },
			response: {
				...OK,
				download_url: 'https://drive.example.com/download?file=example',
				cookie_name: 'wedrive_downkey',
				cookie_value: 'exampleCookie',
			},
		},
	}),
	'drive.getSpace': defineEndpoint({
		...DRIVE,
		operation: 'getSpace',
		title: 'Get Space',
		zh: '获取空间信息',
		action: 'Get space of drive',
		description: 'Gets name, members and security settings of a space of the drive',
		path: '/cgi-bin/wedrive/new_space_info',
		parameters: { spaceid: SPACE_ID },
		see: 97913,
		example: {
			request: { spaceid: A_SPACE },
			response: {
				...OK,
				space_info: {
					spaceid: A_SPACE,
					space_name: 'Sales',
					auth_list: {
						auth_info: [
							{ type: 1, userid: 'zhangsan', auth: 7 },
							{ type: 2, departmentid: 1, auth: 1 },
						],
						quit_userid: ['lisi'],
					},
					space_sub_type: 0,
					secure_setting: { enable_watermark: false, default_file_scope: 1 },
				},
			},
		},
	}),
	'drive.getCapacity': defineEndpoint({
		...DRIVE,
		operation: 'getCapacity',
		title: 'Get Capacity',
		zh: '获取盘容量信息',
		action: 'Get capacity of drive',
		description: 'Gets how many bytes the drive of the corp may hold, and how many are left',
		path: '/cgi-bin/wedrive/mng_capacity',
		parameters: {},
		see: 96849,
		example: {
			request: {},
			response: {
				...OK,
				total_capacity_for_all: 22666689904640,
				total_capacity_for_vip: 22300038149020,
				rest_capacity_for_all: 1073741824,
				rest_capacity_for_vip: 536870912,
			},
		},
	}),
};
