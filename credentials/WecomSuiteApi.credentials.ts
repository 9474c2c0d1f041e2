/** A WeCom suite as the provider's console shows it. Fields and help only; `shared/credential/config.ts` reads and checks them, the trigger's credential test says so. */
import type { ICredentialType, INodeProperties, Icon } from 'n8n-workflow';
import { offerChange, takeChange } from '../nodes/WecomSuite/shared/credential/door';
import {
	CORPS_FIELD,
	keyFields,
	MORE_KEYS_FIELD,
	PREVIOUS_SECRET_FIELD,
	TICKET_FIELD,
} from '../nodes/WecomSuite/shared/credential/names';

const KEYS = keyFields();

/** Three fields for each further pair, as many as the user asks for. */
const MORE_KEYS: INodeProperties[] = KEYS.flatMap(({ number, name, token, key }, at) => {
	const displayOptions = {
		show: { [MORE_KEYS_FIELD]: KEYS.slice(at).map((_, more) => String(at + more + 1)) },
	};
	return [
		{
			displayName: `Name ${number}`,
			name,
			type: 'string',
			default: '',
			placeholder: 'e.g. system events (系统事件接收)',
			description: `What key ${number} is for. Diagnose names it; everything else of a key is masked.`,
			displayOptions,
		},
		{
			displayName: `Token ${number}`,
			name: token,
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description: `Token (回调 Token) of key ${number}. Leave Token and EncodingAESKey empty to do without this key.`,
			displayOptions,
		},
		{
			displayName: `EncodingAESKey ${number}`,
			name: key,
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description: `EncodingAESKey of key ${number}: 43 letters and digits`,
			displayOptions,
		},
	];
});

export class WecomSuiteApi implements ICredentialType {
	name = 'wecomSuiteApi';

	displayName = 'WeCom Suite API';

	icon: Icon = { light: 'file:wecom.svg', dark: 'file:wecom.dark.svg' };

	documentationUrl =
		'https://github.com/n8n-nodes-wecom-suite/n8n-nodes-wecom-suite#connect-a-real-suite';

	/** A newer n8n opens the credential for the nodes of the pack only, not for HTTP Request. An older one ignores this. */
	restrictToSupportedNodes = true as const;

	properties: INodeProperties[] = [
		{
			displayName: 'Kind',
			name: 'kind',
			type: 'options',
			default: 'thirdParty',
			options: [
				{
					name: 'Third-Party App',
					value: 'thirdParty',
					description:
						'A suite (第三方应用) that other companies install from the app market or your site',
				},
				{
					name: 'Customized-App Template',
					value: 'customized',
					description: 'A template (代开发应用模板) from which apps are made for single companies',
				},
				{
					name: 'Third-Party App of an Individual Developer',
					value: 'individual',
					description:
						'A suite without a provider company; WeCom seals its callbacks without a receiver ID',
				},
			],
		},
		{
			displayName: 'Suite ID',
			name: 'suiteId',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. ww4asffe99e54c0f4c',
			description:
				'SuiteID on the page of the app in the provider console (服务商管理后台 → 应用管理). Of a customized-app template: the template ID (模板 ID).',
		},
		{
			displayName: 'Suite Secret',
			name: 'suiteSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'Secret, below the SuiteID. It also seals what the nodes pass on inside n8n.',
		},
		{
			displayName: 'Token',
			name: 'token',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description:
				'Callback settings of the app (回调配置): up to 32 letters and digits. Signs every callback.',
		},
		{
			displayName: 'EncodingAESKey',
			name: 'aesSecretKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description:
				'Callback settings of the app (回调配置): 43 letters and digits. Encrypts every callback.',
		},
		{
			displayName: 'Provider Corp ID',
			name: 'providerCorpId',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. ww1234567890abcdef',
			description:
				'CorpID of your own company, in the provider information (服务商信息) of the console. WeCom verifies callback URLs with it.',
			displayOptions: { hide: { kind: ['individual'] } },
		},
		{
			displayName: 'Provider Secret',
			name: 'providerSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description:
				'Only for operations of the provider itself, such as licences and registration links: ProviderSecret in the common parameters (通用开发参数) of the console',
			displayOptions: { hide: { kind: ['individual'] } },
		},
		{
			displayName: 'Cashier Secret',
			name: 'cashierSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description:
				'Only for Payment Order: the API key of the cashier (收银台 API 调用密钥), in the tools of the service provider assistant',
			displayOptions: { hide: { kind: ['individual'] } },
		},
		{
			displayName: 'API Base URL',
			name: 'apiBaseUrl',
			type: 'string',
			default: 'https://qyapi.weixin.qq.com',
			description: 'Change it only for a gateway with a fixed address, or for the simulator',
		},
		{
			displayName: 'Proxy URL',
			name: 'proxyUrl',
			type: 'string',
			default: '',
			placeholder: 'e.g. http://proxy.example.com:3128',
			description:
				'HTTP proxy for every API call, for example one whose address is on the IP whitelist (IP白名单) of the app. Leave empty for none, or for that of n8n.',
		},
		{
			displayName: 'Proxy User',
			name: 'proxyUser',
			type: 'string',
			default: '',
			description: 'Only when the proxy asks for a user name and a password',
			displayOptions: { hide: { proxyUrl: [''] } },
		},
		{
			displayName: 'Proxy Password',
			name: 'proxyPassword',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description: 'Only when the proxy asks for a user name and a password',
			displayOptions: { hide: { proxyUrl: [''] } },
		},
		{
			displayName: 'Share Suite Ticket',
			name: 'shareTicket',
			type: 'options',
			default: 'auto',
			options: [
				{
					name: 'Automatically',
					value: 'auto',
					description: 'Where n8n saves it without touching other fields: since n8n 2.34',
				},
				{
					name: 'Always',
					value: 'always',
					description:
						'Also before n8n 2.34, which then replaces expressions in this credential by their values',
				},
				{
					name: 'Never',
					value: 'never',
					description: 'Nothing is saved here; only the workflow of the trigger knows the ticket',
				},
			],
			description:
				'Whether the trigger keeps the newest suite ticket in this credential, sealed, so that scheduled and other workflows can call the API',
		},
		{
			displayName: 'More Keys',
			name: MORE_KEYS_FIELD,
			type: 'options',
			default: '0',
			options: [
				{ name: 'None', value: '0' },
				...KEYS.map((_, at) => ({ name: String(at + 1), value: String(at + 1) })),
			],
			description:
				'How many pairs of Token and EncodingAESKey count beside the first: the new one while you change it in the console, those of customized apps (代开发应用) that have their own, that of the system events (系统事件接收) of the provider',
		},
		...MORE_KEYS,
		{
			displayName: 'Previous Suite Secret',
			name: PREVIOUS_SECRET_FIELD,
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description:
				'After a reset of the suite secret (重置 Secret): the one before. What was sealed with it still opens. Remove it when Corp → Get Many shows no corp with sealedWith previous.',
		},
		{
			displayName: 'Shared Ticket',
			name: TICKET_FIELD,
			type: 'hidden',
			// As a password it never reaches the browser, and saving the form keeps the one that came meanwhile.
			typeOptions: { expirable: true, password: true },
			default: '',
		},
		{
			displayName: 'Connected Corps',
			name: CORPS_FIELD,
			type: 'hidden',
			// As above. The first expirable field opens n8n's door, so that this one must not be one.
			typeOptions: { password: true },
			default: '',
		},
	];

	authenticate = offerChange;

	preAuthentication = takeChange;
}
