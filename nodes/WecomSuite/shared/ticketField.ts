/**
 * The newest suite ticket in the credential, in a field that n8n's form never shows: every node with the credential reads
 * it, in whatever workflow and on whatever worker.
 *
 * The only way into a credential is n8n's own token cache. It saves what `preAuthentication` returns when a request fails
 * with 401. So the ticket goes as body of a request that is never made: `authenticate` sets the ticket aside and fails,
 * `preAuthentication` hands the ticket over, n8n saves it.
 */
import type {
	ICredentialDataDecryptedObject,
	IDataObject,
	IHttpRequestOptions,
} from 'n8n-workflow';
import { attempt } from '../protocol/crypto/attempt';
import { ConfigurationError } from '../protocol/errors';
import type { StoredTicket } from '../suite/context';

export const TICKET_FIELD = 'sharedTicket';

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
	const shared = attempt(() => JSON.parse(field) as Partial<Shared> | null);
	const { sealed, timeStamp, receivedAt } = shared ?? {};
	if (shared?.suiteId !== suiteId || typeof sealed !== 'string') return undefined;
	return { sealed, timeStamp: Number(timeStamp), receivedAt: Number(receivedAt) };
}

const offered = new WeakMap<object, string>();

/** For n8n a request that was refused, so that it asks for something new to save. */
class TicketOffered extends Error {
	readonly response = { status: 401 };
}

/** `authenticate` of the credential. Calls of the suite API never come here: each carries a token of its own. */
export function offerTicket(
	credential: ICredentialDataDecryptedObject,
	{ body }: IHttpRequestOptions,
): Promise<never> {
	const ticket = (body as IDataObject | undefined)?.[TICKET_FIELD];
	if (typeof ticket !== 'string') {
		const what = 'This credential signs no requests';
		const remedy = 'Use the WeCom Suite node, whose Custom API Call takes any path';
		return Promise.reject(new ConfigurationError('authenticate', `${what}. ${remedy}`, remedy));
	}
	offered.set(credential, ticket);
	return Promise.reject(new TicketOffered('A suite ticket to keep'));
}

/** `preAuthentication` of the credential: what n8n saves. Without an offer nothing. */
export function takeTicket(credential: ICredentialDataDecryptedObject): Promise<IDataObject> {
	const ticket = offered.get(credential);
	if (ticket === undefined) return Promise.resolve({});
	// Before 2.34 n8n merges the answer into what it decrypted and saves all of it: expressions would be replaced by their
	// values for good. Frozen, the merge fails before anything is saved. Since then it saves only the answer, and first.
	if (credential['shareTicket'] !== 'always') Object.freeze(credential);
	return Promise.resolve({ [TICKET_FIELD]: ticket });
}
