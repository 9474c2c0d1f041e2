/** WeCom Suite: the API of a third-party app, in the name of the app, its provider, or any corp that has it. */
import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { ACTION_PROPERTIES } from './action/description';
import { MAPPINGS, SEARCHES } from './action/lists';

export class WecomSuite implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'WeCom Suite',
		name: 'wecomSuite',
		icon: { light: 'file:wecom.svg', dark: 'file:wecom.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle:
			'={{ ($parameter["operation"] + ": " + $parameter["resource"]).replace(/([A-Z])/g, " $1").toLowerCase() }}',
		description:
			'Calls the API of WeCom (企业微信) for a third-party app: installations, messages, contacts, licenses and more',
		defaults: { name: 'WeCom Suite' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
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
		properties: ACTION_PROPERTIES,
	};

	methods = { listSearch: SEARCHES, resourceMapping: MAPPINGS };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const { act } = await import('./action/work');
		return await act(this);
	}
}
