/**
 * What happens to a request before n8n looks at it. The clock starts: n8n may take seconds to call the trigger while many
 * requests wait for an isolate, and WeCom's five seconds run meanwhile. And the body is kept from n8n's parsers: it reads XML with
 * one parser for all requests, so that a stranger's text that is none makes it refuse a push that arrives at the same moment.
 */
import { recordOf } from '../../shared/narrow';

/** As much of Node's request as is needed, before Express and after. */
interface Request {
	readonly method?: string | undefined;
	readonly url?: string | undefined;
	readonly originalUrl?: string;
	/** n8n's own, made from the header: what it parses a body by. */
	readonly contentType?: string | undefined;
	readonly socket?: object | null;
}
interface Response {
	once(event: 'finish', listener: () => void): unknown;
}
interface Server {
	prependListener(
		event: 'request',
		listener: (request: Request, response: Response) => void,
	): unknown;
}

const isServer = (value: unknown): value is Server =>
	typeof recordOf(value)['prependListener'] === 'function';

const arrivals = new WeakMap<object, number>();
const watched = new WeakSet<object>();
/** Requests that n8n brought to a trigger. */
const reached = new WeakSet<object>();
/** Addresses of triggers, the one used last at the end. Another node may get one of them: see `forgetAddresses`. */
const paths = new Set<string>();
/** Strangers can spell an address in many ways; what they add goes first. */
const MAX_PATHS = 1000;

const pathOf = ({ originalUrl, url = '' }: Request): string =>
	(originalUrl ?? url).replace(/\?.*$/s, '');

/** Unix milliseconds. The very first request of a process counts from the call: its server was not watched before. */
export function arrivalOf(request: Request): number {
	const { server } = recordOf(request.socket);
	if (isServer(server) && !watched.has(server)) {
		watched.add(server);
		server.prependListener('request', receive);
	}
	reached.add(request);
	remember(pathOf(request));
	return arrivals.get(request) ?? Date.now();
}

function remember(path: string): void {
	paths.delete(path);
	paths.add(path);
	const [oldest] = paths;
	if (paths.size > MAX_PATHS && oldest !== undefined) paths.delete(oldest);
}

/**
 * Called when a trigger is unpublished: from now on its address may be that of another node, whose body n8n shall parse. An
 * address ends with the path that n8n gave the trigger; the trigger does not know what n8n puts in front of it.
 */
export function forgetAddresses(ending: string): void {
	if (ending === '') return;
	for (const path of paths) if (path.endsWith(`/${ending}`)) paths.delete(path);
}

/** As WeCom calls: anything else to the address of a trigger is left as it is. */
const isOurs = (request: Request): boolean =>
	request.method === 'POST' && /[?&]msg_signature=/.test(request.originalUrl ?? request.url ?? '');

function receive(request: Request, response: Response): void {
	arrivals.set(request, Date.now());
	const path = pathOf(request);
	if (!isOurs(request) || !paths.has(path)) return;
	hideType(request);
	// Another process may have unpublished the trigger. Then another node answers, and its next request is left as it is.
	response.once('finish', () => {
		if (!reached.has(request)) paths.delete(path);
	});
}

/** A body without a type is left for the trigger to read. The header stays, for whatever node the request comes to. */
const hideType = (request: Request): unknown =>
	Object.defineProperty(request, 'contentType', { get: () => undefined, set: () => undefined });
