/** Strings that only nodes with the same suite secret can open: what an item carries onward, what static data keeps. */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { attempt } from '../../protocol/crypto/attempt';
import { SealError } from '../../protocol/errors';

/** What a sealed string is for. One made for one purpose does not open for another. */
export type Purpose =
	| 'context'
	| 'ticket'
	| 'authorization'
	| 'value'
	| 'tap'
	| 'decision'
	| 'link'
	| 'session';

/** Whose string it is. */
export interface SealKey {
	readonly suiteId: string;
	readonly suiteSecret: string;
	/** The secret before the last reset: it still opens, and seals nothing. */
	readonly previousSecret?: string;
}

/** Which secret of its owner opens a string. */
export type SealedWith = 'current' | 'previous';

const VERSION = 'wcs1';
const PREFIX = `${VERSION}.`;
const CIPHER = 'aes-256-gcm';
const IV = 12;
const TAG = 16;

/** What helps after the suite secret changed and the one before is lost: no other secret opens what was sealed under it. */
const AFTER_NEW_SECRET: Readonly<Record<Purpose, string>> = {
	context: 'start from a newer push',
	ticket: 'wait for the next callback, which brings a new one',
	authorization:
		'no later callback brings it back: press "fetch again" (重新获取) in the console or let an admin install the app again, and complete that authorization; with the permanent code in readable form, Refresh Authorization Info makes a new one',
	value: 'run the operation again that returned it',
	tap: 'send the card again',
	decision: 'send the card again',
	link: 'send the message again',
	session: 'wait for the next message of the customer',
};

const keys = new Map<string, Buffer>();
const MAX_KEYS = 64;

/** A key of its own per suite and purpose. Deriving one takes as long as opening a callback, so the last few are kept. */
function keyFor(
	{ suiteId, suiteSecret }: Omit<SealKey, 'previousSecret'>,
	purpose: Purpose,
): Buffer {
	const info = `${VERSION}|${purpose}|${suiteId}`;
	// Neither part holds a line end, so no two owners share a name.
	const name = `${info}\n${suiteSecret}`;
	const known = keys.get(name);
	if (known !== undefined) return known;
	const key = Buffer.from(hkdfSync('sha256', suiteSecret, 'n8n-nodes-wecom-suite', info, 32));
	if (keys.size >= MAX_KEYS) keys.clear();
	keys.set(name, key);
	return key;
}

/** Whether a text was made by `sealText`, for whatever owner and purpose. */
export const isSealed = (text: string): boolean => text.startsWith(PREFIX);

/** `wcs1.` and base64url of iv ‖ tag ‖ ciphertext, AES-256-GCM. */
export function sealText(
	text: string,
	owner: SealKey,
	purpose: Purpose,
	iv: Buffer = randomBytes(IV),
): string {
	const cipher = createCipheriv(CIPHER, keyFor(owner, purpose), iv);
	const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
	return PREFIX + Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url');
}

/**
 * With the suite secret, else with the previous one.
 * @throws SealError when it was altered, or sealed for another suite, secret, purpose or version
 */
export function openText(sealed: string, owner: SealKey, purpose: Purpose): string {
	const opened = tryToOpen(sealed, owner, purpose);
	if (opened !== undefined) return opened.text;
	throw new SealError(
		`The sealed ${purpose} cannot be opened for suite ${owner.suiteId}`,
		`Pass it on unchanged, and use the same credential as the node that made it; after a change of the suite secret, enter the old one as Previous Suite Secret in the credential, or if it is lost, ${AFTER_NEW_SECRET[purpose]}`,
	);
}

/** Undefined when neither secret opens it. */
export const sealedWith = (
	sealed: string,
	owner: SealKey,
	purpose: Purpose,
): SealedWith | undefined => tryToOpen(sealed, owner, purpose)?.secret;

function tryToOpen(
	sealed: string,
	{ suiteId, suiteSecret, previousSecret }: SealKey,
	purpose: Purpose,
): { readonly text: string; readonly secret: SealedWith } | undefined {
	const bytes = Buffer.from(sealed.slice(PREFIX.length), 'base64url');
	// Node's decoder forgives what is no base64url; what was sealed here reads the same when written again.
	const intact = sealed === PREFIX + bytes.toString('base64url') && bytes.length >= IV + TAG;
	if (!intact) return undefined;
	const open = (secret: string) =>
		attempt(() => decrypt(bytes, keyFor({ suiteId, suiteSecret: secret }, purpose)));
	const text = open(suiteSecret);
	if (text !== undefined) return { text, secret: 'current' };
	const older = previousSecret === undefined ? undefined : open(previousSecret);
	return older === undefined ? undefined : { text: older, secret: 'previous' };
}

function decrypt(bytes: Buffer, key: Buffer): string {
	const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, IV));
	decipher.setAuthTag(bytes.subarray(IV, IV + TAG));
	return decipher.update(bytes.subarray(IV + TAG), undefined, 'utf8') + decipher.final('utf8');
}
