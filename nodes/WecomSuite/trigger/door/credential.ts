/**
 * One read of the credential for the pushes that arrive together. n8n reads and decrypts it anew for each request, which in a
 * storm takes longer than everything that is ours. For a quarter of a second only: what the user saves counts from then on.
 */
import { sleep, type IWebhookFunctions } from 'n8n-workflow';
import { CREDENTIAL, readSettings, type Settings } from '../../shared/credential/config';

const SHARED_FOR_MS = 250;

interface Read {
	/** Unix milliseconds of its beginning: what it finds cannot be older. */
	readonly at: number;
	readonly settings: Promise<Settings>;
}

/** Reads that are shared, by trigger and credential. Nothing of a credential stays here when the pushes stop. */
const reads = new Map<string, Read>();

/**
 * Settings of the trigger's credential as they were no more than 250 ms ago.
 *
 * @throws ConfigurationError and what n8n throws for a credential that it cannot read; a failure is not shared any further
 */
export async function settingsFor(context: IWebhookFunctions): Promise<Settings> {
	const key = keyOf(context);
	const now = Date.now();
	const last = reads.get(key);
	if (last !== undefined && Math.abs(now - last.at) < SHARED_FOR_MS) return await last.settings;
	const read = { at: now, settings: readAnew(context) };
	reads.set(key, read);
	void drop(key, read);
	return await read.settings;
}

/** Reads past the shared reads: for code that writes to the credential. */
export const readAnew = async (context: IWebhookFunctions): Promise<Settings> =>
	readSettings(await context.getCredentials(CREDENTIAL));

/** Call it after a write to the credential: the next push reads it again. */
export const forgetSettings = (context: IWebhookFunctions): boolean => reads.delete(keyOf(context));

const keyOf = (context: IWebhookFunctions): string => {
	const { id, credentials } = context.getNode();
	return JSON.stringify([context.getWorkflow().id, id, credentials?.[CREDENTIAL]?.id]);
};

async function drop(key: string, read: Read): Promise<void> {
	await read.settings.then(() => sleep(SHARED_FOR_MS)).catch(() => undefined);
	if (reads.get(key) === read) reads.delete(key);
}
