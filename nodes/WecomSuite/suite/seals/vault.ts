/**
 * The corps that installed the app, as one text of the credential: corp id → its sealed authorization and a few facts to read.
 * Several processes write it, so that two states are merged and never replaced: of each corp the newest word counts.
 */
import { attempt } from '../../protocol/crypto/attempt';
import { openAuthorization, sealAuthorization, type Authorization } from './authorization';
import { sealedWith, type SealedWith, type SealKey } from './sealed';

/** n8n decrypts the whole credential for every node and push, so that its size has a price. Figures: `docs/benchmarks.md`. */
export const MAX_CORPS = 2000;

/** How a corp came here: a push of WeCom, a page after the installation, a new permanent code, the user's own list. */
export type Origin = 'market' | 'site' | 'reset' | 'import';

/** A corp as the credential keeps it. */
export interface Corp {
	/** Sealed authorization: corp id, permanent code, agent id. */
	readonly authorization: string;
	readonly agentId?: number;
	readonly name?: string;
	/** A customized app (代开发) gets its tokens in its own way. */
	readonly kind: 'thirdParty' | 'customized';
	/** When the corp authorized the app, Unix seconds. */
	readonly since: number;
	readonly origin: Origin;
}

/** What stays of a corp that was removed, so that a late write of an older installation does not bring it back. */
interface Removed {
	/** Unix seconds. */
	readonly removedAt: number;
}

/** By corp id. */
export type Corps = ReadonlyMap<string, Corp>;
export type Changes = ReadonlyMap<string, Corp | Removed>;

interface Stored {
	readonly suiteId: string;
	readonly corps: Readonly<Record<string, Corp | Removed>>;
}

/** Longer than WeCom repeats a push and than a run waits. */
const REMEMBER_REMOVED_SECONDS = 24 * 60 * 60;

const isRemoved = (entry: Corp | Removed): entry is Removed => 'removedAt' in entry;
const timeOf = (entry: Corp | Removed): number =>
	isRemoved(entry) ? entry.removedAt : entry.since;

const NOTHING: Changes = new Map();

/** The last text of each suite that was read: every node and push reads the credential, and it changes rarely. */
const lastRead = new Map<string, { readonly text: string; readonly state: Changes }>();
const MAX_SUITES = 32;

/** What the field holds; nothing when it is empty, is no text of ours, or belongs to another suite. */
function readState(text: unknown, suiteId: string): Changes {
	if (typeof text !== 'string' || text === '') return NOTHING;
	const last = lastRead.get(suiteId);
	if (last?.text === text) return last.state;
	const stored = attempt(() => JSON.parse(text) as Partial<Stored> | null);
	const entries = stored?.suiteId === suiteId ? Object.entries(stored.corps ?? {}) : [];
	const state = new Map(entries.filter(([, entry]) => isEntry(entry)));
	if (lastRead.size >= MAX_SUITES) lastRead.clear();
	lastRead.set(suiteId, { text, state });
	return state;
}

const isEntry = (entry: unknown): entry is Corp | Removed => {
	const { authorization, since, removedAt } = (entry ?? {}) as Partial<Corp & Removed>;
	return (
		typeof removedAt === 'number' ||
		(typeof authorization === 'string' && typeof since === 'number')
	);
};

/** The corps of a suite that the credential holds, in the order of their arrival. */
export const readCorps = (text: unknown, suiteId: string): Corps =>
	new Map(
		[...readState(text, suiteId)].flatMap(([id, entry]) => (isRemoved(entry) ? [] : [[id, entry]])),
	);

/**
 * The text with the changes laid over it. Of each corp the newest word counts; at the same second an installation counts
 * more than a removal. What is older than what the text says changes nothing. `now` in Unix seconds.
 */
export function mergeCorps(text: unknown, suiteId: string, changes: Changes, now: number): string {
	const merged = newestOf([readState(text, suiteId), changes]);
	const living = [...merged].filter(
		([, entry]) => !isRemoved(entry) || now - entry.removedAt < REMEMBER_REMOVED_SECONDS,
	);
	return JSON.stringify({ suiteId, corps: Object.fromEntries(living) } satisfies Stored);
}

/** Of each corp the newest word of several states. */
export function newestOf(states: readonly Changes[]): Changes {
	const newest = new Map<string, Corp | Removed>();
	for (const [id, change] of states.flatMap((state) => [...state])) {
		const kept = newest.get(id);
		if (kept === undefined || isNewer(change, kept)) newest.set(id, change);
	}
	return newest;
}

/** The same second: a repeat of what is kept, or an installation after a removal. */
const isNewer = (change: Corp | Removed, kept: Corp | Removed): boolean =>
	timeOf(change) > timeOf(kept) || (timeOf(change) === timeOf(kept) && !isRemoved(change));

/** Whether the text says what the changes say, or something newer. */
export const holds = (text: unknown, suiteId: string, changes: Changes): boolean => {
	const state = readState(text, suiteId);
	return [...changes].every(([id, change]) => {
		const kept = state.get(id);
		return kept !== undefined && timeOf(kept) >= timeOf(change);
	});
};

/** Changes that fit below `MAX_CORPS`: what is known already may always be renewed or removed. */
export function fitting(text: unknown, suiteId: string, changes: Changes): Changes {
	const known = readCorps(text, suiteId);
	let room = MAX_CORPS - known.size;
	return new Map(
		[...changes].filter(([id, change]) => isRemoved(change) || known.has(id) || room-- > 0),
	);
}

/** The time of a word that shall count more than what the text says of a corp. `now` in Unix seconds. */
export function timeAfter(text: unknown, suiteId: string, corpId: string, now: number): number {
	const kept = readState(text, suiteId).get(corpId);
	return kept === undefined ? now : Math.max(now, timeOf(kept) + 1);
}

export const removed = (removedAt: number): Removed => ({ removedAt });

/** A corp as it is kept. */
export const corpOf = (
	authorization: Authorization,
	facts: Omit<Corp, 'authorization' | 'agentId'>,
	owner: SealKey,
): Corp => ({
	authorization: sealAuthorization(authorization, owner),
	...(authorization.agentId === undefined ? {} : { agentId: authorization.agentId }),
	...facts,
});

/**
 * @throws SealError after a change of the suite secret
 */
export const authorizationOf = ({ authorization }: Corp, owner: SealKey): Authorization =>
	openAuthorization(authorization, owner);

/** Which secret opens a corp; undefined when none of the owner does. */
export const secretOf = ({ authorization }: Corp, owner: SealKey): SealedWith | undefined =>
	sealedWith(authorization, owner, 'authorization');

/** A corp that only the previous secret opens, sealed with the current one; any other as it is. */
export const sealedAnew = (corp: Corp, owner: SealKey): Corp =>
	secretOf(corp, owner) === 'previous'
		? { ...corp, authorization: sealAuthorization(authorizationOf(corp, owner), owner) }
		: corp;

/** The corps of a text that need it, sealed anew: empty when the previous secret may be forgotten. */
export function allSealedAnew(text: unknown, owner: SealKey): Corps {
	if (owner.previousSecret === undefined) return new Map();
	return new Map(
		[...readCorps(text, owner.suiteId)]
			.filter(([, corp]) => secretOf(corp, owner) === 'previous')
			.map(([id, corp]) => [id, sealedAnew(corp, owner)]),
	);
}
