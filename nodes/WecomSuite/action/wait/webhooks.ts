/** Where an execution that waits is called: its own address, which n8n signs. */
import type { IWebhookDescription } from 'n8n-workflow';

const WAITING = {
	name: 'default',
	responseMode: 'onReceived',
	responseData: '',
	path: '={{ $nodeId }}',
	restartWebhook: true,
	isFullPath: true,
} as const;

/** Only a waiting execution has them; publishing a workflow registers nothing. */
export const WAITING_WEBHOOKS: IWebhookDescription[] = [
	{ ...WAITING, httpMethod: 'GET' },
	{ ...WAITING, httpMethod: 'POST' },
];
