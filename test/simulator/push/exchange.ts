/** One HTTP exchange with a deadline for the whole answer, on node's own client so that every byte is ours. */
import {
	request as requestHttp,
	type Agent as HttpAgent,
	type ClientRequest,
	type IncomingHttpHeaders,
	type IncomingMessage,
	type RequestOptions,
} from 'node:http';
import { request as requestHttps, type Agent as HttpsAgent } from 'node:https';

export interface Question {
	readonly url: string;
	readonly method: 'GET' | 'POST';
	readonly headers: Readonly<Record<string, string>>;
	readonly body: Buffer;
	readonly agents: { readonly http: HttpAgent; readonly https: HttpsAgent };
	readonly timeoutMs: number;
	/** Hangs up at once. */
	readonly signal: AbortSignal;
}

export interface Answer {
	/** 0 when there was none. */
	readonly status: number;
	readonly headers: IncomingHttpHeaders;
	readonly body: Buffer;
	readonly milliseconds: number;
	/** Why there was no answer. */
	readonly failure?: string;
}

/** Always resolves: no answer is an outcome here, not an error. */
export const exchange = (question: Question): Promise<Answer> => {
	const started = performance.now();
	return new Promise((resolve) => {
		const finish = (answer: Partial<Answer>) => {
			clearTimeout(deadline);
			const milliseconds = performance.now() - started;
			resolve({ status: 0, headers: {}, body: Buffer.alloc(0), ...answer, milliseconds });
		};
		const fail = (error: Error) => finish({ failure: error.message || error.name });
		const outgoing = startRequest(question, (incoming) => readAnswer(incoming, finish, fail));
		outgoing.on('error', fail);
		const deadline = setTimeout(() => {
			finish({ failure: `no answer within ${question.timeoutMs} ms` });
			outgoing.destroy();
		}, question.timeoutMs);
		outgoing.end(question.body);
	});
};

const startRequest = (
	{ url, method, headers, body, agents, signal }: Question,
	answered: (incoming: IncomingMessage) => void,
): ClientRequest => {
	const length = method === 'POST' ? { 'content-length': String(body.length) } : {};
	const options: RequestOptions = { method, signal, headers: { ...length, ...headers } };
	return new URL(url).protocol === 'https:'
		? requestHttps(url, { ...options, agent: agents.https }, answered)
		: requestHttp(url, { ...options, agent: agents.http }, answered);
};

const readAnswer = (
	incoming: IncomingMessage,
	finish: (answer: Partial<Answer>) => void,
	fail: (error: Error) => void,
): void => {
	const chunks: Buffer[] = [];
	incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
	incoming.on('error', fail);
	incoming.on('end', () => {
		const { statusCode = 0, headers } = incoming;
		finish({ status: statusCode, headers, body: Buffer.concat(chunks) });
	});
};
