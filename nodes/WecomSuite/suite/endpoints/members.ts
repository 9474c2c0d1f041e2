/** Rows: members of a corp (https://developer.work.weixin.qq.com/document/path/90332). Suites see IDs where names would stand. */
import { defineEndpoint, GET, POST } from './define';
import { choice, integer, integers, list, required, text } from './kinds';
import { A_PAGE, CURSOR, OK, pages, pageSize, USER_ID } from './parameters';

const MEMBER = { resource: 'member', token: 'corp' } as const;
const DEPARTMENT_ID = required(
	integer('Department ID', 'Department whose own members are listed; 1 is the root', {
		picks: 'department',
		limits: { min: 1 },
	}),
);
const BRIEFLY = {
	userid: 'zhangsan',
	name: 'zhangsan',
	department: [1, 2],
	open_userid: 'zhangsan',
} as const;
/** Contact details come only for apps that the corp entitled to them. */
const IN_FULL = {
	...BRIEFLY,
	order: [1, 2],
	main_department: 1,
	is_leader_in_dept: [1, 0],
	direct_leader: ['lisi'],
	status: 1,
	mobile: '13800000000',
	gender: '1',
	email: 'zhangsan@example.com',
	biz_mail: 'zhangsan@example.com',
	avatar: 'https://example.com/avatar.png',
	position: 'Engineer',
	alias: 'jack',
	telephone: '020-123456',
	address: 'Guangzhou',
	qr_code: 'https://example.com/qr.png',
	extattr: { attrs: [{ type: 0, name: 'Hobby', text: { value: 'Chess' } }] },
	external_profile: { external_corp_name: 'Example Ltd', external_attr: [] },
} as const;

