import type { EventObject } from '../push/event';
import { readXml } from './readXml';
import { LABELS, rowOf, sampleEvent } from '../push/samples';
import { writeJson } from './writeJson';
import { writeXml, type Dialect } from './writeXml';

const IDENTITY = { suiteId: 'wwSuite', providerCorpId: 'wwProvider', corpId: 'wpCorp' };
const DIALECTS: readonly Dialect[] = [
	{},
	{ cdata: false },
	{ blankInEndTag: true, lines: true, bom: true },
];

describe('writeXml', () => {
	it('writes as WeCom writes: text as CDATA, numbers bare, the 64-bit MsgId bare too', () => {
		const event = { Name: 'a<b', Count: '3', Odd: '3x', MsgId: '4561255354251345929' };
		const kinds = { Count: { kind: 'integer' }, Odd: { kind: 'integer' } };
		expect(writeXml(event, kinds)).toBe(
			'<xml><Name><![CDATA[a<b]]></Name><Count>3</Count><Odd><![CDATA[3x]]></Odd><MsgId>4561255354251345929</MsgId></xml>',
		);
	});

	it('puts the blank of the suite_ticket sample before CDATA', () => {
		expect(writeXml({ InfoType: 'a' }, {}, { blankBeforeCdata: true })).toBe(
			'<xml><InfoType> <![CDATA[a]]></InfoType></xml>',
		);
	});

	it('repeats an element for every entry of a list, nested ones too', () => {
		const event = { List: { Item: ['a', { Id: 'b' }] }, None: [] };
		expect(writeXml(event, {}, { cdata: false })).toBe(
			'<xml><List><Item>a</Item><Item><Id>b</Id></Item></List></xml>',
		);
	});

	it.each(DIALECTS)('is read back whole, whatever the text, in dialect %j', (dialect) => {
		const texts = [
			'',
			']]>',
			']]]]>>',
			'&amp; <b>"\'',
			'<![CDATA[x]]>',
			'你好\n👋',
			' blank ',
			'&#33;',
		];
		const event: EventObject = { A: { B: texts }, C: 'c' };
		expect(readXml(writeXml(event, {}, dialect))).toEqual(event);
	});

	it.each(LABELS)('writes %s so that it is read back whole', (label) => {
		const event = sampleEvent(label, IDENTITY, 1760000000);
		const single = (value: unknown): unknown =>
			Array.isArray(value) && value.length === 1 ? single(value[0]) : value;
		const flat = JSON.parse(JSON.stringify(event, (_, value: unknown) => single(value))) as unknown;
		expect(readXml(writeXml(event, rowOf(label).fields))).toEqual(flat);
	});
});

describe('writeJson', () => {
	it('makes numbers of numbers and leaves ids and lists text', () => {
		const event = { Id: '007', Count: '3', X: '1.5', Items: [{ N: '1' }], Users: 'a,b', Empty: '' };
		const kinds = {
			Id: { kind: 'text' },
			Count: { kind: 'integer' },
			X: { kind: 'decimal' },
			Items: { kind: 'repeated', of: { kind: 'nested', fields: { N: { kind: 'timestamp' } } } },
			Users: { kind: 'list' },
			Empty: { kind: 'integer' },
		};
		expect(JSON.parse(writeJson(event, kinds))).toEqual({
			Id: '007',
			Count: 3,
			X: 1.5,
			Items: [{ N: 1 }],
			Users: 'a,b',
			Empty: '',
		});
	});
});

describe('readXml', () => {
	it('joins split CDATA, reads entities, skips the byte order mark', () => {
		const source =
			'\uFEFF<xml>\n<A><![CDATA[1]]]]><![CDATA[>]]>&lt;&#x4F60;&#22909;</A>\n<B/></xml>';
		expect(readXml(source)).toEqual({ A: '1]]><你好', B: '' });
	});

	it('makes a list of a repeated element', () => {
		expect(readXml('<xml><A>1</A><A>2</A><A>3</A></xml>')).toEqual({ A: ['1', '2', '3'] });
	});

	it.each([
		['<xml><A></xml>', 'closes nothing'],
		['<xml></xml></xml>', 'closes nothing'],
		['<xml>', 'not one closed XML element'],
		['success', 'not one closed XML element'],
		['<a><b>1</b></a>', 'the root element'],
		['<xml>text</xml>', 'the root element'],
		['<xml><A>1</A>text</xml>', 'text between elements'],
		['<!DOCTYPE xml><xml><A>1</A></xml>', 'not understood'],
		['<xml><A>1 < 2</A></xml>', 'not understood'],
		['<xml><A>&nbsp;</A></xml>', 'entity'],
		['<xml><A>R & D</A></xml>', 'entity'],
	])('refuses %s', (source, reason) => {
		expect(() => readXml(source)).toThrow(reason);
	});
});
