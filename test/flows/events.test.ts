import type { IDataObject } from 'n8n-workflow';

import { openContext } from '../../nodes/WecomSuite/suite/seals/context';
import { CREDENTIAL } from '../support/credential';
import { itemsOf } from '../support/execution';
import { chain, reply, trigger } from '../support/flow';
import { closeFlows, startFlow, type StartedFlow } from '../support/startFlow';
import { gate } from '../support/standIns';

afterEach(closeFlows);

const NOW = Math.floor(Date.now() / 1000);
const ISO = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/) as string;
const SEALED = expect.stringMatching(/^wcs1\.[\w-]+$/) as string;
const DIGEST = expect.stringMatching(/^[\da-f]{32}$/) as string;
const isoOf = (seconds: number) => new Date(seconds * 1000).toISOString();
/** What the trigger gave out, one item a push. */
const emitted = async ({ engine }: StartedFlow): Promise<IDataObject[]> =>
	(await engine.runs()).flatMap((run) =>
		itemsOf(run, 'WeCom Suite Trigger').map(({ json }) => json),
	);

describe('a command', () => {
	it('is answered before the flow behind it has run', async () => {
		const slow = gate();
		const { engine, wecom } = await startFlow(chain(trigger(), slow.step, reply('never')));
		const result = await wecom.push('suite:create_auth');
		expect(result).toMatchObject({ status: 200, kind: 'success', attempts: { length: 1 } });
		expect(result.headers['content-type']).toBe('text/plain; charset=utf-8');
		await slow.reached;
		expect(engine.executions[0]?.run).toBeUndefined();
		slow.open();
		expect(await engine.runs()).toHaveLength(1);
	});

	it('becomes one item with label, title, typed vendor fields and what the trigger knows', async () => {
		const started = await startFlow(chain(trigger()));
		const { suiteId } = started.wecom.identity;
		await started.wecom.push('suite:create_auth', { TimeStamp: NOW, AuthCode: '000123' });
		expect(await emitted(started)).toEqual([
			{
				label: 'suite:create_auth',
				title: 'Authorization Created',
				titleZh: '授权成功通知',
				SuiteId: suiteId,
				InfoType: 'create_auth',
				TimeStamp: NOW,
				AuthCode: '000123',
				State: 'campaign-7',
				ExtraInfo: { AuthOpenKfIdList: { OpenKfId: [expect.any(String)] } },
				wecom: {
					channel: 'suite',
					id: DIGEST,
					receiveId: suiteId,
					suiteId,
					receivedAt: ISO,
					context: SEALED,
					known: true,
					times: { TimeStamp: isoOf(NOW) },
				},
			},
		]);
	});

	it('about contacts keeps ids as text and lists as lists', async () => {
		const started = await startFlow(chain(trigger()));
		const change = { UserID: '007', Department: '1,2,3', IsLeaderInDept: '1,0,0' };
		expect((await started.wecom.push('suite:change_contact:create_user', change)).kind).toBe(
			'success',
		);
		expect(await emitted(started)).toMatchObject([
			{
				label: 'suite:change_contact:create_user',
				AuthCorpId: started.wecom.identity.corpId,
				ChangeType: 'create_user',
				UserID: '007',
				Department: [1, 2, 3],
				IsLeaderInDept: [1, 0, 0],
			},
		]);
	});

	it('that nobody modelled is emitted all the same, every field of it', async () => {
		const started = await startFlow(chain(trigger(), reply('never')));
		const { suiteId, corpId } = started.wecom.identity;
		const result = await started.wecom.pushMessage(
			`<xml><SuiteId>${suiteId}</SuiteId><InfoType>brand_new</InfoType><AuthCorpId>${corpId}</AuthCorpId><TimeStamp>${NOW}</TimeStamp><Nested><A>01</A><A>02</A></Nested><label>theirs</label></xml>`,
		);
		expect(result).toMatchObject({ status: 200, kind: 'success' });
		expect(await emitted(started)).toMatchObject([
			{
				label: 'suite:brand_new',
				title: 'Unknown Event',
				titleZh: '未知事件',
				InfoType: 'brand_new',
				TimeStamp: NOW,
				Nested: { A: ['01', '02'] },
				label_: 'theirs',
				wecom: { channel: 'suite', known: false, times: { TimeStamp: isoOf(NOW) } },
			},
		]);
	});

	it('of the provider is accepted for the provider', async () => {
		const started = await startFlow(chain(trigger()));
		const { providerCorpId } = started.wecom.identity;
		const result = await started.wecom.push('provider:register_corp');
		expect(result).toMatchObject({ status: 200, kind: 'success' });
		expect(await emitted(started)).toMatchObject([
			{
				ServiceCorpId: providerCorpId,
				wecom: { channel: 'provider', receiveId: providerCorpId },
			},
		]);
	});
});

