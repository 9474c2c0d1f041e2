/** The form of Simulate Callback. */
import type { INodeProperties } from 'n8n-workflow';
import { MAX_BURST } from './events';

const USUAL = 'message:text';

export const SIMULATE_FORM: readonly INodeProperties[] = [
	{
		displayName:
			'Signs and seals a made-up event with the secrets of the credential and pushes it to a trigger, as WeCom would. On a production URL it starts the published workflow, and a suite ticket replaces the one that is kept.',
		name: 'simulateNotice',
		type: 'notice',
		default: '',
		description: 'What the operation does',
	},
	{
		displayName: 'Trigger URL',
		name: 'address',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. https://n8n.example.com/webhook-test/…',
		description:
			'Test or production URL of a WeCom Suite Trigger in this n8n, or only the path at its end for the production URL. No other address is called.',
	},
	{
		displayName: 'Event',
		name: 'event',
		type: 'resourceLocator',
		required: true,
		default: { mode: 'list', value: USUAL, cachedResultName: 'Messages: Text Message (text)' },
		modes: [
			{
				displayName: 'From List',
				name: 'list',
				type: 'list',
				typeOptions: { searchListMethod: 'searchEvents', searchable: true },
			},
			{
				displayName: 'By Label',
				name: 'label',
				type: 'string',
				placeholder: 'e.g. suite:create_auth',
			},
		],
		description: 'What happens at WeCom; every event of the catalogue can be pushed',
	},
	{
		displayName: 'Specify Elements',
		name: 'specify',
		type: 'options',
		noDataExpression: true,
		default: 'fields',
		options: [
			{
				name: 'Using Fields Below',
				value: 'fields',
				description: 'One field for each element, filled in with an example',
			},
			{
				name: 'Using JSON',
				value: 'json',
				description: 'Only what differs from the example',
			},
		],
		description: 'How to say what the event holds',
	},
	{
		displayName: 'Elements',
		name: 'elements',
		type: 'resourceMapper',
		noDataExpression: true,
		default: { mappingMode: 'defineBelow', value: null },
		typeOptions: {
			loadOptionsDependsOn: ['event.value'],
			resourceMapper: {
				resourceMapperMethod: 'eventElements',
				mode: 'add',
				valuesLabel: 'Elements',
				fieldWords: { singular: 'element', plural: 'elements' },
				addAllFields: true,
				supportAutoMap: true,
				hideNoDataError: true,
			},
		},
		description:
			'What the event holds. Suite, provider, times and message ID are filled in afresh for every push, unless they are added here.',
		displayOptions: { show: { specify: ['fields'] } },
	},
	{
		displayName: 'Elements (JSON)',
		name: 'elementsJson',
		type: 'json',
		default: '',
		placeholder: 'e.g. { "Content": "Hello" }',
		typeOptions: { rows: 6 },
		description:
			'Elements that differ from the example, under the names WeCom gives them; null leaves one out. The output shows all that was pushed.',
		displayOptions: { show: { specify: ['json'] } },
	},
	{
		displayName: 'Fault',
		name: 'fault',
		type: 'options',
		default: 'none',
		options: [
			{
				name: 'Bad Signature',
				value: 'badSignature',
				description: 'One digit of the signature is wrong: must be refused',
			},
			{
				name: 'Burst',
				value: 'burst',
				description: 'Many distinct pushes at once: all must be answered',
			},
			{ name: 'None', value: 'none', description: 'One push, as WeCom makes it' },
			{
				name: 'Old Clock',
				value: 'oldClock',
				description: 'Signed an hour ago, like a recording played back: must be refused',
			},
			{
				name: 'Other Receiver',
				value: 'otherReceiver',
				description: 'Authentic, but sealed for another corp: must be refused',
			},
			{
				name: 'Repeat',
				value: 'repeat',
				description:
					'The same push twice, as when the first answer got lost: starts one execution and is answered alike',
			},
		],
		description: 'What goes wrong on the way',
	},
	{
		displayName: 'Pushes',
		name: 'pushes',
		type: 'number',
		typeOptions: { minValue: 2, maxValue: MAX_BURST, numberPrecision: 0 },
		default: 10,
		description: `How many pushes to make at once, up to ${MAX_BURST}`,
		displayOptions: { show: { fault: ['burst'] } },
	},
];
