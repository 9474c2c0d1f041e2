/** Everybody who opens a push, from the body to what a flow could use. */
import { decrypt, getSignature } from '@wecom/crypto';
import { XMLParser } from 'fast-xml-parser';
import { createDecipheriv, createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { parseString } from 'xml2js';
import type * as Protocol from '../../../nodes/WecomSuite/protocol';
import path from 'node:path';
import { SUITE, type Push } from './pushes';

export type Receive = (push: Push) => unknown;

const load = createRequire(__filename);
const { openCallback, parseMessage } = load(
	path.join(__dirname, '..', '..', '..', 'index.js'),
) as typeof Protocol;
/** What is published, as it is built: verified, opened, typed by the catalogue. */
const ours: Receive = ({ body, msgSignature, timestamp, nonce }) =>
	parseMessage(openCallback({ ...SUITE, msgSignature, timestamp, nonce, body }).message);

/** What nobody can save: one SHA-1 and one AES over the same bytes, from node:crypto, without a check or a character of XML. */
const floor: Receive = ({ body, timestamp, nonce }) => {
	const text = body.toString('latin1');
	const encrypt = text.slice(
		text.indexOf('<Encrypt><![CDATA[') + 18,
		text.indexOf(']]></Encrypt>'),
	);
	const signature = createHash('sha1')
		.update([SUITE.token, timestamp, nonce, encrypt].sort().join(''))
		.digest('hex');
	const decipher = createDecipheriv('aes-256-cbc', KEY, KEY.subarray(0, 16)).setAutoPadding(false);
	const plain = decipher.update(Buffer.from(encrypt, 'base64'));
	return [signature, plain.toString('utf8', 20)];
};
const KEY = Buffer.from(`${SUITE.encodingAesKey}=`, 'base64');

/** The vendor's package and an XML reader, as one would join them by hand. Everything stays text, a list of one is none. */
const byHand =
	(readXml: (xml: string) => unknown): Receive =>
	({ body, msgSignature, timestamp, nonce }) => {
		const { xml } = readXml(body.toString('utf8')) as { xml: { Encrypt: string } };
		if (getSignature(SUITE.token, timestamp, nonce, xml.Encrypt) !== msgSignature)
			throw new Error('signature');
		const { message } = decrypt(SUITE.encodingAesKey, xml.Encrypt);
		return (readXml(message) as { xml: unknown }).xml;
	};

const parser = new XMLParser({ parseTagValue: false });
/** What n8n itself and most packages read XML with. */
function readWithXml2js(xml: string): unknown {
	let read: unknown;
	parseString(xml, { explicitArray: false }, (error, result: unknown) => {
		if (error !== null) throw error;
		read = result;
	});
	return read;
}

type OpenWork = new (config: Readonly<Record<string, string>>) => {
	setRequest(request: object): void;
	getServer(): { getDecryptedMessage(request: object): Promise<unknown> };
};
/** An SDK that knows third-party apps. Its main file asks for one that is not published, the part in question loads. */
function easywechat(): Receive | undefined {
	try {
		const OpenWork = load('node-easywechat/dist/OpenWork/Application') as OpenWork;
		const app = new OpenWork({
			corp_id: SUITE.providerCorpId,
			suite_id: SUITE.suiteId,
			token: SUITE.token,
			aes_key: SUITE.encodingAesKey,
			provider_secret: 'example',
			suite_secret: 'example',
		});
		app.setRequest({});
		const server = app.getServer();
		return ({ body, msgSignature, timestamp, nonce }) => {
			const query = { msg_signature: msgSignature, timestamp, nonce };
			return server.getDecryptedMessage({ getBody: () => body, getQueryParams: () => query });
		};
	} catch {
		return undefined;
	}
}

const sdk = easywechat();
/** The first is ours, the second whom the goal is set against. */
export const RECEIVERS: Readonly<Record<string, Receive>> = {
	'this pack': ours,
	'@wecom/crypto + fast-xml-parser': byHand((xml) => parser.parse(xml)),
	'@wecom/crypto + xml2js': byHand(readWithXml2js),
	...(sdk === undefined ? {} : { 'node-easywechat': sdk }),
	'signature and AES alone': floor,
};
