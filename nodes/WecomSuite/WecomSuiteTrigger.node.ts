/** WeCom Suite Trigger: both callback URLs of a third-party app, as one n8n trigger. */
import {
	type ICredentialsDecrypted,
	type ICredentialTestFunctions,
	type IExecuteFunctions,
	type IHookFunctions,
	type INodeCredentialTestResult,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	type IWebhookFunctions,
	type IWebhookResponseData,
} from 'n8n-workflow';
import {
	OUTPUTS_EXPRESSION,
	TRIGGER_HINTS,
	TRIGGER_PANEL,
	TRIGGER_PROPERTIES,
} from './trigger/editor/form';

export class WecomSuiteTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'WeCom Suite Trigger',
		name: 'wecomSuiteTrigger',
		icon: { light: 'file:wecom.svg', dark: 'file:wecom.dark.svg' },
		group: ['trigger'],
		// Above 1: for version 1 n8n evaluates an expression of its own before every call.
		version: 1.1,
		subtitle:
			'={{ $parameter["events"].includes("*") ? "all events" : $parameter["events"].length === 1 ? $parameter["events"][0].replace(/^(.+):\\*$/, ":all of $1").split(":").slice(1).join(" ").replace(/_/g, " ") || "unknown events" : $parameter["events"].length + " events" }}',
		description: 'Starts the workflow when WeCom (企业微信) pushes a callback to a third-party app',
		eventTriggerDescription:
			'Waiting for a callback on the test URL: a message to the app, or a push of the simulator. A suite ticket does not end the waiting.',
		activationMessage:
			'Now paste the production URL into the command URL (指令回调URL) and the data URL (数据回调URL) of the app in the console of WeCom and save there: WeCom verifies it on the spot.',
		defaults: { name: 'WeCom Suite Trigger' },
		inputs: [],
		outputs: OUTPUTS_EXPRESSION,
		credentials: [{ name: 'wecomSuiteApi', required: true, testedBy: 'testCredential' }],
		// Static strings only: an expression here would cost every request an isolate.
		webhooks: [
			{
				name: 'setup',
				httpMethod: 'GET',
				responseMode: 'onReceived',
				path: '',
				isFullPath: true,
				ndvHideUrl: true,
			},
			{
				name: 'default',
				httpMethod: 'POST',
				responseMode: 'responseNode',
				responseData: 'success',
				path: '',
				isFullPath: true,
				ndvHideMethod: true,
			},
		],
		triggerPanel: TRIGGER_PANEL,
		hints: TRIGGER_HINTS,
		builderHint: {
			searchHint:
				'The way into a flow for WeCom third-party apps (企业微信第三方应用): verifies and decrypts both callbacks. Not for group robots',
			relatedNodes: [
				{
					nodeType: 'n8n-nodes-wecom-suite.wecomSuiteReply',
					relationHint: 'Replies to a message, anywhere after this trigger; other events need none',
				},
			],
		},
		properties: TRIGGER_PROPERTIES,
	};

	methods = {
		credentialTest: {
			async testCredential(
				this: ICredentialTestFunctions,
				credential: ICredentialsDecrypted,
			): Promise<INodeCredentialTestResult> {
				const { testCredential } = await import('./trigger');
				return await testCredential.call(this, credential);
			},
		},
	};

	/** WeCom keeps its URLs in the console, where only an admin changes them; here there is only the credential to check. */
	webhookMethods = {
		default: {
			async checkExists(this: IHookFunctions): Promise<boolean> {
				const { requireSettings } = await import('./trigger');
				return await requireSettings(this);
			},
			async create(this: IHookFunctions): Promise<boolean> {
				return true;
			},
			async delete(this: IHookFunctions): Promise<boolean> {
				const { forget } = await import('./trigger');
				return forget(this);
			},
		},
	};

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		const { receive } = await import('./trigger');
		return await receive(this);
	}

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const { begin } = await import('./trigger');
		return await begin(this);
	}
}
