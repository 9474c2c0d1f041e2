/** What WeCom issues for the fields of the credential, and how to say what is wrong with one. */
import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { ConfigurationError } from '../../protocol/errors';

/** The vendor's format, and its rule in words. */
export interface Format {
	readonly format: RegExp;
	readonly rule: string;
}

export const SUITE_ID: Format = {
	format: /^[A-Za-z0-9_-]{2,64}$/,
	rule: '2 to 64 letters and digits',
};
export const SECRET: Format = {
	format: /^\S{8,512}$/,
	rule: 'at least 8 characters, none of them blank',
};
export const TOKEN: Format = { format: /^[A-Za-z0-9]{1,32}$/, rule: '1 to 32 letters and digits' };

export const WHERE = 'Open the credential and copy the value again from the console of WeCom';

/** Without the blank or line end that a copied value brings along. Nothing that WeCom issues begins or ends with one. */
export const textOf = (credential: ICredentialDataDecryptedObject, field: string): string => {
	const value = credential[field];
	return typeof value === 'string' ? value.trim() : '';
};

/**
 * The value, when it can be one of WeCom's.
 * @throws ConfigurationError that names the field
 */
export function requireFormat(
	field: string,
	name: string,
	value: string,
	{ format, rule }: Format,
): string {
	if (format.test(value)) return value;
	const what = value === '' ? 'is empty' : `has ${value.length} characters that do not fit`;
	throw new ConfigurationError(field, `${name} ${what}; WeCom uses ${rule}`, WHERE);
}
