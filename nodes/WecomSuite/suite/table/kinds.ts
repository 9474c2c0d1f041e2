/** How the table says what a parameter holds: the form, the check before a call and the types all follow from it. */
import type { Upload } from '../call/http';

/** Where a value comes from when its field is left empty. */
export type Source =
	/** Corp, agent or member the triggering item is about, or the authorization that was passed in. */
	| 'corp'
	| 'agent'
	| 'member'
	| 'permanentCode'
	/** The credential. */
	| 'suite'
	| 'suiteSecret'
	| 'provider'
	| 'providerSecret'
	/** The newest suite ticket. */
	| 'ticket'
	/** The chat that an item of Receive Messages belongs to. */
	| 'customer'
	| 'serviceAccount'
	| 'eventCode';

/** Contacts that a user may choose a value from, where the call is made in the name of their corp. */
export type Picks = 'member' | 'department' | 'tag';

export interface Limits {
	/** Of a number. */
	readonly min?: number;
	readonly max?: number;
	/** Of a text in UTF-8, or of a file. */
	readonly minBytes?: number;
	readonly maxBytes?: number;
	/** WeCom cuts off what is longer. Not refused: a title that loses its end is better than a message that is not sent. */
	readonly cutBytes?: number;
	/** Of a text, in characters. */
	readonly maxLength?: number;
	/** Of a list. */
	readonly maxItems?: number;
	readonly pattern?: RegExp;
	/** The pattern in words, after the name of the field: "has 43 letters and digits". */
	readonly rule?: string;
}

interface Details {
	readonly placeholder?: string;
	readonly limits?: Limits;
	/** A secret, such as a token: a password field, and never part of an error or a log. */
	readonly secret?: true;
	readonly from?: Source;
	/** The value, or each of the list, is the ID of one of these. */
	readonly picks?: Picks;
	/** Lies in the query although the others lie in the body. */
	readonly in?: 'query';
	/** Object of the body it lies in, the outer name first: `template_msg.miniprogram`. */
	readonly within?: string;
	/**
	 * Of a call that changes what is given and keeps the rest: what WeCom takes to clear the value. It is sent for a value that is
	 * given and empty; null and undefined keep what is there. `false`: cannot be cleared, so an empty value is refused. Without it
	 * an empty value is left out.
	 */
	readonly cleared?: '' | readonly [''] | false;
}
interface Described extends Details {
	readonly displayName: string;
	/** One sentence without a period, with units and limits. */
	readonly description: string;
	readonly required?: true;
}

/** An id, a name, any string. */
export interface TextParameter extends Described {
	readonly kind: 'text';
	readonly default?: string;
	/** How many lines the field shows. */
	readonly rows?: number;
}
export interface NumberParameter extends Described {
	readonly kind: 'integer' | 'decimal';
	readonly default?: number;
}
export interface BooleanParameter extends Described {
	readonly kind: 'boolean';
	readonly default?: boolean;
	/** `number`: 0 or 1 on the wire. */
	readonly sent?: 'number';
}
export interface Option {
	readonly name: string;
	readonly value: string | number;
	readonly description?: string;
}
export interface ChoiceParameter<O extends readonly Option[]> extends Described {
	readonly kind: 'choice';
	readonly options: O;
	readonly default?: O[number]['value'];
}
/** Several texts or whole numbers: typed with commas, sent as a list. */
export interface ListParameter extends Described {
	readonly kind: 'list' | 'integers';
	/** `pipe`: one text on the wire, "a|b". */
	readonly sent?: 'pipe';
}
/** A moment: typed as a date, sent as Unix seconds. */
export interface TimeParameter extends Described {
	readonly kind: 'dateTime';
}
/** The binary data of an item, sent as a part of a form. */
export interface FileParameter extends Described {
	readonly kind: 'file';
}
/** One set of parameters, or several of the same kind. */
export interface ObjectParameter<F extends ParameterSet> extends Described {
	readonly kind: 'object' | 'objects';
	readonly fields: F;
}
export type Parameter =
	| TextParameter
	| NumberParameter
	| BooleanParameter
	| ChoiceParameter<readonly Option[]>
	| ListParameter
	| TimeParameter
	| FileParameter
	| ObjectParameter<ParameterSet>;
/** The vendor's name → what it holds. */
export interface ParameterSet {
	readonly [name: string]: Parameter;
}

type Extra<P extends Described> = Omit<
	P,
	'kind' | 'displayName' | 'description' | 'required' | 'options' | 'fields' | 'sent'
