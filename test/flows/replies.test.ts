import { itemsOf } from '../support/execution';
import { chain, fork, reply, trigger } from '../support/flow';
import { messageItem } from '../support/message';
import { closeFlows, startFlow } from '../support/startFlow';
import { dropFields, failing, gate, newItems, peek } from '../support/standIns';

afterEach(closeFlows);

const ECHO = '=You said: {{ $json.Content }}';
const SAID = "={{ $('WeCom Suite Trigger').item.json.Content }}";
const NONE = { parameters: { replyType: 'none' } };
/** Longer than the slowest machine takes, so that whoever answers is not the deadline. */
const OPEN = { replyDeadline: 4.8 };
/** Far from both: an answer at once takes milliseconds, one at the deadline 4.8 seconds. */
const AT_ONCE_MS = 4000;
/** As short as it gets, for flows that never answer. */
const SOON = { replyDeadline: 0.5 };

describe('a Reply node', () => {
	it('answers the member in the same exchange', async () => {
		const { engine, wecom } = await startFlow(chain(trigger(OPEN), reply(ECHO)));
		const result = await wecom.text('你好 😀 ]]> & <b>', { from: 'lisi' });
		expect(result).toMatchObject({ status: 200, kind: 'reply', attempts: { length: 1 } });
		expect(result.problem).toBeUndefined();
		expect(result.headers['content-type']).toBe('application/xml; charset=utf-8');
		expect(result.reply).toMatchObject({
			receiveId: wecom.identity.corpId,
			fields: {
				ToUserName: 'lisi',
				FromUserName: wecom.identity.corpId,
				MsgType: 'text',
				Content: 'You said: 你好 😀 ]]> & <b>',
			},
		});
		const [run] = await engine.runs();
		expect(run?.status).toBe('success');
		expect(itemsOf(run, 'Reply')).toMatchObject([
			{ json: { label: 'message:text', Content: '你好 😀 ]]> & <b>' }, pairedItem: { item: 0 } },
		]);
	});

	it('finds the message behind nodes that drop every field', async () => {
		const { wecom } = await startFlow(
			chain(trigger(OPEN), dropFields('One'), dropFields('Two'), reply('still here')),
		);
		const { problem, reply: opened } = await wecom.text('hello');
		expect(problem).toBeUndefined();
		expect(opened?.fields).toMatchObject({ Content: 'still here' });
	});

	it('finds it behind items that n8n can pair with nothing', async () => {
		const { engine, wecom } = await startFlow(
			chain(trigger(OPEN), newItems(3), newItems(2), reply('=item {{ $json.at }}')),
		);
		const { problem, reply: opened } = await wecom.text('hello');
		expect(problem).toBeUndefined();
		expect(opened?.fields).toMatchObject({ Content: 'item 0' });
		const [run] = await engine.runs();
		expect(itemsOf(run, '2 New Items').map(({ pairedItem }) => pairedItem)).toEqual([
			undefined,
			undefined,
		]);
	});

	it('answers once when one message became several items', async () => {
		const { engine, wecom } = await startFlow(chain(trigger(OPEN), newItems(3), reply('once')));
		expect((await wecom.text('hello')).reply?.fields).toMatchObject({ Content: 'once' });
		const [run] = await engine.runs();
		expect(run?.status).toBe('success');
		expect(itemsOf(run, 'Reply').map(({ json }) => json)).toEqual([
			{ at: 0, wecomReply: expect.objectContaining({ sent: 'passive' }) },
			{ at: 1, wecomReply: expect.objectContaining({ sent: 'none' }) },
			{ at: 2, wecomReply: expect.objectContaining({ sent: 'none' }) },
		]);
		expect(engine.executions[0]?.sent).toHaveLength(1);
	});

	it('keeps conversations apart that happen at the same time', async () => {
		const { wecom } = await startFlow(chain(trigger(OPEN), dropFields(), reply(SAID)));
		const members = ['anna', 'bo', 'chen', 'dai', 'emil'];
		const results = await Promise.all(
			members.map(async (from) => await wecom.text(`I am ${from}`, { from })),
		);
		for (const [at, from] of members.entries()) {
			const { problem, reply: opened } = results[at] ?? {};
			expect(problem).toBeUndefined();
			expect(opened?.fields).toMatchObject({ ToUserName: from, Content: `I am ${from}` });
		}
	});

	it.each(['event:click', 'event:enter_agent', 'message:image'])(
		'answers %s too',
		async (label) => {
			const { wecom } = await startFlow(chain(trigger(OPEN), reply('seen')));
			const { problem, reply: opened } = await wecom.push(label);
			expect(problem).toBeUndefined();
			expect(opened?.fields).toMatchObject({ Content: 'seen' });
		},
	);

	it('answers a message of a kind that nobody modelled', async () => {
		const { wecom } = await startFlow(chain(trigger(OPEN), reply('what is that?')));
		const { corpId } = wecom.identity;
		const { problem, reply: opened } = await wecom.pushMessage(
			`<xml><ToUserName>${corpId}</ToUserName><FromUserName>lisi</FromUserName><CreateTime>1760000000</CreateTime><MsgType>hologram</MsgType><AgentID>7</AgentID></xml>`,
		);
		expect(problem).toBeUndefined();
		expect(opened?.fields).toMatchObject({ ToUserName: 'lisi', Content: 'what is that?' });
	});

	it('takes the message from Context rather than from the item', async () => {
		const parameters = { content: 'hi', options: { context: '={{ $json.handedOver }}' } };
		const swap = peek(([item]) => {
			const { context } = item?.json['wecom'] as { context: string };
			Object.assign(item?.json ?? {}, { wecom: { context: 'wcs1.altered' }, handedOver: context });
		});
		const { wecom } = await startFlow(chain(trigger(OPEN), swap, reply('', { parameters })));
		expect((await wecom.text('hello')).reply?.fields).toMatchObject({ Content: 'hi' });
	});

	it('answers each message when one run has several', async () => {
		const { engine } = await startFlow(chain(trigger(), dropFields(), reply('hi')));
		const replyBefore = Date.now() + 60_000;
		const items = ['one', 'two', 'one'].map((id) => messageItem({ id, replyBefore }));
		const run = await engine.run(items, 'manual');
		expect([run?.status, engine.executions[0]?.sent.length]).toEqual(['success', 2]);
	});

	it('lets a text of 2048 bytes pass', async () => {
		const { wecom } = await startFlow(chain(trigger(OPEN), reply('é'.repeat(1024))));
		const { problem, reply: opened } = await wecom.text('hello');
		expect(problem).toBeUndefined();
		expect(opened?.fields).toMatchObject({ Content: 'é'.repeat(1024) });
	});
});

