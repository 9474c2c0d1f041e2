/** A ticket → the credential, beside static data: for schedules, other workflows and workers. Never delays or breaks an answer. */
import type { IWebhookFunctions } from 'n8n-workflow';
import { CREDENTIAL, type Settings } from '../shared/config';
import { TICKET_FIELD, writeTicketField } from '../shared/ticketField';
import type { StoredTicket } from '../suite/context';
import { forgetSettings, readAnew } from './settings';

interface Offer {
	readonly context: IWebhookFunctions;
	readonly ticket: StoredTicket;
}

/** The newest ticket that waits for its turn, by credential. */
const waiting = new Map<string, Offer>();
/** Credentials that are being written. One write at a time: the last one must be the newest. */
const busy = new Set<string>();
/** Credentials whose n8n does not keep tickets; said once. */
const silenced = new Set<string>();

const isNewer = ({ timeStamp }: StoredTicket, kept: StoredTicket | undefined): boolean =>
	kept === undefined || timeStamp > kept.timeStamp;

/** Begins in the background. A repeat and an older ticket write nothing. */
export function shareTicket(
	context: IWebhookFunctions,
	{ sharing, sharedTicket }: Settings,
	ticket: StoredTicket,
): void {
	const id = context.getNode().credentials?.[CREDENTIAL]?.id;
	if (sharing === 'never' || typeof id !== 'string' || !isNewer(ticket, sharedTicket)) return;
	if (!isNewer(ticket, waiting.get(id)?.ticket)) return;
	waiting.set(id, { context, ticket });
	if (!busy.has(id)) void writeWaiting(id);
}

async function writeWaiting(id: string): Promise<void> {
	busy.add(id);
	for (let offer = waiting.get(id); offer !== undefined; offer = waiting.get(id)) {
		waiting.delete(id);
		const kept = await write(offer).catch(() => false);
		forgetSettings(offer.context);
		if (!kept) complain(id, offer.context);
	}
	busy.delete(id);
}

/** Whether it, or a newer one, is there afterwards. How the request fails says nothing: it always does. */
async function write({ context, ticket }: Offer): Promise<boolean> {
	const { suiteId, sharedTicket } = await readAnew(context);
	if (!isNewer(ticket, sharedTicket)) return true;
	const body = { [TICKET_FIELD]: writeTicketField(suiteId, ticket) };
	await context.helpers.httpRequestWithAuthentication
		.call(context, CREDENTIAL, { url: '', method: 'POST', body })
		.catch(() => undefined);
	return !isNewer(ticket, (await readAnew(context)).sharedTicket);
}

function complain(id: string, context: IWebhookFunctions): void {
	if (silenced.has(id)) return;
	silenced.add(id);
	context.logger.info(
		'The suite ticket is kept in this workflow only: this n8n did not save it in the credential. Other workflows need Context or Suite Ticket, or Share Suite Ticket in the credential set to Always',
		{ node: context.getNode().name },
	);
}
