/** As much of a response as a trigger writes to, keeping what was written. */
import { EventEmitter } from 'node:events';
import type { IWebhookFunctions } from 'n8n-workflow';

export type Response = ReturnType<IWebhookFunctions['getResponseObject']>;

export class Recording extends EventEmitter {
	statusCode = 200;
	headersSent = false;
	writableEnded = false;
	destroyed = false;
	readonly headers = new Map<string, string>();
	readonly bodies: string[] = [];

	setHeader(name: string, value: string) {
		this.headers.set(name, value);
	}
	getHeader(name: string) {
		return this.headers.get(name);
	}
	end(body: Buffer | string = '') {
		this.bodies.push(body.toString());
		this.writableEnded = true;
	}
	destroy() {
		this.destroyed = true;
		this.emit('close');
		return this;
	}
	/** For code that asks for n8n's own. */
	get asResponse(): Response {
		return this as unknown as Response;
	}
}
