/** Compiles, or the types of the events are broken. Nothing here runs: `tsc` checks it. */
import {
	openCallback,
	parseMessage,
	sealReply,
	verifyUrl,
	type AnyWecomError,
	type EventLabel,
	type EventOf,
	type KnownEvent,
	type UnknownEvent,
	type WecomEvent,
} from '../../../nodes/WecomSuite/protocol';

/** True when both are the very same type, `readonly` and `undefined` included. */
type Same<A, B> =
	(<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
/** `is<Expected>(value)` compiles when the value has exactly this type. */
declare function is<Expected>(): <Actual>(value: Actual, same: Same<Actual, Expected>) => void;

/** The label narrows to the fields of its row, each with its type. */
export function narrowsByLabel(event: WecomEvent): void {
	switch (event.label) {
		case 'message:text':
			is<EventOf<'message:text'>>()(event, true);
			is<string>()(event.Content, true);
			is<string>()(event.MsgId, true);
			is<number>()(event.AgentID, true);
			is<number>()(event.CreateTime, true);
			is<'text'>()(event.MsgType, true);
			// @ts-expect-error a text message has no picture
			return void event.PicUrl;
		case 'message:location':
			is<number>()(event.Location_X, true);
			is<string | undefined>()(event.AppType, true);
			return;
		case 'suite:change_contact:create_user':
			is<readonly number[]>()(event.Department, true);
			is<readonly string[] | undefined>()(event.DirectLeader, true);
			is<string | undefined>()(event.OpenUserID, true);
			is<'change_contact'>()(event.InfoType, true);
			is<'create_user'>()(event.ChangeType, true);
			is<string | undefined>()(event.ExtAttr?.Item[0]?.Text?.Value, true);
			// @ts-expect-error events are for reading
			event.UserID = 'lisi';
			// @ts-expect-error lists are for reading too
			return void event.Department.push(1);
		case 'event:smart_sheet_change:add_filed':
			is<readonly string[]>()(event.FieldId, true);
			return;
		case 'suite:batch_job_result:export_user':
			is<string>()(event.BatchJob.JobType, true);
			is<number>()(event.BatchJob.ErrCode, true);
			return;
		// @ts-expect-error no such event
		case 'message:hologram':
			return;
		default:
			// @ts-expect-error what is left may be anything
			return void event.Content;
	}
}

/** An unknown event in the union does not get in the way, in any form of the comparison. */
export function narrowsInSpiteOfTheUnknown(message: string): string | undefined {
	const event = parseMessage(message);
	is<WecomEvent>()(event, true);
	if (event.label === 'suite:suite_ticket') {
		is<EventOf<'suite:suite_ticket'>>()(event, true);
		return event.SuiteTicket;
	}
	if (event.label === 'message:image' || event.label === 'message:voice') return event.MediaId;
	if (event.label !== 'event:click') return undefined;
	return event.EventKey;
}

/** A label that is newer than the catalogue is asked for as text; a misspelt one is found out. */
export function asksForTheUnknown(event: WecomEvent): boolean {
	is<string>()(String(event.label), true);
	const label: string = event.label;
	// @ts-expect-error a label that the catalogue does not hold may be a misspelt one
	return label === 'suite:tomorrow' || event.label === 'suite:suite_tikcet';
}

/** An unknown event gives its elements as text, lists or elements, never as something sure. */
export function readsTheUnknown(event: UnknownEvent): void {
	const { label, New } = event;
	is<UnknownEvent['label']>()(label, true);
	if (typeof New === 'string') is<string>()(New, true);
	// @ts-expect-error it may be missing, a list or elements
	return void New.length;
}

/** A switch that forgets an event of its subset does not compile: what is left is no `never`. */
type Ticketing = EventOf<'suite:suite_ticket' | 'suite:create_auth' | 'suite:cancel_auth'>;

export function coversEveryCase(event: Ticketing): string {
	switch (event.label) {
		case 'suite:suite_ticket':
			return event.SuiteTicket;
		case 'suite:create_auth':
			return event.AuthCode;
		case 'suite:cancel_auth':
			return event.AuthCorpId;
		default:
			return event satisfies never;
	}
}

export function forgetsOneCase(event: Ticketing): string {
	switch (event.label) {
		case 'suite:suite_ticket':
			return event.SuiteTicket;
		case 'suite:create_auth':
			return event.AuthCode;
		default:
			// @ts-expect-error cancel_auth is left
			return event satisfies never;
	}
}

/** Every known event is one of the union, and every label has exactly one event. */
export const EVERY_LABEL_HAS_ITS_EVENT: Same<KnownEvent['label'], EventLabel> = true;
export const A_LABEL_IS_ITS_EVENT: Same<EventOf<'message:text'>['label'], 'message:text'> = true;
export const KNOWN_OR_UNKNOWN: Same<WecomEvent, KnownEvent | UnknownEvent> = true;

export const LABELS: readonly EventLabel[] = [
	'message:text',
	'provider:register_corp',
	'event:LOCATION',
	// @ts-expect-error the vendor's spelling, capitals included
	'event:location',
	// @ts-expect-error the channel belongs to the label
	'text',
	// @ts-expect-error commands are no messages
	'message:suite_ticket',
	// @ts-expect-error an unknown label is no label of the catalogue
	'unknown',
];

// @ts-expect-error there is no such event to ask for
export type Missing = EventOf<'message:hologram'>;

/** Errors are told apart by their code, which narrows to what each carries. */
export function narrowsErrors(error: AnyWecomError): void {
	if (error.code === 'ERR_WECOM_XML') is<number | undefined>()(error.line, true);
	if (error.code === 'ERR_WECOM_CONFIGURATION') is<string>()(error.field, true);
	// @ts-expect-error a code that nobody throws
	if (error.code === 'ERR_WECOM_OTHER') return;
	// @ts-expect-error only some errors name a field
	return void error.field;
}

/** The functions want everything they need, and give what they promise. */
export function asksForEverything(query: {
	readonly token: string;
	readonly encodingAesKey: string;
	readonly msgSignature: string;
	readonly timestamp: string;
	readonly nonce: string;
}): void {
	is<{ readonly echo: string; readonly receiveId: string }>()(
		verifyUrl({ ...query, echostr: '' }),
		true,
	);
	openCallback({ ...query, body: Buffer.alloc(0) });
	// @ts-expect-error the body is missing
	openCallback(query);
	// @ts-expect-error the echostr is missing
	verifyUrl(query);
	// @ts-expect-error a time is text, as received
	openCallback({ ...query, timestamp: 1760000000, body: '' });
	is<string>()(sealReply({ ...query, receiveId: '', message: '' }), true);
	// @ts-expect-error whom it is for is missing
	sealReply({ ...query, message: '' });
}
