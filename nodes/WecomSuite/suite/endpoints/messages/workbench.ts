/** Rows: what the app shows of itself on the workbench (工作台), for all or per member (https://developer.work.weixin.qq.com/document/path/94620). */
import { defineEndpoint, POST } from '../../table/define';
import { boolean, choice, list, object, objects, required, text, within } from '../../table/kinds';
import {
	A_LINK,
	A_PICTURE,
	AGENT_ID,
	AN_AGENT,
	OK,
	URL_LIMITS,
	USER_ID,
} from '../../table/parameters';

const WORKBENCH = { ...POST, resource: 'workbench', token: 'corp', see: 94620 } as const;

const OPENS = {
	jump_url: text('Opens URL', 'Page that a click opens, where the home of the app is a page', {
		limits: { ...URL_LIMITS, maxBytes: 1024 },
	}),
	pagepath: text('Opens Mini Program Page', 'The same where its home is a mini program', {
		limits: { maxBytes: 1024 },
	}),
} as const;
const CONTENT = {
	keydata: object('Key Data', 'Of type Key Data (关键数据型)', {
		items: required(
			objects(
				'Figures',
				'Up to 4 figures',
				{
					key: text('Name', 'What is counted, up to 64 characters', { limits: { maxLength: 64 } }),
					data: required(
						text('Value', 'How much it is, up to 64 characters', { limits: { maxLength: 64 } }),
					),
					...OPENS,
				},
				{ limits: { maxItems: 4 } },
			),
		),
	}),
	image: object('Image', 'Of type Image (图片型)', {
		url: required(text('Image URL', 'Picture, best 3.35 to 1', { limits: URL_LIMITS })),
		...OPENS,
	}),
	list: object('List', 'Of type List (列表型)', {
		items: required(
			objects(
				'Lines',
				'Up to 3 lines',
				{
					title: required(
						text('Line', 'What it says, up to 128 bytes', { limits: { maxBytes: 128 } }),
					),
					...OPENS,
				},
				{ limits: { maxItems: 3 } },
			),
		),
	}),
	webview: object('Web Page', 'Of type Web Page (webview型)', {
		url: required(text('Page URL', 'Page that is shown', { limits: URL_LIMITS })),
		...OPENS,
		height: choice('Height', 'How much room it takes', [
			{ name: 'Double', value: 'double_row' },
			{ name: 'Single', value: 'single_row' },
		]),
		hide_title: boolean('Hide Title', 'Whether the name of the app is left out'),
		enable_webview_click: boolean('Links', 'Whether links inside the page work, not Opens URL'),
	}),
} as const;
const TYPES = [
	{ name: 'Image', value: 'image' },
	{ name: 'Key Data', value: 'keydata' },
	{ name: 'List', value: 'list' },
] as const;
const PAGE = { name: 'Web Page', value: 'webview' } as const;
const TYPE = required(choice('Type', 'The type of the template', [...TYPES, PAGE]));
const THE_TYPE = required(
	choice('Type', 'How the app is shown', [...TYPES, { name: 'Normal', value: 'normal' }, PAGE]),
);

const SOME_CONTENT = {
	keydata: { items: [{ key: 'To approve', data: '2', jump_url: A_LINK, pagepath: 'pages/index' }] },
	image: { url: A_PICTURE, jump_url: A_LINK, pagepath: 'pages/index' },
	list: { items: [{ title: 'Report of the week', jump_url: A_LINK, pagepath: 'pages/index' }] },
	webview: {
		url: A_LINK,
		jump_url: A_LINK,
		pagepath: 'pages/index',
		height: 'single_row',
		hide_title: true,
		enable_webview_click: false,
	},
} as const;
const A_CONTENT = { type: 'keydata', ...SOME_CONTENT } as const;

export const WORKBENCH_ENDPOINTS = {
	'workbench.setTemplate': defineEndpoint({
		...WORKBENCH,
		operation: 'setTemplate',
		title: 'Set Template',
		zh: '设置应用在工作台展示的模版',
		action: 'Set workbench template',
		description: 'Sets how the app looks on the workbench of a corp, which must allow it there',
		path: '/cgi-bin/agent/set_workbench_template',
		parameters: {
			agentid: AGENT_ID,
			type: THE_TYPE,
			...CONTENT,
			replace_user_data: boolean('Replace Data', 'Whether what single members see is replaced'),
		},
		example: {
			request: { agentid: AN_AGENT, ...A_CONTENT, replace_user_data: true },
			response: OK,
		},
	}),
	'workbench.getTemplate': defineEndpoint({
		...WORKBENCH,
		operation: 'getTemplate',
		title: 'Get Template',
		zh: '获取应用在工作台展示的模版',
		action: 'Get workbench template',
		description: 'Gets how the app looks on the workbench of a corp',
		path: '/cgi-bin/agent/get_workbench_template',
		parameters: { agentid: AGENT_ID },
		example: {
			request: { agentid: AN_AGENT },
			response: { ...OK, type: 'image', image: SOME_CONTENT.image, replace_user_data: false },
		},
	}),
	'workbench.setData': defineEndpoint({
		...WORKBENCH,
		operation: 'setData',
		title: 'Set Data',
		zh: '设置应用在用户工作台展示的数据',
		action: 'Set workbench data',
		description: 'Sets what one member sees of the app on the workbench, 10 times a minute at most',
		path: '/cgi-bin/agent/set_workbench_data',
		parameters: {
			agentid: AGENT_ID,
			userid: USER_ID,
			type: TYPE,
			...CONTENT,
		},
		example: {
			request: { agentid: AN_AGENT, userid: 'zhangsan', ...A_CONTENT },
			response: OK,
		},
	}),
	'workbench.setDataForMany': defineEndpoint({
		...WORKBENCH,
		operation: 'setDataForMany',
		title: 'Set Data for Many',
		zh: '批量设置应用在用户工作台展示的数据',
		action: 'Set workbench data for many',
		description: 'Sets what up to 1000 members see of the app on the workbench',
		path: '/cgi-bin/agent/batch_set_workbench_data',
		parameters: {
			agentid: AGENT_ID,
			userid_list: required(
				list('Members', 'Up to 1000 user IDs', { picks: 'member', limits: { maxItems: 1000 } }),
			),
			...within('data', { type: TYPE, ...CONTENT }),
		},
		example: {
			request: { agentid: AN_AGENT, userid_list: ['zhangsan', 'lisi'], ...A_CONTENT },
			response: OK,
		},
	}),
};
