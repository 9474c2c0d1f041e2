/** A push as WeCom makes it: sealed, signed, in its envelope (https://developer.work.weixin.qq.com/document/path/90968). With a fault, bent in one way and right in every other. */
import { randomBytes } from 'node:crypto';
import type { Keys } from '../callback/callback';
import { readAesKey } from '../crypto/aesKey';
import { seal } from '../crypto/cipher';
import { sign } from '../crypto/signature';
import { writeXml, type WritableTree } from '../xml/writeXml';

/** What a good receiver refuses. */
export type PushFault = 'badSignature' | 'oldClock' | 'otherReceiver';

export interface SealedPush {
	readonly query: {
		readonly msg_signature: string;
		readonly timestamp: string;
		readonly nonce: string;
	};
	readonly body: string;
}

/** Well outside every sensible time window. */
const HOUR = 3600;
const OTHER_CORP = 'wwffffffffffffffff';

/** Whom WeCom would seal a message for: a command for the suite or its provider, everything else for the corp. */
export function receiverOf({ SuiteId, ServiceCorpId, ToUserName }: WritableTree): string {
	return String(SuiteId ?? ServiceCorpId ?? ToUserName ?? '');
}

/**
 * `seconds` in Unix time, `nonce` digits.
 * @throws ConfigurationError when the key cannot be used
 */
export function sealPush(
	keys: Keys,
	message: string,
	receiveId: string,
	{ seconds, nonce, fault }: { seconds: number; nonce: string; fault?: PushFault | undefined },
): SealedPush {
	const key = readAesKey(keys.encodingAesKey);
	const receiver = fault === 'otherReceiver' ? OTHER_CORP : receiveId;
	const timestamp = String(fault === 'oldClock' ? seconds - HOUR : seconds);
	const encrypt = seal(message, receiver, key, randomBytes(16));
	const right = sign({ token: keys.token, timestamp, nonce, encrypt });
	return {
		query: {
			msg_signature: fault === 'badSignature' ? bend(right) : right,
			timestamp,
			nonce,
		},
		body: writeXml({ ToUserName: receiver, Encrypt: encrypt, AgentID: '' }),
	};
}

/** Another last digit. */
const bend = (signature: string): string =>
	signature.slice(0, -1) + (signature.endsWith('0') ? '1' : '0');
