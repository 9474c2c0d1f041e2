import { ParameterError } from '../../../../nodes/WecomSuite/protocol/errors';
import { ENDPOINTS } from '../../../../nodes/WecomSuite/suite/endpoints';
import {
	boolean,
	choice,
	dateTime,
	decimal,
	flag,
	integer,
	integers,
	list,
	object,
	objects,
	piped,
	required,
	text,
	type Parameter,
} from '../../../../nodes/WecomSuite/suite/table/kinds';
import { readValues, type Values } from '../../../../nodes/WecomSuite/suite/table/values';

const wire = (parameter: Parameter, value: unknown) =>
	readValues({ it: parameter }, { it: value })['it'];

const refusal = (build: () => unknown): ParameterError => {
	try {
		build();
	} catch (error) {
		if (error instanceof ParameterError) return error;
		throw error;
	}
	throw new Error('was not refused');
};
const refused = (parameter: Parameter, value: unknown) => {
	const { code, field, message } = refusal(() => wire(parameter, value));
	return { code, field, message };
};
const because = (message: string, field = 'it') => ({
	code: 'ERR_WECOM_PARAMETER',
	field,
	message: expect.stringContaining(message),
});

describe('a text', () => {
	const it43 = text('It', 'One', { limits: { pattern: /^\d+$/, rule: 'has digits only' } });

	it.each([
		['as it is', ' a\n', ' a\n'],
		['from a number', 7, '7'],
		['from a switch', true, 'true'],
	])('is taken %s', (_, value, sent) => {
		expect(wire(text('It', 'One'), value)).toBe(sent);
	});

	it('is measured in bytes of UTF-8 where WeCom counts bytes', () => {
		const six = text('It', 'One', { limits: { maxBytes: 6, minBytes: 2 } });
		expect(wire(six, '企业')).toBe('企业');
		expect(refused(six, '企业微')).toEqual(because('has 9 bytes; WeCom takes 6'));
		expect(refused(six, 'a')).toEqual(because('has 1 bytes; WeCom wants at least 2'));
	});

	it('is measured in characters where WeCom counts characters', () => {
		const two = text('It', 'One', { limits: { maxLength: 2 } });
		expect(wire(two, '企😀')).toBe('企😀');
		expect(refused(two, 'abc')).toEqual(because('has 3 characters; WeCom takes 2'));
	});

	it('is not refused where WeCom cuts it by itself', () => {
		expect(wire(text('It', 'One', { limits: { cutBytes: 1 } }), 'abc')).toBe('abc');
	});

	it('has to fit its pattern', () => {
		expect(refused(it43, 'x')).toEqual(because('WeCom wants a value that has digits only'));
	});

	it('is not made of an object', () => {
		expect(refused(it43, { a: 1 })).toEqual(because('is not a text'));
	});
});

describe('a number', () => {
	const small = integer('It', 'One', { limits: { min: 1, max: 9 } });

	it('may come as text', () => {
		expect(wire(small, '7')).toBe(7);
		expect(wire(decimal('It', 'One'), '1.5')).toBe(1.5);
	});

	it('has to lie within its limits', () => {
		expect(refused(small, 0)).toEqual(because('is 0; WeCom takes no less than 1'));
		expect(refused(small, 10)).toEqual(because('is 10; WeCom takes at most 9'));
	});

	it.each([1.5, 'x', true, 2 ** 53])('that is whole cannot be %j', (value) => {
		expect(refused(small, value)).toEqual(because('is not a whole number'));
	});

	it('that is decimal cannot be a word', () => {
		expect(refused(decimal('It', 'One'), 'x')).toEqual(because('is not a number'));
	});
});

