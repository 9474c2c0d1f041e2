/** Rows: approval, live streams, mail, calendars, rooms, premium accounts (https://developer.work.weixin.qq.com/document/path/92633 and others). */
import { defineEvent } from '../define';
import { integer, nested, optional, repeated, text, timestamp } from '../fields';
import { EVENT, MEMBER_EXAMPLE, SYSTEM_EXAMPLE } from '../roots';

const BUSINESS = { group: 'events', url: 'data' } as const;

const USER = nested({ UserId: text });
const Attach = optional(repeated(text));
/** SpStatus of the whole is the state after StatuChangeEvent; that element lacks the second "s" of "status". */
const APPROVAL = nested({
	SpNoStr: optional(text),
	SpNo: text,
	SpName: text,
	SpStatus: text,
	TemplateId: text,
	ApplyTime: timestamp,
	Applyer: nested({ UserId: text, Party: text }),
	SpRecord: optional(
		repeated(
			nested({
				SpStatus: text,
				ApproverAttr: text,
				Details: repeated(
					nested({ Approver: USER, Speech: text, SpStatus: text, SpTime: timestamp, Attach }),
				),
			}),
		),
	),
	Notifyer: optional(repeated(USER)),
	Comments: optional(
		repeated(
			nested({
				CommentUserInfo: USER,
				CommentTime: timestamp,
				CommentContent: text,
				CommentId: text,
				Attach,
			}),
		),
	),
	ProcessList: optional(
		nested({
			NodeList: repeated(
				nested({
					NodeType: text,
					// Those who only get a copy decide nothing, so that little is said about them.
					SpStatus: optional(text),
					ApvRel: optional(text),
					SubNodeList: repeated(
						nested({
							UserInfo: USER,
							Speech: optional(text),
							SpYj: optional(text),
							Sptime: optional(timestamp),
							MediaIds: optional(repeated(text)),
						}),
					),
				}),
			),
		}),
	),
	StatuChangeEvent: text,
});
const APPROVAL_EXAMPLE = {
	SpNoStr: '201910220003',
	SpNo: '201910220003',
	SpName: 'Leave of absence',
	SpStatus: '1',
	TemplateId: '3TkaH5KFbrG9heEQWLJjhgpFwmqAFB4dLEnapaB7aaa',
	ApplyTime: '1571728713',
	Applyer: { UserId: 'zhangsan', Party: '1' },
	SpRecord: [
		{
			SpStatus: '1',
			ApproverAttr: '1',
			Details: [
				{
					Approver: { UserId: 'lisi' },
					Speech: '',
					SpStatus: '1',
					SpTime: '0',
					Attach: ['WWCISP_v6eLd3xBvHRjQ'],
				},
			],
		},
	],
	Notifyer: [{ UserId: 'wangwu' }],
	Comments: [
		{
			CommentUserInfo: { UserId: 'zhangsan' },
			CommentTime: '1571732272',
			CommentContent: 'Please hurry',
			CommentId: '6750538708562308220',
			Attach: ['WWCISP_v6eLd3xBvHRjQ'],
		},
	],
	ProcessList: {
		NodeList: [
			{
				NodeType: '1',
				SpStatus: '1',
				ApvRel: '2',
				SubNodeList: [
					{
						UserInfo: { UserId: 'lisi' },
						Speech: '',
						SpYj: '1',
						Sptime: '0',
						MediaIds: ['WWCISP_v6eLd3xBvHRjQ'],
					},
				],
			},
			{ NodeType: '2', SubNodeList: [{ UserInfo: { UserId: 'wangwu' } }] },
		],
	},
	StatuChangeEvent: '10',
};

const CALENDAR = { ...EVENT, CalId: text };
const CALENDAR_EXAMPLE = { ...SYSTEM_EXAMPLE, CalId: 'wcjgewCwAAqeJcPI1d8Pwbjt7nttzAAA' };
const SCHEDULE = { ...CALENDAR, ScheduleId: text };
const SCHEDULE_EXAMPLE = { ...CALENDAR_EXAMPLE, ScheduleId: '17c7d2bd9f20d652840f72f59e796AAA' };
const ROOM = { ...EVENT, MeetingRoomId: integer, MeetingId: text };
const ROOM_EXAMPLE = {
	...SYSTEM_EXAMPLE,
	MeetingRoomId: '1',
	MeetingId: 'mtebsada6e027c123cbafAAA',
};

