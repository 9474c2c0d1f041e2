/** So many inputs of one class through the whole receive path. */
import fc from 'fast-check';
import { call, type Sent } from './call';
import type { InputClass } from './classes';
import { judge } from './judge';

/** Milliseconds of this process's own work: other programs of the machine do not count. */
export const processorTime = (): number => {
	const { user, system } = process.cpuUsage();
	return (user + system) / 1000;
};

/** Told what each input cost. */
export type Watch = (sent: Sent, milliseconds: number) => void | Promise<void>;

export async function runBatch(
	{ arbitrary, send, judge: judgeToo }: InputClass<unknown>,
	numRuns: number,
	seed: number,
	watch: Watch = () => undefined,
): Promise<void> {
	const property = fc.asyncProperty(arbitrary, async (input) => {
		const sent = send(input);
		const start = processorTime();
		const outcome = await call(sent);
		await watch(sent, processorTime() - start);
		judge(outcome);
		judgeToo(outcome, input, sent);
	});
	await fc.assert(property, { numRuns, seed });
}
