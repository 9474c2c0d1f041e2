/** The elements that the form of Simulate Callback gives for an event. */
import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import type { AnyEventRow } from '../protocol/catalogue/define';
import { attempt } from '../protocol/crypto/attempt';
import { ParameterError } from '../protocol/errors';
import { isFilledIn } from '../protocol/simulate/sample';

type Elements = Readonly<Record<string, unknown>>;

interface Mapping {
	readonly mappingMode?: string;
	readonly value?: IDataObject | null;
}

/** What an item of the trigger holds beside the elements of its event. */
const OURS = ['label', 'title', 'wecom'];

/** @throws ParameterError */
export function elementsOf(context: IExecuteFunctions, index: number, row: AnyEventRow): Elements {
	const example = withoutFilledIn(row.example);
	if (context.getNodeParameter('specify', index, 'fields') === 'json')
		return { ...example, ...changesOf(context.getNodeParameter('elementsJson', index, '')) };
	const { mappingMode, value } = context.getNodeParameter('elements', index, {}) as Mapping;
	if (mappingMode === 'autoMapInputData') {
		return withoutFilledIn(withoutOurs(context.getInputData()[index]?.json ?? {}));
	}
	return value === undefined || value === null || Object.keys(value).length === 0 ? example : value;
}

const without = (elements: Elements, isOut: (name: string) => boolean): Elements =>
	Object.fromEntries(Object.entries(elements).filter(([name]) => !isOut(name)));
const withoutFilledIn = (elements: Elements): Elements => without(elements, isFilledIn);
const withoutOurs = (elements: Elements): Elements =>
	without(elements, (name) => OURS.includes(name));

function changesOf(given: unknown): Elements {
	if (given === '' || given === null || given === undefined) return {};
	const parsed = typeof given === 'string' ? attempt(() => JSON.parse(given) as unknown) : given;
	if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed))
		return parsed as Elements;
	throw new ParameterError(
		'elementsJson',
		'Elements (elementsJson) is not a JSON object',
		'Check quotes, commas and brackets; inside an expression, give the object itself',
	);
}
