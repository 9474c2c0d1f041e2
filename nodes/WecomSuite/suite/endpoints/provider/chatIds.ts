/** Rows: IDs of group chats, renewed for customized apps (https://developer.work.weixin.qq.com/document/path/99601); calls in great number (96168). */
import { defineEndpoint, GET, POST } from '../../table/define';
import { dateTime, list, required } from '../../table/kinds';
import { A_TIME, OK } from '../../table/parameters';

const CHAT_ID = { resource: 'id', kinds: ['customized'], see: 99601 } as const;

export const CHAT_ID_ENDPOINTS = {
	'id.planChatIdUpgrade': defineEndpoint({
		...CHAT_ID,
		...POST,
		operation: 'planChatIdUpgrade',
		title: 'Plan Chat ID Upgrade',
		zh: '申请群ID的升级',
		action: 'Plan chat ID upgrade',
		description: 'Sets when a corp changes to the new IDs of group chats; until then both work',
		path: '/cgi-bin/idconvert/apply_to_upgrade_chatid',
		token: 'corp',
		parameters: {
			upgrade_time: required(dateTime('Upgrade At', 'When only new IDs work, within 7 days')),
		},
		example: { request: { upgrade_time: A_TIME }, response: OK },
	}),
	'id.convertChatIds': defineEndpoint({
		...CHAT_ID,
		...POST,
		operation: 'convertChatIds',
		title: 'Convert Chat IDs',
		zh: '群ID转换',
		action: 'Convert chat IDs',
		description: 'Converts old IDs of group chats to new ones, between the plan and its time',
		path: '/cgi-bin/idconvert/chatid',
		token: 'corp',
		parameters: {
			chat_id_list: required(list('Chat IDs', 'Up to 100 IDs', { limits: { maxItems: 100 } })),
		},
		response: { list: 'items' },
		example: {
			request: { chat_id_list: ['wrAbCdEfGhIjKlMnOp', 'wrQrStUvWxYz'] },
			response: {
				...OK,
				items: [{ chat_id: 'wrAbCdEfGhIjKlMnOp', new_chat_id: 'wrAbCdEfGhIjKlMnOpNew' }],
				invalid_chat_id_list: ['wrQrStUvWxYz'],
			},
		},
	}),
	'id.useNewChatIds': defineEndpoint({
		...CHAT_ID,
		...GET,
		operation: 'useNewChatIds',
		title: 'Use New Chat IDs',
		zh: '对所有新授权企业升级群ID',
		action: 'Use new chat IDs',
		description:
			'Gives new IDs of group chats to all corps that authorize the template from now on',
		path: '/cgi-bin/idconvert/upgrade_chatid_for_new_corp',
		token: 'suite',
		parameters: {},
		example: { request: {}, response: OK },
	}),
	'id.getMassCallTicket': defineEndpoint({
		...GET,
		resource: 'id',
		operation: 'getMassCallTicket',
		title: 'Get Mass Call Ticket',
		zh: '获取接口高频调用凭据',
		action: 'Get mass call ticket',
		description: 'Gets a ticket for fast conversion of UnionIDs; once per corp, valid for 7 days',
		path: '/cgi-bin/corp/apply_mass_call_ticket',
		token: 'corp',
		parameters: {},
		response: { secret: ['mass_call_ticket'] },
		see: 96168,
		example: { request: {}, response: { ...OK, mass_call_ticket: 'example-mass-call-ticket' } },
	}),
};
