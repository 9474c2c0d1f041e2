/** The HTTP of the suite API: reads a request, writes an answer, stops without leaving a socket open. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import { Refusal, type Answer } from './answer';
import { isObject, type Sent } from './parameters';
import { readFiles } from './multipart';

export interface Incoming extends Sent {
	readonly method: string;
	readonly path: string;
	/** Why the body cannot be read. */
	readonly unreadable?: Refusal;
}

export type Answerer = (incoming: Incoming) => Promise<Answer | 'drop'>;

/** Longer than any client keeps an idle connection; else a call would now and then meet a closed one. */
const IDLE_MS = 120_000;

export class ApiServer {
	private constructor(private readonly server: Server) {}

	/** Port 0: any free one. */
	static async start(answerer: Answerer, port: number): Promise<ApiServer> {
		const server = createServer((request, response) => {
			handle(request, response, answerer).catch(() => response.destroy());
		});
		server.keepAliveTimeout = IDLE_MS;
		server.listen(port, '127.0.0.1');
		await once(server, 'listening');
		return new ApiServer(server);
	}

	get url(): string {
		const { port } = this.server.address() as AddressInfo;
		return `http://127.0.0.1:${port}`;
	}

	async stop(): Promise<void> {
		if (!this.server.listening) return;
		const closed = once(this.server, 'close');
		this.server.close();
		this.server.closeAllConnections();
		await closed;
	}
}

const handle = async (
	request: IncomingMessage,
	response: ServerResponse,
	answerer: Answerer,
): Promise<void> => {
	const incoming = await read(request);
	const answer = await answerer(incoming);
	if (answer === 'drop') response.destroy();
	else write(response, answer);
};

const read = async (request: IncomingMessage): Promise<Incoming> => {
	const url = new URL(request.url ?? '/', 'http://api');
	const chunks: Buffer[] = [];
	for await (const chunk of request) chunks.push(chunk as Buffer);
	const head = {
		method: request.method ?? '',
		path: url.pathname,
		query: Object.fromEntries(url.searchParams),
	};
	return { ...head, ...readBody(request.headers['content-type'] ?? '', Buffer.concat(chunks)) };
};

/** JSON whatever the content type says, as the vendor reads it; a form only when it says so. */
const readBody = (
	contentType: string,
	bytes: Buffer,
): Pick<Incoming, 'body' | 'file' | 'unreadable'> => {
	if (/^multipart\//i.test(contentType)) {
		const files = readFiles(contentType, bytes);
		if (files === undefined) return { body: undefined, unreadable: new Refusal(44001) };
		return { body: undefined, file: files[0] };
	}
	if (bytes.length === 0) return { body: undefined };
	const value = parse(bytes);
	if (isObject(value)) return { body: value };
	return { body: undefined, unreadable: new Refusal(47001, 'data format error') };
};

const parse = (bytes: Buffer): unknown => {
	try {
		return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
	} catch {
		return undefined;
	}
};

const write = (response: ServerResponse, answer: Answer): void => {
	if ('json' in answer) {
		response.setHeader('Content-Type', 'application/json; charset=UTF-8');
		response.end(JSON.stringify(answer.json));
		return;
	}
	if ('file' in answer) {
		const { fileName, contentType, data } = answer.file;
		// The bytes of the name as they are: not what a standard asks for, but what servers do.
		const name = Buffer.from(fileName, 'utf8').toString('latin1');
		response.writeHead(200, {
			'Content-Type': contentType,
			// Before the length: Node reads the bytes as UTF-8 once it knows a length, and refuses its own reading.
			'Content-Disposition': `attachment; filename="${name}"`,
			'Content-Length': data.length,
		});
		response.end(data);
		return;
	}
	response.writeHead(answer.status, { 'Content-Type': answer.contentType });
	response.end(answer.body);
};
