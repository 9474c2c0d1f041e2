/** Rows: what a member does in an app: enter, menu, card, approval (https://developer.work.weixin.qq.com/document/path/90376). */
import { defineEvent } from '../define';
import { decimal, integer, nested, optional, repeated, spelled, text, timestamp } from '../fields';
import { EVENT, MEMBER_EXAMPLE } from '../roots';

const INTERACTION = { group: 'events', url: 'data', see: 90376 } as const;

const KEYED = { ...EVENT, EventKey: text };
const KEYED_EXAMPLE = { ...MEMBER_EXAMPLE, EventKey: 'menu_report' };
const ENTERED = { ...EVENT, EventKey: optional(text) };
const ENTERED_EXAMPLE = { ...MEMBER_EXAMPLE, EventKey: '' };

const SCANNED = { ...KEYED, ScanCodeInfo: nested({ ScanType: text, ScanResult: text }) };
const SCANNED_EXAMPLE = {
	...KEYED_EXAMPLE,
	ScanCodeInfo: { ScanType: 'qrcode', ScanResult: 'https://example.com/asset/7' },
};
const PICTURED = {
	...KEYED,
	SendPicsInfo: nested({
		Count: integer,
		PicList: nested({ item: repeated(nested({ PicMd5Sum: text })) }),
	}),
};
const PICTURED_EXAMPLE = {
	...KEYED_EXAMPLE,
	SendPicsInfo: {
		Count: '1',
		PicList: { item: [{ PicMd5Sum: '1b5f7c23b5bf75682a53e7b6d163e185' }] },
	},
};

const CARD = { ...KEYED, TaskId: text, CardType: text, ResponseCode: text };
const CARD_EXAMPLE = {
	...MEMBER_EXAMPLE,
	EventKey: 'button_agree',
	TaskId: 'task-7',
	CardType: 'button_interaction',
	ResponseCode: 'example-response-code',
};

/** The vendor spells it ItemUserId in one sample and ItemUserid in the next. */
const PERSON = {
	ItemName: text,
	ItemUserId: spelled(text, 'ItemUserid'),
	ItemParty: text,
	ItemImage: text,
};
const PERSON_EXAMPLE = {
	ItemName: 'Li Si',
	ItemUserId: 'lisi',
	ItemParty: 'Sales',
	ItemImage: 'https://example.com/lisi.png',
};

