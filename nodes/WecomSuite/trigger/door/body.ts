/** The request as WeCom sent it: the query decoded once, the body untouched. n8n's own parsing alters both. */
import type { IWebhookFunctions } from 'n8n-workflow';
import { EnvelopeError } from '../../protocol/errors';

/** Where n8n keeps a body that it has read, unpacked. */
type RawRequest = ReturnType<IWebhookFunctions['getRequestObject']> & { rawBody?: Buffer };

/** A push is a few kilobytes; the vendor states no limit. */
export const MAX_BODY = 1024 * 1024;

/** By the name in the header. WeCom packs nothing; what is packed in another way is no envelope to us. */
const PACKINGS: Readonly<Record<string, 'gzip' | 'deflate'>> = {
	gzip: 'gzip',
	'x-gzip': 'gzip',
	deflate: 'deflate',
};

export { readQuery } from '../../protocol/callback/query';

/** Nothing to find out about: connections break. */
export class HungUpError extends EnvelopeError {
	constructor() {
		super(
			'The caller hung up before the end of the body',
			'If it was WeCom, it sends the push again; if this goes on, look at the time-outs of proxies',
		);
	}
}

/**
 * The bytes of the body; undefined when there are more than MAX_BODY of them, packed or unpacked.
 * @throws HungUpError when they end early, EnvelopeError when they are not packed as the request says
 */
export async function readBody(context: IWebhookFunctions): Promise<Buffer | undefined> {
	const request: RawRequest = context.getRequestObject();
	const headers = context.getHeaderData();
	if (Number(headers['content-length']) > MAX_BODY) return undefined;
	// n8n leaves bodies of unknown content types unread for nodes above version 1. It would unpack sixteen times our limit.
	const body =
		request.rawBody ?? (await readUnread(request, String(headers['content-encoding'] ?? '')));
	if (body === undefined || body.length > MAX_BODY) return undefined;
	request.rawBody = body;
	return body;
}

async function readUnread(request: RawRequest, encoding: string): Promise<Buffer | undefined> {
	const packing = PACKINGS[encoding.trim().toLowerCase()];
	const sent = await upToLimit(request.iterator({ destroyOnReturn: false })).catch(() => {
		throw new HungUpError();
	});
	// The answer shall reach a caller who still sends: the rest is let go unread, as Node does with bodies that are not wanted.
	if (sent === undefined) request.resume();
	return sent === undefined || packing === undefined ? sent : await unpack(sent, packing);
}

/** Stops at the first byte too many: a few kilobytes can be packed gigabytes. */
async function unpack(packed: Buffer, packing: 'gzip' | 'deflate'): Promise<Buffer | undefined> {
	const unpacked = new Blob([packed]).stream().pipeThrough(new DecompressionStream(packing));
	return await upToLimit(unpacked).catch(() => {
		throw new EnvelopeError(
			'The body of the request is not compressed as its header says',
			'WeCom compresses nothing; if it was WeCom, let proxies pass the body on byte for byte',
		);
	});
}

/** Undefined when there is more. */
async function upToLimit(chunks: AsyncIterable<Uint8Array>): Promise<Buffer | undefined> {
	const read: Uint8Array[] = [];
	let length = 0;
	for await (const chunk of chunks) {
		length += chunk.length;
		if (length > MAX_BODY) return undefined;
		read.push(chunk);
	}
	return Buffer.concat(read);
}
