/** A ticket → the credential, beside static data: for schedules, other workflows and workers. Never delays or breaks an answer. */
import type { IWebhookFunctions } from 'n8n-workflow';
import { attempt } from '../../protocol/crypto/attempt';
import { CREDENTIAL, type Settings } from '../../shared/credential/config';
import { sealCorpsAnew } from '../../shared/credential/keep';
import { writeCredential } from '../../shared/credential/door';
import { TICKET_FIELD } from '../../shared/credential/names';
import { isNewer } from '../../shared/credential/ticketAge';
import { writeTicketField } from '../../shared/credential/ticketField';
import type { StoredTicket } from '../../suite/seals/context';
import { openText } from '../../suite/seals/sealed';
import { forgetSettings, readAnew } from '../door/credential';

/**
 * A credential with a ticket younger than this is left alone. n8n reads the credential, puts the ticket in and writes all of it
 * back: what a user saves between the two is undone. A ticket lives for half an hour and WeCom pushes one every ten minutes,
 * so this moment need not come more often, whatever arrives.
 */
const REST_MS = 5 * 60 * 1000;

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

/** Whether the credential lacks this ticket. One that another secret sealed is of no use. */
function isDue(ticket: StoredTicket, settings: Settings): boolean {
	const { sharedTicket } = settings;
	if (!isNewer(ticket, sharedTicket) || sharedTicket === undefined)
		return sharedTicket === undefined;
	const opens = attempt(() => openText(sharedTicket.sealed, settings, 'ticket')) !== undefined;
	return !opens || Math.abs(Date.now() - sharedTicket.receivedAt) >= REST_MS;
}

/** Begins in the background. A repeat, an older ticket and one that comes soon after another write nothing. */
export function shareTicket(
	context: IWebhookFunctions,
	settings: Settings,
	ticket: StoredTicket,
): void {
	const id = context.getNode().credentials?.[CREDENTIAL]?.id;
	if (settings.sharing === 'never' || typeof id !== 'string' || !isDue(ticket, settings)) return;
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

/** Whether it, or a newer one, is there afterwards. */
async function write({ context, ticket }: Offer): Promise<boolean> {
	const settings = await readAnew(context);
	if (!isDue(ticket, settings)) return true;
	const written = writeTicketField(settings.suiteId, ticket);
	await writeCredential(context, () => ({ [TICKET_FIELD]: written }));
	await sealCorpsAnew(context, settings);
	return !isDue(ticket, await readAnew(context));
}

function complain(id: string, context: IWebhookFunctions): void {
	if (silenced.has(id)) return;
	silenced.add(id);
	context.logger.info(
		'The suite ticket is kept in this workflow only: this n8n did not save it in the credential. Other workflows need Context or Suite Ticket, or Share Suite Ticket in the credential set to Always',
		{ node: context.getNode().name },
	);
}
