import type { IDataObject } from 'n8n-workflow';
import { readTicket, storeTicket } from '../../nodes/WecomSuite/trigger/tickets';
import { webhookCall } from '../support/webhook';

const ticket = (timeStamp: number, sealed = `wcs1.${timeStamp}`) => ({
	sealed,
	timeStamp,
	receivedAt: timeStamp * 1000 + 5,
});

describe('storeTicket', () => {
	it('keeps a ticket where the next call finds it', () => {
		const staticData: IDataObject = {};
		storeTicket(webhookCall({ staticData }), 'wwSuite', ticket(100));
		expect(readTicket(webhookCall({ staticData }), 'wwSuite')).toEqual(ticket(100));
	});

	it('lets a newer one replace it, an older one not, and the same one again', () => {
		const context = webhookCall({});
		storeTicket(context, 'wwSuite', ticket(100));
		storeTicket(context, 'wwSuite', ticket(101));
		storeTicket(context, 'wwSuite', ticket(99));
		expect(readTicket(context, 'wwSuite')).toEqual(ticket(101));
		storeTicket(context, 'wwSuite', ticket(101, 'wcs1.again'));
		expect(readTicket(context, 'wwSuite')).toEqual(ticket(101, 'wcs1.again'));
	});

	it('keeps one per suite', () => {
		const context = webhookCall({});
		storeTicket(context, 'wwOne', ticket(100));
		storeTicket(context, 'wwTwo', ticket(50));
		expect(readTicket(context, 'wwOne')).toEqual(ticket(100));
		expect(readTicket(context, 'wwTwo')).toEqual(ticket(50));
		expect(readTicket(context, 'wwThree')).toBeUndefined();
	});

	it('replaces the value at the root, because n8n saves only what changes there', () => {
		const staticData: IDataObject = { other: 'untouched' };
		const context = webhookCall({ staticData });
		storeTicket(context, 'wwSuite', ticket(100));
		const before = staticData['wecomSuiteTickets'];
		storeTicket(context, 'wwSuite', ticket(101));
		expect(staticData['wecomSuiteTickets']).not.toBe(before);
		expect(before).toEqual({ wwSuite: ticket(100) });
		expect(staticData['other']).toBe('untouched');
	});

	it('writes nothing when there is nothing newer', () => {
		const staticData: IDataObject = {};
		const context = webhookCall({ staticData });
		storeTicket(context, 'wwSuite', ticket(100));
		const before = staticData['wecomSuiteTickets'];
		storeTicket(context, 'wwSuite', ticket(99));
		expect(staticData['wecomSuiteTickets']).toBe(before);
	});
});
