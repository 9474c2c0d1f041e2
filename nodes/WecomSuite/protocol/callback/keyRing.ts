/**
 * Several pairs of Token and EncodingAESKey behind one address: while a pair changes, for customized apps (代开发) that have one
 * each, for the system events of a provider (系统事件接收). The signature tells which pair a request was made with
 * (https://developer.work.weixin.qq.com/document/path/90968).
 */
import { createHash } from 'node:crypto';
import { readAesKey } from '../crypto/aesKey';
import { attempt } from '../crypto/attempt';
import { open, type Opened } from '../crypto/cipher';
import { verify } from '../crypto/signature';
import { mendings } from './mend';
import type { Query } from './query';

/** Token and EncodingAESKey of the callback settings. */
export interface Keys {
	readonly token: string;
	/** 43 letters and digits. */
	readonly encodingAesKey: string;
}

/** A pair, and what people call it. */
export interface NamedKeys extends Keys {
	readonly name: string;
}

/** A pair, and others that count as much. */
export interface KeyRing extends Keys {
	readonly moreKeys?: readonly NamedKeys[];
}

const FIRST = 'Key 1';

/** All pairs, the first one first. */
export const pairsOf = ({
	token,
	encodingAesKey,
	moreKeys = [],
}: KeyRing): readonly NamedKeys[] => [{ name: FIRST, token, encodingAesKey }, ...moreKeys];

/** Which pair it is, in whatever order a ring holds it. Tells nothing of the key. */
export const pairId = ({ token, encodingAesKey }: Keys): string =>
	createHash('sha256').update(`${token}\n${encodingAesKey}`).digest('base64url').slice(0, 16);

/** The pair with this id; undefined when it is not, or no longer, on the ring. */
export const pairWith = (ring: KeyRing, id: string): NamedKeys | undefined =>
	pairsOf(ring).find((pair) => pairId(pair) === id);

/** A pair that is ready to open something. */
export interface Opener extends NamedKeys {
	readonly key: Buffer;
}

/**
 * All pairs, ready.
 * @throws ConfigurationError when an EncodingAESKey is none
 */
export const openersOf = (ring: KeyRing): readonly Opener[] =>
	pairsOf(ring).map(({ name, token, encodingAesKey }) => ({
		name,
		token,
		encodingAesKey,
		key: readAesKey(encodingAesKey),
	}));

/** A request's text as it was when it was signed, and the pairs whose Token signed it. */
export interface SignedText {
	readonly text: string;
	/** More than one when pairs share a Token. */
	readonly signers: readonly Opener[];
}

/** Undefined when no Token signed it. Every pair is tried, so that the time does not tell which one fits. */
export function findSigners(
	openers: readonly Opener[],
	{ msgSignature, timestamp, nonce }: Query,
	encrypt: string,
): SignedText | undefined {
	for (const text of mendings(encrypt)) {
		const signers = openers.filter(({ token }) =>
			verify(msgSignature, { token, timestamp, nonce, encrypt: text }),
		);
		if (signers.length > 0) return { text, signers };
	}
	return undefined;
}

/** What came out of a signed text, and with which pair. */
export interface OpenedWith {
	readonly opened: Opened;
	readonly pair: NamedKeys;
}

/** Of pairs that share a Token, the one whose key opens the text; undefined when none does. */
export function openWithSigner({ text, signers }: SignedText): OpenedWith | undefined {
	for (const pair of signers) {
		const opened = attempt(() => open(text, pair.key));
		if (opened !== undefined) return { opened, pair };
	}
	return undefined;
}
