/** Rows: who opened a page or a mini program (https://developer.work.weixin.qq.com/document/path/91120). Codes live five minutes, one use. */
import { defineEndpoint, GET, POST } from '../../table/define';
import { required, text } from '../../table/kinds';
import { A_CORP, AN_AGENT, OK } from '../../table/parameters';

const LOGIN = { resource: 'login', token: 'suite' } as const;
const CODE = required(
	text('Code', 'Code that the browser brought back; it lives five minutes and works once', {
		secret: true,
		limits: { maxBytes: 512 },
	}),
);
const USER_TICKET = required(
	text('User Ticket', 'Ticket from Get Member, when the scope was snsapi_privateinfo', {
		secret: true,
		limits: { maxBytes: 512 },
	}),
);
const A_CODE = { code: 'example-login-code' } as const;
const A_TICKET = { user_ticket: 'example-user-ticket' } as const;
const DETAILS = {
	userid: 'zhangsan',
	gender: '1',
	avatar: 'https://example.com/avatar.png',
	qr_code: 'https://example.com/qr.png',
} as const;

const JS_CODE = required(
	text('JS Code', 'Code from wx.qy.login; it lives five minutes and works once', { secret: true }),
);
/** Who opened a mini program: the same call for both kinds of app, each with its own path and token. */
const SESSION = {
	...GET,
	resource: 'login',
	fixed: { grant_type: 'authorization_code' },
	parameters: { js_code: JS_CODE },
	response: { secret: ['session_key'] },
} as const;
const A_JS_CODE = { js_code: 'example-js-code' } as const;
const A_SESSION = {
	corpid: A_CORP,
	userid: 'zhangsan',
	session_key: 'example-session-key',
} as const;

