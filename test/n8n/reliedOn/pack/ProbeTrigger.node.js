// A trigger that does with a request what `?do=` says, and tells what n8n made of it.
'use strict';

const { Expression } = require('n8n-workflow');
const memory = require('./memory');

const KNOWN = 'wecom-probe-';

function listen(request) {
	if (!String(request.url).includes(KNOWN)) return;
	memory.seen.add(request);
	Object.defineProperty(request, 'contentType', { get: () => undefined, set() {} });
}

function countExpressions() {
	memory.expressions = [];
	const evaluate = Expression.prototype.resolveSimpleParameterValue;
	Expression.prototype.resolveSimpleParameterValue = function (value, ...rest) {
		if (typeof value === 'string' && value.startsWith('=')) memory.expressions.push(value);
		return evaluate.call(this, value, ...rest);
	};
}

/** Leaves the connection to the flow and notes who ends it, and with what. */
function leaveOpen(context, item) {
	const response = context.getResponseObject();
	const end = response.end.bind(response);
	response.end = (...parts) => {
		const type = String(response.getHeader('content-type') ?? '');
		memory.ends.push({ body: String(parts[0] ?? ''), type });
		return end(...parts);
	};
	return { noWebhookResponse: true, workflowData: [[{ json: item }]] };
}

const ACTS = {
	reply: (context) => leaveOpen(context, { do: 'reply' }),
	silent: (context) => leaveOpen(context, {}),
	failing: (context) => leaveOpen(context, { do: 'fail' }),
	waiting: () => ({ webhookResponse: { url: memory.waiting } }),
	ends: () => ({ webhookResponse: memory.ends.splice(0) }),

	remember(context, { value }) {
		context.getWorkflowStaticData('global').value = value;
		context.getResponseObject().setHeader('content-type', 'text/plain; charset=utf-8');
		return { webhookResponse: 'kept' };
	},
	rememberAndRun(context, { value }) {
		context.getWorkflowStaticData('global').value = value;
		context.getResponseObject().end('kept');
		return { noWebhookResponse: true, workflowData: [[{ json: {} }]] };
	},

	async body(context) {
		const request = context.getRequestObject();
		const unread = request.rawBody === undefined;
		const chunks = unread ? await request.toArray() : [request.rawBody];
		const raw = Buffer.concat(chunks).toString('base64');
		return { webhookResponse: { unread, raw, url: request.originalUrl } };
	},

	listen(context) {
		context.getRequestObject().socket.server.prependListener('request', listen);
		return { webhookResponse: 'listening' };
	},
	[`${KNOWN}arrival`](context) {
		const request = context.getRequestObject();
		const seen = memory.seen.has(request);
		return { webhookResponse: { seen, unread: request.rawBody === undefined } };
	},

	expressions() {
		if (memory.expressions === undefined) countExpressions();
		return { webhookResponse: memory.expressions.splice(0) };
	},

	mode: (context) => ({ webhookResponse: context.getMode() }),

	async renew(context, { value }) {
		memory.offer = value;
		await context.helpers.httpRequestWithAuthentication
			.call(context, 'probeApi', { url: '', method: 'POST', body: { value } })
			.catch(() => undefined);
		return { webhookResponse: { signed: memory.signed } };
	},
	credential: async (context) => ({ webhookResponse: await context.getCredentials('probeApi') }),
};

class ProbeTrigger {
	description = {
		displayName: 'Probe Trigger',
		name: 'probeTrigger',
		group: ['trigger'],
		version: [1, 1.1],
		description: 'Does with a request what it says',
		defaults: { name: 'Probe Trigger' },
		inputs: [],
		outputs: ['main'],
		credentials: [{ name: 'probeApi', required: true }],
		webhooks: [
			{
				name: 'default',
				httpMethod: 'POST',
				responseMode: 'responseNode',
				path: '',
				isFullPath: true,
			},
		],
		properties: [],
	};

	async webhook() {
		const { do: act, ...more } = this.getQueryData();
		return await ACTS[act](this, more);
	}
}

module.exports = { ProbeTrigger };
