/**
 * npm run crash -- [rounds] [senders] [--queue]: kills a process of n8n in the middle of a crowd, starts it again, and counts the
 * pushes that were acknowledged and have no execution: once as the trigger answers by default, once when it answers what is
 * stored. Without --queue the process is all of n8n; with it, a worker and then a webhook process, two of each, with the locks
 * of the tests or those that QUEUE_WORKER_* names.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { quantile } from '../bench/statistics';
import { Crowd, executionsByName, whenSettled } from '../e2e/crowd';
import { doorsTo } from '../e2e/doors';
import { codeStep, OWNER, World, type Flow } from '../e2e/world';
import { IMPATIENT, N8nCluster } from '../n8n/cluster';
import type { WecomPlatform } from '../simulator/platform';

const [ROUNDS = 3, SENDERS = 16] = process.argv.slice(2).map(Number).filter(Boolean);
const CROWDED_MS = 5_000;
/** As docs/running.md recommends. */
const LAZY = { N8N_EXPRESSION_ENGINE_LAZY_ACQUIRE: 'true' };
const LOCKS = Object.fromEntries(
	Object.entries(IMPATIENT).map(([name, value]) => [name, process.env[name] ?? value]),
);
/** A worker's lock runs out, somebody looks for stalled jobs, and n8n asks for half a minute whether the execution ended after all. */
const GIVEN_UP_MS =
	Number(LOCKS['QUEUE_WORKER_LOCK_DURATION']) +
	Number(LOCKS['QUEUE_WORKER_STALLED_INTERVAL']) +
	60_000;
const WORK = codeStep(
	'Work',
	'await new Promise((go) => setTimeout(go, 300)); return $input.all();',
);

interface Victim {
	readonly name: string;
	readonly kill9: () => Promise<void>;
	readonly restart: () => Promise<void>;
	/** How long the others go on being pushed to. */
	readonly afterMs: number;
	/** How long what it ran may take to end. */
	readonly endsWithin: number;
}
interface House {
	readonly world: World;
	readonly platforms: (flow: Flow) => readonly WecomPlatform[];
	readonly victims: readonly Victim[];
	readonly end: () => Promise<void>;
}

async function alone(): Promise<House> {
	const version = process.env['WECOM_SUITE_N8N'];
	const world = await World.create({ env: LAZY, ...(version ? { version } : {}) });
	const all: Victim = {
		name: 'n8n',
		kill9: () => world.n8n.kill9(),
		restart: async () => {
			await world.n8n.restart();
			await world.client.login(OWNER);
		},
		afterMs: 0,
		endsWithin: 10_000,
	};
	return { world, platforms: ({ wecom }) => [wecom], victims: [all], end: () => world.end() };
}

async function inQueueMode(): Promise<House> {
	const env = { ...LOCKS, ...LAZY };
	const cluster = await N8nCluster.start({ webhooks: 2, workers: 2, env });
	const [door] = cluster.webhooks;
	const [worker] = cluster.workers;
	if (door === undefined || worker === undefined) throw new Error('a process is missing');
	const world = await World.on(cluster.main, door.url);
	const victim = (name: string, one: typeof door, endsWithin: number): Victim => ({
		name,
		kill9: () => one.kill9(),
		restart: () => one.restart(),
		afterMs: 3_000,
		endsWithin,
	});
	return {
		world,
		platforms: (flow) => doorsTo(flow, { world, cluster }),
		victims: [victim('a worker', worker, GIVEN_UP_MS), victim('a webhook process', door, 20_000)],
		end: () => cluster.stop(),
	};
}

const COLUMNS = [
	['killed', 18],
	['answers', 12],
	['acknowledged', 13],
	['p50 ms', 8],
	['p99 ms', 8],
	['lost', 6],
	['oldest of them', 16],
	['all ended after', 16],
	['ended as', 9],
] as const;
const line = (cells: readonly (string | number)[]) =>
	console.log(cells.map((cell, at) => String(cell).padEnd(COLUMNS[at]?.[1] ?? 0)).join(' '));

async function round({ world, platforms }: House, victim: Victim, stored: boolean, number: number) {
	const { client } = world;
	const prefix = `${victim.name.replace(/\W/g, '')}${stored ? 'stored' : 'atonce'}${number}`;
	const options = { answerWhenStored: stored };
	const flow = await world.publish(prefix, [WORK], { options });
	const crowd = new Crowd(prefix, platforms(flow), SENDERS);
	await sleep(CROWDED_MS);
	const killed = performance.now();
	await victim.kill9();
	await sleep(victim.afterMs);
	await crowd.stop();
	await victim.restart();
	const settled = await whenSettled(client, flow.id, crowd.acknowledged.length, victim.endsWithin);
	const seconds = Math.round((performance.now() - killed) / 1000);
	const found = await executionsByName(client, flow.id, prefix);
	const lost = crowd.lost(found);
	const before = crowd.acknowledged.filter(({ at }) => at < killed);
	const times = before.map(({ milliseconds }) => milliseconds);
	const statuses = [...found.values()].flat().map(({ status }) => status);
	const counts = [...new Set(statuses)].sort().map((status) => {
		return `${statuses.filter((one) => one === status).length} ${status}`;
	});
	line([
		victim.name,
		stored ? 'when stored' : 'at once',
		crowd.acknowledged.length,
		Math.round(quantile(times, 0.5)),
		Math.round(quantile(times, 0.99)),
		lost.length,
		lost.length ? `${Math.round(Math.max(...lost.map(({ at }) => killed - at)))} ms before` : '',
		settled ? `${seconds} s` : 'not all',
		counts.join(', '),
	]);
	await client.unpublish(flow.id);
}

async function main(): Promise<void> {
	const house = await (process.argv.includes('--queue') ? inQueueMode() : alone());
	try {
		console.log(`n8n ${house.world.n8n.host.version}, ${SENDERS} senders`);
		line(COLUMNS.map(([name]) => name));
		for (let number = 0; number < ROUNDS; number++)
			for (const victim of house.victims)
				for (const stored of [false, true]) await round(house, victim, stored, number);
	} finally {
		await house.end();
	}
}

void main();
