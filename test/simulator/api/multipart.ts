/** Reads `multipart/form-data` (RFC 7578), strictly, because what it reads are *our* uploads. */

export interface FormFile {
	/** Name of the part. */
	readonly name: string;
	readonly fileName: string;
	readonly contentType: string;
	readonly data: Buffer;
}

const LINE = Buffer.from('\r\n');
const BLANK_LINE = Buffer.from('\r\n\r\n');

/**
 * The files of a form; undefined when the body is no such form.
 * A part without a plain `filename="…"` is no file: the vendor does not read `filename*=`.
 */
export const readFiles = (contentType: string, body: Buffer): readonly FormFile[] | undefined => {
	const found = /^multipart\/form-data;.*?\bboundary=(?:"([^"]+)"|([^\s;]+))/i.exec(contentType);
	const boundary = found?.[1] ?? found?.[2];
	const parts = boundary === undefined ? undefined : split(body, Buffer.from(`--${boundary}`));
	return parts?.flatMap((part) => readPart(part) ?? []);
};

/** What lies between two delimiter lines; undefined when the first or the closing one is missing. */
const split = (body: Buffer, delimiter: Buffer): readonly Buffer[] | undefined => {
	// The first delimiter may open the body without a line break before it.
	const text = Buffer.concat([LINE, body]);
	const between = Buffer.concat([LINE, delimiter]);
	const parts: Buffer[] = [];
	let start = text.indexOf(between);
	while (start !== -1) {
		const from = start + between.length;
		if (text.subarray(from, from + 2).toString('latin1') === '--') return parts;
		const next = text.indexOf(between, from);
		if (next !== -1) parts.push(text.subarray(from + LINE.length, next));
		start = next;
	}
	return undefined;
};

const readPart = (part: Buffer): FormFile | undefined => {
	const end = part.indexOf(BLANK_LINE);
	if (end === -1) return undefined;
	const head = part.subarray(0, end).toString('utf8').split('\r\n');
	const header = (name: string) =>
		head.find((line) => line.toLowerCase().startsWith(`${name}:`))?.slice(name.length + 1) ?? '';
	const disposition = header('content-disposition');
	const name = /[;\s]name="([^"]*)"/i.exec(disposition)?.[1];
	const fileName = /[;\s]filename="([^"]*)"/i.exec(disposition)?.[1];
	if (name === undefined || !fileName) return undefined;
	const contentType = header('content-type').trim() || 'application/octet-stream';
	return { name, fileName, contentType, data: part.subarray(end + BLANK_LINE.length) };
};
