/**
 * From a message to the HTTP request that carries it: seal, sign, wrap.
 *
 * https://developer.work.weixin.qq.com/document/path/90968
 */
import type { Fault } from './faults';
import { seal, sign } from '../wire/wire';
import { writeCdata } from '../wire/writeXml';

/** A callback before it is sealed. */
export interface Draft {
	readonly method: 'GET' | 'POST';
	/** The inner text: an event, or the echo of URL verification. */
	readonly message: string;
	readonly receiveId: string;
	readonly agentId?: string;
	readonly token: string;
	readonly encodingAesKey: string;
	readonly timestamp: string;
	readonly nonce: string;
	readonly envelope?: 'xml' | 'json';
}

/** What goes over the socket. Query values are not encoded yet. */
export interface PushRequest {
	readonly method: 'GET' | 'POST';
	readonly query: ReadonlyArray<readonly [name: string, value: string]>;
	readonly body: Buffer;
}

/** Builds the request; a fault may bend the ciphertext or the finished request. */
export const buildRequest = (draft: Draft, fault: Fault = {}): PushRequest => {
	const sealed = seal(draft.message, draft.receiveId, draft.encodingAesKey);
	const encrypt = fault.ciphertext?.(sealed) ?? sealed;
	const get = draft.method === 'GET';
	const request: PushRequest = {
		method: draft.method,
		query: [
			['msg_signature', sign(draft.token, draft.timestamp, draft.nonce, encrypt)],
			['timestamp', draft.timestamp],
			['nonce', draft.nonce],
			...(get ? ([['echostr', encrypt]] as const) : []),
		],
		body: Buffer.from(get ? '' : writeEnvelope(draft, encrypt), 'utf8'),
	};
	return fault.request?.(request) ?? request;
};

const writeEnvelope = ({ envelope, receiveId, agentId = '' }: Draft, encrypt: string): string =>
	envelope === 'json'
		? JSON.stringify({ tousername: receiveId, encrypt, agentid: agentId })
		: [
				'<xml>',
				`<ToUserName>${writeCdata(receiveId)}</ToUserName>`,
				`<Encrypt>${writeCdata(encrypt)}</Encrypt>`,
				`<AgentID>${writeCdata(agentId)}</AgentID>`,
				'</xml>',
			].join('\n');

/** `rawPlus` leaves `+` as it is, as hand-made clients and broken proxies do; form decoders then read a blank. */
export const encodeQuery = (query: PushRequest['query'], rawPlus = false): string => {
	const text = query
		.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
		.join('&');
	return rawPlus ? text.replaceAll('%2B', '+') : text;
};
