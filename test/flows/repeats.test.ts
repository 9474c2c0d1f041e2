import { WecomPlatform } from '../simulator/push/platform';
import { SUITE } from '../simulator/push/receiver';
import { chain, reply, trigger } from '../support/flow';
import { closeScenes, play, type Scene } from '../support/scene';
import { gate } from '../support/standIns';

afterEach(closeScenes);

const OPEN = { replyDeadline: 4.8 };
/** The same text every time, and so the same message. */
const messageOf = ({ wecom }: Scene): string =>
	`<xml><ToUserName>${wecom.identity.corpId}</ToUserName><FromUserName>lisi</FromUserName><CreateTime>1760000000</CreateTime><MsgType>text</MsgType><Content>hello</Content><MsgId>4611686018427387905</MsgId><AgentID>7</AgentID></xml>`;
/** Pushes the message and does not wait for the answer. */
const hangUp = async (scene: Scene): Promise<void> => {
	const impatient = new WecomPlatform({
		...SUITE,
		callbackUrl: scene.engine.url,
		retryAfterMs: 100,
		maxAttempts: 1,
	});
	await impatient.pushMessage(messageOf(scene));
	impatient.close();
};

describe('a push that WeCom repeats', () => {
	it('starts nothing a second time and hears success again', async () => {
		const { engine, wecom } = await play(chain(trigger()));
		const { attempts } = await wecom.push('suite:create_auth', {}, { fault: 'duplicate' });
		expect(attempts.map(({ kind }) => kind)).toEqual(['success', 'success']);
		expect(await engine.runs()).toHaveLength(1);
	});

	it('gets the same reply again', async () => {
		const { engine, wecom } = await play(chain(trigger(OPEN), reply('once said')));
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
		const scene = await play(chain(trigger(OPEN), slow.step, reply('for both')));
		const { engine, wecom } = scene;
		const first = wecom.pushMessage(messageOf(scene));
		await slow.reached;
		const second = wecom.pushMessage(messageOf(scene));
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
		const scene = await play(chain(trigger({ replyDeadline: 0.5 }), slow.step, reply('late')));
		const first = scene.wecom.pushMessage(messageOf(scene));
		await slow.reached;
		const second = scene.wecom.pushMessage(messageOf(scene));
		expect((await first).kind).toBe('success');
		expect((await second).kind).toBe('success');
		slow.open();
		expect(await scene.engine.runs()).toHaveLength(1);
	});

	it('is answered although WeCom hung up on the first one', async () => {
		const slow = gate();
		const scene = await play(chain(trigger({ replyDeadline: 0.5 }), slow.step, reply('late')));
		await hangUp(scene);
		expect((await scene.wecom.pushMessage(messageOf(scene))).kind).toBe('success');
		slow.open();
		expect(await scene.engine.runs()).toHaveLength(1);
	});

	it('gets the reply that comes after WeCom hung up on the first one', async () => {
		const slow = gate();
		const scene = await play(chain(trigger(OPEN), slow.step, reply('to the second')));
		await hangUp(scene);
		const second = scene.wecom.pushMessage(messageOf(scene));
		await scene.wecom.verifyUrl();
		slow.open();
		const { problem, reply: opened } = await second;
		expect(problem).toBeUndefined();
		expect(opened?.fields).toMatchObject({ Content: 'to the second' });
		expect(await scene.engine.runs()).toHaveLength(1);
	});

	it('is new when the first one was refused', async () => {
		const scene = await play(chain(trigger()));
		const { engine, wecom } = scene;
		for (const fault of ['badSignature', 'oldClock', 'otherReceiver'] as const) {
			expect((await wecom.pushMessage(messageOf(scene), { fault })).status).toBe(403);
		}
		expect((await wecom.pushMessage(messageOf(scene))).kind).toBe('success');
		expect(await engine.runs()).toHaveLength(1);
	});

	it('is new to another workflow', async () => {
		const scenes = [await play(chain(trigger())), await play(chain(trigger()))];
		for (const scene of scenes) {
			expect((await scene.wecom.pushMessage(messageOf(scene))).kind).toBe('success');
			expect(await scene.engine.runs()).toHaveLength(1);
		}
	});
});
