/**
 * What a button of a waiting card carries, and what becomes of it: WeCom brings the key back to the trigger, and the trigger
 * hands a decision to the node that waits. Both are sealed: a key says which execution goes on.
 */
import { attempt } from '../../protocol/crypto/attempt';
import { openText, sealText, type SealKey } from './sealed';

/** What a button says. `selected`: what was ticked or chosen on the card. */
export type Answer = 'approved' | 'declined' | 'selected';

/** The key of a button. WeCom takes 1024 bytes; sealed, this has about 500. */
export interface Tap {
	readonly executionId: string;
	readonly nodeId: string;
	/** n8n's own, of the address by which the execution goes on; hexadecimal. */
	readonly signature: string;
	/** The public name of n8n, which versions before 2.40 sign too and look for in the header `Host`. */
	readonly host: string;
	/** Of this waiting: an execution may come to the same node again. */
	readonly waitId: string;
	/** Whose members were asked. */
	readonly corpId: string;
	readonly answer: Answer;
	/** Unix milliseconds; absent when the execution waits without a limit. */
	readonly until?: number;
	/** What the card says when the execution waits no more, where the user chose a text. */
	readonly closedText?: string;
}

/** Question → IDs of the options that were chosen. */
export type Selected = Readonly<Record<string, readonly string[]>>;

/** What the trigger tells the node that waits. */
export interface Decision extends Pick<Tap, 'waitId' | 'corpId' | 'answer'> {
	readonly member: string;
	readonly selected: Selected;
	/** When the member pressed the button, Unix milliseconds. */
	readonly at: number;
}

export const sealTap = (tap: Tap, owner: SealKey): string =>
	sealText(JSON.stringify(tap), owner, 'tap');

/** The parts of an address that n8n makes. One of dots would lead elsewhere. */
const ID = /^(?!\.{1,2}$).{1,128}$/s;
const SIGNATURE = /^[0-9a-f]{16,256}$/i;
/** A name or an address, and a port. */
const HOST = /^[a-z0-9_.:[\]-]{1,255}$/i;

/** Undefined for what is no key of ours, or is one of another corp. */
export function openTap(key: string, owner: SealKey, corpId: string): Tap | undefined {
	const tap = attempt(() => JSON.parse(openText(key, owner, 'tap')) as Tap);
	if (tap === undefined || tap.corpId !== corpId) return undefined;
	const { executionId, nodeId, signature, host } = tap;
	const isSound = ID.test(executionId) && ID.test(nodeId) && SIGNATURE.test(signature);
	return isSound && HOST.test(host) ? tap : undefined;
}

/**
 * Where n8n takes what goes on with the execution, below its own address for that and nowhere else.
 * `waitingPath` is n8n's, such as `/webhook-waiting`.
 */
export const resumePath = (
	waitingPath: string,
	{ executionId, nodeId, signature }: Pick<Tap, 'executionId' | 'nodeId' | 'signature'>,
): string =>
	`${waitingPath}/${encodeURIComponent(executionId)}/${encodeURIComponent(nodeId)}?signature=${signature}`;

export const sealDecision = (decision: Decision, owner: SealKey): string =>
	sealText(JSON.stringify(decision), owner, 'decision');

/** Undefined for what no trigger of this suite has sent. */
export const openDecision = (sealed: unknown, owner: SealKey): Decision | undefined =>
	typeof sealed === 'string'
		? attempt(() => JSON.parse(openText(sealed, owner, 'decision')) as Decision)
		: undefined;

/** Who a page for an answer was made for, in its address: members without cards get one each. */
export interface Link extends Pick<Tap, 'waitId'> {
	/** Absent for a page that a department or a tag got. */
	readonly member?: string;
}

export const sealLink = (link: Link, owner: SealKey): string =>
	sealText(JSON.stringify(link), owner, 'link');

/** Undefined for what the waiting node has not made. */
export const openLink = (sealed: unknown, owner: SealKey): Link | undefined =>
	typeof sealed === 'string'
		? attempt(() => JSON.parse(openText(sealed, owner, 'link')) as Link)
		: undefined;

/** What the node that waits answers the trigger; `text` stands on the card, and nothing changes there when it is empty. */
export interface Heard {
	/** `answered`: the execution goes on. `refused`: not this member. `closed`: this waiting is over. `failed`: ours to mend. */
	readonly outcome: 'answered' | 'refused' | 'closed' | 'failed';
	readonly text: string;
}

const OUTCOMES: readonly unknown[] = ['answered', 'refused', 'closed', 'failed'];

/** Undefined for whatever n8n itself says at that address. */
export function readHeard(body: unknown): Heard | undefined {
	const heard = (body as { readonly wecomSuite?: Partial<Heard> } | null | undefined)?.wecomSuite;
	if (!OUTCOMES.includes(heard?.outcome) || typeof heard?.text !== 'string') return undefined;
	return heard as Heard;
}
