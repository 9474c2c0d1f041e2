/** The elements that the form of Simulate Callback gives for an event. */
import type { IExecuteFunctions } from 'n8n-workflow';
import type { AnyEventRow } from '../../protocol/catalogue/define';
import { attempt } from '../../protocol/crypto/attempt';
import { ParameterError } from '../../protocol/errors';
import { OWN_NAMES } from '../../protocol/events/parse';
import { isFilledIn } from '../../protocol/simulate/sample';
import { isRecord, recordOf } from '../../shared/narrow';

type Elements = Readonly<Record<string, unknown>>;

/** @throws ParameterError */
export function elementsOf(context: IExecuteFunctions, index: number, row: AnyEventRow): Elements {
	const example = withoutFilledIn(row.example);
	if (context.getNodeParameter('specify', index, 'fields') === 'json')
		return { ...example, ...changesOf(context.getNodeParameter('elementsJson', index, '')) };
	const { mappingMode, value } = recordOf(context.getNodeParameter('elements', index, {}));
	if (mappingMode === 'autoMapInputData') {
		return withoutFilledIn(withoutOurs(context.getInputData()[index]?.json ?? {}));
	}
	return isRecord(value) && Object.keys(value).length > 0 ? value : example;
}

const without = (elements: Elements, isOut: (name: string) => boolean): Elements =>
	Object.fromEntries(Object.entries(elements).filter(([name]) => !isOut(name)));
const withoutFilledIn = (elements: Elements): Elements => without(elements, isFilledIn);
const withoutOurs = (elements: Elements): Elements =>
	without(elements, (name) => OWN_NAMES.includes(name));

function changesOf(given: unknown): Elements {
	if (given === '' || given === null || given === undefined) return {};
	const parsed = typeof given === 'string' ? attempt<unknown>(() => JSON.parse(given)) : given;
	if (isRecord(parsed)) return parsed;
	throw new ParameterError(
		'elementsJson',
		'Elements (elementsJson) is not a JSON object',
		'Check quotes, commas and brackets; inside an expression, give the object itself',
	);
}
