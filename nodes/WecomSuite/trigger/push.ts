/** POST: opens a push, checks whom it is for, keeps a ticket, emits an item. */
import type { INodeExecutionData, IWebhookResponseData } from 'n8n-workflow';
import { openCallback } from '../protocol/callback/callback';
import { checkReceiver } from '../protocol/callback/receiver';
import { XmlError } from '../protocol/errors';
import { parse, type Parsed } from '../protocol/events/parse';
import { sealText } from '../suite/sealed';
import { answer, SUCCESS, TooLargeError } from './answer';
import { deliverOnce, digestOf, type Push } from './deliver';
import { TICKET } from './events';
import { eventItem, unreadableItem, type Delivery } from './item';
import { readBody } from './request';
import { isWanted, ticketMode } from './selection';
import { shareTicket } from './share';
import { storeTicket } from './tickets';
import { checkTime, signedQuery, type Visit } from './visit';

/**
 * @throws TooLargeError, EnvelopeError, SignatureError, DecryptionError, ReceiverError
 */
export async function takePush(visit: Visit): Promise<IWebhookResponseData> {
	const body = await readBody(visit.context);
	if (body === undefined) throw new TooLargeError();
	const query = signedQuery(visit);
	const opened = openCallback({ ...visit.settings, ...query, body });
	checkTime(visit, query.timestamp);
	const parsed = parseOrReason(opened.message);
	const id = digestOf(opened.message);
	if (parsed instanceof XmlError) {
		return await deliverWanted(visit, { id, opened }, (delivery) =>
			unreadableItem(opened.message, parsed, delivery),
		);
	}
	checkReceiver(parsed, opened.receiveId, visit.settings);
	const push = { id, opened, parsed };
	return parsed.event.label === TICKET
		? await takeTicket(visit, push)
		: await deliverWanted(visit, push, (delivery) => eventItem(parsed, delivery));
}

/** What the user did not choose is answered like everything else and starts nothing. */
async function deliverWanted(
	visit: Visit,
	push: Push,
	makeItem: (delivery: Delivery) => INodeExecutionData,
): Promise<IWebhookResponseData> {
	if (await isWanted(push.parsed, visit.selection, visit.options)) {
		return await deliverOnce(visit, push, makeItem);
	}
	answer(visit.context.getResponseObject(), SUCCESS);
	return { noWebhookResponse: true };
}

/** An authentic push is never refused for what it says. */
function parseOrReason(message: string): Parsed | XmlError {
	try {
		return parse(message);
	} catch (error) {
		return error instanceof XmlError ? error : new XmlError('The text cannot be read');
	}
}

/** Kept before WeCom hears `success`; starts no flow unless the user asked for it. */
async function takeTicket(
	visit: Visit,
	push: Push & { readonly parsed: Parsed },
): Promise<IWebhookResponseData> {
	const { context, settings, options, arrivedAt } = visit;
	const { SuiteTicket, TimeStamp } = push.parsed.event as unknown as Readonly<
		Record<string, unknown>
	>;
	const ticket = String(SuiteTicket);
	const stored = {
		sealed: sealText(ticket, settings, 'ticket'),
		timeStamp: Number(TimeStamp) || 0,
		receivedAt: arrivedAt,
	};
	storeTicket(context, settings.suiteId, stored);
	shareTicket(context, settings, stored);
	const mode = ticketMode(visit.selection, options);
	if (mode !== 'silent') {
		return await deliverOnce(visit, push, (delivery) =>
			maskTicket(eventItem(push.parsed, delivery), mode === 'full'),
		);
	}
	// n8n saves static data before it writes this answer; the header makes it the plain text WeCom expects.
	context.getResponseObject().setHeader('content-type', 'text/plain; charset=utf-8');
	return { webhookResponse: SUCCESS.body };
}

const maskTicket = (item: INodeExecutionData, inFull: boolean): INodeExecutionData =>
	inFull ? item : { ...item, json: { ...item.json, SuiteTicket: '********' } };
