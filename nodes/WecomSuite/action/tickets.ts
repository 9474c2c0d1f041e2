/** Where the suite ticket of a call comes from. */
import { attempt } from '../protocol/crypto/attempt';
import { ConfigurationError } from '../protocol/errors';
import type { Settings } from '../shared/config';
import { latestTicket, readTicket, type StaticDataSource } from '../shared/tickets';
import type { Context, StoredTicket } from '../suite/context';
import { isSealed, openText, sealText } from '../suite/sealed';

/** WeCom takes a ticket for 30 minutes, and pushes the next one after ten. */
const LIFE_MS = 30 * 60 * 1000;

/** Gives the ticket it knows of, if any. */
export type TicketSource = () => StoredTicket | undefined;

/** In the order they are asked. One more store is one more line here. */
export const ticketSources = (
	context: StaticDataSource,
	settings: Settings,
	push: Context | undefined,
	given: string,
): readonly TicketSource[] => [
	() => push?.ticket,
	// Read only: an execution that writes static data overwrites what arrived meanwhile. Empty on workers of n8n 2.40.
	() => readTicket(context, settings.suiteId),
	() => (given === '' ? undefined : givenTicket(given, settings)),
];

/** The same while a workflow is built, where n8n hands out no static data: this process may have seen a ticket. */
export const editorTicketSources = (
	settings: Settings,
	push: Context | undefined,
	given: string,
): readonly TicketSource[] => [
	() => push?.ticket,
	() => latestTicket(settings.suiteId),
	() => (given === '' ? undefined : givenTicket(given, settings)),
];

/** One push may be late; after two something is wrong. */
const STALE_MS = 21 * 60 * 1000;

/** Minutes since the newest ticket arrived when it is about to run out, else undefined. One that is gone is an error of its own. */
export function staleMinutes(sources: readonly TicketSource[], now: number): number | undefined {
	const ages = sources.flatMap((source) => {
		const ticket = source();
		return ticket === undefined ? [] : [now - ticket.receivedAt];
	});
	const age = Math.min(...ages);
	return age > STALE_MS && age < LIFE_MS ? Math.floor(age / 60_000) : undefined;
}

const givenTicket = (given: string, settings: Settings): StoredTicket => {
	const now = Date.now();
	const sealed = isSealed(given) ? given : sealText(given, settings, 'ticket');
	return { sealed, timeStamp: Math.floor(now / 1000), receivedAt: now };
};

/**
 * The first ticket that lives, in readable form. `now` in Unix milliseconds.
 * @throws ConfigurationError when there is none, SealError when none can be opened
 */
export function openTicket(
	sources: readonly TicketSource[],
	settings: Settings,
	now: number,
): string {
	const known = sources.flatMap((source) => source() ?? []);
	const living = known.filter(({ receivedAt }) => now - receivedAt < LIFE_MS);
	for (const { sealed } of living) {
		const ticket = attempt(() => openText(sealed, settings, 'ticket'));
		if (ticket !== undefined) return ticket;
	}
	const [first] = living;
	if (first !== undefined) return openText(first.sealed, settings, 'ticket');
	const last = Math.max(...known.map(({ receivedAt }) => receivedAt));
	const since = Number.isFinite(last)
		? `; the last one came at ${new Date(last).toISOString()}, and a ticket lives 30 minutes`
		: '';
	throw new ConfigurationError(
		'ticket',
		`No suite ticket of ${settings.suiteId} is known here${since}`,
		'WeCom pushes one every 10 minutes to the WeCom Suite Trigger; wait for it, or press the button that sends one in the console (刷新Ticket). In another workflow, give Context or Suite Ticket in the options',
	);
}
