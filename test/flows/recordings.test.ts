/** Pushes that somebody recorded on the way and plays back. */
import type { PushResult } from '../simulator/push/push';
import { chain, trigger } from '../support/flow';
import { closeFlows, startFlow, type StartedFlow } from '../support/startFlow';

const now = Date.now.bind(Date);
/** Seconds by which the clock of n8n moves on. */
const later = (seconds: number) =>
	jest.spyOn(Date, 'now').mockImplementation(() => now() + seconds * 1000);

afterEach(async () => {
	jest.restoreAllMocks();
	await closeFlows();
});

/** Asked in each test: the file may have been opened long before. */
const seconds = () => Math.floor(now() / 1000);

const playBack = async ({ engine }: StartedFlow, { sent }: PushResult, swapped = false) => {
	const query = new URLSearchParams(sent.query);
	const [timestamp, nonce] = [query.get('timestamp') ?? '', query.get('nonce') ?? ''];
	if (swapped) {
		query.set('timestamp', nonce);
		query.set('nonce', timestamp);
	}
	const { status } = await fetch(`${engine.url}?${query.toString()}`, {
		method: 'POST',
		headers: { 'content-type': 'text/xml' },
		body: sent.envelope,
	});
	return { status, executions: (await engine.runs()).length };
};

describe('a recording', () => {
	it.each([
		['(issue 20, row 13) of a push to a clock 250 s behind, 400 s later', 250, 400],
		['G12: of a push dated 290 s ahead, 305 s later', 290, 305],
		['of a push dated 290 s ahead, 580 s later', 290, 580],
	])('%s, is a repeat', async (_, ahead, after) => {
		const started = await startFlow(chain(trigger()));
		const push = await started.wecom.text('hello', { timestamp: seconds() + ahead });
		expect(push.status).toBe(200);
		later(after);
		expect(await playBack(started, push)).toEqual({ status: 200, executions: 1 });
		later(ahead + 310);
		expect(await playBack(started, push)).toEqual({ status: 403, executions: 1 });
	});

	it.each(['message:text', 'suite:change_auth'])(
		'G5: of %s with time and nonce swapped is refused, days later',
		async (event) => {
			const started = await startFlow(chain(trigger()));
			const days = 949_648;
			const time = seconds();
			const options = { timestamp: time, nonce: String(time + days) };
			const push = await started.wecom.push(event, {}, options);
			expect(push.status).toBe(200);
			later(days);
			expect(await playBack(started, push, true)).toEqual({ status: 403, executions: 1 });
			expect(JSON.stringify(started.engine.log)).toContain('have changed places');
		},
	);

	it('G5: is what it is also for a trigger that never saw the push', async () => {
		const started = await startFlow(chain(trigger()));
		const hour = 3600;
		const time = seconds();
		const options = { timestamp: time - hour, nonce: String(time) };
		const event = { CreateTime: String(time - hour - 5) };
		const push = await started.wecom.push('message:text', event, options);
		expect(push.status).toBe(403);
		expect(await playBack(started, push, true)).toEqual({ status: 403, executions: 0 });
	});
});

describe('G12: a time', () => {
	it.each<[string, (time: number) => string]>([
		['hexadecimal', (time) => `0x${time.toString(16)}`],
		['with an exponent', (time) => `${time}.0e0`],
		['with a sign', (time) => `+${time}`],
		['with a blank behind it', (time) => `${time} `],
		['with a zero before it', (time) => `0${time}`],
	])('that is not ten digits is refused: %s', async (_, write) => {
		const { engine, wecom } = await startFlow(chain(trigger()));
		const timestamp = write(seconds());
		expect((await wecom.text('hello', { timestamp })).status).toBe(403);
		expect((await wecom.verifyUrl({ timestamp })).status).toBe(403);
		expect(await engine.runs()).toEqual([]);
	});
});

describe('an authentic push', () => {
	it.each<[string, (time: number) => string]>([
		['of nine digits', () => '263014780'],
		['that is a later time', (time) => String(time + 949_648)],
		['that is an earlier time', (time) => String(time - 86_400)],
		['of letters and digits', () => 'VHh7ymSeb0jc4lSb'],
	])('comes in with a nonce %s, on time and late', async (_, write) => {
		const { engine, wecom } = await startFlow(chain(trigger()));
		const time = seconds();
		const nonce = write(time);
		for (const age of [0, 5, 300, 1000, 100_000, 60_000_000]) {
			const event = { CreateTime: String(time - age), Content: `aged ${age}` };
			expect((await wecom.push('message:text', event, { nonce })).status).toBe(200);
		}
		expect(await engine.runs()).toHaveLength(6);
	});
});
