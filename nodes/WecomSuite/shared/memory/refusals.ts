/** The last refusals of this process, for a user who looks for the reason later. Bounded; holds no secret and nothing a member wrote. */
import type { Cause } from '../../protocol/callback/diagnose/causes';
import { CREDENTIAL } from '../credential/config';

export interface Refusal {
	/** Unix milliseconds. */
	readonly at: number;
	readonly workflowId: string;
	readonly node: string;
	readonly method: string;
	/** Of the error. */
	readonly code: string;
	readonly cause?: Cause;
	/** What the check that failed found. */
	readonly finding?: string;
	/** Seconds the request was older than its arrival. */
	readonly skew?: number;
}

interface Owner {
	readonly credentials?: Readonly<Record<string, { readonly id?: string | null }>>;
}

const KEPT = 20;
const MAX_OWNERS = 200;
const refusals = new Map<string, Refusal[]>();
/** Trigger → how many since its last good push. */
const unreported = new Map<string, { count: number; last: Refusal }>();

/** Nodes with the same credential share what was refused. */
const ownerOf = ({ credentials }: Owner): string => credentials?.[CREDENTIAL]?.id ?? '';
const triggerOf = ({ workflowId, node }: Pick<Refusal, 'workflowId' | 'node'>) =>
	`${workflowId} ${node}`;

/** Makes room by dropping the key that has been quiet longest. */
function renew<V>(map: Map<string, V>, key: string, value: V): void {
	map.delete(key);
	const [oldest] = map.keys();
	if (map.size >= MAX_OWNERS && oldest !== undefined) map.delete(oldest);
	map.set(key, value);
}

export function rememberRefusal(node: Owner, refusal: Refusal): void {
	const owner = ownerOf(node);
	renew(refusals, owner, [refusal, ...(refusals.get(owner) ?? [])].slice(0, KEPT));
	const trigger = triggerOf(refusal);
	const count = (unreported.get(trigger)?.count ?? 0) + 1;
	renew(unreported, trigger, { count, last: refusal });
}

/** Newest first. */
export const refusalsOf = (node: Owner): readonly Refusal[] => refusals.get(ownerOf(node)) ?? [];

/** What was refused since the last call for this trigger; asking makes it forget. */
export function takeUnreported(
	workflowId: string,
	node: string,
): { readonly count: number; readonly last: Refusal } | undefined {
	const trigger = triggerOf({ workflowId, node });
	const found = unreported.get(trigger);
	unreported.delete(trigger);
	return found;
}
