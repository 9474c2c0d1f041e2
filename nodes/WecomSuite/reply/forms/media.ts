/** The forms of an image, a voice message and a video. */
import type { INodeProperties } from 'n8n-workflow';
import { LIMITS } from '../../protocol/replies/limits';
import { limitsOf } from '../media';
import { showFor } from './show';

export const MEDIA_FORM: INodeProperties[] = [
	...showFor(
		['image', 'voice', 'video'],
		[
			{
				displayName: 'Media Source',
				name: 'mediaSource',
				type: 'options',
				noDataExpression: true,
				default: 'mediaId',
				options: [
					{
						name: 'Binary Property',
						value: 'binary',
						description: 'A file of the item, uploaded to WeCom before the reply',
					},
					{
						name: 'Media ID',
						value: 'mediaId',
						description: 'A file that is on WeCom already, for example one the member sent',
					},
				],
				description: 'Where the file comes from',
			},
			{
				displayName: 'Media ID',
				name: 'mediaId',
				type: 'string',
				default: '',
				required: true,
				placeholder: 'e.g. {{ $json.MediaId }}',
				description: 'From a received message or an upload; WeCom keeps it for three days',
				displayOptions: { show: { mediaSource: ['mediaId'] } },
			},
			{
				displayName: 'Binary Property',
				name: 'binaryPropertyName',
				type: 'string',
				default: 'data',
				required: true,
				placeholder: 'e.g. data',
				description: `Name of the input field with the file. Image: up to ${limitsOf('image')}. Voice: up to ${limitsOf('voice')}, 60 seconds. Video: up to ${limitsOf('video')}.`,
				displayOptions: { show: { mediaSource: ['binary'] } },
			},
		],
	),
	...showFor(
		['video'],
		[
			{
				displayName: 'Title',
				name: 'videoTitle',
				type: 'string',
				default: '',
				placeholder: 'e.g. How to book a room',
				description: `Shown below the video, up to ${LIMITS['video.title'].maxBytes} bytes`,
			},
			{
				displayName: 'Description',
				name: 'videoDescription',
				type: 'string',
				typeOptions: { rows: 2 },
				default: '',
				placeholder: 'e.g. Two minutes, with subtitles',
				description: `Shown below the title, up to ${LIMITS['video.description'].maxBytes} bytes`,
			},
		],
	),
];
