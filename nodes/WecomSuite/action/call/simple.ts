/** Of an item with many fields, those that a flow or a model needs. */
import type { IExecuteFunctions } from 'n8n-workflow';
import { isJsonList, type Json, type JsonObject } from '../../suite/table/define';
import { SIMPLE, type Kept } from '../operation';

/** As a tool the node has *Output*, elsewhere *Simplify*; where neither is shown, everything is kept. */
export function keptOf(context: IExecuteFunctions, index: number): Kept {
	const read = (name: string): unknown => context.getNodeParameter(name, index, '');
	const output = read(SIMPLE.output);
	if (output === 'selected') return namesIn(String(read(SIMPLE.fields) ?? ''));
	return output === 'simplified' || read(SIMPLE.simplify) === true ? 'simple' : 'everything';
}

const namesIn = (text: string): string[] =>
	text
		.split(/[,，\n]/)
		.map((name) => name.trim())
		.filter((name) => name !== '');

/** The fields at these paths, in their places; a list is gone through. Paths that lead to nothing are left out. */
export const keep = (value: JsonObject, paths: readonly string[]): JsonObject =>
	Object.fromEntries(
		Object.entries(value).flatMap(([name, inner]): Array<[string, Json]> => {
			if (paths.includes(name)) return [[name, inner]];
			const within = paths
				.filter((path) => path.startsWith(`${name}.`))
				.map((path) => path.slice(name.length + 1));
			return within.length === 0 ? [] : [[name, keepIn(inner, within)]];
		}),
	);

function keepIn(value: Json, paths: readonly string[]): Json {
	if (isJsonList(value)) return value.map((one) => keepIn(one, paths));
	return typeof value === 'object' && value !== null ? keep(value, paths) : value;
}
