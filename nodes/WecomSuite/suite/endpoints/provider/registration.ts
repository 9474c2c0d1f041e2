/** Rows: corps that register through the provider's promotion package (https://developer.work.weixin.qq.com/document/path/90581). */
import { defineEndpoint, GET, POST } from '../../table/define';
import { integers, list, required, text } from '../../table/kinds';
import { A_CORP, A_TOKEN, AGENT_ID, AN_AGENT, OK, STATE_RULE } from '../../table/parameters';

const REGISTRATION = { resource: 'registration' } as const;
const PROVIDER_POST = { ...REGISTRATION, ...POST, token: 'provider' } as const;

/** It is no token of the app: only the corp that has just registered is open to it, for half an hour. */
const CONTACT_SYNC_TOKEN = required(
	text('Contact Sync Token', 'Token contact_sync.access_token from Get; it lives 30 minutes', {
		secret: true,
		in: 'query',
	}),
);
const REGISTER_CODE = required(
	text('Register Code', 'Code from Create Code', { limits: { maxBytes: 512 } }),
);
const A_REGISTER_CODE = 'example-register-code';

export const REGISTRATION_ENDPOINTS = {
	'registration.createCode': defineEndpoint({
		...PROVIDER_POST,
		operation: 'createCode',
		title: 'Create Code',
		zh: '获取注册码',
		action: 'Create registration code',
		description: 'Creates the code of a page on which a customer registers a new corp',
		path: '/cgi-bin/service/get_register_code',
		parameters: {
			template_id: required(
				text('Package ID', 'Promotion package (推广包) from the provider console', {
					limits: { maxBytes: 128 },
				}),
			),
			corp_name: text('Corp Name', 'Name that the form starts with'),
			admin_name: text('Admin Name', 'Name of the admin that the form starts with'),
			admin_mobile: text('Admin Mobile', 'Mobile number that the form starts with'),
			state: text('State', 'Returned with the registration; up to 128 letters and digits', {
				limits: { maxBytes: 128, ...STATE_RULE },
			}),
			follow_user: text('Follow-Up User ID', 'Member of the provider who looks after the corp'),
		},
		see: 90581,
		example: {
			request: {
				template_id: 'tpl-example',
				corp_name: 'Example Ltd',
				admin_name: 'Zhang San',
				admin_mobile: '13800000000',
				state: 'partner7',
				follow_user: 'lisi',
			},
			response: { ...OK, register_code: A_REGISTER_CODE, expires_in: 600 },
		},
	}),
	'registration.get': defineEndpoint({
		...PROVIDER_POST,
		operation: 'get',
		title: 'Get',
		zh: '查询注册状态',
		action: 'Get registration',
		description: 'Gets the corp that registered with a code, within 24 hours',
		path: '/cgi-bin/service/get_register_info',
		parameters: { register_code: REGISTER_CODE },
		response: { secret: ['contact_sync.access_token'] },
		see: 90582,
		example: {
			request: { register_code: A_REGISTER_CODE },
			response: {
				...OK,
				corpid: A_CORP,
				contact_sync: { access_token: A_TOKEN, expires_in: 1800 },
				auth_user_info: { userid: 'zhangsan' },
				state: 'partner7',
				template_id: 'tpl-example',
			},
		},
	}),
	'registration.setScope': defineEndpoint({
		...REGISTRATION,
		...POST,
		operation: 'setScope',
		title: 'Set App Scope',
		zh: '设置授权应用可见范围',
		action: 'Set registration app scope',
		description: 'Replaces which members, departments and tags of a new corp can see an app',
		path: '/cgi-bin/agent/set_scope',
		token: 'contactSync',
		parameters: {
			access_token: CONTACT_SYNC_TOKEN,
			agentid: AGENT_ID,
			// What is left out is cleared here: the call replaces the whole scope.
			allow_user: list('Members', 'User IDs of members who can see the app; empty for none'),
			allow_party: integers('Departments', 'IDs of departments that can see it; empty for none'),
			allow_tag: integers('Tags', 'IDs of tags that can see the app; empty for none'),
		},
		see: 90583,
		example: {
			request: {
				access_token: A_TOKEN,
				agentid: AN_AGENT,
				allow_user: ['zhangsan', 'lisi'],
				allow_party: [1, 2],
				allow_tag: [1],
			},
			response: { ...OK, invaliduser: ['lisi'], invalidparty: [2], invalidtag: [] },
		},
	}),
	'registration.finishSync': defineEndpoint({
		...REGISTRATION,
		...GET,
		operation: 'finishSync',
		title: 'Finish Contact Sync',
		zh: '设置通讯录同步完成',
		action: 'Finish registration contact sync',
		description: 'Ends the time in which the contacts of a new corp may be written',
		path: '/cgi-bin/sync/contact_sync_success',
		token: 'contactSync',
		parameters: { access_token: CONTACT_SYNC_TOKEN },
		see: 90584,
		example: { request: { access_token: A_TOKEN }, response: OK },
	}),
};
