/**
 * The name a file has: the one it is uploaded under, for WeCom goes by the extension and files often come without one, and the one
 * that WeCom sends it under.
 */
import { attempt } from '../../protocol/crypto/attempt';

/** Files that WeCom plays and shows: how they begin (read as Latin-1) and end. */
const BEGINNINGS: ReadonlyArray<readonly [begins: (start: string) => boolean, ...ends: string[]]> =
	[
		[(start) => start.startsWith('\xff\xd8\xff'), 'jpg', 'jpeg'],
		[(start) => start.startsWith('\x89PNG\r\n\x1a\n'), 'png'],
		[(start) => start.startsWith('#!AMR'), 'amr'],
		[(start) => start.startsWith('GIF8'), 'gif'],
		[(start) => start.startsWith('%PDF-'), 'pdf'],
		[(start) => /^.{4}ftyp(?!qt {2}|M4A|heic|avif)/s.test(start), 'mp4'],
	];

/** Types whose extension is not the second half of their name. */
const OTHERWISE: Readonly<Record<string, string>> = {
	'image/jpeg': 'jpg',
	'image/svg+xml': 'svg',
	'audio/mpeg': 'mp3',
	'text/plain': 'txt',
	'text/markdown': 'md',
	'application/msword': 'doc',
	'application/vnd.ms-excel': 'xls',
	'application/vnd.ms-powerpoint': 'ppt',
	'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
	'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
	'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'pptx',
};

export interface Named {
	readonly fileName?: string | undefined;
	/** As n8n found it. */
	readonly fileExtension?: string | undefined;
	readonly mimeType: string;
	readonly data: Buffer;
}

/**
 * The name as it is when it has an extension; else with the one of the bytes, of n8n, or of the type.
 * @param fallback for a file without a name
 * @param format extension that the name must end in, because WeCom would refuse the file with any other
 */
export function fileNameFor(file: Named, fallback: string, format?: string): string {
	const name = file.fileName?.trim() || fallback;
	const [, given] = /[^.]\.([A-Za-z0-9]{1,10})$/.exec(name) ?? [];
	if (format === undefined && given !== undefined) return name;
	const start = file.data.toString('latin1', 0, 16);
	const [, ...ends] = BEGINNINGS.find(([begins]) => begins(start)) ?? [];
	const fits = [...(format === undefined ? [] : [format]), ...ends];
	if (given !== undefined && fits.includes(given.toLowerCase())) return name;
	const extension = fits[0] ?? (file.fileExtension || ofType(file.mimeType));
	return extension === undefined ? name : `${name.replace(/\.+$/, '')}.${extension}`;
}

function ofType(mimeType: string): string | undefined {
	const type = mimeType.replace(/;.*/s, '').trim().toLowerCase();
	const [, half] = /^(?:image|audio|video|text|application)\/([a-z0-9]{2,5})$/.exec(type) ?? [];
	return OTHERWISE[type] ?? half;
}

/** WeCom writes the name as UTF-8 bytes; Node reads headers as Latin-1. Undefined when the header names none. */
export function fileNameOf(disposition: string): string | undefined {
	const extended = /filename\*\s*=\s*UTF-8''([^;\s]+)/i.exec(disposition)?.[1];
	const decoded = extended && attempt(() => decodeURIComponent(extended));
	if (decoded) return decoded;
	const [, quoted, bare] =
		/filename\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;\s]+))/i.exec(disposition) ?? [];
	const name = quoted?.replace(/\\(.)/g, '$1') ?? bare;
	if (!name) return undefined;
	const utf8 = Buffer.from(name, 'latin1').toString('utf8');
	// What holds other characters, or is no UTF-8, was not made this way.
	return /[\u0100-\uffff]/.test(name) || utf8.includes('\ufffd') ? name : utf8;
}
