/**
 * npm run bench:storm: a corp of many members installs the app. How long until every event is processed, with an execution for
 * each, with the default answer and with the one at once, and with collected ones; what is lost, what comes twice. --queue does it in queue mode. Numbers name the sizes instead
 * of 100, 1,000 and 10,000 events.
 */
import { itemsOf, codeStep, RealN8n, type Flow } from '../../n8n/e2e/realN8n';
import type { ExecutionSummary } from '../../n8n/host/client';
import { N8nCluster } from '../../n8n/host/cluster';
import { until } from '../../n8n/host/until';
import { load, signedPushes } from './load';
import { machine } from './machine';
import { report, table } from './page';

const CONNECTIONS = 50;
/** Windows of *Collect Events For*, in ms. */
const WINDOWS = [100, 400];
const LAZY = { N8N_EXPRESSION_ENGINE_LAZY_ACQUIRE: 'true' };
const QUEUE = process.argv.includes('--queue');
const SIZES = process.argv.map(Number).filter((size) => size > 0);
const LABEL = 'suite:change_contact:create_user';

interface EditorSession {
	readonly realN8n: RealN8n;
	/** The processes that WeCom reaches. */
	readonly bases: readonly string[];
	readonly end: () => Promise<void>;
}

async function session(): Promise<EditorSession> {
	if (!QUEUE) {
		const realN8n = await RealN8n.create({ env: LAZY });
		return { realN8n, bases: [realN8n.n8n.url], end: () => realN8n.end() };
	}
	const cluster = await N8nCluster.start({ webhooks: 2, workers: 2, env: LAZY });
	const bases = cluster.webhooks.map(({ url }) => url);
	return {
		realN8n: await RealN8n.on(cluster.main, bases[0] ?? ''),
		bases,
		end: () => cluster.stop(),
	};
}

/** Nothing new and nothing running. */
async function whenProcessed({ client }: RealN8n, workflowId: string): Promise<void> {
	const filter = encodeURIComponent(JSON.stringify({ workflowId, status: ['new', 'running'] }));
	await until('The end of the storm', 1_800_000, async () => {
		const path = `/rest/executions?filter=${filter}&limit=1`;
		const { results } = await client.get<{ results: unknown[] }>(path);
		return results.length === 0 ? true : undefined;
	});
}

/** In queue mode much of what was acknowledged gets its execution a little later, when n8n may look idle. */
const MISSING_FOR_MS = 20_000;

/** Everything that came of so many events, or what there is when nothing more comes. */
async function outcome(realN8n: RealN8n, { id }: Flow, count: number) {
	const names = new Map<string, readonly unknown[]>();
	let deadline: number | undefined;
	for (;;) {
		await whenProcessed(realN8n, id);
		deadline ??= Date.now() + MISSING_FOR_MS;
		const executions = await realN8n.client.executions(id);
		const before = names.size;
		for (const one of executions) {
			if (one.stoppedAt && !names.has(one.id)) names.set(one.id, await namesOf(realN8n, one));
		}
		const all = [...names.values()].flat();
		if (new Set(all).size >= count || Date.now() > deadline) return { executions, names: all };
		if (names.size > before) deadline = Date.now() + MISSING_FOR_MS;
		await new Promise((go) => setTimeout(go, 1000));
	}
}

const namesOf = async ({ client }: RealN8n, { id }: ExecutionSummary): Promise<unknown[]> =>
	itemsOf(await client.execution(id), 'Store').map((item) => item['UserID']);

async function storm(set: EditorSession, flow: Flow, count: number) {
	const { realN8n, bases } = set;
	const pushes = signedPushes(LABEL, count, (number) => ({ UserID: `${count}-${number}` }));
	await realN8n.client.deleteExecutions(flow.id);
	const urls = bases.map((base) => `${base}/webhook/${flow.webhookId}`);
	const start = Date.now();
	const acknowledged = await load(urls, pushes, CONNECTIONS);
	const { executions, names } = await outcome(realN8n, flow, count);
	const ends = executions.map(({ stoppedAt }) => Date.parse(stoppedAt ?? ''));
	const seconds = (Math.max(...ends) - start) / 1000;
	const distinct = new Set(names);
	return {
		seconds,
		row: [
			executions.length,
			seconds.toFixed(1),
			Math.round(acknowledged.p50),
			Math.round(acknowledged.p99),
			acknowledged.refused,
			count - distinct.size,
			names.length - distinct.size,
		],
	};
}

async function main(): Promise<void> {
	const set = await session();
	const rows = [];
	try {
		const store = [codeStep('Store', 'return $input.all();')];
		const each = await set.realN8n.publish('storm: each', store, {});
		const atOnce = { options: { answer: 'atOnce' } };
		const hasty = await set.realN8n.publish('storm: at once', store, atOnce);
		const collecting: [number, Flow][] = [];
		for (const collect of WINDOWS)
			collecting.push([
				collect,
				await set.realN8n.publish(`storm: ${collect}`, store, { options: { collect } }),
			]);
		for (const flow of [each, hasty, ...collecting.map(([, flow]) => flow)])
			await storm(set, flow, 5);
		for (const size of SIZES.length > 0 ? SIZES : [100, 1000, 10_000]) {
			const without = await storm(set, each, size);
			rows.push([size, 'one each', ...without.row, '']);
			const { seconds: hastily, row: hasted } = await storm(set, hasty, size);
			const ratioAtOnce = (hastily / without.seconds).toFixed(2);
			rows.push([size, 'one each, answered at once', ...hasted, ratioAtOnce]);
			for (const [window, flow] of collecting) {
				const { seconds, row } = await storm(set, flow, size);
				const ratio = (seconds / without.seconds).toFixed(2);
				rows.push([size, `collected for ${window} ms`, ...row, ratio]);
			}
			process.stderr.write(`${JSON.stringify(rows.slice(-4))}\n`);
		}
	} finally {
		await set.end();
	}
	const head = ['events', 'executions', 'number', 'processed in s', 'answer p50 ms', 'p99 ms'];
	const more = ['refused', 'lost', 'twice', 'time, of one each'];
	const mode = QUEUE ? 'two webhook processes and two workers' : 'one process';
	const conditions = `${machine()}; n8n 2.41.1, ${mode}, ${CONNECTIONS} connections, N8N_EXPRESSION_ENGINE_LAZY_ACQUIRE=true; trigger → Code.`;
	report(QUEUE ? 'storm-queue' : 'storm', `${conditions}\n\n${table([...head, ...more], rows)}`);
}

main().catch((error: unknown) => {
	console.error(error);
	process.exitCode = 1;
});
