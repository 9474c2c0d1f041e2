/**
 * Rows: corps up and down a chain (https://developer.work.weixin.qq.com/document/path/96876, 93405). The corp of the call is the one above.
 * What takes a token of a corp below is missing: the pack has no authorization of such a corp.
 */
import { defineEndpoint, GET, POST } from '../../table/define';
import { boolean, choice, integer, required, text } from '../../table/kinds';
import {
	A_CORP,
	A_CUSTOMER,
	A_PAGE,
	AGENT_ID,
	AN_AGENT,
	CURSOR,
	markedPages,
	MASS_CALL_TICKET,
	OK,
	pages,
	pageSize,
} from '../../table/parameters';

const CHAIN = { resource: 'chain', token: 'corp', kinds: ['customized'] } as const;
const READ = { ...CHAIN, see: 96876 } as const;

const CHAIN_ID = required(text('Chain ID', 'ID of the chain (上下游), from Get Many'));
const BELOW = text('Downstream Corp ID', 'Corp below that joined (下游企业)');
const ONLY_THIS = text('Downstream Corp ID', 'Only this corp');
const UNION_ID = required(text('UnionID', 'UnionID of the customer in WeChat'));
const OPEN_ID = required(text('OpenID', 'OpenID of the customer, from the same mini program'));
const A_CHAIN = 'Chain01';
const A_PENDING = 'pending-example-1';
const CHAINS = [{ chain_id: A_CHAIN, chain_name: 'Dealers' }];
const A_FAN = {
	unionid: 'oAbCdEfGhIjKlMnOpQrStUvWxYz0',
	openid: 'oZyXwVuTsRqPoNmLkJiHgFeDcBa0',
} as const;

