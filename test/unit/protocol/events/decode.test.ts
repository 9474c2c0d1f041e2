import {
	decimal,
	integer,
	integers,
	list,
	nested,
	optional,
	repeated,
	spelled,
	text,
	timestamp,
	type Field,
	type Fields,
} from '../../../../nodes/WecomSuite/protocol/catalogue/fields';
import { decodeTree } from '../../../../nodes/WecomSuite/protocol/events/decode';
import type { Tree, Value } from '../../../../nodes/WecomSuite/protocol/xml/tree';

const decode = (tree: Tree, fields: Fields) => decodeTree(tree, fields, () => undefined);
const decodeOne = (value: Value, field: Field) => decode({ A: value }, { A: field })['A'];
const timesIn = (tree: Tree, fields: Fields) => {
	const times: Array<readonly [string, number]> = [];
	decodeTree(tree, fields, (...time) => times.push(time));
	return times;
};

describe('decodeTree makes', () => {
	it.each(['007', '1e3', 'true', '4561255354251345929', ' a ', ''])(
		'of the text %j itself',
		(a) => {
			expect(decodeOne(a, text)).toBe(a);
		},
	);

	it.each([
		['0', 0],
		['218', 218],
		['-1', -1],
		['007', 7],
		[' 12\n', 12],
		['999999999999999', 999_999_999_999_999],
	])('of the integer %j a number', (value, number) => {
		expect(decodeOne(value, integer)).toBe(number);
		expect(decodeOne(value, timestamp)).toBe(number);
		expect(decodeOne(value, decimal)).toBe(number);
	});

	it.each(['', ' ', '1.5', '1e3', '0x10', '+1', '--1', '1 2', 'ten', '1000000000000000', '١'])(
		'nothing of the integer %j, which is none',
		(value) => {
			expect(decodeOne(value, integer)).toBe(value);
			expect(decodeOne(value, timestamp)).toBe(value);
		},
	);

	it('of a decimal a number, of what is none the text', () => {
		expect(decodeOne('23.134521', decimal)).toBe(23.134521);
		expect(decodeOne('-113.50', decimal)).toBe(-113.5);
		for (const value of [
			'',
			'.5',
			'1.',
			'1.2.3',
			'1e3',
			'NaN',
			'Infinity',
			`0.${'1'.repeat(16)}`,
		]) {
			expect(decodeOne(value, decimal)).toBe(value);
		}
	});

	it('of text joined by commas a list, of nothing an empty one', () => {
		expect(decodeOne('lisi,wang wu,', list)).toEqual(['lisi', 'wang wu', '']);
		expect(decodeOne('007', list)).toEqual(['007']);
		expect(decodeOne('', list)).toEqual([]);
		expect(decodeOne(' \n', list)).toEqual([]);
		expect(decodeOne(['a', 'b,c'], list)).toEqual(['a', 'b,c']);
	});

	it('of numbers joined by commas numbers, unless one of them is none', () => {
		expect(decodeOne('1,2, 3', integers)).toEqual([1, 2, 3]);
		expect(decodeOne('7', integers)).toEqual([7]);
		expect(decodeOne('', integers)).toEqual([]);
		expect(decodeOne(['1', '2'], integers)).toEqual([1, 2]);
		for (const value of ['1,,2', '1,x', '1,1000000000000000']) {
			expect(decodeOne(value, integers)).toEqual(value.split(','));
		}
		expect(decodeOne(['1', { B: 'b' }], integers)).toEqual(['1', { B: 'b' }]);
	});

	it('of an element that may occur again a list, also when it came once or not at all', () => {
		expect(decodeOne('1', repeated(integer))).toEqual([1]);
		expect(decodeOne(['1', 'x'], repeated(integer))).toEqual([1, 'x']);
		expect(decodeOne([], repeated(text))).toEqual([]);
		expect(decodeOne('', repeated(text))).toEqual(['']);
		expect(decode({}, { A: repeated(text), B: optional(repeated(text)) })).toEqual({ A: [] });
	});

	it('of elements inside others what their fields say', () => {
		const field = nested({ B: integer, C: repeated(nested({ D: integer })) });
		expect(decodeOne({ B: '1', C: { D: '2' }, E: '3' }, field)).toEqual({
			B: 1,
			C: [{ D: 2 }],
			E: '3',
		});
		for (const empty of ['', ' \n']) expect(decodeOne(empty, field)).toEqual({ C: [] });
	});
});

describe('decodeTree leaves as it came', () => {
	it('an element that the row does not name, whatever it holds', () => {
		const tree = { New: '1', Block: { A: '2', B: ['3', { C: '4' }] } };
		expect(decode(tree, { A: integer })).toEqual(tree);
	});

	it('elements where text was expected, text where elements were, and a list of either', () => {
		for (const field of [text, integer, timestamp, decimal, list, integers]) {
			expect(decodeOne({ B: '1' }, field)).toEqual({ B: '1' });
		}
		for (const field of [text, integer]) expect(decodeOne(['1', '2'], field)).toEqual(['1', '2']);
		const block = nested({ B: integer });
		expect(decodeOne('text', block)).toBe('text');
		expect(decodeOne([{ B: '1' }, 'x'], block)).toEqual([{ B: '1' }, 'x']);
	});

	it('names that objects inherit', () => {
		const tree = { toString: '1', constructor: '2', hasOwnProperty: '3' };
		expect(decode(tree, { A: optional(text) })).toEqual(tree);
	});
});

describe('decodeTree, of an element with several spellings,', () => {
	const fields = { OptionIds: spelled(repeated(integer), 'OpitonIds', 'OptionIDs') };

	it('shows the clean one, whichever came', () => {
		for (const name of ['OptionIds', 'OpitonIds', 'OptionIDs']) {
			expect(decode({ [name]: '1' }, fields)).toEqual({ OptionIds: [1] });
		}
	});

	it('keeps all when several came, in either order', () => {
		const both = { OptionIds: [1], OpitonIds: '2' };
		expect(decode({ OptionIds: '1', OpitonIds: '2' }, fields)).toEqual(both);
		expect(decode({ OpitonIds: '2', OptionIds: '1' }, fields)).toEqual(both);
		expect(decode({ OptionIDs: '1', OpitonIds: '2' }, fields)).toEqual(both);
	});
});

describe('decodeTree tells of every time', () => {
	it('with its path, in lists by place', () => {
		const fields = {
			CreateTime: timestamp,
			Info: nested({ ApplyTime: timestamp, Steps: repeated(nested({ SpTime: timestamp })) }),
			Times: repeated(timestamp),
		};
		const tree = {
			CreateTime: '1',
			Info: { ApplyTime: '2', Steps: [{ SpTime: '3' }, { SpTime: 'later' }, { SpTime: '4' }] },
			Times: '5',
		};
		expect(timesIn(tree, fields)).toEqual([
			['CreateTime', 1],
			['Info.ApplyTime', 2],
			['Info.Steps[0].SpTime', 3],
			['Info.Steps[2].SpTime', 4],
			['Times[0]', 5],
		]);
	});

	it('and of no other number', () => {
		expect(timesIn({ A: '1', B: '2', C: '' }, { A: integer, B: text, C: timestamp })).toEqual([]);
	});
});
