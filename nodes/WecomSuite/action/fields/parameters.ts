/** A parameter of the table → a field of n8n. */
import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import type { Parameter, Source } from '../../suite/table/kinds';
import { byName } from './order';
import { ENTRY, isFlat } from '../operation';
import { pickerOf, takesSeveral } from './locator';

/** What an empty field stands for. */
const LEFT_EMPTY: Partial<Record<Source, string>> = {
	corp: 'the corp of the triggering item',
	agent: 'the app of the authorization or of the triggering item',
	member: 'the member of the triggering item',
	suite: 'the suite of the credential',
	provider: 'the provider of the credential',
	customer: 'the customer of the item from Receive Messages',
	serviceAccount: 'that of the item from Receive Messages',
	eventCode: 'that of the item from Receive Messages',
};

/** `example` is shown where the field takes JSON. */
export function fieldOf(name: string, parameter: Parameter, example?: unknown): INodeProperties {
	const { displayName, required, from, picks, placeholder } = parameter;
	return {
		displayName,
		name,
		...(required === true && from === undefined ? { required } : {}),
		...(placeholder === undefined || picks !== undefined ? {} : { placeholder }),
		...widgetOf(parameter),
		description: descriptionOf(parameter, example),
	};
}

type Widget = Pick<
	INodeProperties,
	'type' | 'default' | 'typeOptions' | 'options' | 'displayName' | 'placeholder' | 'modes'
>;

function widgetOf(parameter: Parameter): Partial<Widget> & Pick<Widget, 'type' | 'default'> {
	if (parameter.picks !== undefined) return pickerOf(parameter, parameter.picks);
	switch (parameter.kind) {
		case 'text':
			return textWidget(parameter);
		case 'integer':
		case 'decimal':
			return numberWidget(parameter);
		case 'boolean':
			return { type: 'boolean', default: parameter.default ?? false };
		case 'choice':
			return {
				type: 'options',
				options: parameter.options.map((option) => ({ ...option })),
				default: parameter.default ?? parameter.options[0]?.value ?? '',
			};
		case 'list':
		case 'integers':
			return { type: 'string', default: '', ...masked(parameter) };
		case 'dateTime':
			return { type: 'dateTime', default: '' };
		case 'file':
			return { type: 'string', displayName: 'Input Binary Field', default: 'data' };
		case 'object':
		case 'objects':
			return isFlat(parameter.fields)
				? collection(parameter)
				: { type: 'json', default: '', typeOptions: { rows: 6 } };
	}
}

const masked = ({ secret }: Parameter): Pick<Widget, 'typeOptions'> =>
	secret === true ? { typeOptions: { password: true } } : {};

function textWidget(parameter: Extract<Parameter, { kind: 'text' }>) {
	const { rows, default: usual = '' } = parameter;
	const typeOptions = rows === undefined ? {} : { typeOptions: { rows } };
	return { type: 'string', default: usual, ...typeOptions, ...masked(parameter) } as const;
}

/** Empty by default: a zero would be sent. What n8n can find out takes expressions that give a text. */
function numberWidget({
	kind,
	from,
	limits,
	...rest
}: Extract<Parameter, { kind: 'integer' | 'decimal' }>) {
	const usual = rest.default ?? '';
	if (from !== undefined) return { type: 'string', default: String(usual) } as const;
	const { min, max } = limits ?? {};
	const typeOptions = {
		...(min === undefined ? {} : { minValue: min }),
		...(max === undefined ? {} : { maxValue: max }),
		...(kind === 'integer' ? { numberPrecision: 0 } : {}),
	};
	return { type: 'number', default: usual, typeOptions } as const;
}

function collection({
	kind,
	displayName,
	fields,
}: Extract<Parameter, { kind: 'object' | 'objects' }>) {
	const values = Object.entries(fields).map(([name, field]) => innerField(name, field));
	const many = kind === 'objects';
	const one = many ? singularOf(displayName) : displayName;
	return {
		type: 'fixedCollection',
		default: {},
		placeholder: `Add ${one}`,
		...(many ? { typeOptions: { multipleValues: true, sortable: true } } : {}),
		options: [{ displayName: one, name: ENTRY, values }],
	} as const satisfies Partial<INodeProperties>;
}

/** "Article" of "Articles"; what has no plural in its name consists of entries. */
const singularOf = (name: string): string =>
	name.endsWith('s') ? name.replace(/ies$/, 'y').replace(/ches$/, 'ch').replace(/s$/, '') : 'Entry';

/** Every field of a set is there once the set is, so one that may be absent needs a way to say so. */
function innerField(name: string, parameter: Parameter): INodeProperties {
	const field = fieldOf(name, parameter);
	if (parameter.kind !== 'choice' || parameter.required === true) return field;
	const options = [...(field.options as INodePropertyOptions[]), { name: 'Not Set', value: '' }];
	return {
		...field,
		options: options.sort(byName),
		default: parameter.default ?? '',
	};
}

const SEVERAL = {
	typed: 'separate several with commas',
	chosen: 'choose one, or give several IDs separated by commas',
} as const;

function descriptionOf(parameter: Parameter, example: unknown): string {
	const { kind, description, from, picks, cleared } = parameter;
	const empty = from && !/leave empty/i.test(description) ? LEFT_EMPTY[from] : undefined;
	const hints = [
		...(kind === 'dateTime' ? ['without a zone, in that of the workflow'] : []),
		...(takesSeveral(parameter) ? [SEVERAL[picks === undefined ? 'typed' : 'chosen']] : []),
		...(empty === undefined ? [] : [`leave empty for ${empty}`]),
		...(cleared === undefined || cleared === false ? [] : ['added and left empty, it is cleared']),
		...('fields' in parameter && !isFlat(parameter.fields)
			? [example === undefined ? 'as JSON' : `as JSON like ${JSON.stringify(example)}`]
			: []),
	];
	const text =
		kind === 'file' ? `Name of the binary field with the file: ${description}` : description;
	return [text, ...hints].join('; ');
}
