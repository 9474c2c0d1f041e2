/** Rows: files to send and files that were received (https://developer.work.weixin.qq.com/document/path/90389). Media IDs live three days. */
import { defineEndpoint, GET, POST, UPLOAD } from '../../table/define';
import { choice, file, integer, required, text } from '../../table/kinds';
import {
	A_JOB,
	A_LINK,
	A_MEDIA_ID,
	A_PICTURE,
	JOB_ID,
	MEDIA_ID,
	OK,
	URL_LIMITS,
} from '../../table/parameters';

const MB = 1024 * 1024;
const MEDIA = { resource: 'media', token: 'corp' } as const;
const upload = (what: string, megabytes: number) =>
	required(file('File', what, { limits: { minBytes: 6, maxBytes: megabytes * MB } }));
const UPLOADED = { ...MEDIA, ...UPLOAD, path: '/cgi-bin/media/upload', see: 90389 } as const;
const aFile = (fileName: string, mimeType: string) => ({
	fileName,
	mimeType,
	data: Buffer.from('example content', 'utf8'),
});
/** The time is text here, unlike everywhere else. */
const answer = (type: string) => ({
	...OK,
	type,
	media_id: A_MEDIA_ID,
	created_at: '1700000000',
});

export const MEDIA_ENDPOINTS = {
	'media.uploadImage': defineEndpoint({
		...UPLOADED,
		operation: 'uploadImage',
		title: 'Upload Image',
		zh: '上传图片素材',
		action: 'Upload image media',
		description: 'Uploads a picture to send; returns a media ID for three days',
		fixed: { type: 'image' },
		parameters: { media: upload('JPG or PNG, up to 10 MB', 10) },
		example: {
			request: { media: aFile('picture.png', 'image/png') },
			response: answer('image'),
		},
	}),
	'media.uploadVoice': defineEndpoint({
		...UPLOADED,
		operation: 'uploadVoice',
		title: 'Upload Voice',
		zh: '上传语音素材',
		action: 'Upload voice media',
		description: 'Uploads a voice recording to send; returns a media ID for three days',
		fixed: { type: 'voice' },
		parameters: { media: upload('AMR, up to 2 MB and 60 seconds', 2) },
		example: {
			request: { media: aFile('voice.amr', 'audio/amr') },
			response: answer('voice'),
		},
	}),
	'media.uploadVideo': defineEndpoint({
		...UPLOADED,
		operation: 'uploadVideo',
		title: 'Upload Video',
		zh: '上传视频素材',
		action: 'Upload video media',
		description: 'Uploads a video to send; returns a media ID for three days',
		fixed: { type: 'video' },
		parameters: { media: upload('MP4, up to 10 MB', 10) },
		example: {
			request: { media: aFile('video.mp4', 'video/mp4') },
			response: answer('video'),
		},
	}),
	'media.uploadFile': defineEndpoint({
		...UPLOADED,
		operation: 'uploadFile',
		title: 'Upload File',
		zh: '上传文件素材',
		action: 'Upload file media',
		description: 'Uploads any file to send; returns a media ID for three days',
		fixed: { type: 'file' },
		parameters: { media: upload('Any type, up to 20 MB', 20) },
		example: {
			request: { media: aFile('report.pdf', 'application/pdf') },
			response: answer('file'),
		},
	}),
	'media.uploadLastingImage': defineEndpoint({
		...MEDIA,
		...UPLOAD,
		operation: 'uploadLastingImage',
		title: 'Upload Lasting Image',
		zh: '上传图片',
		action: 'Upload lasting image media',
		description: 'Uploads a picture for the HTML of stored articles; returns a lasting URL',
		path: '/cgi-bin/media/uploadimg',
		parameters: { media: upload('JPG or PNG, up to 2 MB', 2) },
		see: 90392,
		example: {
			request: { media: aFile('picture.png', 'image/png') },
			response: { ...OK, url: A_PICTURE },
		},
	}),
	'media.uploadForProvider': defineEndpoint({
		...UPLOAD,
		resource: 'media',
		operation: 'uploadForProvider',
		title: 'Upload for Provider',
		zh: '服务商上传临时素材',
		action: 'Upload media for provider',
		description: 'Uploads a file in the name of the provider, to translate IDs in it',
		path: '/cgi-bin/service/media/upload',
		token: 'provider',
		parameters: {
			media: upload('Any type, up to 20 MB; pictures up to 2 MB', 20),
			type: required(
				choice('Type', 'Type of the file', [
					{ name: 'File', value: 'file' },
					{ name: 'Image', value: 'image' },
					{ name: 'Video', value: 'video' },
					{ name: 'Voice', value: 'voice' },
				]),
			),
			attachment_type: integer('Attachment Type', 'Use of an attachment, where WeCom asks for it'),
		},
		see: 99310,
		example: {
			request: {
				media: aFile('report.txt', 'text/plain'),
				type: 'file',
				attachment_type: 1,
			},
			response: answer('file'),
		},
	}),
	'media.download': defineEndpoint({
		...MEDIA,
		...GET,
		operation: 'download',
		title: 'Download',
		zh: '获取临时素材',
		action: 'Download media',
		description: 'Gets a file that a member sent or that was uploaded within three days',
		path: '/cgi-bin/media/get',
		parameters: { media_id: MEDIA_ID },
		response: { binary: true },
		see: 90390,
		example: { request: { media_id: A_MEDIA_ID }, response: {} },
	}),
	'media.downloadVoice': defineEndpoint({
		...MEDIA,
		...GET,
		operation: 'downloadVoice',
		title: 'Download High-Quality Voice',
		zh: '获取高清语音素材',
		action: 'Download high quality voice media',
		description: 'Gets a voice recording of the JS-SDK as Speex with 16 kHz',
		path: '/cgi-bin/media/get/jssdk',
		parameters: { media_id: MEDIA_ID },
		response: { binary: true },
		see: 90391,
		example: { request: { media_id: A_MEDIA_ID }, response: {} },
	}),
	'media.uploadFromUrl': defineEndpoint({
		...MEDIA,
		...POST,
		operation: 'uploadFromUrl',
		title: 'Upload From URL',
		zh: '异步上传临时素材',
		action: 'Upload media from URL',
		description: 'Starts a job in which WeCom fetches a file of up to 200 MB from a URL',
		path: '/cgi-bin/media/upload_by_url',
		fixed: { scene: 1 },
		parameters: {
			type: required(
				choice('Type', 'Type of the file', [
					{ name: 'File', value: 'file' },
					{ name: 'Video', value: 'video' },
				]),
			),
			filename: required(
				text('File Name', 'Name with extension, up to 128 bytes', { limits: { maxBytes: 128 } }),
			),
			url: required(
				text('URL', 'Where the file is; the server must answer Range requests', {
					placeholder: 'e.g. https://example.com/tour.mp4',
					limits: { ...URL_LIMITS, maxBytes: 1024 },
				}),
			),
			md5: required(
				text('MD5', 'MD5 of the file, 32 hexadecimal digits', {
					limits: { pattern: /^[0-9a-fA-F]{32}$/, rule: 'has 32 hexadecimal digits' },
				}),
			),
		},
		see: 97126,
		example: {
			request: {
				type: 'video',
				filename: 'tour.mp4',
				url: A_LINK,
				md5: 'd41d8cd98f00b204e9800998ecf8427e',
			},
			response: { ...OK, jobid: A_JOB },
		},
	}),
	'media.getUploadResult': defineEndpoint({
		...MEDIA,
		...POST,
		operation: 'getUploadResult',
		title: 'Get Upload Result',
		zh: '查询异步任务结果',
		action: 'Get media upload result',
		description: 'Gets the media ID of a file that WeCom fetched from a URL, within 60 minutes',
		path: '/cgi-bin/media/get_upload_by_url_result',
		parameters: { jobid: JOB_ID },
		see: 97126,
		example: {
			request: { jobid: A_JOB },
			response: {
				...OK,
				status: 2,
				detail: { errcode: 0, errmsg: 'ok', media_id: A_MEDIA_ID, created_at: '1700000000' },
			},
		},
	}),
};
