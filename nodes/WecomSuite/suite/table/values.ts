/** What a caller gave → what goes over the wire. Refuses, naming the field, what WeCom would refuse anyway. */
import { attempt } from '../../protocol/crypto/attempt';
import type { Upload } from '../call/http';
import type { JsonObject } from './define';
import type {
	BooleanParameter,
	ChoiceParameter,
	ListParameter,
	NumberParameter,
	ObjectParameter,
	Option,
	Parameter,
	ParameterSet,
} from './kinds';
import { checkCount, checkRange, checkSize, checkText, refuse, type Place } from './limits';
import { secondsOf, UTC, type Clock } from './times';

export interface Values {
	readonly [name: string]: unknown;
}
export type Wire = JsonObject[string] | Upload | readonly Wire[] | WireSet;
export interface WireSet {
	readonly [name: string]: Wire;
}

const isSet = (value: unknown): value is Values =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
export const isUpload = (value: unknown): value is Upload =>
	isSet(value) && Buffer.isBuffer(value['data']) && typeof value['fileName'] === 'string';

const isEmpty = (value: unknown): boolean =>
	(typeof value === 'string' && value.trim() === '') ||
	(Array.isArray(value) && value.length === 0);

/**
 * Every parameter that has a value, ready for the wire. The clock reads times that name no zone.
 * @throws ParameterError
 */
export function readValues(
	set: ParameterSet,
	values: Values,
	clock: Clock = UTC,
	path = '',
): WireSet {
	const entries = Object.entries(set).map(
		([name, parameter]) => [name, readValue(parameter, values[name], clock, path + name)] as const,
	);
	return Object.fromEntries(
		entries.flatMap(([name, wire]) => (wire === undefined ? [] : [[name, wire]])),
	);
}

function readValue(
	parameter: Parameter,
	value: unknown,
	clock: Clock,
	field: string,
): Wire | undefined {
	const place = { parameter, field };
	const absent = isAbsent(value);
	const wire = absent || isEmpty(value) ? undefined : convert(place, value, clock);
	if (wire !== undefined) return wire;
	if (parameter.required === true)
		throw refuse(place, 'is empty', `Fill in ${parameter.displayName}`);
	return absent ? undefined : clear(place);
}

/** An expression that found nothing gives null, undefined, or a list of these. It asks for no change. */
const isAbsent = (value: unknown): boolean =>
	value === undefined ||
	value === null ||
	(Array.isArray(value) && value.length > 0 && value.every(isAbsent));

function clear(place: Place<Parameter>): Wire | undefined {
	const { cleared } = place.parameter;
	if (cleared !== false) return cleared;
	throw refuse(
		place,
		'is empty, and WeCom cannot clear it',
		'Fill it in, or remove the field to keep what is there',
	);
}

function convert(
	{ parameter, field }: Place<Parameter>,
	value: unknown,
	clock: Clock,
): Wire | undefined {
	switch (parameter.kind) {
		case 'text':
			return readText({ parameter, field }, value);
		case 'integer':
		case 'decimal':
			return readNumber({ parameter, field }, value);
		case 'boolean':
			return readBoolean({ parameter, field }, value);
		case 'choice':
			return readChoice({ parameter, field }, value);
		case 'list':
		case 'integers':
			return readList({ parameter, field }, value);
		case 'dateTime':
			return readTime({ parameter, field }, value, clock);
		case 'file':
			return readFile({ parameter, field }, value);
		case 'object':
			return readObject({ parameter, field }, value, clock);
		case 'objects':
			return readObjects({ parameter, field }, value, clock);
	}
}

function readText(place: Place<Parameter>, value: unknown): string {
	if (typeof value === 'object') throw refuse(place, 'is not a text', 'Give one text');
	const text = String(value);
	checkText(place, text);
	return text;
}

