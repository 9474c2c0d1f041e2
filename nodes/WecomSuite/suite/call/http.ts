/** What the suite core asks of a network: one request, one answer. Who sends it is the caller's affair. */

export interface HttpRequest {
	readonly method: 'GET' | 'POST';
	/** Without the query. */
	readonly url: string;
	readonly query: Readonly<Record<string, string>>;
	readonly headers: Readonly<Record<string, string>>;
	readonly body?: Buffer;
	/** Of the answer: reading stops beyond. */
	readonly maxBytes?: number;
}

export interface HttpAnswer {
	readonly status: number;
	/** Names in lower case. */
	readonly headers: Readonly<Record<string, string>>;
	readonly body: Buffer;
	/** There is more of the body than `maxBytes`, and it was left unread. */
	readonly cut?: true;
}

/** Rejects with a TransportError when there is no answer. `stop`: not to be waited for any longer. */
export type Send = (request: HttpRequest, stop?: AbortSignal) => Promise<HttpAnswer>;

/** A file to upload. */
export interface Upload {
	readonly fileName: string;
	readonly mimeType: string;
	readonly data: Buffer;
}

/** JSON as WeCom reads it: UTF-8, characters as they are. */
export const jsonBody = (value: unknown) => ({
	headers: { 'content-type': 'application/json; charset=utf-8' },
	body: Buffer.from(JSON.stringify(value), 'utf8'),
});

/** What could end the quotes or the line, or be read as an escape, becomes "_". */
const quotable = (text: string): string => text.replace(/["\\\p{Cc}]/gu, '_');

/** A type and its parameters as the standard writes them (RFC 9110, 8.3.1), on one line. */
const MIME_TYPE =
	/^[\w!#$&^.+-]+\/[\w!#$&^.+-]+(?:; ?[\w-]+=(?:[\w!#$&^.+-]+|"[\w !#$&^.+/:;=?-]*"))*$/;

/** One file as `multipart/form-data` (https://developer.work.weixin.qq.com/document/path/90389). `boundary`: any text the file does not hold. */
export function multipartBody(
	part: string,
	{ fileName, mimeType, data }: Upload,
	boundary: string,
) {
	const [name, file] = [quotable(part), quotable(fileName)];
	const head = [
		`--${boundary}`,
		`Content-Disposition: form-data; name="${name}"; filename="${file}"; filelength=${data.length}`,
		`Content-Type: ${MIME_TYPE.test(mimeType) ? mimeType : 'application/octet-stream'}`,
		'',
		'',
	].join('\r\n');
	return {
		headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
		body: Buffer.concat([Buffer.from(head, 'utf8'), data, Buffer.from(`\r\n--${boundary}--\r\n`)]),
	};
}
