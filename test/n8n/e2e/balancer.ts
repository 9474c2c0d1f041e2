import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** Forwards connections to one of several processes, as the load balancer in front of them does. */
export class Balancer {
	private readonly sockets = new Set<Socket>();

	private constructor(
		private readonly server: Server,
		public target: number,
	) {}

	static async start(target: number): Promise<Balancer> {
		const server = createServer();
		const balancer = new Balancer(server, target);
		server.on('connection', (socket) => {
			const onward = connect(balancer.target, '127.0.0.1');
			for (const end of [socket, onward]) {
				balancer.sockets.add(end);
				end.on('error', () => undefined);
				end.on('close', () => {
					socket.destroy();
					onward.destroy();
				});
			}
			socket.pipe(onward).pipe(socket);
		});
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		return balancer;
	}

	get port(): number {
		return (this.server.address() as AddressInfo).port;
	}

	stop(): void {
		for (const socket of this.sockets) socket.destroy();
		this.server.close();
	}
}
