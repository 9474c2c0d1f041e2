/**
 * The newest suite ticket in workflow static data, one per suite. n8n reads static data when a request comes and writes it back
 * whole, so only the trigger's `webhook()` writes, and only what the last writer may decide: the newest tickets.
 */
import { sleep, type IWebhookFunctions } from 'n8n-workflow';
import { isNewer } from '../../shared/credential/ticketAge';
import { TICKETS_KEY, ticketsOf, type Tickets } from '../../shared/tickets/kept';
import type { StoredTicket } from '../../suite/seals/context';
import type { Response } from '../door/answers';

export { readTicket } from '../../shared/tickets/kept';

/**
 * What this process knows, by workflow. Two triggers of two suites may store at the same moment, each on what n8n read before
 * the other one wrote: each writes the tickets of both.
 */
const known = new Map<string, Tickets>();
/** Responses of tickets that n8n is saving, by workflow. */
const turns = new Map<string, Promise<unknown>>();
const MAX_WORKFLOWS = 1000;
/** How long a ticket waits for those before it to be saved. */
const TURN_MS = 500;

const keyOf = (context: IWebhookFunctions): string =>
	`${context.getMode()} ${context.getWorkflow().id}`;

/** Keeps the ticket unless a newer one is kept already: a repeat may arrive late. */
export function storeTicket(
	context: IWebhookFunctions,
	suiteId: string,
	ticket: StoredTicket,
): void {
	const key = keyOf(context);
	const stored = ticketsOf(context);
	const newest = newestOf(stored, known.get(key) ?? {});
	const kept = newest[suiteId];
	const tickets = kept && isNewer(kept, ticket) ? newest : { ...newest, [suiteId]: ticket };
	remember(key, tickets);
	if (Object.entries(tickets).every(([id, one]) => isSame(one, stored[id]))) return;
	// The whole value is replaced: n8n notices changes of the root, not of what lies below.
	context.getWorkflowStaticData('global')[TICKETS_KEY] = { ...tickets };
}

const newestOf = (stored: Tickets, others: Tickets): Tickets => {
	const newer = Object.entries(others).filter(([id, ticket]) => isNewer(ticket, stored[id]));
	return { ...stored, ...Object.fromEntries(newer) };
};

const isSame = (one: StoredTicket, other: StoredTicket | undefined): boolean =>
	one.sealed === other?.sealed && one.receivedAt === other.receivedAt;

function remember(key: string, tickets: Tickets): void {
	known.delete(key);
	known.set(key, tickets);
	const [oldest] = known.keys();
	if (known.size > MAX_WORKFLOWS && oldest !== undefined) known.delete(oldest);
}

/**
 * Resolves when n8n has dealt with the tickets of this workflow that came before: it answers when it has saved, so their
 * connections tell. Else the database might write the older value last.
 */
export async function takeTurn(context: IWebhookFunctions, response: Response): Promise<void> {
	const key = keyOf(context);
	const before = turns.get(key);
	const closed = new Promise((close) => {
		if (response.destroyed) close(undefined);
		else response.once('close', close);
	});
	const turn = Promise.all([before, closed]);
	turns.set(key, turn);
	void turn.then(() => turns.get(key) === turn && turns.delete(key));
	if (before === undefined) return;
	// Not longer: many at once would come to their turn when WeCom has hung up, and every one of them knows the newest.
	const waiting = new AbortController();
	await Promise.race([before, sleep(TURN_MS, waiting.signal).catch(() => undefined)]);
	waiting.abort();
}

/** n8n marks static data that it has yet to save, on an object that it does not declare. */
interface WithChanges {
	readonly workflow?: { readonly staticData?: { readonly __dataChanged?: boolean } };
}

/** Whether n8n failed to save what was stored here. It logs that, and answers as if nothing had happened. */
export const isUnsaved = (context: IWebhookFunctions & WithChanges): boolean =>
	context.getMode() !== 'manual' && context.workflow?.staticData?.__dataChanged === true;
