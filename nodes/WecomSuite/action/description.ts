/** The form of each node, from its operations. */
import type { IDisplayOptions, INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import type { Parameter } from '../suite/table/kinds';
import { NODES, RESOURCES, type NodeKey } from '../suite/table/resources';
import { widthOf } from '../shared/eventNames';
import { wordOf } from './aliases';
import { CALLBACK_RESOURCE } from './callback/resource';
import { byDisplayName, byName } from './fields/order';
import { CORP_RESOURCE } from './operations/corps';
import { CUSTOM_RESOURCE } from './operations/customCall';
import { fieldOf } from './fields/parameters';
import { ACCOUNT_FORM, FILE_FORM, optionsForm, PAGING_FORM, SIMPLE_FORM } from './fields/fixed';
import { FIELD, placeOf, type Operation } from './operation';
import { operationsOf } from './operations';
import { TICKET_RESOURCE } from './operations/ticketHealth';

/** Lists of n8n search the names that they show, and nothing else. */
const withWords = (text: string, ...others: ReadonlyArray<string | undefined>): string => {
	const known = others.filter((one) => one !== undefined);
	return known.length === 0 ? text : `${text} (${known.join(', ')})`;
};

/** What the field of an operation shows of its name; more is cut. */
const FIELD_WIDTH = 54;

/** A name that is too long leaves out WeCom's word, or else the Chinese, which the description has then. */
function nameOf({ title, description, zh, path }: Operation) {
	const word = path && wordOf(path);
	const fits = (name: string) => widthOf(name) <= FIELD_WIDTH;
	const name = [withWords(title, zh, word), withWords(title, zh)].find(fits);
	if (name !== undefined) return { name, description };
	return {
		name: [withWords(title, word)].find(fits) ?? title,
		description: withWords(description, zh),
	};
}

/** Name and sentence of every resource, for the form and for the docs. */
export const RESOURCE_TEXTS: Readonly<
	Record<string, { readonly name: string; readonly zh: string; readonly description: string }>
> = {
	...RESOURCES,
	...CORP_RESOURCE,
	...CUSTOM_RESOURCE,
	...CALLBACK_RESOURCE,
	...TICKET_RESOURCE,
};

function resourceField(node: NodeKey, resources: readonly string[]): INodeProperties {
	const { resource: usual } = NODES[node];
	return {
		displayName: 'Resource',
		name: 'resource',
		type: 'options',
		noDataExpression: true,
		default: usual,
		options: resources
			.map((value) => {
				const { name = value, zh, description = '' } = RESOURCE_TEXTS[value] ?? {};
				return { name: withWords(name, zh), value, description };
			})
			.sort(byName),
	};
}

/** What a new node does first, where that is not the first of the list. */
const USUAL: Readonly<Record<string, string>> = {
	authorization: 'completeAuthorization',
	callback: 'diagnose',
	message: 'sendText',
};

function operationField(resource: string, operations: readonly Operation[]): INodeProperties {
	const options: INodePropertyOptions[] = operations
		.map((operation) => ({
			...nameOf(operation),
			value: operation.operation,
			action: withWords(operation.action, operation.zh),
		}))
		.sort(byName);
	const usual = USUAL[resource] ?? options[0]?.value ?? '';
	return {
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		default: usual,
		options,
		displayOptions: { show: { resource: [resource] } },
	};
}

/** By parameter. Most belong to several operations, and n8n waits for the form when it starts: each field is made once. */
const made = new Map<Parameter, INodeProperties>();
const madeToPick = new Map<Parameter, INodeProperties>();

function parameterField(
	{ authorized, example }: Operation,
	name: string,
	parameter: Parameter,
): INodeProperties {
	// Lists are asked for in the name of the corp that the form names.
	const picking = authorized === 'always' && parameter.picks !== undefined;
	const before = (picking ? madeToPick : made).get(parameter);
	if (before?.name === name) return before;
	const field = fieldOf(name, picking ? parameter : typed(parameter), example?.[name]);
	// A set may show the example of its operation.
	if (!('fields' in parameter)) (picking ? madeToPick : made).set(parameter, field);
	return field;
}

function typed(parameter: Parameter): Parameter {
	const field = { ...parameter };
	delete field.picks;
	return field;
}

/** Fields of one operation in the order of the form, after those of `accountFields`. */
function fieldsOf(operation: Operation): INodeProperties[] {
	const { parameters, authorized, paging, file, fields = [] } = operation;
	const own: INodeProperties[] = [];
	const additional: INodeProperties[] = [];
	for (const [name, parameter] of Object.entries(parameters)) {
		const place = placeOf(operation, name, parameter);
		if (place === 'none') continue;
		(place === 'own' ? own : additional).push(parameterField(operation, name, parameter));
	}
	additional.sort(byDisplayName);
	return [
		...own,
		...fields,
		...(authorized === 'asked' ? ACCOUNT_FORM.map(when('token', 'corp')) : []),
		...(paging === undefined ? [] : PAGING_FORM),
		...(operation.simple === undefined ? [] : SIMPLE_FORM),
		...(file === 'always' ? FILE_FORM : []),
		...(file === 'asked' ? FILE_FORM.map(when('answerIsFile', true)) : []),
		...(additional.length === 0 ? [] : [additionalField(additional)]),
	];
}

/** Shows a field only while another one has this value. */
const when =
	(name: string, value: string | boolean) =>
	(field: INodeProperties): INodeProperties => ({
		...field,
		displayOptions: { show: { ...field.displayOptions?.show, [name]: [value] } },
	});

const additionalField = (options: INodeProperties[]): INodeProperties => ({
	displayName: 'Additional Fields',
	name: FIELD.additional,
	type: 'collection',
	placeholder: 'Add Field',
	default: {},
	options,
});

interface Shared {
	readonly key: string;
	readonly field: INodeProperties;
	readonly operations: string[];
}

const keys = new Map<INodeProperties, string>();
function keyOf(field: INodeProperties): string {
	const key = keys.get(field) ?? JSON.stringify(field);
	keys.set(field, key);
	return key;
}

/** Operations share fields that are the same, as far as the order within each allows: the form stays a third of its size. */
function merge(operations: readonly Operation[]): Shared[] {
	const all: Shared[] = [];
	for (const operation of operations) {
		let from = 0;
		for (const field of fieldsOf(operation)) {
			const key = keyOf(field);
			const found = all.findIndex((one, at) => at >= from && one.key === key);
			if (found >= 0) all[found]?.operations.push(operation.operation);
			else all.splice(from, 0, { key, field, operations: [operation.operation] });
			from = (found >= 0 ? found : from) + 1;
		}
	}
	return all;
}

const resourceFields = (resource: string, ofResource: readonly Operation[]): INodeProperties[] =>
	merge(ofResource).map(({ field, operations }) => {
		const show: NonNullable<IDisplayOptions['show']> = {
			resource: [resource],
			operation: operations,
			...field.displayOptions?.show,
		};
		return { ...field, displayOptions: { ...field.displayOptions, show } };
	});

type Group = readonly [resource: string, operations: readonly Operation[]];
const isAuthorized = ({ authorized }: Operation): boolean => authorized === 'always';
const namesOf = (operations: readonly Operation[]): string[] =>
	operations.map(({ operation }) => operation);

/**
 * Calls in the name of a corp begin with the same fields. Resources share them unless one of these needs no corp for an operation
 * whose name another one has for a call that does.
 */
function accountFields(groups: readonly Group[]): INodeProperties[] {
	const shared: Array<{ resources: string[]; operations: Set<string>; others: Set<string> }> = [];
	for (const [resource, ofResource] of groups) {
		const operations = namesOf(ofResource.filter(isAuthorized));
		if (operations.length === 0) continue;
		const others = namesOf(ofResource.filter((one) => !isAuthorized(one)));
		let fitting = shared.find(
			(one) =>
				!operations.some((name) => one.others.has(name)) &&
				!others.some((name) => one.operations.has(name)),
		);
		if (fitting === undefined)
			shared.push((fitting = { resources: [], operations: new Set(), others: new Set() }));
		fitting.resources.push(resource);
		for (const name of operations) fitting.operations.add(name);
		for (const name of others) fitting.others.add(name);
	}
	return shared.flatMap(({ resources, operations }) =>
		ACCOUNT_FORM.map((field) => {
			const show = {
				resource: resources,
				operation: [...operations],
				...field.displayOptions?.show,
			};
			return { ...field, displayOptions: { ...field.displayOptions, show } };
		}),
	);
}

/** The whole form of a node: its resources, their operations, the fields of each. */
export function formOf(node: NodeKey): INodeProperties[] {
	const operations = operationsOf(node);
	const resources = [...new Set(operations.map(({ resource }) => resource))];
	const groups = resources.map(
		(resource): Group => [resource, operations.filter((one) => one.resource === resource)],
	);
	return [
		resourceField(node, resources),
		...groups.map(([resource, ofResource]) => operationField(resource, ofResource)),
		...accountFields(groups),
		...groups.flatMap(([resource, ofResource]) => resourceFields(resource, ofResource)),
		optionsForm(operations),
	];
}
