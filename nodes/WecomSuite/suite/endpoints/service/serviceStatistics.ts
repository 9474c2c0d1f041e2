/** Rows: statistics of WeChat customer service (https://developer.work.weixin.qq.com/document/path/95492, 95493). */
import { defineEndpoint, POST } from '../../table/define';
import { dateTime, required, text } from '../../table/kinds';
import { A_TIME, LATER, OK } from '../../table/parameters';
import { A_SERVICE_ACCOUNT, SERVICE_ACCOUNT } from './serviceMessages';

const STATISTICS = {
	...POST,
	resource: 'service',
	token: 'corp',
	response: { list: 'statistic_list' },
} as const;
const PERIOD = {
	start_time: required(dateTime('From', 'First day, within the last 180 days, not today')),
	end_time: required(dateTime('Until', 'Last day, at most 31 days after the first, not today')),
} as const;
const A_PERIOD = { start_time: A_TIME, end_time: LATER } as const;

export const SERVICE_STATISTICS_ENDPOINTS = {
	'service.getStatistics': defineEndpoint({
		...STATISTICS,
		operation: 'getStatistics',
		title: 'Get Statistics',
		zh: '获取「客户数据统计」企业汇总数据',
		action: 'Get customer service statistics',
		description: 'Counts by day: sessions, customers and messages of a service account',
		path: '/cgi-bin/kf/get_corp_statistic',
		parameters: { open_kfid: SERVICE_ACCOUNT, ...PERIOD },
		see: 95492,
		example: {
			request: { open_kfid: A_SERVICE_ACCOUNT, ...A_PERIOD },
			response: {
				...OK,
				statistic_list: [
					{
						stat_time: A_TIME,
						statistic: {
							session_cnt: 2,
							customer_cnt: 1,
							customer_msg_cnt: 6,
							upgrade_service_customer_cnt: 0,
							ai_session_reply_cnt: 0,
							ai_transfer_rate: 0,
							ai_knowledge_hit_rate: 0,
							msg_rejected_customer_cnt: 0,
						},
					},
				],
			},
		},
	}),
	'service.getMemberStatistics': defineEndpoint({
		...STATISTICS,
		operation: 'getMemberStatistics',
		title: 'Get Statistics of Member',
		zh: '获取「客户数据统计」接待人员明细数据',
		action: 'Get customer service statistics of member',
		description:
			'Counts by day what a member did for customers: sessions, reply rate, satisfaction',
		path: '/cgi-bin/kf/get_servicer_statistic',
		parameters: {
			open_kfid: SERVICE_ACCOUNT,
			servicer_userid: text('Member', 'User ID; all members together when empty', {
				picks: 'member',
				limits: { maxBytes: 64 },
			}),
			...PERIOD,
		},
		see: 95493,
		example: {
			request: { open_kfid: A_SERVICE_ACCOUNT, servicer_userid: 'zhangsan', ...A_PERIOD },
			response: {
				...OK,
				statistic_list: [
					{
						stat_time: A_TIME,
						statistic: {
							session_cnt: 1,
							customer_cnt: 1,
							customer_msg_cnt: 1,
							reply_rate: 1,
							first_reply_average_sec: 17,
							satisfaction_investgate_cnt: 1,
							satisfaction_participation_rate: 1,
							satisfied_rate: 1,
							middling_rate: 0,
							dissatisfied_rate: 0,
							upgrade_service_customer_cnt: 0,
							upgrade_service_member_invite_cnt: 0,
							upgrade_service_member_customer_cnt: 0,
							upgrade_service_groupchat_invite_cnt: 0,
							upgrade_service_groupchat_customer_cnt: 0,
							msg_rejected_customer_cnt: 0,
						},
					},
				],
			},
		},
	}),
};
