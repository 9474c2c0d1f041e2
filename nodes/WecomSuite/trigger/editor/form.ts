/** What n8n's editor shows of the trigger. */
import type { INodeProperties, TriggerPanelDefinition } from 'n8n-workflow';
import { GROUPS } from '../../shared/eventNames';
import { ALLOWED_CALLERS } from '../choice/allowedCallers';
import { ALL_EVENTS, EVENT_OPTIONS } from '../choice/events';
import { DEFAULT_MEGABYTES, MAX_COLLECT_MS, MAX_REPLY_DEADLINE } from '../choice/options';

export { TRIGGER_HINTS } from './panel';
export { OUTPUTS_EXPRESSION } from '../choice/outputs';

/** In the order of the console: it verifies a URL the moment it is saved. */
const CONSOLE_STEPS = [
	'1. Publish this workflow: WeCom verifies a URL the moment you save it.',
	'2. In the provider console (服务商管理后台), open the app and its callback settings.',
	'3. Enter the same Token and EncodingAESKey as in the credential.',
	'4. Paste the production URL into the command URL (指令回调URL) and into the data URL (数据回调URL), and save.',
	'5. Within ten minutes the first suite ticket arrives; Refresh Ticket (刷新Ticket) in the console brings one at once.',
	'If saving fails (保存失败), WeCom Suite → Callback → Diagnose says why, in a new workflow: behind this node it would wait for a callback. The log of n8n says it too.',
].join(' <br /> ');

const KIND_LIST = Object.values(GROUPS)
	.map(({ title }) => title)
	.join(', ');

export const TRIGGER_PANEL: TriggerPanelDefinition = {
	header: 'Receive callbacks of a WeCom app',
	executionsHelp: {
		inactive: `<b>While building</b>, execute this step and let a test event come to the test URL. No event at hand? WeCom Suite → Callback → Simulate makes and pushes any; <a href="https://github.com/n8n-nodes-wecom-suite/n8n-nodes-wecom-suite/blob/main/docs/events.md" target="_blank">this page</a> shows an example of each. <br /><br /> <b>When done</b>: <br /> ${CONSOLE_STEPS}`,
		active: `${CONSOLE_STEPS} <br /><br /> Executions show up in the executions list; suite tickets start none.`,
	},
	activationHint:
		'Once published, WeCom can verify the production URL and the workflow runs for every event.',
};

/** One text test: how, with what. Used for texts and for keys. */
const textTestOf = (name: string, displayName: string, description: string): INodeProperties => ({
	displayName,
	name,
	type: 'fixedCollection',
	default: {},
	description,
	options: [
		{
			displayName: 'Test',
			name: 'test',
			values: [
				{
					displayName: 'Comparison',
					name: 'comparison',
					type: 'options',
					default: 'contains',
					options: [
						{ name: 'Contains', value: 'contains' },
						{ name: 'Equals', value: 'equals' },
						{
							name: 'Matches Regular Expression',
							value: 'regex',
							description:
								'In the syntax of RE2: no look-around, no back-references, and it cannot hang',
						},
					],
				},
				{ displayName: 'Value', name: 'value', type: 'string', default: '' },
				{ displayName: 'Ignore Case', name: 'ignoreCase', type: 'boolean', default: false },
			],
		},
	],
});

const idList = (
	name: string,
	displayName: string,
	placeholder: string,
	description: string,
): INodeProperties => ({
	displayName,
	name,
	type: 'string',
	default: '',
	placeholder,
	description,
});

