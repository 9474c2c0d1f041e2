import type { Installation } from './records';
import { type Caller, clock, CORP, startApi } from './caller';

let api: Awaited<ReturnType<typeof startApi>>['api'];
let caller: Caller;
let corp: Installation;
let token: string;
const time = clock();
const begin = async (options = {}) => {
	corp = api.authorize(CORP, options);
	token = await caller.corpToken(corp);
};
beforeEach(async () => {
	({ api, caller } = await startApi({ now: time.now }));
	await begin();
});
afterEach(() => api.stop());

const refused = (errcode: number) => expect.objectContaining({ errcode });
const send = (changes: object) =>
	caller.row('message.sendText', token, {
		agentid: corp.agentId,
		msgtype: 'text',
		text: { content: 'hello' },
		...changes,
	});
const card = (template_card: object) => ({
	touser: 'zhangsan',
	msgtype: 'template_card',
	template_card,
});
const BUTTONS = {
	card_type: 'button_interaction',
	task_id: 'booking-1',
	main_title: { title: 'Room' },
	button_list: [{ text: 'Approve', key: 'approve' }],
};
const NOTICE = {
	card_type: 'text_notice',
	main_title: { title: 'Room' },
	card_action: { type: 1, url: 'https://example.com' },
};
const update = (response_code: unknown, changes: object = {}) =>
	caller.row('card.disableButton', token, {
		response_code,
		agentid: corp.agentId,
		userids: ['zhangsan'],
		button: { replace_name: 'Approved' },
		...changes,
	});

describe('message/send', () => {
	it('reaches every member, department and tag that it names', async () => {
		const answer = await send({ touser: 'zhangsan|lisi', toparty: '2', totag: '3' });
		expect(answer).toEqual({
			errcode: 0,
			errmsg: 'ok',
			invaliduser: '',
			invalidparty: '',
			invalidtag: '',
			unlicenseduser: '',
			msgid: expect.any(String),
		});
		const { msgid } = answer;
		const message = { content: 'hello' };
		const shared = { corpId: CORP, agentId: corp.agentId, msgtype: 'text', at: time.now() };
		const one = { ...shared, ...message, message, msgid, recalled: false };
		expect(api.sent).toEqual([
			{ touser: 'zhangsan', ...one },
			{ touser: 'lisi', ...one },
			{ toparty: '2', ...one },
			{ totag: '3', ...one },
		]);
	});

	it('names who does not exist and who has no license, and reaches the others', async () => {
		await begin({ members: ['ZhangSan', 'wangwu'], unlicensed: ['wangwu'] });
		const answer = await send({ touser: 'ZhangSan|LiSi|wangwu' });
		expect(answer).toMatchObject({ errcode: 0, invaliduser: 'lisi', unlicenseduser: 'wangwu' });
		expect(api.sent.map(({ touser }) => touser)).toEqual(['ZhangSan']);
		expect(await send({ touser: 'LiSi' })).toEqual(refused(81013));
	});

	it('reaches everybody with @all', async () => {
		await send({ touser: '@all' });
		await begin({ members: ['a', 'b'] });
		await send({ touser: '@all' });
		expect(api.sent.map(({ touser }) => touser)).toEqual(['@all', 'a', 'b']);
	});

	it('takes at most 1000 members', async () => {
		expect(await send({ touser: 'a|'.repeat(1001) })).toEqual(refused(81014));
	});

	it('wants media that this corp uploaded within three days', async () => {
		const file = { type: 'file', fileName: 'a.pdf', contentType: 'application/pdf' };
		const data = Buffer.from('content');
		const media_id = api.addMedia({ ...file, data, corpId: CORP });
		const message = { touser: 'a', msgtype: 'file', file: { media_id } };
		expect(await send(message)).toMatchObject({ errcode: 0 });
		expect(api.sent[0]?.message).toEqual({ media_id });
		expect(api.sent[0]).not.toHaveProperty('content');
		const foreign = api.addMedia({ ...file, data, corpId: 'wpOther' });
		expect(await send({ ...message, file: { media_id: foreign } })).toEqual(refused(40007));
		time.pass(3 * 24 * 60);
		expect(api.media.size).toBe(0);
	});

	it('may be recalled by its ID', async () => {
		const { msgid } = await send({ touser: 'a|b' });
		await send({ touser: 'c' });
		await caller.row('message.recall', token, { msgid });
		expect(api.sent.map(({ recalled }) => recalled)).toEqual([true, true, false]);
	});
});

describe('a template card', () => {
	it('comes with a response code when readers press something on it', async () => {
		expect(await send(card(BUTTONS))).toMatchObject({ response_code: expect.any(String) });
		expect(await send(card(NOTICE))).not.toHaveProperty('response_code');
		const menu = { desc: 'More', action_list: [{ text: 'Mute', key: 'mute' }] };
		const withMenu = { ...NOTICE, task_id: 'a', action_menu: menu };
		expect(await send(card(withMenu))).toMatchObject({ response_code: expect.any(String) });
		expect(await send(card({ ...BUTTONS, task_id: undefined }))).toEqual(refused(40058));
	});

	it('changes once per response code', async () => {
		const { response_code, msgid } = await send(card(BUTTONS));
		expect(await update(response_code)).toEqual({ errcode: 0, errmsg: 'ok', invaliduser: [] });
		expect(await update(response_code)).toEqual(refused(60140));
		expect(api.updates).toEqual([
			{ corpId: CORP, msgid, userids: ['zhangsan'], atall: false, button: 'Approved' },
		]);
	});

	it('changes to another card, with a code from a callback', async () => {
		await begin({ members: ['zhangsan'] });
		api.acceptResponseCode('from-callback');
		const change = { userids: ['zhangsan', 'LiSi'], button: undefined, template_card: NOTICE };
		expect(await update('from-callback', change)).toMatchObject({ invaliduser: ['lisi'] });
		expect(api.updates).toMatchObject([{ msgid: undefined, userids: ['zhangsan'], card: NOTICE }]);
	});

	it('keeps its code when the update is refused, and loses it after three days', async () => {
		const { response_code } = await send(card(BUTTONS));
		expect(await update(response_code, { agentid: 1 })).toEqual(refused(40056));
		expect(await update(response_code, { userids: [] })).toEqual(refused(40058));
		expect(await update(response_code, { button: undefined })).toEqual(refused(40058));
		time.pass(72 * 60);
		api.acceptTicket('example-ticket');
		token = await caller.corpToken(corp);
		expect(await update(response_code)).toEqual(refused(60140));
	});

	it('cannot be changed in the name of another corp', async () => {
		const { response_code } = await send(card(BUTTONS));
		const other = api.authorize('wpOther', { agentId: corp.agentId });
		token = await caller.corpToken(other);
		expect(await update(response_code)).toEqual(refused(60140));
	});
});
