/** Rows: group chats with customers and the ways to join them (https://developer.work.weixin.qq.com/document/path/93414, 99546). */
import { defineEndpoint, POST } from '../../table/define';
import {
	boolean,
	choice,
	flag,
	integer,
	lasting,
	list,
	required,
	text,
	within,
} from '../../table/kinds';
import {
	A_CUSTOMER,
	A_PAGE,
	A_PICTURE,
	A_TIME,
	CURSOR,
	OK,
	pages,
	pageSize,
} from '../../table/parameters';
import { A_CHAT, A_CONFIG, members } from './customerParts';

const GROUP_CHAT = { resource: 'groupChat', token: 'corp' } as const;
const JOIN_WAY = { ...GROUP_CHAT, see: 99546 } as const;
const CHAT_ID = required(
	text('Chat ID', 'ID of the group chat', {
		placeholder: 'e.g. wrOgQhDgAAMY…',
		limits: { maxBytes: 64 },
	}),
);
const CONFIG_ID = required(
	text('Config ID', 'ID of the way to join, from Create Join Way', { limits: { maxBytes: 64 } }),
);
const SCENE = required(
	choice('Place', 'Where customers meet it', [
		{ name: 'Mini Program', value: 1, description: 'A button in a mini program' },
		{ name: 'QR Code', value: 2, description: 'A QR code to print or show' },
	]),
);
const CHATS = required(
	list('Chat IDs', 'Up to 5 group chats that customers join, one after the other', {
		limits: { maxItems: 5 },
	}),
);
const JOINING = {
	remark: text('Remark', 'Note about the way to join, up to 30 characters', {
		limits: { maxLength: 30 },
	}),
	auto_create_room: flag('Create More Groups', 'Whether a new group is made when all are full', {
		default: true,
	}),
	room_base_name: text('Group Name', 'Begin of the names of new groups, up to 40 characters', {
		limits: { maxLength: 40 },
	}),
	room_base_id: integer('First Number', 'Number of the first new group, behind its name', {
		limits: { min: 1 },
	}),
	state: text('State', 'Channel (渠道) that members of the group show, up to 30 characters', {
		limits: { maxLength: 30 },
	}),
	mark_source: boolean('Mark Source', 'Whether the customer shows where they came from', {
		default: true,
	}),
} as const;
const JOINED = {
	scene: 2,
	chat_id_list: [A_CHAT],
	remark: 'Trade fair',
	room_base_name: 'Buyers',
	room_base_id: 10,
	state: 'fair2026',
	mark_source: true,
} as const;

