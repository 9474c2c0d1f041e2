import { decodeEntities } from '../../../nodes/WecomSuite/protocol/xml/decodeEntities';

describe('decodeEntities', () => {
	it('knows the five entities of XML', () => {
		expect(decodeEntities('&lt;a href=&quot;x&quot;&gt;R&amp;D&apos;s')).toBe(`<a href="x">R&D's`);
	});

	it('knows character references, decimal and hexadecimal, beyond the first plane too', () => {
		expect(decodeEntities('&#20320;&#x597D;&#x597d;&#128075;&#x1F44B;&#13;&#x10FFFF;')).toBe(
			'你好好👋👋\r\u{10ffff}',
		);
	});

	it('decodes once: what comes out is not read again', () => {
		expect(decodeEntities('&amp;lt;&amp;amp;#65;')).toBe('&lt;&amp;#65;');
	});

	it.each([
		'&',
		'R & D',
		'&nbsp;',
		'&LT;',
		'&lt',
		'&;',
		'&#;',
		'&#x;',
		'&#xg;',
		'&#0;',
		'&#x0;',
		'&#x110000;',
		'&#1114112;',
		'&#99999999;',
		'&constructor;',
		'no reference',
		'',
	])('leaves %j as it was sent', (text) => {
		expect(decodeEntities(text)).toBe(text);
	});
});
