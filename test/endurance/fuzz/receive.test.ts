/**
 * Hostile input through the trigger's whole `webhook()`, other input each time. An input costs a millisecond, so `npm run test:unit`
 * takes some, `npm test` ten times as many, `npm run test:all` a hundred times, `npm run fuzz` a million.
 * FUZZ_RUNS and FUZZ_SEED choose how many inputs, and which.
 */
import { runBatch } from './batch';
import { CLASSES } from './classes';

const RUNS = Number(process.env['FUZZ_RUNS'] ?? 2_000);
const SEED = Number(process.env['FUZZ_SEED'] ?? Date.now() % 2 ** 31);
const SHARES = CLASSES.reduce((sum, { share }) => sum + share, 0);

jest.setTimeout(600_000);

describe('whatever comes in, the trigger answers as it should and starts only what WeCom sealed', () => {
	it.each(CLASSES.map((one) => [one.name, one] as const))('%s', async (_, one) => {
		await runBatch(one, Math.ceil((RUNS * one.share) / SHARES), SEED);
	});
});
