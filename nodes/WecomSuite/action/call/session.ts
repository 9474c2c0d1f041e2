/**
 * The chat that an item of Receive Messages belongs to, sealed into the item: an answer goes to this customer, whatever a customer
 * or a model writes into the fields beside it.
 */
import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { attempt } from '../../protocol/crypto/attempt';
import type { Settings } from '../../shared/credential/config';
import { findAbove } from '../../shared/findContext';
import { recordOf } from '../../shared/narrow';
import { openText, sealText } from '../../suite/seals/sealed';
import type { Source } from '../../suite/table/kinds';
import type { Operation } from '../operation';

export interface Session {
	readonly corpId: string;
	readonly account?: string;
	readonly customer?: string;
	/** Of an event that may be answered by it, once. */
	readonly code?: string;
}

const RECEIVES = /\.wecomCustomerService$/;
const SOURCES: ReadonlySet<Source | undefined> = new Set<Source>([
	'customer',
	'serviceAccount',
	'eventCode',
]);

/** `conversation` is the same for every message of a customer to an account: a key for the memory of a model. */
export function sessionFields(session: Session, settings: Settings): IDataObject {
	const { corpId, account, customer } = session;
	return {
		...(customer === undefined ? {} : { conversation: `${corpId}:${account ?? ''}:${customer}` }),
		session: sealText(JSON.stringify(session), settings, 'session'),
	};
}

function sealedIn(json: unknown): string | undefined {
	const { session: sealed } = recordOf(recordOf(json)['wecom']);
	return typeof sealed === 'string' ? sealed : undefined;
}

/** Undefined when the operation needs none, or no item of Receive Messages is behind this one. */
export function sessionOf(
	context: IExecuteFunctions,
	settings: Settings,
	index: number,
	{ parameters }: Pick<Operation, 'parameters'>,
): Session | undefined {
	if (!Object.values(parameters).some(({ from }) => SOURCES.has(from))) return undefined;
	const sealed = findAbove(context, index, RECEIVES, sealedIn);
	if (sealed === undefined) return undefined;
	return attempt(() => JSON.parse(openText(sealed, settings, 'session')) as Session);
}
