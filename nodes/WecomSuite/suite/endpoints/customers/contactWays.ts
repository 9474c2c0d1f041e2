/** Rows: codes and buttons by which customers reach members (https://developer.work.weixin.qq.com/document/path/95724). */
import { defineEndpoint, POST } from '../../table/define';
import {
	boolean,
	choice,
	dateTime,
	integer,
	lasting,
	object,
	required,
	text,
} from '../../table/kinds';
import {
	A_CUSTOMER,
	A_MEDIA_ID,
	A_PAGE,
	A_PICTURE,
	A_TIME,
	CURSOR,
	EXTERNAL_USER_ID,
	LATER,
	OK,
	pages,
	pageSize,
	USER_ID,
} from '../../table/parameters';
import { A_CONFIG, A_MINI_PAGE, A_WEB_PAGE, departments, members, PARTS } from './customerParts';

const CONTACT_WAY = { resource: 'contactWay', token: 'corp', see: 95724 } as const;
const CONFIG_ID = required(
	text('Config ID', 'ID of the contact way, from Create or Get Many', {
		limits: { maxBytes: 64 },
	}),
);
const DAYS_14 = 1209600;
const SETTINGS = {
	style: integer('Style', 'Look of the button in a mini program; 1 is the usual one', {
		default: 1,
		limits: { min: 1 },
	}),
	remark: text('Remark', 'Note about the contact way, up to 30 characters', {
		limits: { maxLength: 30 },
	}),
	skip_verify: boolean('Skip Verification', 'Whether customers are added without a confirmation', {
		default: true,
	}),
	state: text('State', 'Channel (渠道) that events name again, up to 30 characters', {
		limits: { maxLength: 30 },
	}),
	user: members('Members', 'Members whom the code leads to; one for the type One Member', 100),
	party: departments('Departments', 'Departments whose members the code leads to', 100),
	expires_in: integer('Code Lifetime', 'Seconds that a temporary code lives, up to 14 days', {
		default: 604800,
		limits: { min: 1, max: DAYS_14 },
	}),
	chat_expires_in: integer('Chat Lifetime', 'Seconds that a temporary chat lives, up to 14 days', {
		default: 86400,
		limits: { min: 1, max: DAYS_14 },
	}),
	unionid: text('UnionID', 'Only this WeChat user may use a temporary code'),
	mark_source: boolean('Mark Source', 'Whether the customer shows where they came from', {
		default: true,
	}),
	conclusions: object('Closing Words', 'What a temporary chat ends with', {
		text: object('Text', 'Text of the closing words', {
			content: required(text('Text', 'Up to 4000 bytes', { limits: { maxBytes: 4000 } })),
		}),
		...PARTS,
	}),
} as const;
const AN_END = {
	text: { content: 'Thank you' },
	image: { media_id: A_MEDIA_ID, pic_url: A_PICTURE },
	link: A_WEB_PAGE,
	miniprogram: A_MINI_PAGE,
} as const;
const SET = {
	style: 1,
	remark: 'Trade fair',
	skip_verify: true,
	state: 'fair2026',
	user: ['zhangsan', 'lisi'],
	party: [2, 3],
	expires_in: 86400,
	chat_expires_in: 86400,
	unionid: 'oxTWIuGaIt6gTKsQRLau2M0AAAA',
	mark_source: true,
} as const;

