/** Binary data of an item → the media ID of an image, voice or video, checked before anything is uploaded. */
import type { IExecuteFunctions } from 'n8n-workflow';
import { ReplyError } from '../protocol/errors';
import { fileNameFor } from '../suite/call/fileName';

export type MediaKind = 'image' | 'voice' | 'video';

export interface MediaFile {
	readonly fileName: string;
	readonly mimeType: string;
	readonly content: Buffer;
}

/** Uploads with the corp's token (`/media/upload?type=`) and gives the media ID, good for three days. */
export type Upload = (kind: MediaKind, file: MediaFile) => Promise<string>;

interface Format {
	readonly name: string;
	/** The one to say, and others that mean the same. */
	readonly mimeTypes: readonly [string, ...string[]];
	/** Recognises the first bytes, read as Latin-1. */
	readonly begins: (start: string) => boolean;
	readonly extension: string;
}

const MB = 1024 * 1024;
/** A file of five bytes is too small, says the vendor. */
const MIN_BYTES = 6;

/** https://developer.work.weixin.qq.com/document/path/90389 */
export const MEDIA = {
	image: {
		title: 'an image',
		maxBytes: 10 * MB,
		formats: [
			{
				name: 'JPG',
				mimeTypes: ['image/jpeg', 'image/jpg', 'image/pjpeg'],
				begins: (start) => start.startsWith('\xff\xd8\xff'),
				extension: 'jpg',
			},
			{
				name: 'PNG',
				mimeTypes: ['image/png', 'image/x-png'],
				begins: (start) => start.startsWith('\x89PNG\r\n\x1a\n'),
				extension: 'png',
			},
		],
	},
	voice: {
		title: 'a voice message',
		maxBytes: 2 * MB,
		formats: [
			{
				name: 'AMR',
				mimeTypes: ['audio/amr', 'audio/x-amr', 'audio/amr-wb'],
				begins: (start) => start.startsWith('#!AMR'),
				extension: 'amr',
			},
		],
	},
	video: {
		title: 'a video',
		maxBytes: 10 * MB,
		formats: [
			{
				name: 'MP4',
				mimeTypes: ['video/mp4', 'application/mp4'],
				// QuickTime (.mov) is built the same and says so in its brand.
				begins: (start) => start.startsWith('ftyp', 4) && !start.startsWith('qt  ', 8),
				extension: 'mp4',
			},
		],
	},
} as const satisfies Readonly<
	Record<
		MediaKind,
		{ readonly title: string; readonly maxBytes: number; readonly formats: readonly Format[] }
	>
>;

/** "10 MB, JPG or PNG" */
export const limitsOf = (kind: MediaKind): string =>
	`${MEDIA[kind].maxBytes / MB} MB, ${formatsOf(kind)}`;

const formatsOf = (kind: MediaKind): string =>
	MEDIA[kind].formats.map(({ name }) => name).join(' or ');

/** What n8n calls a file that it knows nothing about. */
const UNKNOWN = new Set(['', 'application/octet-stream', 'binary/octet-stream']);

/**
 * The format, by its first bytes.
 * @throws ReplyError when WeCom would refuse the file
 */
export function checkMedia(
	kind: MediaKind,
	{ mimeType, content }: Omit<MediaFile, 'fileName'>,
): Format {
	const { title, maxBytes } = MEDIA[kind];
	const formats: readonly Format[] = MEDIA[kind].formats;
	const takes = `WeCom takes ${formatsOf(kind)} for ${title}`;
	if (content.length < MIN_BYTES) {
		throw new ReplyError(
			`The file for ${title} has ${content.length} bytes; WeCom takes ${MIN_BYTES} and more`,
			'Check the node that made the file',
		);
	}
	if (content.length > maxBytes) {
		throw new ReplyError(
			`The file for ${title} has ${content.length} bytes; WeCom takes ${maxBytes}`,
			'Make it smaller, or send a link in a text or news reply',
		);
	}
	const type = mimeType.replace(/;.*/s, '').trim().toLowerCase();
	if (!UNKNOWN.has(type) && !formats.some(({ mimeTypes }) => mimeTypes.includes(type))) {
		throw new ReplyError(`The file is of type ${type}; ${takes}`, CONVERT);
	}
	const start = content.toString('latin1', 0, 16);
	const format = formats.find(({ begins }) => begins(start));
	if (format !== undefined) return format;
	throw new ReplyError(`The content of the file is not ${formatsOf(kind)}; ${takes}`, CONVERT);
}

const CONVERT = 'Convert the file before this node, or choose another kind of reply';

export type BinarySource = Pick<
	IExecuteFunctions['helpers'],
	'assertBinaryData' | 'getBinaryDataBuffer'
>;

/**
 * Uploads the binary data of an item.
 * @throws ReplyError when WeCom would refuse the file, NodeOperationError when the item has none
 */
export async function uploadBinary(
	helpers: BinarySource,
	index: number,
	property: string,
	kind: MediaKind,
	upload: Upload,
): Promise<string> {
	const { fileName, mimeType } = helpers.assertBinaryData(index, property);
	const content = await helpers.getBinaryDataBuffer(index, property);
	const { extension, mimeTypes } = checkMedia(kind, { mimeType, content });
	return await upload(kind, {
		fileName: fileNameFor({ fileName, mimeType, data: content }, kind, extension),
		mimeType: mimeTypes[0],
		content,
	});
}
