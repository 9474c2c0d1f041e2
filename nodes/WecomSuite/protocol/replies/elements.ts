/**
 * How the tables of this folder say what an element of a reply is: its two names, what it holds, what it cannot do without.
 * WeCom names elements of XML on https://developer.work.weixin.qq.com/document/path/90377, those of JSON on
 * https://developer.work.weixin.qq.com/document/path/94888.
 */

/** Text, or a number or a truth value that stands bare in the XML. */
export interface Leaf {
	readonly kind: 'text' | 'integer' | 'decimal' | 'boolean';
	/** Name of the XML element. The JSON name is the key of the table. */
	readonly xml: string;
	/** What a message calls it; the path otherwise. */
	readonly title?: string | undefined;
	readonly required?: true;
}

/** Elements inside one element, or inside each of several. */
export interface Group<K extends 'object' | 'list' = 'object' | 'list'> {
	readonly kind: K;
	readonly xml: string;
	readonly title?: string | undefined;
	readonly children: Elements;
	/** Element around each entry. Without it the whole element is repeated. */
	readonly item?: string;
	/** Value of `type` → element that it needs. */
	readonly needs?: Readonly<Record<number, string>>;
	readonly required?: true;
}
export type Element = Leaf | Group<'object'> | Group<'list'>;

/** The name in JSON → what it holds, in the order of the XML. */
export interface Elements {
	readonly [name: string]: Element;
}

const leaf =
	<const K extends Leaf['kind']>(kind: K) =>
	(xml: string, title?: string) => ({ kind, xml, title });
export const text = leaf('text');
export const integer = leaf('integer');
export const decimal = leaf('decimal');
export const boolean = leaf('boolean');

type Needs = { readonly needs?: Readonly<Record<number, string>> };
export const object = <const C extends Elements>(xml: string, children: C, needs?: Needs) => ({
	kind: 'object' as const,
	xml,
	children,
	...needs,
});
export const list = <const C extends Elements>(
	xml: string,
	children: C,
	details?: Needs & { readonly item?: string; readonly title?: string },
) => ({ kind: 'list' as const, xml, children, ...details });
export const required = <const E extends Element>(element: E) => ({
	...element,
	required: true as const,
});

type RequiredNames<E extends Elements> = {
	[N in keyof E]: E[N] extends { readonly required: true } ? N : never;
}[keyof E];
type ValueOf<E extends Element> = E extends { kind: 'list'; children: infer C extends Elements }
	? ReadonlyArray<JsonOf<C>>
	: E extends { kind: 'object'; children: infer C extends Elements }
		? JsonOf<C>
		: E extends { kind: 'text' }
			? string
			: E extends { kind: 'boolean' }
				? boolean
				: number;
/** The elements as JSON, under the names of WeCom's API. */
export type JsonOf<E extends Elements> = {
	readonly [N in RequiredNames<E>]: ValueOf<E[N]>;
} & { readonly [N in Exclude<keyof E, RequiredNames<E>>]?: ValueOf<E[N]> };

/** The same, where the elements are not known. */
export type Json = string | number | boolean | JsonObject | readonly JsonObject[];
export interface JsonObject {
	readonly [name: string]: Json;
}
