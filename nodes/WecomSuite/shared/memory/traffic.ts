/** What the triggers of this process received since n8n started, and what became of it. Numbers only. Bounded. */
import { CREDENTIAL } from '../credential/config';

/** What becomes of a push beside being answered. */
export type Fate = 'received' | 'tickets' | 'filtered' | 'repeated' | 'collected';

export interface Traffic extends Record<Fate, number> {
	readonly workflowId: string;
	readonly node: string;
	/** First request, Unix milliseconds. */
	readonly since: number;
	/** Answers that WeCom waited for, and those it did not get in its five seconds. */
	answeredInTime: number;
	late: number;
	/** By cause, or by code where there is none. */
	readonly refused: Record<string, number>;
}

interface Owner {
	readonly credentials?: Readonly<Record<string, { readonly id?: string | null }>>;
}
/** As much of n8n's context as names a trigger. */
interface Trigger {
	getNode(): Owner & { readonly name: string };
	getWorkflow(): { readonly id?: string | undefined };
}
interface Response {
	readonly writableFinished: boolean;
	once(event: 'close', listener: () => void): unknown;
}

/** WeCom hangs up after five seconds. */
const IN_TIME_MS = 5000;
const MAX_TRIGGERS = 200;

interface Counted {
	readonly owner: string;
	readonly traffic: Traffic;
}
const triggers = new Map<string, Counted>();

/** Nodes with the same credential may see it. */
const ownerOf = ({ credentials }: Owner): string => credentials?.[CREDENTIAL]?.id ?? '';

/** The one that has been quiet longest makes room. */
function trafficOf(trigger: Trigger): Traffic {
	const [node, workflowId] = [trigger.getNode(), trigger.getWorkflow().id ?? ''];
	const owner = ownerOf(node);
	const key = JSON.stringify([workflowId, node.name, owner]);
	const traffic = triggers.get(key)?.traffic ?? {
		workflowId,
		node: node.name,
		since: Date.now(),
		received: 0,
		answeredInTime: 0,
		late: 0,
		tickets: 0,
		filtered: 0,
		repeated: 0,
		collected: 0,
		refused: {},
	};
	triggers.delete(key);
	const [oldest] = triggers.keys();
	if (triggers.size >= MAX_TRIGGERS && oldest !== undefined) triggers.delete(oldest);
	triggers.set(key, { owner, traffic });
	return traffic;
}

/** For every request, as soon as it is known whose it is. `arrivedAt` in Unix milliseconds. */
export function countRequest(trigger: Trigger, response: Response, arrivedAt: number): void {
	const traffic = trafficOf(trigger);
	traffic.received++;
	response.once('close', () => {
		const isInTime = response.writableFinished && Date.now() - arrivedAt <= IN_TIME_MS;
		traffic[isInTime ? 'answeredInTime' : 'late']++;
	});
}

export function count(trigger: Trigger, fate: Exclude<Fate, 'received'>): void {
	trafficOf(trigger)[fate]++;
}

export function countRefusal(trigger: Trigger, cause: string): void {
	const { refused } = trafficOf(trigger);
	refused[cause] = (refused[cause] ?? 0) + 1;
}

/** Of all triggers with the credential of this node, in this process. */
export const trafficFor = (node: Owner): readonly Traffic[] =>
	[...triggers.values()]
		.filter(({ owner }) => owner === ownerOf(node))
		.map(({ traffic }) => traffic);
