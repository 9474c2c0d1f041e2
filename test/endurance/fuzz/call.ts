/** One call of the trigger's `webhook()`: a request in, an answer and perhaps an item out. Nothing of ours is replaced. */
import type { INodeExecutionData, IWebhookFunctions } from 'n8n-workflow';
import { receive } from '../../../nodes/WecomSuite/trigger/webhook';
import { CREDENTIAL } from '../../support/credential';
import { Recording } from '../../support/recording';
import { KEY } from '../../support/sealRaw';

export interface Sent {
	readonly method: 'GET' | 'POST';
	/** With the question mark. */
	readonly query: string;
	readonly body: Buffer;
	/** Parameters of the node. */
	readonly parameters?: Readonly<Record<string, unknown>>;
}

export interface Outcome {
	readonly status: number;
	readonly body: string;
	/** What would start an execution. */
	readonly items: readonly INodeExecutionData[];
	/** What went to n8n's log. */
	readonly log: readonly string[];
}

/** The key of the suite is the vendor's sample key: `sealRaw` seals any bytes with it. */
export const SUITE = { ...CREDENTIAL, aesSecretKey: KEY };
let serial = 0;

/** Every call belongs to a workflow of its own, so that no input is a repeat of another. Rejects when the trigger throws. */
export async function call({ method, query, body, parameters = {} }: Sent): Promise<Outcome> {
	const workflow = { id: `workflow ${serial++}`, name: 'Workflow', active: true };
	const response = new Recording();
	const log: string[] = [];
	const staticData = {};
	// There is no n8n here whose run of the trigger would answer.
	const options = { answer: 'atOnce', ...(parameters['options'] as object | undefined) };
	const given: Readonly<Record<string, unknown>> = { ...parameters, options };
	const context = {
		getRequestObject: () => ({
			method,
			originalUrl: `/webhook/wecom${query}`,
			rawBody: body,
			ip: '127.0.0.1',
		}),
		getResponseObject: () => response,
		getHeaderData: () => ({ 'content-length': String(body.length) }),
		getCredentials: () => Promise.resolve(SUITE),
		getNodeParameter: (name: string, fallback: unknown) => given[name] ?? fallback,
		getWorkflowStaticData: () => staticData,
		getMode: () => 'webhook',
		getWorkflow: () => workflow,
		getNode: () => ({ id: 'trigger', name: 'WeCom' }),
		getChildNodes: () => [],
		getParentNodes: () => [],
		logger: { warn: (line: string) => log.push(line) },
	};
	const result = await receive(context as unknown as IWebhookFunctions);
	const items = (result.workflowData ?? []).flat();
	if (result.webhookResponse !== undefined) response.end(String(result.webhookResponse));
	return { status: response.statusCode, body: response.bodies.join('|'), items, log };
}
