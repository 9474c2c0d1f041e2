/** The fields of the node beside those of the table: in whose name, how many, and how. */
import type { INodeProperties } from 'n8n-workflow';
import { contextField } from '../shared/contextField';
import { FIELD } from './operation';

export const ACCOUNT_FORM: readonly INodeProperties[] = [
	{
		displayName: 'Authorize With',
		name: FIELD.authorizeWith,
		type: 'options',
		noDataExpression: true,
		default: 'sealed',
		options: [
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
		description: 'How the node proves that the corp authorized the app',
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

export const OPTIONS_FORM: INodeProperties = {
	displayName: 'Options',
	name: FIELD.options,
	type: 'collection',
	placeholder: 'Add option',
	default: {},
	// What concerns callbacks calls nobody, and needs none of this.
	displayOptions: { hide: { resource: ['callback'] } },
	options: [
		contextField(
			'The sealed wecom.context of a trigger item. It carries the suite ticket, and corp, member and app for fields left empty. Leave empty to take that of the triggering item.',
		),
		{
			displayName: 'Reveal Secrets',
			name: 'revealSecrets',
			type: 'boolean',
			default: false,
			description:
				'Whether to return tickets, codes and keys in readable form. Sealed ones can be given to the fields of this node as they are. Access tokens always stay sealed.',
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
			displayName: 'Whole Answer',
			name: 'wholeAnswer',
			type: 'boolean',
			default: false,
			description:
				'Whether to return everything WeCom answered as one item per page, with cursor and codes, instead of one item per entry',
		},
	],
};