>;

export const text = (displayName: string, description: string, extra?: Extra<TextParameter>) => ({
	...extra,
	kind: 'text' as const,
	displayName,
	description,
});
export const integer = (
	displayName: string,
	description: string,
	extra?: Extra<NumberParameter>,
) => ({ ...extra, kind: 'integer' as const, displayName, description });
export const decimal = (
	displayName: string,
	description: string,
	extra?: Extra<NumberParameter>,
) => ({ ...extra, kind: 'decimal' as const, displayName, description });
/** `true` or `false` on the wire. */
export const boolean = (
	displayName: string,
	description: string,
	extra?: Extra<BooleanParameter>,
) => ({ ...extra, kind: 'boolean' as const, displayName, description });
/** 1 or 0 on the wire. */
export const flag = (
	displayName: string,
	description: string,
	extra?: Extra<BooleanParameter>,
) => ({ ...boolean(displayName, description, extra), sent: 'number' as const });
export const choice = <const O extends readonly Option[]>(
	displayName: string,
	description: string,
	options: O,
	extra?: Extra<ChoiceParameter<O>>,
) => ({ ...extra, kind: 'choice' as const, displayName, description, options });
export const list = (displayName: string, description: string, extra?: Extra<ListParameter>) => ({
	...extra,
	kind: 'list' as const,
	displayName,
	description,
});
export const integers = (
	displayName: string,
	description: string,
	extra?: Extra<ListParameter>,
) => ({ ...extra, kind: 'integers' as const, displayName, description });
export const dateTime = (
	displayName: string,
	description: string,
	extra?: Extra<TimeParameter>,
) => ({ ...extra, kind: 'dateTime' as const, displayName, description });
export const file = (displayName: string, description: string, extra?: Extra<FileParameter>) => ({
	...extra,
	kind: 'file' as const,
	displayName,
	description,
});
export const object = <const F extends ParameterSet>(
	displayName: string,
	description: string,
	fields: F,
	extra?: Details,
) => ({ ...extra, kind: 'object' as const, displayName, description, fields });
export const objects = <const F extends ParameterSet>(
	displayName: string,
	description: string,
	fields: F,
	extra?: Details,
) => ({ ...extra, kind: 'objects' as const, displayName, description, fields });

/** The call is refused without it. What has a `from` may stay empty in the form, not in the call. */
export const required = <const P extends Parameter>(parameter: P) => ({
	...parameter,
	required: true as const,
});
/** One text on the wire, its parts joined by "|". */
export const piped = <const P extends ListParameter>(parameter: P) => ({
	...parameter,
	sent: 'pipe' as const,
});
/** For calls that keep what is left out: WeCom documents no value that clears one of these, so an empty one is refused. */
export const lasting = <const S extends ParameterSet>(parameters: S): S => ({
	...parameters,
	...Object.fromEntries(
		Object.entries(parameters).map(([key, one]) => [key, { ...one, cleared: false }]),
	),
});
/** All of them lie in one object of the body. */
export const within = <const S extends ParameterSet>(name: string, parameters: S): S => ({
	...parameters,
	...Object.fromEntries(
		Object.entries(parameters).map(([key, one]) => [key, { ...one, within: name }]),
	),
});

type Scalars = {
	text: string;
	integer: number;
	decimal: number;
	boolean: boolean;
	list: string | readonly string[];
	integers: string | readonly number[];
	dateTime: string | number;
	file: Upload;
};
/** What a caller may give for a parameter. */
export type InputOf<P extends Parameter> = P extends {
	kind: 'choice';
	options: infer O extends readonly Option[];
}
	? O[number]['value']
	: P extends { kind: 'object'; fields: infer F extends ParameterSet }
		? Inputs<F>
		: P extends { kind: 'objects'; fields: infer F extends ParameterSet }
			? ReadonlyArray<Inputs<F>>
			: P extends { kind: infer K extends keyof Scalars }
				? Scalars[K]
				: never;
type RequiredKeys<S extends ParameterSet> = {
	[K in keyof S]: S[K] extends { readonly required: true } ? K : never;
}[keyof S];
/** What a caller may give for a set of parameters. */
export type Inputs<S extends ParameterSet> = {
	readonly [K in RequiredKeys<S>]: InputOf<S[K]>;
} & { readonly [K in Exclude<keyof S, RequiredKeys<S>>]?: InputOf<S[K]> };