export const INTERACTION_EVENTS = {
	'event:subscribe': defineEvent({
		...INTERACTION,
		match: { Event: 'subscribe' },
		reply: 'message',
		title: 'Member Subscribed',
		zh: '成员关注',
		summary:
			'A member came into the visible range of the app, joined the corp or was enabled again',
		fields: ENTERED,
		example: ENTERED_EXAMPLE,
	}),
	'event:unsubscribe': defineEvent({
		...INTERACTION,
		match: { Event: 'unsubscribe' },
		title: 'Member Unsubscribed',
		zh: '成员取消关注',
		summary: 'A member left the visible range of the app or the corp, or was disabled',
		fields: ENTERED,
		example: ENTERED_EXAMPLE,
	}),
	'event:enter_agent': defineEvent({
		...INTERACTION,
		match: { Event: 'enter_agent' },
		reply: 'message',
		title: 'App Opened',
		zh: '进入应用',
		summary: 'A member opened the app',
		fields: ENTERED,
		example: ENTERED_EXAMPLE,
	}),
	// The only event the vendor writes in capitals.
	'event:LOCATION': defineEvent({
		...INTERACTION,
		match: { Event: 'LOCATION' },
		reply: 'message',
		title: 'Location Reported',
		zh: '上报地理位置',
		summary: 'The position of a member who entered the chat of the app',
		fields: {
			...EVENT,
			Latitude: decimal,
			Longitude: decimal,
			Precision: decimal,
			AppType: optional(text),
		},
		example: {
			...MEMBER_EXAMPLE,
			Latitude: '23.104105',
			Longitude: '113.320107',
			Precision: '65.000000',
			AppType: 'wxwork',
		},
	}),
	'event:click': defineEvent({
		...INTERACTION,
		match: { Event: 'click' },
		reply: 'message',
		title: 'Menu Clicked',
		zh: '点击菜单拉取消息',
		summary: 'A member chose a menu entry that asks the app for a message',
		fields: KEYED,
		example: KEYED_EXAMPLE,
	}),
	'event:view': defineEvent({
		...INTERACTION,
		match: { Event: 'view' },
		reply: 'message',
		title: 'Menu Link Opened',
		zh: '点击菜单跳转链接',
		summary: 'A member chose a menu entry that opens a page',
		fields: KEYED,
		example: { ...KEYED_EXAMPLE, EventKey: 'https://example.com/report' },
	}),
	'event:view_miniprogram': defineEvent({
		...INTERACTION,
		match: { Event: 'view_miniprogram' },
		reply: 'message',
		title: 'Menu Mini Program Opened',
		zh: '点击菜单跳转小程序',
		summary: 'A member chose a menu entry that opens a mini program',
		fields: KEYED,
		example: { ...KEYED_EXAMPLE, EventKey: 'pages/report' },
	}),
	'event:scancode_push': defineEvent({
		...INTERACTION,
		match: { Event: 'scancode_push' },
		title: 'Code Scanned',
		zh: '扫码推事件',
		summary: 'A member scanned a code from the menu',
		fields: SCANNED,
		example: SCANNED_EXAMPLE,
	}),
	'event:scancode_waitmsg': defineEvent({
		...INTERACTION,
		match: { Event: 'scancode_waitmsg' },
		reply: 'message',
		title: 'Code Scanned (Awaiting Reply)',
		zh: '扫码消息接收中',
		summary: 'A member scanned a code from the menu and is shown that a message is on its way',
		fields: SCANNED,
		example: SCANNED_EXAMPLE,
	}),
	'event:pic_sysphoto': defineEvent({
		...INTERACTION,
		match: { Event: 'pic_sysphoto' },
		title: 'Photo Taken',
		zh: '弹出系统拍照发图',
		summary: 'A member took pictures from the menu',
		fields: PICTURED,
		example: PICTURED_EXAMPLE,
	}),
	'event:pic_photo_or_album': defineEvent({
		...INTERACTION,
		match: { Event: 'pic_photo_or_album' },
		title: 'Photo Taken or Picked',
		zh: '弹出拍照或者相册发图',
		summary: 'A member took pictures from the menu or picked them from the album',
		fields: PICTURED,
		example: PICTURED_EXAMPLE,
	}),
	'event:pic_weixin': defineEvent({
		...INTERACTION,
		match: { Event: 'pic_weixin' },
		title: 'Photo Picked',
		zh: '弹出微信相册发图器',
		summary: 'A member picked pictures from the album',
		fields: PICTURED,
		example: PICTURED_EXAMPLE,
	}),
	'event:location_select': defineEvent({
		...INTERACTION,
		match: { Event: 'location_select' },
		title: 'Location Picked',
		zh: '弹出地理位置选择器',
		summary: 'A member picked a place from the menu',
		fields: {
			...KEYED,
			SendLocationInfo: nested({
				Location_X: decimal,
				Location_Y: decimal,
				Scale: integer,
				Label: text,
				Poiname: text,
			}),
			AppType: optional(text),
		},
		example: {
			...KEYED_EXAMPLE,
			SendLocationInfo: {
				Location_X: '23.104105',
				Location_Y: '113.320107',
				Scale: '15',
				Label: 'Binjiang East Road, Guangzhou',
				Poiname: 'Sun Yat-sen University',
			},
			AppType: 'wxwork',
		},
	}),
	'event:template_card_event': defineEvent({
		...INTERACTION,
		match: { Event: 'template_card_event' },
		reply: 'card',
		title: 'Card Button Clicked',
		zh: '模板卡片事件',
		summary: 'A member pressed a button of a template card',
		fields: {
			...CARD,
			SelectedItems: optional(
				nested({
					SelectedItem: repeated(
						nested({
							QuestionKey: text,
							// Samples of the vendor say OpitonIds and OpitonId.
							OptionIds: spelled(
								nested({ OptionId: spelled(repeated(text), 'OpitonId') }),
								'OpitonIds',
							),
						}),
					),
				}),
			),
		},
		example: {
			...CARD_EXAMPLE,
			SelectedItems: {
				SelectedItem: [
					{ QuestionKey: 'day', OptionIds: { OptionId: ['monday', 'friday'] } },
					{ QuestionKey: 'room', OptionIds: { OptionId: ['room-7'] } },
				],
			},
		},
	}),
	'event:template_card_menu_event': defineEvent({
		...INTERACTION,
		match: { Event: 'template_card_menu_event' },
		reply: 'message',
		title: 'Card Menu Clicked',
		zh: '通用模板卡片右上角菜单事件',
		summary: 'A member chose an entry of the menu in the corner of a template card',
		fields: CARD,
		example: { ...CARD_EXAMPLE, EventKey: 'menu_unfollow', CardType: 'text_notice' },
	}),
	'event:taskcard_click': defineEvent({
		...INTERACTION,
		match: { Event: 'taskcard_click' },
		reply: 'taskcard',
		title: 'Task Card Clicked',
		zh: '任务卡片事件',
		summary: 'A member pressed a button of a task card, the older kind of card',
		fields: { ...KEYED, TaskId: text },
		example: { ...KEYED_EXAMPLE, EventKey: 'button_agree', TaskId: 'task-7' },
	}),
	'event:open_approval_change': defineEvent({
		...INTERACTION,
		match: { Event: 'open_approval_change' },
		title: 'Approval Flow Changed',
		zh: '审批流程引擎状态通知',
		summary: 'An approval that the app started through the approval engine changed',
		fields: {
			...EVENT,
			ApprovalInfo: nested({
				ThirdNo: text,
				OpenSpName: text,
				OpenTemplateId: text,
				OpenSpStatus: text,
				ApplyTime: timestamp,
				ApplyUserName: text,
				ApplyUserId: text,
				ApplyUserParty: text,
				ApplyUserImage: text,
				ApprovalNodes: optional(
					nested({
						ApprovalNode: repeated(
							nested({
								NodeStatus: text,
								NodeAttr: text,
								NodeType: text,
								Items: nested({
									Item: repeated(
										nested({
											...PERSON,
											ItemStatus: text,
											ItemSpeech: optional(text),
											ItemOpTime: timestamp,
										}),
									),
								}),
							}),
						),
					}),
				),
				NotifyNodes: optional(nested({ NotifyNode: repeated(nested(PERSON)) })),
				ApproverStep: spelled(optional(integer), 'approverstep'),
			}),
		},
		example: {
			...MEMBER_EXAMPLE,
			ApprovalInfo: {
				ThirdNo: '201806010001',
				OpenSpName: 'Payment',
				OpenTemplateId: '1234567890',
				OpenSpStatus: '1',
				ApplyTime: '1527837645',
				ApplyUserName: 'Zhang San',
				ApplyUserId: 'zhangsan',
				ApplyUserParty: 'Product',
				ApplyUserImage: 'https://example.com/zhangsan.png',
				ApprovalNodes: {
					ApprovalNode: [
						{
							NodeStatus: '1',
							NodeAttr: '1',
							NodeType: '1',
							Items: {
								Item: [{ ...PERSON_EXAMPLE, ItemStatus: '1', ItemSpeech: '', ItemOpTime: '0' }],
							},
						},
					],
				},
				NotifyNodes: { NotifyNode: [PERSON_EXAMPLE] },
				ApproverStep: '0',
			},
		},
	}),
};
