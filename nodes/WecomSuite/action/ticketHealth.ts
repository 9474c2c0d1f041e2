/** Check Health: whether calls of the suite can be made now, and since when they cannot. Calls nobody and never fails for want of a ticket. */
import type { IDataObject } from 'n8n-workflow';
import { attempt } from '../protocol/crypto/attempt';
import { lastPushOf, LIFE_MS, livesAt } from '../shared/ticketSources';
import type { StoredTicket } from '../suite/context';
import { openText } from '../suite/sealed';
import type { Call, Operation, Result } from './operation';

export const TICKET_RESOURCE = {
	ticket: { name: 'Suite Ticket', description: 'The ticket that WeCom pushes every 10 minutes' },
} as const;

const NONE = { from: null, receivedAt: null, ageSeconds: null, expiresAt: null, expiresIn: null };

function healthOf({ settings, tickets }: Call, now: number): IDataObject {
	const { suiteId } = settings;
	const last = lastPushOf(tickets);
	const lastPush = last === undefined ? null : isoOf(last);
	const opens = ({ sealed }: StoredTicket) =>
		attempt(() => openText(sealed, settings, 'ticket')) !== undefined;
	const best = tickets.find((one) => livesAt(now)(one) && opens(one)) ?? tickets[0];
	if (best === undefined) {
		const problem =
			'No ticket is known here: publish the workflow of the trigger and wait ten minutes';
		return { suiteId, status: 'missing', ...NONE, lastPush, problem };
	}
	const problem = !opens(best)
		? 'The ticket was sealed under another suite secret; the next push heals it'
		: !livesAt(now)(best)
			? 'The ticket is older than 30 minutes: WeCom pushes none, or they do not arrive'
			: undefined;
	return {
		suiteId,
		status: problem === undefined ? 'fresh' : 'stale',
		from: best.from,
		...timesOf(best, now),
		lastPush,
		...(problem === undefined ? {} : { problem }),
	};
}

/** Nobody knows how old one is that was given by hand. */
function timesOf({ from, receivedAt }: Call['tickets'][number], now: number): IDataObject {
	if (from === 'given') return { ...NONE, from };
	const expires = receivedAt + LIFE_MS;
	return {
		receivedAt: isoOf(receivedAt),
		ageSeconds: Math.max(0, Math.round((now - receivedAt) / 1000)),
		expiresAt: isoOf(expires),
		expiresIn: Math.max(0, Math.round((expires - now) / 1000)),
	};
}

const isoOf = (milliseconds: number): string => new Date(milliseconds).toISOString();

export const TICKET_HEALTH: Operation = {
	resource: 'ticket',
	operation: 'health',
	title: 'Check Health',
	action: 'Check suite ticket health',
	description:
		'Tells whether a living suite ticket is known here, how old it is and when the last one came: status fresh, stale or missing',
	parameters: {},
	returns: {
		suiteId: 'ww4asffe99e54c0f4c',
		status: 'fresh',
		from: 'credential',
		receivedAt: '2025-10-09T08:53:20.000Z',
		ageSeconds: 120,
		expiresAt: '2025-10-09T09:23:20.000Z',
		expiresIn: 1680,
		lastPush: '2025-10-09T08:53:20.000Z',
	},
	authorized: 'never',
	run: (call): Promise<Result[]> => Promise.resolve([{ json: healthOf(call, Date.now()) }]),
};
