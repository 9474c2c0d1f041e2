/** Download Media: what a member sends is binary data when the flow begins. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { WecomApi } from '../simulator/api';
import { connect } from '../simulator/api/connect';
import type { EventObject } from '../simulator/push/event';
import { at, startApi, stopApis } from '../support/action';
import type { Engine } from '../support/engine';
import { errorOf, itemsOf } from '../support/execution';
import { chain, reply, trigger, type Step, type TriggerOptions } from '../support/flow';
import { closeFlows, startFlow } from '../support/startFlow';

let api: WecomApi;
beforeEach(async () => {
	api = await startApi();
});
afterEach(async () => {
	await closeFlows();
	await stopApis();
});

const TRIGGER = 'WeCom Suite Trigger';
const MB = 1024 * 1024;
const PNG = Buffer.from('\x89PNG\r\n\x1a\nexample', 'latin1');
const AMR = Buffer.from('#!AMR\nexample', 'latin1');
const SPEEX = Buffer.from('speex example', 'latin1');
const MP4 = Buffer.from('\0\0\0\x18ftypmp42example', 'latin1');

/** A trigger whose credential knows the platform's corp. */
const open = async (options: TriggerOptions = {}, ...steps: readonly Step[]) => {
	const media = { connectCorps: true, downloadMedia: true, ...options };
	const { engine, wecom } = await startFlow(chain(trigger(media), ...steps), at(api));
	const { pushTicket, install } = connect(wecom, api);
	await pushTicket();
	await install();
	await engine.runs();
	const { corpId } = wecom.identity;
	const file = (fileName: string, contentType: string, data: Buffer, mediaId?: string): string =>
		api.addMedia({ type: 'file', fileName, contentType, data, corpId }, mediaId);
	return { engine, wecom, file };
};
const lastRun = async (engine: Engine) => (await engine.runs()).at(-1);
const lastItem = async (engine: Engine) => {
	const run = await lastRun(engine);
	expect(errorOf(run, TRIGGER)).toBe('');
	return itemsOf(run, TRIGGER)[0];
};
const callsOf = (key: string) => api.requests.filter((request) => request.key === key);

