/** The forms of a text and of raw XML. */
import type { INodeProperties } from 'n8n-workflow';
import { LIMITS } from '../../protocol/replies/limits';
import { showFor } from './show';

const BYTES = LIMITS['text.content'].maxBytes;

export const TEXT_FORM: INodeProperties[] = showFor(
	['text'],
	[
		{
			displayName: 'Text',
			name: 'content',
			type: 'string',
			typeOptions: { rows: 4 },
			default: '',
			required: true,
			placeholder: 'e.g. Thank you, we will call you back',
			description: `Up to ${BYTES} bytes: about ${Math.floor(BYTES / 30) * 10} Chinese characters. Line breaks and links are allowed.`,
		},
	],
);

export const RAW_FORM: INodeProperties[] = showFor(
	['raw'],
	[
		{
			displayName: 'Raw XML',
			name: 'rawXml',
			type: 'string',
			typeOptions: { rows: 8 },
			default: '',
			required: true,
			placeholder:
				'e.g. <xml><MsgType><![CDATA[text]]></MsgType><Content><![CDATA[Hello]]></Content></xml>',
			description:
				'The XML inside the sealed reply. Sender, receiver and time are added unless it has them. Limits are not checked.',
		},
	],
);
