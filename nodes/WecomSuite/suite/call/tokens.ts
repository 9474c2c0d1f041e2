/** Access tokens in memory: one renewal at a time however many ask, renewed early, dropped one by one. */

/** Tokens are renewed before they expire, so that none expires under way. */
const EARLY_MS = 5 * 60 * 1000;

/** As WeCom issues it. */
export interface FreshToken {
	readonly value: string;
	/** Lifetime in seconds. */
	readonly expiresIn: number;
}

interface KeptToken {
	readonly value: string;
	/** Unix milliseconds. */
	readonly renewAt: number;
}

/** Corps of a large provider, and a bound to memory: each takes about a kilobyte. */
const MOST = 20_000;

export class TokenStore {
	private readonly kept = new Map<string, KeptToken>();
	private readonly renewals = new Map<string, Promise<string>>();

	/** `now` in Unix milliseconds. */
	constructor(
		private readonly now: () => number,
		private readonly most = MOST,
	) {}

	get size(): number {
		return this.kept.size;
	}

	/** The token kept under this key, or a fresh one. Everybody who asks meanwhile waits for the same renewal. */
	async get(key: string, renew: () => Promise<FreshToken>): Promise<string> {
		const kept = this.kept.get(key);
		if (kept !== undefined && kept.renewAt > this.now()) return kept.value;
		const under = this.renewals.get(key);
		if (under !== undefined) return await under;
		// Forgotten whatever comes of it; not before it is kept, even when `renew` throws at once.
		const renewal = this.renew(key, renew).finally(() => this.renewals.delete(key));
		this.renewals.set(key, renewal);
		return await renewal;
	}

	/** Forgets a token that WeCom refused; not the one that another call has put in its place since. */
	drop(key: string, refused: string): void {
		if (this.kept.get(key)?.value === refused) this.kept.delete(key);
	}

	/** Forgets every token whose key begins so. */
	dropAll(beginning: string): void {
		for (const key of this.kept.keys()) if (key.startsWith(beginning)) this.kept.delete(key);
	}

	private async renew(key: string, renew: () => Promise<FreshToken>): Promise<string> {
		const { value, expiresIn } = await renew();
		const lifetime = expiresIn * 1000;
		const renewAt = this.now() + Math.max(lifetime - EARLY_MS, lifetime / 2);
		this.forgetOld();
		this.kept.delete(key);
		this.kept.set(key, { value, renewAt });
		return value;
	}

	/** Makes room for one more: first what has to be renewed anyway, then what was got longest ago. */
	private forgetOld(): void {
		const now = this.now();
		for (const [key, { renewAt }] of this.kept) if (renewAt <= now) this.kept.delete(key);
		for (const key of this.kept.keys()) {
			if (this.kept.size < this.most) break;
			this.kept.delete(key);
		}
	}
}
