/** Rows: booked meetings, of which events speak (https://developer.work.weixin.qq.com/document/path/93708, 93707). An app sees those that it booked. */
import { defineEndpoint, POST } from '../../table/define';
import { dateTime, required, text } from '../../table/kinds';
import {
	A_PAGE,
	A_TIME,
	CURSOR,
	LATER,
	OK,
	pages,
	pageSize,
	USER_ID,
} from '../../table/parameters';

const MEETING = { ...POST, resource: 'meeting', token: 'corp' } as const;
const A_MEETING = 'hyXG0RDQAAx3h0vLsWYQxfqGyVsQAAAA';

export const MEETING_ENDPOINTS = {
	// The pages of customized apps have no such call.
	'meeting.get': defineEndpoint({
		...MEETING,
		operation: 'get',
		title: 'Get',
		zh: '获取会议详情',
		action: 'Get meeting',
		description: 'Gets a meeting that the app booked: time, place, and who came for how long',
		path: '/cgi-bin/meeting/get_info',
		kinds: ['thirdParty'],
		parameters: {
			meetingid: required(text('Meeting ID', 'ID of the meeting (会议), MeetingId of its events')),
		},
		response: {
			simple: [
				'title',
				'admin_userid',
				'meeting_start',
				'meeting_duration',
				'status',
				'location',
				'meeting_code',
				'meeting_link',
				'attendees',
			],
		},
		see: 93708,
		example: {
			request: { meetingid: A_MEETING },
			response: {
				...OK,
				admin_userid: 'zhangsan',
				title: 'Weekly meeting',
				meeting_start: A_TIME,
				meeting_duration: 1800,
				description: 'Figures of the week',
				location: 'Room 1',
				main_department: 1,
				status: 3,
				attendees: {
					member: [
						{
							userid: 'lisi',
							status: 1,
							first_join_time: A_TIME,
							last_quit_time: A_TIME,
							total_join_count: 1,
							cumulative_time: 1500,
						},
					],
					tmp_external_user: [],
				},
				settings: {
					remind_scope: 1,
					enable_waiting_room: false,
					allow_enter_before_host: true,
					enable_enter_mute: 1,
					enable_screen_watermark: false,
					hosts: { userid: ['lisi'] },
					ring_users: { userid: ['lisi'] },
				},
				cal_id: 'wcjgewCwAAqeJcPI1d8Pwbjt7nttzAAA',
				reminders: { is_repeat: 0, remind_before: [0, 900] },
				meeting_code: '123456789',
				meeting_link: 'https://example.com/meeting',
			},
		},
	}),
	'meeting.getMany': defineEndpoint({
		...MEETING,
		operation: 'getMany',
		title: 'Get Many',
		zh: '获取成员会议ID列表',
		action: 'Get many meetings',
		description: 'Lists the IDs of the meetings of a member that the app booked',
		path: '/cgi-bin/meeting/get_user_meetingid',
		parameters: {
			userid: USER_ID,
			begin_time: dateTime('Start', 'Begin of the period'),
			end_time: dateTime('End', 'At most 180 days after Start; later meetings are listed as well'),
			cursor: CURSOR,
			limit: pageSize(100, 100),
		},
		paging: pages(100),
		response: { list: 'meetingid_list' },
		see: 93707,
		example: {
			request: {
				userid: 'zhangsan',
				begin_time: A_TIME,
				end_time: LATER,
				cursor: A_PAGE,
				limit: 100,
			},
			response: { ...OK, next_cursor: A_PAGE, meetingid_list: [A_MEETING] },
		},
	}),
};
