/** A language model for tests: answers the chat interface of OpenAI with what the test tells it to say, or to call. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A tool as the model is told of it. */
export interface ToolOffer {
	readonly name: string;
	readonly description?: string;
	readonly parameters?: {
		readonly properties?: Readonly<Record<string, { readonly description?: string }>>;
	};
}
export interface ChatRequest {
	readonly messages: ReadonlyArray<{ readonly role: string; readonly content?: unknown }>;
	readonly tools?: ReadonlyArray<{ readonly function: ToolOffer }>;
}
/** What to say, or the arguments to call the only tool with. */
export type Turn = { readonly say: string } | { readonly call: Readonly<Record<string, unknown>> };

export class ModelStub {
	readonly requests: ChatRequest[] = [];

	private constructor(
		private readonly server: Server,
		readonly url: string,
	) {}

	/** `reply` decides by the conversation so far. */
	static async start(reply: (request: ChatRequest) => Turn | Promise<Turn>): Promise<ModelStub> {
		const server = createServer();
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		const { port } = server.address() as AddressInfo;
		const stub = new ModelStub(server, `http://127.0.0.1:${port}/v1`);
		server.on('request', (request, response) => {
			const parts: Buffer[] = [];
			request.on('data', (part: Buffer) => parts.push(part));
			request.on('end', () => {
				const chat = JSON.parse(
					Buffer.concat(parts).toString() || '{"messages":[]}',
				) as ChatRequest;
				stub.requests.push(chat);
				response.setHeader('content-type', 'application/json');
				void Promise.resolve(reply(chat)).then((turn) =>
					response.end(JSON.stringify(completion(chat, turn))),
				);
			});
		});
		return stub;
	}

	async stop(): Promise<void> {
		this.server.closeAllConnections();
		await new Promise((resolve) => this.server.close(resolve));
	}
}

function completion({ tools = [] }: ChatRequest, turn: Turn) {
	const call = 'call' in turn && {
		id: 'call_1',
		type: 'function',
		function: { name: tools[0]?.function.name, arguments: JSON.stringify(turn.call) },
	};
	return {
		id: 'chatcmpl-example',
		object: 'chat.completion',
		created: 0,
		model: 'example',
		choices: [
			{
				index: 0,
				finish_reason: call ? 'tool_calls' : 'stop',
				message: {
					role: 'assistant',
					content: 'say' in turn ? turn.say : null,
					...(call ? { tool_calls: [call] } : {}),
				},
			},
		],
		usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
	};
}
