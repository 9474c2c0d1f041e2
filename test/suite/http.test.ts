import { jsonBody, multipartBody, type Upload } from '../../nodes/WecomSuite/suite/http';
import { readFiles } from '../simulator/multipart';

const BOUNDARY = '----wecom0123456789ab';
const DATA = Buffer.from('\r\n--\r\n\0\xff----wecom\r\n--', 'latin1');
const upload = (changes: Partial<Upload> = {}): Upload => ({
	fileName: 'picture.png',
	mimeType: 'image/png',
	data: DATA,
	...changes,
});

/** The form as a server reads it. */
const read = (file: Upload) => {
	const { headers, body } = multipartBody('media', file, BOUNDARY);
	return readFiles(headers['content-type'], body);
};

describe('multipartBody', () => {
	it('is read back byte by byte, also when the file looks like a form', () => {
		expect(read(upload())).toEqual([
			{ name: 'media', fileName: 'picture.png', contentType: 'image/png', data: DATA },
		]);
	});

	it.each([0, 1, 100_000])('carries %d bytes', (length) => {
		const data = Buffer.alloc(length, 0x0a);
		const [file] = read(upload({ data })) ?? [];
		expect(file?.data.equals(data)).toBe(true);
	});

	it.each([
		['图片 📷 é.png', '图片 📷 é.png'],
		['say "hi".png', 'say _hi_.png'],
		['two\r\nlines\n.png', 'two__lines_.png'],
		['x"\r\nContent-Type: text/html\r\n\r\n<b>.png', 'x___Content-Type: text/html____<b>.png'],
		["it's; name=other.png", "it's; name=other.png"],
	])('keeps the name %j inside its quotes', (fileName, expected) => {
		expect(read(upload({ fileName }))).toEqual([
			{ name: 'media', fileName: expected, contentType: 'image/png', data: DATA },
		]);
	});

	it('says how long the file is, as the page of the vendor shows it', () => {
		const { body } = multipartBody('media', upload(), BOUNDARY);
		const [head] = body.toString('latin1').split('\r\n\r\n');
		expect(head).toBe(
			[
				`--${BOUNDARY}`,
				`Content-Disposition: form-data; name="media"; filename="picture.png"; filelength=${DATA.length}`,
				'Content-Type: image/png',
			].join('\r\n'),
		);
	});
});

describe('jsonBody', () => {
	it('keeps characters as they are, in UTF-8', () => {
		const { headers, body } = jsonBody({ content: '你好 😀 é "\n' });
		expect(headers).toEqual({ 'content-type': 'application/json; charset=utf-8' });
		expect(body.toString('utf8')).toBe('{"content":"你好 😀 é \\"\\n"}');
		expect(body.includes(Buffer.from('e4bda0e5a5bd20f09f9880', 'hex'))).toBe(true);
	});
});
