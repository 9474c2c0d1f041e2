/** One request and what it is judged by. */
import type { IWebhookFunctions } from 'n8n-workflow';
import type { Query } from '../protocol/callback/callback';
import { ReceiverError } from '../protocol/errors';
import type { Settings } from '../shared/config';
import type { TriggerOptions } from './options';
import { readQuery } from './request';
import type { Selection } from './selection';

export interface Visit {
	readonly context: IWebhookFunctions;
	readonly settings: Settings;
	readonly options: TriggerOptions;
	readonly selection: Selection;
	/** Unix milliseconds. */
	readonly arrivedAt: number;
}

/** What the signature covers beside the ciphertext, and the echo of a verification. Missing values are empty. */
export function signedQuery({ context }: Visit): Query & { readonly echostr: string } {
	const query = readQuery(context.getRequestObject().originalUrl);
	const valueOf = (name: string) => query.get(name) ?? '';
	return {
		msgSignature: valueOf('msg_signature'),
		timestamp: valueOf('timestamp'),
		nonce: valueOf('nonce'),
		echostr: valueOf('echostr'),
	};
}

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
