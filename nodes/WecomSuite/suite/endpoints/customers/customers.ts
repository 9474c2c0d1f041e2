/** Rows: customers of a corp, the basics (https://developer.work.weixin.qq.com/document/path/92264, 92599). */
import { defineEndpoint, GET, POST } from '../../table/define';
import { list, objects, required, text, within } from '../../table/kinds';
import {
	A_CUSTOMER,
	A_MEDIA_ID,
	A_PAGE,
	A_TIME,
	CURSOR,
	EXTERNAL_USER_ID,
	OK,
	pages,
	pageSize,
	USER_ID,
} from '../../table/parameters';
import { ATTACHED, ATTACHMENT } from './customerParts';

const CUSTOMER = { resource: 'customer', token: 'corp' } as const;
const PERSON = {
	external_userid: A_CUSTOMER,
	name: 'Li Si',
	avatar: 'https://example.com/avatar.png',
	type: 1,
	gender: 0,
	unionid: 'oAbCdEfGhIjKlMnOpQrSt',
} as const;
const FOLLOWED = {
	userid: 'zhangsan',
	remark: 'Buyer',
	description: 'Asks about volume prices',
	createtime: A_TIME,
	remark_mobiles: ['13800000000'],
	add_way: 1,
	oper_userid: 'zhangsan',
} as const;