describe('a switch', () => {
	it.each([true, 'true', 1, '1'])('is on for %j', (value) => {
		expect(wire(boolean('It', 'Whether'), value)).toBe(true);
		expect(wire(flag('It', 'Whether'), value)).toBe(1);
	});

	it.each([false, 'false', 0, '0'])('is off for %j, and said so', (value) => {
		expect(wire(boolean('It', 'Whether'), value)).toBe(false);
		expect(wire(flag('It', 'Whether'), value)).toBe(0);
	});

	it('is refused as anything else', () => {
		expect(refused(flag('It', 'Whether'), 'maybe')).toEqual(because('neither true nor false'));
	});
});

describe('a choice', () => {
	const size = choice('It', 'One', [
		{ name: 'Large', value: 1 },
		{ name: 'Small', value: 0 },
	]);

	it('takes its values, also as text', () => {
		expect([wire(size, 0), wire(size, '1')]).toEqual([0, 1]);
	});

	it('names what is allowed', () => {
		expect(refusal(() => wire(size, 2))).toMatchObject({
			code: 'ERR_WECOM_PARAMETER',
			remedy: 'Use one of 1 (Large), 0 (Small)',
		});
	});
});

describe('a list', () => {
	const three = list('It', 'Some', { limits: { maxItems: 3 } });

	it.each([
		['a list', ['a', 'b']],
		['commas', 'a, b'],
		['Chinese commas', 'a，b'],
		['pipes', 'a|b'],
		['lines', 'a\nb\n'],
		['JSON', '["a","b"]'],
	])('is read from %s', (_, value) => {
		expect(wire(three, value)).toEqual(['a', 'b']);
		expect(wire(piped(three), value)).toBe('a|b');
	});

	it('may come as one number', () => {
		expect(wire(three, 7)).toEqual(['7']);
		expect(wire(integers('It', 'Some'), 7)).toEqual([7]);
	});

	it('keeps a bracket that begins no JSON', () => {
		expect(wire(three, '[a')).toEqual(['[a']);
	});

	it('of nothing but commas is empty', () => {
		expect(readValues({ it: three }, { it: ' , ' })).toEqual({});
		expect(refused(required(three), ',')).toEqual(because('is empty'));
	});

	it('has an end', () => {
		expect(refused(three, 'a,b,c,d')).toEqual(because('has 4 entries; WeCom takes 3'));
	});

	it('of numbers takes whole numbers only', () => {
		expect(wire(integers('It', 'Some'), '1, 2')).toEqual([1, 2]);
		expect(refused(integers('It', 'Some'), '1, x')).toEqual(because('is not a whole number'));
	});

	it.each([[{ a: 1 }], [[{ a: 1 }]], ['{"a":1}']])('is not %j', (value) => {
		expect(refused(three, value)).toEqual(because('is not a list'));
	});
});

describe('an empty value', () => {
	const EMPTY = ['', '  ', [], [''], [' ', ''], ',', ' , ', '[]'];

	it.each(EMPTY)('C1: %j clears what the row says can be cleared, as WeCom wants it', (value) => {
		expect(wire(list('It', 'What', { cleared: [''] }), value)).toEqual(['']);
	});

	it('C2: a text is cleared by an empty one', () => {
		for (const value of ['', '  '])
			expect(wire(text('It', 'What', { cleared: '' }), value)).toBe('');
	});

	it.each([undefined, null])('C1: %j keeps what is there', (value) => {
		for (const cleared of ['', false] as const)
			expect(wire(text('It', 'What', { cleared }), value)).toBeUndefined();
	});

	it.each([undefined, null, [null], [undefined, null]])('C1: %j keeps a list', (value) => {
		expect(wire(list('It', 'What', { cleared: [''] }), value)).toBeUndefined();
	});

	it('C1: is refused where WeCom cannot clear', () => {
		const name = text('It', 'What', { cleared: false });
		for (const value of ['', ' ', []])
			expect(refused(name, value)).toEqual(because('is empty, and WeCom cannot clear it'));
	});

	it('C1: is left out everywhere else, and an error where a value must be', () => {
		for (const value of EMPTY) {
			expect(wire(list('It', 'What'), value)).toBeUndefined();
			expect(refused(required(list('It', 'What')), value)).toEqual(because('is empty'));
		}
	});
});

