/** Things with a key and a lifetime: auth codes, cards waiting for an update, media files. */

interface Entry<T> {
	readonly about: T;
	readonly endsAt: number;
}

export class Expiring<T> {
	private readonly entries = new Map<string, Entry<T>>();

	/** `now` and `lifetimeMs` in milliseconds. */
	constructor(
		private readonly now: () => number,
		private readonly lifetimeMs: number,
	) {}

	add(key: string, about: T): void {
		this.entries.set(key, { about, endsAt: this.now() + this.lifetimeMs });
	}

	/** Undefined when it never was, expired or was taken. */
	get(key: string): T | undefined {
		const entry = this.entries.get(key);
		return entry !== undefined && entry.endsAt > this.now() ? entry.about : undefined;
	}

	/** Uses it up. */
	take(key: string): T | undefined {
		const about = this.get(key);
		this.entries.delete(key);
		return about;
	}

	/** What lives now. */
	get all(): ReadonlyMap<string, T> {
		const alive = [...this.entries].filter(([key]) => this.get(key) !== undefined);
		return new Map(alive.map(([key, { about }]) => [key, about]));
	}
}
