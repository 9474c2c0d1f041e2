/**
 * When a request reached this process. n8n may take seconds to call the trigger while many requests wait for an isolate, and
 * WeCom's five seconds run meanwhile, so the clock starts with the request and not with the call.
 */

/** As much of Node's request as is needed. */
interface Request {
	readonly socket?: { readonly server?: Server } | null;
}
interface Server {
	prependListener(event: 'request', listener: (request: object) => void): unknown;
}

const arrivals = new WeakMap<object, number>();
const watched = new WeakSet<object>();

/** Unix milliseconds. The very first request of a process counts from the call: nobody watched its server before. */
export function arrivalOf(request: object): number {
	const server = (request as Request).socket?.server;
	if (server !== undefined && !watched.has(server)) {
		watched.add(server);
		server.prependListener('request', (other) => arrivals.set(other, Date.now()));
	}
	return arrivals.get(request) ?? Date.now();
}
