/** Rows: what changes members and departments of a corp (https://developer.work.weixin.qq.com/document/path/90331, 90341). For apps of contacts (通讯录应用) only. */
import { defineEndpoint, GET, POST } from '../../table/define';
import {
	boolean,
	choice,
	flag,
	integer,
	integers,
	lasting,
	list,
	object,
	objects,
	required,
	text,
} from '../../table/kinds';
import { A_LINK, A_MEDIA_ID, A_MINI_PROGRAM, OK, URL_LIMITS } from '../../table/parameters';

const CHANGE = { token: 'corp', kinds: ['thirdParty'] } as const;
const MEMBER = { ...CHANGE, resource: 'member' } as const;
const DEPARTMENT = { ...CHANGE, resource: 'department' } as const;

/** Never filled in from the triggering item: the member who wrote is not the one to change. */
const THE_MEMBER = required(
	text('User ID', 'User ID of the member', {
		picks: 'member',
		placeholder: 'e.g. zhangsan',
		limits: { maxBytes: 64 },
	}),
);
const NEW_ID_RULE = {
	maxBytes: 64,
	pattern: /^[A-Za-z0-9][\w.@-]*$/,
	rule: 'has letters, digits and _-@. and begins with a letter or digit',
} as const;
const NAME = text('Name', 'Name of the member, up to 64 characters', { limits: { maxLength: 64 } });
const KIND = required(
	choice('Type', 'What the field holds', [
		{ name: 'Mini Program', value: 2 },
		{ name: 'Text', value: 0 },
		{ name: 'Web Page', value: 1 },
	]),
);
const FIELD = {
	type: KIND,
	name: required(text('Field', 'Name of the field; the admin must have added it')),
	text: object('Text', 'Of a field of text', { value: required(text('Value', 'What it says')) }),
	web: object('Web Page', 'Of a field with a page', {
		url: required(text('URL', 'Page to open', { limits: URL_LIMITS })),
		title: required(text('Title', 'What is shown of it')),
	}),
} as const;
/** What creating and updating a member share. */
const ABOUT = {
	alias: text('Alias', 'Another name, up to 64 characters', { limits: { maxLength: 64 } }),
	mobile: text('Mobile', 'Mobile number, once per corp; outside mainland China with its +code'),
	department: integers('Departments', 'Up to 100 department IDs', {
		picks: 'department',
		limits: { maxItems: 100 },
	}),
	order: integers('Order', 'Place in each department, as many numbers; the highest comes first'),
	position: text('Position', 'Job title, up to 128 characters', { limits: { maxLength: 128 } }),
	gender: choice('Gender', 'Gender of the member', [
		{ name: 'Female', value: '2' },
		{ name: 'Male', value: '1' },
	]),
	email: text('Email', 'Mail address, once per corp', {
		placeholder: 'e.g. name@email.com',
		limits: { minBytes: 6, maxBytes: 64 },
	}),
	biz_mail: text('Business Email', 'Address of Tencent business mail (企业邮箱), once per corp', {
		limits: { minBytes: 6, maxBytes: 64 },
	}),
	telephone: text('Telephone', 'Landline, up to 32 digits and -+,', { limits: { maxBytes: 32 } }),
	is_leader_in_dept: integers('Leads Departments', 'Per department: 1 for its leader, else 0'),
	direct_leader: list('Direct Leader', 'User ID of the superior; one at most', {
		picks: 'member',
		limits: { maxItems: 1 },
	}),
	avatar_mediaid: text('Picture Media ID', 'ID of a picture, from Upload Media'),
	enable: flag('Enabled', 'Whether the member may use WeCom'),
	extattr: object('Extra Fields', 'Fields that the corp added to its contacts', {
		attrs: required(objects('Fields', 'What they hold', FIELD)),
	}),
	external_position: text(
		'External Position',
		'Job title shown to customers, up to 12 characters',
		{
			limits: { maxLength: 12 },
		},
	),
	external_profile: object('External Profile', 'What customers see (对外信息)', {
		external_corp_name: text('Corp Name', 'Short name of the corp'),
		wechat_channels: object('WeChat Channel', 'Channel (视频号) that is shown', {
			nickname: required(text('Channel Name', 'Name of a channel of the corp')),
		}),
		external_attr: objects('Fields', 'What is shown beside it', {
			...FIELD,
			miniprogram: object('Mini Program', 'Of a field with a mini program', {
				appid: required(text('Mini Program ID', 'Mini program to open')),
				pagepath: text('Mini Program Page', 'Page of the mini program'),
				title: required(text('Title', 'What is shown of it')),
			}),
		}),
	}),
	address: text('Address', 'Address, up to 128 characters', { limits: { maxLength: 128 } }),
	main_department: integer('Main Department', 'One of the departments', { picks: 'department' }),
} as const;
const A_FIELD = { type: 1, name: 'Page', web: { url: A_LINK, title: 'Report' } } as const;
const ABOUT_ONE = {
	alias: 'jack',
	mobile: '13800000000',
	department: [1, 2],
	order: [10, 40],
	position: 'Engineer',
	gender: '1',
	email: 'zhangsan@example.com',
	biz_mail: 'zhangsan@mail.example.com',
	telephone: '020-123456',
	is_leader_in_dept: [1, 0],
	direct_leader: ['lisi'],
	avatar_mediaid: A_MEDIA_ID,
	enable: true,
	extattr: { attrs: [{ type: 0, name: 'Hobby', text: { value: 'Chess' } }, A_FIELD] },
	external_position: 'Engineer',
	external_profile: {
		external_corp_name: 'Example Ltd',
		wechat_channels: { nickname: 'Example' },
		external_attr: [
			A_FIELD,
			{
				type: 2,
				name: 'Shop',
				miniprogram: { appid: A_MINI_PROGRAM, pagepath: 'pages/index', title: 'Shop' },
			},
		],
	},
	address: 'Guangzhou',
	main_department: 1,
} as const;