export const BUSINESS_EVENTS = {
	'event:sys_approval_change': defineEvent({
		...BUSINESS,
		// Suites get it on the command URL, although in event form.
		url: 'command',
		match: { Event: 'sys_approval_change' },
		title: 'Approval Changed',
		zh: '审批申请状态变化',
		summary: 'An approval of the approval app was submitted, decided, commented on or revoked',
		see: 92633,
		fields: { ...EVENT, AgentID: integer, ApprovalInfo: APPROVAL },
		example: { ...SYSTEM_EXAMPLE, AgentID: '3010040', ApprovalInfo: APPROVAL_EXAMPLE },
	}),
	'event:living_status_change': defineEvent({
		...BUSINESS,
		match: { Event: 'living_status_change' },
		title: 'Live Stream Changed',
		zh: '直播状态变更',
		summary: 'A live stream was booked, began, ended, expired or was canceled',
		see: 94308,
		fields: { ...EVENT, AgentID: integer, LivingId: text, Status: integer },
		example: { ...MEMBER_EXAMPLE, LivingId: 'lvOQpTDwAAcP9wNOSSxTwpbni-TMPNSg', Status: '1' },
	}),
	'event:app_email_change:receive_email': defineEvent({
		...BUSINESS,
		match: { Event: 'app_email_change', ChangeType: 'receive_email' },
		title: 'App Email Received',
		zh: '应用邮箱收到邮件',
		summary: 'The mailbox of the app received mail',
		see: 97517,
		fields: { ...EVENT, Amount: integer },
		example: { ...SYSTEM_EXAMPLE, Amount: '2' },
	}),
	'event:public_email_change:receive_email': defineEvent({
		...BUSINESS,
		match: { Event: 'public_email_change', ChangeType: 'receive_email' },
		title: 'Public Email Received',
		zh: '公共邮箱收到邮件',
		summary: 'A public mailbox of the corp received mail',
		see: 100180,
		fields: { ...EVENT, Id: text, Amount: integer },
		example: { ...SYSTEM_EXAMPLE, Id: '7', Amount: '2' },
	}),
	'event:add_calendar': defineEvent({
		...BUSINESS,
		match: { Event: 'add_calendar' },
		title: 'Calendar Created',
		zh: '新建日历',
		summary: 'A calendar was created',
		see: 97806,
		fields: CALENDAR,
		example: CALENDAR_EXAMPLE,
	}),
	'event:modify_calendar': defineEvent({
		...BUSINESS,
		match: { Event: 'modify_calendar' },
		title: 'Calendar Updated',
		zh: '修改日历',
		summary: 'A calendar that the app created was changed',
		see: 97806,
		fields: CALENDAR,
		example: CALENDAR_EXAMPLE,
	}),
	'event:delete_calendar': defineEvent({
		...BUSINESS,
		match: { Event: 'delete_calendar' },
		title: 'Calendar Deleted',
		zh: '删除日历',
		summary: 'A calendar that the app created was deleted',
		see: 97808,
		fields: CALENDAR,
		example: CALENDAR_EXAMPLE,
	}),
	'event:add_schedule': defineEvent({
		...BUSINESS,
		match: { Event: 'add_schedule' },
		title: 'Schedule Created',
		zh: '新建日程',
		summary: 'An entry was put into a calendar',
		see: 97809,
		fields: SCHEDULE,
		example: SCHEDULE_EXAMPLE,
	}),
	'event:modify_schedule': defineEvent({
		...BUSINESS,
		match: { Event: 'modify_schedule' },
		title: 'Schedule Updated',
		zh: '修改日程',
		summary: 'An entry of a calendar was changed',
		see: 97809,
		fields: SCHEDULE,
		example: SCHEDULE_EXAMPLE,
	}),
	'event:delete_schedule': defineEvent({
		...BUSINESS,
		match: { Event: 'delete_schedule' },
		title: 'Schedule Deleted',
		zh: '删除日程',
		summary: 'An entry of a calendar was deleted',
		see: 97810,
		fields: SCHEDULE,
		example: SCHEDULE_EXAMPLE,
	}),
	'event:respond_schedule': defineEvent({
		...BUSINESS,
		match: { Event: 'respond_schedule' },
		title: 'Schedule Answered',
		zh: '日程回执',
		summary: 'A member accepted or declined an entry of a calendar',
		see: 98099,
		fields: SCHEDULE,
		example: { ...SCHEDULE_EXAMPLE, FromUserName: 'zhangsan' },
	}),
	'event:book_meeting_room': defineEvent({
		...BUSINESS,
		match: { Event: 'book_meeting_room' },
		title: 'Meeting Room Booked',
		zh: '会议室预定',
		summary: 'A meeting room was booked',
		see: 95333,
		fields: ROOM,
		example: ROOM_EXAMPLE,
	}),
	'event:cancel_meeting_room': defineEvent({
		...BUSINESS,
		match: { Event: 'cancel_meeting_room' },
		title: 'Meeting Room Booking Canceled',
		zh: '取消会议室预定',
		summary: 'The booking of a meeting room was canceled',
		see: 95333,
		fields: ROOM,
		example: ROOM_EXAMPLE,
	}),
	'event:meeting_statistics:start_meeting': defineEvent({
		...BUSINESS,
		match: { Event: 'meeting_statistics', ChangeType: 'start_meeting' },
		title: 'Meeting Start Counted',
		zh: '发起会议统计',
		summary: 'The statistics count a meeting that was started, with success or without',
		see: 99648,
		fields: { ...EVENT, Status: integer },
		example: { ...SYSTEM_EXAMPLE, Status: '1' },
	}),
	'event:submit_vip_account_approval': defineEvent({
		...BUSINESS,
		match: { Event: 'submit_vip_account_approval' },
		title: 'Premium Account Requested',
		zh: '提交高级功能账号申请',
		summary: 'A member asked for an account with premium features',
		see: 99876,
		fields: { ...EVENT, AgentID: integer, ApplyReason: text, BusinessType: integer, ApplyId: text },
		example: {
			...MEMBER_EXAMPLE,
			ApplyReason: 'Not enough drive space',
			BusinessType: '1',
			ApplyId: 'apply-7',
		},
	}),
	'event:finish_vip_account_approval': defineEvent({
		...BUSINESS,
		match: { Event: 'finish_vip_account_approval' },
		title: 'Premium Request Closed',
		zh: '高级功能账号申请完成',
		summary: 'The request of a member for an account with premium features was closed',
		see: 99877,
		fields: { ...EVENT, AgentID: integer, FinishType: integer, ApplyId: text },
		example: { ...MEMBER_EXAMPLE, FinishType: '1', ApplyId: 'apply-7' },
	}),
};
