/** How n8n goes on with an execution that waits (n8n 2.41: waiting-webhooks.js, and what webhook-helpers.js does of it). */
import { mkdtempSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Container } from '@n8n/di';
import { InstanceSettings, validateUrlSignature, WebhookContext } from 'n8n-core';
import type {
	INodeExecutionData,
	IRun,
	IRunExecutionData,
	IWebhookData,
	IWebhookFunctions,
	IWorkflowExecuteAdditionalData,
	Workflow,
} from 'n8n-workflow';

import type { Step } from './flow';
import { parseBody, type WebhookRequest } from './request';
import { send } from './response';

// n8n-core signs with the key of the instance, and would make one in the home of whoever runs the tests.
process.env['N8N_USER_FOLDER'] ??= mkdtempSync(path.join(tmpdir(), 'n8n-of-tests-'));

export interface WaitingAddress {
	readonly executionId: string;
	readonly nodeId: string;
}

/** Undefined for an address that is none of waiting executions. */
export const waitingAt = (url: string, waitingPath: string): WaitingAddress | undefined => {
	const [pathname = ''] = url.split('?');
	if (!pathname.startsWith(`${waitingPath}/`)) return undefined;
	const [executionId = '', nodeId = ''] = pathname
		.slice(waitingPath.length + 1)
		.split('/')
		.map(decodeURIComponent);
	return { executionId, nodeId };
};

interface Waiting {
	readonly request: WebhookRequest;
	readonly response: ServerResponse;
	readonly executionId: string;
	readonly nodeId: string;
	readonly execution: { run?: IRun | undefined } | undefined;
	readonly steps: readonly Step[];
	readonly workflow: Workflow;
	readonly around: IWorkflowExecuteAdditionalData;
	readonly goOn: (waiting: IRunExecutionData) => Promise<void>;
}

export const answerWaiting = async (waiting: Waiting): Promise<void> => {
	const { request, response, executionId, execution } = waiting;
	if (execution === undefined) {
		return send(response, 404, { message: `The execution "${executionId}" does not exist.` });
	}
	const url = new URL(request.originalUrl, 'http://localhost');
	const signature = url.searchParams.get('signature') ?? '';
	const { hmacSignatureSecret } = Container.get(InstanceSettings);
	if (!validateUrlSignature(signature, url, hmacSignatureSecret)) {
		return send(response, 401, '<html>invalid token</html>');
	}
	const { run } = execution;
	if (run === undefined) {
		return send(response, 409, { message: `The execution "${executionId}" is running already.` });
	}
	if (run.data.resultData.error !== undefined) {
		return send(response, 409, {
			message: `The execution "${executionId}" has finished with error.`,
		});
	}
	const step = waitingStep(waiting, run);
	if (step === undefined)
		return send(response, 200, '<html><head><title>No action required</title></head></html>');
	await callWebhook(waiting, step, run);
};

/** The step that the address means, when the execution waits there. */
const waitingStep = ({ steps, nodeId }: Waiting, { status, data }: IRun): Step | undefined =>
	status === 'waiting'
		? steps.find(({ node }) => node.name === data.resultData.lastNodeExecuted && node.id === nodeId)
		: undefined;

const callWebhook = async (
	{ request, response, workflow, around, execution, goOn }: Waiting,
	{ node, type }: Step,
	run: IRun,
): Promise<void> => {
	await parseBody(request, node.typeVersion);
	const webhookDescription = type.description.webhooks?.find(
		({ httpMethod }) => httpMethod === request.method,
	);
	const context = new WebhookContext(
		workflow,
		node,
		around,
		'webhook',
		{ webhookDescription, node: node.name } as IWebhookData,
		[],
		run.data,
	);
	const given = (await type.webhook?.call(context as IWebhookFunctions)) ?? {};
	const { workflowData, webhookResponse, noWebhookResponse } = given;
	if (workflowData === undefined) {
		return noWebhookResponse ? undefined : send(response, 200, webhookResponse);
	}
	// The database takes one of two that come at once: whichever finds the execution waiting.
	if (execution?.run !== run) {
		return send(response, 500, { message: 'There was a problem executing the workflow' });
	}
	execution.run = undefined;
	const [next] = run.data.executionData?.nodeExecutionStack ?? [];
	if (next !== undefined) next.data = { main: workflowData as INodeExecutionData[][] };
	send(response, 200, webhookResponse);
	await goOn(run.data);
};
