import { CREDENTIAL } from '../support/credential';
import { errorOf, itemsOf } from '../support/execution';
import { chain, fork, reply, trigger } from '../support/flow';
import { messageItem } from '../support/message';
import { closeFlows, startFlow } from '../support/startFlow';
import { failing, gate, newItems, start } from '../support/standIns';

afterEach(closeFlows);

const OPEN = { replyDeadline: 4.8 };
const SOON = { replyDeadline: 0.5 };
describe('a reply that comes too late', () => {
	it('is an error, WeCom was answered in time, and nothing is written twice', async () => {
		const slow = gate();
		const { engine, wecom } = await startFlow(chain(trigger(SOON), slow.step, reply('late')));
		const result = await wecom.text('hello');
		expect(result).toMatchObject({ status: 200, kind: 'success', attempts: { length: 1 } });
		slow.open();
		const [run] = await engine.runs();
		expect(run?.status).toBe('error');
		expect(errorOf(run, 'Reply')).toMatch(/too late.*deadline.*\|.*faster.*\(ERR_WECOM_REPLY\)/);
		expect(engine.executions[0]?.sent).toEqual([]);
		expect(engine.log.filter(({ message }) => message.includes('Webhook-Response'))).toEqual([]);
	});

	it('is none when there is nothing to say', async () => {
		const slow = gate();
		const silent = reply('', { parameters: { replyType: 'none' } });
		const { engine, wecom } = await startFlow(chain(trigger(SOON), slow.step, silent));
		expect((await wecom.text('hello')).kind).toBe('success');
		slow.open();
		const [run] = await engine.runs();
		expect(run?.status).toBe('success');
		expect(engine.executions[0]?.sent).toEqual([]);
	});
});

describe('a second reply', () => {
	const second = reply('two', { name: 'Second' });

	it.each([
		['behind the first', chain(trigger(OPEN), reply('one'), second)],
		['on another branch', fork(trigger(OPEN), [reply('one')], [second])],
	])('%s says that the message has been replied to', async (_, flow) => {
		const { engine, wecom } = await startFlow(flow);
		const { problem, reply: opened } = await wecom.text('hello');
		expect(problem).toBeUndefined();
		expect(opened?.fields).toMatchObject({ Content: 'one' });
		const [run] = await engine.runs();
		expect(errorOf(run, 'Reply')).toBe('');
		expect(errorOf(run, 'Second')).toMatch(/replied to already.*\|.*ERR_WECOM_REPLY/);
		expect(engine.executions[0]?.sent).toHaveLength(1);
	});
});

