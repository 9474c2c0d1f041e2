/** A small HTTP proxy for tests: forwards what is asked in absolute form, notes tunnels and refuses them. */
import { once } from 'node:events';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Passed {
	readonly method: string;
	/** The address in full, or for a tunnel host and port. */
	readonly target: string;
	readonly authorization?: string;
}

export interface ProxyOptions {
	/** `user:password` that it asks for. */
	readonly account?: string;
	/** Answers every request and tunnel with this status instead of forwarding it. */
	readonly status?: number;
}

export class TestProxy {
	readonly passed: Passed[] = [];

	private constructor(
		private readonly server: Server,
		readonly url: string,
	) {}

	static async start({ account, status }: ProxyOptions = {}): Promise<TestProxy> {
		const server = createServer();
		server.listen(0, '127.0.0.1');
		await once(server, 'listening');
		const { port } = server.address() as AddressInfo;
		const proxy = new TestProxy(server, `http://127.0.0.1:${port}`);
		const refusal = (authorization = '') => {
			const wanted = `Basic ${Buffer.from(account ?? '').toString('base64')}`;
			return account !== undefined && authorization !== wanted ? 407 : status;
		};
		server.on('request', (incoming, response) => {
			const authorization = incoming.headers['proxy-authorization'];
			proxy.note(incoming.method, incoming.url, authorization);
			const refused = refusal(authorization);
			if (refused !== undefined) return response.writeHead(refused).end('<p>The proxy says no</p>');
			const { method, headers } = incoming;
			const onward = request(incoming.url ?? '', { method, headers }, (answer) => {
				response.writeHead(answer.statusCode ?? 502, answer.headers);
				answer.pipe(response);
			});
			onward.on('error', () => response.writeHead(502).end());
			return incoming.pipe(onward);
		});
		server.on('connect', (incoming, socket) => {
			const authorization = incoming.headers['proxy-authorization'];
			proxy.note(incoming.method, incoming.url, authorization);
			socket.end(`HTTP/1.1 ${refusal(authorization) ?? 403} No\r\ncontent-length: 0\r\n\r\n`);
		});
		return proxy;
	}

	async stop(): Promise<void> {
		this.server.closeAllConnections();
		await new Promise((resolve) => this.server.close(resolve));
	}

	private note(method = '', target = '', authorization?: string): void {
		this.passed.push({ method, target, ...(authorization === undefined ? {} : { authorization }) });
	}
}
