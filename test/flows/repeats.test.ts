import { WecomPlatform } from '../simulator/push/platform';
import { SUITE } from '../simulator/push/receiver';
import { chain, reply, trigger } from '../support/flow';
import { closeFlows, startFlow, type StartedFlow } from '../support/startFlow';
import { gate } from '../support/standIns';

afterEach(closeFlows);

const OPEN = { replyDeadline: 4.8 };
/** The same text every time, and so the same message. */
const messageOf = ({ wecom }: StartedFlow): string =>
	`<xml><ToUserName>${wecom.identity.corpId}</ToUserName><FromUserName>lisi</FromUserName><CreateTime>1760000000</CreateTime><MsgType>text</MsgType><Content>hello</Content><MsgId>4611686018427387905</MsgId><AgentID>7</AgentID></xml>`;
/** Pushes the message and does not wait for the answer. */
const hangUp = async (started: StartedFlow): Promise<void> => {
	const impatient = new WecomPlatform({
		...SUITE,
		callbackUrl: started.engine.url,
		retryAfterMs: 100,
		maxAttempts: 1,
	});
	await impatient.pushMessage(messageOf(started));
	impatient.close();
};

describe('a push that WeCom repeats', () => {
	it('starts nothing a second time and hears success again', async () => {
		const { engine, wecom } = await startFlow(chain(trigger()));
		const { attempts } = await wecom.push('suite:create_auth', {}, { fault: 'duplicate' });
		expect(attempts.map(({ kind }) => kind)).toEqual(['success', 'success']);
		expect(await engine.runs()).toHaveLength(1);
	});

	it('gets the same reply again', async () => {
		const { engine, wecom } = await startFlow(chain(trigger(OPEN), reply('once said')));
		const result = await wecom.text('hello', { fault: 'duplicate' });
		expect(result.attempts.map(({ kind }) => kind)).toEqual(['reply', 'reply']);
		expect(result.problem).toBeUndefined();
		expect(result.reply?.fields).toMatchObject({ Content: 'once said' });
		expect(result.headers['content-type']).toBe('application/xml; charset=utf-8');
		expect(await engine.runs()).toHaveLength(1);
		expect(engine.executions[0]?.sent).toHaveLength(1);
	});

	it('shares the reply when the first one still waits for it', async () => {
		const slow = gate();
		const started = await startFlow(chain(trigger(OPEN), slow.step, reply('for both')));
		const { engine, wecom } = started;
		const first = wecom.pushMessage(messageOf(started));
		await slow.reached;
		const second = wecom.pushMessage(messageOf(started));
		// A whole exchange later the second one has long arrived.
		await wecom.verifyUrl();
		slow.open();
		for (const { problem, reply: opened } of await Promise.all([first, second])) {
			expect(problem).toBeUndefined();
			expect(opened?.fields).toMatchObject({ Content: 'for both' });
		}
		expect(await engine.runs()).toHaveLength(1);
	});

	it('hears success at the deadline like the first one when no reply comes', async () => {
		const slow = gate();
		const started = await startFlow(
			chain(trigger({ replyDeadline: 0.5 }), slow.step, reply('late')),
		);
		const first = started.wecom.pushMessage(messageOf(started));
		await slow.reached;
		const second = started.wecom.pushMessage(messageOf(started));
		expect((await first).kind).toBe('success');
		expect((await second).kind).toBe('success');
		slow.open();
		expect(await started.engine.runs()).toHaveLength(1);
	});

	it('is answered although WeCom hung up on the first one', async () => {
		const slow = gate();
		const started = await startFlow(
			chain(trigger({ replyDeadline: 0.5 }), slow.step, reply('late')),
		);
		await hangUp(started);
		expect((await started.wecom.pushMessage(messageOf(started))).kind).toBe('success');
		slow.open();
		expect(await started.engine.runs()).toHaveLength(1);
	});

	it('gets the reply that comes after WeCom hung up on the first one', async () => {
		const slow = gate();
		const started = await startFlow(chain(trigger(OPEN), slow.step, reply('to the second')));
		await hangUp(started);
		const second = started.wecom.pushMessage(messageOf(started));
		await started.wecom.verifyUrl();
		slow.open();
		const { problem, reply: opened } = await second;
		expect(problem).toBeUndefined();
		expect(opened?.fields).toMatchObject({ Content: 'to the second' });
		expect(await started.engine.runs()).toHaveLength(1);
	});

	it('is new when the first one was refused', async () => {
		const started = await startFlow(chain(trigger()));
		const { engine, wecom } = started;
		for (const fault of ['badSignature', 'oldClock', 'otherReceiver'] as const) {
			expect((await wecom.pushMessage(messageOf(started), { fault })).status).toBe(403);
		}
		expect((await wecom.pushMessage(messageOf(started))).kind).toBe('success');
		expect(await engine.runs()).toHaveLength(1);
	});

	it('is new to another workflow', async () => {
		const scenes = [await startFlow(chain(trigger())), await startFlow(chain(trigger()))];
		for (const started of scenes) {
			expect((await started.wecom.pushMessage(messageOf(started))).kind).toBe('success');
			expect(await started.engine.runs()).toHaveLength(1);
		}
	});
});
