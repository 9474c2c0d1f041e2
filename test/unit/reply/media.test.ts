import { checkMedia, limitsOf, uploadBinary } from '../../../nodes/WecomSuite/reply/media';
import { thrownBy } from '../../support/thrown';
import { contextOf, FILES } from './context';

const MB = 1024 * 1024;
const file = (content: Buffer, mimeType: string) => ({ mimeType, content });
const padded = (start: Buffer, bytes: number) => Buffer.concat([start], bytes);

describe('checkMedia', () => {
	it.each([
		['image', FILES.jpg, 'image/jpeg', 'JPG'],
		['image', FILES.png, 'image/png', 'PNG'],
		['image', FILES.png, 'IMAGE/PNG; charset=binary', 'PNG'],
		['image', FILES.jpg, 'image/png', 'JPG'],
		['image', FILES.jpg, 'application/octet-stream', 'JPG'],
		['image', FILES.jpg, '', 'JPG'],
		['voice', FILES.amr, 'audio/amr', 'AMR'],
		['voice', Buffer.from('#!AMR-WB\n'), 'audio/amr-wb', 'AMR'],
		['video', FILES.mp4, 'video/mp4', 'MP4'],
	] as const)('takes for %s %j of type %j', (kind, content, mimeType, name) => {
		expect(checkMedia(kind, file(content, mimeType)).name).toBe(name);
	});

	it.each([
		['image', FILES.gif, 'image/gif', /of type image\/gif; WeCom takes JPG or PNG for an image/],
		['image', FILES.gif, 'image/png', /content of the file is not JPG or PNG/],
		['image', FILES.gif, '', /content of the file is not JPG or PNG/],
		['image', FILES.jpg, 'text/html', /of type text\/html/],
		['voice', Buffer.from('ID3 mp3 file'), 'audio/mpeg', /WeCom takes AMR for a voice message/],
		['voice', Buffer.from('OggS opus'), 'audio/amr', /content of the file is not AMR/],
		['video', FILES.mov, 'video/quicktime', /of type video\/quicktime; WeCom takes MP4/],
		['video', FILES.mov, 'video/mp4', /content of the file is not MP4/],
		['video', Buffer.from('<html></html>'), 'video/mp4', /content of the file is not MP4/],
	] as const)('refuses for %s %j of type %j', (kind, content, mimeType, message) => {
		const error = thrownBy(() => checkMedia(kind, file(content, mimeType)));
		expect(error.code).toBe('ERR_WECOM_REPLY');
		expect(error.message).toMatch(message);
		expect(error.remedy).toContain('Convert the file');
	});

	it.each([
		['image', FILES.jpg, 'image/jpeg', 10 * MB],
		['voice', FILES.amr, 'audio/amr', 2 * MB],
		['video', FILES.mp4, 'video/mp4', 10 * MB],
	] as const)('takes for %s %j of type %j from 6 to %i bytes', (kind, start, mimeType, most) => {
		expect(checkMedia(kind, file(padded(start, most), mimeType))).toBeDefined();
		const large = thrownBy(() => checkMedia(kind, file(padded(start, most + 1), mimeType)));
		expect(large.message).toContain(`${most + 1} bytes; WeCom takes ${most}`);
		const small = thrownBy(() => checkMedia(kind, file(start.subarray(0, 5), mimeType)));
		expect(small.message).toContain('5 bytes; WeCom takes 6 and more');
		expect([large.code, small.code]).toEqual(['ERR_WECOM_REPLY', 'ERR_WECOM_REPLY']);
	});

	it('takes the smallest file there may be', () => {
		expect(checkMedia('image', file(FILES.jpg.subarray(0, 6), 'image/jpeg')).name).toBe('JPG');
	});

	it('says its limits for the form', () => {
		expect([limitsOf('image'), limitsOf('voice'), limitsOf('video')]).toEqual([
			'10 MB, JPG or PNG',
			'2 MB, AMR',
			'10 MB, MP4',
		]);
	});
});

describe('uploadBinary', () => {
	it('uploads the file under its own name, or under one that fits', async () => {
		const { helpers } = contextOf(
			{},
			{
				named: { content: FILES.png, mimeType: 'image/x-png', fileName: '图.png' },
				unnamed: { content: FILES.amr, mimeType: '' },
			},
		);
		const upload = jest.fn(() => Promise.resolve('example-media'));
		await expect(uploadBinary(helpers, 3, 'named', 'image', upload)).resolves.toBe('example-media');
		expect(upload).toHaveBeenLastCalledWith('image', {
			fileName: '图.png',
			mimeType: 'image/png',
			content: FILES.png,
		});
		await uploadBinary(helpers, 3, 'unnamed', 'voice', upload);
		expect(upload).toHaveBeenLastCalledWith('voice', {
			fileName: 'voice.amr',
			mimeType: 'audio/amr',
			content: FILES.amr,
		});
	});

	it('uploads nothing that WeCom would refuse', async () => {
		const { helpers } = contextOf({}, { data: { content: FILES.gif, mimeType: 'image/gif' } });
		const upload = jest.fn(() => Promise.resolve(''));
		await expect(uploadBinary(helpers, 3, 'data', 'image', upload)).rejects.toMatchObject({
			code: 'ERR_WECOM_REPLY',
		});
		expect(upload).not.toHaveBeenCalled();
	});
});
