/** Rows: what events of the office apps speak of: approvals, calendars, schedules (https://developer.work.weixin.qq.com/document/path/92634, 93703). */
import { defineEndpoint, POST } from '../../table/define';
import { integer, list, required, text } from '../../table/kinds';
import { A_TIME, LATER, OK } from '../../table/parameters';

const CORP = { ...POST, token: 'corp' } as const;
const APPROVAL = { ...CORP, resource: 'approval' } as const;
const CALENDAR = { ...CORP, resource: 'calendar' } as const;
const SCHEDULE = { ...CORP, resource: 'schedule' } as const;

const A_NUMBER = '201909270002';
const A_TEMPLATE = 'Bs5KJ2NT4ncf4ZygaE8MB3779yUW8nsMaJd3mmE9v';
const A_CALENDAR = 'wcjgewCwAAqeJcPI1d8Pwbjt7nttzAAA';
const A_SCHEDULE = '17c7d2bd9f20d652840f72f59e796AAA';
const A_TEXT = [{ text: 'Reason', lang: 'en' }] as const;
const A_PERSON = {
	ItemUserId: 'lisi',
	ItemName: 'lisi',
	ItemParty: 'Sales',
	ItemImage: 'https://example.com/avatar.png',
} as const;
const THE_SCHEDULE = {
	schedule_id: A_SCHEDULE,
	admins: ['zhangsan'],
	attendees: [{ userid: 'lisi', response_status: 1 }],
	summary: 'Weekly meeting',
	description: 'Figures of the week',
	reminders: { is_remind: 1, is_repeat: 0, remind_before_event_secs: 3600, timezone: 8 },
	location: 'Room 1',
	cal_id: A_CALENDAR,
	start_time: A_TIME,
	end_time: LATER,
	status: 1,
	is_whole_day: 0,
} as const;

export const APPROVAL_ENDPOINTS = {
	'approval.get': defineEndpoint({
		...APPROVAL,
		operation: 'get',
		title: 'Get',
		zh: '获取审批申请详情',
		action: 'Get approval',
		description: 'Gets an approval of the approval app: form, state, approvers, comments',
		path: '/cgi-bin/oa/getapprovaldetail',
		parameters: {
			sp_no: required(
				text('Approval Number', 'Number (审批单号) from an approval event: SpNo', {
					placeholder: 'e.g. 201909270002',
				}),
			),
		},
		see: 92634,
		example: {
			request: { sp_no: A_NUMBER },
			response: {
				...OK,
				info: {
					sp_no: A_NUMBER,
					sp_name: 'Leave',
					sp_status: 1,
					template_id: A_TEMPLATE,
					apply_time: A_TIME,
					applyer: { userid: 'zhangsan', partyid: '2' },
					sp_record: [
						{
							sp_status: 1,
							approverattr: 1,
							details: [
								{
									approver: { userid: 'lisi' },
									speech: '',
									sp_status: 1,
									sptime: 0,
									media_id: [],
								},
							],
						},
					],
					notifyer: [{ userid: 'lisi' }],
					apply_data: {
						contents: [
							{
								control: 'Text',
								id: 'Text-15111111111',
								title: A_TEXT,
								value: { text: 'Family' },
							},
						],
					},
					comments: [],
				},
			},
		},
	}),
	'approval.getTemplate': defineEndpoint({
		...APPROVAL,
		operation: 'getTemplate',
		title: 'Get Template',
		zh: '获取审批模板详情',
		action: 'Get approval template',
		description: 'Gets the name and the fields of an approval template',
		path: '/cgi-bin/oa/gettemplatedetail',
		parameters: {
			template_id: required(text('Template ID', 'ID from an approval or its event: TemplateId')),
		},
		see: 92631,
		example: {
			request: { template_id: A_TEMPLATE },
			response: {
				...OK,
				template_names: [{ text: 'Leave', lang: 'en' }],
				template_content: {
					controls: [
						{
							property: {
								control: 'Text',
								id: 'Text-15111111111',
								title: A_TEXT,
								placeholder: A_TEXT,
								require: 1,
								un_print: 0,
							},
						},
					],
				},
			},
		},
	}),
	'approval.getInApp': defineEndpoint({
		...APPROVAL,
		operation: 'getInApp',
		title: 'Get in App',
		zh: '查询审批单当前状态',
		action: 'Get approval in app',
		description: 'Gets an approval that runs in your app: state, approvers, who is informed',
		path: '/cgi-bin/corp/getopenapprovaldata',
		parameters: {
			thirdNo: required(text('Number in App', 'Number that your app gave it: ThirdNo')),
		},
		see: 93798,
		example: {
			request: { thirdNo: A_NUMBER },
			response: {
				...OK,
				data: {
					ThirdNo: A_NUMBER,
					OpenTemplateId: A_TEMPLATE,
					OpenSpName: 'Leave',
					OpenSpstatus: 1,
					ApplyTime: A_TIME,
					ApplyUserId: 'zhangsan',
					ApplyUsername: 'zhangsan',
					ApplyUserParty: 'Sales',
					ApplyUserImage: 'https://example.com/avatar.png',
					ApprovalNodes: {
						ApprovalNode: [
							{
								NodeStatus: 1,
								NodeAttr: 1,
								NodeType: 1,
								Items: {
									Item: [{ ...A_PERSON, ItemStatus: 1, ItemSpeech: '', ItemOpTime: 0 }],
								},
							},
						],
					},
					NotifyNodes: { NotifyNode: [A_PERSON] },
					ApproverStep: 0,
				},
			},
		},
	}),
};

