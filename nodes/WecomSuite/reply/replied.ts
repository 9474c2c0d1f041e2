/** Which pushes were answered by a Reply node of this process: the first reply wins, the second must know that it lost. */

/** An older push gets no reply: WeCom hung up long ago. */
const REMEMBER_MS = 60_000;
const repliedAt = new Map<string, number>();

/** True for the first call with this key, false for every other one within a minute. `now` in Unix milliseconds. */
export function claimReply(key: string, now: number): boolean {
	for (const [old, at] of repliedAt) {
		if (now - at < REMEMBER_MS) break;
		repliedAt.delete(old);
	}
	if (repliedAt.has(key)) return false;
	repliedAt.set(key, now);
	return true;
}
