/** What several families of customer contact share: attachments of messages to customers, and ranges of members. */
import { choice, integers, list, object, objects, required, text, within } from '../../table/kinds';
import {
	A_LINK,
	A_MEDIA_ID,
	A_MINI_PROGRAM,
	A_PICTURE,
	MEDIA_ID,
	URL_LIMITS,
} from '../../table/parameters';

/** The parts that a message to a customer may hold, by the name of their type. */
export const PARTS = {
	image: object('Image', 'Picture, by media ID or URL', {
		media_id: text('Media ID', 'ID from Upload Image'),
		pic_url: text('Picture URL', 'URL from Upload Lasting Image'),
	}),
	link: object('Link', 'Page with title and picture', {
		title: required(text('Title', 'Up to 128 bytes', { limits: { maxBytes: 128 } })),
		picurl: text('Picture URL', 'Picture beside the title', { limits: URL_LIMITS }),
		desc: text('Description', 'Up to 512 bytes', { limits: { maxBytes: 512 } }),
		url: required(text('URL', 'Page to open', { limits: URL_LIMITS })),
	}),
	miniprogram: object('Mini Program', 'Page of a mini program that is linked to the corp', {
		title: required(text('Title', 'Up to 64 bytes', { limits: { maxBytes: 64 } })),
		pic_media_id: required(text('Cover Media ID', 'Picture of about 520×416')),
		appid: required(text('Mini Program ID', 'Mini program to open')),
		page: required(text('Mini Program Page', 'Page of the mini program')),
	}),
} as const;
export const VIDEO = object('Video', 'Uploaded video', { media_id: MEDIA_ID });
export const FILE = object('File', 'Uploaded file', { media_id: MEDIA_ID });
export const ATTACHMENT = {
	msgtype: required(
		choice('Type', 'Which of the parts below is sent', [
			{ name: 'File', value: 'file' },
			{ name: 'Image', value: 'image' },
			{ name: 'Link', value: 'link' },
			{ name: 'Mini Program', value: 'miniprogram' },
			{ name: 'Video', value: 'video' },
		]),
	),
	...PARTS,
	video: VIDEO,
	file: FILE,
} as const;
export const ATTACHMENTS = objects('Attachments', 'Up to 9 attachments', ATTACHMENT, {
	limits: { maxItems: 9 },
});
/** The text beside attachments. */
export const TEXT = within('text', {
	content: text('Text', 'Up to 4000 bytes', { rows: 3, limits: { maxBytes: 4000 } }),
});
export const A_WEB_PAGE = {
	title: 'Prices',
	picurl: A_PICTURE,
	desc: 'This year',
	url: A_LINK,
} as const;
export const A_MINI_PAGE = {
	title: 'Shop',
	pic_media_id: A_MEDIA_ID,
	appid: A_MINI_PROGRAM,
	page: 'pages/index',
} as const;
export const ATTACHED = [
	{ msgtype: 'image', image: { media_id: A_MEDIA_ID, pic_url: A_PICTURE } },
	{ msgtype: 'link', link: A_WEB_PAGE },
	{ msgtype: 'miniprogram', miniprogram: A_MINI_PAGE },
] as const;

/** Members, up to so many. */
export const members = (displayName: string, description: string, maxItems: number) =>
	list(displayName, description, {
		picks: 'member',
		placeholder: 'e.g. zhangsan, lisi',
		limits: { maxItems },
	});
/** Departments, up to so many. */
export const departments = (displayName: string, description: string, maxItems: number) =>
	integers(displayName, description, {
		picks: 'department',
		placeholder: 'e.g. 1, 2',
		limits: { maxItems },
	});
export const A_CONFIG = '42b34949e138eb6e027c123cba77fad7';
export const A_CHAT = 'wrOgQhDgAAMYQiS5ol9G7gK9JVAAAA';
export const A_TAG = 'etAbCd';
