/** Credential, ticket and authorization → the account in whose name the suite API is called. */
import { randomBytes } from 'node:crypto';
import { sleep, type IExecuteFunctions } from 'n8n-workflow';
import type { Authorization } from '../../suite/seals/authorization';
import type { Account, Patience, Environment } from '../../suite/call/client';
import { Pace } from '../../suite/call/pace';
import { signPayment } from '../../suite/call/paySignature';
import { TokenStore } from '../../suite/call/tokens';
import type { Settings } from '../credential/config';
import { openTicket, type KnownTicket } from '../tickets/sources';
import { sendWith, type RequestContext } from './transport';

/** Tokens of this process. Every node of the pack shares them, whatever workflow it is in. */
const tokens = new TokenStore(Date.now);

/** Calls that WeCom slows down. It counts them per corp, whatever workflow they come from. */
const pace = new Pace(Date.now);

/** Calls of a process that WeCom finds too fast wait together. `longest` in milliseconds. */
export const patient = (longest: number, waiting: Patience['waiting']): Patience => ({
	pace,
	longest,
	waiting,
});

type CallContext = RequestContext & Partial<Pick<IExecuteFunctions, 'getExecutionCancelSignal'>>;

/** What a call needs beside its account, on n8n's helpers. In an execution it ends with it: by *Stop*, or when its time is up. */
export function environmentOf(
	context: CallContext,
	{ proxy }: Pick<Settings, 'proxy'>,
): Environment {
	const stop = context.getExecutionCancelSignal?.();
	return {
		send: sendWith(context, proxy),
		tokens,
		wait: pause,
		...(stop === undefined ? {} : { stop }),
	};
}

async function pause(milliseconds: number, stop?: AbortSignal): Promise<void> {
	if (stop?.aborted === true) return;
	let wake = (): void => undefined;
	const stopped = new Promise<void>((resolve) => (wake = resolve));
	stop?.addEventListener('abort', wake);
	await Promise.race([sleep(milliseconds), stopped]);
	stop?.removeEventListener('abort', wake);
}

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
	...(settings.cashierSecret === '' ? {} : { sign: signWith(settings.cashierSecret) }),
	apiBaseUrl: settings.apiBaseUrl,
	ticket: () => openTicket(tickets, settings, Date.now()),
	...(authorization === undefined ? {} : { authorization }),
});

const signWith =
	(key: string): NonNullable<Account['sign']> =>
	(body) => {
		const stamp = { nonce: randomBytes(16).toString('hex'), time: Math.floor(Date.now() / 1000) };
		return signPayment(body, key, stamp);
	};
