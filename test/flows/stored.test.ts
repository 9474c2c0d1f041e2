/** When WeCom hears `success`, for each of the three answers, with a database that is quick, slow or down. */
import { WecomPlatform } from '../simulator/push/platform';
import { SUITE } from '../simulator/push/receiver';
import { itemsOf } from '../support/execution';
import { chain, onOutputs, reply, trigger, type TriggerOptions } from '../support/flow';
import { closeFlows, startFlow, type StartedFlow } from '../support/startFlow';
import { gate } from '../support/standIns';

afterEach(closeFlows);

/** Far from both 0.8 s and the deadline. */
const LONG_MS = 1800;
const DEADLINE = { replyDeadline: 2.5 };
const ONLY = { answer: 'onlyStored', replyDeadline: 0.5 } as const;
const MEMBER = 'suite:change_contact:create_user';
const down = () => Promise.reject(new Error('the database is down'));
const up = () => Promise.resolve();
/** A database that stores when it is told to. */
const slowly = ({ engine }: StartedFlow) => {
	const stores: (() => void)[] = [];
	engine.beforeExecution = () => new Promise<void>((go) => stores.push(go));
	return () => {
		engine.beforeExecution = up;
		for (const store of stores.splice(0)) store();
	};
};
const joined = ({ wecom }: StartedFlow, number: number, retry = true) =>
	wecom.push(MEMBER, { UserID: `member${number}` }, { retry });
/** WeCom that hangs up after so long and pushes no second time. */
const impatient = ({ engine }: StartedFlow, retryAfterMs: number) =>
	new WecomPlatform({ ...SUITE, callbackUrl: engine.url, retryAfterMs, maxAttempts: 1 });

describe('a trigger that answers when the execution is stored', () => {
	it.each<[string, TriggerOptions]>([
		['by default', {}],
		['and only then', { answer: 'onlyStored' }],
	])(
		'%s, says success after n8n has stored it, and before the flow has run',
		async (_, options) => {
			const slow = gate();
			const { engine, wecom } = await startFlow(chain(trigger(options), slow.step));
			const order: string[] = [];
			engine.beforeExecution = async () => {
				await new Promise((go) => setTimeout(go, 50));
				order.push('stored');
			};
			const result = await wecom.push('suite:create_auth');
			order.push('answered');
			expect(result).toMatchObject({ kind: 'success', attempts: { length: 1 } });
			expect(result.headers['content-type']).toBe('text/plain; charset=utf-8');
			expect(result.body.toString()).toBe('success');
			expect(order).toEqual(['stored', 'answered']);
			slow.open();
			const [run] = await engine.runs();
			expect(itemsOf(run, 'WeCom Suite Trigger')[0]?.json).toMatchObject({
				label: 'suite:create_auth',
			});
		},
	);

	it('answers a repeat together with the first one and starts it once', async () => {
		const started = await startFlow(chain(trigger({ answer: 'onlyStored', replyDeadline: 4.8 })));
		const { engine, wecom } = started;
		const store = slowly(started);
		const event = { TimeStamp: '1760000000' };
		const both = [wecom.push('suite:create_auth', event), wecom.push('suite:create_auth', event)];
		await wecom.verifyUrl();
		store();
		expect((await Promise.all(both)).map(({ kind }) => kind)).toEqual(['success', 'success']);
		expect(await engine.runs()).toHaveLength(1);
	});

	it('leaves the answer to a Reply node where there is one', async () => {
		const flow = onOutputs(trigger({ replyDeadline: 4.8 }, { branching: 'byKind' }), {
			3: [reply('from the flow')],
		});
		const { engine, wecom } = await startFlow(flow);
		const { reply: opened } = await wecom.text('hello');
		expect(opened?.fields).toMatchObject({ Content: 'from the flow' });
		expect((await wecom.push('suite:cancel_auth')).kind).toBe('success');
		await engine.runs();
		expect(engine.executions.map(({ sent }) => sent.length)).toEqual([1, 0]);
	});

	it('answers what starts nothing at once', async () => {
		const chosen = trigger(ONLY, { events: ['message:text'] });
		const { engine, wecom } = await startFlow(chain(chosen));
		engine.beforeExecution = down;
		expect((await wecom.push('suite:create_auth')).kind).toBe('success');
		expect((await wecom.pushTicket()).kind).toBe('success');
	});
});

