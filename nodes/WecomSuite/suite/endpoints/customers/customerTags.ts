/** Rows: tags for customers, of the corp and of a rule group (https://developer.work.weixin.qq.com/document/path/92696, 99542). */
import { defineEndpoint, POST } from '../../table/define';
import { integer, lasting, list, objects, required, text } from '../../table/kinds';
import { A_TIME, AN_AGENT, OK } from '../../table/parameters';
import { A_TAG } from './customerParts';

const TAG = { resource: 'customerTag', token: 'corp', see: 92696 } as const;
const STRATEGY_TAG = {
	resource: 'customerTag',
	token: 'corp',
	see: 99542,
} as const;
const A_GROUP = 'etGroup';
const ORDER = integer('Order', 'The larger, the further ahead', { limits: { min: 0 } });
const NEW_TAGS = {
	group_id: text('Group ID', 'Group to add tags to; empty for a new group'),
	group_name: text('Group Name', 'Name of the new group, up to 30 characters', {
		limits: { maxLength: 30 },
	}),
	order: integer('Group Order', 'Order of the new group; the larger, the further ahead', {
		limits: { min: 0 },
	}),
	tag: required(
		objects('Tags', 'Tags to add', {
			name: required(text('Name', 'Up to 30 characters', { limits: { maxLength: 30 } })),
			order: ORDER,
		}),
	),
} as const;
const AGENT = integer('Agent ID', 'Only for old suites with several apps', {
	placeholder: 'e.g. 1000021',
	limits: { min: 0 },
});
const CHANGES = lasting({
	name: text('New Name', 'Up to 30 characters', { limits: { maxLength: 30 } }),
	order: ORDER,
	agentid: AGENT,
});
const TAG_OR_GROUP = required(text('Tag or Group ID', 'ID of the tag or of the group'));
const GONE = {
	tag_id: list('Tag IDs', 'Tags to delete'),
	group_id: list('Group IDs', 'Groups to delete, with all their tags'),
} as const;
const ASKED = {
	group_id: A_GROUP,
	group_name: 'Size',
	order: 1,
	tag: [{ name: 'Large', order: 1 }],
} as const;
const MADE = {
	group_id: A_GROUP,
	group_name: 'Size',
	create_time: A_TIME,
	order: 1,
	tag: [{ id: A_TAG, name: 'Large', create_time: A_TIME, order: 1 }],
} as const;

export const CUSTOMER_TAG_ENDPOINTS = {
	'customerTag.create': defineEndpoint({
		...TAG,
		...POST,
		operation: 'create',
		title: 'Create',
		zh: '添加企业客户标签',
		action: 'Create customer tags',
		description: 'Adds tags for customers to a group, or to a new group',
		path: '/cgi-bin/externalcontact/add_corp_tag',
		parameters: { ...NEW_TAGS, agentid: AGENT },
		anyOf: [['group_id', 'group_name']],
		example: { request: { ...ASKED, agentid: AN_AGENT }, response: { ...OK, tag_group: MADE } },
	}),
	'customerTag.update': defineEndpoint({
		...TAG,
		...POST,
		operation: 'update',
		title: 'Update',
		zh: '编辑企业客户标签',
		action: 'Update customer tag',
		description: 'Renames or reorders a tag or a group of tags for customers',
		path: '/cgi-bin/externalcontact/edit_corp_tag',
		parameters: { id: TAG_OR_GROUP, ...CHANGES },
		anyOf: [['name', 'order']],
		example: {
			request: { id: A_TAG, name: 'Very large', order: 2, agentid: AN_AGENT },
			response: OK,
		},
	}),
	'customerTag.delete': defineEndpoint({
		...TAG,
		...POST,
		operation: 'delete',
		title: 'Delete',
		zh: '删除企业客户标签',
		action: 'Delete customer tags',
		description: 'Deletes tags for customers, or groups of tags, and takes them from all customers',
		path: '/cgi-bin/externalcontact/del_corp_tag',
		parameters: { ...GONE, agentid: AGENT },
		anyOf: [['tag_id', 'group_id']],
		example: {
			request: { tag_id: [A_TAG], group_id: [A_GROUP], agentid: AN_AGENT },
			response: OK,
		},
	}),
	'customerTag.getManyOfStrategy': defineEndpoint({
		...STRATEGY_TAG,
		...POST,
		operation: 'getManyOfStrategy',
		title: 'Get Many of Rule Group',
		zh: '获取指定规则组下的企业客户标签',
		action: 'Get many customer tags of rule group',
		description: 'Lists the tags that a rule group defined for customers, by group',
		path: '/cgi-bin/externalcontact/get_strategy_tag_list',
		parameters: {
			strategy_id: integer('Rule Group ID', 'ID of the rule group (规则组)'),
			tag_id: list('Tag IDs', 'Lists only these tags'),
			group_id: list('Group IDs', 'Lists only the tags of these groups'),
		},
		response: { list: 'tag_group' },
		example: {
			request: { strategy_id: 1, tag_id: [A_TAG], group_id: [A_GROUP] },
			response: { ...OK, tag_group: [{ ...MADE, strategy_id: 1 }] },
		},
	}),
	'customerTag.createInStrategy': defineEndpoint({
		...STRATEGY_TAG,
		...POST,
		operation: 'createInStrategy',
		title: 'Create in Rule Group',
		zh: '为指定规则组创建企业客户标签',
		action: 'Create customer tags in rule group',
		description: 'Adds tags for the customers of a rule group',
		path: '/cgi-bin/externalcontact/add_strategy_tag',
		parameters: {
			strategy_id: required(integer('Rule Group ID', 'ID of the rule group (规则组)')),
			...NEW_TAGS,
		},
		anyOf: [['group_id', 'group_name']],
		example: { request: { strategy_id: 1, ...ASKED }, response: { ...OK, tag_group: MADE } },
	}),
	'customerTag.updateInStrategy': defineEndpoint({
		...STRATEGY_TAG,
		...POST,
		operation: 'updateInStrategy',
		title: 'Update in Rule Group',
		zh: '编辑指定规则组下的企业客户标签',
		action: 'Update customer tag in rule group',
		description: 'Renames or reorders a tag or a group of tags of a rule group',
		path: '/cgi-bin/externalcontact/edit_strategy_tag',
		parameters: { id: TAG_OR_GROUP, name: CHANGES.name, order: CHANGES.order },
		anyOf: [['name', 'order']],
		example: { request: { id: A_TAG, name: 'Very large', order: 2 }, response: OK },
	}),
	'customerTag.deleteInStrategy': defineEndpoint({
		...STRATEGY_TAG,
		...POST,
		operation: 'deleteInStrategy',
		title: 'Delete in Rule Group',
		zh: '删除指定规则组下的企业客户标签',
		action: 'Delete customer tags in rule group',
		description: 'Deletes tags, or groups of tags, of a rule group',
		path: '/cgi-bin/externalcontact/del_strategy_tag',
		parameters: GONE,
		anyOf: [['tag_id', 'group_id']],
		example: { request: { tag_id: [A_TAG], group_id: [A_GROUP] }, response: OK },
	}),
};
