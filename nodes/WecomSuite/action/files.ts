/** Files: n8n's binary data → an upload, an answer → n8n's binary data. */
import type { IExecuteFunctions } from 'n8n-workflow';
import { attempt } from '../protocol/crypto/attempt';
import type { HttpAnswer, Upload } from '../suite/http';
import type { Result } from './operation';

type Helpers = Pick<
	IExecuteFunctions['helpers'],
	'assertBinaryData' | 'getBinaryDataBuffer' | 'prepareBinaryData'
>;

/** @throws NodeOperationError when the item has no such file */
export async function readUpload(
	helpers: Helpers,
	index: number,
	property: string,
): Promise<Upload> {
	const { fileName, fileExtension, mimeType } = helpers.assertBinaryData(index, property);
	const data = await helpers.getBinaryDataBuffer(index, property);
	const extension = fileExtension ? `.${fileExtension}` : '';
	return { fileName: fileName ?? `${property}${extension}`, mimeType, data };
}

/** The file of an answer as an item with its name and type. */
export async function fileResult(
	helpers: Helpers,
	{ headers, body }: HttpAnswer,
	property: string,
): Promise<Result> {
	const fileName = fileNameOf(headers['content-disposition'] ?? '');
	const mimeType = (headers['content-type'] ?? '').replace(/;.*/s, '').trim() || undefined;
	const data = await helpers.prepareBinaryData(body, fileName, mimeType);
	return {
		json: { fileName: data.fileName ?? '', mimeType: data.mimeType, size: body.length },
		binary: { [property]: data },
	};
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
