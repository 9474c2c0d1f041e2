/** Rows: what group chats greet new customers with (https://developer.work.weixin.qq.com/document/path/93438). */
import { defineEndpoint, POST } from '../../table/define';
import { flag, integer, lasting, required, text, within } from '../../table/kinds';
import { A_MEDIA_ID, A_PICTURE, AN_AGENT, OK } from '../../table/parameters';
import { A_MINI_PAGE, A_WEB_PAGE, FILE, PARTS, VIDEO } from './customerParts';

const WELCOME = { resource: 'groupWelcome', token: 'corp', see: 93438 } as const;
const A_TEMPLATE = 'msgXXXXXX';
const TEMPLATE_ID = required(text('Template ID', 'ID of the welcome, from Create'));
const AGENT = integer('Agent ID', 'Only for old suites with several apps', {
	placeholder: 'e.g. 1000021',
	limits: { min: 0 },
});
const CONTENT = {
	...within('text', {
		content: text('Text', 'Up to 3000 bytes; %NICKNAME% stands for the name of the customer', {
			rows: 3,
			limits: { maxBytes: 3000 },
		}),
	}),
	...PARTS,
	video: VIDEO,
	file: FILE,
	agentid: AGENT,
} as const;
const GIVEN = {
	content: 'Welcome, %NICKNAME%',
	image: { media_id: A_MEDIA_ID, pic_url: A_PICTURE },
	link: A_WEB_PAGE,
	miniprogram: A_MINI_PAGE,
	video: { media_id: A_MEDIA_ID },
	file: { media_id: A_MEDIA_ID },
	agentid: AN_AGENT,
} as const;
const SOMETHING = [['content', 'image', 'link', 'miniprogram', 'video', 'file']] as const;

export const GROUP_WELCOME_ENDPOINTS = {
	'groupWelcome.create': defineEndpoint({
		...WELCOME,
		...POST,
		operation: 'create',
		title: 'Create',
		zh: '添加入群欢迎语素材',
		action: 'Create group welcome',
		description:
			'Adds a welcome that owners may choose for their group chats: text and one attachment',
		path: '/cgi-bin/externalcontact/group_welcome_template/add',
		parameters: {
			...CONTENT,
			notify: flag('Notify Owners', 'Whether owners of groups are told of it', { default: true }),
		},
		anyOf: SOMETHING,
		example: { request: { ...GIVEN, notify: true }, response: { ...OK, template_id: A_TEMPLATE } },
	}),
	'groupWelcome.get': defineEndpoint({
		...WELCOME,
		...POST,
		operation: 'get',
		title: 'Get',
		zh: '获取入群欢迎语素材',
		action: 'Get group welcome',
		description: 'Gets a welcome for group chats',
		path: '/cgi-bin/externalcontact/group_welcome_template/get',
		parameters: { template_id: TEMPLATE_ID },
		example: {
			request: { template_id: A_TEMPLATE },
			response: {
				...OK,
				text: { content: GIVEN.content },
				image: { pic_url: A_PICTURE },
				link: A_WEB_PAGE,
				miniprogram: A_MINI_PAGE,
				file: GIVEN.file,
				video: GIVEN.video,
			},
		},
	}),
	'groupWelcome.update': defineEndpoint({
		...WELCOME,
		...POST,
		operation: 'update',
		title: 'Update',
		zh: '编辑入群欢迎语素材',
		action: 'Update group welcome',
		description: 'Changes a welcome for group chats',
		path: '/cgi-bin/externalcontact/group_welcome_template/edit',
		parameters: { template_id: TEMPLATE_ID, ...lasting(CONTENT) },
		anyOf: SOMETHING,
		example: { request: { template_id: A_TEMPLATE, ...GIVEN }, response: OK },
	}),
	'groupWelcome.delete': defineEndpoint({
		...WELCOME,
		...POST,
		operation: 'delete',
		title: 'Delete',
		zh: '删除入群欢迎语素材',
		action: 'Delete group welcome',
		description: 'Deletes a welcome that this app added',
		path: '/cgi-bin/externalcontact/group_welcome_template/del',
		parameters: { template_id: TEMPLATE_ID, agentid: AGENT },
		example: { request: { template_id: A_TEMPLATE, agentid: AN_AGENT }, response: OK },
	}),
};
