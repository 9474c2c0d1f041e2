/**
 * Rows: how much members and group chats do with customers. The app needs the permissions 获取成员联系客户的数据统计 and
 * 获取客户群的数据统计 (https://developer.work.weixin.qq.com/document/path/92275, 93476).
 */
import { defineEndpoint, POST } from '../../table/define';
import { choice, dateTime, flag, integer, required, within } from '../../table/kinds';
import { A_TIME, LATER, OK } from '../../table/parameters';
import { departments, members } from './customerParts';

const STATISTICS = { ...POST, resource: 'customerStatistics', token: 'corp' } as const;
const GROUPS = { ...STATISTICS, response: { list: 'items' }, see: 93476 } as const;
const FIRST = 'First day, within the last 180 days';
const LAST = 'Last day, at most 30 days after the first';
const OF_GROUPS = {
	day_begin_time: required(dateTime('From', FIRST)),
	day_end_time: dateTime('Until', `${LAST}; only the first day when empty`),
	...within('owner_filter', {
		userid_list: required(members('Owners', 'Members who own the groups, up to 100', 100)),
	}),
} as const;
const OF_ONE = { day_begin_time: A_TIME, day_end_time: LATER, userid_list: ['zhangsan'] } as const;
const COUNTS = {
	new_chat_cnt: 2,
	chat_total: 20,
	chat_has_msg: 10,
	new_member_cnt: 30,
	member_total: 600,
	member_has_msg: 120,
	msg_total: 900,
} as const;

export const CUSTOMER_STATISTICS_ENDPOINTS = {
	'customerStatistics.getOfMembers': defineEndpoint({
		...STATISTICS,
		operation: 'getOfMembers',
		title: 'Get of Members',
		zh: '获取「联系客户统计」数据',
		action: 'Get customer statistics of members',
		description: 'Counts by day: chats, messages, replies and new customers of members together',
		path: '/cgi-bin/externalcontact/get_user_behavior_data',
		parameters: {
			userid: members('Members', 'Up to 100 user IDs', 100),
			partyid: departments('Departments', 'Up to 100 department IDs', 100),
			start_time: required(dateTime('From', FIRST)),
			end_time: required(dateTime('Until', LAST)),
		},
		anyOf: [['userid', 'partyid']],
		response: { list: 'behavior_data' },
		see: 92275,
		example: {
			request: { userid: ['zhangsan'], partyid: [2], start_time: A_TIME, end_time: LATER },
			response: {
				...OK,
				behavior_data: [
					{
						stat_time: A_TIME,
						chat_cnt: 100,
						message_cnt: 80,
						reply_percentage: 60.25,
						avg_reply_time: 1,
						negative_feedback_cnt: 0,
						new_apply_cnt: 6,
						new_contact_cnt: 5,
					},
				],
			},
		},
	}),
	'customerStatistics.getOfGroupsByOwner': defineEndpoint({
		...GROUPS,
		operation: 'getOfGroupsByOwner',
		title: 'Get of Group Chats by Owner',
		zh: '获取「群聊数据统计」数据 · 按群主聚合的方式',
		action: 'Get customer statistics of group chats by owner',
		description: 'Counts group chats, people and messages in a period, for each owner',
		path: '/cgi-bin/externalcontact/groupchat/statistic',
		parameters: {
			...OF_GROUPS,
			order_by: choice('Sort By', 'What the owners are sorted by', [
				{ name: 'All Groups', value: 2 },
				{ name: 'All People', value: 4 },
				{ name: 'New Groups', value: 1 },
				{ name: 'New People', value: 3 },
			]),
			order_asc: flag('Smallest First', 'Whether the smallest number comes first'),
			offset: integer('Offset', 'How many owners are left out at the start', {
				limits: { min: 0 },
			}),
			limit: integer('Most Owners', 'How many owners are listed, up to 1000', {
				default: 500,
				limits: { min: 1, max: 1000 },
			}),
		},
		example: {
			request: { ...OF_ONE, order_by: 2, order_asc: true, offset: 1, limit: 500 },
			response: {
				...OK,
				total: 1,
				next_offset: 1,
				items: [{ owner: 'zhangsan', data: COUNTS }],
			},
		},
	}),
	'customerStatistics.getOfGroupsByDay': defineEndpoint({
		...GROUPS,
		operation: 'getOfGroupsByDay',
		title: 'Get of Group Chats by Day',
		zh: '获取「群聊数据统计」数据 · 按自然日聚合的方式',
		action: 'Get customer statistics of group chats by day',
		description: 'Counts group chats, people and messages in a period, for each day',
		path: '/cgi-bin/externalcontact/groupchat/statistic_group_by_day',
		parameters: OF_GROUPS,
		example: {
			request: OF_ONE,
			response: { ...OK, items: [{ stat_time: A_TIME, data: COUNTS }] },
		},
	}),
};
