import { keepLineEnds } from '../../../../nodes/WecomSuite/protocol/xml/lineEnds';

const there = (text: string) => keepLineEnds(text).text;
const andBack = (text: string) => {
	const { text: kept, restore } = keepLineEnds(text);
	return restore(kept);
};

describe('keepLineEnds', () => {
	it('leaves no carriage return for an XML reader to turn into something else', () => {
		expect(there('a\r\nb\rc\n\r')).not.toContain('\r');
		expect(there('a\r\nb\rc\n\r').match(/\n/g)).toHaveLength(2);
	});

	it.each([
		'',
		'a\nb',
		'\r',
		'\r\n\r\n',
		'a\r\nb\rc\n\r',
		'\ufdd0',
		'\ufdd0r',
		'\ufdd0m\r',
		'\r\ufdd0\r\ufdd0r\ufdd0m',
		'\ufdd0\ufdd1\ufdd2\ufdd3\r',
	])('gives %j back', (text) => {
		expect(andBack(text)).toBe(text);
	});

	it('gives back a part of the text alone', () => {
		const { text, restore } = keepLineEnds('<A>one\r\ntwo</A>\r\n');
		expect(restore(text.slice(3, text.indexOf('</A>')))).toBe('one\r\ntwo');
	});

	it('does not touch a text without carriage returns', () => {
		const text = 'a\nb\ufdd0r';
		expect(there(text)).toBe(text);
		expect(andBack(text)).toBe(text);
	});
});
