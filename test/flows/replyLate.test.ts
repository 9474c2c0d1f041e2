import type { INodeParameters } from 'n8n-workflow';

import { sealText } from '../../nodes/WecomSuite/suite/seals/sealed';
import { CREDENTIAL } from '../support/credential';
import { errorOf, itemsOf } from '../support/execution';
import { chain, reply, trigger } from '../support/flow';
import { CORP, lateReply, AuthorizedCorp, OPEN, SOON } from '../support/authorizedCorp';
import { newItems } from '../support/standIns';

let authorizedCorp: AuthorizedCorp;
beforeEach(async () => {
	authorizedCorp = await AuthorizedCorp.open();
});
afterEach(() => authorizedCorp.close());

describe('a late reply', () => {
	it('goes as app message to the same member, once, and the item says so', async () => {
		const { run, item } = await authorizedCorp.late({ authorization: authorizedCorp.authorize() });
		expect(run?.status).toBe('success');
		expect(authorizedCorp.api.sent).toMatchObject([
			{ corpId: CORP, touser: 'zhangsan', msgtype: 'text', content: 'late but here' },
		]);
		expect(item).toMatchObject({
			label: 'message:text',
			FromUserName: 'zhangsan',
			wecomReply: {
				sent: 'active',
				messageId: authorizedCorp.api.sent[0]?.msgid,
				milliseconds: expect.any(Number),
				reason: expect.stringMatching(/^The reply comes too late: \d+ ms after the message/),
			},
		});
	});

	it('is skipped, and fails, when the user wants that, and nothing is asked of WeCom', async () => {
		const authorization = authorizedCorp.authorize();
		const skipped = await authorizedCorp.late({ authorization, tooLate: 'skip' });
		expect(skipped.run?.status).toBe('success');
		expect(skipped.item).toMatchObject({
			wecomReply: { sent: 'none', reason: expect.stringContaining('too late') },
		});
		expect(skipped.item?.['wecomReply']).not.toHaveProperty('messageId');
		const failed = await authorizedCorp.late({ authorization, tooLate: 'fail' });
		expect(failed.error).toMatch(/too late.*\(ERR_WECOM_REPLY\)/);
		expect(authorizedCorp.api.requests).toEqual([]);
	});

	it('fails where the corp is not connected, and is skipped when told so', async () => {
		expect((await authorizedCorp.late({})).error).toMatch(
			/too late.*connect the corp.*ERR_WECOM_REPLY/,
		);
		const { item } = await authorizedCorp.late({ tooLate: 'skip' });
		expect(item).toMatchObject({ wecomReply: { sent: 'none' } });
		expect(authorizedCorp.api.requests).toEqual([]);
	});

	it('survives tokens that expired', async () => {
		const authorization = authorizedCorp.authorize();
		await authorizedCorp.late({ authorization });
		authorizedCorp.api.expireTokens();
		expect((await authorizedCorp.late({ authorization })).error).toBe('');
		expect(authorizedCorp.api.sent).toHaveLength(2);
	});

	it('says what WeCom means by its code', async () => {
		authorizedCorp.api.fail('message.sendText', { errcode: 60020 });
		const { error } = await authorizedCorp.late({ authorization: authorizedCorp.authorize() });
		expect(error).toMatch(/60020.*\/cgi-bin\/message\/send.*\|.*whitelist.*\(ERR_WECOM_API\)/);
	});

	it('says who gave no answer, and neither token nor path', async () => {
		authorizedCorp.api.fail('message.sendText', { drop: true });
		const { error } = await authorizedCorp.late({ authorization: authorizedCorp.authorize() });
		expect(error).toMatch(/^127\.0\.0\.1:\d+ gave no answer \(\w+\) \|.*ERR_WECOM_TRANSPORT/);
		expect(error).not.toContain('token');
		expect(authorizedCorp.api.sent).toEqual([]);
	});

	it('says that the ticket is missing', async () => {
		const { error } = await authorizedCorp.late(
			{ authorization: authorizedCorp.authorize() },
			{ ticket: '' },
		);
		expect(error).toMatch(/No suite ticket.*10 minutes.*CONFIGURATION/);
	});

	it.each([
		['may not see the app', { members: ['lisi', 'wangwu'] }, /81013.*ERR_WECOM_API/],
		['has no license', { unlicensed: ['ZhangSan'] }, /may not show it.*license.*ERR_WECOM_REPLY/],
	])('that WeCom takes for a member who %s is an error', async (_, options, words) => {
		const authorization = authorizedCorp.authorize(CORP, options);
		const { error } = await authorizedCorp.late(
			{ authorization },
			{ overrides: { FromUserName: 'ZhangSan' } },
		);
		expect(error).toMatch(words);
		expect(authorizedCorp.api.sent).toEqual([]);
	});

	it.each(['zhangsan', ['ZHANGSAN']])(
		'that WeCom takes with the member among the invalid (%j) is an error',
		async (invaliduser) => {
			authorizedCorp.api.script('message.sendText', () => ({
				errcode: 0,
				errmsg: 'ok',
				invaliduser,
			}));
			const { error } = await authorizedCorp.late({ authorization: authorizedCorp.authorize() });
			expect(error).toMatch(/may not show it to the member.*visible range.*ERR_WECOM_REPLY/);
		},
	);

	it('is one message when the message became several items', async () => {
		const authorization = authorizedCorp.authorize();
		const { items } = await authorizedCorp.late({ authorization }, { before: [newItems(3)] });
		expect(authorizedCorp.api.sent).toHaveLength(1);
		expect(items.map(({ wecomReply }) => wecomReply)).toMatchObject([
			{ sent: 'active' },
			{ sent: 'none', reason: expect.stringContaining('first item') },
			{ sent: 'none' },
		]);
	});
});

