// One signal for every way the demo can be asked to end.
import { onOrphaned } from '../tasks/orphan';

/** A terminal's Ctrl-C arrives twice, here and through the parent. */
const SAME_PRESS_MS = 1_000;

/**
 * Aborts on Ctrl-C, on being ended from outside, and when the process that started this is gone.
 * Asked a second time, it leaves at once; n8n's guard then ends n8n.
 */
export function endingSignal(): AbortSignal {
	const ending = new AbortController();
	let first = 0;
	const end = () => {
		if (first === 0) {
			first = Date.now();
			process.stdout.write('\nEnding …\n');
			ending.abort(new Error('The demo was ended.'));
		} else if (Date.now() - first > SAME_PRESS_MS) {
			process.exit(1);
		}
	};
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
	onOrphaned(end);
	return ending.signal;
}

export async function aborted(signal: AbortSignal): Promise<void> {
	if (signal.aborted) return;
	await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
}
