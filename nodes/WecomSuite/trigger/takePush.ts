/** POST: opens a push, checks whom it is for, keeps a ticket, emits an item. */
import type { IWebhookResponseData } from 'n8n-workflow';
import { openPush } from '../protocol/callback/callback';
import { pairId } from '../protocol/callback/keyRing';
import { checkReceiver } from '../protocol/callback/receiver';
import { XmlError } from '../protocol/errors';
import { parse } from '../protocol/events/parse';
import { count } from '../shared/memory/traffic';
import { recordOf } from '../shared/narrow';
import { sealText } from '../suite/seals/sealed';
import { answer, hangUpIf, SUCCESS, TooLargeError, UnsignedError } from './door/answers';
import { deliverOnce, digestOf } from './delivery/deliver';
import { TICKET } from './choice/events';
import type { Push, ReadText, Text } from './delivery/item';
import { readBody } from './door/body';
import { isWanted, readSelection, ticketMode } from './choice/selection';
import { shareTicket } from './ticket/shareTicket';
import { takeTap, tapIn } from './tap/tap';
import { isUnsaved, storeTicket, takeTurn } from './ticket/keep';
import {
	checkRecording,
	checkTime,
	isSigned,
	signedQuery,
	type Caller,
	type Visit,
} from './door/incoming';

/**
 * From the request to the item: who calls, what it says, whom it is for, and what becomes of it.
 * @throws TooLargeError, EnvelopeError, SignatureError, DecryptionError, ReceiverError
 */
export async function takePush(caller: Caller): Promise<IWebhookResponseData> {
	const query = signedQuery(caller);
	if (!isSigned(query)) throw new UnsignedError();
	const body = await readBody(caller.context);
	if (body === undefined) throw new TooLargeError();
	const { opened, pair } = openPush({ ...caller.settings, ...query, body });
	checkTime(caller, query.timestamp);
	const text = parseOrReason(opened.message);
	checkReceiver(text.parsed, opened.receiveId, caller.settings);
	if (text.parsed !== undefined) checkRecording(caller, query, text.parsed.event);
	const visit = { ...caller, selection: await readSelection(caller.context, caller.unread) };
	warnOfUnread(visit);
	const push = { id: digestOf(opened.message), opened, pair: pairId(pair), ...text };
	if (push.parsed === undefined) return await deliverWanted(visit, push);
	const tap = tapIn(push, visit.settings);
	if (tap !== undefined) return await takeTap(visit, push, tap);
	if (push.parsed.event.label !== TICKET) return await deliverWanted(visit, push);
	if (push.parsed.channel === 'suite') return await takeTicket(visit, push);
	// Who names a provider instead of our suite means no ticket of it.
	return await deliverWanted(visit, { ...push, masked: true });
}

/** What the user did not choose is answered like everything else and starts nothing. */
async function deliverWanted(visit: Visit, push: Push): Promise<IWebhookResponseData> {
	if (await isWanted(push.parsed, visit.selection, visit.options)) {
		return await deliverOnce(visit, push);
	}
	count(visit.context, 'filtered');
	answer(visit.response, SUCCESS);
	return { noWebhookResponse: true };
}

function warnOfUnread({ context, unread }: Visit): void {
	if (unread.size === 0) return;
	const names = [...unread].join(', ');
	warn(
		context,
		`Settings of the trigger cannot be read, so that their defaults hold and such filters let every push pass: ${names}. Look at their expressions: the items name them in wecom.unreadSettings`,
	);
}

/** An authentic push is never refused for what it says. */
function parseOrReason(message: string): Text {
	try {
		return { parsed: parse(message) };
	} catch (error) {
		const isKnown = error instanceof XmlError;
		return { unreadable: isKnown ? error : new XmlError('The text cannot be read') };
	}
}

/** Kept before WeCom hears `success`; starts no flow unless the user asked for it. */
async function takeTicket(visit: Visit, push: Push & ReadText): Promise<IWebhookResponseData> {
	const { context, response, settings, options, arrivedAt } = visit;
	const { SuiteTicket, TimeStamp } = recordOf(push.parsed.event);
	count(context, 'tickets');
	if (isTicket(SuiteTicket)) {
		const stored = {
			sealed: sealText(String(SuiteTicket), settings, 'ticket'),
			timeStamp: Number(TimeStamp) || 0,
			receivedAt: arrivedAt,
		};
		await takeTurn(context, response);
		storeTicket(context, settings.suiteId, stored);
		shareTicket(context, settings, stored);
	} else warn(context, 'A suite ticket event came without a ticket: nothing was kept');
	const mode = ticketMode(visit.selection, options);
	if (mode !== 'silent') return await deliverOnce(visit, { ...push, masked: mode !== 'full' });
	// n8n saves static data before it writes this answer; the header makes it the plain text WeCom expects.
	response.setHeader('content-type', 'text/plain; charset=utf-8');
	hangUpIf(response, () => {
		if (!isUnsaved(context)) return false;
		warn(context, 'n8n could not save the suite ticket: WeCom gets no answer and pushes it again');
		return true;
	});
	return { webhookResponse: SUCCESS.body };
}

const isTicket = (value: unknown): value is string | number =>
	(typeof value === 'string' && value.trim() !== '') || typeof value === 'number';

const warn = (context: Visit['context'], what: string): void =>
	context.logger.warn(what, { node: context.getNode().name, workflowId: context.getWorkflow().id });
