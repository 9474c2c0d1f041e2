/** Rows: how a corp authorizes the app, and what it authorized (https://developer.work.weixin.qq.com/document/path/90597). */
import { defineEndpoint, GET, POST } from '../../table/define';
import { choice, integers, list, required, text, within } from '../../table/kinds';
import {
	A_CORP,
	A_LINK,
	A_PERMANENT_CODE,
	A_SUITE,
	A_TOKEN,
	AGENT_ID,
	AN_AGENT,
	APP_ID,
	OK,
	PERMANENT_CODE,
	REQUIRED_CORP_ID,
	STATE_RULE,
	SUITE_ID,
} from '../../table/parameters';

const AUTHORIZATION = { resource: 'authorization' } as const;
const SUITE_POST = { ...AUTHORIZATION, ...POST, token: 'suite' } as const;
const CORP_POST = { ...AUTHORIZATION, ...POST, token: 'corp' } as const;

const PRE_AUTH_CODE = required(
	text('Pre-Auth Code', 'Code from Create Pre-Auth Code; it lives 20 minutes', { secret: true }),
);
const AUTH_CODE = required(
	text('Auth Code', 'Code from the create_auth callback or the redirect; 10 minutes, one use', {
		secret: true,
		limits: { maxBytes: 512 },
	}),
);
const STATE = text('State', 'Returned with the authorization; up to 32 letters and digits', {
	limits: { maxBytes: 32, ...STATE_RULE },
});
const QR = {
	suite_id: SUITE_ID,
	appid: APP_ID,
	state: STATE,
	style: choice(
		'Style',
		'Size of the QR code and the frame around it',
		[
			{ name: 'Framed, for Print', value: 0 },
			{ name: 'Framed, for Screens', value: 1 },
			{ name: 'Plain, Large', value: 4 },
			{ name: 'Plain, Medium', value: 3 },
			{ name: 'Plain, Small', value: 2 },
		],
		{ default: 2 },
	),
} as const;
const A_QR = { suite_id: A_SUITE, appid: 1, state: 'partner7', style: 2 } as const;
const QR_ROW = { ...SUITE_POST, path: '/cgi-bin/service/get_app_qrcode', see: 95430 } as const;

const CORP_INFO = {
	corpid: A_CORP,
	corp_name: 'Example Ltd',
	corp_type: 'verified',
	corp_square_logo_url: 'https://example.com/logo.png',
	corp_user_max: 200,
	subject_type: 1,
	corp_scale: '51-100',
	corp_industry: 'IT',
	corp_sub_industry: 'Software',
	location: 'Guangzhou',
} as const;
const A_CORP_BRIEFLY = { corpid: A_CORP, corp_name: 'Example Ltd' } as const;
const USER_INFO = {
	userid: 'zhangsan',
	open_userid: 'zhangsan',
	name: 'zhangsan',
	avatar: 'https://example.com/avatar.png',
} as const;
const REGISTERED = {
	register_code: 'example-register-code',
	template_id: 'tpl-example',
	state: 'partner7',
} as const;
const AUTH_INFO = {
	agent: [
		{
			agentid: AN_AGENT,
			name: 'Example App',
			square_logo_url: 'https://example.com/logo.png',
			round_logo_url: 'https://example.com/logo.png',
			auth_mode: 0,
			is_customized_app: false,
			privilege: {
				level: 1,
				allow_party: [1],
				allow_user: ['zhangsan'],
				allow_tag: [1],
				extra_party: [],
				extra_user: [],
				extra_tag: [],
			},
		},
	],
} as const;
const EDITION_INFO = {
	agent: [
		{
			agentid: AN_AGENT,
			edition_id: 'RLS65535',
			edition_name: 'Standard',
			app_status: 3,
			user_limit: 200,
			expired_time: 1541990791,
			is_virtual_version: false,
			is_shared_from_other_corp: false,
		},
	],
} as const;
const INFO = { auth_corpid: REQUIRED_CORP_ID, permanent_code: PERMANENT_CODE } as const;
const AN_INFO = { auth_corpid: A_CORP, permanent_code: A_PERMANENT_CODE } as const;

