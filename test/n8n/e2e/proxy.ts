/** What stands between the world and n8n: it cuts off a path, as nginx does for `location /automation/`, and may break down. */
import {
	createServer,
	request,
	type IncomingMessage,
	type Server,
	type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';

export class PathProxy {
	/** When true, callers hear nothing of what n8n answered. */
	losesAnswers = false;
	/** Answers that were lost. */
	lost = 0;

	private constructor(
		private readonly server: Server,
		private readonly prefix: string,
		/** What n8n is told that it was called by. */
		private readonly host: string,
		private readonly target: number,
	) {}

	static async start(target: number, publicUrl: string): Promise<PathProxy> {
		const { pathname, host } = new URL(publicUrl);
		const server = createServer();
		const proxy = new PathProxy(server, pathname.replace(/\/$/, ''), host, target);
		server.on('request', (incoming, outgoing) => proxy.forward(incoming, outgoing));
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		return proxy;
	}

	get url(): string {
		return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}${this.prefix}`;
	}

	stop(): void {
		this.server.closeAllConnections();
		this.server.close();
	}

	private forward(incoming: IncomingMessage, outgoing: ServerResponse): void {
		const { url = '', method, headers } = incoming;
		if (!url.startsWith(`${this.prefix}/`)) return void outgoing.writeHead(404).end();
		const onward = request(
			{
				host: '127.0.0.1',
				port: this.target,
				method,
				path: url.slice(this.prefix.length),
				headers: { ...headers, host: this.host },
			},
			(answer) => {
				if (this.losesAnswers) {
					this.lost++;
					return void outgoing.destroy();
				}
				outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
				answer.pipe(outgoing);
			},
		);
		onward.on('error', () => outgoing.destroy());
		incoming.pipe(onward);
	}
}
