/**
 * Event object to JSON text: same keys, numbers as JSON numbers, lists still joined by commas.
 *
 * https://developer.work.weixin.qq.com/document/path/96516 (XML and JSON of one event side by side)
 */
import type { EventObject, FieldKind, Kinds } from '../push/event';

export const writeJson = (event: EventObject, kinds: Kinds = {}): string =>
	JSON.stringify(convertFields(event, kinds));

const convertFields = (event: EventObject, kinds: Kinds): Record<string, unknown> =>
	Object.fromEntries(
		Object.entries(event).map(([name, value]) => [name, convert(value, kinds[name])]),
	);

const NUMERIC = new Set(['integer', 'decimal', 'timestamp']);

const convert = (value: EventObject[string], kind: FieldKind | undefined): unknown => {
	if (Array.isArray(value)) return value.map((one) => convert(one, kind?.of));
	if (typeof value === 'object') return convertFields(value as EventObject, kind?.fields ?? {});
	return NUMERIC.has(kind?.kind ?? '') && value !== '' ? Number(value) : value;
};
