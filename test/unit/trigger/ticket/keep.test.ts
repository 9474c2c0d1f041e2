import { EventEmitter } from 'node:events';
import type { IDataObject } from 'n8n-workflow';
import {
	readTicket,
	storeTicket,
	takeTurn,
} from '../../../../nodes/WecomSuite/trigger/ticket/keep';
import { webhookCall } from '../../../support/webhook';

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

	const NOW = Math.floor(Date.now() / 1000);
	it.each([
		['milliseconds', NOW * 1000],
		['a year ahead', NOW + 31_536_000],
		['no time', 0],
		['none that can be read', NaN],
	])('(issue 20, row 4) goes by arrival where a ticket has %s', (_, timeStamp) => {
		const staticData: IDataObject = {};
		const poison = { sealed: 'wcs1.poison', timeStamp, receivedAt: (NOW - 60) * 1000 };
		storeTicket(webhookCall({ staticData }), 'wwSuite', poison);
		storeTicket(webhookCall({ staticData }), 'wwSuite', ticket(NOW));
		expect(readTicket(webhookCall({ staticData }), 'wwSuite')).toEqual(ticket(NOW));
	});

	it('(issue 20, row 4) replaces what is no ticket at all', () => {
		for (const wecomSuiteTickets of [
			'text',
			null,
			[],
			{ wwSuite: 7 },
			{ wwSuite: { sealed: 1 } },
		]) {
			const staticData = { wecomSuiteTickets } as IDataObject;
			expect(readTicket(webhookCall({ staticData }), 'wwSuite')).toBeUndefined();
			storeTicket(webhookCall({ staticData }), 'wwSuite', ticket(NOW));
			expect(readTicket(webhookCall({ staticData }), 'wwSuite')).toEqual(ticket(NOW));
		}
	});

	it('G1: writes what other triggers of the workflow stored meanwhile, the newest of each suite', () => {
		const one: IDataObject = {};
		const other: IDataObject = {};
		storeTicket(webhookCall({ staticData: one, workflowId: 'shared' }), 'wwOne', ticket(100));
		storeTicket(webhookCall({ staticData: one, workflowId: 'shared' }), 'wwOne', ticket(101));
		storeTicket(webhookCall({ staticData: other, workflowId: 'shared' }), 'wwTwo', ticket(50));
		const context = webhookCall({ staticData: other });
		expect(readTicket(context, 'wwOne')).toEqual(ticket(101));
		expect(readTicket(context, 'wwTwo')).toEqual(ticket(50));
	});

	it('G1: heals static data that fell back, also by an older ticket', () => {
		const fallenBack = { wecomSuiteTickets: { wwSuite: ticket(100) } } as unknown as IDataObject;
		storeTicket(webhookCall({ workflowId: 'healed' }), 'wwSuite', ticket(102));
		const context = webhookCall({ staticData: fallenBack, workflowId: 'healed' });
		storeTicket(context, 'wwSuite', ticket(101));
		expect(readTicket(context, 'wwSuite')).toEqual(ticket(102));
	});

	it('shares nothing with other workflows', () => {
		storeTicket(webhookCall({ workflowId: 'a' }), 'wwOne', ticket(100));
		const context = webhookCall({ workflowId: 'b' });
		storeTicket(context, 'wwTwo', ticket(50));
		expect(readTicket(context, 'wwOne')).toBeUndefined();
	});
});

describe('takeTurn', () => {
	beforeEach(() => jest.useFakeTimers());
	afterEach(() => jest.useRealTimers());
	const connection = () => new EventEmitter() as Parameters<typeof takeTurn>[1] & EventEmitter;

	it('leaves no timer behind, first or after another', async () => {
		const context = webhookCall({ workflowId: 'turns' });
		const [first, second] = [connection(), connection()];
		await takeTurn(context, first);
		expect(jest.getTimerCount()).toBe(0);
		const turn = takeTurn(context, second);
		expect(jest.getTimerCount()).toBe(1);
		first.emit('close');
		await turn;
		expect(jest.getTimerCount()).toBe(0);
	});

	it('waits half a second for the one before, and no longer', async () => {
		const context = webhookCall({ workflowId: 'slow' });
		await takeTurn(context, connection());
		const turn = takeTurn(context, connection());
		await jest.advanceTimersByTimeAsync(500);
		await turn;
	});
});
