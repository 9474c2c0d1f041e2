/**
 * Rows: words that members may not write to customers. The app needs the permission 管理敏感词
 * (https://developer.work.weixin.qq.com/document/path/95130).
 */
import { defineEndpoint, GET, POST } from '../../table/define';
import { choice, integers, lasting, list, object, required, text, within } from '../../table/kinds';
import { A_TIME, OK } from '../../table/parameters';
import { departments, members } from './customerParts';

const RULE = { resource: 'interceptRule', token: 'corp', see: 95130 } as const;
const RULE_ID = required(
	text('Rule ID', 'ID of the rule, from Create or Get Many', { limits: { maxBytes: 64 } }),
);
const NAME = text('Name', 'Up to 20 characters', { limits: { maxLength: 20 } });
const WORDS = list('Words', 'Up to 300 words of up to 32 characters', {
	limits: { maxItems: 300 },
});
const TYPE = choice('What Happens', 'When a member writes one of the words', [
	{ name: 'Warn and Stop', value: 1, description: 'The message is not sent' },
	{ name: 'Warn Only', value: 2, description: 'The message is sent' },
]);
const ALSO = integers('Also', 'What counts like a word: 1 phone number, 2 email, 3 red packet', {
	placeholder: 'e.g. 1, 2',
	limits: { maxItems: 3 },
});
const RANGE = {
	user_list: members('Members', 'User IDs', 1000),
	department_list: departments('Departments', 'Department IDs', 1000),
} as const;
/** Inside an object the form has no search fields. */
const IN_OBJECT = {
	user_list: list('Members', 'User IDs', {
		placeholder: 'e.g. zhangsan, lisi',
		limits: { maxItems: 1000 },
	}),
	department_list: integers('Departments', 'Department IDs', {
		placeholder: 'e.g. 1, 2',
		limits: { maxItems: 1000 },
	}),
} as const;
const PEOPLE = { user_list: ['zhangsan'], department_list: [2] } as const;
const A_RULE = 'rule-example-1';
const SET = { rule_name: 'Prices', word_list: ['discount'], intercept_type: 1 } as const;

export const INTERCEPT_RULE_ENDPOINTS = {
	'interceptRule.create': defineEndpoint({
		...RULE,
		...POST,
		operation: 'create',
		title: 'Create',
		zh: '新建敏感词规则',
		action: 'Create sensitive word rule',
		description: 'Warns members, or stops them, when they write certain words to customers',
		path: '/cgi-bin/externalcontact/add_intercept_rule',
		parameters: {
			rule_name: required(NAME),
			word_list: required(WORDS),
			intercept_type: required(TYPE),
			semantics_list: ALSO,
			...within('applicable_range', RANGE),
		},
		anyOf: [['user_list', 'department_list']],
		example: {
			request: { ...SET, semantics_list: [1, 2], ...PEOPLE },
			response: { ...OK, rule_id: A_RULE },
		},
	}),
	'interceptRule.get': defineEndpoint({
		...RULE,
		...POST,
		operation: 'get',
		title: 'Get',
		zh: '获取敏感词规则详情',
		action: 'Get sensitive word rule',
		description: 'Gets a rule with its words and the members it holds for',
		path: '/cgi-bin/externalcontact/get_intercept_rule',
		parameters: { rule_id: RULE_ID },
		example: {
			request: { rule_id: A_RULE },
			response: {
				...OK,
				rule: {
					rule_id: A_RULE,
					...SET,
					extra_rule: { semantics_list: [1, 2] },
					applicable_range: PEOPLE,
				},
			},
		},
	}),
	'interceptRule.getMany': defineEndpoint({
		...RULE,
		...GET,
		operation: 'getMany',
		title: 'Get Many',
		zh: '获取敏感词规则列表',
		action: 'Get many sensitive word rules',
		description: 'Lists the rules of the corp by name',
		path: '/cgi-bin/externalcontact/get_intercept_rule_list',
		parameters: {},
		response: { list: 'rule_list' },
		example: {
			request: {},
			response: {
				...OK,
				rule_list: [{ rule_id: A_RULE, rule_name: SET.rule_name, create_time: A_TIME }],
			},
		},
	}),
	'interceptRule.update': defineEndpoint({
		...RULE,
		...POST,
		operation: 'update',
		title: 'Update',
		zh: '修改敏感词规则',
		action: 'Update sensitive word rule',
		description: 'Changes a rule that this app made; what is left out stays as it is',
		path: '/cgi-bin/externalcontact/update_intercept_rule',
		parameters: {
			rule_id: RULE_ID,
			...lasting({
				rule_name: NAME,
				word_list: WORDS,
				intercept_type: TYPE,
				...within('extra_rule', { semantics_list: ALSO }),
				add_applicable_range: object('Add', 'For whom the rule holds from now on', IN_OBJECT),
				remove_applicable_range: object('Remove', 'For whom it does not hold any more', IN_OBJECT),
			}),
		},
		example: {
			request: {
				rule_id: A_RULE,
				...SET,
				semantics_list: [3],
				add_applicable_range: { user_list: ['lisi'] },
				remove_applicable_range: PEOPLE,
			},
			response: OK,
		},
	}),
	'interceptRule.delete': defineEndpoint({
		...RULE,
		...POST,
		operation: 'delete',
		title: 'Delete',
		zh: '删除敏感词规则',
		action: 'Delete sensitive word rule',
		description: 'Deletes a rule that this app made',
		path: '/cgi-bin/externalcontact/del_intercept_rule',
		parameters: { rule_id: RULE_ID },
		example: { request: { rule_id: A_RULE }, response: OK },
	}),
};
