/** The two requests WeCom makes, and the sealed answer: verification, push, reply. In order: shape, signature, decryption. */
import { randomBytes } from 'node:crypto';
import { readAesKey } from '../crypto/aesKey';
import { attempt } from '../crypto/attempt';
import { seal, type Opened } from '../crypto/cipher';
import { sign } from '../crypto/signature';
import { DecryptionError, EnvelopeError, SignatureError } from '../errors';
import { parse } from '../events/parse';
import { readEncrypt, writeEnvelope } from './envelope';
import {
	findSigners,
	openersOf,
	openWithSigner,
	type KeyRing,
	type Keys,
	type OpenedWith,
} from './keyRing';
import type { Query } from './query';
import { checkReceiver, checkVerification, type Receiver } from './receiver';

export type { Keys } from './keyRing';
export type { Query } from './query';

/** Who the caller is. Without it, the caller decides whether `receiveId` is one of its own. */
interface ForWhom {
	readonly receiver?: Receiver;
}

type Push = KeyRing & Query & ForWhom & { readonly body: string | Buffer };

/**
 * Answers the verification of a callback URL (https://developer.work.weixin.qq.com/document/path/90968): reply with `echo`, nothing around it, within a second.
 * @throws EnvelopeError, SignatureError, DecryptionError, ConfigurationError; ReceiverError with `receiver`
 */
export function verifyUrl(request: KeyRing & Query & ForWhom & { readonly echostr: string }): {
	readonly echo: string;
	readonly receiveId: string;
} {
	const { message, receiveId } = openSigned(request, request.echostr).opened;
	if (request.receiver !== undefined) checkVerification(receiveId, request.receiver);
	return { echo: message, receiveId };
}

/**
 * Opens a pushed callback (https://developer.work.weixin.qq.com/document/path/90968).
 * @throws EnvelopeError, SignatureError, DecryptionError, ConfigurationError; ReceiverError with `receiver`
 */
export function openCallback(request: Push): Opened {
	const { opened } = openPush(request);
	if (request.receiver !== undefined) {
		checkReceiver(
			attempt(() => parse(opened.message)),
			opened.receiveId,
			request.receiver,
		);
	}
	return opened;
}

/**
 * The same, and the pair that fitted: its reply must be sealed with that one.
 * @throws EnvelopeError, SignatureError, DecryptionError, ConfigurationError
 */
export const openPush = (request: Omit<Push, 'receiver'>): OpenedWith =>
	openSigned(request, readEncrypt(request.body));

/**
 * Seals a passive reply (https://developer.work.weixin.qq.com/document/path/90377): envelope XML to answer the push with, status 200.
 * `receiveId` is the one the push was sealed for; `random` is for tests only.
 * @throws ConfigurationError
 */
export function sealReply(
	reply: Keys &
		Pick<Query, 'timestamp' | 'nonce'> & {
			readonly receiveId: string;
			/** Inner XML. */
			readonly message: string;
			readonly random?: Buffer;
		},
): string {
	const { token, timestamp, nonce } = reply;
	const encrypt = seal(
		reply.message,
		reply.receiveId,
		readAesKey(reply.encodingAesKey),
		reply.random ?? randomBytes(16),
	);
	return writeEnvelope({
		encrypt,
		msgSignature: sign({ token, timestamp, nonce, encrypt }),
		timestamp,
		nonce,
	});
}

function openSigned(request: KeyRing & Query, encrypt: string): OpenedWith {
	const openers = openersOf(request);
	const { msgSignature, timestamp, nonce } = request;
	if (!msgSignature || !timestamp || !nonce || !encrypt) {
		throw new EnvelopeError(
			'The request lacks msg_signature, timestamp, nonce or the encrypted text',
			'Only WeCom calls this address; if it was WeCom, check that a proxy passes the query on',
		);
	}
	const signed = findSigners(openers, { msgSignature, timestamp, nonce }, encrypt);
	if (signed === undefined) throw new SignatureError();
	const opened = openWithSigner(signed);
	if (opened === undefined) throw new DecryptionError();
	return opened;
}
