/** Rows: what happens to a meeting and in it (https://developer.work.weixin.qq.com/document/path/97451). Suites are promised only the first two. */
import { defineEvent } from '../define';
import { nested, optional, repeated, text } from '../fields';
import { EVENT, SYSTEM_EXAMPLE } from '../roots';

const MEETING_ROW = { group: 'events', url: 'data' } as const;

/** FromUserTmpOpenId names a participant within the meeting only; WeCom leaves it out when it acts itself. */
const MEETING = { ...EVENT, MeetingId: text, FromUserTmpOpenId: optional(text) };
const MEETING_EXAMPLE = {
	...SYSTEM_EXAMPLE,
	FromUserName: 'zhangsan',
	MeetingId: 'mtebsada6e027c123cbafAAA',
	FromUserTmpOpenId: 'oAbCdEfGhIjKlMnOpQrStUvWxYz0',
};
/** Guests of other corps have no UserId. */
const OPERATED = {
	...MEETING,
	OperatedUser: nested({ UserId: optional(text), TmpOpenId: text, UserRole: text }),
};
const OPERATED_EXAMPLE = {
	...MEETING_EXAMPLE,
	OperatedUser: { UserId: 'lisi', TmpOpenId: 'oZyXwVuTsRqPoNmLkJiHgFeDcBa0', UserRole: '1' },
};
const ENROLLED = { ...MEETING, EnrollId: text };
const ENROLLED_EXAMPLE = { ...MEETING_EXAMPLE, EnrollId: 'enroll-7' };

/** A change that says nothing but which meeting it was. */
const meeting = <const C extends string>(
	ChangeType: C,
	title: string,
	zh: string,
	summary: string,
	see: number,
) =>
	defineEvent({
		...MEETING_ROW,
		match: { Event: 'meeting_change', ChangeType },
		title,
		zh,
		summary,
		see,
		fields: MEETING,
		example: MEETING_EXAMPLE,
	});

/** A change to a participant of the meeting. */
const person = <const C extends string>(
	ChangeType: C,
	title: string,
	zh: string,
	summary: string,
	see: number,
) =>
	defineEvent({
		...MEETING_ROW,
		match: { Event: 'meeting_change', ChangeType },
		title,
		zh,
		summary,
		see,
		fields: OPERATED,
		example: OPERATED_EXAMPLE,
	});