describe('by default', () => {
	it('WeCom hears success after 0.8 s although nothing is stored, and the run that comes later runs once', async () => {
		const started = await startFlow(chain(trigger(DEADLINE)));
		const store = slowly(started);
		const { kind, milliseconds } = await joined(started, 1);
		expect(kind).toBe('success');
		expect(milliseconds).toBeGreaterThan(700);
		expect(milliseconds).toBeLessThan(LONG_MS);
		store();
		expect(await started.engine.runs()).toHaveLength(1);
		const errors = started.engine.log.filter(({ level }) => level === 'error');
		expect(errors).toEqual([]);
	});

	it('G10: of more pushes than a bound none is acknowledged before it is stored, installations excepted', async () => {
		const started = await startFlow(chain(trigger({ ...DEADLINE, replyDeadline: 4.8 })));
		const store = slowly(started);
		let heard = 0;
		const senders = Array.from({ length: 20 }, (_, number) =>
			joined(started, number).finally(() => heard++),
		);
		const installed = await started.wecom.push('suite:create_auth');
		expect(installed.kind).toBe('success');
		expect(installed.milliseconds).toBeLessThan(LONG_MS);
		await new Promise((go) => setTimeout(go, 300));
		expect(heard).toBe(0);
		store();
		expect((await Promise.all(senders)).every(({ kind }) => kind === 'success')).toBe(true);
		expect(await started.engine.runs()).toHaveLength(21);
	});

	it('G10: what is not stored by the deadline either is left to WeCom, and the repeat of it is new', async () => {
		const started = await startFlow(chain(trigger({ replyDeadline: 2 })));
		started.engine.beforeExecution = down;
		const senders = await Promise.all(
			Array.from({ length: 20 }, (_, number) => joined(started, number, false)),
		);
		// On a slow machine some come when others have been given up already.
		const acknowledged = senders.filter(({ kind }) => kind === 'success').length;
		expect(acknowledged).toBeLessThanOrEqual(16);
		started.engine.beforeExecution = up;
		const again = await Promise.all(senders.map((_, number) => joined(started, number)));
		expect(again.every(({ kind }) => kind === 'success')).toBe(true);
		expect(await started.engine.runs()).toHaveLength(20 - acknowledged);
	});
});

describe('a trigger that answers only when the execution is stored', () => {
	it('says nothing when the execution cannot be stored; one repeat waits for it, the next is new', async () => {
		const { engine, wecom } = await startFlow(chain(trigger(ONLY)));
		engine.beforeExecution = down;
		const event = { TimeStamp: '1760000000' };
		const lost = await wecom.push('suite:create_auth', event, { retry: false });
		expect(lost.kind).not.toBe('success');
		expect(lost.status).toBe(0);
		engine.beforeExecution = up;
		expect((await wecom.push('suite:create_auth', event, { retry: false })).status).toBe(0);
		expect((await wecom.push('suite:create_auth', event)).kind).toBe('success');
		expect(await engine.runs()).toHaveLength(1);
	});

	it('leaves a repeat that waits to WeCom too, and forgets no later one for its sake', async () => {
		const { engine, wecom } = await startFlow(chain(trigger({ ...ONLY, replyDeadline: 1 })));
		engine.beforeExecution = down;
		const event = { TimeStamp: '1760000000' };
		const push = (retry = false) => wecom.push('suite:create_auth', event, { retry });
		const both = [push(), push()];
		expect((await Promise.all(both)).map(({ status }) => status)).toEqual([0, 0]);
		engine.beforeExecution = up;
		// It waits for the run of the first, which was never stored.
		expect((await push()).status).toBe(0);
		expect((await push()).kind).toBe('success');
		// Past the deadline of the repeat.
		await new Promise((go) => setTimeout(go, 1100));
		expect((await push()).kind).toBe('success');
		expect(await engine.runs()).toHaveLength(1);
	});

	it('answers the repeat of a push that WeCom hung up on when the run begins', async () => {
		const started = await startFlow(chain(trigger({ answer: 'onlyStored', replyDeadline: 4.8 })));
		const store = slowly(started);
		const event = { TimeStamp: '1760000000' };
		const first = impatient(started, 100);
		await first.push('suite:create_auth', event);
		first.close();
		const second = started.wecom.push('suite:create_auth', event);
		await started.wecom.verifyUrl();
		store();
		expect((await second).kind).toBe('success');
		expect(await started.engine.runs()).toHaveLength(1);
	});
});

