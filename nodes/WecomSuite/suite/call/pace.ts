/**
 * When WeCom says that calls come too fast: one pause for all calls that share a limit, so that a batch does not hammer. Knows no
 * clock; `now` is an argument. (https://developer.work.weixin.qq.com/document/path/90312)
 */

/**
 * Seconds of the pauses in a row. A limit per minute is over within the first four; one per hour or day is asked for every five
 * minutes. WeCom does not say which of its limits it means.
 */
const PAUSES = [5, 10, 15, 30, 60, 60, 120, 300];

/** Corps times paths that are slowed down at the same time. */
const MOST = 10_000;

interface Slow {
	/** Unix milliseconds. */
	readonly until: number;
	/** How many pauses came before. */
	readonly step: number;
}

/** What a call was told before it went. */
export interface Turn {
	/** Milliseconds to wait before the next question; 0: go now. */
	readonly wait: number;
	/** Which pause was the newest when the call went. */
	readonly step: number;
}

/** Shared by all executions of a process. */
export class Pace {
	private readonly slow = new Map<string, Slow>();

	/** `now` in Unix milliseconds. */
	constructor(private readonly now: () => number) {}

	/** Whether a call may go. After a pause one goes alone; the others wait for what comes of it. */
	turn(key: string): Turn {
		const slow = this.slow.get(key);
		if (slow === undefined) return { wait: 0, step: 0 };
		const wait = slow.until - this.now();
		if (wait > 0) return { wait: Math.min(wait, ASK_AGAIN_MS), step: slow.step };
		this.slow.set(key, { ...slow, until: this.now() + ALONE_MS });
		return { wait: 0, step: slow.step };
	}

	/** WeCom refused a call as too fast. Calls that went together count once. */
	refused(key: string, { step }: Turn): void {
		const known = this.slow.get(key)?.step ?? 0;
		if (step < known) return;
		this.slow.delete(key);
		if (this.slow.size >= MOST) return;
		const seconds = PAUSES[Math.min(known, PAUSES.length - 1)] ?? 0;
		this.slow.set(key, { until: this.now() + seconds * 1000, step: known + 1 });
	}

	/** WeCom took a call, or answered anything else. One that went before the pause proves nothing. */
	passed(key: string, { step }: Turn): void {
		if (this.slow.get(key)?.step === step) this.slow.delete(key);
	}
}

/** A pause may end early, when another call gets through. */
const ASK_AGAIN_MS = 5000;
/** Longer than a call takes. When it fails without an answer, the next one goes after this. */
const ALONE_MS = 20_000;