export const MEMBER_CHANGE_ENDPOINTS = {
	'member.create': defineEndpoint({
		...MEMBER,
		...POST,
		operation: 'create',
		title: 'Create',
		zh: '创建成员',
		action: 'Create member',
		description: 'Adds a member to the contacts of a corp; for contacts apps (通讯录应用)',
		path: '/cgi-bin/user/create',
		parameters: {
			userid: required(text('User ID', 'New ID, once per corp', { limits: NEW_ID_RULE })),
			name: required(NAME),
			...ABOUT,
			to_invite: boolean('Invite', 'Whether WeCom invites the member, which it does by itself'),
		},
		anyOf: [['mobile', 'email']],
		see: 90331,
		example: {
			request: { userid: 'zhangsan', name: 'Zhang San', ...ABOUT_ONE, to_invite: true },
			// Departments that were named and did not exist.
			response: { ...OK, created_department_list: { department_info: [{ name: '3', id: 3 }] } },
		},
	}),
	'member.update': defineEndpoint({
		...MEMBER,
		...POST,
		operation: 'update',
		title: 'Update',
		zh: '更新成员',
		action: 'Update member',
		description: 'Changes a member in the contacts of a corp; for contacts apps (通讯录应用)',
		path: '/cgi-bin/user/update',
		parameters: {
			userid: THE_MEMBER,
			...lasting({
				new_userid: text('New User ID', 'Only for an ID that WeCom made, and once', {
					limits: NEW_ID_RULE,
				}),
				name: NAME,
				...ABOUT,
				biz_mail_alias: object('Business Email Aliases', 'Replaces all aliases', {
					item: required(list('Aliases', 'Up to 5 addresses', { limits: { maxItems: 5 } })),
				}),
			}),
		},
		see: 90333,
		example: {
			request: {
				userid: 'zhangsan',
				new_userid: 'zhangsan2',
				name: 'Zhang San',
				...ABOUT_ONE,
				biz_mail_alias: { item: ['zhang@mail.example.com'] },
			},
			response: OK,
		},
	}),
	'member.delete': defineEndpoint({
		...MEMBER,
		...GET,
		operation: 'delete',
		title: 'Delete',
		zh: '删除成员',
		action: 'Delete member',
		description: 'Removes a member, and the business mailbox, from a corp; for contacts apps',
		path: '/cgi-bin/user/delete',
		parameters: { userid: THE_MEMBER },
		see: 90334,
		example: { request: { userid: 'zhangsan' }, response: OK },
	}),
	'member.deleteMany': defineEndpoint({
		...MEMBER,
		...POST,
		operation: 'deleteMany',
		title: 'Delete Many',
		zh: '批量删除成员',
		action: 'Delete many members',
		description: 'Removes up to 200 members from a corp; one wrong ID and none is removed',
		path: '/cgi-bin/user/batchdelete',
		parameters: {
			useridlist: required(
				list('Members', 'Up to 200 user IDs', { picks: 'member', limits: { maxItems: 200 } }),
			),
		},
		see: 90335,
		example: { request: { useridlist: ['zhangsan', 'lisi'] }, response: OK },
	}),
	'member.confirmVerification': defineEndpoint({
		...MEMBER,
		...GET,
		operation: 'confirmVerification',
		title: 'Confirm Second Verification',
		zh: '二次验证',
		action: 'Confirm second verification of member',
		description: 'Lets a member into WeCom whom a page of yours verified (二次验证)',
		path: '/cgi-bin/user/authsucc',
		parameters: { userid: THE_MEMBER },
		see: 90339,
		example: { request: { userid: 'zhangsan' }, response: OK },
	}),
};

