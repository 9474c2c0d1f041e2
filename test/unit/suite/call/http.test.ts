import { jsonBody, multipartBody, type Upload } from '../../../../nodes/WecomSuite/suite/call/http';
import { readFiles } from '../../../simulator/api/multipart';

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

/** The lines before the file. */
const headOf = (file: Upload, part = 'media') => {
	const { body } = multipartBody(part, file, BOUNDARY);
	return body.toString('utf8').split('\r\n\r\n')[0]?.split('\r\n') ?? [];
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

	it.each([
		['back\\', 'back_'],
		['a\0b\v\f\x7f\u0085c', 'a_b____c'],
	])('keeps the name %j inside its quotes too (issue 20, row 22)', (fileName, expected) => {
		const head = headOf(upload({ fileName }));
		expect(head[1]).toContain(`; filename="${expected}"; filelength=`);
	});

	it.each(['media"; filename="x', 'media\r\nX-Injected: 1', 'media\n\nbody', 'media\\'])(
		'keeps the part %j inside its quotes (issue 20, row 22)',
		(part) => {
			const head = headOf(upload(), part);
			expect(head).toHaveLength(3);
			expect(head[1]).toMatch(
				/^Content-Disposition: form-data; name="[^"\\]*"; filename="[^"]*"; /,
			);
		},
	);

	it.each([
		'text/html\r\nX-Injected: 1',
		'text/html\n\n<b>',
		'image/png\u2028',
		'image/png; charset="a\r\nb"',
		'',
		'image',
		'image/png\t',
	])('says of the type %j only that it is unknown (issue 20, row 22)', (mimeType) => {
		expect(headOf(upload({ mimeType }))).toEqual([
			expect.any(String),
			expect.any(String),
			'Content-Type: application/octet-stream',
		]);
	});

	it.each(['text/plain; charset=utf-8', 'application/vnd.ms-excel', 'image/svg+xml'])(
		'keeps the type %s',
		(mimeType) => {
			expect(headOf(upload({ mimeType }))[2]).toBe(`Content-Type: ${mimeType}`);
		},
	);

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