export const CUSTOMER_ENDPOINTS = {
	'customer.sendWelcome': defineEndpoint({
		...CUSTOMER,
		...POST,
		operation: 'sendWelcome',
		title: 'Send Welcome',
		zh: '发送新客户欢迎语',
		action: 'Send welcome to customer',
		description: 'Greets a customer whom a member has just added; possible for about 20 seconds',
		path: '/cgi-bin/externalcontact/send_welcome_msg',
		parameters: {
			welcome_code: required(
				text('Welcome Code', 'WelcomeCode of the event; about 20 seconds, one use', {
					secret: true,
				}),
			),
			...within('text', {
				content: text('Text', 'Up to 4000 bytes', { rows: 3, limits: { maxBytes: 4000 } }),
			}),
			attachments: objects('Attachments', 'Up to 9 attachments', ATTACHMENT, {
				limits: { maxItems: 9 },
			}),
		},
		anyOf: [['content', 'attachments']],
		see: 92599,
		example: {
			request: {
				welcome_code: 'example-welcome-code',
				content: 'Welcome!',
				attachments: ATTACHED,
			},
			response: OK,
		},
	}),
	'customer.getFollowers': defineEndpoint({
		...CUSTOMER,
		...GET,
		operation: 'getFollowers',
		title: 'Get Followers',
		zh: '获取配置了客户联系功能的成员列表',
		action: 'Get customer followers',
		description: 'Lists the members who may look after customers',
		path: '/cgi-bin/externalcontact/get_follow_user_list',
		parameters: {},
		response: { list: 'follow_user' },
		see: 92576,
		example: { request: {}, response: { ...OK, follow_user: ['zhangsan', 'lisi'] } },
	}),
	'customer.getManyIds': defineEndpoint({
		...CUSTOMER,
		...GET,
		operation: 'getManyIds',
		title: 'Get Many IDs',
		zh: '获取客户列表',
		action: 'Get many customer IDs',
		description: 'Lists the external user IDs of the customers of one member',
		path: '/cgi-bin/externalcontact/list',
		parameters: { userid: USER_ID },
		response: { list: 'external_userid' },
		see: 92264,
		example: {
			request: { userid: 'zhangsan' },
			response: { ...OK, external_userid: [A_CUSTOMER] },
		},
	}),
	'customer.get': defineEndpoint({
		...CUSTOMER,
		...GET,
		operation: 'get',
		title: 'Get',
		zh: '获取客户详情',
		action: 'Get customer',
		description: 'Gets a customer, and the members who look after this customer',
		path: '/cgi-bin/externalcontact/get',
		parameters: { external_userid: EXTERNAL_USER_ID, cursor: CURSOR },
		response: {
			simple: [
				'external_contact.external_userid',
				'external_contact.name',
				'external_contact.unionid',
				'follow_user.userid',
				'follow_user.remark',
				'follow_user.createtime',
				'follow_user.tags.tag_name',
				'next_cursor',
			],
		},
		see: 92265,
		example: {
			request: { external_userid: A_CUSTOMER, cursor: A_PAGE },
			response: {
				...OK,
				external_contact: PERSON,
				follow_user: [{ ...FOLLOWED, tags: [{ group_name: 'Size', tag_name: 'Large', type: 1 }] }],
				next_cursor: '',
			},
		},
	}),
	'customer.getMany': defineEndpoint({
		...CUSTOMER,
		...POST,
		operation: 'getMany',
		title: 'Get Many',
		zh: '批量获取客户详情',
		action: 'Get many customers',
		description: 'Lists the customers of up to 100 members in full',
		path: '/cgi-bin/externalcontact/batch/get_by_user',
		parameters: {
			userid_list: required(
				list('Members', 'Up to 100 user IDs', {
					from: 'member',
					picks: 'member',
					placeholder: 'e.g. zhangsan, lisi',
					limits: { maxItems: 100 },
				}),
			),
			cursor: CURSOR,
			limit: pageSize(100, 50),
		},
		paging: pages(100),
		response: {
			list: 'external_contact_list',
			simple: [
				'external_contact.external_userid',
				'external_contact.name',
				'external_contact.unionid',
				'follow_info.userid',
				'follow_info.remark',
				'follow_info.createtime',
				'follow_info.tag_id',
			],
		},
		see: 93010,
		example: {
			request: { userid_list: ['zhangsan'], cursor: A_PAGE, limit: 50 },
			response: {
				...OK,
				external_contact_list: [
					{ external_contact: PERSON, follow_info: { ...FOLLOWED, tag_id: ['etAbCd'] } },
				],
				next_cursor: '',
			},
		},
	}),
	'customer.update': defineEndpoint({
		...CUSTOMER,
		...POST,
		operation: 'update',
		title: 'Update Remarks',
		zh: '修改客户备注信息',
		action: 'Update customer remarks',
		description: 'Changes what a member noted about a customer',
		path: '/cgi-bin/externalcontact/remark',
		parameters: {
			userid: USER_ID,
			external_userid: EXTERNAL_USER_ID,
			remark: text('Remark', 'Name that the member sees, up to 20 characters', { cleared: '' }),
			description: text('Description', 'Up to 150 characters', { cleared: '' }),
			remark_company: text('Company', 'Company of the customer, up to 20 characters', {
				cleared: '',
			}),
			// The vendor asks for one empty text here, not for an empty list.
			remark_mobiles: list('Mobiles', 'Mobile numbers of the customer, in place of those before', {
				cleared: [''],
			}),
			remark_pic_mediaid: text('Picture Media ID', 'ID from Upload Image', { cleared: '' }),
		},
		anyOf: [['remark', 'description', 'remark_company', 'remark_mobiles', 'remark_pic_mediaid']],
		see: 92694,
		example: {
			request: {
				userid: 'zhangsan',
				external_userid: A_CUSTOMER,
				remark: 'Buyer',
				description: 'Asks about volume prices',
				remark_company: 'Example Ltd',
				remark_mobiles: ['13800000000'],
				remark_pic_mediaid: A_MEDIA_ID,
			},
			response: OK,
		},
	}),
	'customer.updateTags': defineEndpoint({
		...CUSTOMER,
		...POST,
		operation: 'updateTags',
		title: 'Update Tags',
		zh: '编辑客户企业标签',
		action: 'Update customer tags',
		description: 'Gives tags of the corp to a customer and takes others away',
		path: '/cgi-bin/externalcontact/mark_tag',
		parameters: {
			userid: USER_ID,
			external_userid: EXTERNAL_USER_ID,
			add_tag: list('Add Tags', 'IDs of tags to give'),
			remove_tag: list('Remove Tags', 'IDs of tags to take away'),
		},
		anyOf: [['add_tag', 'remove_tag']],
		see: 92697,
		example: {
			request: {
				userid: 'zhangsan',
				external_userid: A_CUSTOMER,
				add_tag: ['etAbCd'],
				remove_tag: ['etEfGh'],
			},
			response: OK,
		},
	}),
	'customer.getTags': defineEndpoint({
		...CUSTOMER,
		...POST,
		operation: 'getTags',
		title: 'Get Tags',
		zh: '获取企业标签库',
		action: 'Get customer tags',
		description: 'Lists the tags that the corp defined for customers, by group',
		path: '/cgi-bin/externalcontact/get_corp_tag_list',
		parameters: {
			tag_id: list('Tag IDs', 'Lists only these tags'),
			group_id: list('Group IDs', 'Lists only the tags of these groups'),
		},
		response: { list: 'tag_group' },
		see: 92696,
		example: {
			request: { tag_id: ['etAbCd'], group_id: ['etGroup'] },
			response: {
				...OK,
				tag_group: [
					{
						group_id: 'etGroup',
						group_name: 'Size',
						create_time: A_TIME,
						order: 1,
						tag: [{ id: 'etAbCd', name: 'Large', create_time: A_TIME, order: 1 }],
					},
				],
			},
		},
	}),
};
