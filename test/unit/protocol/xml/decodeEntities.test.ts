import { decodeEntities } from '../../../../nodes/WecomSuite/protocol/xml/decodeEntities';

describe('decodeEntities', () => {
	it('knows the five entities of XML', () => {
		expect(decodeEntities('&lt;a href=&quot;x&quot;&gt;R&amp;D&apos;s')).toBe(`<a href="x">R&D's`);
	});

	it('knows character references, decimal and hexadecimal, beyond the first plane too', () => {
		expect(decodeEntities('&#20320;&#x597D;&#x597d;&#128075;&#x1F44B;&#13;&#x10FFFF;')).toBe(
			'你好好👋👋\r\u{10ffff}',
		);
	});

	it('E5: takes leading zeros, however many', () => {
		expect(decodeEntities('&#0000000065;&#x0000000041;&#x00010FFFF;')).toBe('AA\u{10ffff}');
		expect(decodeEntities(`&#${'0'.repeat(100_000)}65;`)).toBe('A');
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
		'&#xD800;',
		'&#xdfff;',
		'&#55357;&#56832;',
		'&#x1F;',
		'&#8;',
		'&#xFFFE;',
		'&#65535;',
		'&#000;',
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
