/** What the suite core asks of a network: one request, one answer. Who sends it is the caller's affair. */

export interface HttpRequest {
	readonly method: 'GET' | 'POST';
	/** Without the query. */
	readonly url: string;
	readonly query: Readonly<Record<string, string>>;
	readonly headers: Readonly<Record<string, string>>;
	readonly body?: Buffer;
}

export interface HttpAnswer {
	readonly status: number;
	/** Names in lower case. */
	readonly headers: Readonly<Record<string, string>>;
	readonly body: Buffer;
}

/** Rejects with a TransportError when there is no answer. */
export type Send = (request: HttpRequest) => Promise<HttpAnswer>;

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

/** One file as `multipart/form-data` (https://developer.work.weixin.qq.com/document/path/90389). `boundary`: any text the file does not hold. */
export function multipartBody(
	part: string,
	{ fileName, mimeType, data }: Upload,
	boundary: string,
) {
	const name = fileName.replace(/["\r\n]/g, '_');
	const head = [
		`--${boundary}`,
		`Content-Disposition: form-data; name="${part}"; filename="${name}"; filelength=${data.length}`,
		`Content-Type: ${mimeType}`,
		'',
		'',
	].join('\r\n');
	return {
		headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
		body: Buffer.concat([Buffer.from(head, 'utf8'), data, Buffer.from(`\r\n--${boundary}--\r\n`)]),
	};
}
