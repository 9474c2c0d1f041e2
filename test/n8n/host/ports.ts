// Ports on this machine: a free one, and a clear word about a taken one.
import { createServer } from 'node:net';
import { TaskError } from '../../tools/tasks/progress';

const HOST = '127.0.0.1';

/** Listens for a moment; resolves with the port, or undefined when it is taken. */
export function tryPort(port: number): Promise<number | undefined> {
	return new Promise((resolve, reject) => {
		const server = createServer();
		server.once('error', (error: NodeJS.ErrnoException) => {
			if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(undefined);
			else reject(error);
		});
		server.listen({ port, host: HOST, exclusive: true }, () => {
			const address = server.address();
			const taken = typeof address === 'object' && address ? address.port : port;
			server.close(() => resolve(taken));
		});
	});
}

export async function freePort(): Promise<number> {
	const port = await tryPort(0);
	if (port === undefined) throw new Error('This machine has no free port to listen on.');
	return port;
}

/** The port wanted, if it is free; 0 stands for any free one. */
export async function claimPort(port: number): Promise<number> {
	if (port === 0) return await freePort();
	if ((await tryPort(port)) !== undefined) return port;
	throw new TaskError(
		`Port ${port} is taken, or this user may not listen on it.`,
		'End the program that listens there, or choose another: npm start -- --port 5690',
	);
}
