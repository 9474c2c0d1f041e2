import { fieldOf } from '../../../../nodes/WecomSuite/action/fields/parameters';
import {
	boolean,
	choice,
	dateTime,
	decimal,
	file,
	integer,
	integers,
	list,
	object,
	objects,
	required,
	text,
} from '../../../../nodes/WecomSuite/suite/table/kinds';

const NAMES = { displayName: 'Name', name: 'name', description: 'What it is' };
const WORDS = ['Name', 'What it is'] as const;

describe('fieldOf', () => {
	it.each([
		['text', text(...WORDS), { type: 'string', default: '' }],
		['rows', text(...WORDS, { rows: 3 }), { type: 'string', typeOptions: { rows: 3 } }],
		['secret', text(...WORDS, { secret: true }), { typeOptions: { password: true } }],
		['required', required(text(...WORDS)), { required: true }],
		['placeholder', text(...WORDS, { placeholder: 'e.g. x' }), { placeholder: 'e.g. x' }],
		[
			'integer',
			integer(...WORDS, { default: 5, limits: { min: 1, max: 9 } }),
			{ type: 'number', default: 5, typeOptions: { minValue: 1, maxValue: 9, numberPrecision: 0 } },
		],
		['decimal', decimal(...WORDS), { type: 'number', default: '', typeOptions: {} }],
		['boolean', boolean(...WORDS, { default: true }), { type: 'boolean', default: true }],
		[
			'dateTime',
			dateTime(...WORDS),
			{
				type: 'dateTime',
				default: '',
				description: 'What it is; without a zone, in that of the workflow',
			},
		],
	])('shows a parameter of kind %s', (_, parameter, expected) => {
		expect(fieldOf('name', parameter)).toMatchObject({ ...NAMES, ...expected });
	});

	it('shows a choice with its first option, or the usual one', () => {
		const options = [
			{ name: 'One', value: 1 },
			{ name: 'Two', value: 2 },
		] as const;
		expect(fieldOf('name', choice(...WORDS, options))).toMatchObject({ options, default: 1 });
		expect(fieldOf('name', choice(...WORDS, options, { default: 2 }))).toMatchObject({
			default: 2,
		});
	});

	it('C1: says that a field is cleared by leaving it empty, where that is so', () => {
		const helpOf = (cleared: '' | false) =>
			fieldOf('name', text(...WORDS, { cleared })).description;
		expect(helpOf('')).toBe('What it is; added and left empty, it is cleared');
		expect(helpOf(false)).toBe('What it is');
	});

	it('shows lists as text', () => {
		for (const parameter of [list(...WORDS), integers(...WORDS)]) {
			const description = 'What it is; separate several with commas';
			expect(fieldOf('name', parameter)).toMatchObject({ type: 'string', description });
		}
	});

	it('asks for the name of a binary field instead of a file', () => {
		expect(fieldOf('media', file('File', 'JPG or PNG'))).toMatchObject({
			displayName: 'Input Binary Field',
			type: 'string',
			default: 'data',
			description: 'Name of the binary field with the file: JPG or PNG',
		});
	});

	it('offers a list where something may be chosen, and takes several IDs where several fit', () => {
		const one = fieldOf('userid', text(...WORDS, { picks: 'member', placeholder: 'e.g. x' }));
		expect(one).toMatchObject({ type: 'resourceLocator', default: { mode: 'list', value: '' } });
		expect(one).not.toHaveProperty('placeholder');
		expect(one.modes).toMatchObject([
			{ name: 'list', typeOptions: { searchListMethod: 'searchMembers', searchable: true } },
			{ name: 'id', displayName: 'By ID' },
		]);
		const several = fieldOf('toparty', integers(...WORDS, { picks: 'department' }));
		expect(several.modes?.[1]).toMatchObject({ displayName: 'By IDs', placeholder: 'e.g. 1, 2' });
		expect(several.description).toContain('several IDs separated by commas');
	});

	it('says what an empty field stands for, and demands nothing that can be found', () => {
		const agent = required(integer(...WORDS, { from: 'agent' }));
		const field = fieldOf('agentid', agent);
		expect(field).toMatchObject({ type: 'string', default: '' });
		expect(field.description).toContain('leave empty for the app of the authorization');
		expect(field).not.toHaveProperty('required');
	});

	it('shows plain objects as fields, in which a choice may stay open', () => {
		const type = choice('Type', 'Which', [{ name: 'Page', value: 1 }]);
		const title = required(text('Title', 'Words'));
		const one = fieldOf('name', object(...WORDS, { title, type }));
		expect(one).toMatchObject({ type: 'fixedCollection', default: {}, placeholder: 'Add Name' });
		expect(one).not.toHaveProperty('typeOptions');
		const [entry] = one.options as Array<{ name: string; values: unknown[] }>;
		expect(entry).toMatchObject({
			name: 'entry',
			values: [
				{ name: 'title', required: true },
				{ name: 'type', default: '', options: [{ name: 'Not Set', value: '' }, { value: 1 }] },
			],
		});
		const many = fieldOf('name', objects(...WORDS, { title, type: required(type) }));
		expect(many.typeOptions).toEqual({ multipleValues: true, sortable: true });
	});

	it('takes deeper objects as JSON, with an example', () => {
		const deep = objects(...WORDS, { inner: object(...WORDS, { a: text(...WORDS) }) });
		expect(fieldOf('name', deep)).toMatchObject({ type: 'json', default: '' });
		expect(fieldOf('name', deep).description).toBe('What it is; as JSON');
		const example = [{ inner: { a: 'x' } }];
		expect(fieldOf('name', deep, example).description).toBe(
			'What it is; as JSON like [{"inner":{"a":"x"}}]',
		);
	});
});
