/** WeCom Customer Service: WeChat customer service, in the name of any corp that has the app. */
import type { INodeType, INodeTypeDescription } from 'n8n-workflow';
import { actAs, descriptionOf, METHODS, SUBTITLE } from '../WecomSuite/action/node';
import codex from './WecomCustomerService.node.json';

export class WecomCustomerService implements INodeType {
	description: INodeTypeDescription = {
		...descriptionOf('service', codex),
		icon: { light: 'file:../WecomSuite/wecom.svg', dark: 'file:../WecomSuite/wecom.dark.svg' },
		subtitle: SUBTITLE,
		usableAsTool: true,
		credentials: [{ name: 'wecomSuiteApi', required: true, testedBy: 'testCredential' }],
	};

	methods = METHODS;
	execute = actAs('service');
}