export const TRIGGER_PROPERTIES: INodeProperties[] = [
	{
		displayName:
			'Paste the one webhook URL of this node into both callback URLs of the app in the console of WeCom: the command URL (指令回调URL) and the data URL (数据回调URL). Events are told apart by their content.',
		name: 'urlNotice',
		type: 'notice',
		default: '',
	},
	{
		displayName: 'Events',
		name: 'events',
		type: 'multiOptions',
		noDataExpression: true,
		required: true,
		default: [ALL_EVENTS],
		options: EVENT_OPTIONS,
		description:
			'What starts the workflow: kinds as a whole, or single events. Search in English, in Chinese or by the name WeCom gives it. WeCom gets its answer for all other events too.',
	},
	{
		displayName: 'Outputs',
		name: 'branching',
		type: 'options',
		noDataExpression: true,
		default: 'single',
		options: [
			{ name: 'Single', value: 'single', description: 'Every item leaves by the same output' },
			{ name: 'By Kind', value: 'byKind', description: `One output each for ${KIND_LIST}` },
			{
				name: 'One per Selected Event',
				value: 'perEvent',
				description:
					'One output for each entry chosen above, in the order of choosing, and a first one for the rest. Labels are short: + created, − deleted, ~ updated.',
			},
		],
		description: 'How the canvas branches. An item takes exactly one output.',
	},
	{
		displayName:
			'After a change here, check the connections: they stay with the number of the output.',
		name: 'outputsNotice',
		type: 'notice',
		default: '',
		displayOptions: { hide: { branching: ['single'] } },
	},
	{
		displayName: 'Filters',
		name: 'filters',
		type: 'collection',
		placeholder: 'Add filter',
		default: {},
		description:
			'Start the workflow only for events that pass every filter. A filter ignores events that lack its field. WeCom gets its answer either way.',
		options: [
			idList(
				'agentIds',
				'Agents',
				'e.g. 1000021, 1000022',
				'Only events of these agent IDs, separated by commas',
			),
			idList(
				'corpIds',
				'Corps',
				'e.g. wpAbCdEf, wpGhIjKl',
				'Only events of these authorizing corps, separated by commas. Corp IDs are case-sensitive.',
			),
			textTestOf('eventKey', 'Event Key', 'Only menu and card events whose key passes'),
			idList(
				'ignoredSenders',
				'Ignored Senders',
				'e.g. zhangsan, sys',
				'Nothing from these members, separated by commas',
			),
			idList(
				'senders',
				'Senders',
				'e.g. zhangsan, lisi',
				'Only messages and events from these members, separated by commas. WeCom itself is sys.',
			),
			textTestOf(
				'text',
				'Text',
				'Only text messages whose content passes; other events are not affected',
			),
		],
	},
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: [
			ALLOWED_CALLERS,
			{
				displayName: 'Answer',
				name: 'answer',
				type: 'options',
				noDataExpression: true,
				default: 'stored',
				options: [
					{
						name: 'When Stored, Within 0.8 S',
						value: 'stored',
						description:
							'When the execution is in the database and begins; after 0.8 seconds also if it has not, as long as few wait like that. Installations always get their answer in time.',
					},
					{
						name: 'Only When Stored',
						value: 'onlyStored',
						description:
							'Nothing is acknowledged that could be lost: what n8n cannot begin in time is repeated by WeCom, and may then run twice',
					},
					{
						name: 'At Once',
						value: 'atOnce',
						description:
							'When the push has arrived. What n8n has not stored yet is lost if n8n is killed, and n8n takes more than it can store.',
					},
				],
				description:
					'When WeCom hears success, unless a Reply node answers. What is acknowledged is not repeated.',
			},
			{
				displayName: 'Collect Events For',
				name: 'collect',
				type: 'number',
				typeOptions: { minValue: 0, maxValue: MAX_COLLECT_MS, numberPrecision: 0 },
				// A user who adds the option wants it; without it nothing is collected.
				default: 100,
				description:
					'Milliseconds for which commands that arrive together are collected into one execution with many items, for storms of events; 100 does for most. 0 starts an execution for each. Messages and tickets never wait.',
			},
			{
				displayName: 'Connect Corps',
				name: 'connectCorps',
				type: 'boolean',
				noDataExpression: true,
				default: true,
				description:
					'Whether to complete an installation and keep the corp in the credential, so that every node can act in its name. A corp that cancels is forgotten.',
			},
			{
				displayName: 'Download Media',
				name: 'downloadMedia',
				type: 'boolean',
				noDataExpression: true,
				// A user who adds the option wants it; without it nothing is downloaded.
				default: true,
				description:
					'Whether to get the picture, recording, video or file of a message, as binary data in the field data; of a video its small picture too, in thumbnail. Needs the corp to be connected. What fails is told in wecom.media, and the message goes on.',
			},
			{
				displayName: 'High-Quality Voice',
				name: 'highQualityVoice',
				type: 'boolean',
				noDataExpression: true,
				default: true,
				description:
					'Whether Download Media asks for a recording as Speex with 16 kHz first, which WeCom has of some; of the others it gets the AMR',
			},
			{
				displayName: 'Ignore Unknown Events',
				name: 'ignoreUnknown',
				type: 'boolean',
				default: false,
				description: 'Whether All Events leaves out events that this version does not know',
			},
			{
				displayName: 'Largest Media',
				name: 'largestMedia',
				type: 'number',
				noDataExpression: true,
				typeOptions: { minValue: 0 },
				default: DEFAULT_MEGABYTES,
				description:
					'Megabytes up to which Download Media gets a file. Of a larger one no more is read.',
			},
			{
				displayName: 'Output Labels',
				name: 'outputLabels',
				type: 'options',
				noDataExpression: true,
				default: 'chinese',
				options: [
					{ name: 'Chinese (中文)', value: 'chinese' },
					{ name: 'English', value: 'english' },
				],
				description: 'The language in which the canvas names the outputs',
			},
			{
				displayName: 'Remember Pushes',
				name: 'rememberFor',
				type: 'number',
				typeOptions: { minValue: 0, maxValue: 60 },
				default: 5,
				description:
					'Minutes for which a push is remembered, so that its repeat is answered like the first one and starts nothing. 0 remembers none, and a repeat starts the workflow again.',
			},
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
