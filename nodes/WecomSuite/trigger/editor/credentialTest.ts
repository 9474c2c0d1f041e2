/** The test button of the credential: real calls where they are possible, and a word on what could not be tried. */
import {
	sleep,
	type ICredentialsDecrypted,
	type ICredentialTestFunctions,
	type INodeCredentialTestResult,
} from 'n8n-workflow';
import { attempt } from '../../protocol/crypto/attempt';
import { WecomError } from '../../protocol/errors';
import { accountOf } from '../../shared/calls/account';
import { readSettings, type Settings } from '../../shared/credential/config';
import { livesAt } from '../../shared/tickets/sources';
import { sendInTest } from '../../shared/calls/transport';
import { fetchToken, type Account, type Environment } from '../../suite/call/client';
import { openText } from '../../suite/seals/sealed';
import { TokenStore } from '../../suite/call/tokens';

export async function testCredential(
	this: ICredentialTestFunctions,
	credential: ICredentialsDecrypted,
): Promise<INodeCredentialTestResult> {
	try {
		const settings = readSettings(credential.data ?? {});
		if (settings.flaw !== undefined) throw settings.flaw;
		return {
			status: 'OK',
			message: (await findings(settings, environmentOf(this, settings))).join(' '),
		};
	} catch (error) {
		const message =
			error instanceof WecomError
				? `${error.message}. ${error.remedy}.${error.chinese === '' ? '' : ` ${error.chinese}。`}`
				: 'The credential cannot be read';
		return { status: 'Error', message };
	}
}

/** Nothing that is kept: the test is about what stands in the form. */
const environmentOf = (context: ICredentialTestFunctions, { proxy }: Settings): Environment => ({
	send: sendInTest(context, proxy),
	tokens: new TokenStore(Date.now),
	wait: (milliseconds) => sleep(milliseconds),
});

/** @throws ApiError, TransportError */
async function findings(settings: Settings, environment: Environment): Promise<string[]> {
	const { sharedTicket } = settings;
	const known = sharedTicket ? [{ ...sharedTicket, from: 'credential' } as const] : [];
	const account = accountOf(settings, known, undefined);
	return [
		'Every field has the right format.',
		await provider(settings, account, environment),
		await suite(settings, account, environment),
		'Whether Token and EncodingAESKey are the right ones shows when WeCom verifies the callback URL.',
	].filter((text) => text !== '');
}

async function provider(
	settings: Settings,
	account: Account,
	environment: Environment,
): Promise<string> {
	if (settings.individual) return '';
	if (settings.providerSecret === '')
		return 'Provider Secret is empty: licenses and registration links need it.';
	await fetchToken('provider', account, environment);
	return 'WeCom accepts Provider Corp ID and Provider Secret.';
}

async function suite(
	settings: Settings,
	account: Account,
	environment: Environment,
): Promise<string> {
	const { sharedTicket } = settings;
	if (sharedTicket === undefined || !livesAt(Date.now())(sharedTicket))
		return 'Suite ID and Suite Secret were not tried: that takes a suite ticket, which WeCom pushes to the trigger every 10 minutes.';
	if (attempt(() => openText(sharedTicket.sealed, settings, 'ticket')) === undefined)
		return 'Suite ID and Suite Secret were not tried: the suite ticket here was kept under another Suite Secret. Test again after the next push.';
	await fetchToken('suite', account, environment);
	return 'WeCom accepts Suite ID and Suite Secret.';
}
