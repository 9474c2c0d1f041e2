/**
 * A list that WeCom publishes: fetched in the background, kept in memory, renewed daily. A request never waits for it.
 */
import { readRanges, type Range } from './addresses';

const DAY_MS = 24 * 60 * 60 * 1000;
/** An older list says nothing any more: WeCom's servers move. */
const USELESS_AFTER_MS = 2 * DAY_MS;
/** At most one try in so long, whether it succeeds or not. */
const PAUSE_MS = 10 * 60 * 1000;

interface Kept {
	ranges?: readonly Range[];
	fetchedAt: number;
	triedAt: number;
}

export class PublishedLists {
	private readonly lists = new Map<string, Kept>();

	/** The ranges as last published; undefined until they are known. Starts a fetch when one is due. */
	get(
		key: string,
		now: number,
		fetch: () => Promise<readonly string[]>,
	): readonly Range[] | undefined {
		const kept = this.keptUnder(key);
		if (now - kept.fetchedAt >= DAY_MS) this.renew(kept, now, fetch);
		return now - kept.fetchedAt < USELESS_AFTER_MS ? kept.ranges : undefined;
	}

	/** A caller was not on the list: perhaps it is out of date. */
	doubt(key: string, now: number, fetch: () => Promise<readonly string[]>): void {
		this.renew(this.keptUnder(key), now, fetch);
	}

	private keptUnder(key: string): Kept {
		const kept = this.lists.get(key) ?? { fetchedAt: -Infinity, triedAt: -Infinity };
		this.lists.set(key, kept);
		return kept;
	}

	private renew(kept: Kept, now: number, fetch: () => Promise<readonly string[]>): void {
		if (now - kept.triedAt < PAUSE_MS) return;
		kept.triedAt = now;
		const keep = (entries: readonly string[]) => {
			const ranges = readRanges(entries);
			// A list without a single address is no list to keep callers out by.
			if (ranges.length > 0) Object.assign(kept, { ranges, fetchedAt: now });
		};
		// `fetch` has said why when it fails; the next try is due in ten minutes.
		void fetch().then(keep, () => undefined);
	}
}