export const GROUP_CHAT_ENDPOINTS = {
	'groupChat.getMany': defineEndpoint({
		...GROUP_CHAT,
		...POST,
		operation: 'getMany',
		title: 'Get Many',
		zh: '获取客户群列表',
		action: 'Get many group chats',
		description: 'Lists the IDs of the group chats with customers',
		path: '/cgi-bin/externalcontact/groupchat/list',
		parameters: {
			status_filter: choice('State', 'State of the owner of the group', [
				{ name: 'All', value: 0 },
				{
					name: 'Being Transferred',
					value: 2,
					description: 'Owner left, transfer under way (离职继承中)',
				},
				{ name: 'Owner Left', value: 1, description: 'Owner left, to be transferred (待继承)' },
				{ name: 'Transferred', value: 3, description: 'Transfer is done (离职继承完成)' },
			]),
			...within('owner_filter', {
				userid_list: members('Owners', 'Lists only groups of these members, up to 100', 100),
			}),
			cursor: CURSOR,
			limit: required(pageSize(1000, 100)),
		},
		paging: pages(1000),
		response: { list: 'group_chat_list' },
		see: 93414,
		example: {
			request: { status_filter: 0, userid_list: ['zhangsan'], cursor: A_PAGE, limit: 100 },
			response: { ...OK, group_chat_list: [{ chat_id: A_CHAT, status: 0 }], next_cursor: '' },
		},
	}),
	'groupChat.get': defineEndpoint({
		...GROUP_CHAT,
		...POST,
		operation: 'get',
		title: 'Get',
		zh: '获取客户群详情',
		action: 'Get group chat',
		description: 'Gets a group chat with its name, owner, admins and members',
		path: '/cgi-bin/externalcontact/groupchat/get',
		parameters: {
			chat_id: CHAT_ID,
			need_name: flag('Get Names', 'Whether to get the names of the members of the group'),
		},
		see: 92707,
		example: {
			request: { chat_id: A_CHAT, need_name: true },
			response: {
				...OK,
				group_chat: {
					chat_id: A_CHAT,
					name: 'Buyers',
					owner: 'zhangsan',
					create_time: A_TIME,
					notice: 'Welcome',
					member_list: [
						{
							userid: 'lisi',
							type: 1,
							join_time: A_TIME,
							join_scene: 1,
							invitor: { userid: 'zhangsan' },
							group_nickname: 'Service',
							name: 'Li Si',
						},
						{
							userid: A_CUSTOMER,
							type: 2,
							unionid: 'oAbCdEfGhIjKlMnOpQrSt',
							join_time: A_TIME,
							join_scene: 3,
							state: 'fair2026',
							group_nickname: 'Buyer',
							name: 'Wang Wu',
						},
					],
					admin_list: [{ userid: 'lisi' }],
					member_version: '71217227bbd112ecfe3a49c482195cb4',
				},
			},
		},
	}),
	'groupChat.getId': defineEndpoint({
		...GROUP_CHAT,
		...POST,
		operation: 'getId',
		title: 'Get ID',
		zh: '客户群opengid转换',
		action: 'Get group chat ID',
		description: 'Turns the opengid that a mini program got from WeChat into a chat ID',
		path: '/cgi-bin/externalcontact/opengid_to_chatid',
		parameters: {
			opengid: required(text('Open Group ID', 'ID of the group in the mini program (opengid)')),
		},
		see: 94822,
		example: { request: { opengid: 'oAAAAAAA' }, response: { ...OK, chat_id: A_CHAT } },
	}),
	'groupChat.createJoinWay': defineEndpoint({
		...JOIN_WAY,
		...POST,
		operation: 'createJoinWay',
		title: 'Create Join Way',
		zh: '配置客户群进群方式',
		action: 'Create join way of group chats',
		description: 'Makes a QR code or a button by which customers join group chats',
		path: '/cgi-bin/externalcontact/groupchat/add_join_way',
		parameters: { scene: SCENE, chat_id_list: CHATS, ...JOINING },
		example: {
			request: { ...JOINED, auto_create_room: true },
			response: { ...OK, config_id: A_CONFIG },
		},
	}),
	'groupChat.getJoinWay': defineEndpoint({
		...JOIN_WAY,
		...POST,
		operation: 'getJoinWay',
		title: 'Get Join Way',
		zh: '获取客户群进群方式配置',
		action: 'Get join way of group chats',
		description: 'Gets a way to join group chats, with the address of its QR code',
		path: '/cgi-bin/externalcontact/groupchat/get_join_way',
		parameters: { config_id: CONFIG_ID },
		example: {
			request: { config_id: A_CONFIG },
			response: {
				...OK,
				join_way: { config_id: A_CONFIG, ...JOINED, auto_create_room: 1, qr_code: A_PICTURE },
			},
		},
	}),
	'groupChat.updateJoinWay': defineEndpoint({
		...JOIN_WAY,
		...POST,
		operation: 'updateJoinWay',
		title: 'Update Join Way',
		zh: '更新客户群进群方式配置',
		action: 'Update join way of group chats',
		description: 'Changes a way to join group chats; place and chats are always given',
		path: '/cgi-bin/externalcontact/groupchat/update_join_way',
		parameters: { config_id: CONFIG_ID, scene: SCENE, chat_id_list: CHATS, ...lasting(JOINING) },
		example: {
			request: { config_id: A_CONFIG, ...JOINED, auto_create_room: true },
			response: OK,
		},
	}),
	'groupChat.deleteJoinWay': defineEndpoint({
		...JOIN_WAY,
		...POST,
		operation: 'deleteJoinWay',
		title: 'Delete Join Way',
		zh: '删除客户群进群方式配置',
		action: 'Delete join way of group chats',
		description: 'Deletes a way to join group chats; its code stops working',
		path: '/cgi-bin/externalcontact/groupchat/del_join_way',
		parameters: { config_id: CONFIG_ID },
		example: { request: { config_id: A_CONFIG }, response: OK },
	}),
};
