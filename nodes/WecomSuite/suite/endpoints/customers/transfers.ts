/** Rows: customers and group chats pass from one member to another (https://developer.work.weixin.qq.com/document/path/94096, 94100). */
import { defineEndpoint, POST } from '../../table/define';
import { list, required, text } from '../../table/kinds';
import { A_CUSTOMER, A_PAGE, A_TIME, CURSOR, OK, pageSize } from '../../table/parameters';
import { A_CHAT } from './customerParts';

const TRANSFER = { resource: 'transfer', token: 'corp' } as const;
const member = (displayName: string, description: string) =>
	required(text(displayName, description, { picks: 'member', limits: { maxBytes: 64 } }));
const FROM = member('From Member', 'User ID of the member who had the customers');
const TO = member('To Member', 'User ID of the member who takes over');
const CUSTOMERS = required(
	list('Customers', 'External user IDs of up to 100 customers', { limits: { maxItems: 100 } }),
);
const GROUPS = {
	chat_id_list: required(list('Chat IDs', 'Up to 100 group chats', { limits: { maxItems: 100 } })),
	new_owner: member('New Owner', 'User ID of the member who becomes the owner'),
} as const;
const PEOPLE = { handover_userid: 'zhangsan', takeover_userid: 'lisi' } as const;
const HANDED = { ...OK, customer: [{ external_userid: A_CUSTOMER, errcode: 0 }] } as const;
const STATES = {
	...OK,
	customer: [{ external_userid: A_CUSTOMER, status: 1, takeover_time: A_TIME }],
	next_cursor: '',
} as const;
const NOT_MOVED = {
	...OK,
	failed_chat_list: [
		{ chat_id: A_CHAT, errcode: 90501, errmsg: 'chat is not external group chat' },
	],
} as const;
const GROUPS_ASKED = { chat_id_list: [A_CHAT], new_owner: 'lisi' } as const;

export const TRANSFER_ENDPOINTS = {
	'transfer.start': defineEndpoint({
		...TRANSFER,
		...POST,
		operation: 'start',
		title: 'Start',
		zh: '分配在职成员的客户',
		action: 'Start transfer of customers',
		description:
			'Passes customers of a member to another member; customers may refuse for 24 hours',
		path: '/cgi-bin/externalcontact/transfer_customer',
		parameters: {
			handover_userid: FROM,
			takeover_userid: TO,
			external_userid: CUSTOMERS,
			transfer_success_msg: text('Message', 'Text that the customer gets, up to 200 characters', {
				rows: 2,
				limits: { maxLength: 200 },
			}),
		},
		response: { list: 'customer' },
		see: 94096,
		example: {
			request: {
				...PEOPLE,
				external_userid: [A_CUSTOMER],
				transfer_success_msg: 'My colleague takes over',
			},
			response: HANDED,
		},
	}),
	'transfer.getResults': defineEndpoint({
		...TRANSFER,
		...POST,
		operation: 'getResults',
		title: 'Get Results',
		zh: '查询客户接替状态',
		action: 'Get results of transfer',
		description: 'Lists how far customers have passed from one member to another',
		path: '/cgi-bin/externalcontact/transfer_result',
		parameters: { handover_userid: FROM, takeover_userid: TO, cursor: CURSOR },
		response: { list: 'customer' },
		see: 94097,
		example: { request: { ...PEOPLE, cursor: A_PAGE }, response: STATES },
	}),
	'transfer.startGroups': defineEndpoint({
		...TRANSFER,
		...POST,
		operation: 'startGroups',
		title: 'Start for Group Chats',
		zh: '分配在职成员的客户群',
		action: 'Start transfer of group chats',
		description: 'Gives group chats of members to a new owner; the answer lists what failed',
		path: '/cgi-bin/externalcontact/groupchat/onjob_transfer',
		parameters: GROUPS,
		see: 95742,
		example: { request: GROUPS_ASKED, response: NOT_MOVED },
	}),
	'transfer.getManyUnassigned': defineEndpoint({
		...TRANSFER,
		...POST,
		operation: 'getManyUnassigned',
		title: 'Get Many Unassigned',
		zh: '获取待分配的离职成员列表',
		action: 'Get many unassigned customers',
		description: 'Lists the customers of members who left, so far without a new member',
		path: '/cgi-bin/externalcontact/get_unassigned_list',
		parameters: { cursor: CURSOR, page_size: pageSize(1000, 1000) },
		paging: { cursor: 'cursor', next: 'next_cursor', limit: 'page_size', max: 1000 },
		response: { list: 'info' },
		see: 92273,
		example: {
			request: { cursor: A_PAGE, page_size: 1000 },
			response: {
				...OK,
				info: [
					{ handover_userid: 'zhangsan', external_userid: A_CUSTOMER, dimission_time: A_TIME },
				],
				is_last: true,
				next_cursor: '',
			},
		},
	}),
	'transfer.startResigned': defineEndpoint({
		...TRANSFER,
		...POST,
		operation: 'startResigned',
		title: 'Start After Leaving',
		zh: '分配离职成员的客户',
		action: 'Start transfer of customers after leaving',
		description: 'Passes customers of a member who left to another member',
		path: '/cgi-bin/externalcontact/resigned/transfer_customer',
		parameters: { handover_userid: FROM, takeover_userid: TO, external_userid: CUSTOMERS },
		response: { list: 'customer' },
		see: 94100,
		example: { request: { ...PEOPLE, external_userid: [A_CUSTOMER] }, response: HANDED },
	}),
	'transfer.getResultsResigned': defineEndpoint({
		...TRANSFER,
		...POST,
		operation: 'getResultsResigned',
		title: 'Get Results After Leaving',
		zh: '查询离职客户接替状态',
		action: 'Get results of transfer after leaving',
		description: 'Lists how far customers of a member who left have passed to another member',
		path: '/cgi-bin/externalcontact/resigned/transfer_result',
		parameters: { handover_userid: FROM, takeover_userid: TO, cursor: CURSOR },
		response: { list: 'customer' },
		see: 94101,
		example: { request: { ...PEOPLE, cursor: A_PAGE }, response: STATES },
	}),
	'transfer.startGroupsResigned': defineEndpoint({
		...TRANSFER,
		...POST,
		operation: 'startGroupsResigned',
		title: 'Start for Group Chats After Leaving',
		zh: '分配离职成员的客户群',
		action: 'Start transfer of group chats after leaving',
		description:
			'Gives group chats of members who left to a new owner; the answer lists what failed',
		path: '/cgi-bin/externalcontact/groupchat/transfer',
		parameters: GROUPS,
		see: 93242,
		example: { request: GROUPS_ASKED, response: NOT_MOVED },
	}),
};
