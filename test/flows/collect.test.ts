import { setTimeout as sleep } from 'node:timers/promises';
import { openContext } from '../../nodes/WecomSuite/suite/seals/context';
import { WecomPlatform } from '../simulator/push/platform';
import { SUITE } from '../simulator/push/receiver';
import { CREDENTIAL } from '../support/credential';
import { itemsOf } from '../support/execution';
import { chain, reply, trigger } from '../support/flow';
import { closeFlows, startFlow, type StartedFlow } from '../support/startFlow';

afterEach(closeFlows);

const TRIGGER = 'WeCom Suite Trigger';
const collecting = (collect = 500) => chain(trigger({ collect }));
const member = (number: number) => ({ UserID: `member${number}` });
const joined = ({ wecom }: StartedFlow, number: number) =>
	wecom.push('suite:change_contact:create_user', member(number));
/** So many joined, one shortly after the other. */
async function storm(started: StartedFlow, count: number) {
	const pushes = [];
	for (let number = 0; number < count; number++) {
		pushes.push(joined(started, number));
		await sleep(10);
	}
	return await Promise.all(pushes);
}
const namesOf = (items: ReturnType<typeof itemsOf>) => items.map(({ json }) => json['UserID']);

describe('events that are collected', () => {
	it('share executions, in order of arrival, and all hear success', async () => {
		const started = await startFlow(collecting());
		const results = await storm(started, 8);
		expect(results.map(({ kind, attempts }) => [kind, attempts.length])).toEqual(
			Array.from({ length: 8 }, () => ['success', 1]),
		);
		const runs = await started.engine.runs();
		// On a slow machine the window may be over before all have come.
		expect(runs.length).toBeLessThan(8);
		// Several windows may overlap then: the order holds within each.
		const names = runs.map((run) => namesOf(itemsOf(run, TRIGGER)));
		expect(names).toEqual(names.map((run) => [...run].sort()));
		expect(names.flat().sort()).toEqual(
			Array.from({ length: 8 }, (_, number) => `member${number}`),
		);
	});

	it('are answered only when n8n has them', async () => {
		const started = await startFlow(collecting());
		let underWay = 0;
		const pushes = [0, 1, 2].map((number) =>
			joined(started, number).then(() => (underWay = started.engine.executions.length)),
		);
		await Promise.race(pushes);
		expect(underWay).toBeGreaterThan(0);
		await Promise.all(pushes);
	});

	it('carry a context each', async () => {
		const started = await startFlow(collecting());
		await storm(started, 3);
		const runs = await started.engine.runs();
		const items = runs.flatMap((run) => itemsOf(run, TRIGGER));
		const contexts = items.map(({ json }) => {
			const { id, context } = json['wecom'] as { id: string; context: string };
			return [id, openContext(context, CREDENTIAL).id];
		});
		for (const [id, sealed] of contexts) expect(sealed).toBe(id);
		expect(new Set(contexts.map(([id]) => id)).size).toBe(3);
	});

	it('leave by their own outputs', async () => {
		const started = await startFlow(chain(trigger({ collect: 500 }, { branching: 'byKind' })));
		await Promise.all([
			started.wecom.push('suite:create_auth'),
			joined(started, 1),
			joined(started, 2),
			started.wecom.push('suite:cancel_auth'),
		]);
		const runs = await started.engine.runs();
		const [authorization, contacts] = [0, 1].map((output) =>
			runs.flatMap(
				(run) => run.data.resultData.runData[TRIGGER]?.[0]?.data?.['main']?.[output] ?? [],
			),
		);
		expect(authorization?.map(({ json }) => json['label']).sort()).toEqual([
			'suite:cancel_auth',
			'suite:create_auth',
		]);
		expect(namesOf(contacts ?? []).sort()).toEqual(['member1', 'member2']);
	});

	it('are all acknowledged by the run of their batch, when asked for, and none without it', async () => {
		const options = { collect: 200, answer: 'onlyStored', replyDeadline: 1 } as const;
		const started = await startFlow(chain(trigger(options, { branching: 'byKind' })));
		started.engine.beforeExecution = () => Promise.reject(new Error('the database is down'));
		const event = { TimeStamp: '1760000000' };
		const push = () =>
			Promise.all(
				['suite:create_auth', 'suite:change_contact:create_user', 'suite:cancel_auth'].map(
					(label) => started.wecom.push(label, event, { retry: false }),
				),
			);
		expect((await push()).map(({ kind }) => kind)).not.toContain('success');
		started.engine.beforeExecution = () => Promise.resolve();
		// These wait for the runs that were never stored.
		expect((await push()).map(({ kind }) => kind)).not.toContain('success');
		expect((await push()).map(({ kind }) => kind)).toEqual(['success', 'success', 'success']);
		const outputs = (await started.engine.runs()).map(
			(run) => run.data.resultData.runData[TRIGGER]?.[0]?.data?.['main'] ?? [],
		);
		expect(outputs.flat().flatMap((items) => items ?? [])).toHaveLength(3);
	});

	it('row 8: run once although WeCom hung up on the first of them, and none waits for its deadline', async () => {
		const started = await startFlow(
			chain(trigger({ collect: 400, answer: 'onlyStored', replyDeadline: 4.8 })),
		);
		const hasty = new WecomPlatform({
			...SUITE,
			callbackUrl: started.engine.url,
			retryAfterMs: 100,
			maxAttempts: 1,
		});
		const first = hasty.push('suite:change_contact:create_user', member(0));
		await sleep(20);
		const others = await Promise.all([1, 2, 3].map((number) => joined(started, number)));
		await first;
		hasty.close();
		expect(others.map(({ kind, attempts }) => [kind, attempts.length])).toEqual(
			[1, 2, 3].map(() => ['success', 1]),
		);
		expect(Math.max(...others.map(({ milliseconds }) => milliseconds))).toBeLessThan(3000);
		const runs = await started.engine.runs();
		expect(namesOf(runs.flatMap((run) => itemsOf(run, TRIGGER))).sort()).toEqual(
			[0, 1, 2, 3].map((number) => `member${number}`),
		);
	});

	it('row 8: are acknowledged after 0.8 s at the latest, by default, also when storing them failed', async () => {
		const started = await startFlow(collecting(100));
		started.engine.beforeExecution = () => Promise.reject(new Error('the database is down'));
		const { kind, milliseconds } = await joined(started, 1);
		expect(kind).toBe('success');
		expect(milliseconds).toBeGreaterThan(700);
	});

	it('start the next execution when the window is over', async () => {
		const started = await startFlow(collecting(50));
		for (const number of [1, 2]) await joined(started, number);
		const runs = await started.engine.runs();
		expect(runs.map((run) => namesOf(itemsOf(run, TRIGGER)))).toEqual([['member1'], ['member2']]);
	});

	it('are taken once when WeCom repeats one within the window', async () => {
		const started = await startFlow(collecting());
		const { attempts } = await started.wecom.push('suite:change_contact:create_user', member(1), {
			fault: 'duplicate',
		});
		expect(attempts.map(({ kind }) => kind)).toEqual(['success', 'success']);
		const runs = await started.engine.runs();
		expect(runs.flatMap((run) => itemsOf(run, TRIGGER))).toHaveLength(1);
	});

	it('answer the repeat when WeCom hung up on the first', async () => {
		const started = await startFlow(collecting(600));
		const impatient = new WecomPlatform({
			...SUITE,
			callbackUrl: started.engine.url,
			retryAfterMs: 150,
			maxAttempts: 2,
		});
		const lasting = impatient.push('suite:create_auth');
		await started.engine.runs();
		await lasting;
		impatient.close();
		const { kind } = await started.wecom.push('suite:cancel_auth');
		expect(kind).toBe('success');
		const labels = (await started.engine.runs()).flatMap((run) =>
			itemsOf(run, TRIGGER).map(({ json }) => json['label']),
		);
		expect(labels).toEqual(['suite:create_auth', 'suite:cancel_auth']);
	});

	it('stay apart from those of another workflow', async () => {
		const scenes = [await startFlow(collecting()), await startFlow(collecting())];
		await Promise.all(scenes.map((started, number) => joined(started, number)));
		for (const [number, { engine }] of scenes.entries()) {
			const [run, ...others] = await engine.runs();
			expect(others).toEqual([]);
			expect(namesOf(itemsOf(run, TRIGGER))).toEqual([`member${number}`]);
		}
	});

	it('leave out what the user did not choose', async () => {
		const events = ['suite:change_contact:create_user'];
		const started = await startFlow(chain(trigger({ collect: 300 }, { events })));
		const results = await Promise.all([
			joined(started, 1),
			started.wecom.push('suite:cancel_auth'),
		]);
		expect(results.map(({ kind }) => kind)).toEqual(['success', 'success']);
		const [run] = await started.engine.runs();
		expect(namesOf(itemsOf(run, TRIGGER))).toEqual(['member1']);
	});
});

describe('what is never collected', () => {
	it('is a message: its reply is sent while the window of the others is open', async () => {
		const started = await startFlow(chain(trigger({ collect: 500 }), reply('at once')));
		const event = joined(started, 1);
		const { reply: opened } = await started.wecom.text('hello');
		expect(opened?.fields).toMatchObject({ Content: 'at once' });
		expect(started.engine.executions).toHaveLength(1);
		expect((await event).kind).toBe('success');
		expect(await started.engine.runs()).toHaveLength(2);
	});

	it('is a ticket', async () => {
		const started = await startFlow(chain(trigger({ collect: 500, suiteTicket: 'masked' })));
		const event = joined(started, 1);
		expect((await started.wecom.pushTicket()).kind).toBe('success');
		await event;
		const labels = (await started.engine.runs()).map((run) =>
			itemsOf(run, TRIGGER).map(({ json }) => json['label']),
		);
		expect(labels.sort()).toEqual([['suite:change_contact:create_user'], ['suite:suite_ticket']]);
	});

	it('is anything, unless the option is set', async () => {
		const started = await startFlow(chain(trigger()));
		await storm(started, 3);
		expect(await started.engine.runs()).toHaveLength(3);
	});
});
