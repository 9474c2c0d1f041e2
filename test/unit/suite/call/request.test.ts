import { ParameterError } from '../../../../nodes/WecomSuite/protocol/errors';
import { ENDPOINTS, type ParametersOf } from '../../../../nodes/WecomSuite/suite/endpoints';
import { defineEndpoint } from '../../../../nodes/WecomSuite/suite/table/define';
import { LINKS } from '../../../../nodes/WecomSuite/suite/endpoints/provider/links';
import { buildLink, buildRequest } from '../../../../nodes/WecomSuite/suite/call/request';

const refusal = (build: () => unknown): ParameterError => {
	try {
		build();
	} catch (error) {
		if (error instanceof ParameterError) return error;
		throw error;
	}
	throw new Error('was not refused');
};
describe('buildRequest', () => {
	const MESSAGE: ParametersOf<'message.sendText'> = {
		touser: ['zhangsan', 'lisi'],
		toparty: '1, 2',
		agentid: 1000021,
		content: 'Hello',
		safe: true,
	};

	it('puts a message together as WeCom wants it', () => {
		expect(buildRequest(ENDPOINTS['message.sendText'], MESSAGE)).toEqual({
			method: 'POST',
			path: '/cgi-bin/message/send',
			query: {},
			body: {
				msgtype: 'text',
				touser: 'zhangsan|lisi',
				toparty: '1|2',
				agentid: 1000021,
				text: { content: 'Hello' },
				safe: 1,
			},
		});
	});

	it('leads fixed values and parameters into the same object', () => {
		const { card, news } = {
			card: ENDPOINTS['card.sendVote'],
			news: ENDPOINTS['message.sendTemplate'],
		};
		expect(buildRequest(card, card.example.request).body).toMatchObject({
			msgtype: 'template_card',
			template_card: { card_type: 'vote_interaction', task_id: 'booking-1' },
		});
		expect(buildRequest(news, news.example.request).body).toMatchObject({
			template_msg: { template_id: 'tpl-example', miniprogram: { pagepath: 'pages/index' } },
		});
	});

	it('C6: shares licenses within a supply chain, or with a linked enterprise', () => {
		const values = { from_corpid: 'wp1', to_corpid: 'wp2', share_list: [{ active_code: 'code' }] };
		const row = ENDPOINTS['license.share'];
		expect(buildRequest(row, { ...values, corp_link_type: 1 }).body).toEqual({
			...values,
			corp_link_type: 1,
		});
		expect(buildRequest(row, { ...values, corp_link_type: 0 }).body).toMatchObject({
			corp_link_type: 0,
		});
		expect(buildRequest(row, values).body).toEqual(values);
	});

	it('sends the values of a GET in the query, as text', () => {
		const built = buildRequest(ENDPOINTS['member.getMany'], { department_id: '7' });
		expect(built).toEqual({
			method: 'GET',
			path: '/cgi-bin/user/list',
			query: { department_id: '7' },
		});
	});

	it('sends in the query of a POST what lies there', () => {
		const { query, body } = buildRequest(ENDPOINTS['menu.create'], {
			agentid: 7,
			button: [{ name: 'Report', type: 'click', key: 'report' }],
		});
		expect(query).toEqual({ agentid: '7' });
		expect(body).toEqual({ button: [{ name: 'Report', type: 'click', key: 'report' }] });
	});

	it('sends a file as a part, the rest in the query and no body', () => {
		const upload = { fileName: 'a.png', mimeType: 'image/png', data: Buffer.from('a picture') };
		const built = buildRequest(ENDPOINTS['media.uploadImage'], { media: upload });
		expect(built.query).toEqual({ type: 'image' });
		expect(built.file).toEqual({ part: 'media', upload });
		expect(built).not.toHaveProperty('body');
	});

	it('sends an empty object where a POST has no parameters', () => {
		expect(buildRequest(ENDPOINTS['authorization.getAdmins'], {}).body).toEqual({});
	});

	it('leaves out what is empty and what the row does not know', () => {
		const values = { tagname: 'Sales', tagid: '', color: 'red' };
		expect(buildRequest(ENDPOINTS['tag.create'], values).body).toEqual({ tagname: 'Sales' });
	});

	const CUSTOMER = { userid: 'zhangsan', external_userid: 'wm1' };

	it.each(['', [''], []])('C1: clears the mobiles of a customer with %j', (remark_mobiles) => {
		const values = { ...CUSTOMER, remark: 'Li', remark_mobiles };
		const { body } = buildRequest(ENDPOINTS['customer.update'], values);
		expect(body).toEqual({ ...CUSTOMER, remark: 'Li', remark_mobiles: [''] });
	});

	it.each(['remark', 'description', 'remark_company', 'remark_pic_mediaid'])(
		'C2: clearing %s is enough for an update',
		(name) => {
			const { body } = buildRequest(ENDPOINTS['customer.update'], { ...CUSTOMER, [name]: '' });
			expect(body).toEqual({ ...CUSTOMER, [name]: '' });
		},
	);

	it('C1: an update that changes nothing is still refused', () => {
		const values = { ...CUSTOMER, remark: null, remark_mobiles: undefined };
		expect(refusal(() => buildRequest(ENDPOINTS['customer.update'], values)).field).toBe('remark');
	});

	it('C1: clears the home page of an app, and refuses to take its name away', () => {
		const row = ENDPOINTS['app.update'];
		expect(buildRequest(row, { agentid: 7, home_url: '' }).body).toEqual({
			agentid: 7,
			home_url: '',
		});
		for (const name of ['name', 'description', 'logo_mediaid', 'isreportenter'])
			expect(refusal(() => buildRequest(row, { agentid: 7, [name]: '' }))).toMatchObject({
				code: 'ERR_WECOM_PARAMETER',
				field: name,
			});
	});

	it('C1: a filter that is empty is no filter', () => {
		const values = { tag_id: '', group_id: [] };
		expect(buildRequest(ENDPOINTS['customer.getTags'], values).body).toEqual({});
	});

	it('(issue 20, row 5) reads times without a zone by the clock of the caller', () => {
		const values = { start_time: '2026-01-31T08:00:00', end_time: '2026-02-01T08:00:00Z' };
		const inShanghai = (wall: string) => Date.parse(`${wall}+08:00`);
		const sent = (clock?: typeof inShanghai) =>
			buildRequest(ENDPOINTS['order.getMany'], values, clock).body;
		expect(sent(inShanghai)).toEqual({ start_time: 1769817600, end_time: 1769932800 });
		expect(sent()).toEqual({ start_time: 1769846400, end_time: 1769932800 });
	});

	it.each([undefined, null, '', '  ', []])('refuses a required parameter that is %j', (value) => {
		const error = refusal(() => buildRequest(ENDPOINTS['member.get'], { userid: value }));
		expect(error).toMatchObject({
			code: 'ERR_WECOM_PARAMETER',
			field: 'userid',
			message: 'User ID (userid) is empty',
			remedy: 'Fill in User ID',
		});
	});

	it('refuses a message without recipients and names the ways to give them', () => {
		const values = { agentid: 7, content: 'Hello' };
		expect(refusal(() => buildRequest(ENDPOINTS['message.sendText'], values))).toMatchObject({
			code: 'ERR_WECOM_PARAMETER',
			field: 'touser',
			message: 'None of these is given: Members, Departments, Tags',
		});
	});

	it('takes neither a flag that is off nor a count of zero for an answer to "at least one"', () => {
		const order = { corpid: 'wp1', buyer_userid: 'lisi', months: 1, base_count: 0 };
		expect(refusal(() => buildRequest(ENDPOINTS['licenseOrder.create'], order)).field).toBe(
			'base_count',
		);
		const card = { response_code: 'example', agentid: 7, atall: false, replace_name: 'Done' };
		expect(refusal(() => buildRequest(ENDPOINTS['card.disableButton'], card)).field).toBe(
			'userids',
		);
	});

	it('names a group by its parameters even where the row does not describe them', () => {
		const row = { ...ENDPOINTS['tag.addMembers'], anyOf: [[], ['unheard']] };
		const { field, message } = refusal(() => buildRequest(row, { tagid: 1 }));
		expect([field, message]).toEqual(['', 'None of these is given: ']);
		const { message: other } = refusal(() =>
			buildRequest({ ...row, anyOf: [['unheard']] }, { tagid: 1 }),
		);
		expect(other).toBe('None of these is given: unheard');
	});

	it('never repeats a value in its refusal', () => {
		const values = { media_id: 'm', encoding_aeskey: 'private-material', block_size: 10000 };
		const { message } = refusal(() =>
			buildRequest(ENDPOINTS['contactExport.startMembers'], values),
		);
		expect(message).toBe(
			'Encoding AES Key (encoding_aeskey) does not fit; WeCom wants a value that has 43 letters and digits',
		);
	});

	it('refuses at compile time what is no parameter', () => {
		// @ts-expect-error: the option does not exist
		const wrong: ParametersOf<'member.getIdByEmail'> = { email: 'a@example.com', email_type: 3 };
		expect(refusal(() => buildRequest(ENDPOINTS['member.getIdByEmail'], wrong)).field).toBe(
			'email_type',
		);
		// @ts-expect-error: the parameter is required
		const missing: ParametersOf<'member.get'> = {};
		expect(refusal(() => buildRequest(ENDPOINTS['member.get'], missing)).field).toBe('userid');
	});

	it('keeps a row as it was written', () => {
		const row = ENDPOINTS['tag.getMany'];
		expect(defineEndpoint(row)).toBe(row);
	});
});

