import { EVENTS } from '../../nodes/WecomSuite/protocol/catalogue';
import { EVENT_OPTIONS, isChosen } from '../../nodes/WecomSuite/trigger/events';

describe('EVENT_OPTIONS', () => {
	it('offer everything, every event of the catalogue, and the unknown', () => {
		const values = EVENT_OPTIONS.map(({ value }) => value);
		expect(values[0]).toBe('*');
		expect(values.at(-1)).toBe('unknown');
		expect([...values.slice(1, -1)].sort()).toEqual(Object.keys(EVENTS).sort());
	});

	it('are found by title and the name WeCom gives them, and tell their family', () => {
		const { name, description } =
			EVENT_OPTIONS.find(({ value }) => value === 'suite:change_contact:create_user') ?? {};
		expect(name).toBe('Member Created (change_contact:create_user)');
		expect(description).toMatch(/^Contacts · .+ · suite:change_contact:create_user$/);
	});

	it('are short enough to be seen whole once chosen, but for a few', () => {
		const long = EVENT_OPTIONS.filter(({ name }) => name.length > 48);
		expect(long.length).toBeLessThan(EVENT_OPTIONS.length / 6);
	});

	it('have names of their own', () => {
		const names = EVENT_OPTIONS.map(({ name }) => name);
		expect(new Set(names).size).toBe(names.length);
	});
});

describe('isChosen', () => {
	it('takes everything, what is listed, and nothing else', () => {
		expect(isChosen('message:text', true, ['*'], false)).toBe(true);
		expect(isChosen('message:text', true, ['message:text'], false)).toBe(true);
		expect(isChosen('message:text', true, ['message:image', 'unknown'], false)).toBe(false);
	});

	it('takes the unknown with everything unless told otherwise, and by its own entry', () => {
		expect(isChosen('suite:tomorrow', false, ['*'], false)).toBe(true);
		expect(isChosen('suite:tomorrow', false, ['*'], true)).toBe(false);
		expect(isChosen('suite:tomorrow', false, ['*', 'unknown'], true)).toBe(true);
		expect(isChosen('suite:tomorrow', false, ['message:text'], false)).toBe(false);
	});
});
