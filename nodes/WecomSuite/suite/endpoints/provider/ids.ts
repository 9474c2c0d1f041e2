/** Rows: plain, encrypted and provider-specific IDs (https://developer.work.weixin.qq.com/document/path/96516, 97061). */
import { defineEndpoint, POST } from '../../table/define';
import { choice, integers, list, required, text } from '../../table/kinds';
import { A_CORP, A_CUSTOMER, CORP_ID, MASS_CALL_TICKET, OK } from '../../table/parameters';

const ID = { ...POST, resource: 'id' } as const;
const BY_CORP = { ...ID, token: 'corp' } as const;
const BY_PROVIDER = { ...ID, token: 'provider' } as const;

/** Never filled in: a call that cannot be undone names its corp. */
const MIGRATED = required(text('Corp ID', 'Encrypted ID of the corp to switch'));
const EXTERNAL_USER_IDS = required(
	list('External User IDs', 'Up to 1000 IDs, better 200', { limits: { maxItems: 1000 } }),
);
const CHAT_ID = text('Chat ID', 'Group chat that the customers belong to');
const WECHAT_USER = {
	unionid: required(text('UnionID', 'WeChat UnionID of the user')),
	openid: required(text('OpenID', 'WeChat OpenID of the user in your app')),
} as const;
const A_WECHAT_USER = { unionid: 'oAbCdEfGhIjKlMnOpQrSt', openid: 'oDjGHs1yCnGrRovBj2yH' } as const;
const RENEWED = {
	...OK,
	items: [{ external_userid: A_CUSTOMER, new_external_userid: `${A_CUSTOMER}new` }],
} as const;

