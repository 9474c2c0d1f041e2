import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { wordOf } from '../../../nodes/WecomSuite/action/aliases';
import { formOf } from '../../../nodes/WecomSuite/action/description';
import { placeOf } from '../../../nodes/WecomSuite/action/operation';
import {
	findOperation,
	OPERATIONS,
	operationsOf,
} from '../../../nodes/WecomSuite/action/operations';
import { widthOf } from '../../../nodes/WecomSuite/shared/eventNames';
import { ENDPOINTS } from '../../../nodes/WecomSuite/suite/endpoints';
import type { AnyEndpoint } from '../../../nodes/WecomSuite/suite/table/define';
import { NODE_KEYS, nodeOf, type NodeKey } from '../../../nodes/WecomSuite/suite/table/resources';

const ROWS = Object.entries<AnyEndpoint>(ENDPOINTS);
const FORMS = {
	suite: formOf('suite'),
	customers: formOf('customers'),
	service: formOf('service'),
	office: formOf('office'),
};
const ALL = NODE_KEYS.flatMap((node) => FORMS[node]);
const shownFor = (resource: string, operation: string): INodeProperties[] =>
	FORMS[nodeOf(resource)].filter(({ displayOptions }) => {
		const { resource: resources, operation: operations } = displayOptions?.show ?? {};
		return (
			(resources as unknown[] | undefined)?.includes(resource) &&
			(operations as unknown[] | undefined)?.includes(operation)
		);
	});
const inside = (fields: readonly INodeProperties[]): INodeProperties[] =>
	(fields.find(({ name }) => name === 'additionalFields')?.options ?? []) as INodeProperties[];
const named = (name: string) => ALL.filter((field) => field.name === name);
const optionsOf = ({ options = [] }: INodeProperties) => options as INodePropertyOptions[];
const repeated = (values: readonly string[]) =>
	values.filter((value, at) => values.indexOf(value) !== at);
const sorted = (names: readonly string[]) =>
	[...names].sort((one, other) => (one.toLowerCase() < other.toLowerCase() ? -1 : 1));

/** Every field of the form, with those inside collections. */
const all = (fields: readonly INodeProperties[]): INodeProperties[] =>
	fields.flatMap((field) => {
		if (field.type === 'collection') return [field, ...all(field.options as INodeProperties[])];
		if (field.type !== 'fixedCollection') return [field];
		const sets = field.options as Array<{ values: INodeProperties[] }>;
		return [field, ...sets.flatMap(({ values }) => all(values))];
	});
const EVERY = all(ALL);

