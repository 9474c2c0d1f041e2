import { readXml } from '../../../../nodes/WecomSuite/protocol/xml/readXml';
import { codeOf, thrownBy, wordsOf } from '../../../support/thrown';
import { requestOf } from '../../../support/vectors';

const nest = (depth: number) => '<a>'.repeat(depth) + '</a>'.repeat(depth);

describe('readXml', () => {
	it("reads the vendor's own sample, one element a line", () => {
		expect(readXml(requestOf('V-2').message)).toEqual({
			ToUserName: 'wx5823bf96d3bd56c7',
			FromUserName: 'mycreate',
			CreateTime: '1409659813',
			MsgType: 'text',
			Content: 'hello',
			MsgId: '4561255354251345929',
			AgentID: '218',
		});
	});

	it('takes the blank before a section as layout and the blanks inside as text', () => {
		expect(readXml(requestOf('D-1').message)).toMatchObject({ InfoType: 'suite_ticket' });
		expect(readXml('<xml><A> <![CDATA[ a ]]>\n</A><B><![CDATA[  ]]></B></xml>')).toEqual({
			A: ' a ',
			B: '  ',
		});
	});

	it('keeps blanks where there is no section', () => {
		expect(readXml('<xml><A> a </A><B>  </B><C>\n</C></xml>')).toEqual({
			A: ' a ',
			B: '  ',
			C: '\n',
		});
	});

	it('joins sections and the text between them', () => {
		const xml = '<xml><A><![CDATA[a]]]]><![CDATA[>b]]>c&lt;<![CDATA[&lt;]]></A></xml>';
		expect(readXml(xml)).toEqual({ A: 'a]]>bc<&lt;' });
	});

	it.each(['007', '1e3', 'true', 'null', '0x1F', '4561255354251345929', '-0', '.5', '1,2,3'])(
		'makes nothing of %s but text',
		(text) => {
			expect(readXml(`<xml><A>${text}</A><B><![CDATA[${text}]]></B></xml>`)).toEqual({
				A: text,
				B: text,
			});
		},
	);

	it('reads an empty element in each of its forms as empty text', () => {
		expect(readXml('<xml><A></A><B/><C><![CDATA[]]></C><D ></D ></xml>')).toEqual({
			A: '',
			B: '',
			C: '',
			D: '',
		});
	});

	it('makes a list of what occurs again, elements and texts alike, and keeps the order', () => {
		expect(readXml('<xml><A>1</A><B>x</B><A>2</A><A><C>3</C></A></xml>')).toEqual({
			A: ['1', '2', { C: '3' }],
			B: 'x',
		});
	});

	it('keeps \\r\\n that a member typed, and takes it for layout between elements', () => {
		const xml =
			'<?xml version="1.0"?>\r\n<xml>\r\n<A>\r\n<![CDATA[one\r\ntwo\rthree]]>\r\n</A>\r\n<B\r\n>\r</B\r\n>\r\n</xml>\r\n';
		expect(readXml(xml)).toEqual({ A: 'one\r\ntwo\rthree', B: '\r' });
	});

	it('reads references in text, not in sections', () => {
		expect(readXml('<xml><A>&lt;&#x4F60;&#13;</A><B><![CDATA[&lt;]]></B></xml>')).toEqual({
			A: '<你\r',
			B: '&lt;',
		});
		expect(readXml('<xml><A>\r&#xfdd0;r</A></xml>')).toEqual({ A: '\r\ufdd0r' });
	});

	it('passes over attributes, comments, declarations and instructions', () => {
		const xml = '<?xml version="1.0"?><!-- a --><xml b="c"><A d="e">f<!-- g -->h</A><?i j?></xml>';
		expect(readXml(xml)).toEqual({ A: 'fh' });
	});

	it('E1: ends an instruction at the first ?>, whatever quotes are in it', () => {
		for (const inside of [`y "`, `y '`, 'y a="b', 'y a="?', 'y [<!', 'y >']) {
			const xml = `<xml><A>1</A><?${inside}?><Content>hi</Content></xml>`;
			expect(readXml(xml)).toEqual({ A: '1', Content: 'hi' });
		}
		expect(readXml(`<!-- <a> " --><xml><A><!-- ' ?> -->x</A><!--<B>2</B>--></xml>`)).toEqual({
			A: 'x',
		});
	});

	it.each(['\u3000', '\u00a0', '\ufeff', '\u2028', '\u000b', '\u0085'])(
		'E4: keeps %j, which is no blank of XML',
		(character) => {
			for (const more of ['', '<!-- -->']) {
				const read = (inside: string) => readXml(`<xml>${inside}${more}</xml>`);
				expect(read(`<A>${character}<![CDATA[x]]></A>`)).toEqual({ A: `${character}x` });
				expect(read(`<A>${character}</A>`)).toEqual({ A: character });
				expect(read(`${character}<A/>`)).toEqual({ '#text': character, A: '' });
				expect(codeOf(() => read(`<A></A${character}>`))).toBe('ERR_WECOM_XML');
				expect(codeOf(() => read(`<A${character}b="c"></A>`))).toBe('ERR_WECOM_XML');
			}
		},
	);

	it('keeps text that stands beside elements', () => {
		expect(readXml('<xml>a<B>b</B>c</xml>')).toEqual({ '#text': 'ac', B: 'b' });
		expect(readXml('<xml><![CDATA[<B>]]></xml>')).toEqual({ '#text': '<B>' });
	});

	it.each(['toLocaleString', 'isPrototypeOf', 'propertyIsEnumerable'])(
		'reads an element named %s like any other',
		(name) => {
			const one = `<${name}>1</${name}>`;
			expect(readXml(`<xml>${one}</xml>`)[name]).toBe('1');
			expect(readXml(`<xml>${one}${one}</xml>`)[name]).toEqual(['1', '1']);
		},
	);

	it.each(['__proto__', 'constructor', 'prototype'])('refuses an element named %s', (name) => {
		expect(codeOf(() => readXml(`<xml><${name}><A>1</A></${name}></xml>`))).toBe('ERR_WECOM_XML');
		expect({}).not.toHaveProperty('A');
	});

	it('reads two megabytes', () => {
		const text = 'x<你\r\n'.repeat(400_000);
		// Compared without `toBe`, which would take minutes to show how two megabytes differ.
		expect(readXml(`<xml><A><![CDATA[${text}]]></A></xml>`)['A'] === text).toBe(true);
	});
});

