// One signal for every way the demo can be asked to end.
import { onOrphaned } from '../tasks/orphan';

/** Aborts on Ctrl-C, on being ended from outside, and when the process that started this is gone. */
export function endingSignal(): AbortSignal {
	const ending = new AbortController();
	const end = () => ending.abort(new Error('The demo was ended.'));
	// A terminal's Ctrl-C arrives twice, here and through the parent: once is enough.
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
	onOrphaned(end);
	return ending.signal;
}

export async function aborted(signal: AbortSignal): Promise<void> {
	if (signal.aborted) return;
	await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
}
