/** The two requests WeCom makes, and the sealed answer: verification, push, reply. In order: shape, signature, decryption. */
import { randomBytes } from 'node:crypto';
import { readAesKey } from '../crypto/aesKey';
import { open, seal, type Opened } from '../crypto/cipher';
import { sign, verify } from '../crypto/signature';
import { EnvelopeError } from '../errors';
import { readEncrypt, writeEnvelope } from './envelope';

/** Token and EncodingAESKey of the callback settings. */
export interface Keys {
	readonly token: string;
	/** 43 letters and digits. */
	readonly encodingAesKey: string;
}

/** The query of a request, decoded from the URL once. */
export interface Query {
	readonly msgSignature: string;
	/** Unix seconds, as received. */
	readonly timestamp: string;
	readonly nonce: string;
}

/**
 * Answers the verification of a callback URL (`/document/path/90968`): reply with `echo`, nothing around it, within a second.
 * The caller decides whether `receiveId` is one of its own.
 * @throws EnvelopeError, SignatureError, DecryptionError, ConfigurationError
 */
export function verifyUrl(request: Keys & Query & { readonly echostr: string }): {
	readonly echo: string;
	readonly receiveId: string;
} {
	// Base64 holds no blank; one that arrives was a plus sign before somebody decoded it twice.
	const opened = openSigned(request, request.echostr.replaceAll(' ', '+'));
	return { echo: opened.message, receiveId: opened.receiveId };
}

/**
 * Opens a pushed callback (`/document/path/90968`). The caller decides whether `receiveId` is one of its own.
 * @throws EnvelopeError, SignatureError, DecryptionError, ConfigurationError
 */
export function openCallback(request: Keys & Query & { readonly body: string | Buffer }): Opened {
	return openSigned(request, readEncrypt(request.body));
}

/**
 * Seals a passive reply (`/document/path/90377`): envelope XML to answer the push with, status 200.
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

function openSigned(
	{ token, encodingAesKey, msgSignature, timestamp, nonce }: Keys & Query,
	encrypt: string,
): Opened {
	const key = readAesKey(encodingAesKey);
	if (!msgSignature || !timestamp || !nonce || !encrypt) {
		throw new EnvelopeError(
			'The request lacks msg_signature, timestamp, nonce or the encrypted text',
			'Only WeCom calls this address; if it was WeCom, check that a proxy passes the query on',
		);
	}
	verify(msgSignature, { token, timestamp, nonce, encrypt });
	return open(encrypt, key);
}
