import type { StoredWorkflow } from '../host/client';
import { replyStep, type Step } from '../e2e/realN8n';
import { pictureOf, type Editor } from './editor';
import { AuthorizedCorp } from './authorizedCorp';
import type { EditorSession } from './session';

interface Filled {
	/** What WeCom pushes. */
	readonly push: string;
	readonly overrides?: Readonly<Record<string, string>>;
	/** What the user does in the form after choosing the type. */
	readonly fill: (form: Editor) => Promise<void>;
	/** What the member gets; nothing for No Reply. */
	readonly reply?: Readonly<Record<string, unknown>>;
}

const CARD = 'event:template_card_event';
const ARTICLES = [
	{ Title: 'Opening hours', Description: 'New from Monday', Url: 'https://example.com/hours' },
	{ Title: '地址', Description: 'How to find us', Url: 'https://example.com/place' },
].map((article) => ({ ...article, PicUrl: 'https://example.com/640x320.png' }));
const TEXT = 'Two lines: 你好 & <b>\n<a href="https://example.com">a link</a>';
const RAW =
	'<xml><MsgType><![CDATA[text]]></MsgType><Content><![CDATA[of my own]]></Content></xml>';

/** Reply type → its form, filled by hand. */
const FILLED: Readonly<Record<string, Filled>> = {
	'Text (文本)': {
		push: 'message:text',
		fill: async (form) => await form.fill('content', TEXT),
		reply: { MsgType: 'text', Content: TEXT },
	},
	'Image (图片)': {
		push: 'message:image',
		overrides: { MediaId: 'picture-of-the-member' },
		fill: async (form) => await form.fillExpression('mediaId', '$json.MediaId'),
		reply: { MsgType: 'image', Image: { MediaId: 'picture-of-the-member' } },
	},
	'Voice (语音)': {
		push: 'message:voice',
		fill: async (form) => await form.fill('mediaId', 'example-voice'),
		reply: { MsgType: 'voice', Voice: { MediaId: 'example-voice' } },
	},
	'Video (视频)': {
		push: 'message:text',
		fill: async (form) => {
			await form.fill('mediaId', 'example-video');
			await form.fill('videoTitle', 'How to book a room');
			await form.fill('videoDescription', 'Two minutes, with subtitles');
		},
		reply: {
			MsgType: 'video',
			Video: {
				MediaId: 'example-video',
				Title: 'How to book a room',
				Description: 'Two minutes, with subtitles',
			},
		},
	},
	'News (图文)': {
		push: 'event:click',
		fill: async (form) => {
			for (const [nth, { Title, Description, Url, PicUrl }] of ARTICLES.entries()) {
				await form.page.getByText('Add Article', { exact: true }).click();
				await form.fill('title', Title, nth);
				await form.fill('description', Description, nth);
				await form.fill('url', Url, nth);
				await form.fill('picUrl', PicUrl, nth);
			}
		},
		reply: { MsgType: 'news', ArticleCount: '2', Articles: { item: ARTICLES } },
	},
	'Update Button (更新按钮文案)': {
		push: CARD,
		fill: async (form) => await form.fill('replaceName', 'Approved'),
		reply: { MsgType: 'update_button', Button: { ReplaceName: 'Approved' } },
	},
	'Update Template Card (更新整张卡片)': {
		push: CARD,
		fill: async (form) => {
			await form.choose('cardType', 'Text Notice (文本通知型)');
			const card = {
				main_title: { title: 'Room 302 is yours', desc: 'Approved by Li Si' },
				card_action: { type: 1, url: 'https://example.com/rooms' },
			};
			await form.fill('card', JSON.stringify(card));
		},
		reply: {
			MsgType: 'update_template_card',
			TemplateCard: {
				CardType: 'text_notice',
				MainTitle: { Title: 'Room 302 is yours', Desc: 'Approved by Li Si' },
				CardAction: { Type: '1', Url: 'https://example.com/rooms' },
			},
		},
	},
	'Raw XML (自定义 XML)': {
		push: 'message:text',
		fill: async (form) => await form.fill('rawXml', RAW),
		reply: { MsgType: 'text', Content: 'of my own' },
	},
	'No Reply (不回复)': { push: 'message:text', fill: async () => undefined },
};

/** A picture as text, and n8n's own node that makes a file of it. */
const PICTURE = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(64)]);
const FILE: Step = {
	name: 'File',
	type: 'n8n-nodes-base.convertToFile',
	typeVersion: 1.1,
	parameters: {
		operation: 'toBinary',
		sourceProperty: 'Content',
		binaryPropertyName: 'photo',
		options: { fileName: 'photo.png', mimeType: 'image/png' },
	},
};

/** The forms of the Reply node, filled and run in the editor; what is sealed is opened as WeCom would. */
export function filled(session: () => EditorSession): void {
	const ui = () => session().editor;
	let workflow: StoredWorkflow;

	async function draft(name: string, steps: readonly Step[]) {
		workflow = await session().realN8n.draft(name, steps);
		await ui().openWorkflow(workflow.id);
	}

	describe('one after the other', () => {
		beforeAll(async () => await draft('filled', [replyStep('')]));

		it.each(Object.entries(FILLED))('%s', async (type, { push, overrides, fill, reply }) => {
			await ui().openNode('Reply');
			await ui().choose('replyType', type);
			await fill(ui());
			expect(await ui().faults()).toEqual([]);
			await ui().picture(`filled-${pictureOf(type)}`);
			await ui().closeNode();
			const wecom = await session().listen(workflow);
			const answer = await wecom.push(push, { FromUserName: 'zhangsan', ...overrides });
			expect(answer.problem).toBeUndefined();
			expect(answer.kind).toBe(reply === undefined ? 'success' : 'reply');
			if (reply === undefined) return;
			expect(answer.reply?.fields).toMatchObject({ ToUserName: 'zhangsan', ...reply });
		});
	});

	it('Image from a file of the item, uploaded first', async () => {
		const authorizedCorp = await AuthorizedCorp.open(session().realN8n);
		try {
			await authorizedCorp.pushTicket();
			await draft('filled with a file', [FILE, replyStep('')]);
			const wecom = session().wecomOf(workflow);
			await ui().openNode('Reply');
			await ui().choose('replyType', 'Image (图片)');
			await ui().choose('mediaSource', 'Binary Property');
			await ui().fill('binaryPropertyName', 'photo');
			await ui().fill('authorization', authorizedCorp.authorize(wecom.identity.corpId));
			expect(await ui().faults()).toEqual([]);
			await ui().picture('filled-image-from-file');
			await ui().closeNode();
			await session().listen(workflow);
			const { reply, problem } = await wecom.text(PICTURE.toString('base64'));
			expect(problem).toBeUndefined();
			const [[mediaId, media] = []] = authorizedCorp.api.media;
			expect(media).toMatchObject({ type: 'image', fileName: 'photo.png', data: PICTURE });
			expect(reply?.fields).toMatchObject({ MsgType: 'image', Image: { MediaId: mediaId } });
		} finally {
			await authorizedCorp.close();
		}
	});
}
