/** Files in and out (https://developer.work.weixin.qq.com/document/path/90389, 90390, 90392). */
import { OK, Refusal, type StoredFile } from './answer';
import { corpOf, json, textOf, type Call, type Handler, type Handlers } from './call';
import { randomId } from './state';

const PICTURES = ['jpg', 'jpeg', 'png'];
/** Type → extensions it may have; any when there is no entry. */
const EXTENSIONS: Readonly<Record<string, readonly string[]>> = {
	image: PICTURES,
	voice: ['amr'],
	video: ['mp4'],
};

const upload: Handler = (call, state) => {
	const type = call.query['type'] ?? '';
	const file = checkedFile(call, type);
	const corpId = call.installation?.corpId;
	const media_id = randomId('media');
	state.media.add(media_id, { ...file, type, corpId });
	// The time is text here, unlike everywhere else.
	return json({ ...OK, type, media_id, created_at: String(Math.floor(state.now() / 1000)) });
};

const uploadLasting: Handler = (call) => {
	const { fileName } = checkedFile(call, 'image');
	const picture = encodeURIComponent(fileName);
	return json({ ...OK, url: `https://wework.qpic.cn/wwpic/${randomId('picture')}/${picture}` });
};

const checkedFile = ({ row, file }: Call, type: string): StoredFile => {
	if (file === undefined) throw new Refusal(44001);
	const { minBytes = 0, maxBytes = Infinity } = row.parameters[file.name]?.limits ?? {};
	const extension = file.fileName.split('.').at(-1)?.toLowerCase() ?? '';
	if (file.data.length === 0) throw new Refusal(44001);
	if (file.data.length < minBytes) throw new Refusal(40006);
	if (file.data.length > maxBytes) throw new Refusal(45001);
	if (EXTENSIONS[type]?.includes(extension) === false) throw new Refusal(40004);
	return { fileName: file.fileName, contentType: file.contentType, data: file.data };
};

const download: Handler = (call, state) => ({
	file: state.mediaOf(textOf(call, 'media_id'), corpOf(call).corpId),
});

/** One black pixel: enough to be a picture. */
const PIXEL = Buffer.from(
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
	'base64',
);
const getInstallQr: Handler = ({ row, values }, { settings }) => {
	if (values['suite_id'] !== settings.suiteId) throw new Refusal(48003);
	if (row.response?.binary !== true) return json(row.example.response);
	return { file: { fileName: 'qrcode.png', contentType: 'image/png', data: PIXEL } };
};

export const MEDIA_CALLS: Handlers = {
	'/cgi-bin/media/upload': upload,
	'/cgi-bin/service/media/upload': upload,
	'/cgi-bin/media/uploadimg': uploadLasting,
	'/cgi-bin/media/get': download,
	'/cgi-bin/media/get/jssdk': download,
	'/cgi-bin/service/get_app_qrcode': getInstallQr,
};
