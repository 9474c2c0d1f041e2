/** Limits on how often a corp may call: so many calls of a path in each window of time, as WeCom counts per minute, hour and day. */

export interface ApiLimit {
	/** Calls that are taken in a window. Refused ones do not count. */
	readonly calls: number;
	readonly seconds: number;
	/** What a call too many is refused with; 45009 by default. */
	readonly errcode?: number;
}

interface Window {
	readonly ends: number;
	left: number;
}

export class ApiLimits {
	private readonly limits = new Map<string, ApiLimit[]>();
	private readonly windows = new Map<string, Window>();

	/** `now` in milliseconds. */
	constructor(private readonly now: () => number) {}

	/** One more limit for a path; they hold together. */
	add(path: string, limit: ApiLimit): void {
		this.limits.set(path, [...(this.limits.get(path) ?? []), limit]);
	}

	/** What a call with this token is refused with, when it is one too many. */
	refuses(path: string, token: string): number | undefined {
		const limits = this.limits.get(path) ?? [];
		const windows = limits.map((limit, n) => this.windowOf(`${n} ${path} ${token}`, limit));
		const full = windows.findIndex(({ left }) => left === 0);
		if (full >= 0) return limits[full]?.errcode ?? 45009;
		for (const window of windows) window.left -= 1;
		return undefined;
	}

	private windowOf(key: string, { calls, seconds }: ApiLimit): Window {
		const known = this.windows.get(key);
		if (known !== undefined && known.ends > this.now()) return known;
		const window = { ends: this.now() + seconds * 1000, left: calls };
		this.windows.set(key, window);
		return window;
	}
}