describe('a time', () => {
	const when = dateTime('It', 'When');

	it.each([
		['seconds', 1700000000],
		['seconds as text', '1700000000'],
		['milliseconds', 1700000000123],
		['a date', new Date(1700000000123)],
		['an ISO text', '2023-11-14T22:13:20.123Z'],
		['a text of UTC', '2023-11-14T22:13:20'],
	])('is sent in seconds from %s', (_, value) => {
		expect(wire(when, value)).toBe(1700000000);
	});

	it('is read from an old date too', () => {
		expect(wire(when, '1970-01-02T00:00:00Z')).toBe(86400);
	});

	it('(issue 20, row 5) is read by the clock of the caller, wherever it lies', () => {
		const set = { when, many: objects('M', 'Many', { when }), one: object('O', 'One', { when }) };
		const values = { when: '1', one: { when: '2026-01-31' }, many: [{ when: '2026-01-31' }] };
		expect(readValues(set, values, () => 7000)).toEqual({
			when: 1,
			one: { when: 7 },
			many: [{ when: 7 }],
		});
	});

	it.each(['soon', {}])('is not %j', (value) => {
		expect(refused(when, value)).toEqual(because('is not a time'));
	});
});

describe('a file', () => {
	const upload = (data: unknown) => ({ media: { fileName: 'a.png', mimeType: 'image/png', data } });
	const build = (values: Values) => readValues(ENDPOINTS['media.uploadImage'].parameters, values);

	it('is measured', () => {
		const large = refusal(() => build(upload(Buffer.alloc(10 * 1024 * 1024 + 1))));
		expect(large).toMatchObject({
			field: 'media',
			message: 'File (media) has 10485761 bytes; WeCom takes 10485760',
			remedy: 'Send a smaller file',
		});
		expect(refusal(() => build(upload(Buffer.alloc(5)))).message).toContain('at least 6');
	});

	it.each([['data'], [upload('text').media], [{ data: Buffer.alloc(9) }]])('is not %j', (media) => {
		expect(refusal(() => build({ media })).message).toContain('is not a file');
	});
});

describe('an object', () => {
	const pair = { key: required(text('Key', 'One')), value: text('Value', 'Other') };
	const one = object('It', 'One', pair);
	const many = objects('It', 'Some', pair, { limits: { maxItems: 2 } });

	it.each([[{ key: 'a', value: '', more: 1 }], ['{"key":"a"}']])('is read from %j', (value) => {
		expect(wire(one, value)).toEqual({ key: 'a' });
	});

	it('is left out when nothing in it is filled in', () => {
		const loose = object('It', 'One', { value: text('Value', 'Other') });
		expect(readValues({ it: loose }, { it: { value: '' } })).toEqual({});
	});

	it('names the field inside that is missing', () => {
		expect(refused(one, { value: 'b' })).toEqual(because('Key (it.key) is empty', 'it.key'));
		expect(refused(many, [{ key: 'a' }, {}])).toEqual(because('is empty', 'it[1].key'));
	});

	it('may stand alone where several are possible', () => {
		expect(wire(many, { key: 'a' })).toEqual([{ key: 'a' }]);
		expect(wire(many, '[{"key":"a"}]')).toEqual([{ key: 'a' }]);
	});

	it('is counted', () => {
		const three = [{ key: 'a' }, { key: 'b' }, { key: 'c' }];
		expect(refused(many, three)).toEqual(because('has 3 entries; WeCom takes 2'));
	});

	it.each(['{broken', 'x', [1]])('is not %j', (value) => {
		expect(refused(one, value)).toEqual(because('is not an object'));
		expect(refused(many, value)).toEqual(because('is not a list of objects'));
	});
});