export const LOGIN_ENDPOINTS = {
	'login.getMember': defineEndpoint({
		...LOGIN,
		...GET,
		operation: 'getMember',
		title: 'Get Member',
		zh: '获取访问用户身份',
		action: 'Get login member',
		description: 'Gets the member who opened a web page of the app, from the code in the URL',
		path: '/cgi-bin/service/auth/getuserinfo3rd',
		parameters: { code: CODE },
		response: { secret: ['user_ticket'] },
		see: 91121,
		example: {
			request: A_CODE,
			response: {
				...OK,
				corpid: A_CORP,
				userid: 'zhangsan',
				open_userid: 'zhangsan',
				...A_TICKET,
				expires_in: 1800,
			},
		},
	}),
	'login.getMemberLegacy': defineEndpoint({
		...LOGIN,
		...GET,
		operation: 'getMemberLegacy',
		title: 'Get Member (Legacy)',
		zh: '获取访问用户身份（旧版）',
		action: 'Get login member with legacy call',
		description: 'Gets the member who opened a web page, with the older call and its field names',
		path: '/cgi-bin/service/getuserinfo3rd',
		parameters: { code: CODE },
		response: { secret: ['user_ticket'] },
		see: 91121,
		legacy: true,
		example: {
			request: A_CODE,
			response: {
				...OK,
				CorpId: A_CORP,
				UserId: 'zhangsan',
				DeviceId: 'example-device',
				open_userid: 'zhangsan',
				...A_TICKET,
				expires_in: 1800,
			},
		},
	}),
	'login.getMemberDetails': defineEndpoint({
		...LOGIN,
		...POST,
		operation: 'getMemberDetails',
		title: 'Get Member Details',
		zh: '获取访问用户敏感信息',
		action: 'Get login member details',
		description: 'Gets name, gender and picture of a member who agreed to share them',
		path: '/cgi-bin/service/auth/getuserdetail3rd',
		parameters: { user_ticket: USER_TICKET },
		see: 91122,
		example: {
			request: A_TICKET,
			response: { ...OK, corpid: A_CORP, name: 'zhangsan', ...DETAILS },
		},
	}),
	'login.getMemberDetailsLegacy': defineEndpoint({
		...LOGIN,
		...POST,
		operation: 'getMemberDetailsLegacy',
		title: 'Get Member Details (Legacy)',
		zh: '获取访问用户敏感信息（旧版）',
		action: 'Get login member details with legacy call',
		description: 'Gets details of a member who agreed to share them, with the older call',
		path: '/cgi-bin/service/getuserdetail3rd',
		parameters: { user_ticket: USER_TICKET },
		see: 91122,
		legacy: true,
		example: {
			request: A_TICKET,
			response: { ...OK, corpid: A_CORP, name: 'zhangsan', ...DETAILS },
		},
	}),
	'login.getConsoleUser': defineEndpoint({
		...POST,
		resource: 'login',
		operation: 'getConsoleUser',
		title: 'Get Console User',
		zh: '获取登录用户信息',
		action: 'Get login console user',
		description: 'Gets the admin or member who signed in to the website of the provider',
		path: '/cgi-bin/service/get_login_info',
		token: 'provider',
		// The vendor's name for it, although it is the provider token; the usual name is refused with 40014.
		tokenParameter: 'access_token',
		parameters: {
			auth_code: required(
				text('Auth Code', 'Code that the sign-in brought back; five minutes, one use', {
					secret: true,
					limits: { maxBytes: 512 },
				}),
			),
		},
		see: 91125,
		example: {
			request: { auth_code: 'example-auth-code' },
			response: {
				...OK,
				usertype: 1,
				user_info: {
					userid: 'zhangsan',
					open_userid: 'zhangsan',
					name: 'zhangsan',
					avatar: 'https://example.com/avatar.png',
				},
				corp_info: { corpid: A_CORP },
				agent: [{ agentid: AN_AGENT, auth_type: 1 }],
				auth_info: { department: [{ id: 2, writable: true }] },
			},
		},
	}),
	'login.getCustomizedMember': defineEndpoint({
		...GET,
		resource: 'login',
		operation: 'getCustomizedMember',
		title: 'Get Member (Customized App)',
		zh: '获取访问用户身份（代开发）',
		action: 'Get login member of customized app',
		description: 'Gets the member or customer who opened a web page of a customized app',
		path: '/cgi-bin/auth/getuserinfo',
		token: 'corp',
		kinds: ['customized'],
		parameters: { code: CODE },
		response: { secret: ['user_ticket'] },
		see: 98177,
		example: {
			request: A_CODE,
			response: { ...OK, userid: 'zhangsan', ...A_TICKET },
		},
	}),
	'login.getCustomizedMemberDetails': defineEndpoint({
		...POST,
		resource: 'login',
		operation: 'getCustomizedMemberDetails',
		title: 'Get Member Details (Customized App)',
		zh: '获取访问用户敏感信息（代开发）',
		action: 'Get login member details of customized app',
		description: 'Gets mobile, mail and address of a member who agreed to share them',
		path: '/cgi-bin/auth/getuserdetail',
		token: 'corp',
		kinds: ['customized'],
		parameters: { user_ticket: USER_TICKET },
		see: 95833,
		example: {
			request: A_TICKET,
			response: {
				...OK,
				...DETAILS,
				mobile: '13800000000',
				email: 'zhangsan@example.com',
				biz_mail: 'zhangsan@example.com',
				address: 'Guangzhou',
			},
		},
	}),
	'login.getMiniProgramSession': defineEndpoint({
		...SESSION,
		token: 'suite',
		operation: 'getMiniProgramSession',
		title: 'Get Mini Program Session',
		zh: '小程序登录流程（code2Session）',
		action: 'Get login mini program session',
		description: 'Gets the member who opened a mini program, and the key of the session',
		path: '/cgi-bin/service/miniprogram/jscode2session',
		see: 92468,
		example: {
			request: A_JS_CODE,
			response: { ...OK, ...A_SESSION, open_userid: 'zhangsan' },
		},
	}),
	'login.getCustomizedMiniProgramSession': defineEndpoint({
		...SESSION,
		token: 'corp',
		kinds: ['customized'],
		operation: 'getCustomizedMiniProgramSession',
		title: 'Get Mini Program Session (Customized App)',
		zh: '小程序登录流程（代开发）',
		action: 'Get login mini program session of customized app',
		description:
			'Gets the member who opened a mini program of a customized app, and the session key',
		path: '/cgi-bin/miniprogram/jscode2session',
		see: 96959,
		example: { request: A_JS_CODE, response: { ...OK, ...A_SESSION } },
	}),
};

const JS_SDK = { ...GET, resource: 'jsSdk', token: 'corp', parameters: {}, see: 90539 } as const;
const A_JS_TICKET = {
	request: {},
	response: { ...OK, ticket: 'example-js-ticket', expires_in: 7200 },
} as const;

/** Tickets belong to one corp and live two hours; a corp may ask for 400 an hour. */
export const JS_SDK_ENDPOINTS = {
	'jsSdk.getCorpTicket': defineEndpoint({
		...JS_SDK,
		operation: 'getCorpTicket',
		title: 'Get Corp Ticket',
		zh: '获取企业的jsapi_ticket',
		action: 'Get JS-SDK corp ticket',
		description: 'Gets the ticket that signs wx.config on a web page',
		path: '/cgi-bin/get_jsapi_ticket',
		response: { secret: ['ticket'] },
		example: A_JS_TICKET,
	}),
	'jsSdk.getAppTicket': defineEndpoint({
		...JS_SDK,
		operation: 'getAppTicket',
		title: 'Get App Ticket',
		zh: '获取应用的jsapi_ticket',
		action: 'Get JS-SDK app ticket',
		description: 'Gets the ticket that signs wx.agentConfig on a web page',
		path: '/cgi-bin/ticket/get',
		fixed: { type: 'agent_config' },
		response: { secret: ['ticket'] },
		example: A_JS_TICKET,
	}),
};