describe('a Reply node', () => {
	it.each([
		['an event that takes none', 'event:unsubscribe', /takes no reply to this event/],
		['a command', 'suite:create_auth', /takes no reply to this event/],
		['a card', 'event:template_card_event', /only an update of the card/],
		['a task card', 'event:taskcard_click', /only an update of the card/],
	])('refuses to answer %s', async (_, label, message) => {
		const { engine, wecom } = await startFlow(chain(trigger(SOON), reply('no')));
		const result = await wecom.push(label);
		expect(result).toMatchObject({ status: 200, kind: 'success' });
		const [run] = await engine.runs();
		expect(errorOf(run, 'Reply')).toMatch(message);
		expect(errorOf(run, 'Reply')).toContain('ERR_WECOM_REPLY');
		expect(engine.executions[0]?.sent).toEqual([]);
	});

	it.each([
		['é'.repeat(1024) + 'x', /2049 bytes; WeCom takes 2048/],
		["={{ '' }}", /text is empty/],
	])('refuses a text that WeCom would cut or drop', async (text, message) => {
		const { engine, wecom } = await startFlow(chain(trigger(SOON), reply(text)));
		expect((await wecom.text('hello')).kind).toBe('success');
		const [run] = await engine.runs();
		expect(errorOf(run, 'Reply')).toMatch(message);
		expect(errorOf(run, 'Reply')).toContain('ERR_WECOM_REPLY');
	});

	it('refuses to answer a message that names no member', async () => {
		const { engine, wecom } = await startFlow(chain(trigger(SOON), reply('who?')));
		await wecom.push('message:text', { FromUserName: null });
		expect(errorOf((await engine.runs())[0], 'Reply')).toContain('names no member');
	});

	it('says what is missing when no trigger comes before it', async () => {
		const { engine } = await startFlow(chain(start(), reply('hello?')));
		const run = await engine.run([{ json: {} }], 'trigger');
		expect(errorOf(run, 'Reply')).toMatch(/No WeCom Suite Trigger.*\|.*Context.*ERR_WECOM_REPLY/);
	});

	it('says that the message was not found when another trigger started the run', async () => {
		const { steps, connections } = chain(start(), reply('hello?'));
		const wecom = trigger();
		const { engine } = await startFlow({
			steps: [...steps, wecom],
			connections: { ...connections, ...chain(wecom, reply('')).connections },
		});
		const run = await engine.run([{ json: {} }], 'trigger');
		expect(errorOf(run, 'Reply')).toMatch(/was not found.*\|.*Context.*ERR_WECOM_REPLY/);
	});

	it('does not pretend to answer from a run that the message did not start', async () => {
		const { engine } = await startFlow(chain(start(), reply('lost')));
		const items = [messageItem({ replyBefore: Date.now() + 60_000 })];
		for (const mode of ['trigger', 'integrated'] as const) {
			const run = await engine.run(items, mode);
			expect(errorOf(run, 'Reply')).toMatch(/Only the execution.*ERR_WECOM_REPLY/);
		}
	});

	it('says that WeCom was answered when nobody kept the connection open', async () => {
		const { engine } = await startFlow(chain(start(), reply('lost')));
		const run = await engine.run([messageItem({})], 'trigger');
		expect(errorOf(run, 'Reply')).toContain('because no Reply node followed the trigger');
	});

	it('opens no context of another suite, nor an altered one', async () => {
		const { engine } = await startFlow(chain(start(), reply('lost')));
		const other = messageItem({}, { ...CREDENTIAL, suiteSecret: 'anotherSuiteSecret' });
		const altered = { json: { wecom: { context: 'wcs1.AAAA' } } };
		for (const item of [other, altered]) {
			const run = await engine.run([item], 'webhook');
			expect(errorOf(run, 'Reply')).toMatch(/cannot be opened.*ERR_WECOM_SEAL/);
		}
	});

	it('names the credential field that cannot be used', async () => {
		const { engine } = await startFlow(chain(start(), reply('hi')), { aesSecretKey: 'short' });
		const run = await engine.run([messageItem({})], 'webhook');
		expect(errorOf(run, 'Reply')).toMatch(/EncodingAESKey has 5 characters.*CONFIGURATION/);
	});

	it('leaves the answer with the member when the flow fails after it', async () => {
		const { engine, wecom } = await startFlow(chain(trigger(OPEN), reply('done'), failing()));
		expect((await wecom.text('hello')).reply?.fields).toMatchObject({ Content: 'done' });
		expect((await engine.runs())[0]?.status).toBe('error');
	});
});

describe('continue on fail', () => {
	it('gives one error item for each item, paired with it', async () => {
		const carryOn = { onError: 'continueRegularOutput' } as const;
		const { engine, wecom } = await startFlow(chain(trigger(), newItems(2), reply('no', carryOn)));
		await wecom.push('suite:create_auth');
		const [run] = await engine.runs();
		expect(run?.status).toBe('success');
		const json = {
			error: 'WeCom takes no reply to this event',
			code: 'ERR_WECOM_REPLY',
			remedy: expect.stringContaining('use the API'),
		};
		expect(itemsOf(run, 'Reply')).toEqual([
			{ json, pairedItem: { item: 0 } },
			{ json, pairedItem: { item: 1 } },
		]);
	});

	it('sends them to the error output where there is one', async () => {
		const carryOn = { onError: 'continueErrorOutput' } as const;
		const { engine, wecom } = await startFlow(chain(trigger(), reply('no', carryOn)));
		await wecom.push('suite:create_auth');
		const [run] = await engine.runs();
		const outputs = run?.data.resultData.runData['Reply']?.[0]?.data?.['main'];
		expect(outputs?.map((items) => items?.length)).toEqual([0, 1]);
	});
});
