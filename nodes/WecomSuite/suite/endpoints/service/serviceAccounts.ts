/** Rows: accounts of WeChat customer service and the members who answer for them (https://developer.work.weixin.qq.com/document/path/94688, 94695). */
import { defineEndpoint, GET, POST } from '../../table/define';
import { integers, list, required, text } from '../../table/kinds';
import { A_MEDIA_ID, OK } from '../../table/parameters';
import { A_SERVICE_ACCOUNT, SERVICE_ACCOUNT } from './serviceMessages';

const SERVICE = { resource: 'service', token: 'corp' } as const;
const NAME_LIMITS = { maxLength: 16 } as const;
const PICTURE_LIMITS = { maxBytes: 128 } as const;

/** One of the two lists is enough. */
const SERVICERS = {
	userid_list: list('Members', 'Up to 100 user IDs', {
		picks: 'member',
		limits: { maxItems: 100 },
	}),
	department_id_list: integers('Departments', 'Up to 100 department IDs', {
		picks: 'department',
		limits: { maxItems: 100 },
	}),
} as const;
const SOME_SERVICERS = [['userid_list', 'department_id_list']] as const;
const A_CHANGE = {
	request: { open_kfid: A_SERVICE_ACCOUNT, userid_list: ['zhangsan'], department_id_list: [2] },
	response: {
		...OK,
		result_list: [
			{ userid: 'zhangsan', errcode: 0, errmsg: 'success' },
			{ department_id: 2, errcode: 0, errmsg: 'ignored' },
		],
	},
} as const;

export const SERVICE_ACCOUNT_ENDPOINTS = {
	'service.createAccount': defineEndpoint({
		...SERVICE,
		...POST,
		operation: 'createAccount',
		title: 'Create Account',
		zh: '添加客服账号',
		action: 'Create customer service account',
		description: 'Adds a customer service account with a name and a picture',
		path: '/cgi-bin/kf/account/add',
		parameters: {
			name: required(text('Name', 'Up to 16 characters', { limits: NAME_LIMITS })),
			media_id: required(
				text('Picture Media ID', 'Picture, ID from Upload Image', { limits: PICTURE_LIMITS }),
			),
		},
		see: 94688,
		example: {
			request: { name: 'Orders', media_id: A_MEDIA_ID },
			response: { ...OK, open_kfid: A_SERVICE_ACCOUNT },
		},
	}),
	'service.updateAccount': defineEndpoint({
		...SERVICE,
		...POST,
		operation: 'updateAccount',
		title: 'Update Account',
		zh: '修改客服账号',
		action: 'Update customer service account',
		description: 'Changes name or picture of a customer service account',
		path: '/cgi-bin/kf/account/update',
		parameters: {
			open_kfid: SERVICE_ACCOUNT,
			name: text('Name', 'Up to 16 characters', { limits: NAME_LIMITS, cleared: false }),
			media_id: text('Picture Media ID', 'Picture, ID from Upload Image', {
				limits: PICTURE_LIMITS,
				cleared: false,
			}),
		},
		see: 94690,
		example: {
			request: { open_kfid: A_SERVICE_ACCOUNT, name: 'Orders', media_id: A_MEDIA_ID },
			response: OK,
		},
	}),
	'service.deleteAccount': defineEndpoint({
		...SERVICE,
		...POST,
		operation: 'deleteAccount',
		title: 'Delete Account',
		zh: '删除客服账号',
		action: 'Delete customer service account',
		description: 'Deletes a customer service account',
		path: '/cgi-bin/kf/account/del',
		parameters: { open_kfid: SERVICE_ACCOUNT },
		see: 94689,
		example: { request: { open_kfid: A_SERVICE_ACCOUNT }, response: OK },
	}),
	'service.addServicers': defineEndpoint({
		...SERVICE,
		...POST,
		operation: 'addServicers',
		title: 'Add Servicers',
		zh: '添加接待人员',
		action: 'Add customer service servicers',
		description: 'Lets members or departments answer for a customer service account',
		path: '/cgi-bin/kf/servicer/add',
		parameters: { open_kfid: SERVICE_ACCOUNT, ...SERVICERS },
		anyOf: SOME_SERVICERS,
		response: { list: 'result_list' },
		see: 94695,
		example: A_CHANGE,
	}),
	'service.removeServicers': defineEndpoint({
		...SERVICE,
		...POST,
		operation: 'removeServicers',
		title: 'Remove Servicers',
		zh: '删除接待人员',
		action: 'Remove customer service servicers',
		description: 'Takes members or departments away from a customer service account',
		path: '/cgi-bin/kf/servicer/del',
		parameters: { open_kfid: SERVICE_ACCOUNT, ...SERVICERS },
		anyOf: SOME_SERVICERS,
		response: { list: 'result_list' },
		see: 94696,
		example: A_CHANGE,
	}),
	'service.getChannelsBinding': defineEndpoint({
		...SERVICE,
		...GET,
		operation: 'getChannelsBinding',
		title: 'Get Channels Binding',
		zh: '获取视频号绑定状态',
		action: 'Get customer service channels binding',
		description: 'Tells whether a WeChat Channels account is bound to customer service',
		path: '/cgi-bin/kf/get_corp_qualification',
		parameters: {},
		see: 95153,
		example: { request: {}, response: { ...OK, wechat_channels_binding: true } },
	}),
};
