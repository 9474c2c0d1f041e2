/** Whose connection a reply goes out on. */
import { errorOf, itemsOf } from '../support/execution';
import { chain, reply, trigger } from '../support/flow';
import { lateReply, AuthorizedCorp, OPEN } from '../support/authorizedCorp';
import { messageItem } from '../support/message';
import { gate, peek, start, waiting } from '../support/standIns';

let authorizedCorp: AuthorizedCorp;
beforeEach(async () => {
	authorizedCorp = await AuthorizedCorp.open();
});
afterEach(() => authorizedCorp.close());

const ONLY_ITS_OWN = /Only the execution that the message started.*\|.*Wait.*ERR_WECOM_REPLY/;
const handedOver = { options: { context: '={{ $json.handedOver }}' } };

/** A message whose connection is still open, and the context that it is named by. */
async function openMessage() {
	let context = '';
	const look = peek(([item]) => {
		context = (item?.json['wecom'] as { context: string }).context;
	});
	const held = gate();
	const own = reply('from its own flow');
	const started = await authorizedCorp.startFlow(chain(trigger(OPEN), look, held.step, own));
	const answer = started.wecom.text('hello', { from: 'lisi' });
	await held.reached;
	return { ...started, context, close: held.open, answer };
}

describe('a Reply node in a workflow that another webhook started', () => {
	it('row 6: sends nothing to the caller of that webhook, and says so', async () => {
		const message = await openMessage();
		const { engine } = await authorizedCorp.startFlow(chain(start(), lateReply(handedOver)));
		const run = await engine.run([{ json: { handedOver: message.context } }], 'webhook');
		expect(errorOf(run, 'Reply')).toMatch(ONLY_ITS_OWN);
		expect(engine.executions[0]?.sent).toEqual([]);
		message.close();
		expect((await message.answer).reply?.fields).toMatchObject({ Content: 'from its own flow' });
	});

	it('row 6: answers as app message when it may, and No Reply frees nothing', async () => {
		const { context, close, answer } = await openMessage();
		const send = lateReply({ ...handedOver, authorization: authorizedCorp.authorize() });
		const silent = lateReply({ ...handedOver, replyType: 'none' });
		for (const [node, sent] of [
			[send, 'active'],
			[silent, 'none'],
		] as const) {
			const { engine } = await authorizedCorp.startFlow(chain(start(), node));
			const run = await engine.run([{ json: { handedOver: context } }], 'webhook');
			expect(itemsOf(run, 'Reply')[0]?.json['wecomReply']).toMatchObject({ sent });
			expect(engine.executions[0]?.sent).toEqual([]);
		}
		close();
		expect((await answer).kind).toBe('reply');
	});
});

describe('a Reply node whose Context is that of another message', () => {
	it('G13: answers neither on its own connection nor on that one', async () => {
		let first = '';
		const look = peek(([item]) => {
			const { context } = item?.json['wecom'] as { context: string };
			first ||= context;
			Object.assign(item?.json ?? {}, { handedOver: first });
		});
		const held = gate();
		const flow = chain(trigger({ replyDeadline: 1.5 }), look, held.step, lateReply(handedOver));
		const { engine, wecom } = await authorizedCorp.startFlow(flow);
		const own = wecom.text('mine', { from: 'anna' });
		await held.reached;
		const other = wecom.text('yours', { from: 'bo' });
		held.open();
		expect((await own).reply?.fields).toMatchObject({ ToUserName: 'anna' });
		expect((await other).kind).toBe('success');
		const runs = await engine.runs();
		expect(runs.map((run) => errorOf(run, 'Reply')).sort()).toEqual([
			'',
			expect.stringMatching(ONLY_ITS_OWN),
		]);
	});
});

describe('a flow that waits', () => {
	it('row 6: and is gone on with by a webhook has no connection to WeCom any more', async () => {
		const { engine, wecom } = await authorizedCorp.startFlow(
			chain(trigger({ replyDeadline: 1.5 }), waiting(), lateReply({})),
		);
		const message = wecom.text('hello');
		const { run, sent } = await engine.resume();
		expect(errorOf(run, 'Reply')).toMatch(ONLY_ITS_OWN);
		expect(sent).toEqual([]);
		expect((await message).kind).toBe('success');
	});

	it('row 6: answers as app message when it may', async () => {
		const send = lateReply({ authorization: authorizedCorp.authorize() });
		const { engine, wecom } = await authorizedCorp.startFlow(
			chain(trigger({ replyDeadline: 1.5 }), waiting(), send),
		);
		const message = wecom.text('hello');
		const { run, sent } = await engine.resume();
		expect(itemsOf(run, 'Reply')[0]?.json['wecomReply']).toMatchObject({ sent: 'active' });
		expect(sent).toEqual([]);
		expect((await message).kind).toBe('success');
	});
});

describe('a Reply node on a worker', () => {
	const at = async (replyBefore: number) => {
		const { engine } = await authorizedCorp.startFlow(
			chain(trigger(), lateReply({ tooLate: 'skip' })),
		);
		// Nobody holds this connection here: the run was handed over, as a worker gets it.
		const run = await engine.run([messageItem({ replyBefore })], 'webhook');
		return itemsOf(run, 'Reply')[0]?.json['wecomReply'];
	};

	it('row 7: leaves a reply a second to travel, and is late when there is less', async () => {
		expect(await at(Date.now() + 600)).toMatchObject({
			sent: 'none',
			reason: expect.stringMatching(/too late/),
		});
		expect(await at(Date.now() + 3000)).toMatchObject({ sent: 'passive' });
	});

	it('row 7: has the whole time when its process holds the connection', async () => {
		const held = gate();
		const flow = chain(trigger({ replyDeadline: 1.2 }), held.step, reply('just in time'));
		const { engine, wecom } = await authorizedCorp.startFlow(flow);
		const answer = wecom.text('hello');
		await held.reached;
		await new Promise((go) => setTimeout(go, 300));
		held.open();
		expect((await answer).reply?.fields).toMatchObject({ Content: 'just in time' });
		expect(await engine.runs()).toHaveLength(1);
	});
});
