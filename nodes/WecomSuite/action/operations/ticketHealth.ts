/**
 * Check Health: whether calls of the suite can be made now, since when they cannot, and what the triggers of this process received.
 * It sends nothing and never fails for want of a ticket.
 */
import type { IDataObject } from 'n8n-workflow';
import { attempt } from '../../protocol/crypto/attempt';
import { lastPushOf, LIFE_MS, livesAt } from '../../shared/tickets/sources';
import { trafficFor } from '../../shared/memory/traffic';
import type { StoredTicket } from '../../suite/seals/context';
import { openText } from '../../suite/seals/sealed';
import type { Call, Operation, Result } from '../operation';

export const TICKET_RESOURCE = {
	ticket: {
		name: 'Suite Ticket',
		zh: '应用票据',
		description: 'The ticket that WeCom pushes every 10 minutes',
	},
} as const;

const NONE = { from: null, receivedAt: null, ageSeconds: null, expiresAt: null, expiresIn: null };

function healthOf({ settings, tickets }: Pick<Call, 'settings' | 'tickets'>, now: number) {
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

/** The age of one that was given by hand is unknown. */
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

/** Since n8n started. In queue mode a worker runs this, and pushes arrive at other processes: it sees none of them. */
const pushesOf = ({ context }: Call): IDataObject[] =>
	trafficFor(context.getNode()).map(({ since, refused, ...counts }) => ({
		...counts,
		refused: { ...refused },
		since: isoOf(since),
	}));

const isoOf = (milliseconds: number): string => new Date(milliseconds).toISOString();

export const TICKET_HEALTH: Operation = {
	resource: 'ticket',
	operation: 'health',
	title: 'Check Health',
	zh: '检查suite_ticket',
	action: 'Check suite ticket health',
	description:
		'Tells whether a living suite ticket is known here, how old it is and when the last one came: status fresh, stale or missing. Also what the triggers received since n8n started; in queue mode a worker runs this and sees none of that.',
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
		pushes: [
			{
				workflowId: 'q1w2e3r4t5y6u7i8',
				node: 'WeCom Suite Trigger',
				received: 120,
				answeredInTime: 119,
				late: 1,
				tickets: 6,
				filtered: 10,
				repeated: 2,
				collected: 0,
				refused: { clock: 3 },
				since: '2025-10-09T08:00:00.000Z',
			},
		],
	},
	authorized: 'never',
	run: (call): Promise<Result[]> =>
		Promise.resolve([{ json: { ...healthOf(call, Date.now()), pushes: pushesOf(call) } }]),
};
