// Waiting for something that n8n does in the background.
import { setTimeout as sleep } from 'node:timers/promises';

/** Milliseconds. Most things are done at once; what takes long is asked for less often, for each question is work for n8n. */
const FIRST_PAUSE = 25;
const LONGEST_PAUSE = 400;

/** Asks again and again until the answer is something other than undefined. */
export async function until<T>(
	what: string,
	timeout: number,
	check: () => Promise<T | undefined>,
): Promise<T> {
	const deadline = Date.now() + timeout;
	for (let pause = FIRST_PAUSE; ; pause = Math.min(pause * 1.5, LONGEST_PAUSE)) {
		const found = await check();
		if (found !== undefined) return found;
		if (Date.now() > deadline) throw new Error(`${what} did not happen within ${timeout} ms.`);
		await sleep(pause);
	}
}
