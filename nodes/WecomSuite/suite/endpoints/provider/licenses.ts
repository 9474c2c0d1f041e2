/** Rows: API licenses (接口调用许可) of members (https://developer.work.weixin.qq.com/document/path/95553). Only encrypted IDs. */
import { defineEndpoint, POST } from '../../table/define';
import { choice, flag, list, objects, required, text } from '../../table/kinds';
import {
	A_CORP,
	A_PAGE,
	A_SUITE,
	A_TIME,
	APP_ID,
	CURSOR,
	LATER,
	LICENSE_TYPE,
	markedPages,
	OK,
	pageSize,
	REQUIRED_CORP_ID,
	SUITE_ID,
	USER_ID,
} from '../../table/parameters';

const LICENSE = { ...POST, resource: 'license', token: 'provider' } as const;
const ACTIVE_CODE = required(
	text('Activation Code', 'Code from Get Many Accounts of the license order', { secret: true }),
);
const MEMBER_ID = required(text('User ID', 'Encrypted user ID of the member'));
const CORP = { corpid: REQUIRED_CORP_ID } as const;
const CODE = 'example-active-code-1';
const ONE = { active_code: CODE, userid: 'zhangsan' } as const;
const INFO = {
	...ONE,
	type: 1,
	status: 2,
	create_time: A_TIME,
	active_time: A_TIME,
	expire_time: LATER,
	merge_info: { from_active_code: 'example-active-code-0' },
	share_info: { from_corpid: A_CORP },
} as const;

