/**
 * Which of two tickets is the newer one. WeCom's time decides. A time that is none, or that lies ahead of our clock, says
 * nothing: a ticket that claims to come from tomorrow would keep out every later one.
 */
import type { StoredTicket } from '../../suite/seals/context';
import { recordOf } from '../narrow';

/** How far the clocks of WeCom and of this machine may be apart. */
const AHEAD_MS = 60 * 60 * 1000;

const plausible = (milliseconds: number, now: number): boolean =>
	milliseconds > 0 && milliseconds <= now + AHEAD_MS;

/** When WeCom issued the ticket, Unix milliseconds; when it arrived, if WeCom did not say; 0 if neither is known. */
export function issuedAt({ timeStamp, receivedAt }: StoredTicket, now = Date.now()): number {
	const times = [timeStamp * 1000, receivedAt];
	return times.find((time) => plausible(time, now)) ?? 0;
}

export const isNewer = (ticket: StoredTicket, kept: StoredTicket | undefined): boolean =>
	kept === undefined || issuedAt(ticket) > issuedAt(kept);

/** A ticket as a store gave it back; undefined when it is none. A workflow or an older version may have written anything there. */
export function readStored(value: unknown): StoredTicket | undefined {
	const { sealed, timeStamp, receivedAt } = recordOf(value);
	if (typeof sealed !== 'string') return undefined;
	return { sealed, timeStamp: Number(timeStamp) || 0, receivedAt: Number(receivedAt) || 0 };
}
