import { chain, onOutputs, reply, trigger } from '../support/flow';
import { itemsOf } from '../support/execution';
import { closeScenes, play } from '../support/scene';
import { gate } from '../support/standIns';

afterEach(closeScenes);

const STORED = { answerWhenStored: true, replyDeadline: 0.5 };
const down = () => Promise.reject(new Error('the database is down'));

describe('a trigger that answers when the execution is stored', () => {
	it('says success after n8n has stored it, and before the flow has run', async () => {
		const slow = gate();
		const { engine, wecom } = await play(chain(trigger(STORED), slow.step));
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
	});

	it('says nothing when the execution cannot be stored, and takes the repeat as the first', async () => {
		const { engine, wecom } = await play(chain(trigger(STORED)));
		engine.beforeExecution = down;
		const event = { TimeStamp: '1760000000' };
		const lost = await wecom.push('suite:create_auth', event, { retry: false });
		expect(lost.kind).not.toBe('success');
		expect(lost.status).toBe(0);
		engine.beforeExecution = () => Promise.resolve();
		expect((await wecom.push('suite:create_auth', event)).kind).toBe('success');
		expect(await engine.runs()).toHaveLength(1);
	});

	it('answers a repeat together with the first one and starts it once', async () => {
		const { engine, wecom } = await play(chain(trigger({ ...STORED, replyDeadline: 4.8 })));
		let store = (): void => undefined;
		engine.beforeExecution = () => new Promise<void>((go) => (store = go));
		const event = { TimeStamp: '1760000000' };
		const both = [wecom.push('suite:create_auth', event), wecom.push('suite:create_auth', event)];
		await wecom.verifyUrl();
		store();
		expect((await Promise.all(both)).map(({ kind }) => kind)).toEqual(['success', 'success']);
		expect(await engine.runs()).toHaveLength(1);
	});

	it('leaves the answer to a Reply node where there is one', async () => {
		const flow = onOutputs(trigger(STORED, { branching: 'byKind' }), {
			3: [reply('from the flow')],
		});
		const { engine, wecom } = await play(flow);
		const { reply: opened } = await wecom.text('hello');
		expect(opened?.fields).toMatchObject({ Content: 'from the flow' });
		expect((await wecom.push('suite:cancel_auth')).kind).toBe('success');
		expect(engine.executions.map(({ sent }) => sent.length)).toEqual([1, 1]);
	});

	it('answers what starts nothing at once', async () => {
		const chosen = trigger(STORED, { events: ['message:text'] });
		const { engine, wecom } = await play(chain(chosen));
		engine.beforeExecution = down;
		expect((await wecom.push('suite:create_auth')).kind).toBe('success');
		expect((await wecom.pushTicket()).kind).toBe('success');
	});
});

describe('a trigger that answers at once', () => {
	it('has said success although the execution was never stored', async () => {
		const { engine, wecom } = await play(chain(trigger()));
		engine.beforeExecution = down;
		expect((await wecom.push('suite:create_auth')).kind).toBe('success');
		expect(await engine.runs()).toHaveLength(0);
	});

	it('hands on what it is run with in other ways', async () => {
		const { engine } = await play(chain(trigger(STORED), reply('x')));
		const run = await engine.run([{ json: { pinned: true } }], 'manual');
		expect(itemsOf(run, 'WeCom Suite Trigger')[0]?.json).toEqual({ pinned: true });
	});
});
