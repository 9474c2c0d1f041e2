import { TransportError } from '../../../../nodes/WecomSuite/protocol/errors';
import { Pace } from '../../../../nodes/WecomSuite/suite/call/pace';
import type { Send } from '../../../../nodes/WecomSuite/suite/call/http';
import { ApiLimits } from '../../../simulator/api/limits';
import { closeClients, failureOf } from '../../../support/client';
import { openPatient } from '../../../support/patientClient';

afterEach(closeClients);

const SEND = '/cgi-bin/message/send';
const HOUR_MS = 3_600_000;

describe('calls that are too fast', () => {
	it('get through a limit per minute: nothing twice, nothing skipped, in order', async () => {
		const { api, write, minutes } = await openPatient();
		api.limit(SEND, { calls: 50, seconds: 60 });
		const members = Array.from({ length: 500 }, (_, n) => `m${n}`);
		for (const member of members) await write(member);
		expect(api.sent.map(({ touser }) => touser)).toEqual(members);
		// Nine windows must pass.
		expect(minutes()).toBeGreaterThanOrEqual(9);
		expect(minutes()).toBeLessThan(10);
		const refused = api.requests.filter(({ errcode }) => errcode === 45009);
		expect(refused.length).toBeLessThanOrEqual(9 * 4);
	});

	it('get through a limit per hour beside one per minute', async () => {
		const { api, write, minutes } = await openPatient(2 * HOUR_MS);
		api.limit(SEND, { calls: 20, seconds: 60 });
		api.limit(SEND, { calls: 50, seconds: 3600 });
		for (let n = 0; n < 120; n++) await write(`m${n}`);
		expect(api.sent).toHaveLength(120);
		expect(minutes()).toBeLessThan(2 * 60 + 10);
	});

	it('get through by the ten thousand: a limit per minute, and one per hour for the app', async () => {
		const { write, minutes, now } = await openPatient(2 * HOUR_MS);
		const limits = new ApiLimits(now);
		limits.add(SEND, { calls: 600, seconds: 60 });
		limits.add(SEND, { calls: 8000, seconds: 3600, errcode: 45033 });
		const sent: string[] = [];
		const codes = new Set<number>();
		// The limits of the simulator without its HTTP, which would take a minute.
		const send: Send = ({ body }) => {
			const errcode = limits.refuses(SEND, '') ?? 0;
			codes.add(errcode);
			const { touser } = JSON.parse(String(body)) as { touser: string };
			if (errcode === 0) sent.push(touser);
			const answer = Buffer.from(JSON.stringify({ errcode, errmsg: '' }));
			return Promise.resolve({ status: 200, headers: {}, body: answer });
		};
		await write('first');
		const members = Array.from({ length: 10_000 }, (_, n) => `m${n}`);
		for (const member of members) await write(member, { send });
		expect(sent).toEqual(members);
		expect([...codes].sort()).toEqual([0, 45009, 45033]);
		// 8,000 in the first hour, three more windows of a minute in the second.
		expect(minutes()).toBeGreaterThanOrEqual(63);
		expect(minutes()).toBeLessThan(75);
	});

	it('share one pause, however many there are at once', async () => {
		const { api, write } = await openPatient();
		api.limit(SEND, { calls: 10, seconds: 60 });
		await Promise.all(Array.from({ length: 40 }, (_, n) => write(`m${n}`)));
		expect(new Set(api.sent.map(({ touser }) => touser)).size).toBe(40);
		expect(api.sent).toHaveLength(40);
	});

	it('wait no longer than they may, and then try once more', async () => {
		const { api, write, waited, asked } = await openPatient(20_000);
		api.limit(SEND, { calls: 1, seconds: 60 });
		await write('first');
		expect(await failureOf(write('second'))).toMatchObject({
			errcode: 45009,
			remedy: expect.stringContaining('When Too Fast'),
		});
		expect(waited.reduce((sum, one) => sum + one, 0)).toBe(20_000);
		// At once, after 5 and 10 more seconds, and at the end.
		expect(asked().slice(3)).toEqual(Array(4).fill('message.sendText (45009)'));
	});

	it('wait per corp and path only', async () => {
		const { api, write, waited, call } = await openPatient();
		api.limit(SEND, { calls: 1, seconds: 60 });
		await write('first');
		const other = api.authorize('wpExampleOther');
		const { corpId, permanentCode, agentId } = other;
		await write('second');
		const before = waited.length;
		await call('tag.getMany');
		const authorization = { corpId, permanentCode, agentId };
		await call(
			'message.sendText',
			{ touser: 'third', agentid: agentId, content: 'once' },
			{ authorization },
		);
		expect(waited).toHaveLength(before);
		expect(api.sent.map(({ touser }) => touser)).toEqual(['first', 'second', 'third']);
	});

	it('end with the execution', async () => {
		const { api, write, stop } = await openPatient();
		api.limit(SEND, { calls: 1, seconds: 60 });
		await write('first');
		const wait = () => Promise.resolve(stop.abort());
		await expect(write('second', { wait })).rejects.toThrow(TransportError);
		expect(api.sent).toHaveLength(1);
	});

	it('are no reason to repeat a busy WeCom longer than today', async () => {
		const { api, write, waited, asked } = await openPatient();
		api.fail('message.sendText', { errcode: -1, times: 9 });
		expect(await failureOf(write('first'))).toMatchObject({ errcode: -1 });
		expect(asked().filter((key) => key === 'message.sendText (-1)')).toHaveLength(3);
		expect(waited).toEqual([]);
	});
});

describe('a pace', () => {
	const KEY = 'corp path';
	const open = () => {
		let time = 0;
		return { pace: new Pace(() => time), pass: (seconds: number) => void (time += seconds * 1000) };
	};

	it('remembers ten thousand limits and no more', () => {
		const { pace } = open();
		const keys = Array.from({ length: 10_001 }, (_, n) => `key ${n}`);
		for (const key of keys) pace.refused(key, pace.turn(key));
		expect(keys.filter((key) => pace.turn(key).wait === 0)).toEqual(['key 10000']);
	});

	it('lets one go first after a pause, and all once it passed', () => {
		const { pace, pass } = open();
		pace.refused(KEY, pace.turn(KEY));
		expect(pace.turn(KEY).wait).toBe(5000);
		pass(5);
		const first = pace.turn(KEY);
		expect(first.wait).toBe(0);
		expect(pace.turn(KEY).wait).toBeGreaterThan(0);
		pace.passed(KEY, first);
		expect(pace.turn(KEY).wait).toBe(0);
		expect(pace.turn(KEY).wait).toBe(0);
	});

	it('counts calls that went together once, and forgets nothing for one that went before', () => {
		const { pace, pass } = open();
		const together = [pace.turn(KEY), pace.turn(KEY), pace.turn(KEY)] as const;
		for (const turn of together) pace.refused(KEY, turn);
		pace.passed(KEY, together[0]);
		pass(5);
		expect(pace.turn(KEY)).toEqual({ wait: 0, step: 1 });
	});

	it('lets the next go when the first never comes back', () => {
		const { pace, pass } = open();
		pace.refused(KEY, pace.turn(KEY));
		pass(5);
		pace.turn(KEY);
		pass(20);
		expect(pace.turn(KEY).wait).toBe(0);
	});
});
