/** Rows: what concerns the provider as a whole: registration, id migration, hardware (https://developer.work.weixin.qq.com/document/path/90585). */
import { defineEvent } from '../define';
import { integer, nested, optional, secret, text, timestamp } from '../fields';
import { PROVIDER, PROVIDER_EXAMPLE } from '../roots';

const REGISTRATION = { group: 'authorization', url: 'system' } as const;
/** The vendor has a hardware callback of its own for these. */
const HARDWARE = { group: 'other', url: 'system', see: 90751 } as const;

const REGISTERED = {
	...PROVIDER,
	RegisterCode: text,
	AuthUserInfo: nested({ UserId: text }),
	State: text,
	TemplateId: text,
};
const REGISTERED_EXAMPLE = {
	...PROVIDER_EXAMPLE,
	RegisterCode: 'example-register-code',
	AuthUserInfo: { UserId: 'zhangsan' },
	State: 'state1',
	TemplateId: 'tpl1test',
};
const DEVICE = { ...PROVIDER, DeviceSn: text };
const DEVICE_EXAMPLE = { ...PROVIDER_EXAMPLE, DeviceSn: 'SN20250001' };
/** The vendor's samples of errors and logs name no corp. */
const LONE_DEVICE = { ...DEVICE, AuthCorpId: optional(text) };
const LONE_DEVICE_EXAMPLE = {
	ServiceCorpId: PROVIDER_EXAMPLE.ServiceCorpId,
	TimeStamp: PROVIDER_EXAMPLE.TimeStamp,
	DeviceSn: DEVICE_EXAMPLE.DeviceSn,
};

export const PROVIDER_EVENTS = {
	'provider:register_corp': defineEvent({
		...REGISTRATION,
		match: { InfoType: 'register_corp' },
		title: 'Corp Registered',
		zh: '注册完成回调',
		summary: 'A corp was registered through a promotion code',
		see: 90585,
		fields: { ...REGISTERED, ContactSync: nested({ AccessToken: secret, ExpiresIn: integer }) },
		example: {
			...REGISTERED_EXAMPLE,
			ContactSync: { AccessToken: 'example-access-token', ExpiresIn: '1800' },
		},
	}),
	'provider:enter_register_package': defineEvent({
		...REGISTRATION,
		match: { InfoType: 'enter_register_package' },
		title: 'Promotion Package Opened',
		zh: '已有企业进入推广包',
		summary: 'A corp that already exists opened the promotion package',
		see: 98071,
		fields: REGISTERED,
		example: REGISTERED_EXAMPLE,
	}),
	'provider:agree_external_userid_migration': defineEvent({
		...REGISTRATION,
		match: { InfoType: 'agree_external_userid_migration' },
		title: 'ID Migration Agreed',
		zh: '企业同意ID升级',
		summary: 'An administrator agreed that the ids of the corp change to encrypted ones',
		see: 96516,
		fields: PROVIDER,
		example: PROVIDER_EXAMPLE,
	}),
	'provider:add_device': defineEvent({
		...HARDWARE,
		match: { InfoType: 'add_device' },
		title: 'Device Added',
		zh: '添加设备',
		summary: 'A corp bound a device',
		fields: { ...DEVICE, RemarkName: text, ModelId: text },
		example: { ...DEVICE_EXAMPLE, RemarkName: 'Front door', ModelId: 'MODEL-7' },
	}),
	'provider:del_device': defineEvent({
		...HARDWARE,
		match: { InfoType: 'del_device' },
		title: 'Device Removed',
		zh: '删除设备',
		summary: 'A corp unbound a device',
		fields: DEVICE,
		example: DEVICE_EXAMPLE,
	}),
	'provider:connect_info': defineEvent({
		...HARDWARE,
		match: { InfoType: 'connect_info' },
		title: 'Device Connected',
		zh: '设备长连接建立',
		summary: 'A device opened its long connection',
		fields: { ...DEVICE, ConnectTime: timestamp },
		example: { ...DEVICE_EXAMPLE, ConnectTime: '1352460633' },
	}),
	'provider:disconnect_info': defineEvent({
		...HARDWARE,
		match: { InfoType: 'disconnect_info' },
		title: 'Device Disconnected',
		zh: '设备长连接断开',
		summary: 'A device lost its long connection',
		fields: { ...DEVICE, DisconnectTime: timestamp, Reason: integer },
		example: { ...DEVICE_EXAMPLE, DisconnectTime: '1452460633', Reason: '1' },
	}),
	'provider:device_feature_change': defineEvent({
		...HARDWARE,
		match: { InfoType: 'device_feature_change' },
		title: 'Device Biometrics Changed',
		zh: '设备特征变更',
		summary: 'The biometric data that a device needs changed',
		fields: DEVICE,
		example: DEVICE_EXAMPLE,
	}),
	'provider:error_report': defineEvent({
		...HARDWARE,
		match: { InfoType: 'error_report' },
		title: 'Device Error',
		zh: '设备上报错误',
		summary: 'A device reported an error',
		fields: { ...LONE_DEVICE, ErrCode: integer, ErrMsg: text },
		example: { ...LONE_DEVICE_EXAMPLE, ErrCode: '1', ErrMsg: 'camera failed' },
	}),
	'provider:fetch_log_finish': defineEvent({
		...HARDWARE,
		match: { InfoType: 'fetch_log_finish' },
		title: 'Device Log Uploaded',
		zh: '设备日志上传完成',
		summary: 'The log of a device was uploaded',
		fields: { ...LONE_DEVICE, MediaId: text },
		example: {
			...LONE_DEVICE_EXAMPLE,
			MediaId: '1Yv-zXfHjSjU-7LH-GwtYqDGS-zz6w22KmWAT5COgP7o',
		},
	}),
	'provider:remark_device_name': defineEvent({
		...HARDWARE,
		match: { InfoType: 'remark_device_name' },
		title: 'Device Renamed',
		zh: '修改设备备注名',
		summary: 'A corp gave a device another name',
		fields: { ...DEVICE, RemarkName: text },
		example: { ...DEVICE_EXAMPLE, RemarkName: 'Back door' },
	}),
};