describe('a message with a Reply node behind it', () => {
	const talk = (options: TriggerOptions) =>
		chain(trigger({ replyDeadline: 0.5, ...options }), gate().step, reply('too late'));

	it('F2 G11: is not acknowledged at the deadline when its execution has not begun, if only what is stored is', async () => {
		const started = await startFlow(talk({ answer: 'onlyStored' }));
		started.engine.beforeExecution = down;
		const results = await Promise.all(
			Array.from({ length: 8 }, (_, number) =>
				started.wecom.text(`hello ${number}`, { retry: false }),
			),
		);
		expect(results.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 0));
	});

	it('F2: is repeated then, and after one repeat that waits for it counts as the first', async () => {
		const started = await startFlow(
			chain(trigger({ answer: 'onlyStored', replyDeadline: 1 }), reply('at last')),
		);
		started.engine.beforeExecution = down;
		const text = `<xml><ToUserName>${started.wecom.identity.corpId}</ToUserName><FromUserName>lisi</FromUserName><CreateTime>1760000000</CreateTime><MsgType>text</MsgType><Content>hello</Content><MsgId>4611686018427387905</MsgId><AgentID>7</AgentID></xml>`;
		expect((await started.wecom.pushMessage(text, { retry: false })).status).toBe(0);
		started.engine.beforeExecution = up;
		expect((await started.wecom.pushMessage(text, { retry: false })).status).toBe(0);
		const { reply: opened } = await started.wecom.pushMessage(text);
		expect(opened?.fields).toMatchObject({ Content: 'at last' });
	});

	it.each<[string, TriggerOptions]>([
		['when its execution has begun', { answer: 'onlyStored' }],
		['by default', {}],
		['when everything is answered at once', { answer: 'atOnce' }],
	])('is acknowledged at the deadline %s', async (when, options) => {
		const started = await startFlow(talk(options));
		if (!when.includes('begun')) started.engine.beforeExecution = down;
		expect((await started.wecom.text('hello')).kind).toBe('success');
	});

	it('that n8n begins late runs once: its repeat waits for it, and the member gets one reply', async () => {
		const started = await startFlow(
			chain(trigger({ answer: 'onlyStored', replyDeadline: 1 }), gate().step, reply('x')),
		);
		const store = slowly(started);
		const both = Promise.all(['hello', 'hi'].map((text) => started.wecom.text(text)));
		// Past the deadline of the first attempt, before that of the second.
		await new Promise((go) => setTimeout(go, 1500));
		store();
		const results = await both;
		expect(results.map(({ kind, attempts }) => [kind, attempts.length])).toEqual([
			['success', 2],
			['success', 2],
		]);
		expect(started.engine.executions).toHaveLength(2);
	});

	it('G10: is not by default either when too many have not begun', async () => {
		const started = await startFlow(talk({}));
		started.engine.beforeExecution = down;
		const results = await Promise.all(
			Array.from({ length: 20 }, (_, number) =>
				started.wecom.text(`hello ${number}`, { retry: false }),
			),
		);
		expect(results.filter(({ kind }) => kind === 'success').length).toBeLessThanOrEqual(16);
	});
});

describe('a trigger that answers at once', () => {
	it('has said success although the execution was never stored', async () => {
		const { engine, wecom } = await startFlow(chain(trigger({ answer: 'atOnce' })));
		engine.beforeExecution = down;
		expect((await wecom.push('suite:create_auth')).kind).toBe('success');
		expect(await engine.runs()).toHaveLength(0);
	});

	it('does so for what it collects, too', async () => {
		const { engine, wecom } = await startFlow(chain(trigger({ answer: 'atOnce', collect: 400 })));
		engine.beforeExecution = down;
		const { kind, milliseconds } = await wecom.push(MEMBER);
		expect(kind).toBe('success');
		expect(milliseconds).toBeLessThan(400);
	});
});

it('the trigger hands on what it is run with in other ways', async () => {
	const { engine } = await startFlow(chain(trigger(ONLY), reply('x')));
	const run = await engine.run([{ json: { pinned: true } }], 'manual');
	expect(itemsOf(run, 'WeCom Suite Trigger')[0]?.json).toEqual({ pinned: true });
});
