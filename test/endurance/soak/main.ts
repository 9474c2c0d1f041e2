/** npm run soak -- [minutes]: mixed traffic on a real n8n for half an hour, with an account of every push and of the memory. */
import { setTimeout as sleep } from 'node:timers/promises';
import { startApi } from '../../n8n/e2e/api';
import { RealN8n, type Flow } from '../../n8n/e2e/realN8n';
import { hasEnded } from '../../n8n/host/client';
import { until } from '../../n8n/host/until';
import type { WecomApi } from '../../simulator/api';
import { habitsOf } from './habits';
import { growth, measure, type Memory } from './memory';
import { Traffic } from './traffic';

const MINUTES = Number(process.argv[2] ?? 30);
const SAMPLE_MS = 30_000;

async function sample(url: string, until: number): Promise<Memory[]> {
	const started = Date.now();
	const samples: Memory[] = [];
	for (;;) {
		const memory = await measure(url);
		samples.push(memory);
		const { rssMb, heapMb } = memory;
		const minute = (Date.now() - started) / 60_000;
		console.log(
			`minute ${minute.toFixed(1).padStart(5)}   RSS ${rssMb.toFixed(0).padStart(5)} MB   heap ${heapMb.toFixed(0).padStart(5)} MB`,
		);
		if (Date.now() >= until) return samples;
		await sleep(SAMPLE_MS);
	}
}

/** Pushes without the execution they should have started, executions too many, and executions that failed. */
async function unaccounted({ client }: RealN8n, flow: Flow, expected: number): Promise<string[]> {
	const read = () => client.executions(flow.id);
	const found = await until('The end of every execution', 120_000, async () => {
		const all = await read();
		return all.length >= expected && all.every(hasEnded) ? all : undefined;
	}).catch(read);
	const failed = found.filter(({ status }) => status !== 'success');
	return [
		...(found.length === expected
			? []
			: [`${flow.id}: ${expected} executions were due, there are ${found.length}`]),
		...failed.map(({ id, status }) => `${flow.id}: execution ${id} ended as ${status}`),
	];
}

async function soak(realN8n: RealN8n, api: WecomApi): Promise<number> {
	const usages = await habitsOf(realN8n, api);
	const traffic = usages.map(({ habit }) => new Traffic(habit));
	const samples = await sample(realN8n.n8n.url, Date.now() + MINUTES * 60_000);
	for (const one of traffic) await one.stop();
	const problems = traffic.flatMap(({ wrong }) => wrong);
	console.log('\ntraffic           pushes  median ms  99 % ms  wrong');
	for (const { habit, count, milliseconds, wrong } of traffic) {
		const sorted = [...milliseconds].sort((a, b) => a - b);
		const at = (share: number) => (sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(0);
		console.log(
			habit.name.padEnd(16),
			String(count).padStart(7),
			at(0.5).padStart(10),
			at(0.99).padStart(8),
			String(wrong.length).padStart(6),
		);
	}
	for (const flow of new Set(usages.map((usage) => usage.flow))) {
		const due = usages.reduce(
			(sum, usage, index) =>
				usage.flow === flow ? sum + usage.habit.starts * (traffic[index]?.count ?? 0) : sum,
			0,
		);
		problems.push(...(await unaccounted(realN8n, flow, due)));
	}
	const installs = traffic.find(({ habit }) => habit.name === 'installations')?.count ?? 0;
	if (api.sent.length !== installs)
		problems.push(`${installs} messages were due, ${api.sent.length} were sent`);
	console.log(
		`\nmemory after the first third: RSS ${growth(samples, 'rssMb').toFixed(0)} MB, heap ${growth(samples, 'heapMb').toFixed(0)} MB more`,
	);
	console.log(`${problems.length} problems`);
	for (const problem of problems.slice(0, 20)) console.log(`  ${problem}`);
	return problems.length;
}

async function main(): Promise<void> {
	const api = await startApi();
	const realN8n = await RealN8n.create({
		// The engine set as the README recommends.
		env: {
			N8N_METRICS: 'true',
			EXECUTIONS_DATA_PRUNE: 'false',
			N8N_EXPRESSION_ENGINE_LAZY_ACQUIRE: 'true',
		},
	});
	try {
		await realN8n.useApi(api.url);
		process.exitCode = (await soak(realN8n, api)) === 0 ? 0 : 1;
	} finally {
		await realN8n.end();
		await api.stop();
	}
}

void main();
