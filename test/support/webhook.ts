/** As much of n8n's context of a webhook call as a single function looks at. */
import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';

interface Call {
	readonly request?: object;
	readonly headers?: Readonly<Record<string, string>>;
	readonly parameters?: Readonly<Record<string, unknown>>;
	/** Written to, as n8n's own is. */
	readonly staticData?: IDataObject;
	/** Another one each time, unless told: what a process remembers of one workflow must not leak into the next. */
	readonly workflowId?: string;
}

let serial = 0;

export const webhookCall = ({
	request = {},
	headers = {},
	parameters = {},
	staticData = {},
	workflowId = `workflow ${(serial += 1)}`,
}: Call) =>
	({
		getMode: () => 'webhook',
		getWorkflow: () => ({ id: workflowId }),
		getRequestObject: () => request,
		getHeaderData: () => headers,
		getNode: () => ({ name: 'WeCom', parameters }),
		getNodeParameter: (name: string, fallback: unknown) => parameters[name] ?? fallback,
		getWorkflowStaticData: (type: string) => {
			if (type !== 'global') throw new Error(`Static data of ${type} belongs to one node only`);
			return staticData;
		},
	}) as unknown as IWebhookFunctions;
