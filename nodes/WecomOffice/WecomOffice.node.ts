/** WeCom Office: approvals, calendars, meetings and documents, in the name of any corp that has the app. */
import type { INodeType, INodeTypeDescription } from 'n8n-workflow';
import { actAs, descriptionOf, METHODS, SUBTITLE } from '../WecomSuite/action/node';
import codex from './WecomOffice.node.json';

export class WecomOffice implements INodeType {
	description: INodeTypeDescription = {
		...descriptionOf('office', codex),
		icon: { light: 'file:../WecomSuite/wecom.svg', dark: 'file:../WecomSuite/wecom.dark.svg' },
		subtitle: SUBTITLE,
		usableAsTool: true,
		credentials: [{ name: 'wecomSuiteApi', required: true, testedBy: 'testCredential' }],
	};

	methods = METHODS;
	execute = actAs('office');
}
