import fc from 'fast-check';
import { writeXml } from '../../../../nodes/WecomSuite/protocol/xml/writeXml';
import { readXml } from '../../../simulator/wire/readXml';

describe('writeXml', () => {
	it('writes text as CDATA and numbers bare, in the order given', () => {
		expect(writeXml({ B: 'b', A: 1, C: -1.5 })).toBe(
			'<xml><B><![CDATA[b]]></B><A>1</A><C>-1.5</C></xml>',
		);
	});

	it('nests elements, repeats lists, leaves out what is undefined', () => {
		const tree = { A: { B: 'b', C: undefined }, D: ['1', { E: 2 }], F: undefined, G: [], H: {} };
		expect(writeXml(tree)).toBe(
			'<xml><A><B><![CDATA[b]]></B></A><D><![CDATA[1]]></D><D><E>2</E></D><H></H></xml>',
		);
	});

	it('splits the end mark of a section, wherever it stands', () => {
		for (const text of [']]>', 'a]]>b]]>', ']]]]>>', '>]]>]]>', ']]', '>', '<![CDATA[a]]>']) {
			const xml = writeXml({ A: text });
			expect(xml.slice(5).split(']]>')).toHaveLength(text.split(']]>').length + 1);
			expect(readXml(xml)).toEqual({ A: text });
		}
	});

	it('leaves out what XML cannot hold, and nothing else', () => {
		const allowed = '\t\n\r \u007f\u0085\u009f你👋\ufffd';
		const forbidden = '\u0000\u0001\u0008\u000b\u000c\u000e\u001f\ufffe\uffff';
		expect(writeXml({ A: `${forbidden}${allowed}${forbidden}` })).toBe(
			`<xml><A><![CDATA[${allowed}]]></A></xml>`,
		);
	});

	it('does not let what it leaves out bring an end mark together', () => {
		expect(readXml(writeXml({ A: ']\u0000]\u0000><B>' }))).toEqual({ A: ']]><B>' });
	});

	it("is read by the simulator's reader as it was meant, whatever the text", () => {
		const text = fc.string({ unit: fc.constantFrom(']', '>', '<', '!', '[', '&', ';', 'a', '👋') });
		fc.assert(
			fc.property(text, text, (A, C) => {
				expect(readXml(writeXml({ A, B: { C } }))).toEqual({ A, B: { C } });
			}),
			{ numRuns: 300 },
		);
	});
});