export const CHAIN_ENDPOINTS = {
	'chain.getMany': defineEndpoint({
		...READ,
		...GET,
		operation: 'getMany',
		title: 'Get Many',
		zh: '获取上下游列表',
		action: 'Get many chains',
		description: 'Lists the chains of the corp that the app may see',
		path: '/cgi-bin/corpgroup/corp/get_chain_list',
		parameters: {},
		response: { list: 'chains' },
		example: { request: {}, response: { ...OK, chains: CHAINS } },
	}),
	'chain.getGroups': defineEndpoint({
		...READ,
		...POST,
		operation: 'getGroups',
		title: 'Get Groups',
		zh: '获取上下游通讯录分组',
		action: 'Get groups of chain',
		description: 'Lists the groups of corps in a chain, one or all',
		path: '/cgi-bin/corpgroup/corp/get_chain_group',
		parameters: {
			chain_id: CHAIN_ID,
			groupid: integer('Group ID', 'Only this group; 1 is the root', { limits: { min: 1 } }),
		},
		response: { list: 'groups' },
		example: {
			request: { chain_id: A_CHAIN, groupid: 2 },
			response: { ...OK, groups: [{ groupid: 2, group_name: 'North', parentid: 1, order: 1 }] },
		},
	}),
	'chain.getCorps': defineEndpoint({
		...READ,
		...POST,
		operation: 'getCorps',
		title: 'Get Corps',
		zh: '获取企业上下游通讯录分组下的企业详情列表',
		action: 'Get corps of chain',
		description: 'Lists the corps of one group of a chain, without its subgroups',
		path: '/cgi-bin/corpgroup/corp/get_chain_corpinfo_list',
		parameters: {
			chain_id: CHAIN_ID,
			groupid: integer('Group ID', 'Group to list; empty for the root', { limits: { min: 1 } }),
			need_pending: boolean('Include Invited', 'Whether to list corps that have not joined yet'),
			cursor: CURSOR,
			// The vendor names no largest page.
			limit: pageSize(100, 100),
		},
		paging: markedPages(100),
		response: { list: 'group_corps' },
		example: {
			request: { chain_id: A_CHAIN, groupid: 2, need_pending: true, cursor: A_PAGE, limit: 100 },
			response: {
				...OK,
				has_more: true,
				next_cursor: A_PAGE,
				group_corps: [
					{
						groupid: 2,
						corpid: A_CORP,
						corp_name: 'Example Dealer',
						custom_id: 'dealer1',
						invite_userid: 'zhangsan',
						is_joined: 1,
					},
				],
			},
		},
	}),
	'chain.getCorp': defineEndpoint({
		...READ,
		...POST,
		operation: 'getCorp',
		title: 'Get Corp',
		zh: '获取企业上下游通讯录下的企业信息',
		action: 'Get corp of chain',
		description: 'Gets name, own ID and group of a corp in a chain, and whether it has joined',
		path: '/cgi-bin/corpgroup/corp/get_chain_corpinfo',
		parameters: {
			chain_id: CHAIN_ID,
			corpid: BELOW,
			pending_corpid: text('Invited Corp ID', 'Corp below that has not joined yet'),
		},
		anyOf: [['corpid', 'pending_corpid']],
		example: {
			request: { chain_id: A_CHAIN, corpid: A_CORP, pending_corpid: A_PENDING },
			response: {
				...OK,
				corp_name: 'Example Dealer',
				qualification_status: 1,
				custom_id: 'dealer1',
				groupid: 2,
				is_joined: true,
			},
		},
	}),
	'chain.getOfCorp': defineEndpoint({
		...CHAIN,
		...POST,
		operation: 'getOfCorp',
		title: 'Get of Corp',
		zh: '获取下级企业加入的上下游',
		action: 'Get chains of corp',
		description: 'Lists the chains that a corp below has joined',
		path: '/cgi-bin/corpgroup/get_corp_shared_chain_list',
		parameters: { corpid: required(BELOW) },
		response: { list: 'chains' },
		see: 97442,
		example: { request: { corpid: A_CORP }, response: { ...OK, chains: CHAINS } },
	}),
	// The only one for third-party apps too.
	'chain.getAppShares': defineEndpoint({
		...POST,
		resource: 'chain',
		token: 'corp',
		operation: 'getAppShares',
		title: 'Get App Shares',
		zh: '获取应用共享信息',
		action: 'Get shares of app in chain',
		description: 'Lists the corps that the app is shared with, and its agent ID there',
		path: '/cgi-bin/corpgroup/corp/list_app_share_info',
		parameters: {
			agentid: AGENT_ID,
			business_type: choice('Shared Through', 'How the corps belong together', [
				{ name: 'Chain', value: 1, description: 'Upstream and downstream (上下游)' },
				{ name: 'Linked Corps', value: 0, description: 'Linked corps and schools (企业互联)' },
			]),
			corpid: ONLY_THIS,
			cursor: CURSOR,
			limit: pageSize(100, 100),
		},
		paging: pages(100),
		response: { list: 'corp_list' },
		see: 93405,
		example: {
			request: { agentid: AN_AGENT, business_type: 1, corpid: A_CORP, cursor: A_PAGE, limit: 100 },
			response: {
				...OK,
				ending: 0,
				corp_list: [{ corpid: A_CORP, corp_name: 'Example Dealer', agentid: 1111 }],
				next_cursor: A_PAGE,
			},
		},
	}),
	'chain.getCustomer': defineEndpoint({
		...CHAIN,
		...POST,
		operation: 'getCustomer',
		title: 'Get Customer',
		zh: '上下游关联客户信息-已添加客户',
		action: 'Get customer in chain',
		description: 'Finds who a customer in WeChat is for the corps below, by UnionID',
		path: '/cgi-bin/corpgroup/unionid_to_external_userid',
		parameters: {
			unionid: UNION_ID,
			openid: OPEN_ID,
			corpid: ONLY_THIS,
			mass_call_ticket: MASS_CALL_TICKET,
		},
		response: { list: 'external_userid_info' },
		see: 96875,
		example: {
			request: { ...A_FAN, corpid: A_CORP, mass_call_ticket: 'example-mass-call-ticket' },
			response: { ...OK, external_userid_info: [{ corpid: A_CORP, external_userid: A_CUSTOMER }] },
		},
	}),
};
