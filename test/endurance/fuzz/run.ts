/**
 * npm run fuzz: a million hostile inputs through the whole receive path, in batches that take turns. Prints what they cost.
 * npm run fuzz -- 50000 1234: so many inputs, from this seed.
 */
import { cpus } from 'node:os';
import { processorTime, runBatch, type Watch } from './batch';
import { BOMBS } from './bombs';
import { call, type Sent } from './call';
import { biggest, CLASSES } from './classes';
import { sealed } from './seal';

const RUNS = Number(process.argv[2] ?? 1_000_000);
const SEED = Number(process.argv[3] ?? Date.now() % 2 ** 31);
const ROUNDS = Math.max(1, Math.min(100, Math.floor(RUNS / 5000)));
const SHARES = CLASSES.reduce((sum, { share }) => sum + share, 0);
/** A megabyte of nothing but text takes one unit of time; nothing may take more than so many. */
const WORST_RATIO = 40;
/** The bodies of a megabyte come and go; what stays must not grow. */
const GROWTH_MIB = 100;

const mebibytes = () => process.memoryUsage().rss / 2 ** 20;

async function timeOf(sent: Sent): Promise<number> {
	const start = processorTime();
	await call(sent);
	return processorTime() - start;
}

/** The least of several: what the input costs, without a garbage collection that happened to come. */
async function leastOf(sent: Sent, times: number): Promise<number> {
	let least = Infinity;
	for (let turn = 0; turn < times; turn++) least = Math.min(least, await timeOf(sent));
	return least;
}

class Worst {
	milliseconds = 0;
	bytes = 0;
	inputs = 0;

	readonly watch: Watch = async (sent, milliseconds) => {
		this.inputs++;
		if (milliseconds <= this.milliseconds) return;
		const least = Math.min(milliseconds, await leastOf(sent, 3));
		if (least <= this.milliseconds) return;
		this.milliseconds = least;
		this.bytes = sent.body.length + sent.query.length;
	};
}

async function main(): Promise<void> {
	console.log(
		`${RUNS} inputs, seed ${SEED}, ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}`,
	);
	const plain = BOMBS[0] === undefined ? Buffer.alloc(0) : biggest(BOMBS[0]);
	const unit = await leastOf(sealed(plain), 20);
	const worst = new Map(CLASSES.map(({ name }) => [name, new Worst()]));
	const started = Date.now();
	const memory: number[] = [];
	for (let round = 0; round < ROUNDS; round++) {
		for (const one of CLASSES) {
			const runs = Math.ceil((RUNS * one.share) / SHARES / ROUNDS);
			await runBatch(one, runs, SEED + round, worst.get(one.name)?.watch);
		}
		memory.push(mebibytes());
		const passed = ((Date.now() - started) / 1000).toFixed(0);
		console.error(
			`round ${round + 1} of ${ROUNDS}, ${passed} s, ${mebibytes().toFixed(0)} MiB, slowest ${slowestOf(worst).toFixed(0)} ms`,
		);
	}
	const seconds = (Date.now() - started) / 1000;
	const [warm = 0, end = 0] = [memory[Math.floor(ROUNDS / 5)], memory.at(-1)];
	report(worst, unit);
	console.log(
		`${[...worst.values()].reduce((sum, { inputs }) => sum + inputs, 0)} inputs in ${seconds.toFixed(0)} seconds, all judged right`,
	);
	console.log(
		`memory (RSS) after a fifth ${warm.toFixed(0)} MiB, at the end ${end.toFixed(0)} MiB, most ${Math.max(...memory).toFixed(0)} MiB`,
	);
	const slowest = slowestOf(worst);
	if (slowest > WORST_RATIO * unit) throw new Error(`One input took ${slowest.toFixed(0)} ms`);
	if (end - warm > GROWTH_MIB) throw new Error(`Memory grew by ${(end - warm).toFixed(0)} MiB`);
}

const slowestOf = (worst: ReadonlyMap<string, Worst>): number =>
	Math.max(...[...worst.values()].map(({ milliseconds }) => milliseconds));

function report(worst: ReadonlyMap<string, Worst>, unit: number): void {
	console.log(
		`a megabyte of plain text, opened and parsed: ${unit.toFixed(1)} ms of processor time`,
	);
	console.log(
		'class'.padEnd(34),
		'inputs'.padStart(9),
		'worst ms'.padStart(9),
		'of bytes'.padStart(9),
	);
	for (const [name, { inputs, milliseconds, bytes }] of worst) {
		console.log(
			name.padEnd(34),
			String(inputs).padStart(9),
			milliseconds.toFixed(1).padStart(9),
			String(bytes).padStart(9),
		);
	}
}

main().catch((error: unknown) => {
	console.error(error);
	process.exitCode = 1;
});
