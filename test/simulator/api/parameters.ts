/** Checks what a call sent against its row: what is missing, what has the wrong type. */
import type { AnyEndpoint } from '../../../nodes/WecomSuite/suite/table/define';
import type { Parameter, ParameterSet } from '../../../nodes/WecomSuite/suite/table/kinds';
import { Refusal } from './answer';
import type { FormFile } from './multipart';

export interface Values {
	readonly [name: string]: unknown;
}

/** A call without its token. */
export interface Sent {
	readonly query: Readonly<Record<string, string>>;
	/** What the JSON holds; undefined without a body. */
	readonly body: Values | undefined;
	readonly file?: FormFile | undefined;
}

/** Codes of the vendor for parameters that it counts by name; the others are 40058. */
const MISSING: Readonly<Record<string, number>> = {
	agentid: 41011,
	auth_code: 41008,
	auth_corpid: 41002,
	corpid: 41002,
	corpsecret: 41004,
	media_id: 41006,
	permanent_code: 41025,
	provider_secret: 41024,
	suite_id: 41021,
	suite_secret: 41024,
	suite_ticket: 41023,
	userid: 41009,
};
const RECIPIENTS = 'touser';

export const isObject = (value: unknown): value is Values =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

export const valueAt = (values: Values, [first = '', ...rest]: readonly string[]): unknown => {
	const value = values[first];
	if (rest.length === 0) return value;
	return isObject(value) ? valueAt(value, rest) : undefined;
};

/** What the parameters of a row came with, by the vendor's names. */
export const valuesOf = (row: AnyEndpoint, sent: Sent): Values =>
	Object.fromEntries(
		Object.entries(row.parameters).map(([name, parameter]) => [
			name,
			valueOf(row, name, parameter, sent),
		]),
	);

/** The first thing that is wrong with a call. */
export const problemOf = (row: AnyEndpoint, sent: Sent): Refusal | undefined => {
	const values = valuesOf(row, sent);
	for (const [name, parameter] of Object.entries(row.parameters)) {
		const inQuery = isInQuery(row, parameter);
		const problem = check(parameter, values[name], pathOf(name, parameter), inQuery);
		if (problem !== undefined) return problem;
	}
	const given = (name: string): boolean =>
		row.parameters[name]?.cleared === undefined ? counts(values[name]) : values[name] !== undefined;
	const group = row.anyOf?.find((names) => !names.some(given));
	if (group === undefined) return undefined;
	return new Refusal(group.includes(RECIPIENTS) ? 82001 : 40058, `missing ${group.join(' or ')}`);
};

const pathOf = (name: string, { within }: Parameter): string =>
	within === undefined ? name : `${within}.${name}`;

const isInQuery = ({ send }: AnyEndpoint, parameter: Parameter): boolean =>
	send !== 'body' || parameter.in === 'query';

const valueOf = (row: AnyEndpoint, name: string, parameter: Parameter, sent: Sent): unknown => {
	if (parameter.kind === 'file') return sent.file?.name === name ? sent.file : undefined;
	if (isInQuery(row, parameter)) return sent.query[name];
	return sent.body && valueAt(sent.body, pathOf(name, parameter).split('.'));
};

const isMissing = (value: unknown): boolean =>
	value === undefined ||
	value === null ||
	value === '' ||
	(Array.isArray(value) && value.length === 0);

/** A flag that is off and a count of nothing are no answer to "at least one of these". */
const counts = (value: unknown): boolean => !isMissing(value) && value !== 0 && value !== false;

const check = (
	parameter: Parameter,
	value: unknown,
	path: string,
	inQuery: boolean,
): Refusal | undefined => {
	if (isMissing(value)) {
		if (parameter.required !== true) return undefined;
		if (parameter.kind === 'file') return new Refusal(44001, `missing file in part ${path}`);
		return new Refusal(MISSING[path.split('.').at(-1) ?? ''] ?? 40058, `missing parameter ${path}`);
	}
	if (!(inQuery ? fitsQuery : fitsBody)(parameter, value))
		return new Refusal(40035, `invalid parameter ${path}`);
	if (parameter.kind === 'object') return checkSet(parameter.fields, value, `${path}.`);
	if (parameter.kind !== 'objects') return undefined;
	return (value as readonly unknown[])
		.map((entry, index) => checkSet(parameter.fields, entry, `${path}[${index}].`))
		.find((problem) => problem !== undefined);
};

const checkSet = (fields: ParameterSet, value: unknown, path: string): Refusal | undefined => {
	if (!isObject(value)) return new Refusal(40035, `invalid parameter ${path.replace(/\.$/, '')}`);
	return Object.entries(fields)
		.map(([name, field]) => check(field, value[name], path + name, false))
		.find((problem) => problem !== undefined);
};

const isText = (value: unknown): value is string => typeof value === 'string';
const isWhole = (value: unknown): boolean => Number.isSafeInteger(value);

const fitsQuery = (parameter: Parameter, value: unknown): boolean => {
	if (parameter.kind === 'file') return isObject(value);
	if (!isText(value)) return false;
	if (parameter.kind === 'choice')
		return parameter.options.some((option) => String(option.value) === value);
	return parameter.kind === 'integer' ? /^-?\d+$/.test(value) : true;
};

const fitsBody = (parameter: Parameter, value: unknown): boolean => {
	switch (parameter.kind) {
		case 'text':
			return isText(value);
		case 'integer':
		case 'dateTime':
			return isWhole(value);
		case 'decimal':
			return typeof value === 'number';
		case 'boolean':
			return parameter.sent === 'number' ? value === 0 || value === 1 : typeof value === 'boolean';
		case 'choice':
			return parameter.options.some((option) => option.value === value);
		case 'list':
		case 'integers':
			if (parameter.sent === 'pipe') return isText(value);
			return Array.isArray(value) && value.every(parameter.kind === 'list' ? isText : isWhole);
		case 'object':
			return isObject(value);
		case 'objects':
			return Array.isArray(value);
		case 'file':
			return false;
	}
};