export const CALENDAR_ENDPOINTS = {
	'calendar.get': defineEndpoint({
		...CALENDAR,
		operation: 'get',
		title: 'Get',
		zh: '获取日历详情',
		action: 'Get calendars',
		description: 'Gets calendars that the app created: name, color, who sees them',
		path: '/cgi-bin/oa/calendar/get',
		parameters: {
			cal_id_list: required(
				list('Calendar IDs', 'Up to 1000 IDs, such as CalId of a calendar event', {
					limits: { maxItems: 1000 },
				}),
			),
		},
		response: { list: 'calendar_list' },
		see: 97717,
		example: {
			request: { cal_id_list: [A_CALENDAR] },
			response: {
				...OK,
				calendar_list: [
					{
						cal_id: A_CALENDAR,
						admins: ['zhangsan'],
						summary: 'Sales',
						color: '#FF3030',
						description: 'Dates of the sales team',
						shares: [{ userid: 'lisi', permission: 1 }],
						is_public: 0,
						is_corp_calendar: 0,
					},
				],
			},
		},
	}),
};

export const SCHEDULE_ENDPOINTS = {
	'schedule.get': defineEndpoint({
		...SCHEDULE,
		operation: 'get',
		title: 'Get',
		zh: '获取日程详情',
		action: 'Get schedules',
		description: 'Gets schedules (日程) by ID: time, place, attendees and their answers',
		path: '/cgi-bin/oa/schedule/get',
		parameters: {
			schedule_id_list: required(
				list('Schedule IDs', 'Up to 1000 IDs, such as ScheduleId of a schedule event', {
					limits: { maxItems: 1000 },
				}),
			),
		},
		response: { list: 'schedule_list' },
		see: 93703,
		example: {
			request: { schedule_id_list: [A_SCHEDULE] },
			response: { ...OK, schedule_list: [THE_SCHEDULE] },
		},
	}),
	'schedule.getMany': defineEndpoint({
		...SCHEDULE,
		operation: 'getMany',
		title: 'Get Many',
		zh: '获取日历下的日程列表',
		action: 'Get many schedules',
		description: 'Lists the schedules (日程) of a calendar that the app created',
		path: '/cgi-bin/oa/schedule/get_by_calendar',
		parameters: {
			cal_id: required(text('Calendar ID', 'Calendar that the schedules are in')),
			offset: integer('Offset', 'How many schedules to leave out at the beginning', {
				limits: { min: 0 },
			}),
			limit: integer('Page Size', 'How many schedules to list, at most 1000', {
				limits: { min: 1, max: 1000 },
			}),
		},
		response: { list: 'schedule_list' },
		see: 93703,
		example: {
			request: { cal_id: A_CALENDAR, offset: 100, limit: 1000 },
			response: { ...OK, schedule_list: [{ ...THE_SCHEDULE, sequence: 100 }] },
		},
	}),
};
