import type { INodeProperties, INodePropertyCollection, INodePropertyOptions } from 'n8n-workflow';
import { formOf } from '../../../nodes/WecomSuite/action/description';
import { nodeOf } from '../../../nodes/WecomSuite/suite/table/resources';
import { act } from '../e2e/action.steps';
import type { EditorSession } from './session';

/** Those with the most fields, the longest names, sets within sets, and each way to authorize. */
const WIDEST = [
	'authorization.completeInFull',
	'callback.simulate',
	'card.sendNewsNotice',
	'card.updateToButtons',
	'contactImport.startReplacement',
	'customApiCall.send',
	'dataZone.callProgram',
	'id.finishExternalMigration',
	'licenseOrder.create',
	'message.sendNews',
	'smartSheet.getRecords',
] as const;

type Option = INodeProperties | INodePropertyOptions | INodePropertyCollection;
const isField = (option: Option): option is INodeProperties => 'type' in option;

/** A collection of an operation with every field of it added. */
function allOf(collection: string, resource: string, operation: string): Record<string, unknown> {
	const field = formOf(nodeOf(resource)).find(({ name, displayOptions: { show, hide } = {} }) => {
		if (name !== collection) return false;
		const shown = show === undefined || (show['operation']?.includes(operation) ?? false);
		return (
			shown &&
			(show?.['resource']?.includes(resource) ?? true) &&
			!hide?.['resource']?.includes(resource)
		);
	});
	const fields = (field?.options ?? []).filter(isField);
	return Object.fromEntries(fields.map(({ name, default: usual }) => [name, usual]));
}

/** The widest forms of the API node, every field of them added: nothing overlaps, and no word is cut. */
export function forms(session: () => EditorSession): void {
	const ui = () => session().editor;

	beforeAll(async () => {
		const start = { name: 'Start', type: 'n8n-nodes-base.manualTrigger' };
		const steps = WIDEST.map((key) => {
			const [resource = '', operation = ''] = key.split('.');
			const additionalFields = allOf('additionalFields', resource, operation);
			const options = allOf('options', resource, operation);
			return act(key, resource, operation, { additionalFields, options });
		});
		const { id } = await session().realN8n.draftBehind('widest forms', start, ...steps);
		await ui().openWorkflow(id);
	});

	it.each(WIDEST)('%s', async (key) => {
		await ui().openNode(key);
		await ui().at('node-parameters').getByText('Operation', { exact: true }).first().waitFor();
		expect(await ui().faults()).toEqual([]);
		await ui().picture(`form-${key}`);
		await ui().closeNode();
	});
}
