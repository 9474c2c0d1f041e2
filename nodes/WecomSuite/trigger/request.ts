/** The request as WeCom sent it: the query decoded once, the body untouched. n8n's own parsing alters both. */
import type { IWebhookFunctions } from 'n8n-workflow';

/** What n8n adds to the request of Express. */
interface RawRequest {
	readonly rawBody?: Buffer;
	readonly readRawBody?: () => Promise<void>;
}

/** A push is a few kilobytes; the vendor states no limit. */
export const MAX_BODY = 1024 * 1024;

export { readQuery } from '../protocol/callback/query';

/** The bytes of the body; undefined when there are more than MAX_BODY of them. */
export async function readBody(context: IWebhookFunctions): Promise<Buffer | undefined> {
	const request = context.getRequestObject() as unknown as RawRequest;
	if (Number(context.getHeaderData()['content-length']) > MAX_BODY) return undefined;
	// n8n leaves bodies of unknown content types unread for nodes above version 1.
	if (request.rawBody === undefined) await request.readRawBody?.();
	const body = request.rawBody ?? Buffer.alloc(0);
	return body.length > MAX_BODY ? undefined : body;
}
