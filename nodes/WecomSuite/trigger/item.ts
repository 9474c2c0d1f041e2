/** A parsed push → the item n8n emits: the vendor's fields under their own names, ours under `label`, `title` and `wecom`. */
import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { CAUSES } from '../protocol/callback/causes';
import type { XmlError } from '../protocol/errors';
import type { Parsed } from '../protocol/events/parse';
import type { Refusal } from '../shared/refusals';

/** What the trigger itself knows about a push. */
export interface Delivery {
	/** The same for every repeat of a push: what a flow may recognise duplicates by. */
	readonly id: string;
	readonly receiveId: string;
	readonly suiteId: string;
	/** Unix milliseconds. */
	readonly arrivedAt: number;
	/** Unix milliseconds; absent when no reply can reach WeCom. */
	readonly replyBefore?: number;
	/** Sealed for later nodes. */
	readonly context: string;
	/** What was refused since the last item of this trigger. */
	readonly refused?: { readonly count: number; readonly last: Refusal } | undefined;
}

const iso = (milliseconds: number) => new Date(milliseconds).toISOString();
/** Seconds from 1970 to the last date JavaScript knows. */
const LAST_DATE = 8.64e12;

function deliveryFields({
	id,
	receiveId,
	suiteId,
	arrivedAt,
	replyBefore,
	context,
	refused,
}: Delivery): IDataObject {
	return {
		id,
		receiveId,
		suiteId,
		receivedAt: iso(arrivedAt),
		...(replyBefore === undefined ? {} : { replyBefore: iso(replyBefore) }),
		context,
		...(refused === undefined ? {} : { refusedBefore: refusedFields(refused) }),
	};
}

/** Why something is missing: told with the next good push, because nothing refused starts an execution. */
const refusedFields = ({ count, last }: NonNullable<Delivery['refused']>): IDataObject => ({
	count,
	lastAt: iso(last.at),
	code: last.code,
	...(last.cause === undefined ? {} : { cause: last.cause, likely: CAUSES[last.cause].likely }),
});

/** An event, known or not. `wecom.times` holds the ISO twin of every timestamp by its path, unless it is no date. */
export function eventItem(
	{ event, channel, row, times }: Parsed,
	delivery: Delivery,
): INodeExecutionData {
	const { label, ...fields } = event as unknown as IDataObject;
	const twins = Object.entries(times)
		.filter(([, seconds]) => Math.abs(seconds) <= LAST_DATE)
		.map(([path, seconds]) => [path, iso(seconds * 1000)]);
	return {
		json: {
			label,
			title: row?.title ?? 'Unknown Event',
			...fields,
			wecom: {
				channel,
				...deliveryFields(delivery),
				known: row !== undefined,
				times: Object.fromEntries(twins) as IDataObject,
			},
		},
	};
}

/** An authentic push whose text cannot be read is not lost: the text itself, and why. */
export const unreadableItem = (
	text: string,
	reason: XmlError,
	delivery: Delivery,
): INodeExecutionData => ({
	json: {
		label: 'unknown',
		title: 'Unreadable Event',
		wecom: {
			channel: 'unknown',
			...deliveryFields(delivery),
			known: false,
			raw: text,
			reason: reason.message,
		},
	},
});