describe('a message with a file', () => {
	it('brings a picture as binary data with its name and type', async () => {
		const { engine, wecom, file } = await open();
		await wecom.push('message:image', { MediaId: file('图片 1.png', 'image/png', PNG) });
		const item = await lastItem(engine);
		expect(item?.binary).toEqual({
			data: expect.objectContaining({
				fileName: '图片 1.png',
				mimeType: 'image/png',
				data: PNG.toString('base64'),
			}),
		});
		const told = {
			field: 'MediaId',
			property: 'data',
			fileName: '图片 1.png',
			mimeType: 'image/png',
			size: PNG.length,
		};
		expect(item?.json['wecom']).toMatchObject({ media: { downloaded: true, files: [told] } });
	});

	it.each([
		['photo', 'application/octet-stream', PNG, 'photo.png', 'image/png'],
		['photo', 'image/png; charset=binary', PNG, 'photo.png', 'image/png'],
	])(
		'%s of type %s gets the name and type of its bytes',
		async (name, type, data, named, typed) => {
			const { engine, wecom, file } = await open();
			await wecom.push('message:image', { MediaId: file(name, type, data) });
			expect((await lastItem(engine))?.binary?.['data']).toMatchObject({
				fileName: named,
				mimeType: typed,
			});
		},
	);

	it('brings a video, and its small picture beside it', async () => {
		const { engine, wecom, file } = await open();
		const MediaId = file('tour.mp4', 'video/mp4', MP4);
		await wecom.push('message:video', { MediaId, ThumbMediaId: file('t.png', 'image/png', PNG) });
		const item = await lastItem(engine);
		expect(item?.binary).toMatchObject({
			data: { fileName: 'tour.mp4', mimeType: 'video/mp4' },
			thumbnail: { fileName: 't.png', mimeType: 'image/png' },
		});
	});

	it('brings what a message of an unknown kind names', async () => {
		const { engine, wecom, file } = await open();
		const MediaId = file('report.pdf', 'application/pdf', Buffer.from('%PDF-1.7 example'));
		await wecom.push('message:text', { MsgType: 'file', MediaId });
		const item = await lastItem(engine);
		expect(item?.json['label']).toBe('message:file');
		expect(item?.binary?.['data']).toMatchObject({ fileName: 'report.pdf' });
	});

	it('brings a recording as AMR, without asking for another', async () => {
		const { engine, wecom, file } = await open();
		await wecom.push('message:voice', { MediaId: file('voice.amr', 'audio/amr', AMR) });
		expect((await lastItem(engine))?.binary?.['data']).toMatchObject({
			fileName: 'voice.amr',
			mimeType: 'audio/amr',
		});
		expect(callsOf('media.downloadVoice')).toEqual([]);
	});

	it('brings a recording in high quality where WeCom has it, and as AMR elsewhere', async () => {
		const { engine, wecom, file } = await open({ highQualityVoice: true });
		await wecom.push('message:voice', { MediaId: file('voice.speex', 'voice/speex', SPEEX) });
		expect((await lastItem(engine))?.binary?.['data']).toMatchObject({ mimeType: 'voice/speex' });
		expect(callsOf('media.download')).toEqual([]);
		api.fail('media.downloadVoice', { errcode: 40007 });
		await wecom.push('message:voice', { MediaId: file('voice.amr', 'audio/amr', AMR) });
		const item = await lastItem(engine);
		expect(item?.binary?.['data']).toMatchObject({ mimeType: 'audio/amr' });
		expect(item?.json['wecom']).toMatchObject({ media: { downloaded: true } });
	});

	it('stays as it is without the option, and so does a message without a file', async () => {
		const { engine, wecom, file } = await open({ downloadMedia: false });
		await wecom.push('message:image', { MediaId: file('a.png', 'image/png', PNG) });
		const item = await lastItem(engine);
		expect(item?.binary).toBeUndefined();
		expect(item?.json['wecom']).not.toHaveProperty('media');
		const other = await open();
		await other.wecom.text('你好');
		expect((await lastItem(other.engine))?.json['wecom']).not.toHaveProperty('media');
		expect(callsOf('media.download')).toEqual([]);
	});

	it('is answered before the file is asked for', async () => {
		const { engine, wecom, file } = await open();
		const MediaId = file('a.png', 'image/png', PNG);
		const started = performance.now();
		api.fail('media.download', { delayMs: 2000 });
		const { kind, attempts } = await wecom.push('message:image', { MediaId });
		expect({ kind, attempts: attempts.length }).toEqual({ kind: 'success', attempts: 1 });
		expect(performance.now() - started).toBeLessThan(1500);
		expect((await lastItem(engine))?.binary).toHaveProperty('data');
	});

	it('reaches a Reply node, which answers in the same exchange', async () => {
		const { wecom, file } = await open({}, reply('=Got {{ $binary.data.fileName }}'));
		const MediaId = file('a.png', 'image/png', PNG);
		const pushed = await wecom.push('message:image', { MediaId });
		expect(pushed.reply?.fields).toMatchObject({ Content: 'Got a.png' });
	});
});