const DEPARTMENT_NAME = text('Name', 'Up to 64 characters, once below a department', {
	limits: {
		maxLength: 64,
		pattern: /^[^\\:*?"<>|]*$/,
		rule: 'has no backslash, colon, asterisk, question mark, quote, angle bracket or bar',
	},
});
const PARENT = integer('Parent Department', 'Department above it; 1 is the root', {
	picks: 'department',
	limits: { min: 1 },
});
const PLACED = {
	name_en: text('English Name', 'Up to 64 characters, where the corp uses several languages', {
		limits: { maxLength: 64 },
	}),
	order: integer('Order', 'Place below its parent; the highest comes first', {
		limits: { min: 0, max: 4294967295 },
	}),
} as const;
const THE_DEPARTMENT = required(
	integer('Department ID', 'ID of the department', { picks: 'department', limits: { min: 1 } }),
);
const A_DEPARTMENT = { name: 'Sales', name_en: 'Sales', parentid: 1, order: 1, id: 2 } as const;

export const DEPARTMENT_CHANGE_ENDPOINTS = {
	'department.create': defineEndpoint({
		...DEPARTMENT,
		...POST,
		operation: 'create',
		title: 'Create',
		zh: '创建部门',
		action: 'Create department',
		description: 'Adds a department to a corp, 15 levels deep at most; for contacts apps',
		path: '/cgi-bin/department/create',
		parameters: {
			name: required(DEPARTMENT_NAME),
			parentid: required(PARENT),
			...PLACED,
			id: integer('Department ID', 'ID of the new one; empty lets WeCom choose', {
				limits: { min: 2 },
			}),
		},
		see: 90341,
		example: { request: A_DEPARTMENT, response: { ...OK, id: 2 } },
	}),
	'department.update': defineEndpoint({
		...DEPARTMENT,
		...POST,
		operation: 'update',
		title: 'Update',
		zh: '更新部门',
		action: 'Update department',
		description: 'Renames or moves a department of a corp; for contacts apps (通讯录应用)',
		path: '/cgi-bin/department/update',
		parameters: {
			id: THE_DEPARTMENT,
			...lasting({ name: DEPARTMENT_NAME, parentid: PARENT, ...PLACED }),
		},
		see: 90342,
		example: { request: A_DEPARTMENT, response: OK },
	}),
	'department.delete': defineEndpoint({
		...DEPARTMENT,
		...GET,
		operation: 'delete',
		title: 'Delete',
		zh: '删除部门',
		action: 'Delete department',
		description: 'Removes a department without members and departments; for contacts apps',
		path: '/cgi-bin/department/delete',
		parameters: { id: THE_DEPARTMENT },
		see: 90343,
		example: { request: { id: 2 }, response: OK },
	}),
};
