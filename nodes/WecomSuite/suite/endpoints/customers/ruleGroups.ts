/** What rule groups (规则组) for customers and for posts share (https://developer.work.weixin.qq.com/document/path/99540, 99541). */
import {
	choice,
	integer,
	object,
	objects,
	required,
	text,
	type ParameterSet,
} from '../../table/kinds';
import { A_TIME } from '../../table/parameters';
import { members } from './customerParts';

export const RULE_GROUP_ID = required(
	integer('Rule Group ID', 'ID of the rule group (规则组)', { limits: { min: 1 } }),
);
const NAME = text('Name', 'Name of the rule group');
const ADMINS = members('Admins', 'Admins of the rule group, up to 20 members', 20);
const ENTRY = {
	type: required(
		choice('Type', 'Which of the fields below is given', [
			{ name: 'Department', value: 2 },
			{ name: 'Member', value: 1 },
		]),
	),
	userid: text('User ID', 'Member, for the type Member'),
	partyid: integer('Department ID', 'Department, for the type Department'),
} as const;
/** A rule group to make; what its members may do differs. */
export const newGroup = <const P extends ParameterSet>(privileges: P) => ({
	parent_id: integer('Parent Group ID', 'Rule group above it; empty at the top'),
	strategy_name: required(NAME),
	admin_list: required(ADMINS),
	privilege: required(object('Permissions', 'What members of the group may do', privileges)),
	range: required(objects('Range', 'Who belongs to the group', ENTRY)),
});
export const changesOf = <const P extends ParameterSet>(privileges: P) => ({
	strategy_name: NAME,
	admin_list: ADMINS,
	privilege: object('Permissions', 'What members may do, in place of all before', privileges),
	range_add: objects('Add to Range', 'Who joins the group', ENTRY),
	range_del: objects('Remove From Range', 'Who leaves the group', ENTRY),
});
export const SPAN = [
	{ type: 1, userid: 'zhangsan' },
	{ type: 2, partyid: 1 },
] as const;
export const THE_GROUP = {
	strategy_id: 1,
	parent_id: 0,
	strategy_name: 'Sales',
	create_time: A_TIME,
	admin_list: ['zhangsan', 'lisi'],
} as const;
export const A_NEW_GROUP = {
	parent_id: 0,
	strategy_name: 'Sales',
	admin_list: ['zhangsan', 'lisi'],
	range: SPAN,
} as const;
export const A_CHANGED_GROUP = {
	strategy_id: 1,
	strategy_name: 'Sales',
	admin_list: ['zhangsan', 'lisi'],
	range_add: SPAN,
	range_del: [{ type: 1, userid: 'lisi' }],
} as const;
