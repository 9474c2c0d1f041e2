/**
 * What happens to a request before n8n looks at it. The clock starts: n8n may take seconds to call the trigger while many
 * requests wait for an isolate, and WeCom's five seconds run meanwhile. And the body is kept from n8n's parsers: it reads XML with
 * one parser for all requests, so that a stranger's text that is none makes it refuse a push that arrives at the same moment.
 */

/** As much of Node's request as is needed, before Express and after. */
interface Request {
	readonly url?: string;
	readonly originalUrl?: string;
	readonly headers?: Record<string, unknown>;
	readonly socket?: { readonly server?: Server } | null;
}
interface Server {
	prependListener(event: 'request', listener: (request: Request) => void): unknown;
}

const arrivals = new WeakMap<object, number>();
const watched = new WeakSet<object>();
/** Addresses of triggers, the one used last at the end. They hold an id, so that no other node will ever have one of them. */
const paths = new Set<string>();
/** Strangers can spell an address in many ways; what they add goes first. */
const MAX_PATHS = 1000;

const pathOf = ({ originalUrl, url = '' }: Request): string =>
	(originalUrl ?? url).replace(/\?.*$/s, '');

/** Unix milliseconds. The very first request of a process counts from the call: nobody watched its server before. */
export function arrivalOf(request: object): number {
	const server = (request as Request).socket?.server;
	if (server !== undefined && !watched.has(server)) {
		watched.add(server);
		server.prependListener('request', receive);
	}
	remember(pathOf(request));
	return arrivals.get(request) ?? Date.now();
}

function remember(path: string): void {
	paths.delete(path);
	paths.add(path);
	const [oldest] = paths;
	if (paths.size > MAX_PATHS && oldest !== undefined) paths.delete(oldest);
}

function receive(request: Request): void {
	arrivals.set(request, Date.now());
	// A body without a type is left for the trigger to read.
	if (paths.has(pathOf(request))) delete request.headers?.['content-type'];
}
