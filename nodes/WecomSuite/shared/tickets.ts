/** Where workflow static data keeps the newest ticket of each suite. The trigger writes, everybody reads. */
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

export const readTicket = (context: StaticDataSource, suiteId: string): StoredTicket | undefined =>
	ticketsOf(context)[suiteId];
