/** What n8n itself writes to a connection (n8n 2.41, webhook-helpers.js and webhook-request-handler.js). */
import type { ServerResponse } from 'node:http';
import type { IExecuteResponsePromiseData, IN8nHttpFullResponse } from 'n8n-workflow';

/** Express sends a string as HTML unless a type was set, anything else as JSON. */
export const send = (response: ServerResponse, status: number, body: unknown): void => {
	const text = typeof body === 'string';
	const type = text ? 'text/html; charset=utf-8' : 'application/json; charset=utf-8';
	response.statusCode = status;
	if (!response.hasHeader('content-type')) response.setHeader('content-type', type);
	response.end(text ? body : JSON.stringify(body));
};

/**
 * What a node sent, to a connection whose trigger said noWebhookResponse: a Buffer is written, all else only ends it.
 * Throws when headers are out already.
 */
export const sendFromNode = (response: ServerResponse, sent: IExecuteResponsePromiseData): void => {
	const { statusCode, headers, body } = sent as IN8nHttpFullResponse;
	if (Buffer.isBuffer(body)) {
		if (statusCode) response.statusCode = statusCode;
		for (const [name, value] of Object.entries(headers)) response.setHeader(name, String(value));
		response.setHeader('content-security-policy', 'sandbox');
		response.end(body);
	}
	process.nextTick(() => response.end());
};
