/** Where workflow static data keeps the newest ticket of each suite. The trigger writes, everybody reads. */
import type { IDataObject } from 'n8n-workflow';
import type { StoredTicket } from '../../suite/seals/context';
import { readStored } from '../credential/ticketAge';

export const TICKETS_KEY = 'wecomSuiteTickets';

/** Every context of n8n that sees static data. */
export interface StaticDataSource {
	readonly getWorkflowStaticData: (type: 'global') => IDataObject;
}

/** Suite id → its ticket. */
export type Tickets = Readonly<Record<string, StoredTicket>>;

export function ticketsOf(context: StaticDataSource): Tickets {
	const kept = context.getWorkflowStaticData('global')[TICKETS_KEY];
	if (typeof kept !== 'object' || kept === null) return {};
	const pairs = Object.entries(kept).flatMap(([suiteId, stored]): [string, StoredTicket][] => {
		const ticket = readStored(stored);
		return ticket === undefined ? [] : [[suiteId, ticket]];
	});
	return Object.fromEntries(pairs);
}

export const readTicket = (
	context: StaticDataSource,
	suiteId: string,
): StoredTicket | undefined => {
	const tickets = ticketsOf(context);
	return Object.hasOwn(tickets, suiteId) ? tickets[suiteId] : undefined;
};
