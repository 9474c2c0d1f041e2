/**
 * npm run crash -- [rounds] [senders] [--queue]: kills a process of n8n in the middle of many pushes, starts it again, and counts the
 * pushes that were acknowledged and have no execution, for each of the three answers of the trigger. Without --queue the process is
 * all of n8n, and n8n's own Webhook node, answering on receipt, is killed beside the trigger; with it, a worker and then a webhook
 * process, two of each, with the locks of the tests or those that QUEUE_WORKER_* names.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { ANSWER_WITHIN_MS } from '../../../nodes/WecomSuite/trigger/choice/options';
import { publishWebhook } from '../bench/flows';
import { quantile } from '../bench/statistics';
import { Senders, executionsByName, whenSettled, type Target } from '../../n8n/e2e/senders';
import { doorsTo } from '../../n8n/e2e/doors';
import { codeStep, OWNER, RealN8n, type Flow } from '../../n8n/e2e/realN8n';
import { IMPATIENT, N8nCluster } from '../../n8n/host/cluster';

const [ROUNDS = 3, SENDERS = 16] = process.argv.slice(2).map(Number).filter(Boolean);
const ANSWERS = ['stored', 'onlyStored', 'atOnce'] as const;
/** Instead of the trigger: n8n's own node. */
const WEBHOOK = 'Webhook';
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
	readonly realN8n: RealN8n;
	readonly platforms: (flow: Flow) => readonly Target[];
	readonly victims: readonly Victim[];
	readonly answers: readonly string[];
	readonly end: () => Promise<void>;
}

async function alone(): Promise<House> {
	const version = process.env['WECOM_SUITE_N8N'];
	const realN8n = await RealN8n.create({ env: LAZY, ...(version ? { version } : {}) });
	const all: Victim = {
		name: 'n8n',
		kill9: () => realN8n.n8n.kill9(),
		restart: async () => {
			await realN8n.n8n.restart();
			await realN8n.client.login(OWNER);
		},
		afterMs: 0,
		endsWithin: 10_000,
	};
	const platforms = ({ wecom }: Flow) => [wecom];
	return {
		realN8n,
		platforms,
		victims: [all],
		answers: [...ANSWERS, WEBHOOK],
		end: () => realN8n.end(),
	};
}

async function inQueueMode(): Promise<House> {
	const env = { ...LOCKS, ...LAZY };
	const cluster = await N8nCluster.start({ webhooks: 2, workers: 2, env });
	const [door] = cluster.webhooks;
	const [worker] = cluster.workers;
	if (door === undefined || worker === undefined) throw new Error('a process is missing');
	const realN8n = await RealN8n.on(cluster.main, door.url);
	const victim = (name: string, one: typeof door, endsWithin: number): Victim => ({
		name,
		kill9: () => one.kill9(),
		restart: () => one.restart(),
		afterMs: 3_000,
		endsWithin,
	});
	return {
		realN8n,
		platforms: (flow) => doorsTo(flow, { realN8n, cluster }),
		victims: [victim('a worker', worker, GIVEN_UP_MS), victim('a webhook process', door, 20_000)],
		answers: ANSWERS,
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
	['of these early', 15],
	['twice', 6],
	['oldest of them', 16],
	['all ended after', 16],
	['ended as', 9],
] as const;
const line = (cells: readonly (string | number)[]) =>
	console.log(cells.map((cell, at) => String(cell).padEnd(COLUMNS[at]?.[1] ?? 0)).join(' '));

/** What stands for WeCom before a Webhook node: the same name, as JSON and not sealed. */
const plainPusher = (url: string): Target => ({
	push: async (_, body, { headers }) => {
		const sent = performance.now();
		const status = await fetch(url, {
			method: 'POST',
			headers: { ...headers, 'content-type': 'application/json' },
			body: JSON.stringify(body),
		}).then(
			(response) => response.status,
			() => 0,
		);
		const milliseconds = performance.now() - sent;
		return { kind: status === 200 ? 'success' : 'failed', milliseconds, attempts: [{ status }] };
	},
});

async function publishTargets({ realN8n, platforms }: House, name: string, answer: string) {
	if (answer === WEBHOOK) {
		const { id, url } = await publishWebhook(realN8n, name, [WORK], 'onReceived');
		return { id, targets: [plainPusher(url)] };
	}
	const flow = await realN8n.publish(name, [WORK], { options: { answer } });
	return { id: flow.id, targets: platforms(flow) };
}

async function round(house: House, victim: Victim, answer: string, number: number) {
	const { client } = house.realN8n;
	const prefix = `${victim.name.replace(/\W/g, '')}${answer.toLowerCase()}${number}`;
	const { id, targets } = await publishTargets(house, prefix, answer);
	const senders = new Senders(prefix, targets, SENDERS);
	await sleep(CROWDED_MS);
	const killed = performance.now();
	await victim.kill9();
	await sleep(victim.afterMs);
	await senders.stop();
	await victim.restart();
	const settled = await whenSettled(client, id, senders.acknowledged.length, victim.endsWithin);
	const seconds = Math.round((performance.now() - killed) / 1000);
	const found = await executionsByName(client, id, prefix);
	const lost = senders.lost(found);
	const before = senders.acknowledged.filter(({ at }) => at < killed);
	const times = before.map(({ milliseconds }) => milliseconds);
	const statuses = [...found.values()].flat().map(({ status }) => status);
	const counts = [...new Set(statuses)].sort().map((status) => {
		return `${statuses.filter((one) => one === status).length} ${status}`;
	});
	line([
		victim.name,
		answer,
		senders.acknowledged.length,
		Math.round(quantile(times, 0.5)),
		Math.round(quantile(times, 0.99)),
		lost.length,
		// Answered before the bound of 0.8 s: all of them are said to be stored.
		lost.filter(({ milliseconds }) => milliseconds < ANSWER_WITHIN_MS).length,
		[...found.values()].filter(({ length }) => length > 1).length,
		lost.length ? `${Math.round(Math.max(...lost.map(({ at }) => killed - at)))} ms before` : '',
		settled ? `${seconds} s` : 'not all',
		counts.join(', '),
	]);
	await client.unpublish(id);
}

async function main(): Promise<void> {
	const house = await (process.argv.includes('--queue') ? inQueueMode() : alone());
	try {
		console.log(`n8n ${house.realN8n.n8n.host.version}, ${SENDERS} senders`);
		line(COLUMNS.map(([name]) => name));
		for (let number = 0; number < ROUNDS; number++)
			for (const victim of house.victims)
				for (const answer of house.answers) await round(house, victim, answer, number);
	} finally {
		await house.end();
	}
}

void main();
