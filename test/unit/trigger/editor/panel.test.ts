import { Workflow, type INodeParameters, type INodeTypes } from 'n8n-workflow';
import { TRIGGER_HINTS } from '../../../../nodes/WecomSuite/trigger/editor/panel';
import { WecomSuiteTrigger } from '../../../../nodes/WecomSuite/WecomSuiteTrigger.node';

/** As the editor does: in n8n's own expressions, with what the user entered and the defaults. */
function shown(parameters: INodeParameters): string[] {
	const type = new WecomSuiteTrigger();
	const node = {
		id: '1',
		name: 'WeCom',
		type: 'wecomSuiteTrigger',
		typeVersion: 1.1,
		position: [0, 0] as [number, number],
		parameters: parameters,
	};
	const nodeTypes = {
		getByName: () => type,
		getByNameAndVersion: () => type,
		getKnownTypes: () => ({}),
	} as unknown as INodeTypes;
	const workflow = new Workflow({ nodes: [node], connections: {}, active: false, nodeTypes });
	const full = workflow.getNode('WeCom');
	return TRIGGER_HINTS.filter(({ displayCondition = '' }) => {
		const value =
			full && workflow.expression.getSimpleParameterValue(full, displayCondition, 'internal', {});
		expect(typeof value).toBe('boolean');
		return value === true;
	}).map(({ message }) =>
		message
			.split(/[:,. ]/)
			.slice(0, 2)
			.join(' '),
	);
}

describe('the hints of the trigger', () => {
	it.each([
		['nothing unusual', {}, []],
		['single events with an output each', { branching: 'perEvent', events: ['message:text'] }, []],
		['all events, by kind', { branching: 'byKind', events: ['*'] }, []],
		['all events with an output each', { branching: 'perEvent', events: ['*'] }, ['With All']],
		['no event', { events: [] }, ['No event']],
		['any time', { options: { timeWindow: 0 } }, ['Time Window']],
		['readable tickets', { options: { suiteTicket: 'full' } }, ['Suite tickets']],
		['other options', { options: { replyDeadline: 3, timeWindow: 60 } }, []],
	] as const)('for %s', (_, parameters, expected) => {
		expect(shown(parameters as unknown as INodeParameters)).toEqual(expected);
	});
});
