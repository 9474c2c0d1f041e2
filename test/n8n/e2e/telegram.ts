/** Telegram for tests: takes messages of a bot, and keeps the addresses of their buttons. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

interface Message {
	readonly reply_markup?: {
		readonly inline_keyboard?: ReadonlyArray<ReadonlyArray<{ readonly url?: string }>>;
	};
}

export class TelegramStub {
	/** Where the buttons of the messages lead, in the order in which they came. */
	readonly links: string[] = [];

	private constructor(private readonly server: Server) {}

	static async start(): Promise<TelegramStub> {
		const server = createServer();
		const stub = new TelegramStub(server);
		server.on('request', (request, response) => {
			void text(request).then((body) => {
				const { reply_markup } = JSON.parse(body || '{}') as Message;
				for (const { url } of (reply_markup?.inline_keyboard ?? []).flat())
					if (url !== undefined) stub.links.push(url);
				response.setHeader('content-type', 'application/json');
				response.end('{"ok":true,"result":{"message_id":1}}');
			});
		});
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		return stub;
	}

	get url(): string {
		return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
	}

	stop(): void {
		this.server.close();
	}
}
