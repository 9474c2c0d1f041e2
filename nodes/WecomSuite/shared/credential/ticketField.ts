/**
 * The newest suite ticket in the credential, in a field that n8n's form never shows: every node with the credential reads
 * it, in whatever workflow and on whatever worker. `credentialDoor.ts` writes it.
 */
import { attempt } from '../../protocol/crypto/attempt';
import type { StoredTicket } from '../../suite/seals/context';
import { readStored } from './ticketAge';
import { recordOf } from '../narrow';

/** Whether tickets go there: where n8n leaves the other fields as they are, on any n8n, nowhere. */
export type Sharing = 'auto' | 'always' | 'never';

interface Shared extends StoredTicket {
	readonly suiteId: string;
}

export const writeTicketField = (suiteId: string, ticket: StoredTicket): string =>
	JSON.stringify({ suiteId, ...ticket } satisfies Shared);

/** What the field holds, unless it is of another suite: a credential may be given another one. */
export function readTicketField(field: unknown, suiteId: string): StoredTicket | undefined {
	// Empty until the first ticket, and read with every push.
	if (typeof field !== 'string' || field === '') return undefined;
	const shared = recordOf(attempt<unknown>(() => JSON.parse(field)));
	return shared['suiteId'] === suiteId ? readStored(shared) : undefined;
}
