/**
 * Old pushes in new clothes. WeCom's signature sorts its parts before it joins them, so it does not say which digits are the
 * time and which the nonce. WeCom's nonces are numbers that often look like a time some days ahead: who recorded a push waits
 * for that day, lets both change places, and the signature still holds. The own time of the message cannot change places.
 */
import { recordOf } from '../../shared/narrow';

/** Seconds that WeCom may take from making a message to sending it. A recording of one that took longer is not recognised. */
const SENT_WITHIN = 60 * 60;
/** Seconds that the clocks inside WeCom may differ. */
const APART = 60;

const TEN_DIGITS = /^\d{10}$/;

/** Unix seconds of ten digits, as WeCom writes them, and nothing else: `Number` also reads `0x…` and `1e9`. */
export const isTime = (text: string): boolean => TEN_DIGITS.test(text);

export interface Sent {
	/** As the address has it. */
	readonly timestamp: string;
	readonly nonce: string;
	/** The message's own time, Unix seconds; undefined when it has none. */
	readonly ownTime: number | undefined;
	/** Seconds that the time of the address may differ from our clock. */
	readonly timeWindow: number;
}

/**
 * Whether this is a recording with time and nonce rearranged: the message is older than the window, and the same digits, read
 * in another way, hold a time at which WeCom would have sent it. A push that WeCom sent within the window after making it is
 * never one. Of those that came late, one in hundreds of thousands may look like it; its repeat has another nonce.
 */
export function isRearranged({ timestamp, nonce, ownTime, timeWindow }: Sent): boolean {
	if (ownTime === undefined || Number(timestamp) - ownTime <= timeWindow) return false;
	// Whatever the split was, the time was one of the two parts, and the parts were sorted.
	const digits = [timestamp, nonce].sort().join('');
	return [digits.slice(0, 10), digits.slice(-10)].some(
		(other) =>
			isTime(other) &&
			other !== timestamp &&
			Number(other) >= ownTime - APART &&
			Number(other) <= ownTime + SENT_WITHIN,
	);
}

/** Where messages, events and commands say when they were made. */
const TIME_FIELDS = ['TimeStamp', 'CreateTime', 'create_time'];

/** The own time of an event, Unix seconds. */
export const ownTimeOf = (event: object): number | undefined =>
	TIME_FIELDS.map((field) => String(recordOf(event)[field]))
		.filter(isTime)
		.map(Number)[0];
