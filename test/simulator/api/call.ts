/** One call whose token and parameters are in order, and what answers it. */
import type { JsonObject } from '../../../nodes/WecomSuite/suite/table/define';
import { Refusal, type Answer } from './answer';
import type { Sent, Values } from './parameters';
import type { Row } from './routes';
import type { Installation } from './records';
import type { ApiState } from './state';

export interface Call extends Sent {
	readonly row: Row;
	/** Parameters by name, wherever they lay. */
	readonly values: Values;
	/** In whose name a call with a corp token is made. */
	readonly installation?: Installation | undefined;
}

export type Handler = (call: Call, state: ApiState) => Answer;
/** Path → what it does. Paths without a handler answer with the example of their row. */
export type Handlers = Readonly<Record<string, Handler>>;

export const json = (value: JsonObject): Answer => ({ json: value });

export const textOf = ({ values }: Call, name: string): string => String(values[name] ?? '');

export const corpOf = ({ installation }: Call): Installation => {
	if (installation === undefined) throw new Refusal(40014);
	return installation;
};

/** The example with other values under some names, however deep. */
export const withValues = (example: JsonObject, values: JsonObject): JsonObject =>
	Object.fromEntries(
		Object.entries(example).map(([name, value]) => [name, values[name] ?? deepen(value, values)]),
	);

const deepen = (value: JsonObject[string], values: JsonObject): JsonObject[string] => {
	if (Array.isArray(value)) return value.map((one: JsonObject[string]) => deepen(one, values));
	return typeof value === 'object' && value !== null
		? withValues(value as JsonObject, values)
		: value;
};
