/** A file that WeCom sent → n8n's binary data, with its name and type. */
import type { IBinaryData, IExecuteFunctions } from 'n8n-workflow';
import { fileNameFor, fileNameOf } from '../../suite/call/fileName';
import type { HttpAnswer } from '../../suite/call/http';

/** What says nothing about a file: n8n finds out by its bytes then. */
const UNKNOWN = new Set(['', 'application/octet-stream', 'binary/octet-stream']);

/** @param fallback name of a file that WeCom sends without one; without it, such a file has none */
export async function receivedFile(
	helpers: Pick<IExecuteFunctions['helpers'], 'prepareBinaryData'>,
	{ headers, body }: HttpAnswer,
	fallback?: string,
): Promise<IBinaryData> {
	const told = (headers['content-type'] ?? '').replace(/;.*/s, '').trim();
	const given = fileNameOf(headers['content-disposition'] ?? '');
	const fileName =
		fallback === undefined
			? given
			: fileNameFor({ fileName: given, mimeType: told, data: body }, fallback);
	const file = await helpers.prepareBinaryData(
		body,
		fileName,
		UNKNOWN.has(told) ? undefined : told,
	);
	// n8n calls a text what it knows nothing about.
	return file.fileExtension === undefined
		? { ...file, mimeType: told || 'application/octet-stream' }
		: file;
}
