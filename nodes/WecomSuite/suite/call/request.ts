/** A row of the endpoint table and the values of a caller → the call, without its token. Checks everything first: nothing is sent in vain. */
import { ParameterError } from '../../protocol/errors';
import type { AnyEndpoint } from '../table/define';
import type { AnyLink } from '../endpoints/provider/links';
import { isUpload, readValues, type Values, type Wire, type WireSet } from '../table/values';
import type { Clock } from '../table/times';
import type { Upload } from './http';

export interface BuiltRequest {
	readonly method: AnyEndpoint['method'];
	readonly path: AnyEndpoint['path'];
	readonly query: Readonly<Record<string, string>>;
	/** Sent as JSON. */
	readonly body?: Values;
	/** Sent as a part of a form. */
	readonly file?: { readonly part: string; readonly upload: Upload };
	/** Of the answer: reading stops beyond. */
	readonly maxBytes?: number;
}

/**
 * Values that are no parameters of the row are left out: a form may hand over more than one row wants. The clock reads times
 * that name no zone, as UTC when there is none.
 * @throws ParameterError whose `field` is the vendor's name of the parameter
 */
export function buildRequest(endpoint: AnyEndpoint, values: Values, clock?: Clock): BuiltRequest {
	const { method, path, send, fixed = {}, parameters } = endpoint;
	const given = readValues(parameters, values, clock);
	requireAny(endpoint, given);
	const query: Record<string, string> = {};
	const body: Tree = {};
	let file: BuiltRequest['file'];
	for (const [name, value] of Object.entries<Wire>({ ...fixed, ...given })) {
		const { in: place, within } = parameters[name] ?? {};
		if (isUpload(value)) file = { part: name, upload: value };
		else if (send !== 'body' || place === 'query') query[name] = String(value);
		else put(body, within === undefined ? name : `${within}.${name}`, value);
	}
	return {
		method,
		path,
		query,
		...(send === 'body' ? { body } : {}),
		...(file === undefined ? {} : { file }),
	};
}

interface Tree {
	[name: string]: Wire | Tree;
}

/** A dot leads into an object, which is made when it is not there. */
function put(tree: Tree, path: string, value: Wire): void {
	const dot = path.indexOf('.');
	if (dot < 0) tree[path] = value;
	else put((tree[path.slice(0, dot)] ??= {}) as Tree, path.slice(dot + 1), value);
}

/** A flag that is off and a count of nothing are no answer to "at least one of these". */
const counts = (value: Wire | undefined): boolean =>
	value !== undefined && value !== 0 && value !== false;

function requireAny({ anyOf = [], parameters }: AnyEndpoint, given: WireSet): void {
	for (const group of anyOf) {
		if (group.some((name) => counts(given[name]))) continue;
		const names = group.map((name) => parameters[name]?.displayName ?? name).join(', ');
		throw new ParameterError(
			group[0] ?? '',
			`None of these is given: ${names}`,
			'Fill in at least one of them',
		);
	}
}

/**
 * Address of a page of WeCom.
 * @throws ParameterError
 */
export function buildLink(link: AnyLink, values: Values): string {
	const { url, fixed = {}, order = [], parameters, fragment } = link;
	const query: WireSet = { ...fixed, ...readValues(parameters, values) };
	const names = [...order, ...Object.keys(query).filter((name) => !order.includes(name))];
	const pairs = names
		.filter((name) => name in query)
		.map((name) => `${name}=${encodeURIComponent(String(query[name]))}`);
	return `${url}?${pairs.join('&')}${fragment === undefined ? '' : `#${fragment}`}`;
}
