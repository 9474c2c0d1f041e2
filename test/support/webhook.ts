/** As much of n8n's context of a webhook call as a single function looks at. */
import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';

interface Call {
	readonly request?: object;
	readonly headers?: Readonly<Record<string, string>>;
	readonly parameters?: Readonly<Record<string, unknown>>;
	/** Written to, as n8n's own is. */
	readonly staticData?: IDataObject;
}

export const webhookCall = ({
	request = {},
	headers = {},
	parameters = {},
	staticData = {},
}: Call) =>
	({
		getRequestObject: () => request,
		getHeaderData: () => headers,
		getNodeParameter: (name: string, fallback: unknown) => parameters[name] ?? fallback,
		getWorkflowStaticData: (type: string) => {
			if (type !== 'global') throw new Error(`Static data of ${type} belongs to one node only`);
			return staticData;
		},
	}) as unknown as IWebhookFunctions;
