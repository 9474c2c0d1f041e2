/** A parsed push → the item n8n emits: the vendor's fields under their own names, ours under `label`, `title`, `titleZh` and `wecom`. */
import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { CAUSES } from '../../protocol/callback/diagnose/causes';
import type { Opened } from '../../protocol/crypto/cipher';
import type { XmlError } from '../../protocol/errors';
import type { Parsed } from '../../protocol/events/parse';
import type { Refusal } from '../../shared/memory/refusals';
import { recordOf } from '../../shared/narrow';
import type { SealKey } from '../../suite/seals/sealed';
import { sealSecrets } from './sealSecrets';

/** A decrypted text that is an event, known or not. */
export interface ReadText {
	readonly parsed: Parsed;
	readonly unreadable?: never;
	/** Whether the item hides the ticket. */
	readonly masked?: boolean;
}
/** A decrypted text, or why it cannot be read. */
export type Text = ReadText | { readonly parsed?: never; readonly unreadable: XmlError };

/** An authentic push on its way to the flow. */
export type Push = Text & {
	/** Digest of the decrypted text: the same for every repeat, and for nothing else. */
	readonly id: string;
	readonly opened: Opened;
	/** Id of the pair of Token and EncodingAESKey that it came with. */
	readonly pair: string;
};

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
	/** Corp and member as one key, for chat memory; absent when no member of a corp speaks. */
	readonly conversation?: string | undefined;
	/** Settings of the trigger that could not be read: their defaults held, and such filters let the push pass. */
	readonly unread?: readonly string[];
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
	conversation,
	unread = [],
	refused,
}: Delivery): IDataObject {
	return {
		id,
		receiveId,
		suiteId,
		receivedAt: iso(arrivedAt),
		...(replyBefore === undefined ? {} : { replyBefore: iso(replyBefore) }),
		...(conversation === undefined ? {} : { conversation }),
		context,
		...(unread.length === 0 ? {} : { unreadSettings: [...unread] }),
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

/** The item of a push; secrets are sealed for `owner`. */
export function itemOf(push: Push, delivery: Delivery, owner: SealKey): INodeExecutionData {
	if (push.parsed === undefined) {
		return unreadableItem(push.opened.message, push.unreadable, delivery);
	}
	const item = eventItem(push.parsed, delivery, owner);
	if (push.masked === true) item.json['SuiteTicket'] = '********';
	return item;
}

/** An event, known or not, its secrets sealed for `owner`. `wecom.times` holds the ISO twin of every timestamp by its path, unless it is no date. */
export function eventItem(
	{ event, channel, row, times }: Parsed,
	delivery: Delivery,
	owner: SealKey,
): INodeExecutionData {
	const { label, ...open } = recordOf(event);
	const fields = sealSecrets(open, row?.fields ?? {}, owner);
	const twins = Object.entries(times)
		.filter(([, seconds]) => Math.abs(seconds) <= LAST_DATE)
		.map(([path, seconds]): [string, string] => [path, iso(seconds * 1000)]);
	return {
		json: {
			label,
			title: row?.title ?? 'Unknown Event',
			titleZh: row?.zh ?? '未知事件',
			...fields,
			wecom: {
				channel,
				...deliveryFields(delivery),
				known: row !== undefined,
				times: Object.fromEntries(twins),
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
		titleZh: '无法读取的事件',
		wecom: {
			channel: 'unknown',
			...deliveryFields(delivery),
			known: false,
			raw: text,
			reason: reason.message,
		},
	},
});
