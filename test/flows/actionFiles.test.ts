import type { INodeExecutionData, INodeParameters } from 'n8n-workflow';
import type { WecomApi } from '../simulator/api';
import { EXAMPLE_CORP } from '../simulator/api/examples';
import { act, authorizationOf, pushedItem, runAction, startApi, stopApis } from '../support/action';
import { errorOf, itemsOf } from '../support/execution';
import { closeFlows } from '../support/startFlow';

let api: WecomApi;
beforeEach(async () => {
	api = await startApi();
	api.authorize(EXAMPLE_CORP.corpId, EXAMPLE_CORP);
});
afterEach(async () => {
	await closeFlows();
	await stopApis();
});

const NODE = 'WeCom Suite';
const BYTES = Buffer.from([0x0d, 0x0a, 0x2d, 0x2d, 0x00, 0xff, 0x0d, 0x0a]);
const inCorp = (parameters: INodeParameters = {}) => ({
	authorization: authorizationOf(),
	...parameters,
});
const withFile = (fileName: string, data = BYTES): INodeExecutionData => ({
	...pushedItem(),
	binary: { picture: { fileName, mimeType: 'image/png', data: data.toString('base64') } },
});
const upload = (media: string) => act('media', 'uploadImage', inCorp({ media }));

describe('a file', () => {
	it('goes up byte by byte under its own name', async () => {
		const run = await runAction(upload('picture'), api, [withFile('图片 1.png')]);
		expect(errorOf(run, NODE)).toBe('');
		const id = itemsOf(run, NODE)[0]?.json['media_id'] as string;
		expect(api.media.get(id)).toMatchObject({ fileName: '图片 1.png', data: BYTES });
	});

	it('comes down with its name and type', async () => {
		const stored = { type: 'image', fileName: '图片.png', contentType: 'image/png', data: BYTES };
		const media_id = api.addMedia({ ...stored, corpId: EXAMPLE_CORP.corpId });
		const download = act('media', 'download', inCorp({ media_id, outputBinaryField: 'photo' }));
		const [item] = itemsOf(await runAction(download, api), NODE);
		expect(item?.json).toEqual({ fileName: '图片.png', mimeType: 'image/png', size: 8 });
		expect(item?.binary?.['photo']).toMatchObject({
			fileName: '图片.png',
			mimeType: 'image/png',
			data: BYTES.toString('base64'),
		});
	});

	it('that is gone is an error, not a file', async () => {
		const download = act('media', 'download', inCorp({ media_id: 'example-gone' }));
		expect(errorOf(await runAction(download, api), NODE)).toMatch(/40007.*ERR_WECOM_API/);
	});

	it.each([
		['missing', [pushedItem()], /binary/i],
		['too small', [withFile('a.png', Buffer.from('1'))], /\(media\) has 1 bytes.*PARAMETER/],
	])('that is %s is refused before anything is sent', async (_, items, message) => {
		expect(errorOf(await runAction(upload('picture'), api, items), NODE)).toMatch(message);
		expect(api.requests).toEqual([]);
	});
});

describe('Custom API Call', () => {
	const send = (parameters: INodeParameters, item = pushedItem()) =>
		runAction(act('customApiCall', 'send', inCorp(parameters)), api, [item]);

	it('calls any path with the right token', async () => {
		const get = { method: 'GET', token: 'corp', path: '/cgi-bin/user/get' };
		const run = await send({ ...get, query: '{ "userid": "lisi" }' });
		expect(errorOf(run, NODE)).toBe('');
		const made = api.requests.at(-1);
		expect(made).toMatchObject({ key: 'member.get', tokenKind: 'corp' });
		expect(made?.query).toMatchObject({ userid: 'lisi' });
	});

	it('takes the path short, and a body from an expression', async () => {
		const body = '={{ { tagname: "VIP", tagid: 12 } }}';
		const run = await send({ method: 'POST', token: 'corp', path: 'tag/create', body });
		expect(errorOf(run, NODE)).toBe('');
		expect(api.requests.at(-1)).toMatchObject({
			path: '/cgi-bin/tag/create',
			body: { tagname: 'VIP', tagid: 12 },
		});
	});

	it.each([
		['provider', '/cgi-bin/license/get_app_license_info'],
		['suite', '/cgi-bin/service/get_order_list'],
		['none', '/cgi-bin/anything'],
	])('carries the %s token without an authorization', async (token, path) => {
		await send({ method: 'POST', token, path, authorization: '' });
		const made = api.requests.at(-1);
		expect(made).toMatchObject({ path, tokenKind: token === 'none' ? undefined : token });
	});

	it('sends files as a form and takes files back', async () => {
		const up = { method: 'POST', token: 'corp', path: 'media/upload', query: '{"type":"image"}' };
		const file = withFile('a.png');
		const sent = await send({ ...up, additionalFields: { media: 'picture' } }, file);
		const media_id = itemsOf(sent, NODE)[0]?.json['media_id'] as string;
		const query = JSON.stringify({ media_id });
		const down = { method: 'GET', token: 'corp', path: 'media/get', query, answerIsFile: true };
		const [item] = itemsOf(await send(down), NODE);
		expect(item?.json).toMatchObject({ fileName: 'a.png', size: 8 });
		expect(item?.binary?.['data']?.data).toBe(BYTES.toString('base64'));
	});

	it('shows no token that an answer holds', async () => {
		const { corpId: auth_corpid, permanentCode: permanent_code } = EXAMPLE_CORP;
		const body = JSON.stringify({ auth_corpid, permanent_code });
		const path = 'service/get_corp_token';
		const options = { revealSecrets: true };
		const run = await send({ method: 'POST', token: 'suite', path, body, options });
		expect(itemsOf(run, NODE)[0]?.json['access_token']).toMatch(/^wcs1\./);
	});

	it.each([
		[{ path: 'https://example.com/x' }, /Path \(path\) does not fit/],
		[{ path: '/cgi-bin/../x' }, /Path \(path\) does not fit/],
		[{ path: 'user/get', query: '{' }, /Query \(query\) is not a JSON object/],
		[{ path: 'user/get', query: '{"access_token":"x"}' }, /holds access_token.*adds itself/],
		[{ path: 'user/get', body: '[1]' }, /Body \(body\) is not a JSON object/],
	])('sends nothing with %j', async (parameters, message) => {
		const run = await send({ method: 'POST', token: 'corp', ...parameters });
		expect(errorOf(run, NODE)).toMatch(message);
		expect(api.requests).toEqual([]);
	});
});
