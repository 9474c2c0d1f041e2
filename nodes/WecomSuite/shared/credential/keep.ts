/**
 * Writes corps into the credential. n8n reads it, lets us change it, and saves it, and another process may read before we save and
 * save after it: so what was written is looked at again, and written again. In one process a write takes along all that waits.
 */
import { randomInt } from 'node:crypto';
import { sleep, type FunctionsBase } from 'n8n-workflow';
import type { SealKey } from '../../suite/seals/sealed';
import {
	allSealedAnew,
	fitting,
	holds,
	mergeCorps,
	newestOf,
	readCorps,
	type Changes,
} from '../../suite/seals/vault';
import type { Settings } from './config';
import { writeCredential, type CredentialContext } from './door';
import { CORPS_FIELD, CREDENTIAL } from './names';

/**
 * `full`: the credential holds as many corps as it may. `refused`: this n8n does not save it. `outdated`: the corp was removed by
 * something newer.
 */
export type Keeping = 'kept' | 'full' | 'refused' | 'outdated';

export type KeepingContext = CredentialContext & Pick<FunctionsBase, 'getCredentials' | 'getNode'>;

/** `again`: for a second and a quarter, or longer. `once`: at once only, where more changes follow that are looked at again. */
export type Looks = 'once' | 'again';

/**
 * When to look whether a change is still there. Another process needs about as long for its write as we do for ours: on a busy
 * machine that is longer than these pauses, and then they are so many times what our write took.
 */
const PAUSES = [
	{ ms: 250, writes: 2 },
	{ ms: 1000, writes: 6 },
] as const;
const LONGEST_PAUSE_MS = 10_000;

/** So often nothing at all changed: n8n does not save it. */
const MAX_IN_VAIN = 6;
/** So often another process won: with a pause of a second behind most of them that is no coincidence any more. */
const MAX_TRIES = 25;

/** What a write needs: every corp that only the previous suite secret opens is sealed anew with it. */
type Owner = SealKey & Pick<Settings, 'corpsText'>;

/** Writes changes and looks whether they stay; writes again when another write won. */
export async function keepCorps(
	context: KeepingContext,
	owner: Owner,
	changes: Changes,
	looks: Looks = 'again',
): Promise<Keeping> {
	const desk = deskOf(context, owner);
	desk.open.add(changes);
	try {
		return await keepOpen(desk, context, owner, changes, looks);
	} finally {
		desk.open.delete(changes);
		if (desk.open.size === 0) desks.delete(desk.key);
	}
}

async function keepOpen(
	desk: Desk,
	context: KeepingContext,
	owner: Owner,
	changes: Changes,
	looks: Looks,
): Promise<Keeping> {
	const { suiteId } = owner;
	let text = owner.corpsText;
	let inVain = 0;
	for (let tries = 1; tries <= MAX_TRIES && inVain < MAX_IN_VAIN; tries++) {
		if (fitting(text, suiteId, changes).size < changes.size) return 'full';
		const took = await writeNext(desk, context, owner);
		const before = text;
		text = await readText(context);
		for (const pause of looks === 'once' ? [] : pausesAfter(took)) {
			if (!holds(text, suiteId, changes)) break;
			await sleep(pause);
			text = await readText(context);
		}
		if (holds(text, suiteId, changes))
			return isConnected(text, suiteId, changes) ? 'kept' : 'outdated';
		if (text === before) inVain++;
		// Two processes that write in step would go on doing so.
		await sleep(randomInt(50, 100 * tries));
	}
	return 'refused';
}

const pausesAfter = (took: number): number[] =>
	PAUSES.map(({ ms, writes }) => Math.min(Math.max(ms, writes * took), LONGEST_PAUSE_MS));

const readText = async (context: KeepingContext): Promise<string> =>
	String((await context.getCredentials(CREDENTIAL))[CORPS_FIELD]);

/** Whether the corps of the changes are there, and not removed by something newer. */
const isConnected = (text: string, suiteId: string, changes: Changes): boolean => {
	const corps = readCorps(text, suiteId);
	return [...changes].every(([id, change]) => 'removedAt' in change || corps.has(id));
};

/**
 * After a reset of the suite secret: seals anew what needs it, until the previous secret may be taken out of the credential.
 * A write of another process that wins is no loss: the corp still opens, and the next call does it.
 */
export async function sealCorpsAnew(context: KeepingContext, owner: Owner): Promise<void> {
	if (allSealedAnew(owner.corpsText, owner).size === 0) return;
	await keepCorps(context, owner, new Map(), 'once');
}

/** Where this process writes the corps of one suite into one credential. */
interface Desk {
	readonly key: string;
	/** What is not known to stay: every write says all of it. */
	readonly open: Set<Changes>;
	last: Promise<unknown>;
	/** The write that has not begun. Resolves with the milliseconds that it took. */
	next: Promise<number> | undefined;
}

const desks = new Map<string, Desk>();

function deskOf(context: KeepingContext, { suiteId }: SealKey): Desk {
	const key = `${context.getNode().credentials?.[CREDENTIAL]?.id ?? ''} ${suiteId}`;
	const desk = desks.get(key) ?? { key, open: new Set(), last: Promise.resolve(), next: undefined };
	desks.set(key, desk);
	return desk;
}

/** A write that begins after this call, for all who ask until then. */
async function writeNext(desk: Desk, context: KeepingContext, owner: SealKey): Promise<number> {
	desk.next ??= desk.last.then(async () => {
		desk.next = undefined;
		const began = performance.now();
		await write(context, owner, newestOf([...desk.open]));
		return performance.now() - began;
	});
	desk.last = desk.next;
	return await desk.next;
}

const write = async (context: KeepingContext, owner: SealKey, changes: Changes): Promise<void> =>
	await writeCredential(context, async () => {
		const { suiteId } = owner;
		// What n8n has read for this write is older: seconds in a process that has just started on a busy machine.
		const stored = await readText(context);
		const now = Math.floor(Date.now() / 1000);
		const anew = allSealedAnew(stored, owner);
		const text = anew.size === 0 ? stored : mergeCorps(stored, suiteId, anew, now);
		return {
			[CORPS_FIELD]: mergeCorps(text, suiteId, fitting(text, suiteId, changes), now),
		};
	});