describe('a message', () => {
	it('keeps ids of 64 bits and every character a member wrote', async () => {
		const started = await startFlow(chain(trigger()));
		const content = ' <b>你好 😀</b> ]]> & &lt;\n"quoted"';
		await started.wecom.push('message:text', { Content: content, MsgId: '9007199254740993' });
		expect(await emitted(started)).toMatchObject([
			{
				label: 'message:text',
				title: 'Text Message',
				titleZh: '文本消息',
				Content: content,
				MsgId: '9007199254740993',
				AgentID: 1000021,
				FromUserName: 'zhangsan',
				wecom: { channel: 'message', receiveId: started.wecom.identity.corpId },
			},
		]);
	});

	it('says until when it can be answered, if a Reply node follows', async () => {
		const started = await startFlow(chain(trigger(), reply('hi')));
		await started.wecom.text('hello');
		const [item] = await emitted(started);
		expect(item?.['wecom']).toMatchObject({ receivedAt: ISO, replyBefore: ISO });
	});

	it('carries sealed what later nodes need, for nodes with the same credential only', async () => {
		const started = await startFlow(chain(trigger()));
		await started.wecom.text('hello', { from: 'lisi' });
		const [item] = await emitted(started);
		const { context } = item?.['wecom'] as { context: string };
		expect(openContext(context, CREDENTIAL)).toMatchObject({
			receiveId: started.wecom.identity.corpId,
			corpId: started.wecom.identity.corpId,
			member: 'lisi',
			agentId: 1000021,
			reply: 'message',
		});
		const other = { ...CREDENTIAL, suiteSecret: 'anotherSuiteSecret' };
		expect(() => openContext(context, other)).toThrow('cannot be opened');
	});

	it('names its conversation by corp and member, and an event does, unless WeCom itself sends it', async () => {
		const started = await startFlow(chain(trigger()));
		const { corpId } = started.wecom.identity;
		const from = (FromUserName: string) => ({ FromUserName });
		await started.wecom.push('message:text', from('zhangsan'));
		await started.wecom.push('message:image', { ...from('zhangsan'), ToUserName: 'wpOther' });
		await started.wecom.push('event:click', from('lisi'));
		await started.wecom.push('event:batch_job_result', from('sys'));
		await started.wecom.push('suite:change_contact:create_user');
		const named = (await emitted(started)).map(
			({ wecom }) => (wecom as IDataObject)['conversation'],
		);
		expect(named).toEqual([
			`${corpId}:zhangsan`,
			'wpOther:zhangsan',
			`${corpId}:lisi`,
			undefined,
			undefined,
		]);
	});

	it('may be JSON inside, outside, or both', async () => {
		const started = await startFlow(chain(trigger()));
		for (const options of [
			{ form: 'json' },
			{ envelope: 'json' },
			{ form: 'json', envelope: 'json' },
		] as const) {
			const { status, problem } = await started.wecom.text(JSON.stringify(options), options);
			expect([status, problem]).toEqual([200, undefined]);
		}
		expect(await emitted(started)).toMatchObject([
			{ label: 'message:text', Content: '{"form":"json"}', AgentID: 1000021 },
			{ label: 'message:text', Content: '{"envelope":"json"}', AgentID: 1000021 },
			{ label: 'message:text', Content: '{"form":"json","envelope":"json"}', AgentID: 1000021 },
		]);
	});

	it('that is authentic but unreadable is emitted raw, with the reason', async () => {
		const started = await startFlow(chain(trigger(), reply('never')));
		const result = await started.wecom.pushMessage('not <xml at all & "never"');
		expect(result).toMatchObject({ status: 200, kind: 'success' });
		expect(await emitted(started)).toEqual([
			{
				label: 'unknown',
				title: 'Unreadable Event',
				titleZh: '无法读取的事件',
				wecom: {
					channel: 'unknown',
					id: DIGEST,
					receiveId: started.wecom.identity.corpId,
					suiteId: CREDENTIAL.suiteId,
					receivedAt: ISO,
					context: SEALED,
					known: false,
					raw: 'not <xml at all & "never"',
					reason: 'The text is neither XML nor JSON',
				},
			},
		]);
	});

	it('of the same second as another is not lost', async () => {
		const started = await startFlow(chain(trigger()));
		const { wecom } = started;
		const texts = Array.from({ length: 10 }, (_, at) => `text ${at}`);
		const timestamp = Math.floor(Date.now() / 1000);
		await Promise.all(texts.map(async (text) => await wecom.text(text, { timestamp })));
		const contents = (await emitted(started)).map(({ Content }) => Content);
		expect(contents.sort()).toEqual(texts);
	});
});