export const ID_ENDPOINTS = {
	'id.getOpenCorpId': defineEndpoint({
		...BY_PROVIDER,
		operation: 'getOpenCorpId',
		title: 'Get Encrypted Corp ID',
		zh: 'corpid的转换',
		action: 'Get encrypted corp ID',
		description: 'Converts the plain ID of a corp that authorized the app to the encrypted one',
		path: '/cgi-bin/service/corpid_to_opencorpid',
		parameters: { corpid: required(text('Plain Corp ID', 'Corp ID that begins with ww')) },
		see: 97061,
		example: {
			request: { corpid: 'wwaaaabbb0000cccc1' },
			response: { ...OK, open_corpid: A_CORP },
		},
	}),
	'id.getOpenUserIds': defineEndpoint({
		...BY_CORP,
		operation: 'getOpenUserIds',
		title: 'Get Encrypted User IDs',
		zh: 'userid的转换',
		action: 'Get encrypted user IDs',
		description:
			'Converts plain user IDs to encrypted ones; many wrong IDs block the app for a day',
		path: '/cgi-bin/batch/userid_to_openuserid',
		parameters: {
			userid_list: required(
				list('Plain User IDs', 'Up to 1000 user IDs', { limits: { maxItems: 1000 } }),
			),
		},
		response: { list: 'open_userid_list' },
		see: 95435,
		example: {
			request: { userid_list: ['zhangsan', 'lisi'] },
			response: {
				...OK,
				open_userid_list: [{ userid: 'zhangsan', open_userid: 'woAbCdEfGhIjKlMnOpQrSt' }],
				invalid_userid_list: ['lisi'],
			},
		},
	}),
	'id.getOpenUserIdsOfBot': defineEndpoint({
		...BY_PROVIDER,
		operation: 'getOpenUserIdsOfBot',
		title: 'Get Encrypted User IDs of Bot',
		zh: '智能机器人userid的转换',
		action: 'Get encrypted user IDs of bot',
		description:
			'Converts the user IDs that an AI bot (智能机器人) received to those of the provider',
		path: '/cgi-bin/service/batch/userid_to_openuserid',
		parameters: {
			source_botid: required(text('Bot ID', 'Bot that received the IDs')),
			open_userid_list: required(list('User IDs', 'User IDs as the bot received them')),
		},
		response: { list: 'items' },
		see: 100719,
		example: {
			request: { source_botid: 'example-bot', open_userid_list: ['woAbCdEfGhIjKlMnOpQrSt'] },
			response: {
				...OK,
				open_corpid: A_CORP,
				items: [{ userid: 'zhangsan', open_userid: 'woAbCdEfGhIjKlMnOpQrSt' }],
				invalid_open_userid_list: [],
			},
		},
	}),
	'id.renewExternalUserIds': defineEndpoint({
		...BY_CORP,
		operation: 'renewExternalUserIds',
		title: 'Renew External User IDs',
		zh: '转换external_userid',
		action: 'Renew external user IDs',
		description: 'Converts old external user IDs to new ones; refused after the migration',
		path: '/cgi-bin/externalcontact/get_new_external_userid',
		parameters: { external_userid_list: EXTERNAL_USER_IDS },
		response: { list: 'items' },
		see: 97063,
		example: { request: { external_userid_list: [A_CUSTOMER] }, response: RENEWED },
	}),
	'id.renewGroupChatUserIds': defineEndpoint({
		...BY_CORP,
		operation: 'renewGroupChatUserIds',
		title: 'Renew Group Chat User IDs',
		zh: '转换客户群成员external_userid',
		action: 'Renew group chat external user IDs',
		description: 'Converts old external user IDs of a group chat to new ones',
		path: '/cgi-bin/externalcontact/groupchat/get_new_external_userid',
		parameters: { chat_id: required(CHAT_ID), external_userid_list: EXTERNAL_USER_IDS },
		response: { list: 'items' },
		see: 97063,
		example: {
			request: { chat_id: 'wrAbCdEfGhIjKlMnOp', external_userid_list: [A_CUSTOMER] },
			response: RENEWED,
		},
	}),
	'id.getExternalUserId': defineEndpoint({
		...BY_CORP,
		operation: 'getExternalUserId',
		title: 'Get External User ID by UnionID',
		zh: 'unionid转换为第三方external_userid',
		action: 'Get external user ID by UnionID',
		description: 'Finds the customer with a WeChat UnionID, or a pending ID for 90 days',
		path: '/cgi-bin/idconvert/unionid_to_external_userid',
		parameters: {
			...WECHAT_USER,
			subject_type: choice('Owner of the WeChat App', 'Whom the UnionID belongs to', [
				{ name: 'Corp', value: 0 },
				{ name: 'Provider', value: 1 },
			]),
			mass_call_ticket: MASS_CALL_TICKET,
		},
		see: 95926,
		example: {
			request: {
				...A_WECHAT_USER,
				subject_type: 1,
				mass_call_ticket: 'example-mass-call-ticket',
			},
			response: { ...OK, external_userid: A_CUSTOMER },
		},
	}),
	'id.getExternalUserIdsInCorps': defineEndpoint({
		...ID,
		operation: 'getExternalUserIdsInCorps',
		title: 'Get External User IDs in Corps (Legacy)',
		zh: 'unionid查询external_userid（旧版）',
		action: 'Get external user IDs in corps by UnionID',
		description: 'Finds the customer with a WeChat UnionID in one corp or in all of them',
		path: '/cgi-bin/service/externalcontact/unionid_to_external_userid_3rd',
		token: 'suite',
		parameters: { ...WECHAT_USER, corpid: CORP_ID },
		response: { list: 'external_userid_info' },
		see: 95327,
		legacy: true,
		example: {
			request: { ...A_WECHAT_USER, corpid: A_CORP },
			response: {
				...OK,
				external_userid_info: [{ corpid: A_CORP, external_userid: A_CUSTOMER }],
			},
		},
	}),
	'id.getPendingIds': defineEndpoint({
		...BY_CORP,
		operation: 'getPendingIds',
		title: 'Get Pending IDs',
		zh: 'external_userid查询pending_id',
		action: 'Get pending IDs',
		description: 'Converts external user IDs to the pending IDs that stood for them before',
		path: '/cgi-bin/idconvert/batch/external_userid_to_pending_id',
		parameters: { chat_id: CHAT_ID, external_userid: EXTERNAL_USER_IDS },
		response: { list: 'result' },
		see: 95900,
		example: {
			request: { chat_id: 'wrAbCdEfGhIjKlMnOp', external_userid: [A_CUSTOMER] },
			response: { ...OK, result: [{ external_userid: A_CUSTOMER, pending_id: 'pending-1' }] },
		},
	}),
	'id.convertTemporaryIds': defineEndpoint({
		...BY_CORP,
		operation: 'convertTemporaryIds',
		title: 'Convert Temporary IDs',
		zh: 'tmp_external_userid的转换',
		action: 'Convert temporary external user IDs',
		description: 'Converts temporary IDs from meetings, forms and sheets to lasting ones',
		path: '/cgi-bin/idconvert/convert_tmp_external_userid',
		parameters: {
			business_type: required(
				choice('Origin', 'Where the temporary IDs come from', [
					{ name: 'Form', value: 2 },
					{ name: 'Meeting', value: 1 },
					{ name: 'Sheet', value: 3 },
				]),
			),
			user_type: required(
				choice('User Type', 'Who is behind the temporary IDs', [
					{ name: 'Customer', value: 1 },
					{ name: 'Linked Corp (企业互联)', value: 2 },
					{ name: 'Linked Corp, Circle (互联企业)', value: 4 },
					{ name: 'Upstream or Downstream (上下游)', value: 3 },
				]),
			),
			tmp_external_userid_list: required(
				list('Temporary IDs', 'Up to 100 IDs', { limits: { maxItems: 100 } }),
			),
		},
		response: { list: 'results' },
		see: 98412,
		example: {
			request: { business_type: 1, user_type: 1, tmp_external_userid_list: ['tmp-1', 'tmp-2'] },
			response: {
				...OK,
				results: [{ tmp_external_userid: 'tmp-1', external_userid: A_CUSTOMER }],
				invalid_tmp_external_userid_list: ['tmp-2'],
			},
		},
	}),
	'id.convertTagIds': defineEndpoint({
		...BY_CORP,
		operation: 'convertTagIds',
		title: 'Convert Customer Tag IDs',
		zh: '客户标签ID的转换',
		action: 'Convert customer tag IDs',
		description: 'Converts IDs of customer tags to those that the provider sees',
		path: '/cgi-bin/idconvert/external_tagid',
		parameters: {
			external_tagid_list: required(
				list('Customer Tag IDs', 'Up to 1000 IDs', { limits: { maxItems: 1000 } }),
			),
		},
		response: { list: 'items' },
		see: 96169,
		example: {
			request: { external_tagid_list: ['etAbCd', 'etEfGh'] },
			response: {
				...OK,
				items: [{ external_tagid: 'etAbCd', open_external_tagid: 'etIjKl' }],
				invalid_external_tagid_list: ['etEfGh'],
			},
		},
	}),
	'id.convertServiceAccountIds': defineEndpoint({
		...BY_CORP,
		operation: 'convertServiceAccountIds',
		title: 'Convert Service Account IDs',
		zh: '微信客服ID的转换',
		action: 'Convert service account IDs',
		description: 'Converts IDs of WeChat customer service accounts to those the provider sees',
		path: '/cgi-bin/idconvert/open_kfid',
		parameters: {
			open_kfid_list: required(
				list('Service Account IDs', 'Up to 1000 IDs', { limits: { maxItems: 1000 } }),
			),
		},
		response: { list: 'items' },
		see: 96169,
		example: {
			request: { open_kfid_list: ['wkAbCd', 'wkEfGh'] },
			response: {
				...OK,
				items: [{ open_kfid: 'wkAbCd', new_open_kfid: 'wkIjKl' }],
				invalid_open_kfid_list: ['wkEfGh'],
			},
		},
	}),
	'id.finishMigration': defineEndpoint({
		...BY_PROVIDER,
		operation: 'finishMigration',
		title: 'Finish Migration',
		zh: '设置迁移完成',
		action: 'Finish ID migration',
		description: 'Switches a corp to encrypted IDs; assume that this cannot be undone',
		path: '/cgi-bin/service/finish_openid_migration',
		parameters: {
			corpid: MIGRATED,
			openid_type: required(
				integers('ID Types', 'Use 1 for user and corp IDs, 3 for external user IDs', {
					placeholder: 'e.g. 1, 3',
				}),
			),
		},
		see: 99375,
		example: { request: { corpid: A_CORP, openid_type: [1, 3] }, response: OK },
	}),
	'id.finishExternalMigration': defineEndpoint({
		...BY_PROVIDER,
		operation: 'finishExternalMigration',
		title: 'Finish External User ID Migration (Legacy)',
		zh: '设置external_userid迁移完成',
		action: 'Finish external user ID migration',
		description: 'Switches a corp to new external user IDs; assume that this cannot be undone',
		path: '/cgi-bin/service/externalcontact/finish_external_userid_migration',
		parameters: { corpid: MIGRATED },
		see: 95327,
		legacy: true,
		example: { request: { corpid: A_CORP }, response: OK },
	}),
};
