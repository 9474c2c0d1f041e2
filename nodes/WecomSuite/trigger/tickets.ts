/**
 * The newest suite ticket in workflow static data, one per suite. n8n writes static data back whole, so only the trigger's
 * `webhook()` writes, and only what the last writer may decide: the newest ticket.
 */
import type { IWebhookFunctions } from 'n8n-workflow';
import { TICKETS_KEY, ticketsOf } from '../shared/tickets';
import type { StoredTicket } from '../suite/context';

export { readTicket } from '../shared/tickets';

/** Keeps the ticket unless a newer one is kept already: a repeat may arrive late. */
export function storeTicket(
	context: IWebhookFunctions,
	suiteId: string,
	ticket: StoredTicket,
): void {
	const tickets = ticketsOf(context);
	const kept = tickets[suiteId];
	if (kept !== undefined && kept.timeStamp > ticket.timeStamp) return;
	// The whole value is replaced: n8n notices changes of the root, not of what lies below.
	context.getWorkflowStaticData('global')[TICKETS_KEY] = { ...tickets, [suiteId]: ticket };
}
