/** The parameters of an operation as a table: name, kind, limits, help. */
import { fieldOf } from '../../../nodes/WecomSuite/action/fields/parameters';
import { placeOf, type Operation } from '../../../nodes/WecomSuite/action/operation';
import type { Limits, Parameter } from '../../../nodes/WecomSuite/suite/table/kinds';

const KINDS: Readonly<Record<Parameter['kind'], string>> = {
	text: 'text',
	integer: 'whole number',
	decimal: 'number',
	boolean: 'yes or no',
	choice: 'choice',
	list: 'list',
	integers: 'list of whole numbers',
	dateTime: 'time',
	file: 'file',
	object: 'object',
	objects: 'list of objects',
};

const LIMITS: ReadonlyArray<readonly [keyof Limits, (value: number) => string]> = [
	['min', (value) => `at least ${value}`],
	['max', (value) => `at most ${value}`],
	['minBytes', (value) => `at least ${value} bytes`],
	['maxBytes', (value) => `at most ${value} bytes`],
	['cutBytes', (value) => `cut after ${value} bytes`],
	['maxLength', (value) => `at most ${value} characters`],
	['maxItems', (value) => `at most ${value} entries`],
];
const limitsOf = (limits: Limits = {}): string[] => [
	...LIMITS.flatMap(([name, say]) => {
		const value = limits[name];
		return typeof value === 'number' ? [say(value)] : [];
	}),
	...(limits.rule === undefined ? [] : [limits.rule]),
];

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

function kindOf(parameter: Parameter): string {
	const { kind, limits, secret, picks } = parameter;
	const values =
		kind === 'choice'
			? parameter.options.map(({ name, value }) => `\`${String(value)}\` ${name}`).join(', ')
			: undefined;
	return [
		values === undefined ? KINDS[kind] : `one of ${values}`,
		...limitsOf(limits),
		...(picks === undefined ? [] : [`ID of a ${picks}`]),
		...(secret === true ? ['secret'] : []),
	].join('; ');
}

function rowsOf(name: string, parameter: Parameter): string[] {
	const { description = '' } = 'fields' in parameter ? parameter : fieldOf(name, parameter);
	const must = parameter.required === true && parameter.from === undefined ? ' **required**' : '';
	const row = `| ${parameter.displayName} \`${name}\`${must} | ${cell(kindOf(parameter))} | ${cell(description)} |`;
	if (!('fields' in parameter)) return [row];
	const path = parameter.kind === 'objects' ? `${name}[]` : name;
	const inner = Object.entries(parameter.fields).flatMap(([field, one]) =>
		rowsOf(`${path}.${field}`, one),
	);
	return [row, ...inner];
}

/** Those that the form has. */
export const shownOf = (operation: Operation): Array<[string, Parameter]> =>
	Object.entries(operation.parameters).filter(
		([name, parameter]) => placeOf(operation, name, parameter) !== 'none',
	);

/** Empty when the operation asks for nothing but the corp. */
export function parameterTable(operation: Operation): string {
	const rows = shownOf(operation).flatMap(([name, parameter]) => rowsOf(name, parameter));
	if (rows.length === 0) return '';
	const groups = (operation.anyOf ?? []).map(
		(group) => `At least one of ${group.map((name) => `\`${name}\``).join(', ')} is needed.\n\n`,
	);
	return `| Parameter | Takes | Help |\n| --- | --- | --- |\n${rows.join('\n')}\n\n${groups.join('')}`;
}
