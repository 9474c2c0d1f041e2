/** Where workflow static data and this process keep the newest ticket of each suite. The trigger writes, everybody reads. */
import type { IDataObject } from 'n8n-workflow';
import type { StoredTicket } from '../suite/context';

export const TICKETS_KEY = 'wecomSuiteTickets';

/** Every context of n8n that sees static data. */
export interface StaticDataSource {
	readonly getWorkflowStaticData: (type: 'global') => IDataObject;
}

export const ticketsOf = (context: StaticDataSource) =>
	(context.getWorkflowStaticData('global')[TICKETS_KEY] ?? {}) as unknown as Readonly<
		Record<string, StoredTicket>
	>;

/** The newest ticket of each suite that reached this process, whatever workflow it was for. */
const latest = new Map<string, StoredTicket>();

export function rememberTicket(suiteId: string, ticket: StoredTicket): void {
	const known = latest.get(suiteId);
	if (known === undefined || known.timeStamp <= ticket.timeStamp) latest.set(suiteId, ticket);
}

export const latestTicket = (suiteId: string): StoredTicket | undefined => latest.get(suiteId);

export const readTicket = (context: StaticDataSource, suiteId: string): StoredTicket | undefined =>
	ticketsOf(context)[suiteId];
