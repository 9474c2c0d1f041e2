/**
 * What a suite may answer, kind by kind (https://developer.work.weixin.qq.com/document/path/90377). Types, checks and XML follow from
 * this table; the JSON of a body is that of WeCom's API, so the same body serves a message that is sent later.
 */
import { CARD } from './card';
import { list, required, text, type Elements } from './elements';

export interface ReplyRow {
	/** Name of the body in JSON: where its limits are found, and how a message begins. */
	readonly name: string;
	/** Absent where the XML brings its own. */
	readonly msgType?: string;
	/** Element around the body. */
	readonly wrapper?: string;
	readonly elements: Elements;
}

const MEDIA_ID = required(text('MediaId', 'The media ID'));
const REPLACE_NAME = required(text('ReplaceName', 'The new text of the button'));

export const REPLIES = {
	text: {
		name: 'text',
		msgType: 'text',
		elements: { content: required(text('Content', 'The reply text')) },
	},
	image: { name: 'image', msgType: 'image', wrapper: 'Image', elements: { media_id: MEDIA_ID } },
	voice: { name: 'voice', msgType: 'voice', wrapper: 'Voice', elements: { media_id: MEDIA_ID } },
	video: {
		name: 'video',
		msgType: 'video',
		wrapper: 'Video',
		elements: {
			media_id: MEDIA_ID,
			title: text('Title', 'The title of the video'),
			description: text('Description', 'The description of the video'),
		},
	},
	news: {
		name: 'news',
		msgType: 'news',
		elements: {
			articles: required(
				list(
					'Articles',
					{
						title: required(text('Title')),
						description: text('Description'),
						url: text('Url'),
						picurl: text('PicUrl'),
					},
					{ item: 'item', title: 'The list of articles' },
				),
			),
		},
	},
	updateButton: {
		name: 'button',
		msgType: 'update_button',
		wrapper: 'Button',
		elements: { replace_name: REPLACE_NAME },
	},
	updateTemplateCard: {
		name: 'template_card',
		msgType: 'update_template_card',
		wrapper: 'TemplateCard',
		elements: CARD,
	},
	/** The task card that template cards replaced. */
	updateTaskcard: {
		name: 'taskcard',
		msgType: 'update_taskcard',
		wrapper: 'TaskCard',
		elements: { replace_name: REPLACE_NAME },
	},
	/** Whatever WeCom invents next. */
	raw: { name: 'raw', elements: { xml: required(text('', 'The raw XML')) } },
} as const satisfies Readonly<Record<string, ReplyRow>>;