export const LICENSE_ENDPOINTS = {
	'license.activate': defineEndpoint({
		...LICENSE,
		operation: 'activate',
		title: 'Activate',
		zh: '激活账号',
		action: 'Activate license',
		description: 'Gives a bought license to a member, by activation code',
		path: '/cgi-bin/license/active_account',
		parameters: { active_code: ACTIVE_CODE, ...CORP, userid: USER_ID },
		see: 95553,
		example: { request: { ...ONE, corpid: A_CORP }, response: OK },
	}),
	'license.activateMany': defineEndpoint({
		...LICENSE,
		operation: 'activateMany',
		title: 'Activate Many',
		zh: '批量激活账号',
		action: 'Activate many licenses',
		description: 'Gives up to 1000 bought licenses to members, by activation code',
		path: '/cgi-bin/license/batch_active_account',
		parameters: {
			...CORP,
			active_list: required(
				objects(
					'Activations',
					'Up to 1000 pairs of code and member',
					{ active_code: ACTIVE_CODE, userid: MEMBER_ID },
					{ limits: { maxItems: 1000 } },
				),
			),
		},
		response: { list: 'active_result' },
		see: 95553,
		example: {
			request: { corpid: A_CORP, active_list: [ONE] },
			response: { ...OK, active_result: [{ ...ONE, errcode: 0 }] },
		},
	}),
	'license.activateByType': defineEndpoint({
		...LICENSE,
		operation: 'activateByType',
		title: 'Activate by Type',
		zh: '按账号类型激活账号',
		action: 'Activate license by type',
		description: 'Gives any free license of a type to a member',
		path: '/cgi-bin/license/active_account_by_type',
		parameters: { type: LICENSE_TYPE, ...CORP, userid: USER_ID },
		see: 95553,
		example: { request: { type: 1, corpid: A_CORP, userid: 'zhangsan' }, response: OK },
	}),
	'license.get': defineEndpoint({
		...LICENSE,
		operation: 'get',
		title: 'Get',
		zh: '获取激活码详情',
		action: 'Get license',
		description: 'Gets a license by activation code: type, status, member and expiry',
		path: '/cgi-bin/license/get_active_info_by_code',
		parameters: { ...CORP, active_code: ACTIVE_CODE },
		see: 95552,
		example: {
			request: { corpid: A_CORP, active_code: CODE },
			response: { ...OK, active_info: INFO },
		},
	}),
	'license.getManyByCode': defineEndpoint({
		...LICENSE,
		operation: 'getManyByCode',
		title: 'Get Many by Code',
		zh: '批量获取激活码详情',
		action: 'Get many licenses by code',
		description: 'Gets up to 1000 licenses by activation code',
		path: '/cgi-bin/license/batch_get_active_info_by_code',
		parameters: {
			...CORP,
			active_code_list: required(
				list('Activation Codes', 'Up to 1000 codes', { secret: true, limits: { maxItems: 1000 } }),
			),
		},
		response: { list: 'active_info_list' },
		see: 95552,
		example: {
			request: { corpid: A_CORP, active_code_list: [CODE] },
			response: { ...OK, active_info_list: [INFO], invalid_active_code_list: [] },
		},
	}),
	'license.getMany': defineEndpoint({
		...LICENSE,
		operation: 'getMany',
		title: 'Get Many',
		zh: '获取企业的账号列表',
		action: 'Get many licenses',
		description: 'Lists the members of a corp who have or had a license',
		path: '/cgi-bin/license/list_actived_account',
		parameters: { ...CORP, limit: pageSize(1000, 500), cursor: CURSOR },
		paging: markedPages(1000),
		response: { list: 'account_list' },
		see: 95544,
		example: {
			request: { corpid: A_CORP, limit: 500, cursor: A_PAGE },
			response: {
				...OK,
				next_cursor: '',
				has_more: 0,
				account_list: [{ userid: 'zhangsan', type: 1, expire_time: LATER, active_time: A_TIME }],
			},
		},
	}),
	'license.getByMember': defineEndpoint({
		...LICENSE,
		operation: 'getByMember',
		title: 'Get by Member',
		zh: '获取成员的激活详情',
		action: 'Get license by member',
		description: 'Says whether a member has a valid license, and which',
		path: '/cgi-bin/license/get_active_info_by_user',
		parameters: { ...CORP, userid: USER_ID },
		see: 95555,
		example: {
			request: { corpid: A_CORP, userid: 'zhangsan' },
			response: {
				...OK,
				active_status: 1,
				active_info_list: [{ ...ONE, type: 1, active_time: A_TIME, expire_time: LATER }],
			},
		},
	}),
	'license.transfer': defineEndpoint({
		...LICENSE,
		operation: 'transfer',
		title: 'Transfer',
		zh: '账号继承',
		action: 'Transfer licenses',
		description: 'Moves up to 1000 licenses from members to others, once in 30 days each',
		path: '/cgi-bin/license/batch_transfer_license',
		parameters: {
			...CORP,
			transfer_list: required(
				objects(
					'Transfers',
					'Up to 1000 pairs of members',
					{
						handover_userid: required(text('From User ID', 'Encrypted user ID that gives')),
						takeover_userid: required(text('To User ID', 'Encrypted user ID that receives')),
					},
					{ limits: { maxItems: 1000 } },
				),
			),
		},
		response: { list: 'transfer_result' },
		see: 95673,
		example: {
			request: {
				corpid: A_CORP,
				transfer_list: [{ handover_userid: 'lisi', takeover_userid: 'zhangsan' }],
			},
			response: {
				...OK,
				transfer_result: [{ handover_userid: 'lisi', takeover_userid: 'zhangsan', errcode: 0 }],
			},
		},
	}),
	'license.share': defineEndpoint({
		...LICENSE,
		operation: 'share',
		title: 'Share',
		zh: '分配激活码给下游企业',
		action: 'Share licenses',
		description:
			'Gives activation codes of an upstream corp to a downstream or linked corp; returns those that failed',
		path: '/cgi-bin/license/batch_share_active_code',
		parameters: {
			from_corpid: required(text('From Corp ID', 'Upstream corp', { from: 'corp' })),
			to_corpid: required(text('To Corp ID', 'Downstream corp')),
			share_list: required(
				objects(
					'Codes',
					'Up to 1000 activation codes',
					{ active_code: ACTIVE_CODE },
					{ limits: { maxItems: 1000 } },
				),
			),
			corp_link_type: choice('Link', 'How the two corps are linked', [
				{ name: 'Linked Enterprise (企业互联)', value: 1 },
				{ name: 'Supply Chain (上下游)', value: 0 },
			]),
		},
		response: { list: 'share_result' },
		see: 96059,
		example: {
			request: {
				from_corpid: A_CORP,
				to_corpid: 'wpBbCdEfGhIjKlMnOpQrStUvWxYz0123',
				share_list: [{ active_code: CODE }],
				corp_link_type: 0,
			},
			response: { ...OK, share_result: [{ active_code: CODE, ...OK }] },
		},
	}),
	'license.getAppStatus': defineEndpoint({
		...LICENSE,
		operation: 'getAppStatus',
		title: 'Get App Status',
		zh: '获取应用的接口许可状态',
		action: 'Get license status of app',
		description: 'Says whether an app needs licenses in a corp, and until when the trial lasts',
		path: '/cgi-bin/license/get_app_license_info',
		parameters: { ...CORP, suite_id: SUITE_ID, appid: APP_ID },
		see: 95844,
		example: {
			request: { corpid: A_CORP, suite_id: A_SUITE, appid: 1 },
			response: {
				...OK,
				license_status: 1,
				// The vendor's spelling.
				trail_info: { start_time: A_TIME, end_time: LATER },
				license_check_time: LATER,
			},
		},
	}),
	'license.setAutoActivation': defineEndpoint({
		...LICENSE,
		operation: 'setAutoActivation',
		title: 'Set Automatic Activation',
		zh: '设置企业的许可自动激活状态',
		action: 'Set automatic activation of licenses',
		description: 'Sets whether WeCom gives free licenses to members by itself',
		path: '/cgi-bin/license/set_auto_active_status',
		parameters: {
			...CORP,
			auto_active_status: required(
				flag('Activate Automatically', 'Whether WeCom gives licenses to members by itself'),
			),
		},
		see: 95873,
		example: { request: { corpid: A_CORP, auto_active_status: true }, response: OK },
	}),
	'license.getAutoActivation': defineEndpoint({
		...LICENSE,
		operation: 'getAutoActivation',
		title: 'Get Automatic Activation',
		zh: '查询企业的许可自动激活状态',
		action: 'Get automatic activation of licenses',
		description: 'Says whether WeCom gives free licenses to members by itself',
		path: '/cgi-bin/license/get_auto_active_status',
		parameters: CORP,
		see: 95874,
		example: { request: { corpid: A_CORP }, response: { ...OK, auto_active_status: 1 } },
	}),
	'license.checkSupportPolicy': defineEndpoint({
		...LICENSE,
		operation: 'checkSupportPolicy',
		title: 'Check Support Policy',
		zh: '查询民生行业优惠条件',
		action: 'Check license support policy',
		description: 'Says whether a corp gets the reduced prices of the support policy',
		path: '/cgi-bin/license/support_policy_query',
		parameters: CORP,
		see: 96515,
		example: {
			request: { corpid: A_CORP },
			response: { ...OK, query_result: 0, unsatisfied_reason: [701090] },
		},
	}),
};
