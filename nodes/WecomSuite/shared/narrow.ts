/** What n8n, WeCom or the user gave → something with a type, by looking at it. Used instead of claims that no one checks. */
import type { IDataObject } from 'n8n-workflow';

export const isRecord = (value: unknown): value is IDataObject =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

export const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

/** Empty for what is no object. */
export const recordOf = (value: unknown): IDataObject => (isRecord(value) ? value : {});

/** Empty for what is no list. */
export const listOf = (value: unknown): readonly unknown[] => (isList(value) ? value : []);

/** Empty for nothing. */
export const textOf = (value: unknown): string => String(value ?? '');

/** The names in a table of our own. TypeScript gives text, because another object might hold more than its type says. */
export const keysOf = <T extends object>(table: T): Array<keyof T & string> =>
	Object.keys(table) as Array<keyof T & string>;

/** Libraries and n8n's sandbox throw errors that are no instances of our `Error`. */
const isError = (value: unknown): value is Error =>
	value instanceof Error || typeof recordOf(value)['message'] === 'string';

export const errorOf = (thrown: unknown): Error =>
	isError(thrown) ? thrown : new Error(String(thrown));
