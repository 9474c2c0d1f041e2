import { EVENTS } from '../../nodes/WecomSuite/protocol/catalogue';
import { outputIndex, outputsOf, OUTPUTS_EXPRESSION } from '../../nodes/WecomSuite/trigger/outputs';

const names = (outputs: readonly { displayName?: string }[]) =>
	outputs.map(({ displayName }) => displayName);

describe('the outputs', () => {
	it('are one without a name by default', () => {
		expect(outputsOf({})).toEqual([{ type: 'main' }]);
	});

	it('by kind keep their numbers: workflows remember them', () => {
		const kinds = ['Auth', 'Contacts', 'Customers', 'Messages', 'Events', 'Billing', 'Other'];
		expect(names(outputsOf({ branching: 'byKind' }))).toEqual(kinds);
		expect(names(outputsOf({ branching: 'perEvent', events: ['*', 'message:text'] }))).toEqual(
			kinds,
		);
	});

	it('per event follow the order of choosing, after Other, so that adding one moves none', () => {
		const events = ['message:text', 'suite:create_auth'];
		expect(names(outputsOf({ branching: 'perEvent', events }))).toEqual([
			'Other',
			'Text',
			'+ Auth',
		]);
		const more = names(outputsOf({ branching: 'perEvent', events: [...events, 'unknown'] }));
		expect(more).toEqual(['Other', 'Text', '+ Auth', 'Unknown']);
	});

	it('are the same when n8n evaluates them as text, which ends at the only double brace', () => {
		expect(OUTPUTS_EXPRESSION.match(/\}\}/g)).toHaveLength(1);
		expect(OUTPUTS_EXPRESSION).toMatch(/^=\{\{[\s\S]*\}\}$/);
		const source = OUTPUTS_EXPRESSION.slice(3, -2);
		const evaluate = new Function('$parameter', `return ${source}`) as (
			parameters: object,
		) => unknown;
		const parameters = { branching: 'perEvent', events: ['event:click', 'new:label'] } as const;
		expect(evaluate(parameters)).toEqual(outputsOf(parameters));
	});
});

describe('outputIndex', () => {
	const text = EVENTS['message:text'];

	it('sends every event of the catalogue to exactly one output that exists', () => {
		for (const [label, row] of Object.entries(EVENTS)) {
			const byKind = outputIndex('byKind', ['*'], label, row);
			expect(outputsOf({ branching: 'byKind' })[byKind]).toBeDefined();
			expect(outputIndex('perEvent', [label], label, row)).toBe(1);
			expect(outputIndex('single', [label], label, row)).toBe(0);
		}
	});

	it('sends the unknown to Other, or to its own output when it is chosen', () => {
		expect(outputIndex('byKind', ['*'], 'suite:tomorrow', undefined)).toBe(6);
		expect(outputIndex('perEvent', ['message:text', 'unknown'], 'suite:tomorrow', undefined)).toBe(
			2,
		);
		expect(outputIndex('perEvent', ['message:text'], 'suite:tomorrow', undefined)).toBe(0);
		expect(outputIndex('perEvent', ['*'], 'message:text', text)).toBe(3);
	});
});
