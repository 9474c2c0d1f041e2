/** The form of one item → the values of its parameters. */
import { isResourceLocatorValue, type IExecuteFunctions } from 'n8n-workflow';
import type { Settings } from '../../shared/credential/config';
import { recordOf } from '../../shared/narrow';
import type { Parameter } from '../../suite/table/kinds';
import type { Values } from '../../suite/table/values';
import { readUpload } from './files';
import { ENTRY, FIELD, placeOf, type Operation } from '../operation';
import { openParameter } from './secrets';

/** @throws NodeOperationError when the item has no such file, SealError */
export async function readForm(
	context: IExecuteFunctions,
	index: number,
	operation: Operation,
	settings: Settings,
): Promise<Values> {
	const additional = recordOf(context.getNodeParameter(FIELD.additional, index, {}));
	const values: Record<string, unknown> = {};
	for (const [name, parameter] of Object.entries(operation.parameters)) {
		const place = placeOf(operation, name, parameter);
		if (place === 'none') continue;
		const raw = place === 'own' ? context.getNodeParameter(name, index, '') : additional[name];
		values[name] =
			parameter.kind === 'file'
				? await fileOf(context, index, raw)
				: openParameter(parameter, plain(parameter, raw), settings);
	}
	return values;
}

const fileOf = async ({ helpers }: IExecuteFunctions, index: number, property: unknown) =>
	typeof property === 'string' && property !== ''
		? await readUpload(helpers, index, property)
		: undefined;

/**
 * A locator holds the ID beside the way it was chosen; an expression for all of it, a tool, or a workflow from before there were
 * locators gives the ID itself. A fixed collection keeps its entries one level deeper; so do those inside it.
 */
function plain(parameter: Parameter, value: unknown): unknown {
	if (isResourceLocatorValue(value)) return value.value;
	if (!('fields' in parameter) || typeof value !== 'object' || value === null) return value;
	return ENTRY in value ? value[ENTRY] : isEmptyObject(value) ? undefined : value;
}

const isEmptyObject = (value: object): boolean =>
	!Array.isArray(value) && Object.keys(value).length === 0;
