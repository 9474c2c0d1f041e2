/** Rows: other IDs of customers, and files for products and moments (https://developer.work.weixin.qq.com/document/path/92292, 95178). */
import { defineEndpoint, POST, UPLOAD } from '../../table/define';
import { choice, file, list, required, text } from '../../table/kinds';
import { A_CUSTOMER, A_MEDIA_ID, A_TIME, EXTERNAL_USER_ID, OK } from '../../table/parameters';

const CUSTOMER = { resource: 'customer', token: 'corp' } as const;
/** Of an app that a chain of corps shares. */
const IN_CHAIN = { ...CUSTOMER, ...POST, kinds: ['customized'], see: 98040 } as const;
const A_PENDING = 'pending-example-1';
const MB = 1024 * 1024;

export const CUSTOMER_ID_ENDPOINTS = {
	'customer.getOpenId': defineEndpoint({
		...CUSTOMER,
		...POST,
		operation: 'getOpenId',
		title: 'Get OpenID',
		zh: '外部联系人openid转换',
		action: 'Get OpenID of customer',
		description: 'Turns the ID of a WeChat customer (wm…) into an OpenID, for payments',
		path: '/cgi-bin/externalcontact/convert_to_openid',
		parameters: { external_userid: EXTERNAL_USER_ID },
		see: 92292,
		example: {
			request: { external_userid: A_CUSTOMER },
			response: { ...OK, openid: 'oAbCdEfGhIjKlMnOpQrSt' },
		},
	}),
	'customer.getIdByUnionId': defineEndpoint({
		...CUSTOMER,
		...POST,
		operation: 'getIdByUnionId',
		title: 'Get ID by UnionID',
		zh: 'unionid转换为external_userid',
		action: 'Get customer ID by UnionID with legacy call',
		description: 'Turns the UnionID of a WeChat user into the external user ID of the customer',
		path: '/cgi-bin/externalcontact/unionid_to_external_userid',
		parameters: {
			unionid: required(text('UnionID', 'Of the WeChat user, from your mini program')),
		},
		legacy: true,
		see: 93274,
		example: {
			request: { unionid: 'oTAAAAAAAAAAAAAAAAAAAA' },
			response: { ...OK, external_userid: A_CUSTOMER },
		},
	}),
	'customer.convertId': defineEndpoint({
		...CUSTOMER,
		...POST,
		operation: 'convertId',
		title: 'Convert ID',
		zh: '代开发应用external_userid转换',
		action: 'Convert customer ID',
		description: 'Turns the ID that a customized app sees into the one that third-party apps see',
		path: '/cgi-bin/externalcontact/to_service_external_userid',
		parameters: { external_userid: EXTERNAL_USER_ID },
		kinds: ['customized'],
		see: 95195,
		example: {
			request: { external_userid: A_CUSTOMER },
			response: { ...OK, external_userid: 'wmEAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' },
		},
	}),
	'customer.uploadAttachment': defineEndpoint({
		...CUSTOMER,
		...UPLOAD,
		operation: 'uploadAttachment',
		title: 'Upload Attachment',
		zh: '上传附件资源',
		action: 'Upload attachment for customers',
		description: 'Uploads a file for a moment or a product; returns a media ID for three days',
		path: '/cgi-bin/media/upload_attachment',
		parameters: {
			media: required(
				file('File', 'JPG or PNG, or MP4 of up to 30 seconds; up to 10 MB', {
					limits: { minBytes: 6, maxBytes: 10 * MB },
				}),
			),
			media_type: required(
				choice('Type', 'What it is; a product takes images only', [
					{ name: 'File', value: 'file' },
					{ name: 'Image', value: 'image' },
					{ name: 'Video', value: 'video' },
				]),
			),
			attachment_type: required(
				choice('Used In', 'What it is for', [
					{ name: 'Moment', value: 1 },
					{ name: 'Product', value: 2 },
				]),
			),
		},
		see: 95178,
		example: {
			request: {
				media: {
					fileName: 'picture.png',
					mimeType: 'image/png',
					data: Buffer.from('example content', 'utf8'),
				},
				media_type: 'image',
				attachment_type: 2,
			},
			response: { ...OK, type: 'image', media_id: A_MEDIA_ID, created_at: A_TIME },
		},
	}),
	'customer.getPendingIdInChain': defineEndpoint({
		...IN_CHAIN,
		operation: 'getPendingIdInChain',
		title: 'Get Pending ID in Chain',
		zh: 'unionid查询pending_id',
		action: 'Get pending ID in chain',
		description: 'Gets a pending ID for a UnionID, until the person is a customer of a corp below',
		path: '/cgi-bin/corpgroup/unionid_to_pending_id',
		parameters: {
			unionid: required(text('UnionID', 'Of the WeChat user, from a mini program of the corp')),
			openid: required(text('OpenID', 'Of the WeChat user, from the same mini program')),
		},
		example: {
			request: { unionid: 'oTAAAAAAAAAAAAAAAAAAAA', openid: 'oAbCdEfGhIjKlMnOpQrSt' },
			response: { ...OK, pending_id: A_PENDING },
		},
	}),
	'customer.getPendingIdsInChain': defineEndpoint({
		...IN_CHAIN,
		operation: 'getPendingIdsInChain',
		title: 'Get Pending IDs in Chain',
		zh: 'external_userid查询pending_id',
		action: 'Get pending IDs in chain',
		description: 'Gets the pending IDs that stood for customers of corps in a chain (上下游)',
		path: '/cgi-bin/corpgroup/batch/external_userid_to_pending_id',
		parameters: {
			external_userid: required(
				list('External User IDs', 'Up to 100 customers', { limits: { maxItems: 100 } }),
			),
			chat_id: text('Chat ID', 'Only members of this group chat'),
		},
		response: { list: 'result' },
		example: {
			request: { external_userid: [A_CUSTOMER], chat_id: 'wrAbCdEfGhIjKlMnOp' },
			response: { ...OK, result: [{ external_userid: A_CUSTOMER, pending_id: A_PENDING }] },
		},
	}),
};
