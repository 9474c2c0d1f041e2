/**
 * What the user set in the trigger, whatever an expression made of it. A push that WeCom signed is not refused for a setting:
 * what cannot be read falls to its default, and its name is noted.
 */
import type { IWebhookFunctions } from 'n8n-workflow';
import { attempt } from '../../protocol/crypto/attempt';
import { isRecord } from '../../shared/narrow';

/** Names of the parameters that could not be read, as `filters.text`. */
export type Unread = Set<string>;
export type Given = Readonly<Record<string, unknown>>;

const isNothing = (value: unknown): value is null | undefined =>
	value === null || value === undefined;

/** The value of a parameter; undefined when n8n cannot evaluate it. */
export function readParameter(
	context: IWebhookFunctions,
	name: string,
	fallback: unknown,
	unread: Unread,
): unknown {
	try {
		return context.getNodeParameter(name, fallback);
	} catch {
		unread.add(name);
		return undefined;
	}
}

/** The entries of a collection. One that n8n cannot evaluate spoils the collection, so then each is asked for by itself. */
export function readCollection(context: IWebhookFunctions, name: string, unread: Unread): Given {
	const given = attempt<unknown>(() => context.getNodeParameter(name, {}));
	if (isRecord(given)) return given;
	const saved: unknown = context.getNode().parameters[name];
	if (isRecord(saved)) {
		const read = (key: string) => readParameter(context, `${name}.${key}`, null, unread);
		return Object.fromEntries(Object.keys(saved).map((key) => [key, read(key)]));
	}
	if (!isNothing(saved)) unread.add(name);
	return {};
}

/** Undefined for what is no number: JavaScript takes nothing, blanks and an empty list for 0. */
export function numberOf(value: unknown): number | undefined {
	if (typeof value !== 'number' && (typeof value !== 'string' || value.trim() === '')) return;
	return Number.isFinite(Number(value)) ? Number(value) : undefined;
}

export const flagOf = (value: unknown): boolean | undefined =>
	({ true: true, false: false })[String(value)];

/** A list is text with commas. Undefined for what is neither text nor a value that reads like one. */
export function textOf(value: unknown): string | undefined {
	if (Array.isArray(value)) {
		const texts = value.map(textOf);
		return texts.includes(undefined) ? undefined : texts.join(',');
	}
	return ['string', 'number', 'boolean', 'bigint'].includes(typeof value)
		? String(value)
		: undefined;
}

/** Reads the entries of a collection, each by a function that answers undefined for what it cannot read. */
export class Entries {
	constructor(
		private readonly given: Given,
		private readonly path: string,
		private readonly unread: Unread,
	) {}

	/** Undefined when there is no such entry, too. */
	read<T>(key: string, reader: (value: unknown) => T | undefined): T | undefined {
		const value = this.given[key];
		const read = isNothing(value) ? undefined : reader(value);
		// What n8n could not evaluate has been noted already.
		if (read === undefined && key in this.given) this.unread.add(`${this.path}.${key}`);
		return read;
	}

	choice<const T extends string>(key: string, choices: readonly T[]): T | undefined {
		return this.read(key, (value) => choices.find((choice) => choice === value));
	}
}
