import fc from 'fast-check';
import { XMLValidator } from 'fast-xml-parser';
import { isBalanced } from '../../../nodes/WecomSuite/protocol/xml/balanced';
import { LABELS, rowOf, sampleEvent } from '../../simulator/samples';
import { writeXml } from '../../simulator/writeXml';

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
	'\ufeff',
];

describe('isBalanced', () => {
	it.each(LABELS)('recognises %s as WeCom sends it', (label) => {
		const event = sampleEvent(label, IDENTITY, 1760000000);
		expect(isBalanced(writeXml(event, rowOf(label).fields))).toBe(true);
		expect(isBalanced(writeXml(event, {}, { cdata: false, blankInEndTag: true }))).toBe(true);
	});

	it('says nothing of a message that is cut off anywhere', () => {
		const event = sampleEvent('message:text', IDENTITY, 1760000000, { Content: ']]></xml><a>' });
		const xml = writeXml(event);
		for (let length = 0; length < xml.length; length++) {
			expect(isBalanced(xml.slice(0, length))).toBe(false);
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
	])('leaves %s to the validator', (_, text) => {
		expect(isBalanced(text)).toBe(false);
	});

	it('never calls well-formed what the validator refuses', () => {
		const soup = fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((p) => p.join(''));
		fc.assert(
			fc.property(soup, (inside) => {
				const xml = `<xml>${inside}</xml>`;
				return !isBalanced(xml) || XMLValidator.validate(xml) === true;
			}),
			{ numRuns: 5000 },
		);
	});
});
