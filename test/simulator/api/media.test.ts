import { type Caller, clock, CORP, startApi } from './caller';

let api: Awaited<ReturnType<typeof startApi>>['api'];
let caller: Caller;
let token: string;
const time = clock();
beforeEach(async () => {
	({ api, caller } = await startApi({ now: time.now }));
	token = await caller.corpToken(api.authorize(CORP));
});
afterEach(() => api.stop());

const refused = (errcode: number) => expect.objectContaining({ errcode });
const MB = 1024 * 1024;
const CONTENT = Buffer.from([0x0d, 0x0a, 0x2d, 0x2d, 0x00, 0xff, 0x0d, 0x0a]);
const fileOf = (name: string, data: Buffer = CONTENT, type = 'image/png') =>
	new File([data], name, { type });
const upload = (type: string, file: File, part?: string) =>
	caller.upload('/cgi-bin/media/upload', { access_token: token, type }, file, part);
const download = (media_id: string, path = '/cgi-bin/media/get') =>
	caller.request(path, { access_token: token, media_id });

describe('media/upload', () => {
	it('keeps the file, byte by byte, and gives its time as text', async () => {
		const answer = await upload('image', fileOf('图片.png'));
		expect(answer).toEqual({
			errcode: 0,
			errmsg: 'ok',
			type: 'image',
			media_id: expect.any(String),
			created_at: String(Math.floor(time.now() / 1000)),
		});
		expect(api.media.get(String(answer['media_id']))).toEqual({
			type: 'image',
			corpId: CORP,
			fileName: '图片.png',
			contentType: 'image/png',
			data: CONTENT,
		});
		expect(api.requests.at(-1)).toMatchObject({
			key: 'media.uploadImage',
			query: { access_token: '(corp token 1)', type: 'image' },
			body: undefined,
			file: { name: 'media', fileName: '图片.png' },
		});
	});

	it.each([
		['an unknown type', 'sticker', fileOf('a.png'), 40005],
		['a picture of another kind', 'image', fileOf('a.gif'), 40004],
		['a voice that is no AMR', 'voice', fileOf('a.mp3'), 40004],
		['a video that is no MP4', 'video', fileOf('a.mov'), 40004],
		['five bytes', 'file', fileOf('a.txt', Buffer.alloc(5)), 40006],
		['nothing', 'file', fileOf('a.txt', Buffer.alloc(0)), 44001],
		['too large a voice', 'voice', fileOf('a.amr', Buffer.alloc(2 * MB + 1)), 45001],
		['too large a file', 'file', fileOf('a.bin', Buffer.alloc(20 * MB + 1)), 45001],
	])('refuses %s', async (_name, type, file, errcode) => {
		expect(await upload(type, file)).toEqual(refused(errcode));
		expect(api.media.size).toBe(0);
	});

	it('refuses a file in another part, and a body that is no form', async () => {
		expect(await upload('file', fileOf('a.txt'), 'upload')).toEqual(refused(44001));
		const query = { access_token: token, type: 'file' };
		expect(await caller.post('/cgi-bin/media/upload', query, {})).toEqual(refused(44001));
		const init = { method: 'POST', headers: { 'content-type': 'multipart/form-data' }, body: 'x' };
		const broken = await caller.request('/cgi-bin/media/upload', query, init);
		expect(await broken.json()).toEqual(refused(44001));
	});

	it('takes files of the provider and lasting pictures elsewhere', async () => {
		const provider = { provider_access_token: await caller.providerToken(), type: 'file' };
		const path = '/cgi-bin/service/media/upload';
		const answer = await caller.upload(path, provider, fileOf('a.txt'));
		expect(api.media.get(String(answer['media_id']))?.corpId).toBeUndefined();
		const lasting = await caller.upload(
			'/cgi-bin/media/uploadimg',
			{ access_token: token },
			fileOf('a.png'),
		);
		expect(lasting).toEqual({ errcode: 0, errmsg: 'ok', url: expect.stringMatching(/^https:/) });
	});
});

describe('media/get', () => {
	it('serves a file with name and type', async () => {
		const { media_id } = await upload('image', fileOf('图片.png'));
		const answer = await download(String(media_id));
		expect(answer.headers.get('content-type')).toBe('image/png');
		const disposition = answer.headers.get('content-disposition') ?? '';
		expect(Buffer.from(disposition, 'latin1').toString('utf8')).toBe(
			'attachment; filename="图片.png"',
		);
		expect(Buffer.from(await answer.arrayBuffer())).toEqual(CONTENT);
	});

	it('serves what members sent, also as voice', async () => {
		const voice = { type: 'voice', fileName: 'a.speex', contentType: 'voice/speex' };
		api.addMedia({ ...voice, data: CONTENT, corpId: CORP }, 'from-callback');
		const answer = await download('from-callback', '/cgi-bin/media/get/jssdk');
		expect(answer.headers.get('content-type')).toBe('voice/speex');
	});

	it('refuses in JSON what is unknown, too old or of another corp', async () => {
		const { media_id } = await upload('file', fileOf('a.txt'));
		expect(await (await download('x')).json()).toEqual(refused(40007));
		token = await caller.corpToken(api.authorize('wpOther'));
		expect(await (await download(String(media_id))).json()).toEqual(refused(40007));
		time.pass(3 * 24 * 60);
		api.acceptTicket('example-ticket');
		token = await caller.corpToken(api.authorize(CORP));
		expect(await (await download(String(media_id))).json()).toEqual(refused(40007));
	});
});