function readNumber(place: Place<NumberParameter | ListParameter>, value: unknown): number {
	const number =
		typeof value === 'number' || typeof value === 'string' ? Number(value) : Number.NaN;
	const whole = place.parameter.kind !== 'decimal';
	if (!Number.isFinite(number) || (whole && !Number.isSafeInteger(number)))
		throw refuse(place, whole ? 'is not a whole number' : 'is not a number', 'Give a number');
	checkRange(place, number);
	return number;
}

function readBoolean(place: Place<BooleanParameter>, value: unknown): boolean | number {
	const yes = ['true', '1'].includes(String(value));
	if (!yes && !['false', '0'].includes(String(value)))
		throw refuse(place, 'is neither true nor false', 'Use true or false');
	return place.parameter.sent === 'number' ? Number(yes) : yes;
}

function readChoice(place: Place<ChoiceParameter<readonly Option[]>>, value: unknown) {
	const { options } = place.parameter;
	const found = options.find((option) => String(option.value) === String(value));
	if (found !== undefined) return found.value;
	const allowed = options.map((option) => `${option.value} (${option.name})`).join(', ');
	throw refuse(place, 'is none of the options', `Use one of ${allowed}`);
}

/** Text or list → its parts. A comma, a Chinese comma, a pipe or a line break ends a part. */
function partsOf(place: Place<ListParameter>, value: unknown): readonly unknown[] {
	const parsed = parse(value);
	const parts = Array.isArray(parsed) ? parsed : String(value).split(/[,，|\n]/);
	if (isSet(parsed) || parts.some((part) => typeof part === 'object'))
		throw refuse(place, 'is not a list', 'Separate the values with commas');
	return parts
		.map((part: unknown) => (typeof part === 'string' ? part.trim() : part))
		.filter((part) => !isAbsent(part) && !isEmpty(part));
}

function readList(place: Place<ListParameter>, value: unknown): Wire | undefined {
	const whole = place.parameter.kind === 'integers';
	const parts = partsOf(place, value).map((part) =>
		whole ? readNumber(place, part) : String(part),
	);
	checkCount(place, parts.length);
	if (parts.length === 0) return undefined;
	return place.parameter.sent === 'pipe' ? parts.join('|') : parts;
}

function readTime(place: Place<Parameter>, value: unknown, clock: Clock): number {
	const seconds = secondsOf(value, clock);
	if (Number.isNaN(seconds))
		throw refuse(
			place,
			'is not a time',
			'Give a date like 2026-01-31T08:00:00, with a zone if it is not that of the workflow, or Unix seconds',
		);
	return seconds;
}

function readFile(place: Place<Parameter>, value: unknown): Upload {
	if (!isUpload(value))
		throw refuse(place, 'is not a file', 'Name the binary property that holds the file');
	checkSize(place, value.data.length);
	return value;
}

/** JSON that was typed in, or the value as it is. */
const parse = (value: unknown): unknown =>
	typeof value === 'string' && /^\s*[[{]/.test(value)
		? (attempt(() => JSON.parse(value) as unknown) ?? value)
		: value;

function readObject(
	place: Place<ObjectParameter<ParameterSet>>,
	value: unknown,
	clock: Clock,
): WireSet | undefined {
	const values = parse(value);
	if (!isSet(values)) throw refuse(place, 'is not an object', 'Give its fields as JSON');
	const wire = readValues(place.parameter.fields, values, clock, `${place.field}.`);
	return Object.keys(wire).length === 0 ? undefined : wire;
}

function readObjects(
	place: Place<ObjectParameter<ParameterSet>>,
	value: unknown,
	clock: Clock,
): Wire {
	const parsed = parse(value);
	const entries: readonly unknown[] = Array.isArray(parsed) ? parsed : [parsed];
	checkCount(place, entries.length);
	return entries.map((entry, index) => {
		if (!isSet(entry)) throw refuse(place, 'is not a list of objects', 'Give a list as JSON');
		return readValues(place.parameter.fields, entry, clock, `${place.field}[${index}].`);
	});
}
