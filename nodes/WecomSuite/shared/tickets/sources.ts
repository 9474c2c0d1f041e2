/** Where the suite ticket of a call comes from. */
import { attempt } from '../../protocol/crypto/attempt';
import { ConfigurationError } from '../../protocol/errors';
import type { Context, StoredTicket } from '../../suite/seals/context';
import { isSealed, openText, sealText } from '../../suite/seals/sealed';
import type { Settings } from '../credential/config';
import { issuedAt } from '../credential/ticketAge';
import { readTicket, type StaticDataSource } from './kept';
import { keysOf } from '../narrow';

/** WeCom takes a ticket for 30 minutes, and pushes the next one after ten. */
export const LIFE_MS = 30 * 60 * 1000;

export interface KnownTicket extends StoredTicket {
	readonly from: 'item' | 'workflow' | 'credential' | 'given';
}

/** Every ticket that is known here, the newest by WeCom's time first. One that was given by hand is of unknown age and comes last. */
export function knownTickets(
	context: StaticDataSource,
	settings: Settings,
	push: Pick<Context, 'ticket'> | undefined,
	given = '',
): KnownTicket[] {
	const stores = {
		item: push?.ticket,
		// Read only: an execution that writes static data overwrites what arrived meanwhile. Empty on workers of n8n 2.40.
		workflow: readTicket(context, settings.suiteId),
		credential: settings.sharedTicket,
	};
	const known = keysOf(stores).flatMap((from) => {
		const ticket = stores[from];
		return ticket === undefined ? [] : [{ ...ticket, from }];
	});
	const newestFirst = known.sort((one, other) => issuedAt(other) - issuedAt(one));
	return given === '' ? newestFirst : [...newestFirst, givenTicket(given, settings)];
}

const givenTicket = (given: string, settings: Settings): KnownTicket => {
	const now = Date.now();
	const sealed = isSealed(given) ? given : sealText(given, settings, 'ticket');
	return { sealed, timeStamp: Math.floor(now / 1000), receivedAt: now, from: 'given' };
};

/** One push may be late; after two something is wrong. */
const STALE_MS = 21 * 60 * 1000;

/** Minutes since the newest ticket arrived when it is about to run out, else undefined. One that is gone is an error of its own. */
export function staleMinutes(known: readonly KnownTicket[], now: number): number | undefined {
	const [newest] = known;
	const age = newest === undefined ? 0 : now - newest.receivedAt;
	return age > STALE_MS && age < LIFE_MS ? Math.floor(age / 60_000) : undefined;
}

/** When the newest ticket that WeCom pushed came, Unix milliseconds. */
export const lastPushOf = (known: readonly KnownTicket[]): number | undefined =>
	known.find(({ from }) => from !== 'given')?.receivedAt;

/** What seems to have arrived in the future came while a clock was wrong: its age is unknown. */
export const livesAt =
	(now: number) =>
	({ receivedAt }: StoredTicket): boolean =>
		Math.abs(now - receivedAt) < LIFE_MS;

/**
 * The newest ticket that lives, in readable form. `now` in Unix milliseconds.
 * @throws ConfigurationError when there is none, SealError when none can be opened
 */
export function openTicket(known: readonly KnownTicket[], settings: Settings, now: number): string {
	const living = known.filter(livesAt(now));
	for (const { sealed } of living) {
		const ticket = attempt(() => openText(sealed, settings, 'ticket'));
		if (ticket !== undefined) return ticket;
	}
	const [newest] = living;
	if (newest !== undefined) return openText(newest.sealed, settings, 'ticket');
	throw missing(settings, lastPushOf(known));
}

function missing({ suiteId }: Settings, last: number | undefined): ConfigurationError {
	const since =
		last === undefined
			? 'none came yet to this workflow or to a trigger with this credential'
			: `the last one came at ${new Date(last).toISOString()}, and a ticket lives 30 minutes`;
	return new ConfigurationError(
		'ticket',
		`No suite ticket of ${suiteId} is known here; ${since}`,
		'WeCom pushes one every 10 minutes to the WeCom Suite Trigger: publish its workflow and wait for it, or press the button that sends one in the console (刷新Ticket). Of a trigger with another credential, pass wecom.context on and give it as Context in the options',
	);
}
