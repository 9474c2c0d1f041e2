import { isReadable, passes } from '../../../../nodes/WecomSuite/trigger/choice/textTest';

describe('passes', () => {
	it('compares whole texts and parts, with or without case', async () => {
		expect(await passes('Hello', { comparison: 'equals', value: 'Hello' })).toBe(true);
		expect(await passes('Hello', { comparison: 'equals', value: 'hello' })).toBe(false);
		expect(await passes('Hello', { comparison: 'equals', value: 'hello', ignoreCase: true })).toBe(
			true,
		);
		expect(await passes('Hello', { comparison: 'contains', value: 'ell' })).toBe(true);
		expect(await passes('Hello', { comparison: 'contains', value: 'ELL', ignoreCase: true })).toBe(
			true,
		);
		expect(await passes('Hello', { comparison: 'contains', value: 'x' })).toBe(false);
	});

	it('matches regular expressions, Chinese and emoji too', async () => {
		expect(await passes('订单 4711', { comparison: 'regex', value: '^订单\\s*\\d+$' })).toBe(true);
		expect(await passes('😀x', { comparison: 'regex', value: '^.x$' })).toBe(true);
		expect(await passes('HELP', { comparison: 'regex', value: 'help', ignoreCase: true })).toBe(
			true,
		);
		expect(await passes('HELP', { comparison: 'regex', value: 'help' })).toBe(false);
	});

	it.each(['(a+)+$', '(a|a)*b', 'a*a*a*a*a*b', '(.*)*\\d', '(a|aa)+$'])(
		'ends on %s, at which JavaScript would hang',
		async (value) => {
			// Nothing is timed: an engine that backtracks would not come back within the life of the test.
			expect(await passes(`${'a'.repeat(2000)}!`, { comparison: 'regex', value })).toBe(false);
		},
	);

	it('shows an expression no more than any text of WeCom has', async () => {
		const long = `a${'x'.repeat(20_000)}b`;
		expect(await passes(long, { comparison: 'regex', value: '^a' })).toBe(true);
		expect(await passes(long, { comparison: 'regex', value: 'b' })).toBe(false);
		expect(await passes(long, { comparison: 'contains', value: 'b' })).toBe(true);
	});

	it('(issue 20, row 16) lets everything pass when the expression cannot be read', async () => {
		expect(await passes('x', { comparison: 'regex', value: '(' })).toBe(true);
		expect(await isReadable('(')).toBe(false);
		expect(await isReadable('(?=x)')).toBe(false);
		expect(await isReadable('^x$')).toBe(true);
	});

	it('forgets old expressions rather than growing', async () => {
		for (let index = 0; index < 250; index++) {
			expect(await passes(`n${index}`, { comparison: 'regex', value: `^n${index}$` })).toBe(true);
		}
	});
});
