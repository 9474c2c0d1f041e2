/** The form of the reply. */
import type { INodeProperties } from 'n8n-workflow';

export const REPLY_PROPERTIES: INodeProperties[] = [
	{
		displayName:
			'The reply travels on the connection WeCom holds open, so it must come before the deadline of the trigger. Place this node anywhere after a WeCom Suite Trigger.',
		name: 'deadlineNotice',
		type: 'notice',
		default: '',
	},
	{
		displayName: 'Reply Type',
		name: 'replyType',
		type: 'options',
		noDataExpression: true,
		default: 'text',
		options: [
			{
				name: 'No Reply',
				value: 'none',
				description: 'Answer WeCom at once without a message, so that the connection is free',
			},
			{ name: 'Text', value: 'text', description: 'Answer the member with a text' },
		],
	},
	{
		displayName: 'Text',
		name: 'content',
		type: 'string',
		typeOptions: { rows: 4 },
		default: '',
		required: true,
		placeholder: 'e.g. Thank you, we will call you back',
		description:
			'Up to 2048 bytes: about 680 Chinese characters. Line breaks and links are allowed.',
		displayOptions: { show: { replyType: ['text'] } },
	},
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: [
			{
				displayName: 'Context',
				name: 'context',
				type: 'string',
				default: '',
				placeholder: 'e.g. {{ $json.wecom.context }}',
				description:
					'The sealed wecom.context of the message to answer. Leave empty to take the one this item came from.',
			},
		],
	},
];
