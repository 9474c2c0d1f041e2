/** The form of the trigger. */
import type { INodeProperties, TriggerPanelDefinition } from 'n8n-workflow';
import { MAX_REPLY_DEADLINE } from './options';

export const TRIGGER_PANEL: TriggerPanelDefinition = {
	header: 'Connect WeCom to this workflow',
	executionsHelp: {
		inactive:
			'<b>While building</b>, choose "Listen for test event" and use the test URL, for example with the simulator. <br /><br /> <b>When done</b>, publish the workflow and paste its production URL into both callback URLs of the app in the console of WeCom. WeCom verifies it when you save, so the workflow must be published first.',
		active:
			'The workflow is published: paste the production URL into the command URL (指令回调URL) and the data URL (数据回调URL) of the app. WeCom verifies it when you save. Executions show up in the executions list, suite tickets start none.',
	},
	activationHint:
		'Once published, WeCom can verify the production URL and the workflow runs for every event.',
};

export const TRIGGER_PROPERTIES: INodeProperties[] = [
	{
		displayName:
			'Paste the one webhook URL of this node into both callback URLs of the app in the console of WeCom: the command URL (指令回调URL) and the data URL (数据回调URL). Events are told apart by their content.',
		name: 'urlNotice',
		type: 'notice',
		default: '',
	},
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: [
			{
				displayName: 'Reply Deadline',
				name: 'replyDeadline',
				type: 'number',
				typeOptions: { minValue: 0.5, maxValue: MAX_REPLY_DEADLINE, numberPrecision: 1 },
				default: 4.5,
				description:
					'Seconds after which WeCom is answered without a reply. WeCom itself waits five seconds, then repeats the message.',
			},
			{
				displayName: 'Suite Tickets',
				name: 'suiteTicket',
				type: 'options',
				default: 'silent',
				options: [
					{
						name: 'Keep Silently',
						value: 'silent',
						description: 'Keep the ticket, start no execution',
					},
					{
						name: 'Keep and Emit Masked',
						value: 'masked',
						description: 'Also start an execution, without the ticket itself',
					},
					{
						name: 'Keep and Emit in Full',
						value: 'full',
						description: 'Also start an execution that carries the ticket in readable form',
					},
				],
				description: 'What to do with the ticket that WeCom pushes every ten minutes',
			},
			{
				displayName: 'Time Window',
				name: 'timeWindow',
				type: 'number',
				typeOptions: { minValue: 0 },
				default: 300,
				description:
					'Seconds that the time of a request may differ from the clock here. 0 accepts any time.',
			},
		],
	},
];
