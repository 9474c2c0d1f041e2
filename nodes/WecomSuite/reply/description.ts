/** The form of the reply. */
import type { INodeProperties } from 'n8n-workflow';
import { contextField } from '../shared/contextField';
import { BUTTON_FORM, CARD_FORM } from './forms/cards';
import { MEDIA_FORM } from './forms/media';
import { NEWS_FORM } from './forms/news';
import { RAW_FORM, TEXT_FORM } from './forms/text';

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
			{ name: 'Image (图片)', value: 'image', description: 'Answer the member with a picture' },
			{
				name: 'News (图文)',
				value: 'news',
				description: 'Answer the member with articles: picture, title and link',
			},
			{
				name: 'No Reply (不回复)',
				value: 'none',
				description: 'Answer WeCom at once without a message, so that the connection is free',
			},
			{
				name: 'Raw XML (自定义 XML)',
				value: 'raw',
				description: 'Answer with XML of your own, for what this list does not have',
			},
			{ name: 'Text (文本)', value: 'text', description: 'Answer the member with a text' },
			{
				name: 'Update Button (更新按钮文案)',
				value: 'updateButton',
				description: 'After a button of a card was pressed: change its text',
			},
			{
				name: 'Update Template Card (更新整张卡片)',
				value: 'updateTemplateCard',
				description: 'After a button of a card was pressed: change the whole card',
			},
			{ name: 'Video (视频)', value: 'video', description: 'Answer the member with a video' },
			{
				name: 'Voice (语音)',
				value: 'voice',
				description: 'Answer the member with a voice message',
			},
		],
		description:
			'What the member gets. Messages and menu events take a message, a button pressed on a card takes an update of the card.',
	},
	...TEXT_FORM,
	...MEDIA_FORM,
	...NEWS_FORM,
	...BUTTON_FORM,
	...CARD_FORM,
	...RAW_FORM,
	{
		displayName: 'If Too Late',
		name: 'tooLate',
		type: 'options',
		noDataExpression: true,
		default: 'send',
		options: [
			{
				name: 'Fail',
				value: 'fail',
				description: 'End with an error that says why the reply did not reach WeCom',
			},
			{
				name: 'Send as App Message',
				value: 'send',
				description:
					'Send the same content to the member with the API, in the name of the corp, which has to be connected in the credential or given below',
			},
			{
				name: 'Skip',
				value: 'skip',
				description: 'Pass the items on and say that nothing was sent',
			},
		],
		description:
			'What to do when the connection is closed: after the deadline, for a second reply, or in another workflow',
		displayOptions: { hide: { replyType: ['none'] } },
	},
	{
		displayName: 'Authorization',
		name: 'authorization',
		type: 'string',
		default: '',
		placeholder: 'e.g. {{ $json.authorization }}',
		description:
			'Sealed authorization of the corp, as Complete Authorization returned it. Leave empty for corps that are connected in the credential. A reply that comes too late, and uploading binary data, need one of the two.',
		displayOptions: { hide: { replyType: ['none'] } },
	},
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: [
			contextField(
				'The sealed wecom.context of the message to answer. Leave empty to take the one this item came from.',
			),
			{
				displayName: 'Cut Long Texts',
				name: 'cutLongTexts',
				type: 'boolean',
				default: false,
				description:
					'Whether to cut texts, titles and descriptions that are too long, between two characters, instead of failing',
			},
		],
	},
];
