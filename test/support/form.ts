/** The form of a node of the table, filled in as a user would. */
import type { INodeParameters, INodeProperties } from 'n8n-workflow';
import { formOf } from '../../nodes/WecomSuite/action/description';
import { NODE_KEYS, nodeOf } from '../../nodes/WecomSuite/suite/table/resources';

const FORMS = new Map(NODE_KEYS.map((node) => [node, formOf(node)]));

/** Fields that the form shows for an operation, by name. */
export const fieldsFor = (resource: string, operation: string): INodeProperties[] =>
	(FORMS.get(nodeOf(resource)) ?? []).filter(({ displayOptions }) => {
		const show = displayOptions?.show ?? {};
		const names: readonly unknown[] = show['operation'] ?? [];
		return (
			(show['resource'] as unknown[] | undefined)?.includes(resource) && names.includes(operation)
		);
	});

/** What a user would enter so that the operation is called with these values; a file is in the field `binary` of the item. */
export const formFor = (
	resource: string,
	operation: string,
	values: Readonly<Record<string, unknown>>,
	binary = 'data',
): INodeParameters => {
	const fields = fieldsFor(resource, operation);
	const additional = fields.find(({ name }) => name === 'additionalFields');
	const entered = (among: readonly INodeProperties[]) =>
		Object.fromEntries(
			among
				.filter(({ name }) => name in values)
				.map((field) => [field.name, enter(field, values[field.name], binary)]),
		) as INodeParameters;
	return {
		...entered(fields),
		additionalFields: entered((additional?.options ?? []) as INodeProperties[]),
	};
};

const enter = ({ type, displayName }: INodeProperties, value: unknown, binary: string): unknown => {
	if (type === 'resourceLocator')
		return { __rl: true, mode: 'id', value: Array.isArray(value) ? value.join(', ') : value };
	if (displayName === 'Input Binary Field') return binary;
	if (type === 'fixedCollection') return { entry: value };
	if (type === 'json') return JSON.stringify(value);
	return Array.isArray(value) ? value.join(', ') : value;
};
