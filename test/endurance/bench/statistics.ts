/** Figures that survive a noisy machine: rounds alternate between the contenders, a ratio is taken within each round. */

export const quantile = (values: readonly number[], share: number): number =>
	[...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * share)] ?? 0;
export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** How often a second, in each round. */
export type Rates<Name extends string> = Readonly<Record<Name, readonly number[]>>;
/** One piece of work, at once or promised. */
export type Work = () => unknown;

/** Every contender works for `milliseconds` of processor time in every round, one after the other. */
export async function race<Name extends string>(
	contenders: Readonly<Record<Name, Work>>,
	{ rounds, milliseconds }: { readonly rounds: number; readonly milliseconds: number },
): Promise<Rates<Name>> {
	const names = Object.keys(contenders) as Name[];
	const rates = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<
		Name,
		number[]
	>;
	for (const name of names) await rate(contenders[name], milliseconds);
	for (let round = 0; round < rounds; round++) {
		for (const name of names) rates[name].push(await rate(contenders[name], milliseconds));
	}
	return rates;
}

const BATCH = 20;

/** Times a second of processor time: what other programs take of the machine in between does not count. */
async function rate(work: Work, milliseconds: number): Promise<number> {
	const start = process.cpuUsage();
	let spent = 0;
	let times = 0;
	while (spent < milliseconds * 1000) {
		for (let index = 0; index < BATCH; index++) {
			const result = work();
			if (result instanceof Promise) await result;
		}
		times += BATCH;
		const { user, system } = process.cpuUsage(start);
		spent = user + system;
	}
	return (times * 1e6) / spent;
}

/** How many times as fast, round by round. */
export const ratios = (ours: readonly number[], theirs: readonly number[]): number[] =>
	ours.map((rate, round) => rate / (theirs[round] ?? Number.NaN));

/** Median, and between which values four fifths of the rounds lie. */
export const spread = (values: readonly number[]): string =>
	`${median(values).toFixed(2)} (${quantile(values, 0.1).toFixed(2)}–${quantile(values, 0.9).toFixed(2)})`;
