// Waiting for something that n8n does in the background.
import { setTimeout as sleep } from 'node:timers/promises';

const POLL_MS = 200;

/** Asks again and again until the answer is something other than undefined. */
export async function until<T>(
	what: string,
	timeout: number,
	check: () => Promise<T | undefined>,
): Promise<T> {
	const deadline = Date.now() + timeout;
	for (;;) {
		const found = await check();
		if (found !== undefined) return found;
		if (Date.now() > deadline) throw new Error(`${what} did not happen within ${timeout} ms.`);
		await sleep(POLL_MS);
	}
}
