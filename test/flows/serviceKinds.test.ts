/**
 * Customer service beyond text: what a customer sends and what happens in a chat, as items; and each kind of answer, as it arrives
 * (fields: https://developer.work.weixin.qq.com/document/path/94699, 94700).
 */
import { forgetCursors } from '../../nodes/WecomSuite/shared/memory/cursors';
import { connect } from '../simulator/api/connect';
import { WechatCustomer } from '../simulator/push/customer';
import { act, at, authorizationOf, useApi } from '../support/action';
import { errorOf, itemsOf } from '../support/execution';
import { chain, trigger, type Step } from '../support/flow';
import { formFor } from '../support/form';
import { useProcessedItems } from '../support/processedItems';
import { startFlow } from '../support/startFlow';

const api = useApi();
useProcessedItems();
beforeEach(forgetCursors);

const CODE = 'example-permanent-code-of-the-corp';
const CORP = 'wpExampleAuthorizerCorp000000001';
const AUTHORIZATION = { authorization: authorizationOf({ corpId: CORP, permanentCode: CODE }) };
const OF = '={{ $json.content';
const node = (name: string, operation: string, values = {}, resource = 'service'): Step =>
	act(resource, operation, { ...AUTHORIZATION, ...formFor(resource, operation, values) }, { name });
const receive = act(
	'service',
	'receiveMessages',
	{ ...AUTHORIZATION, token: '={{ $json.Token }}', open_kfid: '={{ $json.OpenKfId }}' },
	{ name: 'Receive' },
);

const started = async (...answer: Step[]) => {
	api().authorize(CORP, { permanentCode: CODE });
	const { engine, wecom } = await startFlow(chain(trigger(), receive, ...answer), at(api()));
	await connect(wecom, api()).pushTicket();
	const customer = new WechatCustomer(wecom, api(), { id: 'wmLi' });
	return { customer, run: async () => (await engine.runs()).at(-1) };
};

const MEDIA = { media_id: 'media-of-li' };
const PLACE = { latitude: 23.1, longitude: 113.3, name: 'Shop', address: 'Tianhe District' };
const PAGE = { title: 'Shoes', desc: 'Red', url: 'https://example.com/shoes' };
const PROGRAM = { title: 'Shop', appid: 'wx8bd8012614784000', pagepath: 'pages/index.html' };
const COVER = { thumb_media_id: 'media-of-cover' };
const MENU = {
	head_content: 'Did this help?',
	list: [
		{ type: 'click', click: { id: 'yes', content: 'Yes' } },
		{ type: 'view', view: { url: 'https://example.com/help', content: 'Read more' } },
		{ type: 'miniprogram', miniprogram: { ...PROGRAM, title: undefined, content: 'Open' } },
		{ type: 'text', text: { content: 'Thank you' } },
	],
	tail_content: 'Bye',
};
const MENU_SENT = JSON.parse(JSON.stringify(MENU)) as typeof MENU;

/** What comes, the answer that uses it, and what arrives. */
it.each([
	['image', MEDIA, 'sendImage', { media_id: `${OF}.media_id }}` }, 'image', MEDIA],
	['voice', MEDIA, 'sendVoice', { media_id: `${OF}.media_id }}` }, 'voice', MEDIA],
	['video', MEDIA, 'sendVideo', { media_id: `${OF}.media_id }}` }, 'video', MEDIA],
	['file', MEDIA, 'sendFile', { media_id: `${OF}.media_id }}` }, 'file', MEDIA],
	[
		'link',
		{ ...PAGE, pic_url: 'https://example.com/shoes.png' },
		'sendLink',
		{ ...COVER, title: `${OF}.title }}`, desc: `${OF}.desc }}`, url: `${OF}.url }}` },
		'link',
		{ ...PAGE, ...COVER },
	],
	[
		'miniprogram',
		{ ...PROGRAM, ...COVER },
		'sendMiniProgram',
		{
			appid: `${OF}.appid }}`,
			title: `${OF}.title }}`,
			pagepath: `${OF}.pagepath }}`,
			thumb_media_id: `${OF}.thumb_media_id }}`,
		},
		'miniprogram',
		{ ...PROGRAM, ...COVER },
	],
	[
		'location',
		PLACE,
		'sendLocation',
		{
			name: `${OF}.name }}`,
			address: `${OF}.address }}`,
			latitude: `${OF}.latitude }}`,
			longitude: `${OF}.longitude }}`,
		},
		'location',
		PLACE,
	],
	['text', { content: 'Yes', menu_id: 'yes' }, 'sendMenu', MENU, 'msgmenu', MENU_SENT],
])('answers a message of the kind %s', async (kind, content, operation, values, sent, arrives) => {
	const { customer, run } = await started(node('Answer', operation, values));
	await customer.write(kind, content);
	const ended = await run();
	expect(errorOf(ended, 'Answer')).toBe('');
	expect(itemsOf(ended, 'Receive').map(({ json }) => json)).toEqual([
		expect.objectContaining({ label: `kf:${kind}`, origin: 'customer', content }),
	]);
	expect(customer.received).toEqual([
		{ msgid: expect.any(String) as string, msgtype: sent, [sent]: arrives },
	]);
});

