/**
 * Who may call, by address. The signature authenticates; this only keeps strangers from trying. So a published list that could
 * not be fetched lets every caller in: else a push of WeCom would be lost.
 */
import type { IWebhookFunctions } from 'n8n-workflow';
import { ReceiverError, WecomError } from '../../protocol/errors';
import { accountOf, environmentOf } from '../../shared/calls/account';
import { knownTickets } from '../../shared/tickets/sources';
import { listOf } from '../../shared/narrow';
import { openAuthorization } from '../../suite/seals/authorization';
import { callApi, jsonOf } from '../../suite/call/client';
import { NETWORK_ENDPOINTS } from '../../suite/endpoints/provider/network';
import { buildRequest } from '../../suite/call/request';
import { entriesOf, isWithin, readAddress, readRanges, type Address } from './addresses';
import type { AllowedCallers } from '../choice/allowedCallers';
import { PublishedLists } from './publishedList';
import type { Caller } from './incoming';

const PUBLISHED = NETWORK_ENDPOINTS['network.getCallbackAddresses'];
const lists = new PublishedLists();

/** @throws ReceiverError when the address is not on the list */
export function checkCaller(visit: Caller): void {
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

function isPublished(visit: Caller, callers: AllowedCallers, address: Address): boolean {
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
	const [nearest = ''] = String(context.getHeaderData()[name] ?? '')
		.split(',')
		.slice(-1);
	return nearest;
}

/** Runs in the background; a failure goes to the log only. */
async function fetchPublished(
	{ context, settings }: Caller,
	{ authorization = '' }: AllowedCallers,
): Promise<string[]> {
	try {
		const tickets = knownTickets(context, settings, undefined);
		const account = accountOf(settings, tickets, openAuthorization(authorization, settings));
		const built = buildRequest(PUBLISHED, {});
		const answer = await callApi(PUBLISHED, built, account, environmentOf(context, settings));
		return listOf(jsonOf(answer)['ip_list']).map(String);
	} catch (error) {
		const reason = error instanceof WecomError ? `${error.message}. ${error.remedy}` : 'unexpected';
		context.logger.warn(
			`WeCom's list of callback addresses could not be fetched; until it is, every caller is let in: ${reason}`,
			{ node: context.getNode().name },
		);
		return [];
	}
}
