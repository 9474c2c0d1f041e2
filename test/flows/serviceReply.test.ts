/** A WeChat customer writes, Receive Messages reads it, and the answer goes into that chat. */
import type { INodeParameters } from 'n8n-workflow';
import { forgetCursors } from '../../nodes/WecomSuite/shared/memory/cursors';
import { connect } from '../simulator/api/connect';
import { WechatCustomer } from '../simulator/push/customer';
import { act, at, authorizationOf, useApi } from '../support/action';
import { errorOf, itemsOf } from '../support/execution';
import { chain, trigger, withTool, type Flow, type Step } from '../support/flow';
import { useProcessedItems } from '../support/processedItems';
import { startFlow } from '../support/startFlow';
import { agent, dropFields, start } from '../support/standIns';

const api = useApi();
useProcessedItems();
beforeEach(forgetCursors);

const CODE = 'example-permanent-code-of-the-corp';
const CORP = 'wpExampleAuthorizerCorp000000001';
const AUTHORIZATION = { authorization: authorizationOf({ corpId: CORP, permanentCode: CODE }) };
const node = (name: string, operation: string, parameters: INodeParameters = {}): Step =>
	act('service', operation, { ...AUTHORIZATION, ...parameters }, { name });
const receive = node('Receive', 'receiveMessages', {
	token: '={{ $json.Token }}',
	open_kfid: '={{ $json.OpenKfId }}',
});
const ANSWER = { content: '={{ "You said: " + $("Receive").item.json.content.content }}' };
const answer = node('Answer', 'sendText', ANSWER);

const started = async (flow: Flow) => {
	api().authorize(CORP, { permanentCode: CODE });
	const { engine, wecom } = await startFlow(flow, at(api()));
	await connect(wecom, api()).pushTicket();
	const customer = (id: string) => new WechatCustomer(wecom, api(), { id });
	return { engine, customer, run: async () => (await engine.runs()).at(-1) };
};
const textsTo = ({ received }: WechatCustomer) =>
	received.map(({ text }) => (text as { content: string }).content);

it.each([
	['right behind', []],
	['behind a node that drops every field', [dropFields()]],
])('answers each customer in their own chat, %s', async (_, between) => {
	const { customer, run } = await started(chain(trigger(), receive, ...between, answer));
	const [li, wang] = [customer('wmLi'), customer('wmWang')];
	li.tells = false;
	await li.text('from Li');
	await wang.text('from Wang');
	expect(errorOf(await run(), 'Answer')).toBe('');
	expect(textsTo(li)).toEqual(['You said: from Li']);
	expect(textsTo(wang)).toEqual(['You said: from Wang']);
});

it('welcomes with the code of the event, which no item shows', async () => {
	const welcome = node('Welcome', 'sendTextOnEvent', { content: 'Welcome!' });
	const { customer, run } = await started(chain(trigger(), receive, welcome));
	const li = customer('wmLi');
	await li.enter();
	expect(errorOf(await run(), 'Welcome')).toBe('');
	expect(textsTo(li)).toEqual(['Welcome!']);
	expect(JSON.stringify(await run())).not.toMatch(/"code\d+"/);
});

it('hands a chat to the queue, and then WeCom takes no answer of the app', async () => {
	const hand = node('Hand', 'transferSession', { service_state: 2 });
	const { customer, run } = await started(chain(trigger(), receive, hand, answer));
	const li = customer('wmLi');
	await li.text('A person, please');
	const ended = await run();
	expect(li.state).toBe(2);
	expect(errorOf(ended, 'Answer')).toMatch(/95018.*a member answers/s);
	expect(textsTo(li)).toEqual([]);
});

it.each([
	['to the queue', {}, 2, ''],
	['to a member', { additionalFields: { servicer_userid: 'zhangsan' } }, 3, 'zhangsan'],
])('hands a chat over %s, and the customer reads a word about it', async (_, to, state, by) => {
	const hand = node('Hand', 'handOver', { word: 'One moment, please', ...to });
	const { customer, run } = await started(chain(trigger(), receive, hand));
	const li = customer('wmLi');
	await li.text('A person, please');
	const ended = await run();
	expect(errorOf(ended, 'Hand')).toBe('');
	expect([li.state, li.servedBy]).toEqual([state, by]);
	expect(textsTo(li)).toEqual(['One moment, please']);
	expect(itemsOf(ended, 'Hand')[0]?.json).toMatchObject({ handedOver: true, told: true });
});

it('answers nobody when a form or a model names the sealed chat of another suite', async () => {
	const { customer, run } = await started(chain(trigger(), receive, answer));
	const li = customer('wmLi');
	await li.text('first');
	const [item] = itemsOf(await run(), 'Receive');
	const wecom = { ...(item?.json['wecom'] as object), session: 'wcs1.AAAA' };
	const plain = node('Answer', 'sendText', { content: 'hello' });
	const { engine } = await startFlow(chain(start(), plain), at(api()));
	const failed = await engine.run([{ json: { ...item?.json, wecom } }], 'trigger');
	expect(errorOf(failed, 'Answer')).toMatch(/External User ID .*is empty/);
});

it('is handed over even when WeCom takes no word about it', async () => {
	const hand = node('Hand', 'handOver', { word: 'One moment, please' });
	const { customer, run } = await started(chain(trigger(), receive, hand));
	api().fail('service.sendTextOnEvent', { errcode: 95007 });
	const li = customer('wmLi');
	await li.text('A person, please');
	const ended = await run();
	expect(itemsOf(ended, 'Hand')[0]?.json).toMatchObject({ handedOver: true, told: false });
	const hints = ended?.data.resultData.runData['Hand']?.[0]?.hints ?? [];
	expect(hints.map(({ message }) => message)).toEqual([expect.stringMatching(/not told: .*95007/)]);
	expect(li.state).toBe(2);
});

it('as a tool it acts for the customer whose message the agent was given, whatever the model says', async () => {
	const bot = agent('Hand', { external_userid: 'wmWang', open_kfid: 'wkOther' });
	const hand = node('Hand', 'transferSession', { service_state: 2 });
	const flow = withTool(chain(trigger(), receive, bot), hand, bot);
	const { customer, run } = await started(flow);
	const li = customer('wmLi');
	await li.text('A person, please');
	expect(errorOf(await run(), 'Hand')).toBe('');
	expect(li.state).toBe(2);
});