it('downloads the picture that a customer sent', async () => {
	const file = node('Answer', 'download', { media_id: `${OF}.media_id }}` }, 'media');
	const { customer, run } = await started(file);
	const data = Buffer.from('a picture');
	await customer.picture({ fileName: 'shoes.png', contentType: 'image/png', data });
	const ended = await run();
	expect(errorOf(ended, 'Answer')).toBe('');
	expect(itemsOf(ended, 'Answer')[0]?.binary).toMatchObject({
		data: { fileName: 'shoes.png', mimeType: 'image/png' },
	});
});

/** What an app can only read. */
const READ: ReadonlyArray<readonly [string, Record<string, string | number>]> = [
	['business_card', { userid: 'zhangsan' }],
	['channels_shop_product', { product_id: '1', title: 'Shoes', sales_price: '2000' }],
	['channels_shop_order', { order_id: '2', product_titles: 'Shoes', price_wording: '20' }],
	['merged_msg', { title: 'Chat of Li', item: '[]' }],
	['channels', { sub_type: 1, nickname: 'Shop', title: 'New shoes' }],
	['note', {}],
	['a_kind_of_tomorrow', { of: 'which nothing is known' }],
];

it('gives every kind of message with what it holds, in order, from one event', async () => {
	const { customer, run } = await started();
	customer.tells = false;
	for (const [kind, content] of READ) await customer.write(kind, content);
	await customer.tell();
	const items = itemsOf(await run(), 'Receive').map(({ json }) => json);
	expect(items.map(({ label, content }) => [label, content])).toEqual(
		READ.map(([kind, content]) => [`kf:${kind}`, content]),
	);
});

const IDS = { open_kfid: 'wkAccount', external_userid: 'wmLi' };
const HAPPENED: ReadonlyArray<readonly [string, Record<string, string | number>]> = [
	['msg_send_fail', { ...IDS, fail_msgid: 'order-7', fail_type: 4 }],
	['user_recall_msg', { ...IDS, recall_msgid: 'kfmsg1' }],
	['servicer_recall_msg', { ...IDS, recall_msgid: 'kfmsg2', servicer_userid: 'zhangsan' }],
	['reject_customer_msg_switch_change', { ...IDS, servicer_userid: 'zhangsan', reject_switch: 1 }],
	['servicer_status_change', { open_kfid: 'wkAccount', servicer_userid: 'zhangsan', status: 1 }],
];

it('gives every event of a chat with whom it is about', async () => {
	const { customer, run } = await started();
	customer.tells = false;
	for (const [type, about] of HAPPENED) await customer.event(type, about);
	await customer.tell();
	const items = itemsOf(await run(), 'Receive').map(({ json }) => json);
	expect(items).toEqual(
		HAPPENED.map(([event_type, about]) =>
			expect.objectContaining({
				label: `kf:${event_type}`,
				origin: 'system',
				open_kfid: 'wkAccount',
				external_userid: about['external_userid'] ?? null,
				servicer_userid: about['servicer_userid'] ?? null,
				content: { event_type, ...about },
			}),
		),
	);
});

it('welcomes with a menu', async () => {
	const { customer, run } = await started(node('Answer', 'sendMenuOnEvent', MENU));
	await customer.enter();
	expect(errorOf(await run(), 'Answer')).toBe('');
	expect(customer.received).toEqual([
		{ msgid: expect.any(String) as string, msgtype: 'msgmenu', msgmenu: MENU_SENT },
	]);
});

it('says a word when a member takes the chat, by a code that no item shows', async () => {
	const { customer, run } = await started(node('Answer', 'sendTextOnEvent', { content: 'Hello' }));
	await customer.takenOver('zhangsan');
	const ended = await run();
	expect(errorOf(ended, 'Answer')).toBe('');
	expect(itemsOf(ended, 'Receive')[0]?.json).toMatchObject({
		label: 'kf:session_status_change',
		content: { change_type: 1, new_servicer_userid: 'zhangsan' },
	});
	expect(customer.received.map(({ text }) => text)).toEqual([{ content: 'Hello' }]);
	expect(JSON.stringify(ended)).not.toMatch(/"code\d+"/);
});
