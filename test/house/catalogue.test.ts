/** What the table of events promises, row by row. */
import { EVENTS, OUTPUT_GROUPS } from '../../nodes/WecomSuite/protocol/catalogue';
import type { AnyEventRow, Spelling } from '../../nodes/WecomSuite/protocol/catalogue/define';
import type { Field, Fields } from '../../nodes/WecomSuite/protocol/catalogue/fields';

const ROWS: Array<[string, AnyEventRow]> = Object.entries(EVENTS);

const spellings = (spelling: Spelling): readonly string[] =>
	typeof spelling === 'string' ? [spelling] : spelling;

/** The channel a row belongs to, from what it matches and what stands at its root. */
const channelOf = ({ match, fields }: AnyEventRow): string => {
	if ('MsgType' in match) return 'message';
	if ('Event' in match) return 'event';
	return 'ServiceCorpId' in fields ? 'provider' : 'suite';
};

/** What `match` asks for, from the general to the special, every spelling of each. */
const wanted = ({ match }: AnyEventRow): ReadonlyArray<readonly string[]> => {
	if ('MsgType' in match) return [spellings(match.MsgType)];
	const event = 'InfoType' in match ? match.InfoType : match.Event;
	const change = match.ChangeType ?? match.JobType;
	return change === undefined ? [spellings(event)] : [spellings(event), spellings(change)];
};

/** Every combination of spellings, without regard to case. */
const claims = (row: AnyEventRow): string[] =>
	wanted(row)
		.reduce(
			(heads, tails) => heads.flatMap((head) => tails.map((tail) => `${head}:${tail}`)),
			[channelOf(row)],
		)
		.map((claim) => claim.toLowerCase());

const isElements = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** Everything in which an example differs from its fields, as paths. */
const differences = (fields: Fields, example: unknown, path: string): string[] => {
	if (!isElements(example)) return [`${path} is not a set of elements`];
	const undeclared = Object.keys(example).filter((name) => !(name in fields));
	return [
		...undeclared.map((name) => `${path}/${name} is not declared`),
		...Object.entries(fields).flatMap(([name, field]) =>
			name in example
				? unlike(field, example[name], `${path}/${name}`)
				: field.optional
					? []
					: [`${path}/${name} is missing`],
		),
	];
};
const unlike = (field: Field, value: unknown, path: string): string[] => {
	if (field.kind === 'nested') return differences(field.fields, value, path);
	if (field.kind !== 'repeated') return typeof value === 'string' ? [] : [`${path} is not text`];
	if (!Array.isArray(value) || value.length === 0) return [`${path} is not a list`];
	return value.flatMap((one: unknown) => unlike(field.of, one, `${path}/*`));
};

/** The elements of a row that hold a number, with the text of the example. */
const numbersOf = (fields: Fields, example: unknown): Array<[Field['kind'], string]> =>
	Object.entries(fields).flatMap(([name, field]) =>
		isElements(example) && name in example ? numbersIn(field, example[name]) : [],
	);
const numbersIn = (field: Field, value: unknown): Array<[Field['kind'], string]> => {
	if (field.kind === 'nested') return numbersOf(field.fields, value);
	if (field.kind === 'repeated')
		return Array.isArray(value) ? value.flatMap((one: unknown) => numbersIn(field.of, one)) : [];
	return typeof value === 'string' ? [[field.kind, value]] : [];
};
const NUMBERS: Partial<Record<Field['kind'], RegExp>> = {
	integer: /^\d+$/,
	timestamp: /^\d+$/,
	decimal: /^\d+\.\d+$/,
	integers: /^\d+(,\d+)*$/,
};

/** Elements that open something for whoever holds them. */
const SECRET =
	/^(SuiteTicket|AuthCode|AccessToken|Token|WelcomeCode|ResponseCode|RegisterCode|ActiveCode|PreviousActiveCode|OnceKey|ChatKey|NotifyId)$/;
const secretsIn = (example: unknown): string[] => {
	if (Array.isArray(example)) return example.flatMap(secretsIn);
	if (!isElements(example)) return [];
	return Object.entries(example).flatMap(([name, value]) =>
		SECRET.test(name) && typeof value === 'string' ? [value] : secretsIn(value),
	);
};

