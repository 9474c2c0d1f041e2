import { fileNameOf } from '../../nodes/WecomSuite/action/files';

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
		['attachment', undefined],
		['', undefined],
	])('reads %j', (header, name) => {
		expect(fileNameOf(header)).toBe(name);
	});
});
