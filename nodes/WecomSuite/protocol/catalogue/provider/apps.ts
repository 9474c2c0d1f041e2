/** Rows: what WeCom says about the app itself (https://developer.work.weixin.qq.com/document/path/90376). */
import { defineEvent } from '../define';
import { integer, text, timestamp } from '../fields';
import { EVENT, MEMBER_EXAMPLE, SYSTEM_EXAMPLE } from '../roots';

const APP = { group: 'events', url: 'data', see: 90376 } as const;
const APP_EXAMPLE = { ...SYSTEM_EXAMPLE, AgentID: '1000021' };

export const APP_EVENTS = {
	'event:inactive_alert': defineEvent({
		...APP,
		match: { Event: 'inactive_alert' },
		title: 'App Inactivity Warning',
		zh: '长期未使用应用停用预警',
		summary: 'The app will be suspended because no member uses it',
		fields: { ...EVENT, EffectTime: timestamp },
		example: { ...APP_EXAMPLE, EffectTime: '1700000000' },
	}),
	'event:close_inactive_agent': defineEvent({
		...APP,
		match: { Event: 'close_inactive_agent' },
		title: 'App Suspended',
		zh: '长期未使用应用临时停用',
		summary: 'The app was suspended because no member used it',
		fields: EVENT,
		example: APP_EXAMPLE,
	}),
	'event:reopen_inactive_agent': defineEvent({
		...APP,
		match: { Event: 'reopen_inactive_agent' },
		title: 'App Resumed',
		zh: '长期未使用应用重新启用',
		summary: 'The app was enabled again after it had been suspended',
		fields: EVENT,
		example: APP_EXAMPLE,
	}),
	'event:low_active_alert': defineEvent({
		...APP,
		match: { Event: 'low_active_alert' },
		title: 'Low Activity Warning',
		zh: '应用低活跃预警',
		summary: 'The app will count as little used',
		fields: { ...EVENT, EffectTime: timestamp },
		example: { ...APP_EXAMPLE, EffectTime: '1700000000' },
	}),
	'event:low_active': defineEvent({
		...APP,
		match: { Event: 'low_active' },
		title: 'App Activity Low',
		zh: '应用低活跃',
		summary: 'The app counts as little used',
		fields: EVENT,
		example: APP_EXAMPLE,
	}),
	'event:active_restored': defineEvent({
		...APP,
		match: { Event: 'active_restored' },
		title: 'App Activity Restored',
		zh: '应用活跃恢复',
		summary: 'The app no longer counts as little used',
		fields: EVENT,
		example: APP_EXAMPLE,
	}),
	'event:switch_workbench_mode': defineEvent({
		...APP,
		match: { Event: 'switch_workbench_mode' },
		title: 'Workbench Mode Switched',
		zh: '工作台自定义展示切换',
		summary: 'The custom display of the app on the workbench was switched',
		see: 92535,
		fields: { ...EVENT, Mode: integer },
		example: { ...MEMBER_EXAMPLE, Mode: '1' },
	}),
	'event:program_notify': defineEvent({
		...APP,
		match: { Event: 'program_notify' },
		title: 'Program Notification',
		zh: '专区程序通知应用',
		summary: 'A program in the data zone called the app; the id lives ten minutes',
		see: 101389,
		fields: { ...EVENT, NotifyId: text, NotifyScene: integer },
		example: { ...SYSTEM_EXAMPLE, NotifyId: 'example-notify-id', NotifyScene: '1' },
	}),
	'event:upload_media_job_finish': defineEvent({
		...APP,
		match: { Event: 'upload_media_job_finish' },
		title: 'Media Upload Finished',
		zh: '异步上传临时素材完成',
		summary: 'An asynchronous upload of a media file ended',
		see: 97126,
		fields: { ...EVENT, JobId: text },
		example: {
			...SYSTEM_EXAMPLE,
			JobId: 'jobid_S0MrnndvRG5fadSlLwiBqiDDbM143UqTmKP3152FZk4',
		},
	}),
	'event:security:change_domain_ip': defineEvent({
		group: 'other',
		url: 'data',
		match: { Event: 'security', ChangeType: 'change_domain_ip' },
		title: 'Domain IP Changed',
		zh: '域名IP变更',
		summary: 'The IP addresses of the domains of WeCom change',
		see: 100080,
		fields: EVENT,
		example: SYSTEM_EXAMPLE,
	}),
};
