import { fileNameFor, fileNameOf } from '../../../../nodes/WecomSuite/suite/call/fileName';

const PNG = Buffer.from('\x89PNG\r\n\x1a\nexample', 'latin1');
const JPG = Buffer.from('\xff\xd8\xffexample', 'latin1');
const MP4 = Buffer.from('\0\0\0\x18ftypmp42example', 'latin1');
const TEXT = Buffer.from('example');
const UNKNOWN = 'application/octet-stream';

describe('fileNameFor', () => {
	it.each([
		['noext', 'image/png', PNG, 'noext.png'],
		['', 'image/png', PNG, 'data.png'],
		['  ', UNKNOWN, PNG, 'data.png'],
		[undefined, UNKNOWN, JPG, 'data.jpg'],
		['clip', UNKNOWN, MP4, 'clip.mp4'],
		['report.', 'application/pdf', TEXT, 'report.pdf'],
		['notes', 'text/plain; charset=utf-8', TEXT, 'notes.txt'],
		['.hidden', 'text/plain', TEXT, '.hidden.txt'],
		['table', 'application/vnd.ms-excel', TEXT, 'table.xls'],
		['v1.2 final', 'application/pdf', TEXT, 'v1.2 final.pdf'],
		['unknown', UNKNOWN, TEXT, 'unknown'],
		['drawing', 'image/svg+xml', TEXT, 'drawing.svg'],
		['scan', UNKNOWN, Buffer.from('%PDF-1.7'), 'scan.pdf'],
		['voice', UNKNOWN, Buffer.from('#!AMR\n'), 'voice.amr'],
		['moving', UNKNOWN, Buffer.from('GIF89a'), 'moving.gif'],
		['song', UNKNOWN, Buffer.from('\0\0\0\x18ftypM4A example', 'latin1'), 'song'],
		['photo.JPEG', 'image/jpeg', JPG, 'photo.JPEG'],
		['archive.dat', UNKNOWN, PNG, 'archive.dat'],
		['图片', 'image/png', PNG, '图片.png'],
	])('D1: %j of %s is uploaded as it must be', (fileName, mimeType, data, expected) => {
		expect(fileNameFor({ fileName, mimeType, data }, 'data')).toBe(expected);
	});

	it('D1: takes the extension that n8n found where bytes tell nothing', () => {
		const file = { fileName: 'a', fileExtension: 'csv', mimeType: UNKNOWN, data: TEXT };
		expect(fileNameFor(file, 'data')).toBe('a.csv');
	});

	it.each([
		['photo.dat', PNG, 'png', 'photo.dat.png'],
		['photo.jpeg', JPG, 'jpg', 'photo.jpeg'],
		['photo.PNG', PNG, 'png', 'photo.PNG'],
		['', PNG, 'png', 'image.png'],
	])('D1: %j where WeCom wants one format', (fileName, data, format, expected) => {
		expect(fileNameFor({ fileName, mimeType: UNKNOWN, data }, 'image', format)).toBe(expected);
	});
});

const asHeader = (text: string) => Buffer.from(text, 'utf8').toString('latin1');

describe('fileNameOf', () => {
	it.each([
		['attachment; filename="report.pdf"', 'report.pdf'],
		['attachment; filename=report.pdf; size=3', 'report.pdf'],
		[asHeader('attachment; filename="报告 1.pdf"'), '报告 1.pdf'],
		['attachment; filename="x"; filename*=UTF-8\'\'%E6%8A%A5.pdf', '报.pdf'],
		['attachment; filename="x.pdf"; filename*=UTF-8\'\'%E6%8', 'x.pdf'],
		[String.raw`attachment; filename="a\"b.pdf"`, 'a"b.pdf'],
		['attachment; filename="报告.pdf"', '报告.pdf'],
		['attachment; filename="caf\xe9.pdf"', 'caf\xe9.pdf'],
		['attachment; filename=""', undefined],
		["attachment; filename*=UTF-8''%E6%8", undefined],
		["attachment; filename*=GBK''%B1%A8; filename=b.pdf", 'b.pdf'],
		['attachment', undefined],
		['', undefined],
	])('reads %j', (header, name) => {
		expect(fileNameOf(header)).toBe(name);
	});
});
