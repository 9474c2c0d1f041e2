/** The fields of the node beside those of the table: in whose name, how many, and how. */
import { SEND_AND_WAIT_OPERATION, type INodeProperties } from 'n8n-workflow';
import { contextField } from '../../shared/contextField';
import { FIELD, SIMPLE, type Operation } from '../operation';
import { WAIT_OPTIONS } from '../wait/form';

export const CORP_FIELD: INodeProperties = {
	displayName: 'Corp',
	name: FIELD.corp,
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			placeholder: 'Choose a corp…',
			typeOptions: { searchListMethod: 'searchCorps', searchable: true },
		},
		{ displayName: 'By ID', name: 'id', type: 'string', placeholder: 'e.g. wpAbCdEf…' },
	],
	description: 'A corp that installed the app',
};

export const ACCOUNT_FORM: readonly INodeProperties[] = [
	{
		displayName: 'Authorize With',
		name: FIELD.authorizeWith,
		type: 'options',
		noDataExpression: true,
		default: 'automatic',
		options: [
			{
				name: 'Automatic',
				value: 'automatic',
				description:
					'The corp of the event that the item came from, else the one chosen below, else the only one that is connected',
			},
			{
				name: 'Chosen Corp',
				value: 'chosen',
				description: 'Always the corp chosen below, whatever event the item came from',
			},
			{
				name: 'Corp ID and Permanent Code',
				value: 'code',
				description: 'Values that you keep yourself',
			},
			{
				name: 'Sealed Authorization',
				value: 'sealed',
				description: 'The text that Complete Authorization returned',
			},
		],
		description: 'How the node knows the corp, and proves that it authorized the app',
	},
	{
		...CORP_FIELD,
		description:
			'A corp that installed the app. With Automatic it counts where the item comes from no event of a corp.',
		displayOptions: { show: { [FIELD.authorizeWith]: ['automatic', 'chosen'] } },
	},
	{
		displayName: 'Authorization',
		name: FIELD.authorization,
		type: 'string',
		default: '={{ $json.authorization }}',
		description:
			'Sealed authorization of the corp in whose name the call is made, as Complete Authorization returned it',
		displayOptions: { show: { [FIELD.authorizeWith]: ['sealed'] } },
	},
	{
		displayName: 'Corp ID',
		name: FIELD.corpId,
		type: 'string',
		default: '',
		placeholder: 'e.g. wpAbCdEf…',
		description:
			'Corp in whose name the call is made; case-sensitive. Leave empty for the corp of the triggering item.',
		displayOptions: { show: { [FIELD.authorizeWith]: ['code'] } },
	},
	{
		displayName: 'Permanent Code',
		name: FIELD.permanentCode,
		type: 'string',
		typeOptions: { password: true },
		default: '',
		description: 'Permanent code of the corp for this app',
		displayOptions: { show: { [FIELD.authorizeWith]: ['code'] } },
	},
];

export const PAGING_FORM: readonly INodeProperties[] = [
	{
		displayName: 'Return All',
		name: FIELD.returnAll,
		type: 'boolean',
		default: false,
		description: 'Whether to return all results or only up to a given limit',
	},
	{
		displayName: 'Limit',
		name: FIELD.limit,
		type: 'number',
		typeOptions: { minValue: 1 },
		default: 50,
		description: 'Max number of results to return',
		displayOptions: { show: { [FIELD.returnAll]: [false] } },
	},
];

/** How much of a large answer is returned: n8n asks for a switch in a flow, and for a choice in a tool. */
export const SIMPLE_FORM: readonly INodeProperties[] = [
	{
		displayName: 'Simplify',
		name: SIMPLE.simplify,
		type: 'boolean',
		default: true,
		description: 'Whether to return a simplified version of the response instead of the raw data',
		displayOptions: { hide: { '@tool': [true] } },
	},
	{
		displayName: 'Output',
		name: SIMPLE.output,
		type: 'options',
		default: 'simplified',
		options: [
			{ name: 'Raw', value: 'raw', description: 'Every field' },
			{ name: 'Selected Fields', value: 'selected', description: 'The fields named below' },
			{ name: 'Simplified', value: 'simplified', description: 'The most important fields' },
		],
		description: 'How much of each item the model gets to read',
		displayOptions: { show: { '@tool': [true] } },
	},
	{
		displayName: 'Fields',
		name: SIMPLE.fields,
		type: 'string',
		default: '',
		placeholder: 'e.g. userid, position',
		description:
			'Names of the fields to return, separated by commas; a dot leads into a field, as in follow_user.userid',
		displayOptions: { show: { '@tool': [true], [SIMPLE.output]: ['selected'] } },
	},
];

export const FILE_FORM: readonly INodeProperties[] = [
	{
		displayName: 'Put Output File in Field',
		name: FIELD.outputField,
		type: 'string',
		default: 'data',
		required: true,
		hint: 'The name of the output binary field to put the file in',
	},
];

/** An answer of a member is given out as it is. */
const NOT_WAITING = { hide: { '/operation': [SEND_AND_WAIT_OPERATION] } };

/** What every operation takes, and what one of these operations does. */
export const optionsForm = (operations: readonly Operation[]): INodeProperties => ({
	displayName: 'Options',
	name: FIELD.options,
	type: 'collection',
	placeholder: 'Add option',
	default: {},
	// The callback tools call no API, and need none of this.
	displayOptions: { hide: { resource: ['callback'] } },
	options: [
		contextField(
			'The sealed wecom.context of a trigger item. It carries the suite ticket, and corp, member and app for fields left empty. Leave empty to take that of the triggering item.',
		),
		{
			displayName: 'Longest Wait (Minutes)',
			name: 'longestWait',
			type: 'number',
			typeOptions: { minValue: 1 },
			default: 60,
			description:
				'How long one call waits at most with When Too Fast set to Wait. The time limit of the execution (n8n) ends it too.',
			displayOptions: { show: { whenTooFast: ['wait'] } },
		},
		{
			displayName: 'Reveal Secrets',
			name: 'revealSecrets',
			type: 'boolean',
			default: false,
			description:
				'Whether to return tickets, codes and keys in readable form. Sealed ones can be given to the fields of this node as they are. Access tokens always stay sealed.',
			displayOptions: NOT_WAITING,
		},
		{
			displayName: 'Suite Ticket',
			name: 'suiteTicket',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description:
				'Used when no ticket arrived with the triggering item or in this workflow, for example in a scheduled workflow',
		},
		{
			displayName: 'When Too Fast',
			name: 'whenTooFast',
			type: 'options',
			default: 'fail',
			options: [
				{
					name: 'Fail',
					value: 'fail',
					description: 'Try again twice within three seconds, then end with an error',
				},
				{
					name: 'Wait',
					value: 'wait',
					description:
						'Wait until WeCom takes calls of this kind again, up to Longest Wait: for large batches',
				},
			],
			description:
				'What to do when WeCom refuses a call because of its limits per minute, hour or day (频率限制, 45009 and 45033). A refused call did nothing, so nothing is sent twice.',
		},
		{
			displayName: 'Whole Answer',
			name: 'wholeAnswer',
			type: 'boolean',
			default: false,
			description:
				'Whether to return everything WeCom answered as one item per page, with cursor and codes, instead of one item per entry',
			displayOptions: NOT_WAITING,
		},
		...(operations.some(({ operation }) => operation === SEND_AND_WAIT_OPERATION)
			? WAIT_OPTIONS
			: []),
	],
});
