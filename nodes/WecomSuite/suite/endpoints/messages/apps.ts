/** Rows: the app as a corp sees it, and its menu (https://developer.work.weixin.qq.com/document/path/90363, 90231). */
import { defineEndpoint, GET, POST } from '../../table/define';
import { choice, flag, objects, required, text } from '../../table/kinds';
import {
	A_LINK,
	A_MEDIA_ID,
	A_MINI_PROGRAM,
	AGENT_ID,
	AN_AGENT,
	OK,
	URL_LIMITS,
} from '../../table/parameters';

const APP = { resource: 'app', token: 'corp' } as const;
const BRIEFLY = {
	agentid: AN_AGENT,
	name: 'Example App',
	square_logo_url: 'https://example.com/logo.png',
} as const;

export const APP_ENDPOINTS = {
	'app.get': defineEndpoint({
		...APP,
		...GET,
		operation: 'get',
		title: 'Get',
		zh: '获取指定的应用详情',
		action: 'Get app',
		description: 'Gets name, scope and settings of the app in a corp',
		path: '/cgi-bin/agent/get',
		parameters: { agentid: AGENT_ID },
		see: 90363,
		example: {
			request: { agentid: AN_AGENT },
			response: {
				...OK,
				...BRIEFLY,
				description: 'Reports for everyone',
				allow_userinfos: { user: [{ userid: 'zhangsan' }] },
				allow_partys: { partyid: [1] },
				allow_tags: { tagid: [1, 2] },
				close: 0,
				redirect_domain: 'example.com',
				report_location_flag: 0,
				isreportenter: 1,
				home_url: 'https://example.com',
				customized_publish_status: 1,
			},
		},
	}),
	'app.getMany': defineEndpoint({
		...APP,
		...GET,
		operation: 'getMany',
		title: 'Get Many',
		zh: '获取access_token对应的应用列表',
		action: 'Get many apps',
		description: 'Lists the apps that the token of the corp may speak for',
		path: '/cgi-bin/agent/list',
		parameters: {},
		response: { list: 'agentlist' },
		see: 90363,
		example: { request: {}, response: { ...OK, agentlist: [BRIEFLY] } },
	}),
	'app.update': defineEndpoint({
		...APP,
		...POST,
		operation: 'update',
		title: 'Update',
		zh: '设置应用',
		action: 'Update app',
		description: 'Changes settings of the app in a corp',
		path: '/cgi-bin/agent/set',
		parameters: {
			agentid: AGENT_ID,
			report_location_flag: flag(
				'Report Location',
				'Whether members who open the app report where they are',
				{ cleared: false },
			),
			isreportenter: flag('Report Entering', 'Whether opening the app causes an event', {
				cleared: false,
			}),
			logo_mediaid: text('Logo Media ID', 'ID from Upload Image; square, 640×640 or larger', {
				cleared: false,
			}),
			name: text('Name', 'Name of the app, up to 32 characters', {
				limits: { maxLength: 32 },
				cleared: false,
			}),
			description: text('Description', '4 to 120 characters', {
				limits: { maxLength: 120 },
				cleared: false,
			}),
			redirect_domain: text('Trusted Domain', 'Domain of pages that may sign members in', {
				cleared: '',
			}),
			home_url: text('Home URL', 'Start page; refused for third-party apps (60028)', {
				limits: URL_LIMITS,
				cleared: '',
			}),
		},
		see: 90228,
		example: {
			request: {
				agentid: AN_AGENT,
				report_location_flag: false,
				isreportenter: true,
				logo_mediaid: A_MEDIA_ID,
				name: 'Example App',
				description: 'Reports for everyone',
				redirect_domain: 'example.com',
				home_url: 'https://example.com',
			},
			response: OK,
		},
	}),
};

const MENU = { resource: 'menu', token: 'corp' } as const;
const BUTTON = {
	name: required(
		text('Name', 'Up to 16 bytes, below a button up to 40', { limits: { maxBytes: 40 } }),
	),
	type: choice('On Click', 'What a click does; empty for a button with others below it', [
		{ name: 'Choose Picture', value: 'pic_photo_or_album' },
		{ name: 'Choose Picture in WeChat', value: 'pic_weixin' },
		{ name: 'Open Mini Program', value: 'view_miniprogram' },
		{ name: 'Open URL', value: 'view' },
		{ name: 'Scan Code', value: 'scancode_push' },
		{ name: 'Scan Code and Wait', value: 'scancode_waitmsg' },
		{ name: 'Send Event', value: 'click' },
		{ name: 'Send Location', value: 'location_select' },
		{ name: 'Take Picture', value: 'pic_sysphoto' },
	]),
	key: text('Key', 'Comes back in the event, up to 128 bytes', { limits: { maxBytes: 128 } }),
	url: text('URL', 'Page to open, up to 1024 bytes', {
		limits: { ...URL_LIMITS, maxBytes: 1024 },
	}),
	appid: text('Mini Program ID', 'Mini program to open'),
	pagepath: text('Mini Program Page', 'Page of the mini program'),
} as const;
const BUTTONS = [
	{ type: 'click', name: 'Report', key: 'report' },
	{
		name: 'More',
		sub_button: [
			{ type: 'view', name: 'Website', url: A_LINK },
			{
				type: 'view_miniprogram',
				name: 'Rooms',
				appid: A_MINI_PROGRAM,
				pagepath: 'pages/index',
			},
		],
	},
] as const;

export const MENU_ENDPOINTS = {
	'menu.create': defineEndpoint({
		...MENU,
		...POST,
		operation: 'create',
		title: 'Create',
		zh: '创建菜单',
		action: 'Create menu',
		description: 'Sets the menu at the bottom of the app in a corp and replaces the one before',
		path: '/cgi-bin/menu/create',
		parameters: {
			agentid: { ...AGENT_ID, in: 'query' },
			button: required(
				objects(
					'Buttons',
					'1 to 3 buttons, each with up to 5 below it',
					{
						...BUTTON,
						sub_button: objects('Buttons Below', 'Up to 5 buttons', BUTTON, {
							limits: { maxItems: 5 },
						}),
					},
					{ limits: { maxItems: 3 } },
				),
			),
		},
		see: 90231,
		example: { request: { agentid: AN_AGENT, button: BUTTONS }, response: OK },
	}),
	'menu.get': defineEndpoint({
		...MENU,
		...GET,
		operation: 'get',
		title: 'Get',
		zh: '获取菜单',
		action: 'Get menu',
		description: 'Gets the menu of the app in a corp',
		path: '/cgi-bin/menu/get',
		parameters: { agentid: AGENT_ID },
		see: 90232,
		example: { request: { agentid: AN_AGENT }, response: { ...OK, button: BUTTONS } },
	}),
	'menu.delete': defineEndpoint({
		...MENU,
		...GET,
		operation: 'delete',
		title: 'Delete',
		zh: '删除菜单',
		action: 'Delete menu',
		description: 'Removes the menu of the app in a corp',
		path: '/cgi-bin/menu/delete',
		parameters: { agentid: AGENT_ID },
		see: 90233,
		example: { request: { agentid: AN_AGENT }, response: OK },
	}),
};
