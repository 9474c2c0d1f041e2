/**
 * npm run flood -- [events] [connections ...]: more commands than n8n can store, for each of the three answers of the trigger, on a
 * fresh n8n each. What hears nothing is pushed again, as WeCom does. Counts what was acknowledged and has no execution, and meanwhile
 * looks at n8n's memory, at its event loop, and at how long its editor waits for the list of workflows.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { quantile } from '../bench/statistics';
import { machine } from '../bench/machine';
import { report, table, type Row } from '../bench/page';
import { Senders, executionsByName, whenSettled } from '../../n8n/e2e/senders';
import { codeStep, RealN8n } from '../../n8n/e2e/realN8n';
import { measure } from './memory';

const [EVENTS = 2_000, ...GIVEN] = process.argv.slice(2).map(Number).filter(Boolean);
const CONNECTIONS = GIVEN.length > 0 ? GIVEN : [8, 32, 128];
const ANSWERS = [
	['When Stored, Within 0.8 s', 'stored'],
	['Only When Stored', 'onlyStored'],
	['At Once', 'atOnce'],
] as const;
/** As docs/running.md recommends, and all executions stay. */
const ENV = {
	N8N_METRICS: 'true',
	N8N_EXPRESSION_ENGINE_LAZY_ACQUIRE: 'true',
	EXECUTIONS_DATA_PRUNE: 'false',
};
const SAMPLE_MS = 2_000;
/** The slowest n8n stores about ten a second. */
const ENDS_WITHIN_MS = 120_000 + EVENTS * 100;

/** What a user in front of the editor notices, and what n8n says of itself. */
class Watch {
	readonly waits: number[] = [];
	readonly rss: number[] = [];
	readonly lag: number[] = [];
	failures = 0;
	private stopped = false;
	private looking?: Promise<void>;

	private constructor(
		private readonly realN8n: RealN8n,
		readonly rssBeforeMb: number,
	) {}

	/** n8n measures its lag from one look to the next: the look before the flood takes what n8n's own start did to it. */
	static async begin(realN8n: RealN8n): Promise<Watch> {
		const { rssMb } = await measure(realN8n.n8n.url);
		const watch = new Watch(realN8n, rssMb);
		watch.looking = watch.look();
		return watch;
	}

	async stop(): Promise<void> {
		this.stopped = true;
		await this.looking;
	}

	private async look(): Promise<void> {
		while (!this.stopped) {
			const asked = performance.now();
			try {
				await this.realN8n.client.get('/rest/workflows?limit=10');
				this.waits.push(performance.now() - asked);
				const { rssMb, lagMs } = await measure(this.realN8n.n8n.url);
				this.rss.push(rssMb);
				this.lag.push(lagMs);
			} catch {
				this.failures++;
			}
			await sleep(SAMPLE_MS);
		}
	}
}

const medianAndMost = (values: readonly number[]): string =>
	`${Math.round(quantile(values, 0.5))} / ${Math.round(Math.max(...values))}`;

async function flood(title: string, answer: string, connections: number): Promise<Row> {
	const realN8n = await RealN8n.create({ env: ENV });
	try {
		const prefix = `flood${answer.toLowerCase()}`;
		const store = codeStep('Store', 'return $input.all();');
		const flow = await realN8n.publish(prefix, [store], { options: { answer } });
		const watch = await Watch.begin(realN8n);
		const started = performance.now();
		const senders = new Senders(prefix, [flow.wecom], connections, { count: EVENTS, retry: true });
		await senders.end();
		const seconds = (performance.now() - started) / 1000;
		await watch.stop();
		await whenSettled(realN8n.client, flow.id, senders.acknowledged.length, ENDS_WITHIN_MS);
		const found = await executionsByName(realN8n.client, flow.id, prefix);
		const times = senders.acknowledged.map(({ milliseconds }) => milliseconds);
		return [
			title,
			connections,
			senders.acknowledged.length,
			EVENTS - senders.acknowledged.length,
			senders.lost(found).length,
			[...found.values()].filter(({ length }) => length > 1).length,
			seconds.toFixed(0),
			Math.round(quantile(times, 0.5)),
			Math.round(quantile(times, 0.99)),
			`${Math.round(watch.rssBeforeMb)} / ${Math.round(Math.max(...watch.rss))}`,
			medianAndMost(watch.lag),
			medianAndMost(watch.waits),
			watch.failures,
		];
	} finally {
		await realN8n.end();
	}
}

async function main(): Promise<void> {
	const rows: Row[] = [];
	for (const connections of CONNECTIONS)
		for (const [title, answer] of ANSWERS) {
			const row = await flood(title, answer, connections);
			process.stderr.write(`${row.join(' | ')}\n`);
			rows.push(row);
		}
	const head = ['answer', 'connections', 'acknowledged', 'given up', 'lost', 'twice', 'seconds'];
	const more = [
		'p50 ms',
		'p99 ms',
		'RSS MB, before / most',
		'lag p99 ms, median / most',
		'editor ms, median / most',
		'failed',
	];
	const conditions = `${machine()}; n8n 2.41.1, one process, ${EVENTS} events, N8N_EXPRESSION_ENGINE_LAZY_ACQUIRE=true; trigger → Code.`;
	report('flood', `${conditions}\n\n${table([...head, ...more], rows)}`);
}

main().catch((error: unknown) => {
	console.error(error);
	process.exitCode = 1;
});
