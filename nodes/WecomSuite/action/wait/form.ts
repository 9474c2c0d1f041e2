/** The fields of *Send and Wait*. Names are those of n8n's own nodes: n8n makes its human review for AI agents from them. */
import type { INodeProperties } from 'n8n-workflow';

const STYLES = [1, 2, 3, 4].map((value) => ({ name: `Style ${value}`, value }));

const APPROVAL_VALUES: INodeProperties[] = [
	{
		displayName: 'Type of Approval',
		name: 'approvalType',
		type: 'options',
		default: 'single',
		options: [
			{ name: 'Approve Only', value: 'single' },
			{ name: 'Approve and Decline', value: 'double' },
		],
		description: 'Which buttons the card has',
	},
	{
		displayName: 'Approve Button Label',
		name: 'approveLabel',
		type: 'string',
		default: 'Approve',
		description: 'About 10 characters',
	},
	{
		displayName: 'Approve Button Style',
		name: 'buttonApprovalStyle',
		type: 'options',
		default: 1,
		options: STYLES,
		description: 'Look of the button, as WeCom numbers it',
	},
	{
		displayName: 'Decline Button Label',
		name: 'disapproveLabel',
		type: 'string',
		default: 'Decline',
		displayOptions: { show: { approvalType: ['double'] } },
		description: 'About 10 characters',
	},
	{
		displayName: 'Decline Button Style',
		name: 'buttonDisapprovalStyle',
		type: 'options',
		default: 2,
		options: STYLES,
		displayOptions: { show: { approvalType: ['double'] } },
		description: 'Look of the button, as WeCom numbers it',
	},
];

export const WAIT_FORM: readonly INodeProperties[] = [
	{
		displayName: 'Subject',
		name: 'subject',
		type: 'string',
		default: '',
		placeholder: 'e.g. Travel request of zhangsan',
		description:
			'Title of the card, about 26 characters; leave empty for a few words that fit the response type',
	},
	{
		displayName: 'Message',
		name: 'message',
		type: 'string',
		typeOptions: { rows: 4 },
		default: '',
		required: true,
		description: 'What the members are asked; WeCom shows about 112 characters',
	},
	{
		displayName: 'Response Type',
		name: 'responseType',
		type: 'options',
		default: 'approval',
		options: [
			{
				name: 'Approval',
				value: 'approval',
				description: 'A card with a button, or with two',
			},
			{
				name: 'Choice',
				value: 'choice',
				description: 'A card with up to 20 options, of which one is chosen',
			},
			{
				name: 'Form',
				value: 'form',
				description: 'A card with up to 3 drop-down questions',
			},
		],
		description: 'What the card lets the members answer',
	},
	{
		displayName: 'Approval Options',
		name: 'approvalOptions',
		type: 'fixedCollection',
		placeholder: 'Add option',
		default: {},
		options: [{ displayName: 'Values', name: 'values', values: APPROVAL_VALUES }],
		displayOptions: { show: { responseType: ['approval'] } },
		description: 'Buttons of the card',
	},
	{
		displayName: 'Choices',
		name: 'choices',
		type: 'string',
		typeOptions: { rows: 4 },
		default: '',
		required: true,
		displayOptions: { show: { responseType: ['choice'] } },
		description: 'Up to 20 options, one per line, about 11 characters each',
	},
	{
		displayName: 'Questions',
		name: 'questions',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, sortable: true },
		placeholder: 'Add Question',
		default: {},
		options: [
			{
				displayName: 'Question',
				name: 'values',
				values: [
					{
						displayName: 'Question',
						name: 'title',
						type: 'string',
						default: '',
						required: true,
						description: 'About 13 characters; the answer has this name in the item',
					},
					{
						displayName: 'Options',
						name: 'options',
						type: 'string',
						typeOptions: { rows: 4 },
						default: '',
						required: true,
						description: 'Up to 10 options, one per line',
					},
				],
			},
		],
		displayOptions: { show: { responseType: ['form'] } },
		description: '1 to 3 drop-down questions',
	},
	{
		displayName: 'Answer By',
		name: 'answerBy',
		type: 'options',
		default: 'card',
		options: [
			{
				name: 'Card',
				value: 'card',
				description: 'One tap on a card, in WeCom',
			},
			{
				name: 'Page',
				value: 'page',
				description:
					'A page of this n8n behind a text card, for members who read their messages in WeChat (微信), where there are no cards',
			},
		],
		description: 'Where the members answer',
	},
	{
		displayName: 'Restrict Who Can Answer',
		name: 'approverIds',
		type: 'string',
		default: '',
		placeholder: 'e.g. zhangsan, lisi',
		description:
			'User IDs of the members who may decide; separate several with commas. Leave empty for every member who got the card.',
	},
];

const INTERVAL = { limitType: ['afterTimeInterval'] };

const LIMIT: INodeProperties = {
	displayName: 'Limit Wait Time',
	name: 'limitWaitTime',
	type: 'fixedCollection',
	default: { values: { limitType: 'afterTimeInterval', resumeAmount: 45, resumeUnit: 'minutes' } },
	options: [
		{
			displayName: 'Values',
			name: 'values',
			values: [
				{
					displayName: 'Limit Type',
					name: 'limitType',
					type: 'options',
					default: 'afterTimeInterval',
					options: [
						{ name: 'After Time Interval', value: 'afterTimeInterval' },
						{ name: 'At Specified Time', value: 'atSpecifiedTime' },
					],
					description: 'When the execution goes on without an answer',
				},
				{
					displayName: 'Amount',
					name: 'resumeAmount',
					type: 'number',
					typeOptions: { minValue: 0, numberPrecision: 2 },
					default: 1,
					displayOptions: { show: INTERVAL },
					description: 'How long to wait',
				},
				{
					displayName: 'Unit',
					name: 'resumeUnit',
					type: 'options',
					default: 'hours',
					options: [
						{ name: 'Days', value: 'days' },
						{ name: 'Hours', value: 'hours' },
						{ name: 'Minutes', value: 'minutes' },
					],
					displayOptions: { show: INTERVAL },
					description: 'Unit of the amount',
				},
				{
					displayName: 'Max Date and Time',
					name: 'maxDateAndTime',
					type: 'dateTime',
					default: '',
					displayOptions: { show: { limitType: ['atSpecifiedTime'] } },
					description: 'Without a zone, in that of the workflow',
				},
			],
		},
	],
	description:
		'Until when to wait. After that the execution goes on with the item that came in, and the item has no data.',
};

const cardText = (displayName: string, name: string, what: string): INodeProperties => ({
	displayName,
	name,
	type: 'string',
	default: '',
	description: `What the card says ${what}`,
});

/** Members of the node's options: `/operation` is a field outside of them. */
export const WAIT_OPTIONS: readonly INodeProperties[] = [
	LIMIT,
	cardText('Text After Approval', 'approvedText', 'then; $member is the user ID'),
	cardText('Text After Answer', 'selectedText', 'after a choice or a form; $member is the user ID'),
	cardText('Text After Decline', 'declinedText', 'then; $member is the user ID'),
	cardText(
		'Text When Closed',
		'closedText',
		'when another member answered, the time is up, or the execution is over; up to 100 bytes',
	),
	cardText('Unauthorized Reply', 'unauthorizedReplyText', 'to a member who may not decide'),
].map((field) => ({ ...field, displayOptions: { show: { '/operation': ['sendAndWait'] } } }));
