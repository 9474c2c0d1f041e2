/**
 * A receiver that behaves, small enough to be checked by eye, for testing the simulator itself.
 *
 * Its crypto is the vendor's npm package: a third implementation beside the simulator's and the nodes'.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { decrypt, encrypt, getSignature } from '@wecom/crypto';

import { readXml, type XmlObject } from '../wire/readXml';

export const SUITE = {
	suiteId: 'ww4asffe99e54c0f4c',
	token: 'exampleToken',
	encodingAesKey: 'exampleEncodingAesKeyexampleEncodingAesKey0',
	providerCorpId: 'ww0example0provider',
} as const;

/** What was opened, handed to the test's handler. */
export interface Received {
	readonly message: string;
	readonly receiveId: string;
	readonly query: URLSearchParams;
	readonly body: string;
	readonly request: IncomingMessage;
}
export type Handle = (received: Received, response: ServerResponse) => string | undefined;

export interface Receiver {
	readonly url: string;
	readonly received: readonly Received[];
	close(): Promise<void>;
}

const CAP = 1024 * 1024;
const WINDOW_SECONDS = 300;

/** Listens on a free port. `handle` gives the body of the answer to a push; undefined leaves the connection open. */
export const startReceiver = async (handle: Handle = () => 'success'): Promise<Receiver> => {
	const received: Received[] = [];
	const server = createServer((request, response) => {
		void readBody(request).then((body) => {
			const opened = accept(request, body);
			if (typeof opened === 'number') return response.writeHead(opened).end('refused');
			received.push(opened);
			const answer = request.method === 'GET' ? opened.message : handle(opened, response);
			return answer === undefined ? undefined : response.end(answer);
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	const close = () =>
		new Promise<void>((resolve) => {
			server.close(() => resolve());
			server.closeAllConnections();
		});
	return { url: `http://127.0.0.1:${port}/callback`, received, close };
};

/** A passive reply, sealed by the vendor's package. */
export const sealReply = (message: string, receiveId: string): string => {
	const sealed = encrypt(SUITE.encodingAesKey, message, receiveId);
	const signature = getSignature(SUITE.token, 1760000000, 'n0nce', sealed);
	return `<xml><Encrypt><![CDATA[${sealed}]]></Encrypt><MsgSignature>${signature}</MsgSignature><TimeStamp>1760000000</TimeStamp><Nonce>n0nce</Nonce></xml>`;
};

/** The opened push, or the status that refuses it. */
const accept = (request: IncomingMessage, bytes: Buffer): Received | number => {
	if (bytes.length > CAP) return 413;
	const query = new URL(request.url ?? '', 'http://receiver').searchParams;
	const body = bytes.toString('utf8');
	const envelope = readOrNothing(body);
	const sealed = request.method === 'GET' ? query.get('echostr') : findEncrypt(envelope);
	const [signature, timestamp, nonce] = ['msg_signature', 'timestamp', 'nonce'].map((name) =>
		query.getAll(name).length === 1 ? query.get(name) : null,
	);
	if (!sealed || !signature || !timestamp || !nonce) return 400;
	if (getSignature(SUITE.token, timestamp, nonce, sealed) !== signature) return 403;
	if (Math.abs(Date.now() / 1000 - Number(timestamp)) > WINDOW_SECONDS) return 403;
	const opened = openOrNothing(sealed);
	if (!opened || !isForUs(opened.message, opened.receiveId)) return 403;
	return { ...opened, query, body, request };
};

const findEncrypt = (envelope: XmlObject): string => {
	const found = envelope['Encrypt'] ?? envelope['encrypt'];
	return typeof found === 'string' ? found : '';
};

const isForUs = (message: string, receiveId: string): boolean => {
	const { SuiteId, ServiceCorpId, ToUserName } = readOrNothing(message);
	const ours: readonly string[] = [SUITE.suiteId, SUITE.providerCorpId];
	const known = ours.includes(receiveId) || receiveId.startsWith('wp');
	return known && [SuiteId, ServiceCorpId, ToUserName].every((id) => !id || id === receiveId);
};

/** The vendor's package checks neither length nor padding, so the test of both is to seal it again. */
const openOrNothing = (sealed: string): Pick<Received, 'message' | 'receiveId'> | undefined => {
	try {
		const { message, id, random } = decrypt(SUITE.encodingAesKey, sealed);
		if (encrypt(SUITE.encodingAesKey, message, id, random) !== sealed) return undefined;
		return { message, receiveId: id };
	} catch {
		return undefined;
	}
};

const readOrNothing = (text: string): XmlObject => {
	try {
		return text.trimStart().startsWith('{') ? (JSON.parse(text) as XmlObject) : readXml(text);
	} catch {
		return {};
	}
};

const readBody = async (request: IncomingMessage): Promise<Buffer> => {
	const chunks: Buffer[] = [];
	for await (const chunk of request) chunks.push(chunk as Buffer);
	return Buffer.concat(chunks);
};
