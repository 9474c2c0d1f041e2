/**
 * A passive reply as WeCom would read it: envelope, signature, cipher, inner XML.
 *
 * https://developer.work.weixin.qq.com/document/path/90377 (replies), /101033 (the keys of the JSON envelope)
 */
import { readXml, type XmlObject } from './readXml';
import { open, sign } from './wire';

export interface Reply {
	readonly receiveId: string;
	/** The opened text. */
	readonly xml: string;
	readonly fields: XmlObject;
}

const XML_ELEMENTS = ['Encrypt', 'MsgSignature', 'TimeStamp', 'Nonce'];
const JSON_KEYS = ['encrypt', 'msgsignature', 'timestamp', 'nonce'];

/** The opened reply; throws an Error that says what WeCom would not accept. */
export const readReply = (body: string, token: string, key: string): Reply => {
	const [encrypt, signature, timestamp, nonce] = readReplyEnvelope(body);
	if (!/^\d+$/.test(timestamp)) throw new Error('the TimeStamp of the reply is not a number');
	if (sign(token, timestamp, nonce, encrypt) !== signature) {
		throw new Error('the MsgSignature of the reply does not match');
	}
	const { message, receiveId } = open(encrypt, key);
	const fields = message.startsWith('{') ? (JSON.parse(message) as XmlObject) : readXml(message);
	return { receiveId, xml: message, fields };
};

/** Exactly four elements, each once: WeCom asks for all four and names no other. */
const readReplyEnvelope = (body: string): [string, string, string, string] => {
	const json = body.startsWith('{');
	const envelope: Record<string, unknown> = json
		? (JSON.parse(body) as Record<string, unknown>)
		: readXml(body);
	const wanted = json ? JSON_KEYS : XML_ELEMENTS;
	if (Object.keys(envelope).sort().join() !== [...wanted].sort().join()) {
		throw new Error(
			`the reply envelope has ${Object.keys(envelope).join(', ')}; not ${wanted.join(', ')}`,
		);
	}
	const [encrypt, signature, timestamp, nonce] = wanted.map((name) => envelope[name]);
	if (typeof encrypt !== 'string' || typeof signature !== 'string' || typeof nonce !== 'string') {
		throw new Error('an element of the reply envelope is not text');
	}
	return [encrypt, signature, String(timestamp), nonce];
};