export const AUTHORIZATION_ENDPOINTS = {
	'authorization.createPreAuthCode': defineEndpoint({
		...AUTHORIZATION,
		...GET,
		operation: 'createPreAuthCode',
		title: 'Create Pre-Auth Code',
		zh: '获取预授权码',
		action: 'Create authorization pre-auth code',
		description: 'Creates the code that an install link carries; it lives 20 minutes',
		path: '/cgi-bin/service/get_pre_auth_code',
		token: 'suite',
		parameters: {},
		response: { secret: ['pre_auth_code'] },
		see: 90601,
		example: {
			request: {},
			response: { ...OK, pre_auth_code: 'example-pre-auth-code', expires_in: 1200 },
		},
	}),
	'authorization.setOptions': defineEndpoint({
		...SUITE_POST,
		operation: 'setOptions',
		title: 'Set Options',
		zh: '设置授权配置',
		action: 'Set authorization options',
		description: 'Says what a pre-auth code is for; needed for a test authorization',
		path: '/cgi-bin/service/set_session_info',
		parameters: {
			pre_auth_code: PRE_AUTH_CODE,
			...within('session_info', {
				auth_type: choice('Authorization Type', 'Test while the app is not published yet', [
					{ name: 'Formal', value: 0 },
					{ name: 'Test', value: 1 },
				]),
				appid: integers('App IDs', 'Apps inside an old suite with several apps'),
			}),
		},
		see: 90602,
		example: {
			request: { pre_auth_code: 'example-pre-auth-code', auth_type: 1, appid: [1, 2] },
			response: OK,
		},
	}),
	'authorization.complete': defineEndpoint({
		...SUITE_POST,
		operation: 'complete',
		title: 'Complete',
		zh: '获取企业永久授权码',
		action: 'Complete authorization without keeping corp',
		description:
			'Exchanges the auth code of a new authorization for the permanent code of the corp; works once per code',
		path: '/cgi-bin/service/v2/get_permanent_code',
		parameters: { auth_code: AUTH_CODE },
		response: { secret: ['permanent_code'] },
		see: 100776,
		example: {
			request: { auth_code: 'example-auth-code' },
			response: {
				...OK,
				permanent_code: A_PERMANENT_CODE,
				auth_corp_info: A_CORP_BRIEFLY,
				auth_user_info: USER_INFO,
				register_code_info: REGISTERED,
				state: 'partner7',
			},
		},
	}),
	// Slow, and on success without errcode; still the only call that returns everything at once.
	'authorization.completeInFull': defineEndpoint({
		...SUITE_POST,
		operation: 'completeInFull',
		title: 'Complete With Old Call (V1)',
		zh: '获取企业永久授权码（旧版）',
		action: 'Complete authorization with old call',
		description:
			'Exchanges an auth code for the permanent code, a corp token and all facts of the corp in one slow call',
		path: '/cgi-bin/service/get_permanent_code',
		parameters: { auth_code: AUTH_CODE },
		response: { secret: ['permanent_code', 'access_token'] },
		see: 90603,
		example: {
			request: { auth_code: 'example-auth-code' },
			response: {
				access_token: A_TOKEN,
				expires_in: 7200,
				permanent_code: A_PERMANENT_CODE,
				dealer_corp_info: A_CORP_BRIEFLY,
				auth_corp_info: CORP_INFO,
				auth_info: AUTH_INFO,
				auth_user_info: USER_INFO,
				register_code_info: REGISTERED,
				edition_info: EDITION_INFO,
				state: 'partner7',
			},
		},
	}),
	'authorization.get': defineEndpoint({
		...SUITE_POST,
		operation: 'get',
		title: 'Get',
		zh: '获取企业授权信息',
		action: 'Get authorization',
		description: 'Gets what a corp authorized: its name, the agent ID of the app and its scope',
		path: '/cgi-bin/service/v2/get_auth_info',
		parameters: INFO,
		see: 100779,
		example: {
			request: AN_INFO,
			response: {
				...OK,
				dealer_corp_info: A_CORP_BRIEFLY,
				auth_corp_info: {
					...CORP_INFO,
					corp_ex_name: { name_list: [{ lang: 'en', name: 'Example Ltd' }] },
				},
				auth_info: AUTH_INFO,
			},
		},
	}),
	'authorization.getInFull': defineEndpoint({
		...SUITE_POST,
		operation: 'getInFull',
		title: 'Get With Old Call (V1)',
		zh: '获取企业授权信息（旧版）',
		action: 'Get authorization with old call',
		description: 'Gets what a corp authorized, with its paid edition and its QR code',
		path: '/cgi-bin/service/get_auth_info',
		parameters: INFO,
		see: 90604,
		example: {
			request: AN_INFO,
			response: {
				dealer_corp_info: A_CORP_BRIEFLY,
				auth_corp_info: { ...CORP_INFO, corp_wxqrcode: 'https://example.com/qr.png' },
				auth_info: AUTH_INFO,
				edition_info: EDITION_INFO,
			},
		},
	}),
	'authorization.getAdmins': defineEndpoint({
		...CORP_POST,
		operation: 'getAdmins',
		title: 'Get Admins',
		zh: '获取应用的管理员列表',
		action: 'Get authorization admins',
		description: 'Lists the members of the corp who administer the app',
		path: '/cgi-bin/agent/get_admin_list',
		parameters: {},
		response: { list: 'admin' },
		see: 100073,
		example: {
			request: {},
			response: { ...OK, admin: [{ userid: 'zhangsan', auth_type: 1 }] },
		},
	}),
	'authorization.getAdminsOfAgent': defineEndpoint({
		...SUITE_POST,
		operation: 'getAdminsOfAgent',
		title: 'Get Admins (Legacy)',
		zh: '获取应用的管理员列表（旧版）',
		action: 'Get authorization admins of agent',
		description: 'Lists the admins of the app in a corp; WeCom no longer maintains this call',
		path: '/cgi-bin/service/get_admin_list',
		parameters: { auth_corpid: REQUIRED_CORP_ID, agentid: AGENT_ID },
		response: { list: 'admin' },
		see: 90606,
		legacy: true,
		example: {
			request: { auth_corpid: A_CORP, agentid: AN_AGENT },
			response: {
				...OK,
				admin: [{ userid: 'zhangsan', open_userid: 'zhangsan', auth_type: 1 }],
			},
		},
	}),
	'authorization.getPermissions': defineEndpoint({
		...CORP_POST,
		operation: 'getPermissions',
		title: 'Get Permissions',
		zh: '获取应用权限详情',
		action: 'Get authorization permissions',
		description: 'Lists the API permissions that the corp granted the app',
		path: '/cgi-bin/agent/get_permissions',
		parameters: {},
		see: 99052,
		example: {
			request: {},
			response: {
				...OK,
				app_permissions: ['contact:base:read'],
				app_permissions_ext: [],
			},
		},
	}),
	'authorization.getInstallQrImage': defineEndpoint({
		...QR_ROW,
		operation: 'getInstallQrImage',
		title: 'Get Install QR Code',
		zh: '获取应用二维码',
		action: 'Get authorization install QR code',
		description: 'Gets a picture of the QR code that an admin scans to install the app',
		fixed: { result_type: 1 },
		parameters: QR,
		response: { binary: true },
		example: { request: A_QR, response: {} },
	}),
	'authorization.getInstallQrLink': defineEndpoint({
		...QR_ROW,
		operation: 'getInstallQrLink',
		title: 'Get Install QR Code Link',
		zh: '获取应用二维码链接',
		action: 'Get authorization install QR code link',
		description: 'Gets the URL of a picture of the QR code that an admin scans to install the app',
		fixed: { result_type: 2 },
		parameters: QR,
		example: { request: A_QR, response: { ...OK, qrcode: A_LINK } },
	}),
	'authorization.createCustomizedLink': defineEndpoint({
		...AUTHORIZATION,
		...POST,
		operation: 'createCustomizedLink',
		title: 'Create Customized App Link',
		zh: '获取带参授权链接',
		action: 'Create authorization link for customized app',
		description:
			'Creates the link behind the QR code with which a corp authorizes customized apps; it lives 10 days',
		path: '/cgi-bin/service/get_customized_auth_url',
		token: 'provider',
		kinds: ['customized'],
		parameters: {
			state: required(STATE),
			templateid_list: required(
				list('Template IDs', 'Up to 9 templates of customized apps', {
					placeholder: 'e.g. dk6f0c…',
					limits: { maxItems: 9 },
				}),
			),
		},
		see: 98744,
		example: {
			request: { state: 'partner7', templateid_list: ['dk0000000000000001'] },
			response: { ...OK, qrcode_url: A_LINK, expires_in: 864000 },
		},
	}),
};