describe('EVENTS', () => {
	it('knows at least 180 events', () => {
		expect(ROWS.length).toBeGreaterThanOrEqual(180);
	});

	it('claims no match twice within a channel, other spellings included', () => {
		const all = ROWS.flatMap(([, row]) => claims(row));
		expect(all.filter((claim, index) => all.indexOf(claim) !== index)).toEqual([]);
	});

	it('reads the misspellings of the vendor as the event they mean', () => {
		const labelOf = (claim: string) => ROWS.find(([, row]) => claims(row).includes(claim))?.[0];
		expect(labelOf('suite:change_school_contact:create_deparmtment')).toBe(
			'suite:change_school_contact:create_department',
		);
		expect(labelOf('event:smart_sheet_change:add_field')).toBe(
			'event:smart_sheet_change:add_filed',
		);
		expect(labelOf('suite:change_editon')).toBe('suite:change_editon');
	});

	it('gives every event a title of its own', () => {
		const titles = ROWS.map(([, { title }]) => title);
		expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
	});

	it('gives every event a Chinese title of its own', () => {
		const titles = ROWS.map(([, { zh }]) => zh);
		expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
		expect(titles.filter((title) => !/\p{Script=Han}{2}/u.test(title))).toEqual([]);
	});

	it('has a row for kinds of job that nobody listed, on every channel', () => {
		const labels = ROWS.map(([label]) => label);
		expect(labels).toEqual(
			expect.arrayContaining([
				'suite:batch_job_result',
				'provider:batch_job_result',
				'event:batch_job_result',
			]),
		);
	});

	it('lets no command be answered with more than success', () => {
		const answerable = ROWS.filter(([, { reply }]) => reply !== undefined);
		expect(answerable.filter(([, { url }]) => url !== 'data')).toEqual([]);
		expect(answerable.filter(([, { reply }]) => reply === 'card').map(([label]) => label)).toEqual([
			'event:template_card_event',
		]);
		expect(
			answerable.filter(([, { reply }]) => reply === 'taskcard').map(([label]) => label),
		).toEqual(['event:taskcard_click']);
	});

	it('uses every branch of the canvas', () => {
		expect(new Set(ROWS.map(([, { group }]) => group))).toEqual(new Set(OUTPUT_GROUPS));
	});
});

describe('OUTPUT_GROUPS', () => {
	it('keeps its order, because workflows remember output numbers', () => {
		expect(OUTPUT_GROUPS).toEqual([
			'authorization',
			'contacts',
			'customers',
			'messages',
			'events',
			'billing',
			'other',
		]);
	});
});

describe.each(ROWS)('%s', (label, row) => {
	it('is labelled with its channel and the clean spelling of what it matches', () => {
		expect(label).toBe([channelOf(row), ...wanted(row).map(([clean]) => clean)].join(':'));
	});

	it('has a short title', () => {
		expect(row.title).toMatch(/^[A-Z0-9]/);
		expect(row.title.length).toBeLessThanOrEqual(32);
	});

	it('is summed up in one sentence without a period', () => {
		expect(row.summary).toMatch(/^[A-Z].*[^.\s]$/);
		expect(row.summary.length).toBeLessThanOrEqual(110);
	});

	it('points to a page of the vendor', () => {
		expect(Number.isInteger(row.see)).toBe(true);
		expect(row.see).toBeGreaterThan(90000);
		expect(row.see).toBeLessThan(110000);
	});

	it('has an example that names the declared elements, all required ones, and holds text only', () => {
		expect(differences(row.fields, row.example, label)).toEqual([]);
	});

	it('has numbers in the example where it declares numbers', () => {
		const numbers = numbersOf(row.fields, row.example);
		expect(numbers.filter(([kind, text]) => !(NUMBERS[kind] ?? /^/).test(text))).toEqual([]);
	});

	it('holds nothing in the example that looks like a real secret', () => {
		expect(secretsIn(row.example).filter((secret) => !secret.includes('example'))).toEqual([]);
	});

	it('declares nothing that its match already names', () => {
		const matched = Object.keys(row.match).filter((element) => element !== 'JobType');
		expect(matched.filter((element) => element in row.fields)).toEqual([]);
	});
});