describe('No Reply', () => {
	it('frees the connection while the flow goes on', async () => {
		const slow = gate();
		const { engine, wecom } = await startFlow(chain(trigger(OPEN), reply('', NONE), slow.step));
		const result = await wecom.text('hello');
		expect(result).toMatchObject({ status: 200, kind: 'success', attempts: { length: 1 } });
		expect(result.milliseconds).toBeLessThan(AT_ONCE_MS);
		expect(engine.executions[0]?.run).toBeUndefined();
		expect(engine.executions[0]?.sent).toHaveLength(1);
		slow.open();
		expect((await engine.runs())[0]?.status).toBe('success');
	});

	it.each(['suite:create_auth', 'event:unsubscribe'])(
		'has nothing to do after %s',
		async (label) => {
			const { engine, wecom } = await startFlow(chain(trigger(OPEN), reply('', NONE)));
			expect((await wecom.push(label)).kind).toBe('success');
			const [run] = await engine.runs();
			expect(run?.status).toBe('success');
			expect(engine.executions[0]?.sent).toEqual([]);
		},
	);
});

describe('WeCom hears success', () => {
	it('at once when no Reply node follows', async () => {
		const slow = gate();
		const { engine, wecom } = await startFlow(chain(trigger(OPEN), slow.step));
		const result = await wecom.text('hello');
		expect(result).toMatchObject({ status: 200, kind: 'success' });
		expect(result.milliseconds).toBeLessThan(AT_ONCE_MS);
		await slow.reached;
		expect(engine.executions[0]?.run).toBeUndefined();
		slow.open();
	});

	it('at once when the only Reply node is disabled', async () => {
		const slow = gate();
		const { engine, wecom } = await startFlow(
			chain(trigger(OPEN), slow.step, reply('never', { disabled: true })),
		);
		const result = await wecom.text('hello');
		expect(result).toMatchObject({ status: 200, kind: 'success' });
		expect(result.milliseconds).toBeLessThan(AT_ONCE_MS);
		slow.open();
		const [run] = await engine.runs();
		expect(run?.status).toBe('success');
		expect(engine.executions[0]?.sent).toEqual([]);
	});

	it('at once for an event that takes no reply, although a Reply node follows', async () => {
		const slow = gate();
		const { engine, wecom } = await startFlow(chain(trigger(OPEN), slow.step, reply('never')));
		const result = await wecom.push('event:unsubscribe');
		expect(result).toMatchObject({ status: 200, kind: 'success' });
		expect(result.milliseconds).toBeLessThan(AT_ONCE_MS);
		expect(engine.executions[0]?.run).toBeUndefined();
		slow.open();
	});

	it('at the deadline when the flow fails', async () => {
		const { engine, wecom } = await startFlow(chain(trigger(SOON), failing(), reply('never')));
		const result = await wecom.text('hello');
		expect(result).toMatchObject({ status: 200, kind: 'success', attempts: { length: 1 } });
		expect((await engine.runs())[0]?.status).toBe('error');
	});

	it('at the deadline when no item reaches the Reply node', async () => {
		const { engine, wecom } = await startFlow(chain(trigger(SOON), newItems(0), reply('never')));
		expect(await wecom.text('hello')).toMatchObject({ status: 200, kind: 'success' });
		expect((await engine.runs())[0]?.status).toBe('success');
	});

	it('is the reply when only another branch is slow', async () => {
		const slow = gate();
		const flow = fork(trigger(OPEN), [reply('from the first branch')], [slow.step]);
		const { engine, wecom } = await startFlow(flow);
		expect((await wecom.text('hello')).kind).toBe('reply');
		await slow.reached;
		expect(engine.executions[0]?.run).toBeUndefined();
		slow.open();
	});
});
