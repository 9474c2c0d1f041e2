/** One request and what it is judged by. */
import type { IWebhookFunctions } from 'n8n-workflow';
import { readQuery, signedPart, type SignedPart } from '../../protocol/callback/query';
import { ReceiverError } from '../../protocol/errors';
import type { Settings } from '../../shared/credential/config';
import type { Unread } from '../choice/given';
import type { TriggerOptions } from '../choice/options';
import type { Response } from './answers';
import { isRearranged, isTime, ownTimeOf } from './recording';
import type { Selection } from '../choice/selection';

export interface Caller {
	readonly context: IWebhookFunctions;
	/** The connection that WeCom, or a stranger, waits at. */
	readonly response: Response;
	readonly settings: Settings;
	readonly options: TriggerOptions;
	/** What of the user's settings could not be read, until now. */
	readonly unread: Unread;
	/** Unix milliseconds. */
	readonly arrivedAt: number;
}

/** A caller who turned out to be WeCom: now it matters what the user chose. */
export interface Visit extends Caller {
	readonly selection: Selection;
}

export const signedQuery = ({ context }: Caller): SignedPart =>
	signedPart(readQuery(context.getRequestObject().originalUrl));

/** Whether there is anything to check: without it nothing of the body is worth reading. */
export const isSigned = ({ msgSignature, timestamp, nonce }: SignedPart): boolean =>
	msgSignature !== '' && timestamp !== '' && nonce !== '';

/**
 * Call it after the signature: the time of an unsigned request says nothing.
 * @throws ReceiverError
 */
export function checkTime({ options, arrivedAt }: Caller, timestamp: string): void {
	if (options.timeWindow === 0) return;
	const behind = isTime(timestamp) ? arrivedAt / 1000 - Number(timestamp) : NaN;
	if (Math.abs(behind) <= options.timeWindow) return;
	const dated = Number.isNaN(behind)
		? 'without a date'
		: `dated ${Math.round(behind)} seconds before our clock`;
	throw new ReceiverError(
		`The request is ${dated}; the time window is ${options.timeWindow} seconds`,
		'Set the clock of this machine, or widen the time window in the options of the trigger',
	);
}

/**
 * Call it after `checkTime`, with the event inside.
 * @throws ReceiverError
 */
export function checkRecording(
	{ options }: Caller,
	{ timestamp, nonce }: SignedPart,
	event: object,
) {
	const { timeWindow } = options;
	if (timeWindow === 0) return;
	if (!isRearranged({ timestamp, nonce, ownTime: ownTimeOf(event), timeWindow })) return;
	throw new ReceiverError(
		'The request is a recording: its time and its nonce have changed places',
		'Find out who calls this address; a push of WeCom that looks like this by chance comes again with another nonce',
	);
}

/**
 * How long this push must be remembered, in milliseconds: as long as the user says, and as long as its own date would let it in
 * again. A clock that is behind takes a push for one of the future.
 */
export function rememberFor(visit: Caller): number {
	const { rememberMs, timeWindow } = visit.options;
	const { timestamp } = signedQuery(visit);
	if (rememberMs === 0 || timeWindow === 0 || !isTime(timestamp)) return rememberMs;
	return Math.max(rememberMs, (Number(timestamp) + timeWindow) * 1000 - visit.arrivedAt);
}
