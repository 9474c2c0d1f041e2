/** A request as n8n hands it to a webhook: query and body parsed n8n's way, the raw bytes beside them. */
import type { IncomingMessage } from 'node:http';
import { parse as parseQuery } from 'node:querystring';
import { createGunzip, createInflate } from 'node:zlib';
import { sanitizeXmlName } from 'n8n-workflow';

import { Parser, readWhole } from './n8nParts';

export interface WebhookRequest extends Omit<IncomingMessage, 'contentType' | 'rawBody' | 'body'> {
	readonly originalUrl: string;
	/** Decoded as a form: a plus sign became a blank, a repeated name a list. */
	readonly query: Readonly<Record<string, string | string[] | undefined>>;
	readonly params: Readonly<Record<string, string>>;
	readonly ip: string;
	readonly contentType: string | undefined;
	readonly readRawBody: () => Promise<void>;
	rawBody?: Buffer;
	body?: unknown;
}

const UNPACKERS = { gzip: createGunzip, deflate: createInflate } as const;

/** As body-parser.js of n8n 2.41. */
const readRawBody = async (message: IncomingMessage): Promise<Buffer> => {
	const limit = '16mb';
	const encoding = message.headers['content-encoding'] as keyof typeof UNPACKERS | undefined;
	const unpack = encoding && UNPACKERS[encoding];
	if (unpack !== undefined) return await readWhole(message.pipe(unpack()), { limit });
	return await readWhole(message, { limit, length: message.headers['content-length'] });
};

export const dressRequest = (message: IncomingMessage): WebhookRequest => {
	const url = message.url ?? '';
	const request: WebhookRequest = Object.assign(message, {
		originalUrl: url,
		query: parseQuery(url.split('?')[1] ?? ''),
		params: {},
		// Of Express, without trusted proxies.
		ip: message.socket.remoteAddress ?? '',
		contentType: message.headers['content-type']?.split(';')[0]?.trim().toLowerCase(),
		readRawBody: async () => {
			request.rawBody ??= await readRawBody(message);
		},
	});
	return request;
};

/** The element names come out in lower case, white space collapsed: nothing a callback could be read from. */
const xml = new Parser({
	async: true,
	normalize: true,
	normalizeTags: true,
	explicitArray: false,
	tagNameProcessors: [sanitizeXmlName],
	attrNameProcessors: [sanitizeXmlName],
});

const isXml = (type: string) => type.endsWith('/xml') || type.endsWith('+xml');
const KNOWN = /^(?:application\/json|text\/plain|application\/x-www-form-urlencoded)/;

/** Throws when the body is not what its content type says; n8n then answers 422 and calls nobody. */
export const parseBody = async (request: WebhookRequest, typeVersion: number): Promise<void> => {
	const type = request.contentType ?? '';
	if (typeVersion > 1 && !isXml(type) && !KNOWN.test(type)) return;
	await request.readRawBody();
	const text = request.rawBody?.toString('utf8') ?? '';
	if (text === '') return;
	if (type === 'application/json') request.body = JSON.parse(text);
	else if (isXml(type)) request.body = await xml.parseStringPromise(text);
	else if (type === 'application/x-www-form-urlencoded') request.body = parseQuery(text);
	else if (type === 'text/plain') request.body = text;
};
