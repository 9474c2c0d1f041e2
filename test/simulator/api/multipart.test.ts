import { readFiles } from './multipart';

const TYPE = 'multipart/form-data; boundary=frontier';
const part = (head: string, data = 'content') => `--frontier\r\n${head}\r\n\r\n${data}\r\n`;
const form = (...parts: readonly string[]) =>
	Buffer.from(`${parts.join('')}--frontier--\r\n`, 'utf8');
const FILE = 'Content-Disposition: form-data; name="media"; filename="a.txt"; filelength=7';

describe('readFiles', () => {
	it('reads name, file name, type and bytes', () => {
		expect(readFiles(TYPE, form(part(`${FILE}\r\nContent-Type: text/plain`)))).toEqual([
			{ name: 'media', fileName: 'a.txt', contentType: 'text/plain', data: Buffer.from('content') },
		]);
	});

	it('leaves out fields that are no files, and names that only newer readers understand', () => {
		const field = part('Content-Disposition: form-data; name="type"', 'image');
		const star = 'Content-Disposition: form-data; name="media"; filename*=UTF-8\'\'a.txt';
		expect(readFiles(TYPE, form(field, part(star), part('X: y'), part(FILE)))).toHaveLength(1);
	});

	it('keeps line breaks and dashes inside a file', () => {
		const data = '\r\n--frontie\r\n--\r\n';
		expect(readFiles(TYPE, form(part(FILE, data)))?.[0]?.data.toString()).toBe(data);
	});

	it('takes a quoted boundary and text before the first part', () => {
		const body = Buffer.concat([Buffer.from('preamble\r\n'), form(part(FILE))]);
		expect(readFiles('Multipart/Form-Data; boundary="frontier"', body)).toHaveLength(1);
	});

	it.each([
		['another type', 'application/json', form(part(FILE))],
		['no boundary', 'multipart/form-data', form(part(FILE))],
		['no delimiter', TYPE, Buffer.from('content')],
		['no closing delimiter', TYPE, Buffer.from(part(FILE))],
	])('is undefined for %s', (_name, type, body) => {
		expect(readFiles(type, body)).toBeUndefined();
	});

	it('leaves out a part that ends in its head', () => {
		expect(readFiles(TYPE, Buffer.from(`--frontier\r\n${FILE}\r\n--frontier--`))).toEqual([]);
	});
});
