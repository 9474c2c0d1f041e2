import { EVENTS } from '../../../../nodes/WecomSuite/protocol/catalogue';
import {
	outputIndex,
	outputsOf,
	OUTPUTS_EXPRESSION,
} from '../../../../nodes/WecomSuite/trigger/choice/outputs';

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

	it('give a family one output, and an event that is chosen beside it another', () => {
		const events = ['contacts:*', 'suite:change_contact:create_user'];
		expect(names(outputsOf({ branching: 'perEvent', events }))).toEqual([
			'Other',
			'Contacts',
			'+ Member',
		]);
		const indexOf = (
			label: 'suite:change_contact:create_user' | 'suite:change_contact:delete_user',
		) => outputIndex('perEvent', events, label, EVENTS[label]);
		expect(indexOf('suite:change_contact:delete_user')).toBe(1);
		expect(indexOf('suite:change_contact:create_user')).toBe(2);
	});

	it('speak Chinese on request', () => {
		const options = { outputLabels: 'chinese' };
		expect(names(outputsOf({ branching: 'byKind', options }))).toEqual([
			'授权',
			'通讯录',
			'客户联系',
			'消息',
			'事件',
			'订单与许可',
			'其他',
		]);
		const events = ['message:text', 'contacts:*', 'suite:change_contact:create_user', 'unknown'];
		expect(names(outputsOf({ branching: 'perEvent', events, options }))).toEqual([
			'其他',
			'文本消息',
			'通讯录',
			'新增成员',
			'未知',
		]);
	});

	it('are the same when n8n evaluates them as text, which ends at the only double brace', () => {
		expect(OUTPUTS_EXPRESSION.match(/\}\}/g)).toHaveLength(1);
		expect(OUTPUTS_EXPRESSION).toMatch(/^=\{\{[\s\S]*\}\}$/);
		const source = OUTPUTS_EXPRESSION.slice(3, -2);
		const evaluate = new Function('$parameter', `return ${source}`) as (
			parameters: object,
		) => unknown;
		const events = ['event:click', 'billing:*', 'new:label'];
		for (const outputLabels of ['english', 'chinese']) {
			const parameters = { branching: 'perEvent', events, options: { outputLabels } } as const;
			expect(evaluate(parameters)).toEqual(outputsOf(parameters));
		}
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
