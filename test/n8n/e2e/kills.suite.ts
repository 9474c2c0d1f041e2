/** kill -9 of one process of queue mode in the middle of many pushes: what was acknowledged has its execution, once. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { N8nInstance } from '../host/instance';
import { Senders, executionsByName, whenSettled, type Found } from './senders';
import { doorsTo, type Define, type Setting } from './doors';
import { codeStep } from './realN8n';

const WORK = codeStep(
	'Work',
	'await new Promise((go) => setTimeout(go, 500)); return $input.all();',
);
/** Until n8n gives up what a dead worker ran: the lock, the search for stalled jobs, and half a minute of asking again. */
const GIVEN_UP_MS = 80_000;
/** What waited for a dead webhook process to enqueue it never ends, and nothing waits for that. */
const BRIEF_MS = 20_000;

export function kills(inQueueMode: Define, setting: () => Setting): void {
	/** A process is killed in the middle of many pushes, and started again when everything has ended. */
	const storm = async (
		name: string,
		answer: 'stored' | 'onlyStored' | 'atOnce',
		victim: N8nInstance | undefined,
		endsWithin: number,
	) => {
		const { realN8n } = setting();
		const flow = await realN8n.publish(`queue: ${name}`, [WORK], { options: { answer } });
		const senders = new Senders(name, doorsTo(flow, setting()), 8);
		await sleep(4_000);
		await victim?.kill9();
		await sleep(3_000);
		await senders.stop();
		await whenSettled(realN8n.client, flow.id, senders.acknowledged.length, endsWithin);
		await victim?.restart();
		const found = await executionsByName(realN8n.client, flow.id, name);
		expect(senders.acknowledged.length).toBeGreaterThan(0);
		expect(senders.lost(found)).toEqual([]);
		expect([...found.values()].filter(({ length }) => length > 1)).toEqual([]);
		return [...found.values()].flat();
	};
	/** n8n ends what ran on a dead worker as failed, and writes an empty run over its data. */
	const expectFailed = (emptied: readonly Found[]) => {
		expect(emptied.map(({ status }) => status)).toEqual(emptied.map(() => 'error'));
	};

	for (const [answers, option] of [
		['at once', 'atOnce'],
		['by default', 'stored'],
		['only when stored', 'onlyStored'],
	] as const) {
		inQueueMode(`of a worker loses and doubles nothing, answered ${answers}`, async () => {
			const [worker] = setting().cluster.workers;
			const found = await storm(option.toLowerCase(), option, worker, GIVEN_UP_MS);
			expectFailed(found.filter(({ hasData }) => !hasData));
		});
	}

	inQueueMode('of a webhook process neither, answered only when stored', async () => {
		const [door] = setting().cluster.webhooks;
		const found = await storm('doorless', 'onlyStored', door, BRIEF_MS);
		expect(found.filter(({ hasData }) => !hasData)).toEqual([]);
	});
}
