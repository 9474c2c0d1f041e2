/** POST: opens a push, checks whom it is for, keeps a ticket, emits an item. */
import type { INodeExecutionData, IWebhookResponseData } from 'n8n-workflow';
import { openCallback } from '../protocol/callback/callback';
import { checkReceiver } from '../protocol/callback/receiver';
import { XmlError } from '../protocol/errors';
import { parse, type Parsed } from '../protocol/events/parse';
import { sealText } from '../suite/sealed';
import { answer, SUCCESS, TOO_LARGE } from './answer';
import { deliver, type Push } from './deliver';
import { eventItem, unreadableItem } from './item';
import { readBody } from './request';
import { storeTicket } from './tickets';
import { checkTime, signedQuery, type Visit } from './visit';

const TICKET_LABEL = 'suite:suite_ticket';

/**
 * @throws EnvelopeError, SignatureError, DecryptionError, ReceiverError
 */
export async function takePush(visit: Visit): Promise<IWebhookResponseData> {
	const body = await readBody(visit.context);
	if (body === undefined) {
		answer(visit.context.getResponseObject(), TOO_LARGE);
		return { noWebhookResponse: true };
	}
	const query = signedQuery(visit);
	const opened = openCallback({ ...visit.settings, ...query, body });
	checkTime(visit, query.timestamp);
	const parsed = parseOrReason(opened.message);
	if (parsed instanceof XmlError) {
		return deliver(visit, { opened }, (delivery) =>
			unreadableItem(opened.message, parsed, delivery),
		);
	}
	checkReceiver(parsed, opened.receiveId, visit.settings);
	const push = { opened, parsed };
	return parsed.event.label === TICKET_LABEL
		? takeTicket(visit, push)
		: deliver(visit, push, (delivery) => eventItem(parsed, delivery));
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
function takeTicket(visit: Visit, push: Push & { readonly parsed: Parsed }): IWebhookResponseData {
	const { context, settings, options, arrivedAt } = visit;
	const { SuiteTicket, TimeStamp } = push.parsed.event as unknown as Readonly<
		Record<string, unknown>
	>;
	const ticket = String(SuiteTicket);
	storeTicket(context, settings.suiteId, {
		sealed: sealText(ticket, settings, 'ticket'),
		timeStamp: Number(TimeStamp) || 0,
		receivedAt: arrivedAt,
	});
	if (options.suiteTicket !== 'silent') {
		return deliver(visit, push, (delivery) =>
			maskTicket(eventItem(push.parsed, delivery), options.suiteTicket === 'full'),
		);
	}
	// n8n saves static data before it writes this answer; the header makes it the plain text WeCom expects.
	context.getResponseObject().setHeader('content-type', 'text/plain; charset=utf-8');
	return { webhookResponse: SUCCESS.body };
}

const maskTicket = (item: INodeExecutionData, inFull: boolean): INodeExecutionData =>
	inFull ? item : { ...item, json: { ...item.json, SuiteTicket: '********' } };