describe('the forms of the nodes', () => {
	it('offers every row that is no token, in the words of the row', () => {
		const offered = named('operation').flatMap((field) =>
			optionsOf(field).map(
				({ value }) => `${String(field.displayOptions?.show?.['resource']?.[0])}.${String(value)}`,
			),
		);
		const wanted = ROWS.filter(([, { internal }]) => !internal).map(([key]) => key);
		expect(wanted.filter((key) => !offered.includes(key))).toEqual([]);
		expect(offered.filter((key) => key.startsWith('token.'))).toEqual([]);
		expect(repeated(offered)).toEqual([]);
		expect(offered).toHaveLength(OPERATIONS.length);
	});

	it('sorts resources and operations, and has each name and action once', () => {
		for (const field of [...named('resource'), ...named('operation')]) {
			const names = optionsOf(field).map(({ name }) => name);
			expect(names).toEqual(sorted(names));
			expect(repeated(names)).toEqual([]);
			expect(optionsOf(field).map(({ value }) => value)).toContain(field.default);
		}
		expect(repeated(OPERATIONS.map(({ action }) => action))).toEqual([]);
	});

	it('says each operation in Chinese: beside its name where the field shows both, else in its description', () => {
		for (const { options } of named('operation'))
			for (const option of (options ?? []) as INodePropertyOptions[]) {
				const words = `${option.name} ${option.description ?? ''}`;
				expect(words).toMatch(/\p{Script=Han}/u);
				expect(option.action).toMatch(/\p{Script=Han}/u);
				expect([
					option.name,
					widthOf(option.name) > 54 && /\p{Script=Han}/u.test(option.name),
				]).toEqual([option.name, false]);
			}
	});

	it('names the end of the path too, where the field shows it', () => {
		const rows = OPERATIONS.flatMap(({ resource, operation, path }) => {
			const of = named('operation').find(
				({ displayOptions }) => displayOptions?.show?.['resource']?.[0] === resource,
			);
			const option = of && optionsOf(of).find(({ value }) => value === operation);
			return path && option ? [{ word: wordOf(path), name: option.name }] : [];
		});
		expect(rows.length).toBeGreaterThan(300);
		const without = rows.filter(({ name, word }) => !name.endsWith(`${word})`));
		// A longer path is found in the node panel only: of an option n8n searches the name.
		expect(without.filter(({ name, word }) => widthOf(name) + widthOf(word) + 3 <= 54)).toEqual([]);
		expect(without.length / rows.length).toBeLessThan(0.4);
	});

	it('marks what WeCom advises against', () => {
		const legacy = ROWS.filter(([, row]) => row.legacy).map(([, { resource, operation }]) =>
			OPERATIONS.find((one) => one.resource === resource && one.operation === operation),
		);
		expect(legacy.length).toBeGreaterThan(0);
		for (const one of legacy) {
			expect(one?.title).toContain('(Legacy)');
			expect(one?.description).toContain('recommends another operation');
		}
	});

	it('holds no secret and no example as a default', () => {
		const odd = EVERY.filter(
			({ type, default: usual }) =>
				(type === 'string' || type === 'json') &&
				!['', 'data', 'media', 'More', '1800', 'Approve', 'Decline'].includes(String(usual)) &&
				!String(usual).startsWith('={{ $json.'),
		);
		expect(odd.map(({ name }) => name)).toEqual([]);
	});

	it('hides what opens something behind dots', () => {
		const open = EVERY.filter(
			({ name, typeOptions }) =>
				/(^permanent_?code|_ticket|suiteTicket|auth_code|response_code|welcome_code|aeskey)$/i.test(
					name,
				) && typeOptions?.password !== true,
		);
		expect(open.map(({ name }) => name)).toEqual([]);
	});

	it('describes every field without a period at the end of a single sentence', () => {
		const said = EVERY.filter(({ type }) => !['collection', 'options'].includes(type));
		const silent = said.filter(({ description, hint }) => !description && !hint);
		expect(silent.map(({ name }) => name)).toEqual([]);
		const dotted = said.filter(({ description = '' }) => /^[^.]*\.$/.test(description));
		expect(dotted.map(({ name }) => name)).toEqual([]);
	});

	it('stays small enough to be loaded with every workflow', () => {
		for (const node of NODE_KEYS) {
			const size = JSON.stringify(FORMS[node]).length;
			expect([node, size < 260_000]).toEqual([node, true]);
		}
	});

	it('have each resource on the node that the table names, and what is no row on WeCom Suite', () => {
		const offered = (node: NodeKey) =>
			FORMS[node]
				.filter(({ name }) => name === 'resource')
				.flatMap(optionsOf)
				.map(({ value }) => String(value));
		for (const node of NODE_KEYS) {
			expect(offered(node).length).toBeGreaterThan(0);
			expect(offered(node).filter((resource) => nodeOf(resource) !== node)).toEqual([]);
			expect(new Set(operationsOf(node).map(({ resource }) => resource))).toEqual(
				new Set(offered(node)),
			);
		}
		expect(offered('customers')).toContain('customer');
		expect(offered('service')).toContain('service');
		expect(offered('office')).toContain('approval');
		expect(offered('suite')).toEqual(expect.arrayContaining(['corp', 'customApiCall', 'callback']));
	});

	it('find an operation on its own node only', () => {
		const found = NODE_KEYS.map((node) => findOperation(node, 'customer', 'get')?.action);
		expect(found).toEqual([undefined, 'Get customer', undefined, undefined]);
	});

	it('ask how to wait only where an operation waits', () => {
		const waiting = NODE_KEYS.filter((node) =>
			JSON.stringify(FORMS[node]).includes('limitWaitTime'),
		);
		expect(waiting).toEqual(['suite']);
	});
});

describe.each(OPERATIONS.map((one) => [`${one.resource}.${one.operation}`, one] as const))(
	'the form of %s',
	(_, operation) => {
		const fields = shownFor(operation.resource, operation.operation);
		const names = fields.map(({ name }) => name);

		it('has each of its parameters where it belongs, once', () => {
			for (const [name, parameter] of Object.entries(operation.parameters)) {
				// The node's own Limit stands for it.
				if (name === operation.paging?.limit) continue;
				const place = placeOf(operation, name, parameter);
				const found = [names.includes(name), inside(fields).some((one) => one.name === name)];
				expect([name, ...found]).toEqual([name, place === 'own', place === 'additional']);
			}
			expect(repeated(names)).toEqual([]);
			expect(repeated(inside(fields).map(({ name }) => name))).toEqual([]);
		});

		it('asks for a corp, pages and a file field only where they are used', () => {
			const has = (name: string) => names.includes(name);
			expect(has('authorization')).toBe(operation.authorized !== 'never');
			const ofCorps =
				operation.resource === 'corp' && /^(getMany|export)$/.test(operation.operation);
			expect(has('returnAll')).toBe(operation.paging !== undefined || ofCorps);
			expect(has('outputBinaryField')).toBe(operation.file !== undefined);
		});

		it('keeps the order of its parameters', () => {
			const wanted = Object.keys(operation.parameters).filter((name) => names.includes(name));
			expect(names.filter((name) => wanted.includes(name))).toEqual(wanted);
		});

		it('offers lists of contacts where it calls in the name of a corp, and nowhere else', () => {
			const picks = Object.entries(operation.parameters).filter(([, { picks }]) => picks);
			// The corp itself is chosen in every form that asks for one.
			const others = ['corp', ...(operation.fields?.map(({ name }) => name) ?? [])];
			const located = [...fields, ...inside(fields)].filter(
				({ type, name }) => type === 'resourceLocator' && !others.includes(name),
			);
			const wanted = operation.authorized === 'always' ? picks.map(([name]) => name) : [];
			expect(located.map(({ name }) => name).sort()).toEqual(wanted.sort());
		});

		it('sorts its additional fields', () => {
			const shown = inside(fields).map(({ displayName }) => displayName);
			expect(shown).toEqual(sorted(shown));
		});
	},
);