export const MEETING_EVENTS = {
	'event:meeting_change:modify_meeting': meeting(
		'modify_meeting',
		'Meeting Updated',
		'修改会议',
		'A booked meeting was changed',
		97451,
	),
	'event:meeting_change:cancel_meeting': meeting(
		'cancel_meeting',
		'Meeting Canceled',
		'取消会议',
		'A booked meeting was canceled',
		97451,
	),
	'event:meeting_change:meeting_start': meeting(
		'meeting_start',
		'Meeting Started',
		'会议开始',
		'A meeting began',
		98333,
	),
	'event:meeting_change:meeting_end': meeting(
		'meeting_end',
		'Meeting Ended',
		'会议结束',
		'A meeting ended',
		98337,
	),
	'event:meeting_change:meeting_mute_all': meeting(
		'meeting_mute_all',
		'Meeting Muted',
		'会议全体静音',
		'Everybody in a meeting was muted',
		98341,
	),
	'event:meeting_change:meeting_unmute_all': meeting(
		'meeting_unmute_all',
		'Meeting Unmuted',
		'会议解除全体静音',
		'The muting of everybody in a meeting was lifted',
		98345,
	),
	'event:meeting_change:join_meeting': meeting(
		'join_meeting',
		'Meeting Joined',
		'用户加入会议',
		'A participant joined a meeting',
		98348,
	),
	'event:meeting_change:quit_meeting': meeting(
		'quit_meeting',
		'Meeting Left',
		'用户离开会议',
		'A participant left a meeting',
		98352,
	),
	'event:meeting_change:join_meeting_before_host': meeting(
		'join_meeting_before_host',
		'Meeting Joined Before Host',
		'用户在主持人前入会',
		'A participant joined a meeting before its host',
		98353,
	),
	'event:meeting_change:join_waiting_room': meeting(
		'join_waiting_room',
		'Waiting Room Joined',
		'用户进入等候室',
		'A participant came into the waiting room of a meeting',
		98354,
	),
	'event:meeting_change:quit_waiting_room': person(
		'quit_waiting_room',
		'Waiting Room Left',
		'用户离开等候室',
		'A participant left the waiting room of a meeting',
		98355,
	),
	'event:meeting_change:join_from_meeting_room': person(
		'join_from_meeting_room',
		'Joined From Meeting Room',
		'用户从会议室入会',
		'A participant joined a meeting from a meeting room',
		98393,
	),
	'event:meeting_change:move_to_waiting_room': person(
		'move_to_waiting_room',
		'Moved to Waiting Room',
		'用户被移入等候室',
		'A participant was sent from a meeting to its waiting room',
		98394,
	),
	'event:meeting_change:role_change': person(
		'role_change',
		'Meeting Role Changed',
		'会议角色变更',
		'A participant got another role in a meeting',
		98397,
	),
	'event:meeting_change:webinar_role_change': person(
		'webinar_role_change',
		'Webinar Role Changed',
		'网络研讨会角色变更',
		'A participant got another role in a webinar',
		98771,
	),
	'event:meeting_change:open_screen_share': meeting(
		'open_screen_share',
		'Screen Sharing Started',
		'开启屏幕共享',
		'A participant of a meeting began to share the screen',
		98395,
	),
	'event:meeting_change:close_screen_share': meeting(
		'close_screen_share',
		'Screen Sharing Stopped',
		'关闭屏幕共享',
		'A participant of a meeting stopped sharing the screen',
		98396,
	),
	'event:meeting_change:start_recording': meeting(
		'start_recording',
		'Recording Started',
		'开始云录制',
		'The recording of a meeting began',
		98398,
	),
	'event:meeting_change:pause_recording': meeting(
		'pause_recording',
		'Recording Paused',
		'暂停云录制',
		'The recording of a meeting was paused',
		98399,
	),
	'event:meeting_change:resume_recording': meeting(
		'resume_recording',
		'Recording Resumed',
		'恢复云录制',
		'The recording of a meeting went on',
		98400,
	),
	'event:meeting_change:stop_recording': meeting(
		'stop_recording',
		'Recording Stopped',
		'停止云录制',
		'The recording of a meeting was stopped',
		98401,
	),
	'event:meeting_change:recording_complete': meeting(
		'recording_complete',
		'Recording Completed',
		'云录制完成',
		'The recording of a meeting is ready',
		98402,
	),
	'event:meeting_change:delete_recording': meeting(
		'delete_recording',
		'Recording Deleted',
		'删除云录制',
		'The recording of a meeting was deleted',
		98404,
	),
	'event:meeting_change:enroll': defineEvent({
		...MEETING_ROW,
		match: { Event: 'meeting_change', ChangeType: 'enroll' },
		title: 'Meeting Enrolled',
		zh: '会议报名',
		summary: 'A person enrolled for a meeting',
		see: 98781,
		fields: ENROLLED,
		example: ENROLLED_EXAMPLE,
	}),
	'event:meeting_change:cancel_enroll': defineEvent({
		...MEETING_ROW,
		match: { Event: 'meeting_change', ChangeType: 'cancel_enroll' },
		title: 'Meeting Enrollment Canceled',
		zh: '取消会议报名',
		summary: 'A person took back the enrollment for a meeting',
		see: 98782,
		fields: ENROLLED,
		example: ENROLLED_EXAMPLE,
	}),
	'event:meeting_change:meeting_room_response': defineEvent({
		...MEETING_ROW,
		match: { Event: 'meeting_change', ChangeType: 'meeting_room_response' },
		title: 'Meeting Room Responded',
		zh: '会议室呼叫响应',
		summary: 'A called meeting room device answered: a room of WeCom or one of another system',
		see: 98783,
		// The device is named by MeetingRoomId or by MraAddress.
		fields: {
			...MEETING,
			MeetingRoomId: optional(text),
			MraAddress: optional(nested({ Protocol: text, DialString: text })),
			RoomResponseStatus: text,
		},
		example: {
			...MEETING_EXAMPLE,
			MraAddress: { Protocol: '1', DialString: '7@rooms.example.com' },
			RoomResponseStatus: '1',
		},
	}),
	'event:meeting_change:pstn_status_update': defineEvent({
		...MEETING_ROW,
		match: { Event: 'meeting_change', ChangeType: 'pstn_status_update' },
		title: 'Phone Invitation Changed',
		zh: '电话邀请状态变更',
		summary: 'The invitation of a telephone to a meeting went on',
		see: 98774,
		// One of the vendor's values is CANCLE_INVITE.
		fields: { ...MEETING, PstnStatus: text },
		example: { ...MEETING_EXAMPLE, PstnStatus: 'CANCLE_INVITE' },
	}),
	'event:meeting_change:medium_upload': defineEvent({
		...MEETING_ROW,
		match: { Event: 'meeting_change', ChangeType: 'medium_upload' },
		title: 'Webinar Media Uploaded',
		zh: '网络研讨会素材上传',
		summary: 'The upload of media for a webinar ended',
		see: 98775,
		fields: {
			...MEETING,
			AllUploadStatus: text,
			UploadInfo: repeated(
				nested({
					MediumType: text,
					MediumUrl: text,
					UploadStatus: text,
					ErrorMsg: optional(text),
				}),
			),
		},
		example: {
			...MEETING_EXAMPLE,
			AllUploadStatus: '1',
			UploadInfo: [
				{ MediumType: '1', MediumUrl: 'https://example.com/intro.mp4', UploadStatus: '1' },
				{
					MediumType: '2',
					MediumUrl: 'https://example.com/cover.png',
					UploadStatus: '2',
					ErrorMsg: 'file too large',
				},
			],
		},
	}),
	'event:meeting_change:webinar_warm_up_upload': defineEvent({
		...MEETING_ROW,
		match: { Event: 'meeting_change', ChangeType: 'webinar_warm_up_upload' },
		title: 'Webinar Warm-Up Uploaded',
		zh: '研讨会暖场素材上传',
		summary: 'The upload of what a webinar shows before it begins ended',
		see: 98773,
		fields: {
			...MEETING,
			WarmUpInfo: nested({
				WarmUpPicture: optional(text),
				WarmUpVideo: optional(text),
				UploadStatus: text,
				ErrorMsg: optional(text),
			}),
		},
		example: {
			...MEETING_EXAMPLE,
			WarmUpInfo: {
				WarmUpPicture: 'https://example.com/warm-up.png',
				WarmUpVideo: 'https://example.com/warm-up.mp4',
				UploadStatus: '1',
				ErrorMsg: '',
			},
		},
	}),
};
