/**
 * The way for a node to write into its credential: n8n's own token cache. n8n saves what `preAuthentication` returns when a
 * request fails with 401. So a change goes as a request that is never made: `authenticate` sets the change aside and fails,
 * `preAuthentication` makes it, n8n saves it. The request carries a random name alone; what the change is stays in this
 * process, so that an HTTP Request node with the same credential can write nothing.
 */
import { randomUUID } from 'node:crypto';
import type {
	ICredentialDataDecryptedObject,
	IDataObject,
	IHttpRequestOptions,
	RequestHelperFunctions,
} from 'n8n-workflow';
import { ConfigurationError } from '../../protocol/errors';
import { CREDENTIAL, TICKET_FIELD } from './names';
import { recordOf } from '../narrow';

/** The fields to write. Called at the last moment before n8n saves them. */
export type Change = () => IDataObject | Promise<IDataObject>;

export interface CredentialContext {
	readonly helpers: Pick<RequestHelperFunctions, 'httpRequestWithAuthentication'>;
}

const OFFER = 'wecomSuiteOffer';
/** Changes under way, by the name that their request carries. */
const offers = new Map<string, Change>();
/** The same by the credential that n8n has decrypted for the request. */
const offered = new WeakMap<object, Change>();

/** For n8n a request that was refused, so that it asks for something new to save. */
class ChangeOffered extends Error {
	readonly response = { status: 401 };
}

/** Whether it was saved shows when the credential is read again: the request fails in any case. */
export async function writeCredential(context: CredentialContext, change: Change): Promise<void> {
	const name = randomUUID();
	offers.set(name, change);
	await context.helpers.httpRequestWithAuthentication
		.call(context as never, CREDENTIAL, { url: '', method: 'POST', body: { [OFFER]: name } })
		.catch(() => undefined);
	offers.delete(name);
}

/** `authenticate` of the credential. Calls of the suite API never come here: each carries a token of its own. */
export function offerChange(
	credential: ICredentialDataDecryptedObject,
	{ body }: IHttpRequestOptions,
): Promise<never> {
	const change = offers.get(String(recordOf(body)[OFFER]));
	if (change === undefined) {
		const what = 'This credential signs no requests';
		const remedy = 'Use the WeCom Suite node, whose Custom API Call takes any path';
		return Promise.reject(new ConfigurationError('authenticate', `${what}. ${remedy}`, remedy));
	}
	offered.set(credential, change);
	return Promise.reject(new ChangeOffered('A change of the credential to keep'));
}

/** `preAuthentication` of the credential: what n8n saves. Without an offer nothing. */
export async function takeChange(credential: ICredentialDataDecryptedObject): Promise<IDataObject> {
	const change = offered.get(credential);
	if (change === undefined) return {};
	// n8n saves nothing without the field that it takes for the token.
	const fields = { [TICKET_FIELD]: credential[TICKET_FIELD] ?? '', ...(await change()) };
	// Before 2.34 n8n merges the answer into what it decrypted and saves all of it: expressions would be replaced by their
	// values for good. Frozen, the merge fails before anything is saved. Since then it saves only the answer, and first.
	if (credential['shareTicket'] !== 'always') Object.freeze(credential);
	return fields;
}
