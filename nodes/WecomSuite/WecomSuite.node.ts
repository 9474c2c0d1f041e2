/** WeCom Suite: the API of a third-party app, in the name of the app, its provider, or any corp that has it. */
import type {
	INodeType,
	INodeTypeDescription,
	IWebhookFunctions,
	IWebhookResponseData,
} from 'n8n-workflow';
import { EVENT_ALIASES } from './action/aliases';
import { actAs, descriptionOf, METHODS, SUBTITLE } from './action/node';
import { WAITING_WEBHOOKS } from './action/wait/webhooks';
import codex from './WecomSuite.node.json';
// n8n shows the trigger within this node, and forgets by which words the trigger is found.
import trigger from './WecomSuiteTrigger.node.json';

export class WecomSuite implements INodeType {
	description: INodeTypeDescription = {
		...descriptionOf('suite', codex, [...trigger.alias, ...EVENT_ALIASES]),
		icon: { light: 'file:wecom.svg', dark: 'file:wecom.dark.svg' },
		subtitle: SUBTITLE,
		usableAsTool: true,
		credentials: [
			{
				name: 'wecomSuiteApi',
				required: true,
				testedBy: 'testCredential',
				// Makes what a credential is made of.
				displayOptions: { hide: { operation: ['generateKeys'] } },
			},
		],
		webhooks: WAITING_WEBHOOKS,
		waitingNodeTooltip: 'Continues when a member answers in WeCom, or when the time is up',
	};

	methods = METHODS;
	execute = actAs('suite');

	/** For an execution that waits for an answer. */
	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		const { takeAnswer } = await import('./action');
		return await takeAnswer(this);
	}
}
