/** What WeCom takes at most, checked before a call. Messages give sizes, never the value: it may be secret or personal. */
import { ParameterError } from '../../protocol/errors';
import type { Parameter } from './kinds';

/** A parameter and the path to it: `articles[2].title`. */
export interface Place<P extends Parameter> {
	readonly parameter: P;
	readonly field: string;
}

export const refuse = (
	{ parameter, field }: Place<Parameter>,
	what: string,
	remedy: string,
): ParameterError =>
	new ParameterError(field, `${parameter.displayName} (${field}) ${what}`, remedy);

export function checkText(place: Place<Parameter>, text: string): void {
	const { maxLength, pattern, rule } = place.parameter.limits ?? {};
	checkSize(place, Buffer.byteLength(text, 'utf8'));
	const length = [...text].length;
	if (maxLength !== undefined && length > maxLength)
		throw refuse(place, `has ${length} characters; WeCom takes ${maxLength}`, 'Shorten it');
	if (pattern !== undefined && !pattern.test(text))
		throw refuse(place, `does not fit; WeCom wants a value that ${rule}`, 'Correct it');
}

export function checkSize(place: Place<Parameter>, bytes: number): void {
	const { minBytes, maxBytes } = place.parameter.limits ?? {};
	if (maxBytes !== undefined && bytes > maxBytes) {
		const remedy =
			place.parameter.kind === 'file'
				? 'Send a smaller file'
				: 'Shorten it; a Chinese character counts three bytes';
		throw refuse(place, `has ${bytes} bytes; WeCom takes ${maxBytes}`, remedy);
	}
	if (minBytes !== undefined && bytes < minBytes)
		throw refuse(place, `has ${bytes} bytes; WeCom wants at least ${minBytes}`, 'Check it');
}

export function checkRange(place: Place<Parameter>, number: number): void {
	const { min, max } = place.parameter.limits ?? {};
	if (min !== undefined && number < min)
		throw refuse(place, `is ${number}; WeCom takes no less than ${min}`, 'Raise it');
	if (max !== undefined && number > max)
		throw refuse(place, `is ${number}; WeCom takes at most ${max}`, 'Lower it');
}

export function checkCount(place: Place<Parameter>, count: number): void {
	const { maxItems } = place.parameter.limits ?? {};
	if (maxItems !== undefined && count > maxItems)
		throw refuse(place, `has ${count} entries; WeCom takes ${maxItems}`, 'Split the list');
}
