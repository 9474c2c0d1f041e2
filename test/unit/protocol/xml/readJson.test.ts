import { readJson } from '../../../../nodes/WecomSuite/protocol/xml/readJson';
import { codeOf, thrownBy, wordsOf } from '../../../support/thrown';
import { requestOf } from '../../../support/vectors';

const REFUSED = 'ERR_WECOM_XML';

describe('readJson', () => {
	it('reads a message of an AI bot', () => {
		expect(readJson(requestOf('D-4').message)).toEqual({
			msgid: 'CAIQ16HMjQYY/NGagIOAgAMgq4KM0AI=',
			aibotid: 'AIBOTID',
			chattype: 'single',
			from: { userid: 'USERID' },
			msgtype: 'text',
			text: { content: 'hello robot' },
		});
	});

	it('keeps every digit of a number', () => {
		const json = '{"a":4561255354251345929,"b":-1.50,"c":1e3,"d":1E-7,"e":0,"f":[1.0,2]}';
		expect(readJson(json)).toEqual({
			a: '4561255354251345929',
			b: '-1.50',
			c: '1e3',
			d: '1E-7',
			e: '0',
			f: ['1.0', '2'],
		});
	});

	it('leaves digits inside texts alone, also behind quotes and backslashes', () => {
		const value = { 'a 1': '1 "2" \\ 3 \\" {"x":4} \n5', 'b\\': '6\\', '7': '-8' };
		expect(readJson(JSON.stringify(value))).toEqual(value);
		expect(readJson('{"a":"\\u0031\\/2\\t3"}')).toEqual({ a: '1/2\t3' });
	});

	it('writes true and false as text and null as empty text', () => {
		expect(readJson('{"a":true,"b":false,"c":null,"d":[null,true]}')).toEqual({
			a: 'true',
			b: 'false',
			c: '',
			d: ['', 'true'],
		});
	});

	it('keeps lists, lists of lists, and what is empty', () => {
		expect(readJson('{"a":[],"b":{},"c":[["d"],[{"e":["f"]}]]}')).toEqual({
			a: [],
			b: {},
			c: [['d'], [{ e: ['f'] }]],
		});
	});

	it('renames none of them to a name that is taken', () => {
		expect(readJson('{"toString":"a","__toString":"b","___toString":"c"}')).toEqual({
			____toString: 'a',
			__toString: 'b',
			___toString: 'c',
		});
	});

	it.each(['__proto__', 'constructor', 'prototype', 'hasOwnProperty', 'toString', 'valueOf'])(
		'keeps what stands under %s away from the object itself',
		(name) => {
			const tree = readJson(`{"${name}":{"polluted":"yes"},"a":"b"}`);
			expect(tree).toEqual({ [`__${name}`]: { polluted: 'yes' }, a: 'b' });
			expect(Object.getPrototypeOf(tree)).toBe(Object.prototype);
			expect({}).not.toHaveProperty('polluted');
		},
	);

	it('reads two megabytes, also of nothing but escapes', () => {
		const text = '\n"1'.repeat(400_000);
		// Compared without `toBe`, which would take minutes to show how two megabytes differ.
		expect(readJson(JSON.stringify({ a: text }))['a'] === text).toBe(true);
	});
});

describe('readJson refuses', () => {
	it.each([
		'',
		'{',
		'{"a"}',
		'{"a":}',
		'{"a":1,}',
		'{"a":1}}',
		'[]',
		'1',
		'"a"',
		'null',
		'{"a":-}',
	])('%s', (text) => {
		expect(codeOf(() => readJson(text))).toBe(REFUSED);
	});

	it("the vendor's own demo, which is no JSON, without a word of it", () => {
		const error = thrownBy(() => readJson(requestOf('V-3').message));
		expect(error.code).toBe(REFUSED);
		expect(wordsOf(error)).not.toMatch(/mycreate|wx5823bf96d3bd56c7|hello/);
	});

	it('what nests deeper than 33 objects or lists, however deep', () => {
		const objects = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;
		const lists = (depth: number) => `{"a":${'['.repeat(depth)}${']'.repeat(depth)}}`;
		expect(() => readJson(objects(33))).not.toThrow();
		expect(() => readJson(lists(32))).not.toThrow();
		for (const text of [objects(34), lists(33), lists(100_000), objects(100_000)]) {
			expect(codeOf(() => readJson(text))).toBe(REFUSED);
		}
	});
});

describe('readJson, for text without an end', () => {
	it('refuses a string that is never closed, whatever quotes are in it (issue 20, row 20)', () => {
		// From each of these quotes the rest was read again: a megabyte took half a minute.
		const text = `{"a":"${'\\"'.repeat(9000)}${'x'.repeat(1_000_000)}`;
		expect(codeOf(() => readJson(text))).toBe('ERR_WECOM_XML');
		expect(readJson(`${text}"}`)['a']).toHaveLength(1_009_000);
	});
});
