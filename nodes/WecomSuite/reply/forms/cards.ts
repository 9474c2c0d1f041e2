/** The forms of card updates. */
import type { INodeProperties } from 'n8n-workflow';
import { CARD_TYPES, needsOf } from '../../protocol/replies/cardTypes';
import { CARD_EXAMPLES } from './cardExamples';
import { showFor } from './show';
import { keysOf } from '../../shared/narrow';

export const BUTTON_FORM: INodeProperties[] = showFor(
	['updateButton'],
	[
		{
			displayName: 'New Button Text',
			name: 'replaceName',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. Approved',
			description:
				'Replaces the text of the button that was pressed, for this member, and the card can no longer be answered',
		},
	],
);

const TYPES = keysOf(CARD_TYPES);

const typeForm = (type: (typeof TYPES)[number]): INodeProperties[] => [
	{
		displayName: `Needs ${needsOf(CARD_TYPES[type])}. May also have source, ${CARD_TYPES[type].takes.join(', ')}. The names are those of the API, as in message/send; those of the XML, such as MainTitle, work too. Parts, types and limits: <a href="https://developer.work.weixin.qq.com/document/path/90377">WeCom's page</a>.`,
		name: `${type}Notice`,
		type: 'notice',
		default: '',
		displayOptions: { show: { cardType: [type] } },
	},
	{
		displayName: 'Card',
		name: 'card',
		type: 'json',
		typeOptions: { rows: 16 },
		default: JSON.stringify(CARD_EXAMPLES[type], null, 2),
		required: true,
		description:
			'The card as JSON, or an expression that gives an object. A card_type in it goes before the choice above.',
		displayOptions: { show: { cardType: [type] } },
	},
];

export const CARD_FORM: INodeProperties[] = showFor(
	['updateTemplateCard'],
	[
		{
			displayName: 'Card Type',
			name: 'cardType',
			type: 'options',
			noDataExpression: true,
			default: 'text_notice',
			options: [
				{
					name: 'Button Interaction (按钮交互型)',
					value: 'button_interaction',
					description: 'Text with up to six buttons, for example to approve',
				},
				{
					name: 'Multiple Interaction (多项选择型)',
					value: 'multiple_interaction',
					description: 'Up to three drop-down questions and a button to submit',
				},
				{
					name: 'News Notice (图文展示型)',
					value: 'news_notice',
					description: 'A picture with text that opens a page',
				},
				{
					name: 'Text Notice (文本通知型)',
					value: 'text_notice',
					description: 'Text with a key figure that opens a page',
				},
				{
					name: 'Vote Interaction (投票选择型)',
					value: 'vote_interaction',
					description: 'One question with options to tick and a button to submit',
				},
			],
			description: 'What the card becomes, for the member who pressed the button',
		},
		...TYPES.flatMap(typeForm),
	],
);