export const MEMBER_ENDPOINTS = {
	'member.get': defineEndpoint({
		...MEMBER,
		...GET,
		operation: 'get',
		title: 'Get',
		action: 'Get member',
		description: 'Gets a member by user ID: departments, leaders, status and what the corp shares',
		path: '/cgi-bin/user/get',
		parameters: { userid: USER_ID },
		see: 90332,
		example: { request: { userid: 'zhangsan' }, response: { ...OK, ...IN_FULL } },
	}),
	'member.getMany': defineEndpoint({
		...MEMBER,
		...GET,
		operation: 'getMany',
		title: 'Get Many',
		action: 'Get many members',
		description: 'Lists the members of one department in full, without its subdepartments',
		path: '/cgi-bin/user/list',
		parameters: { department_id: DEPARTMENT_ID },
		response: { list: 'userlist' },
		see: 90337,
		example: { request: { department_id: 1 }, response: { ...OK, userlist: [IN_FULL] } },
	}),
	'member.getManyBriefly': defineEndpoint({
		...MEMBER,
		...GET,
		operation: 'getManyBriefly',
		title: 'Get Many Briefly',
		action: 'Get many members briefly',
		description: 'Lists user IDs and departments of the members of one department',
		path: '/cgi-bin/user/simplelist',
		parameters: { department_id: DEPARTMENT_ID },
		response: { list: 'userlist' },
		see: 90336,
		example: { request: { department_id: 1 }, response: { ...OK, userlist: [BRIEFLY] } },
	}),
	'member.getManyIds': defineEndpoint({
		...MEMBER,
		...POST,
		operation: 'getManyIds',
		title: 'Get Many IDs',
		action: 'Get many member IDs',
		description: 'Lists the user IDs of all members the app can see, with their departments',
		path: '/cgi-bin/user/list_id',
		parameters: { cursor: CURSOR, limit: pageSize(10000, 1000) },
		paging: pages(10000),
		response: { list: 'dept_user' },
		see: 96021,
		example: {
			request: { cursor: A_PAGE, limit: 1000 },
			response: {
				...OK,
				next_cursor: '',
				dept_user: [
					{ userid: 'zhangsan', department: 1 },
					{ userid: 'lisi', department: 2 },
				],
			},
		},
	}),
	'member.getIdByMobile': defineEndpoint({
		...MEMBER,
		...POST,
		operation: 'getIdByMobile',
		title: 'Get ID by Mobile',
		action: 'Get member ID by mobile',
		description: 'Finds the user ID of the member with a mobile number',
		path: '/cgi-bin/user/getuserid',
		parameters: {
			mobile: required(
				text('Mobile', 'Mobile number in the contacts of the corp', {
					placeholder: 'e.g. 13800000000',
					limits: { minBytes: 5, maxBytes: 32 },
				}),
			),
		},
		see: 91693,
		example: { request: { mobile: '13800000000' }, response: { ...OK, userid: 'zhangsan' } },
	}),
	'member.getIdByEmail': defineEndpoint({
		...MEMBER,
		...POST,
		operation: 'getIdByEmail',
		title: 'Get ID by Email',
		action: 'Get member ID by email',
		description: 'Finds the user ID of the member with an email address',
		path: '/cgi-bin/user/get_userid_by_email',
		parameters: {
			email: required(
				text('Email', 'Address in the contacts of the corp', {
					placeholder: 'e.g. name@email.com',
				}),
			),
			email_type: choice('Email Type', 'Which of the two addresses of a member to compare', [
				{ name: 'Business', value: 1 },
				{ name: 'Personal', value: 2 },
			]),
		},
		see: 95895,
		example: {
			request: { email: 'zhangsan@example.com', email_type: 1 },
			response: { ...OK, userid: 'zhangsan' },
		},
	}),
	'member.getOpenid': defineEndpoint({
		...MEMBER,
		...POST,
		operation: 'getOpenid',
		title: 'Get OpenID',
		action: 'Get member OpenID',
		description: 'Gets the WeChat Pay OpenID of a member who signed in with WeChat',
		path: '/cgi-bin/user/convert_to_openid',
		parameters: { userid: USER_ID },
		see: 90338,
		example: {
			request: { userid: 'zhangsan' },
			response: { ...OK, openid: 'oDjGHs-1yCnGrRovBj2yHij5JAAA' },
		},
	}),
	'member.getIdByOpenid': defineEndpoint({
		...MEMBER,
		...POST,
		operation: 'getIdByOpenid',
		title: 'Get ID by OpenID',
		action: 'Get member ID by OpenID',
		description: 'Finds the user ID of the member with a WeChat Pay OpenID',
		path: '/cgi-bin/user/convert_to_userid',
		parameters: { openid: required(text('OpenID', 'OpenID from a payment')) },
		see: 90338,
		example: {
			request: { openid: 'oDjGHs-1yCnGrRovBj2yHij5JAAA' },
			response: { ...OK, userid: 'zhangsan' },
		},
	}),
	'member.getManyAuthorized': defineEndpoint({
		...MEMBER,
		...POST,
		operation: 'getManyAuthorized',
		title: 'Get Many Authorized',
		action: 'Get many authorized members',
		description: 'Lists the members who authorized an app in member authorization mode',
		path: '/cgi-bin/user/list_member_auth',
		parameters: { cursor: CURSOR, limit: pageSize(1000, 1000) },
		paging: pages(1000),
		response: { list: 'member_auth_list' },
		see: 94513,
		example: {
			request: { cursor: A_PAGE, limit: 1000 },
			response: { ...OK, next_cursor: '', member_auth_list: [{ open_userid: 'zhangsan' }] },
		},
	}),
	'member.checkAuthorization': defineEndpoint({
		...MEMBER,
		...GET,
		operation: 'checkAuthorization',
		title: 'Check Authorization',
		action: 'Check member authorization',
		description: 'Says whether a member authorized an app in member authorization mode',
		path: '/cgi-bin/user/check_member_auth',
		parameters: { open_userid: USER_ID },
		see: 94514,
		example: {
			request: { open_userid: 'zhangsan' },
			response: { ...OK, is_member_auth: true },
		},
	}),
	'member.getSelected': defineEndpoint({
		...MEMBER,
		...POST,
		operation: 'getSelected',
		title: 'Get Selected',
		action: 'Get selected members',
		description: 'Gets the members a user picked on a web page, from the selected ticket',
		path: '/cgi-bin/user/list_selected_ticket_user',
		parameters: {
			selected_ticket: required(
				text('Selected Ticket', 'Ticket that the picker of the JS-SDK returned', {
					secret: true,
				}),
			),
		},
		see: 94894,
		example: {
			request: { selected_ticket: 'example-selected-ticket' },
			response: {
				...OK,
				operator_open_userid: 'zhangsan',
				open_userid_list: ['lisi'],
				unauth_open_userid_list: ['wangwu'],
				total: 2,
			},
		},
	}),
	'member.invite': defineEndpoint({
		...MEMBER,
		...POST,
		operation: 'invite',
		title: 'Invite',
		action: 'Invite members',
		description: 'Invites members to WeCom by mail or text message',
		path: '/cgi-bin/batch/invite',
		parameters: {
			user: list('Members', 'Up to 1000 user IDs', {
				picks: 'member',
				limits: { maxItems: 1000 },
			}),
			party: integers('Departments', 'Up to 100 department IDs', {
				picks: 'department',
				limits: { maxItems: 100 },
			}),
			tag: integers('Tags', 'Up to 100 tag IDs', { picks: 'tag', limits: { maxItems: 100 } }),
		},
		anyOf: [['user', 'party', 'tag']],
		see: 91127,
		example: {
			request: { user: ['zhangsan', 'lisi'], party: [1], tag: [1] },
			response: { ...OK, invaliduser: ['lisi'], invalidparty: [], invalidtag: [] },
		},
	}),
};
