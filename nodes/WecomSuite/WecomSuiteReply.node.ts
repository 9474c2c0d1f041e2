/** WeCom Suite Reply: the sealed passive reply, from anywhere after the trigger. */
import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { REPLY_PROPERTIES } from './reply/description';

export class WecomSuiteReply implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'WeCom Suite Reply',
		name: 'wecomSuiteReply',
		icon: { light: 'file:wecom.svg', dark: 'file:wecom.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle:
			'={{ $parameter["replyType"] === "none" ? "no reply" : $parameter["replyType"].replace(/([A-Z])/g, " $1").toLowerCase() }}',
		description: 'Answers the WeCom (企业微信) message that started the workflow',
		defaults: { name: 'WeCom Suite Reply' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		usableAsTool: true,
		credentials: [{ name: 'wecomSuiteApi', required: true, testedBy: 'testCredential' }],
		properties: REPLY_PROPERTIES,
		builderHint: {
			searchHint:
				'Only after a WeCom Suite Trigger, once per message. To write without being written to, use WeCom Suite, resource Message',
			relatedNodes: [
				{
					nodeType: 'n8n-nodes-wecom-suite.wecomSuiteTrigger',
					relationHint: 'Receives the message that this node replies to',
				},
			],
		},
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const { reply } = await import('./reply/execute');
		return await reply(this);
	}
}
