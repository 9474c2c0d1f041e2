/** Rows: a customer of WeChat customer service is offered a member or a group of their own (https://developer.work.weixin.qq.com/document/path/94702). */
import { defineEndpoint, GET, POST } from '../../table/define';
import { choice, object, required, text } from '../../table/kinds';
import { A_CUSTOMER, OK } from '../../table/parameters';
import { A_SERVICE_ACCOUNT, CHAT } from './serviceMessages';

const SERVICE = { resource: 'service', token: 'corp', see: 94702 } as const;
const SESSION = { open_kfid: CHAT.account, external_userid: CHAT.customer } as const;
const A_SESSION = { open_kfid: A_SERVICE_ACCOUNT, external_userid: A_CUSTOMER } as const;
const WORDS = text('Words', 'What the customer reads with the offer');
const A_GROUP = 'wraaaaaaaaaaaaaaaa';

export const SERVICE_UPGRADE_ENDPOINTS = {
	'service.getUpgradeOffers': defineEndpoint({
		...SERVICE,
		...GET,
		operation: 'getUpgradeOffers',
		title: 'Get Upgrade Offers',
		zh: '获取配置的专员与客户群',
		action: 'Get customer service upgrade offers',
		description: 'Gets the members and groups that customers may be offered for further service',
		path: '/cgi-bin/kf/customer/get_upgrade_service_config',
		parameters: {},
		example: {
			request: {},
			response: {
				...OK,
				member_range: { userid_list: ['zhangsan'], department_id_list: [2] },
				groupchat_range: { chat_id_list: [A_GROUP] },
			},
		},
	}),
	'service.offerUpgrade': defineEndpoint({
		...SERVICE,
		...POST,
		operation: 'offerUpgrade',
		title: 'Offer Upgrade',
		zh: '为客户升级为专员或客户群服务',
		action: 'Offer customer service upgrade',
		description: 'Offers a customer a member or a group for further service, in the chat',
		path: '/cgi-bin/kf/customer/upgrade_service',
		parameters: {
			...SESSION,
			type: required(
				choice('Offer', 'Which of the parts below the customer is offered', [
					{ name: 'Group', value: 2 },
					{ name: 'Member', value: 1 },
				]),
			),
			member: object('Member', 'For the offer Member', {
				userid: required(text('User ID', 'Member from Get Upgrade Offers')),
				wording: WORDS,
			}),
			groupchat: object('Group', 'For the offer Group', {
				chat_id: required(text('Group ID', 'Group from Get Upgrade Offers')),
				wording: WORDS,
			}),
		},
		anyOf: [['member', 'groupchat']],
		example: {
			request: {
				...A_SESSION,
				type: 1,
				member: { userid: 'zhangsan', wording: 'I look after your orders' },
				groupchat: { chat_id: A_GROUP, wording: 'Join our group' },
			},
			response: OK,
		},
	}),
	'service.cancelUpgrade': defineEndpoint({
		...SERVICE,
		...POST,
		operation: 'cancelUpgrade',
		title: 'Cancel Upgrade',
		zh: '为客户取消推荐',
		action: 'Cancel customer service upgrade',
		description: 'Takes back the offer of a member or a group to a customer',
		path: '/cgi-bin/kf/customer/cancel_upgrade_service',
		parameters: SESSION,
		example: { request: A_SESSION, response: OK },
	}),
};
