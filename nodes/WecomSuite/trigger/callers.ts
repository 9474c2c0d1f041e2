/**
 * Who may call, by address. The signature authenticates; this only keeps strangers from trying. So a published list that could
 * not be fetched keeps nobody out: a push of WeCom would be lost for it.
 */
import type { IWebhookFunctions } from 'n8n-workflow';
import { ReceiverError, WecomError } from '../protocol/errors';
import { accountOf, worldOf } from '../shared/account';
import { knownTickets } from '../shared/ticketSources';
import { openAuthorization } from '../suite/authorization';
import { callApi, jsonOf } from '../suite/client';
import { NETWORK_ENDPOINTS } from '../suite/endpoints/network';
import { buildRequest } from '../suite/request';
import { entriesOf, isWithin, readAddress, readRanges, type Address } from './addresses';
import type { AllowedCallers } from './allowedCallers';
import { PublishedLists } from './publishedList';
import type { Visit } from './visit';

const PUBLISHED = NETWORK_ENDPOINTS['network.getCallbackAddresses'];
const lists = new PublishedLists();

/** @throws ReceiverError when the address is not on the list */
export function checkCaller(visit: Visit): void {
	const { callers } = visit.options;
	if (callers === undefined) return;
	const given = callerAddress(visit.context, callers);
	const address = readAddress(given);
	if (address !== undefined) {
		if (isWithin(address, readRanges(entriesOf(callers.addresses ?? '')))) return;
		if (callers.source === 'published' && isPublished(visit, callers, address)) return;
	}
	throw new ReceiverError(
		address === undefined
			? 'The address of the caller cannot be told'
			: `The caller ${address.toString()} is not among the allowed ones`,
		'Add it to Allowed Callers in the options of the trigger; behind a proxy, choose there where the address is to be read from',
	);
}

function isPublished(visit: Visit, callers: AllowedCallers, address: Address): boolean {
	const { context, settings, arrivedAt } = visit;
	// Without a ticket there is no token to ask with; the first ticket comes with the first pushes.
	if (knownTickets(context, settings, undefined).length === 0) return true;
	const key = `${settings.apiBaseUrl} ${settings.suiteId}`;
	const fetch = () => fetchPublished(visit, callers);
	const ranges = lists.get(key, arrivedAt, fetch);
	if (ranges === undefined || isWithin(address, ranges)) return true;
	lists.doubt(key, arrivedAt, fetch);
	return false;
}

/** The last entry of the header: the nearest proxy wrote it, everything before it may come from the caller. */
function callerAddress(context: IWebhookFunctions, callers: AllowedCallers): string {
	const request = context.getRequestObject();
	if (callers.addressFrom === 'connection') return request.socket.remoteAddress ?? '';
	if (callers.addressFrom !== 'header') return request.ip ?? '';
	const name = (callers.header ?? 'x-real-ip').trim().toLowerCase();
	return String(context.getHeaderData()[name] ?? '')
		.split(',')
		.at(-1) as string;
}

/** Runs in the background; the log hears of a failure, and nobody else. */
async function fetchPublished(
	{ context, settings }: Visit,
	{ authorization = '' }: AllowedCallers,
): Promise<string[]> {
	try {
		const tickets = knownTickets(context, settings, undefined);
		const account = accountOf(settings, tickets, openAuthorization(authorization, settings));
		const built = buildRequest(PUBLISHED, {});
		const answer = await callApi(PUBLISHED, built, account, worldOf(context, settings));
		return (jsonOf(answer)['ip_list'] as string[] | undefined) ?? [];
	} catch (error) {
		const reason = error instanceof WecomError ? `${error.message}. ${error.remedy}` : 'unexpected';
		context.logger.warn(
			`WeCom's list of callback addresses could not be fetched; until it is, it keeps nobody out: ${reason}`,
			{ node: context.getNode().name },
		);
		return [];
	}
}
