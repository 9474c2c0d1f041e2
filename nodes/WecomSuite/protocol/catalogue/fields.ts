/** How the catalogue says what an element holds. XML has no types; these are the vendor's. */

/** An id, a name, any string. Never converted: a 64-bit MsgId or a leading zero would not survive. */
export const text = { kind: 'text' } as const;
/** A whole number that fits a JavaScript number. */
export const integer = { kind: 'integer' } as const;
/** A decimal number, such as a coordinate. */
export const decimal = { kind: 'decimal' } as const;
/** Unix time in seconds, kept as a number. */
export const timestamp = { kind: 'timestamp' } as const;
/** Strings joined by commas in one element. An empty element is an empty list. */
export const list = { kind: 'list' } as const;
/** Whole numbers joined by commas in one element. */
export const integers = { kind: 'integers' } as const;

/** An element that holds other elements. */
export const nested = <const F extends Fields>(fields: F) => ({ kind: 'nested', fields }) as const;
/** An element that may occur several times. Always a list, also when it came once. */
export const repeated = <const F extends Field>(of: F) => ({ kind: 'repeated', of }) as const;
/** An element that WeCom may leave out. */
export const optional = <const F extends Field>(field: F) =>
	({ ...field, optional: true }) as const;
/** An element whose spelling is uncertain: the other spellings are read too, the item shows the clean name. */
export const spelled = <const F extends Field>(field: F, ...also: string[]) =>
	({ ...field, also: also as readonly string[] }) as const;

/** A text that opens something for everyone who holds it: an item carries it sealed, and only a field of this pack opens it. */
export const secret = { ...text, secret: true } as const;

/** The id of a file that the corp's token gets for three days (`/document/path/90390`). */
export const media = { ...text, media: 'file' } as const;
/** The same of a recording, which WeCom may also have in high quality (`/document/path/90391`). */
export const voice = { ...text, media: 'voice' } as const;
/** The same of the small picture that stands for a video. */
export const thumbnail = { ...text, media: 'thumbnail' } as const;

interface Flags {
	readonly optional?: boolean;
	readonly also?: readonly string[];
	readonly secret?: boolean;
	readonly media?: 'file' | 'voice' | 'thumbnail';
}
export type Field = Flags &
	(
		| { readonly kind: 'text' | 'integer' | 'decimal' | 'timestamp' | 'list' | 'integers' }
		| { readonly kind: 'nested'; readonly fields: Fields }
		| { readonly kind: 'repeated'; readonly of: Field }
	);
/** Element name → what it holds. */
export type Fields = { readonly [element: string]: Field };

type OptionalKeys<F extends Fields> = {
	[K in keyof F]: F[K] extends { readonly optional: true } ? K : never;
}[keyof F];
type Flat<T> = { [K in keyof T]: T[K] };

/** What a field is in an item. */
export type DecodedField<F extends Field> = F extends { kind: 'text' }
	? string
	: F extends { kind: 'integer' | 'decimal' | 'timestamp' }
		? number
		: F extends { kind: 'list' }
			? readonly string[]
			: F extends { kind: 'integers' }
				? readonly number[]
				: F extends { kind: 'nested'; fields: infer N extends Fields }
					? Decoded<N>
					: F extends { kind: 'repeated'; of: infer O extends Field }
						? ReadonlyArray<DecodedField<O>>
						: never;
/** What the fields of a row are in an item. */
export type Decoded<F extends Fields> = Flat<
	{ readonly [K in Exclude<keyof F, OptionalKeys<F>>]: DecodedField<F[K]> } & {
		readonly [K in OptionalKeys<F>]?: DecodedField<F[K]>;
	}
>;

/** What a field is on the wire: text, elements, or several elements. */
export type WireField<F extends Field> = F extends {
	kind: 'nested';
	fields: infer N extends Fields;
}
	? Wire<N>
	: F extends { kind: 'repeated'; of: infer O extends Field }
		? ReadonlyArray<WireField<O>>
		: string;
/** What the fields of a row are on the wire. */
export type Wire<F extends Fields> = Flat<
	{ readonly [K in Exclude<keyof F, OptionalKeys<F>>]: WireField<F[K]> } & {
		readonly [K in OptionalKeys<F>]?: WireField<F[K]>;
	}
>;