describe('a reply in time', () => {
	it('asks nothing of WeCom although it has an authorization', async () => {
		const { engine, wecom } = await authorizedCorp.startFlow(
			chain(trigger(OPEN), lateReply({ authorization: authorizedCorp.authorize() })),
		);
		const { problem, reply: opened } = await wecom.text('hello');
		expect(problem).toBeUndefined();
		expect(opened?.fields).toMatchObject({ Content: 'late but here' });
		const [run] = await engine.runs();
		const { wecomReply } = itemsOf(run, 'Reply')[0]?.json ?? {};
		expect(wecomReply).toEqual({ sent: 'passive', milliseconds: expect.any(Number) });
		expect(authorizedCorp.api.requests).toEqual([]);
	});

	it.each(['message:text', 'event:unsubscribe'])(
		'to %s is no news when there is none',
		async (push) => {
			const silent = reply('', { parameters: { replyType: 'none' } });
			const { engine, wecom } = await authorizedCorp.startFlow(chain(trigger(OPEN), silent));
			expect((await wecom.push(push)).kind).toBe('success');
			const [run] = await engine.runs();
			expect(itemsOf(run, 'Reply')[0]?.json['wecomReply']).toMatchObject({ sent: 'none' });
		},
	);
});

describe('a second reply', () => {
	const twice = (parameters: INodeParameters) =>
		chain(trigger(OPEN), lateReply({ content: 'one' }), lateReply(parameters, 'Second'));

	it('goes as app message', async () => {
		const { engine, wecom } = await authorizedCorp.startFlow(
			twice({ authorization: authorizedCorp.authorize() }),
		);
		const { reply: opened } = await wecom.text('hello', { from: 'lisi' });
		expect(opened?.fields).toMatchObject({ Content: 'one' });
		const [run] = await engine.runs();
		expect(itemsOf(run, 'Second')[0]?.json['wecomReply']).toMatchObject({
			sent: 'active',
			reason: 'The message has been replied to already',
		});
		expect(authorizedCorp.api.sent).toMatchObject([{ touser: 'lisi', content: 'late but here' }]);
	});

	it('is skipped when the user wants that', async () => {
		const { engine, wecom } = await authorizedCorp.startFlow(
			twice({ authorization: authorizedCorp.authorize(), tooLate: 'skip' }),
		);
		await wecom.text('hello');
		const [run] = await engine.runs();
		expect(itemsOf(run, 'Second')[0]?.json['wecomReply']).toMatchObject({ sent: 'none' });
		expect(authorizedCorp.api.sent).toEqual([]);
	});
});

describe('an authorization', () => {
	it('of another corp is refused, also in time', async () => {
		const flow = chain(
			trigger(SOON),
			lateReply({ authorization: authorizedCorp.authorize('wpOther') }),
		);
		const { engine, wecom } = await authorizedCorp.startFlow(flow);
		expect((await wecom.text('hello')).kind).toBe('success');
		const [run] = await engine.runs();
		expect(errorOf(run, 'Reply')).toMatch(/another corp.*ToUserName.*ERR_WECOM_REPLY/);
		expect(authorizedCorp.api.requests).toEqual([]);
	});

	it('that was altered, or sealed for something else, is refused', async () => {
		const wrong = [
			`${authorizedCorp.authorize()}A`,
			sealText('{}', CREDENTIAL, 'context'),
			'typed',
		];
		for (const authorization of wrong) {
			const { error } = await authorizedCorp.late({ authorization });
			expect(error).toMatch(/sealed authorization cannot be opened.*ERR_WECOM_SEAL/);
		}
	});

	it('of a corp that canceled ends with the code of WeCom', async () => {
		const authorization = authorizedCorp.authorize();
		authorizedCorp.api.cancel(CORP);
		expect((await authorizedCorp.late({ authorization })).error).toMatch(/40084.*ERR_WECOM_API/);
	});
});
