/** Files: n8n's binary data → an upload, an answer → n8n's binary data. */
import type { IExecuteFunctions } from 'n8n-workflow';
import { receivedFile } from '../../shared/calls/receivedFile';
import { fileNameFor } from '../../suite/call/fileName';
import type { HttpAnswer, Upload } from '../../suite/call/http';
import type { Result } from '../operation';

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
	const named = { fileName, fileExtension, mimeType, data };
	return { fileName: fileNameFor(named, property), mimeType, data };
}

/** The file of an answer as an item with its name and type. */
export async function fileResult(
	helpers: Helpers,
	answer: HttpAnswer,
	property: string,
): Promise<Result> {
	const data = await receivedFile(helpers, answer);
	return {
		json: { fileName: data.fileName ?? '', mimeType: data.mimeType, size: answer.body.length },
		binary: { [property]: data },
	};
}
