/** Times for made-up events. Two events of one second may read alike, and a trigger would take the second for a repeat. */

/** Longer than a trigger remembers a push. */
const FORGET_SECONDS = 600;

const used = new Set<number>();

/** The newest second that no event of this process had yet. `now` in Unix seconds. */
export function freshSecond(now: number): number {
	for (const old of used) if (old < now - FORGET_SECONDS) used.delete(old);
	let second = now;
	while (used.has(second)) second -= 1;
	used.add(second);
	return second;
}