export const CONTACT_WAY_ENDPOINTS = {
	'contactWay.create': defineEndpoint({
		...CONTACT_WAY,
		...POST,
		operation: 'create',
		title: 'Create',
		zh: '配置客户联系「联系我」方式',
		action: 'Create contact way',
		description: 'Makes a QR code or a button by which customers add members of the corp',
		path: '/cgi-bin/externalcontact/add_contact_way',
		parameters: {
			type: required(
				choice('Type', 'Whom the code leads to', [
					{ name: 'One Member', value: 1, description: 'Exactly one member (单人)' },
					{ name: 'Several Members', value: 2, description: 'One of several members (多人)' },
				]),
			),
			scene: required(
				choice('Place', 'Where customers meet it', [
					{ name: 'Mini Program', value: 1, description: 'A button in a mini program' },
					{ name: 'QR Code', value: 2, description: 'A QR code to print or show' },
				]),
			),
			...SETTINGS,
			is_temp: boolean('Temporary', 'Whether chats end by themselves (临时会话); one member only'),
			is_exclusive: boolean('One Member Only', 'Whether a customer adds one of the members only'),
		},
		anyOf: [['user', 'party']],
		example: {
			request: {
				type: 2,
				scene: 2,
				...SET,
				is_temp: true,
				is_exclusive: true,
				conclusions: AN_END,
			},
			response: { ...OK, config_id: A_CONFIG, qr_code: A_PICTURE },
		},
	}),
	'contactWay.get': defineEndpoint({
		...CONTACT_WAY,
		...POST,
		operation: 'get',
		title: 'Get',
		zh: '获取企业已配置的「联系我」方式',
		action: 'Get contact way',
		description: 'Gets a contact way: its code, its members and its channel',
		path: '/cgi-bin/externalcontact/get_contact_way',
		parameters: { config_id: CONFIG_ID },
		example: {
			request: { config_id: A_CONFIG },
			response: {
				...OK,
				contact_way: {
					config_id: A_CONFIG,
					type: 2,
					scene: 2,
					...SET,
					is_temp: true,
					qr_code: A_PICTURE,
					conclusions: {
						text: AN_END.text,
						image: { pic_url: A_PICTURE },
						link: A_WEB_PAGE,
						miniprogram: A_MINI_PAGE,
					},
				},
			},
		},
	}),
	'contactWay.getMany': defineEndpoint({
		...CONTACT_WAY,
		...POST,
		operation: 'getMany',
		title: 'Get Many',
		zh: '获取企业已配置的「联系我」列表',
		action: 'Get many contact ways',
		description: 'Lists the IDs of contact ways that were made since July 2021; no temporary ones',
		path: '/cgi-bin/externalcontact/list_contact_way',
		parameters: {
			start_time: dateTime('From', 'Made at this time or later; 90 days ago when empty'),
			end_time: dateTime('Until', 'Made at this time or before; now when empty'),
			cursor: CURSOR,
			limit: pageSize(1000, 100),
		},
		paging: pages(1000),
		response: { list: 'contact_way' },
		example: {
			request: { start_time: A_TIME, end_time: LATER, cursor: A_PAGE, limit: 100 },
			response: { ...OK, contact_way: [{ config_id: A_CONFIG }], next_cursor: '' },
		},
	}),
	'contactWay.update': defineEndpoint({
		...CONTACT_WAY,
		...POST,
		operation: 'update',
		title: 'Update',
		zh: '更新企业已配置的「联系我」方式',
		action: 'Update contact way',
		description: 'Changes a contact way; what is left out stays as it is',
		path: '/cgi-bin/externalcontact/update_contact_way',
		parameters: { config_id: CONFIG_ID, ...lasting(SETTINGS) },
		example: {
			request: { config_id: A_CONFIG, ...SET, conclusions: AN_END },
			response: OK,
		},
	}),
	'contactWay.delete': defineEndpoint({
		...CONTACT_WAY,
		...POST,
		operation: 'delete',
		title: 'Delete',
		zh: '删除企业已配置的「联系我」方式',
		action: 'Delete contact way',
		description: 'Deletes a contact way; its code stops working',
		path: '/cgi-bin/externalcontact/del_contact_way',
		parameters: { config_id: CONFIG_ID },
		example: { request: { config_id: A_CONFIG }, response: OK },
	}),
	'contactWay.endChat': defineEndpoint({
		...CONTACT_WAY,
		...POST,
		operation: 'endChat',
		title: 'End Temporary Chat',
		zh: '结束临时会话',
		action: 'End temporary chat of contact way',
		description: 'Ends a temporary chat between a member and a customer at once',
		path: '/cgi-bin/externalcontact/close_temp_chat',
		parameters: { userid: USER_ID, external_userid: EXTERNAL_USER_ID },
		example: {
			request: { userid: 'zhangsan', external_userid: A_CUSTOMER },
			response: OK,
		},
	}),
};
