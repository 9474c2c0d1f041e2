/** Rows: messages that members send to many customers (https://developer.work.weixin.qq.com/document/path/92698, 93439). */
import { defineEndpoint, POST } from '../../table/define';
import {
	boolean,
	choice,
	dateTime,
	list,
	object,
	objects,
	required,
	text,
} from '../../table/kinds';
import {
	A_CUSTOMER,
	A_PAGE,
	A_TIME,
	CURSOR,
	LATER,
	OK,
	pages,
	pageSize,
	USER_ID,
} from '../../table/parameters';
import { A_CHAT, A_TAG, ATTACHED, ATTACHMENTS, TEXT } from './customerParts';

const MASS = { resource: 'massMessage', token: 'corp' } as const;
const A_MESSAGE = 'msgGCAAAXtWyujaWJHDDGi0mAAAA';
const MESSAGE_ID = required(
	text('Message ID', 'ID of the mass message, from Create or Get Many', {
		limits: { maxBytes: 64 },
	}),
);
const CHAT_TYPE = required(
	choice('Sent To', 'Whether single customers or group chats get it', [
		{ name: 'Customers', value: 'single' },
		{ name: 'Group Chats', value: 'group' },
	]),
);

export const MASS_MESSAGE_ENDPOINTS = {
	'massMessage.create': defineEndpoint({
		...MASS,
		...POST,
		operation: 'create',
		title: 'Create',
		zh: '创建企业群发',
		action: 'Create mass message',
		description:
			'Asks members to send a message to many customers or group chats; each member confirms it',
		path: '/cgi-bin/externalcontact/add_msg_template',
		parameters: {
			chat_type: CHAT_TYPE,
			external_userid: list('Customers', 'External user IDs of up to 10000 customers', {
				limits: { maxItems: 10000 },
			}),
			chat_id_list: list('Chat IDs', 'Up to 2000 group chats of the sender', {
				limits: { maxItems: 2000 },
			}),
			tag_filter: object('Tag Filter', 'Customers by tag; not together with customers by ID', {
				group_list: objects('Groups', 'A customer must fit every group', {
					tag_list: list('Tag IDs', 'A customer has one of these tags'),
				}),
			}),
			sender: text(
				'Sender',
				'Member who sends; required for group chats and when no customer is given',
				{
					picks: 'member',
					limits: { maxBytes: 64 },
				},
			),
			allow_select: boolean('Allow Selection', 'Whether members may leave out customers'),
			...TEXT,
			attachments: ATTACHMENTS,
		},
		anyOf: [
			['external_userid', 'chat_id_list', 'tag_filter', 'sender'],
			['content', 'attachments'],
		],
		see: 92698,
		example: {
			request: {
				chat_type: 'single',
				external_userid: [A_CUSTOMER],
				chat_id_list: [A_CHAT],
				tag_filter: { group_list: [{ tag_list: [A_TAG] }] },
				sender: 'zhangsan',
				allow_select: true,
				content: 'New prices',
				attachments: ATTACHED,
			},
			response: { ...OK, fail_list: [A_CUSTOMER], msgid: A_MESSAGE },
		},
	}),
	'massMessage.getMany': defineEndpoint({
		...MASS,
		...POST,
		operation: 'getMany',
		title: 'Get Many',
		zh: '获取群发记录列表',
		action: 'Get many mass messages',
		description: 'Lists the mass messages of up to one month',
		path: '/cgi-bin/externalcontact/get_groupmsg_list_v2',
		parameters: {
			chat_type: CHAT_TYPE,
			start_time: required(dateTime('From', 'Made at this time or later')),
			end_time: required(dateTime('Until', 'Made at this time or before, within one month')),
			creator: text('Created By', 'User ID of the member who made it', { picks: 'member' }),
			filter_type: choice('Kind', 'Which mass messages are listed', [
				{ name: 'All', value: 2 },
				{ name: 'By Members', value: 1, description: 'Made by members (个人发表)' },
				{ name: 'By the Corp', value: 0, description: 'Made for the corp (企业发表)' },
			]),
			cursor: CURSOR,
			limit: pageSize(100, 50),
		},
		paging: pages(100),
		response: { list: 'group_msg_list' },
		see: 93439,
		example: {
			request: {
				chat_type: 'single',
				start_time: A_TIME,
				end_time: LATER,
				creator: 'zhangsan',
				filter_type: 1,
				cursor: A_PAGE,
				limit: 50,
			},
			response: {
				...OK,
				group_msg_list: [
					{
						msgid: A_MESSAGE,
						creator: 'zhangsan',
						create_time: A_TIME,
						create_type: 1,
						text: { content: 'New prices' },
						attachments: ATTACHED,
					},
				],
				next_cursor: '',
			},
		},
	}),
	'massMessage.getTasks': defineEndpoint({
		...MASS,
		...POST,
		operation: 'getTasks',
		title: 'Get Tasks',
		zh: '获取群发成员发送任务列表',
		action: 'Get tasks of mass message',
		description: 'Lists which members have sent a mass message and which have not yet',
		path: '/cgi-bin/externalcontact/get_groupmsg_task',
		parameters: { msgid: MESSAGE_ID, cursor: CURSOR, limit: pageSize(1000, 500) },
		paging: pages(1000),
		response: { list: 'task_list' },
		see: 93439,
		example: {
			request: { msgid: A_MESSAGE, cursor: A_PAGE, limit: 500 },
			response: {
				...OK,
				task_list: [{ userid: 'zhangsan', status: 2, send_time: A_TIME }],
				next_cursor: '',
			},
		},
	}),
	'massMessage.getResults': defineEndpoint({
		...MASS,
		...POST,
		operation: 'getResults',
		title: 'Get Results',
		zh: '获取企业群发成员执行结果',
		action: 'Get results of mass message',
		description:
			'Lists the customers of one member who got a mass message, and who did not and why',
		path: '/cgi-bin/externalcontact/get_groupmsg_send_result',
		parameters: {
			msgid: MESSAGE_ID,
			userid: USER_ID,
			cursor: CURSOR,
			limit: pageSize(1000, 500),
		},
		paging: pages(1000),
		response: { list: 'send_list' },
		see: 93439,
		example: {
			request: { msgid: A_MESSAGE, userid: 'zhangsan', cursor: A_PAGE, limit: 500 },
			response: {
				...OK,
				send_list: [
					{
						external_userid: A_CUSTOMER,
						chat_id: A_CHAT,
						userid: 'zhangsan',
						status: 1,
						send_time: A_TIME,
					},
				],
				next_cursor: '',
			},
		},
	}),
	'massMessage.remind': defineEndpoint({
		...MASS,
		...POST,
		operation: 'remind',
		title: 'Remind',
		zh: '提醒成员群发',
		action: 'Remind members of mass message',
		description: 'Reminds the members who have not sent a mass message yet',
		path: '/cgi-bin/externalcontact/remind_groupmsg_send',
		parameters: { msgid: MESSAGE_ID },
		see: 97613,
		example: { request: { msgid: A_MESSAGE }, response: OK },
	}),
	'massMessage.cancel': defineEndpoint({
		...MASS,
		...POST,
		operation: 'cancel',
		title: 'Cancel',
		zh: '停止企业群发',
		action: 'Cancel mass message',
		description: 'Stops a mass message; what members have sent stays with the customers',
		path: '/cgi-bin/externalcontact/cancel_groupmsg_send',
		parameters: { msgid: MESSAGE_ID },
		see: 97614,
		example: { request: { msgid: A_MESSAGE }, response: OK },
	}),
};
