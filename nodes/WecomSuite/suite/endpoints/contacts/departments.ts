/** Rows: departments and tags of a corp (https://developer.work.weixin.qq.com/document/path/90344, 90349). */
import { defineEndpoint, GET, POST } from '../../table/define';
import { integer, integers, list, required, text } from '../../table/kinds';
import { OK } from '../../table/parameters';

const DEPARTMENT = { ...GET, resource: 'department', token: 'corp' } as const;
const BELOW = integer('Department ID', 'Lists this department and all below it; empty for all', {
	picks: 'department',
	limits: { min: 1 },
});
const A_DEPARTMENT = {
	id: 2,
	name: '2',
	department_leader: ['zhangsan'],
	parentid: 1,
	order: 10,
} as const;

export const DEPARTMENT_ENDPOINTS = {
	'department.getMany': defineEndpoint({
		...DEPARTMENT,
		operation: 'getMany',
		title: 'Get Many',
		zh: '获取部门列表',
		action: 'Get many departments',
		description: 'Lists departments with parent and leaders; slow in large corps',
		path: '/cgi-bin/department/list',
		parameters: { id: BELOW },
		response: { list: 'department' },
		see: 90344,
		example: { request: { id: 1 }, response: { ...OK, department: [A_DEPARTMENT] } },
	}),
	'department.getManyIds': defineEndpoint({
		...DEPARTMENT,
		operation: 'getManyIds',
		title: 'Get Many IDs',
		zh: '获取子部门ID列表',
		action: 'Get many department IDs',
		description: 'Lists the IDs and parents of departments',
		path: '/cgi-bin/department/simplelist',
		parameters: { id: BELOW },
		response: { list: 'department_id' },
		see: 95406,
		example: {
			request: { id: 1 },
			response: { ...OK, department_id: [{ id: 2, parentid: 1, order: 10 }] },
		},
	}),
	'department.get': defineEndpoint({
		...DEPARTMENT,
		operation: 'get',
		title: 'Get',
		zh: '获取单个部门详情',
		action: 'Get department',
		description: 'Gets one department with its parent and leaders',
		path: '/cgi-bin/department/get',
		parameters: {
			id: required(
				integer('Department ID', 'Department to look up; 1 is the root', {
					picks: 'department',
					limits: { min: 1 },
				}),
			),
		},
		see: 95407,
		example: { request: { id: 2 }, response: { ...OK, department: A_DEPARTMENT } },
	}),
};

const TAG = { resource: 'tag', token: 'corp' } as const;
const TAG_ID = required(integer('Tag ID', 'ID of the tag', { picks: 'tag', limits: { min: 1 } }));
const TAG_NAME = required(
	text('Name', 'Name of the tag, up to 32 characters', { limits: { maxLength: 32 } }),
);
const TAGGED = {
	tagid: TAG_ID,
	userlist: list('Members', 'Up to 1000 user IDs', {
		picks: 'member',
		limits: { maxItems: 1000 },
	}),
	partylist: integers('Departments', 'Up to 100 department IDs', {
		picks: 'department',
		limits: { maxItems: 100 },
	}),
} as const;
const TAGGED_ROW = {
	...TAG,
	...POST,
	parameters: TAGGED,
	response: { joined: ['invalidlist'] },
	example: {
		request: { tagid: 12, userlist: ['zhangsan', 'lisi'], partylist: [4] },
		response: { ...OK, invalidlist: 'lisi', invalidparty: [4] },
	},
} as const;

export const TAG_ENDPOINTS = {
	'tag.getMany': defineEndpoint({
		...TAG,
		...GET,
		operation: 'getMany',
		title: 'Get Many',
		zh: '获取标签列表',
		action: 'Get many tags',
		description: 'Lists the tags of the corp that the app can see',
		path: '/cgi-bin/tag/list',
		parameters: {},
		response: { list: 'taglist' },
		see: 90352,
		example: {
			request: {},
			response: { ...OK, taglist: [{ tagid: 12, tagname: 'Sales' }] },
		},
	}),
	'tag.get': defineEndpoint({
		...TAG,
		...GET,
		operation: 'get',
		title: 'Get',
		zh: '获取标签成员',
		action: 'Get tag',
		description: 'Gets the members and departments that carry a tag',
		path: '/cgi-bin/tag/get',
		parameters: { tagid: TAG_ID },
		see: 90349,
		example: {
			request: { tagid: 12 },
			response: {
				...OK,
				tagname: 'Sales',
				userlist: [{ userid: 'zhangsan', name: 'zhangsan' }],
				partylist: [2],
			},
		},
	}),
	'tag.create': defineEndpoint({
		...TAG,
		...POST,
		operation: 'create',
		title: 'Create',
		zh: '创建标签',
		action: 'Create tag',
		description: 'Creates a tag for members and departments',
		path: '/cgi-bin/tag/create',
		parameters: {
			tagname: TAG_NAME,
			tagid: integer('Tag ID', 'ID of the new tag; empty lets WeCom choose', {
				limits: { min: 1 },
			}),
		},
		see: 90346,
		example: { request: { tagname: 'Sales', tagid: 12 }, response: { ...OK, tagid: 12 } },
	}),
	'tag.update': defineEndpoint({
		...TAG,
		...POST,
		operation: 'update',
		title: 'Update',
		zh: '更新标签名字',
		action: 'Update tag',
		description: 'Renames a tag that the app created',
		path: '/cgi-bin/tag/update',
		parameters: { tagid: TAG_ID, tagname: TAG_NAME },
		see: 90347,
		example: { request: { tagid: 12, tagname: 'Sales Team' }, response: OK },
	}),
	'tag.delete': defineEndpoint({
		...TAG,
		...GET,
		operation: 'delete',
		title: 'Delete',
		zh: '删除标签',
		action: 'Delete tag',
		description: 'Deletes a tag that the app created',
		path: '/cgi-bin/tag/delete',
		parameters: { tagid: TAG_ID },
		see: 90348,
		example: { request: { tagid: 12 }, response: OK },
	}),
	'tag.addMembers': defineEndpoint({
		...TAGGED_ROW,
		operation: 'addMembers',
		title: 'Add Members',
		zh: '增加标签成员',
		action: 'Add members to tag',
		description: 'Gives a tag to members and departments',
		path: '/cgi-bin/tag/addtagusers',
		anyOf: [['userlist', 'partylist']],
		see: 90350,
	}),
	'tag.removeMembers': defineEndpoint({
		...TAGGED_ROW,
		operation: 'removeMembers',
		title: 'Remove Members',
		zh: '删除标签成员',
		action: 'Remove members from tag',
		description: 'Takes a tag away from members and departments',
		path: '/cgi-bin/tag/deltagusers',
		anyOf: [['userlist', 'partylist']],
		see: 90351,
	}),
};
