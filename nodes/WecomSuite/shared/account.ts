/** Credential, ticket and authorization → the account in whose name the suite API is called. */
import { sleep } from 'n8n-workflow';
import type { Authorization } from '../suite/authorization';
import type { Account, World } from '../suite/client';
import { TokenStore } from '../suite/tokens';
import type { Settings } from './config';
import { openTicket, type KnownTicket } from './ticketSources';
import { sendWith, type RequestContext } from './transport';

/** Tokens of this process. Every node of the pack shares them, whatever workflow it is in. */
const tokens = new TokenStore(Date.now);

/** What a call needs beside its account, on n8n's helpers. */
export const worldOf = (context: RequestContext, { proxy }: Pick<Settings, 'proxy'>): World => ({
	send: sendWith(context, proxy),
	tokens,
	wait: (milliseconds) => sleep(milliseconds),
});

/** The account of a suite. A missing ticket shows when a call needs one: WeCom must have pushed it first. */
export const accountOf = (
	settings: Settings,
	tickets: readonly KnownTicket[],
	authorization: Authorization | undefined,
): Account => ({
	suiteId: settings.suiteId,
	suiteSecret: settings.suiteSecret,
	providerCorpId: settings.providerCorpId,
	...(settings.providerSecret === '' ? {} : { providerSecret: settings.providerSecret }),
	customized: settings.customized,
	apiBaseUrl: settings.apiBaseUrl,
	ticket: () => openTicket(tickets, settings, Date.now()),
	...(authorization === undefined ? {} : { authorization }),
});