describe('readXml refuses', () => {
	it.each([
		['no element', ''],
		['text', 'success'],
		['an end without a start', '<xml></a></xml>'],
		['a start without an end', '<xml><a></xml>'],
		['an end that is missing', '<xml><a>1</a>'],
		['a second root', '<xml></xml><xml></xml>'],
		['text behind the root', '<xml></xml>text'],
		['a comment without end', '<xml><A>1</A></xml><!--'],
		['a section without end', '<xml><A><![CDATA[1</A></xml>'],
		['an attribute without value', '<xml a><A>1</A></xml>'],
		['a name that is none', '<xml><1>a</1></xml>'],
		[
			'E2: a declaration that is none',
			'<xml><MsgType>text</MsgType><Value><!</Value><FromUserName>x</FromUserName></xml>',
		],
		['E2: a declaration inside the root', '<xml><A><!ELEMENT a></A></xml>'],
		['E2: a section in small letters', '<xml><A><![cdata[x]]></A></xml>'],
		['E2: a comment with one dash', '<xml><!- x -><A>1</A></xml>'],
		['E3: an element behind the root', '<xml><a>1</a></xml><b/>'],
		['E3: an element in front of the root', '<b/><xml><a>1</a></xml>'],
		['E3: a section behind the root', '<xml><a>1</a></xml><![CDATA[x]]>'],
		['E3: a character behind the root that is no blank', '<xml><a>1</a></xml>\u3000'],
		['E3: a root that is closed twice', '<xml/></xml>'],
		['two hyphens in a comment', '<xml><!-- <!-- a --><A>1</A></xml>'],
		['three hyphens at its end', '<xml><!-- a ---><A>1</A></xml>'],
		['an instruction without end', '<xml><A>1</A></xml><?x'],
		['an instruction without a name', '<a><?>?>1</a>'],
		['an instruction that swallows the end of the root', '<a><?y> <b/></a><?y "?>'],
	])('%s', (_, xml) => {
		expect(codeOf(() => readXml(xml))).toBe('ERR_WECOM_XML');
	});

	it('a message that is cut off anywhere', () => {
		const xml = requestOf('D-1').message;
		for (let length = 0; length < xml.length; length++) {
			expect(codeOf(() => readXml(xml.slice(0, length)))).toBe('ERR_WECOM_XML');
		}
	});

	it.each([
		'<!DOCTYPE xml><xml><A>1</A></xml>',
		'<!DOCTYPE xml [<!ENTITY a "secret">]><xml><A>&a;</A></xml>',
		'<!DOCTYPE xml [<!ENTITY a SYSTEM "file:///etc/passwd">]><xml><A>&a;</A></xml>',
		'<!DOCTYPE xml [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><xml><A>&b;</A></xml>',
	])('the document type %s', (xml) => {
		expect(codeOf(() => readXml(xml))).toBe('ERR_WECOM_XML');
	});

	it('what nests deeper than 33 elements, however deep', () => {
		expect(() => readXml(nest(33))).not.toThrow();
		for (const depth of [34, 1000, 100_000]) {
			expect(codeOf(() => readXml(nest(depth)))).toBe('ERR_WECOM_XML');
		}
	});

	it('with line and column, and without a word of the text', () => {
		const error = thrownBy(() => readXml('<xml>\n<A>private</A>\n  <B>words</C></xml>'));
		expect(error).toMatchObject({ code: 'ERR_WECOM_XML', line: 3, column: 11 });
		expect(wordsOf(error)).not.toMatch(/private|words/);
	});
});
