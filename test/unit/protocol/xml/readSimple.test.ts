import fc from 'fast-check';
import { readPlain } from '../../../../nodes/WecomSuite/protocol/xml/readSimple';
import { readWithLibrary } from '../../../../nodes/WecomSuite/protocol/xml/readXml';
import { LABELS, rowOf, sampleEvent } from '../../../simulator/push/samples';
import { writeXml } from '../../../simulator/wire/writeXml';
import { anyText } from '../../../support/arbitraryText';

const IDENTITY = { suiteId: 'wwSuite', providerCorpId: 'wwProvider', corpId: 'wpCorp' };
const PIECES = [
	'<a>',
	'</a>',
	'</a >',
	'<b>',
	'</b>',
	'<a/>',
	'<a b="c">',
	'<![CDATA[',
	']]>',
	'<!-- -->',
	'<?x?>',
	'<!DOCTYPE a>',
	'<',
	'>',
	'/',
	'x',
	'你',
	' ',
	'\n',
	'\r\n',
	'\ufdd0r',
	'\u00a0',
	'\ufeff',
	'&lt;',
	'&#13;',
	'&unknown;',
	'<toString>',
	'</toString>',
	'<prototype>',
	'</prototype>',
];
/** What the library makes of it; where it refuses, so must whoever asks in its place. */
const agrees = (xml: string) => {
	const plain = readPlain(xml);
	if (plain !== undefined) expect(plain).toStrictEqual(readWithLibrary(xml));
	return plain !== undefined;
};

describe('readPlain', () => {
	it.each(LABELS)('reads %s as WeCom sends it, as the library does', (label) => {
		const event = sampleEvent(label, IDENTITY, 1760000000);
		expect(agrees(writeXml(event, rowOf(label).fields))).toBe(true);
		expect(agrees(writeXml(event, {}, { cdata: false, blankInEndTag: true }))).toBe(true);
	});

	it('says nothing of a message that is cut off anywhere', () => {
		const event = sampleEvent('message:text', IDENTITY, 1760000000, { Content: ']]></xml><a>' });
		const xml = writeXml(event);
		for (let length = 0; length < xml.length; length++) {
			expect(readPlain(xml.slice(0, length))).toBeUndefined();
		}
	});

	it.each([
		['nothing', ''],
		['text alone', 'success'],
		['a declaration', '<?xml version="1.0"?><xml></xml>'],
		['a document type', '<!DOCTYPE xml><xml></xml>'],
		['an attribute', '<xml a="b"></xml>'],
		['an element closed in its own tag', '<xml><a/></xml>'],
		['a comment', '<xml><!-- </xml> --></xml>'],
		['an end tag without a start', '<xml></a></xml>'],
		['elements that overlap', '<xml><a><b></a></b></xml>'],
		['two roots', '<xml></xml><xml></xml>'],
		['text in front', 'x<xml></xml>'],
		['text behind', '<xml></xml>x'],
		['a section outside', '<![CDATA[<xml>]]>'],
		['a section without end', '<xml><![CDATA[</xml>'],
		['a tag without end', '<xml><a'],
		['names that XML does not know', '<xml><1></1></xml>'],
		['a name that every object inherits', '<xml><__proto__>1</__proto__></xml>'],
		['34 elements deep', '<a>'.repeat(34) + '</a>'.repeat(34)],
	])('leaves %s to the library', (_, text) => {
		expect(readPlain(text)).toBeUndefined();
	});

	it('makes of tags, sections and text in any order what the library makes of them', () => {
		const soup = fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((p) => p.join(''));
		fc.assert(
			fc.property(soup, (inside) => void agrees(`<xml>${inside}</xml>`)),
			{ numRuns: 5000 },
		);
	});

	it('makes of elements that are closed what the library makes of them', () => {
		const leaf = fc.oneof(
			anyText.map((text) => `<![CDATA[${text.replaceAll(']]>', '')}]]>`),
			anyText.map((text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')),
			fc.constantFrom(' ', '\r\n\t', ''),
		);
		const { node } = fc.letrec<{ node: string }>((tie) => ({
			node: fc.oneof(
				{ depthSize: 'small' },
				leaf,
				fc
					.tuple(fc.constantFrom('a', 'b', 'A.b-c_1'), fc.array(tie('node'), { maxLength: 5 }))
					.map(([name, inside]) => `<${name}>${inside.join('')}</${name} >`),
			),
		}));
		fc.assert(
			fc.property(fc.array(node), (nodes) => agrees(`<xml>${nodes.join('')}</xml>`)),
			{ numRuns: 5000 },
		);
	});
});
