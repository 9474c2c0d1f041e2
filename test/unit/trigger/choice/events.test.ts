import { EVENTS, OUTPUT_GROUPS } from '../../../../nodes/WecomSuite/protocol/catalogue';
import { EVENT_OPTIONS, isChosen } from '../../../../nodes/WecomSuite/trigger/choice/events';
import { chineseOf, widthOf } from '../../../../nodes/WecomSuite/shared/eventNames';

describe('EVENT_OPTIONS', () => {
	it('offer everything, every family, every event of the catalogue, and the unknown', () => {
		const values = EVENT_OPTIONS.map(({ value }) => value);
		expect(values[0]).toBe('*');
		expect(values.at(-1)).toBe('unknown');
		expect(values.slice(1, 8)).toEqual(OUTPUT_GROUPS.map((group) => `${group}:*`));
		expect([...values.slice(8, -1)].sort()).toEqual(Object.keys(EVENTS).sort());
	});

	it('are found by title and the name WeCom gives them, and tell their family', () => {
		const { name, description } =
			EVENT_OPTIONS.find(({ value }) => value === 'suite:change_contact:create_user') ?? {};
		expect(name).toBe('Member Created (新增成员, create_user)');
		expect(description).toMatch(
			/^Contacts \(通讯录, 新增成员\) · .+ · suite:change_contact:create_user$/,
		);
	});

	it('tell the Chinese title of every event, in the node panel too', () => {
		for (const { value, description, action } of EVENT_OPTIONS.slice(8, -1)) {
			const zh = Object.entries(EVENTS).find(([label]) => label === value)?.[1].zh ?? '?';
			expect(description).toContain(`, ${zh}) · `);
			expect(action).toContain(chineseOf({ zh }));
		}
	});

	it('are found by their title, their Chinese title and the name WeCom gives them', () => {
		for (const [label, row] of Object.entries(EVENTS)) {
			const { name } = EVENT_OPTIONS.find(({ value }) => value === label) ?? { name: '' };
			for (const words of [row.title, chineseOf(row), label.slice(label.lastIndexOf(':') + 1)])
				expect(name).toContain(words);
		}
	});

	it('show title and Chinese title whole once chosen: what is too long loses the name WeCom gives it', () => {
		const seen = EVENT_OPTIONS.map(({ name }) => name.slice(0, name.lastIndexOf(', ') + 1));
		expect(seen.filter((name) => widthOf(name) > 48)).toEqual([]);
	});

	it('take a family in one tick, found in both languages', () => {
		expect(EVENT_OPTIONS.find(({ value }) => value === 'contacts:*')).toMatchObject({
			name: 'All of Contacts (通讯录)',
			action: 'On anything of contacts (通讯录)',
		});
	});

	it('have names of their own', () => {
		const names = EVENT_OPTIONS.map(({ name }) => name);
		expect(new Set(names).size).toBe(names.length);
	});
});

describe('isChosen', () => {
	const TEXT = EVENTS['message:text'];

	it('takes every event of a chosen family, and no other', () => {
		for (const [label, row] of Object.entries(EVENTS))
			expect([label, isChosen(label, row, ['contacts:*'], false)]).toEqual([
				label,
				row.group === 'contacts',
			]);
		expect(isChosen('suite:tomorrow', undefined, ['other:*'], false)).toBe(false);
	});

	it('takes everything, what is listed, and nothing else', () => {
		expect(isChosen('message:text', TEXT, ['*'], false)).toBe(true);
		expect(isChosen('message:text', TEXT, ['message:text'], false)).toBe(true);
		expect(isChosen('message:text', TEXT, ['message:image', 'unknown'], false)).toBe(false);
	});

	it('takes the unknown with everything unless told otherwise, and by its own entry', () => {
		expect(isChosen('suite:tomorrow', undefined, ['*'], false)).toBe(true);
		expect(isChosen('suite:tomorrow', undefined, ['*'], true)).toBe(false);
		expect(isChosen('suite:tomorrow', undefined, ['*', 'unknown'], true)).toBe(true);
		expect(isChosen('suite:tomorrow', undefined, ['message:text'], false)).toBe(false);
	});
});