describe('a file that cannot be downloaded is told in the item, and the message goes on:', () => {
	const push = async (options: TriggerOptions, fields: EventObject, label = 'message:image') => {
		const { engine, wecom } = await open(options, reply('thanks'));
		const pushed = await wecom.push(label, fields);
		expect(pushed.reply?.fields).toMatchObject({ Content: 'thanks' });
		return (await lastItem(engine))?.json['wecom'];
	};

	it('one that WeCom does not have any more', async () => {
		expect(await push({}, { MediaId: 'example-gone' })).toMatchObject({
			media: {
				downloaded: false,
				problem: expect.stringContaining('40007'),
				code: 'ERR_WECOM_API',
				remedy: expect.any(String),
				files: [],
			},
		});
	});

	it('one of a corp that is not connected', async () => {
		const fields = { MediaId: 'example', ToUserName: 'wpStranger' };
		expect(await push({}, fields)).toMatchObject({
			media: {
				downloaded: false,
				problem: expect.stringMatching(/wpStranger is not connected/),
				code: 'ERR_WECOM_CONFIGURATION',
			},
		});
		expect(callsOf('media.download')).toEqual([]);
	});

	it('one whose line breaks', async () => {
		api.fail('media.download', { drop: true });
		expect(await push({}, { MediaId: 'example' })).toMatchObject({
			media: { downloaded: false, code: 'ERR_WECOM_TRANSPORT' },
		});
	});

	it('the small picture of a video, with the video there', async () => {
		const { engine, wecom, file } = await open();
		const MediaId = file('tour.mp4', 'video/mp4', MP4);
		await wecom.push('message:video', { MediaId, ThumbMediaId: 'example-gone' });
		const item = await lastItem(engine);
		expect(Object.keys(item?.binary ?? {})).toEqual(['data']);
		expect(item?.json['wecom']).toMatchObject({
			media: { downloaded: false, files: [{ property: 'data' }], problem: expect.any(String) },
		});
	});

	it.each([
		['one byte more than allowed', { largestMedia: 1 }, MB + 1, false],
		['as large as allowed', { largestMedia: 1 }, MB, true],
		['more than 20 MB', {}, 20 * MB + 1, false],
	])('%s', async (_name, options, size, downloaded) => {
		const { engine, wecom, file } = await open(options);
		const data = Buffer.alloc(size, 'x');
		await wecom.push('message:image', { MediaId: file('a.bin', 'image/png', data) });
		const item = await lastItem(engine);
		expect(item?.binary?.['data'] !== undefined).toBe(downloaded);
		expect(item?.json['wecom']).toMatchObject({
			media: {
				downloaded,
				...(downloaded ? {} : { problem: expect.stringContaining('Largest Media') }),
			},
		});
	});

	it('one without an end, of which no more is read than allowed', async () => {
		const { engine, wecom, file } = await open({ largestMedia: 1 });
		const MediaId = file('a.png', 'image/png', PNG);
		let sent = 0;
		// Hands on what is for the API; only the file is its own.
		const endless = createServer((request, response) => {
			if (request.url?.startsWith('/cgi-bin/media/get') !== true)
				return void handOn(request, response);
			response.writeHead(200, { 'content-disposition': 'attachment; filename="a.png"' });
			const more = (): void => {
				if (response.destroyed) return;
				sent += 65_536;
				response.write(Buffer.alloc(65_536), () => setImmediate(more));
			};
			more();
		});
		await new Promise<void>((resolve) => endless.listen(0, '127.0.0.1', resolve));
		const { port } = endless.address() as AddressInfo;
		engine.credential['apiBaseUrl'] = `http://127.0.0.1:${port}`;
		await wecom.push('message:image', { MediaId });
		const item = await lastItem(engine);
		endless.close();
		expect(item?.json['wecom']).toMatchObject({
			media: { downloaded: false, problem: expect.stringContaining('more than 1 MB') },
		});
		expect(sent).toBeLessThan(20 * MB);
	});
});

async function handOn(request: IncomingMessage, response: ServerResponse): Promise<void> {
	const { method = 'GET', url = '' } = request;
	const body = method === 'GET' ? {} : { body: await buffer(request) };
	const answer = await fetch(`${api.url}${url}`, { method, ...body });
	response.writeHead(answer.status, { 'content-type': 'application/json' });
	response.end(Buffer.from(await answer.arrayBuffer()));
}