describe('buildLink', () => {
	it('writes an install link', () => {
		const values = {
			suite_id: 'ww1',
			pre_auth_code: 'example',
			redirect_uri: 'https://example.com/a?b=c d',
		};
		expect(buildLink(LINKS.install, values)).toBe(
			'https://open.work.weixin.qq.com/3rdapp/install?suite_id=ww1&pre_auth_code=example&redirect_uri=https%3A%2F%2Fexample.com%2Fa%3Fb%3Dc%20d',
		);
	});

	it('keeps the order and the fragment that WeCom compares', () => {
		const values = {
			state: 'x1',
			scope: 'snsapi_base',
			appid: 'ww1',
			redirect_uri: 'https://example.com',
		};
		expect(buildLink(LINKS.webLogin, values)).toBe(
			'https://open.weixin.qq.com/connect/oauth2/authorize?appid=ww1&redirect_uri=https%3A%2F%2Fexample.com&response_type=code&scope=snsapi_base&state=x1#wechat_redirect',
		);
	});

	it('refuses what the page would refuse', () => {
		const values = { ...LINKS.install.example, state: 'a b' };
		expect(refusal(() => buildLink(LINKS.install, values))).toMatchObject({
			code: 'ERR_WECOM_PARAMETER',
			field: 'state',
		});
	});
});
