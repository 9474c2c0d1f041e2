import { decrypt } from '@wecom/crypto';
import { sealAuthorization } from '../../../nodes/WecomSuite/suite/seals/authorization';
import { useApi } from './api';
import {
	codeStep,
	errorOf,
	itemsOf,
	replyStep,
	SUITE,
	type Flow,
	type Step,
	type RealN8n,
} from './realN8n';

const CARD = 'event:template_card_event';
const NOTICE = {
	card_type: 'text_notice',
	main_title: { title: 'Approved', desc: '由张三处理 ✅' },
	card_action: { type: 1, url: 'https://example.com/a?b=1&c=<2>' },
};
/** A picture of one pixel. */
const PNG =
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const kindStep = (replyType: string, parameters: Record<string, unknown> = {}): Step => ({
	...replyStep(''),
	parameters: { replyType, ...parameters },
});

/** Every kind of reply, opened by the simulator's own code and, as a second judge, by another library. */
export function kinds(realN8n: () => RealN8n): void {
	const CASES: [string, string, Record<string, unknown>, object][] = [
		['text', 'message:text', { content: "={{ 'é'.repeat(1024) }}" }, { Content: 'é'.repeat(1024) }],
		['image', 'message:image', { mediaId: 'm1' }, { Image: { MediaId: 'm1' } }],
		['voice', 'message:voice', { mediaId: 'm2' }, { Voice: { MediaId: 'm2' } }],
		[
			'video',
			'message:text',
			{ mediaId: 'm3', videoTitle: '标题' },
			{ Video: { MediaId: 'm3', Title: '标题' } },
		],
		[
			'news',
			'event:click',
			{ articlesFrom: 'json', articlesJson: '=[{"title":"]]> 😀","url":"https://a"}]' },
			{ ArticleCount: '1' },
		],
		[
			'raw',
			'message:text',
			{ rawXml: '<MsgType>text</MsgType><Content>raw</Content>' },
			{ Content: 'raw' },
		],
		['updateButton', CARD, { replaceName: 'Done' }, { Button: { ReplaceName: 'Done' } }],
		[
			'updateTemplateCard',
			CARD,
			{ card: JSON.stringify(NOTICE) },
			{ TemplateCard: { CardType: 'text_notice' } },
		],
	];

	it.each(CASES)('%s answers %s', async (kind, label, parameters, expected) => {
		const flow = await realN8n().publish(`kind ${kind}`, [kindStep(kind, parameters)]);
		const result = await flow.wecom.push(label);
		expect(result.problem).toBeUndefined();
		expect(result.reply?.fields).toMatchObject(expected);
		const encrypt = /<Encrypt><!\[CDATA\[([^\]]+)/.exec(result.body.toString())?.[1] ?? '';
		expect(decrypt(SUITE.encodingAesKey, encrypt)).toMatchObject({
			message: result.reply?.xml,
			id: flow.wecom.identity.corpId,
		});
		const [execution] = await flow.executions(1);
		expect(itemsOf(execution, 'Reply')[0]).toMatchObject({ wecomReply: { sent: 'passive' } });
	});

	it('a message is no answer to a card, and says so', async () => {
		const flow = await realN8n().publish('misfit', [replyStep('text to a card')]);
		expect((await flow.wecom.push(CARD)).kind).toBe('success');
		expect(errorOf((await flow.executions(1))[0], 'Reply')).toMatch(/card.*ERR_WECOM_REPLY/s);
	});
}

/** Binary data, cards and other workflows need the API, played by the simulator. */
export function withApi(realN8n: () => RealN8n): void {
	const api = useApi(realN8n);
	let authorization: string;
	beforeAll(() => {
		const { corpId } = realN8n().platform('http://127.0.0.1/').identity;
		authorization = sealAuthorization(api().authorize(corpId), SUITE);
	});

	const publish = async (name: string, steps: readonly Step[]): Promise<Flow> => {
		const flow = await realN8n().publish(name, steps);
		api().acceptTicket((await flow.wecom.pushTicket()).ticket);
		return flow;
	};

	it('a picture from binary data is uploaded first and answered with its media id', async () => {
		const binary = `return [{ json: {}, binary: { data: { data: '${PNG}', mimeType: 'image/png', fileName: 'pixel.png' } } }];`;
		const flow = await publish('binary', [
			codeStep('Picture', binary),
			kindStep('image', { mediaSource: 'binary', binaryPropertyName: 'data', authorization }),
		]);
		const { reply, problem } = await flow.wecom.text('show me');
		expect(problem).toBeUndefined();
		const { MediaId } = (reply?.fields['Image'] ?? {}) as { MediaId?: string };
		expect(api().media.has(MediaId ?? '')).toBe(true);
	});

	it('a card that is pressed while the flow is slow is updated through the API', async () => {
		const flow = await publish('slow card', [
			codeStep('Slow', 'await new Promise((go) => setTimeout(go, 5200)); return $input.all();'),
			kindStep('updateButton', { replaceName: 'Done', authorization }),
		]);
		api().acceptResponseCode('example-response-of-the-test');
		const pressed = { ResponseCode: 'example-response-of-the-test' };
		expect((await flow.wecom.push(CARD, pressed)).kind).toBe('success');
		const [execution] = await flow.executions(1);
		expect(errorOf(execution, 'Reply')).toBe('');
		expect(itemsOf(execution, 'Reply')[0]).toMatchObject({ wecomReply: { sent: 'active' } });
		const updates = api().requests.filter(({ path }) => path.endsWith('/update_template_card'));
		expect(updates).toHaveLength(1);
	});

	it('a reply behind a Loop and a Merge reaches the member once', async () => {
		const flow = await realN8n().publishLoop('loop and merge', authorization);
		api().acceptTicket((await flow.wecom.pushTicket()).ticket);
		const { reply, problem } = await flow.wecom.text('hello', { from: 'looper' });
		expect(problem).toBeUndefined();
		expect(reply?.fields).toMatchObject({ Content: 'after the loop' });
		await flow.executions(1);
		expect(api().sent.filter(({ touser }) => touser === 'looper')).toHaveLength(0);
	});

	it('a sub-workflow that is given the context answers as app message', async () => {
		const answer = replyStep('from the child');
		const options = { context: '={{ $json.wecom.context }}' };
		const parameters = { ...answer.parameters, authorization, options };
		const child = await realN8n().publishChild('child', { ...answer, parameters });
		const flow = await publish('parent', [
			{
				name: 'Call',
				type: 'n8n-nodes-base.executeWorkflow',
				typeVersion: 1.2,
				parameters: { workflowId: { __rl: true, mode: 'id', value: child }, options: {} },
			},
		]);
		await flow.wecom.text('hello', { from: 'caller' });
		await flow.executions(1);
		expect(api().sent.filter(({ touser }) => touser === 'caller')).toHaveLength(1);
	});

	it('a push that WeCom repeats gets the same reply and starts nothing', async () => {
		const flow = await publish('repeat', [replyStep('only once')]);
		const result = await flow.wecom.text('hello', { fault: 'duplicate' });
		expect(result.problem).toBeUndefined();
		expect(result.reply?.fields).toMatchObject({ Content: 'only once' });
		await flow.executions(1);
		expect(await flow.count()).toBe(1);
	});
}
