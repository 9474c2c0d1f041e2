/** What a row of the endpoint table is. At run time `defineEndpoint` does nothing; at compile time it ties parameters and example together. */
import type { InputOf, ParameterSet } from './kinds';

/** Which access token a call carries. `contactSync`: the one that `registration.get` returned, given as a parameter. */
export type TokenKind = 'none' | 'provider' | 'suite' | 'corp' | 'contactSync';

/** The query parameter a token of each kind goes into, unless a row names another one. */
export const TOKEN_PARAMETERS = {
	provider: 'provider_access_token',
	suite: 'suite_access_token',
	corp: 'access_token',
} as const;

/** An app of the market, or one that the provider develops for a single corp (代开发). */
export type AppKind = 'thirdParty' | 'customized';

export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export interface JsonObject {
	readonly [name: string]: Json;
}

export const isJsonObject = (value: Json | undefined): value is JsonObject =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
export const isJsonList = (value: Json | undefined): value is readonly Json[] =>
	Array.isArray(value);

/** How to ask for the next page. Every name is one of the parameters or of the answer. */
export interface Paging {
	readonly cursor: string;
	readonly next: string;
	readonly limit: string;
	/** Most entries that one page may hold. */
	readonly max: number;
	/** 1 while there is more. Where it is missing, an empty `next` marks the end. */
	readonly more?: string;
}

/** What to know about an answer beyond its example. */
export interface ResponseShape {
	/** Name of the list that becomes items. A dot leads into an object: `file_list.item`. */
	readonly list?: string;
	/** The answer is a file; a refusal is still JSON. */
	readonly binary?: true;
	/** Paths of values that are secrets, such as a token. */
	readonly secret?: readonly string[];
	/** Of an answer with many fields: what *Simplify* keeps of an item. A dot leads into a field: `follow_user.userid`. */
	readonly simple?: readonly string[];
	/** Names of texts that are lists joined by "|". */
	readonly joined?: readonly string[];
}

/** The entries of an answer. `list` as a row names it; none when it is not there. */
export function entriesOf(answer: JsonObject, list: string): readonly Json[] {
	let found: Json | undefined = answer;
	for (const name of list.split('.')) found = isJsonObject(found) ? found[name] : undefined;
	return isJsonList(found) ? found : [];
}

/** One operation of the vendor, whatever its parameters. */
export interface AnyEndpoint {
	readonly resource: string;
	/** The row's key is `<resource>.<operation>`. */
	readonly operation: string;
	/** Name of the operation in n8n. */
	readonly title: string;
	/** What the vendor calls it: the title of its page, or the word of its console. */
	readonly zh: string;
	/** The same with the resource, as n8n lists actions. */
	readonly action: string;
	/** One sentence without a period that also tells an AI model when to use it. */
	readonly description: string;
	readonly method: 'GET' | 'POST';
	readonly path: `/cgi-bin/${string}`;
	readonly token: TokenKind;
	/** Where the token goes, when it is not the parameter of its kind. */
	readonly tokenParameter?: string;
	/** Where parameters go; with `multipart` the file is a part and everything else lies in the query. */
	readonly send: 'query' | 'body' | 'multipart';
	/** What every call of the row sends beside its parameters. A dot leads into an object of the body. */
	readonly fixed?: { readonly [name: string]: string | number };
	readonly parameters: ParameterSet;
	/** Groups of parameters of which a call needs at least one. A `from` fills one of them in only when none was given. */
	readonly anyOf?: ReadonlyArray<readonly string[]>;
	readonly paging?: Paging;
	readonly response?: ResponseShape;
	/** Number of the vendor's page: https://developer.work.weixin.qq.com/document/path/<see> */
	readonly see: number;
	/** A call with every parameter, and its answer. Secret-looking values contain the word "example". */
	readonly example: {
		readonly request: { readonly [name: string]: unknown };
		readonly response: JsonObject;
	};
	/** The vendor recommends another operation. */
	readonly legacy?: true;
	/** Kinds of apps that may call it, when not all. */
	readonly kinds?: readonly AppKind[];
	/** Fetches a token: for the token store, never for a workflow, because an item must not hold one. */
	readonly internal?: true;
	/** The body carries a signature of the cashier. */
	readonly signed?: true;
}

/** By its name, as n8n asks for: an answer without a field then says that something is gone. */
export const isDeletion = ({ operation }: Pick<AnyEndpoint, 'operation'>): boolean =>
	/^(?:delete|remove)/.test(operation);

/** The same with its parameters known. */
export interface EndpointRow<P extends ParameterSet> extends AnyEndpoint {
	readonly parameters: P;
	readonly anyOf?: ReadonlyArray<ReadonlyArray<keyof NoInfer<P> & string>>;
	readonly example: {
		readonly request: { readonly [K in keyof NoInfer<P>]: InputOf<NoInfer<P>[K]> };
		readonly response: JsonObject;
	};
}

export const defineEndpoint = <const P extends ParameterSet>(row: EndpointRow<P>) => row;

export const GET = { method: 'GET', send: 'query' } as const;
export const POST = { method: 'POST', send: 'body' } as const;
export const UPLOAD = { method: 'POST', send: 'multipart' } as const;
