/** One request and what it is judged by. */
import type { IWebhookFunctions } from 'n8n-workflow';
import { readQuery, signedPart, type SignedPart } from '../protocol/callback/query';
import { ReceiverError } from '../protocol/errors';
import type { Settings } from '../shared/config';
import type { TriggerOptions } from './options';
import type { Selection } from './selection';

export interface Visit {
	readonly context: IWebhookFunctions;
	readonly settings: Settings;
	readonly options: TriggerOptions;
	readonly selection: Selection;
	/** Unix milliseconds. */
	readonly arrivedAt: number;
}

export const signedQuery = ({ context }: Visit): SignedPart =>
	signedPart(readQuery(context.getRequestObject().originalUrl));

/**
 * Call it after the signature: the time of an unsigned request says nothing.
 * @throws ReceiverError
 */
export function checkTime({ options, arrivedAt }: Visit, timestamp: string): void {
	const behind = arrivedAt / 1000 - Number(timestamp);
	if (options.timeWindow === 0 || Math.abs(behind) <= options.timeWindow) return;
	const dated = Number.isNaN(behind)
		? 'without a date'
		: `dated ${Math.round(behind)} seconds before our clock`;
	throw new ReceiverError(
		`The request is ${dated}; the time window is ${options.timeWindow} seconds`,
		'Set the clock of this machine, or widen the time window in the options of the trigger',
	);
}
