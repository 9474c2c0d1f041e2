import type { IBinaryData } from 'n8n-workflow';
import { receivedFile } from '../../../../nodes/WecomSuite/shared/calls/receivedFile';

const PNG = Buffer.from('\x89PNG\r\n\x1a\nexample', 'latin1');

/** n8n's helper, where neither name nor bytes say anything to it unless `found`. */
const receive = async (headers: Record<string, string>, found?: Partial<IBinaryData>) => {
	const asked: unknown[] = [];
	const prepareBinaryData = (...given: unknown[]): Promise<IBinaryData> => {
		asked.push(...given.slice(1));
		return Promise.resolve({ data: '', mimeType: 'text/plain', ...found });
	};
	const answer = { status: 200, headers, body: PNG };
	return { asked, file: await receivedFile({ prepareBinaryData }, answer, 'file') };
};

describe('a file that WeCom sends', () => {
	it.each([
		[{}, 'file.png', undefined],
		[{ 'content-type': 'application/octet-stream' }, 'file.png', undefined],
		[{ 'content-type': 'image/png; charset=binary' }, 'file.png', 'image/png'],
		[{ 'content-disposition': 'attachment; filename="a.jpg"' }, 'a.jpg', undefined],
	])('with %j is called %s, and of type %s', async (headers, name, type) => {
		const { asked } = await receive(headers);
		expect(asked).toEqual([name, type]);
	});

	it.each([
		[{}, {}, 'application/octet-stream'],
		[{ 'content-type': 'application/octet-stream' }, {}, 'application/octet-stream'],
		[{ 'content-type': 'voice/speex' }, { mimeType: 'voice/speex' }, 'voice/speex'],
		[{}, { mimeType: 'image/png', fileExtension: 'png' }, 'image/png'],
		[{}, { mimeType: 'text/plain', fileExtension: 'txt' }, 'text/plain'],
	])('with %j, which n8n takes for %j, is of type %s', async (headers, found, type) => {
		expect((await receive(headers, found)).file.mimeType).toBe(type);
	});
});
