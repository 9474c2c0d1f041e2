import type { ILoadOptionsFunctions, INodeParameters, IRun } from 'n8n-workflow';
import { EVENTS } from '../../nodes/WecomSuite/protocol/catalogue';
import { WecomSuite } from '../../nodes/WecomSuite/WecomSuite.node';
import { act } from '../support/action';
import { errorOf, itemsOf } from '../support/execution';
import { chain, reply, trigger, type Flow } from '../support/flow';
import { closeFlows, startFlow, type StartedFlow } from '../support/startFlow';
import { signal } from '../support/signal';
import { start } from '../support/standIns';

afterEach(closeFlows);

const NODE = 'WeCom Suite';
const ECHO = chain(trigger(), reply('={{ "You said " + $json.Content }}'));

/** A trigger that listens, and a node of the same n8n that pushes to it. */
const simulate = async (parameters: INodeParameters = {}, flow: Flow = ECHO, json = {}) => {
	const listening = await startFlow(flow);
	const run = await simulateAt(listening, parameters, json);
	const items = itemsOf(run, NODE).map((item) => item.json);
	return { listening, run, items, runs: await listening.engine.runs() };
};
const simulateAt = async (
	{ engine: { url, baseUrl } }: StartedFlow,
	parameters: INodeParameters,
	json = {},
): Promise<IRun | undefined> => {
	const node = act('callback', 'simulate', { address: url, ...parameters });
	const { engine } = await startFlow(chain(start(), node));
	engine.baseUrl = baseUrl;
	return await engine.run([{ json }], 'trigger');
};
const labelled = (value: string) => ({ event: { __rl: true, mode: 'label', value } });

describe('a simulated callback', () => {
	it('starts the flow with the example of the event, and opens the reply', async () => {
		const { run, items, runs } = await simulate();
		expect(errorOf(run, NODE)).toBe('');
		expect(items).toEqual([
			expect.objectContaining({
				push: 1,
				label: 'message:text',
				status: 200,
				outcome: 'reply',
				milliseconds: expect.any(Number),
				reply: expect.objectContaining({
					ToUserName: 'zhangsan',
					Content: 'You said Is the report ready?',
				}),
			}),
		]);
		expect(runs).toHaveLength(1);
	});

	it.each([
		[{ elements: { mappingMode: 'defineBelow', value: { Content: 'Hello' } } }, 'Hello'],
		[{ specify: 'json', elementsJson: '{ "Content": "Hello" }' }, 'Hello'],
		[{ specify: 'json', elementsJson: '={{ { Content: "Hi " + $json.n } }}' }, 'Hi 7'],
		[{ elements: { mappingMode: 'autoMapInputData', value: null } }, 'From the item'],
	])('holds what the form says: %j', async (parameters, content) => {
		const json = {
			n: 7,
			label: 'message:text',
			title: 'x',
			titleZh: 'y',
			wecom: {},
			Content: 'From the item',
		};
		const ids = { ToUserName: 'wpCorp', FromUserName: 'lisi' };
		const { mappingMode, value } =
			(parameters as { elements?: Record<string, object> }).elements ?? {};
		const elements =
			mappingMode === undefined
				? {}
				: { elements: { mappingMode, value: value && { ...ids, ...value } } };
		const { items } = await simulate({ ...parameters, ...elements } as INodeParameters, ECHO, {
			...json,
			...ids,
		});
		expect(items[0]).toMatchObject({ reply: { Content: `You said ${content}` } });
		expect(items[0]?.['message']).not.toHaveProperty('wecom');
	});

	it('can be any event; a command is answered with success', async () => {
		const { items, runs } = await simulate(labelled('suite:create_auth'));
		expect(items[0]).toMatchObject({ status: 200, outcome: 'success' });
		expect(items[0]).not.toHaveProperty('problem');
		expect(itemsOf(runs[0], 'WeCom Suite Trigger')[0]?.json).toMatchObject({
			label: 'suite:create_auth',
			AuthCode: expect.stringContaining('example'),
		});
	});

	it('says that the trigger hung up, when n8n stores nothing in time', async () => {
		const listening = await startFlow(
			chain(trigger({ answer: 'onlyStored', replyDeadline: 0.5 }), reply('stored')),
		);
		const stored = signal();
		listening.engine.beforeExecution = () => stored.given;
		const run = await simulateAt(listening, {});
		expect(errorOf(run, NODE)).toBe('');
		expect(itemsOf(run, NODE).map((item) => item.json)).toMatchObject([
			{ outcome: 'hungUp', problem: expect.stringContaining('WeCom would push this again') },
		]);
		stored.give();
		expect(await listening.engine.runs()).toHaveLength(1);
	});

	it.each([['badSignature'], ['oldClock'], ['otherReceiver']])(
		'with the fault %s is refused, and starts nothing',
		async (fault) => {
			const { items, runs } = await simulate({ fault });
			expect(items).toEqual([expect.objectContaining({ status: 403, outcome: 'refused', fault })]);
			expect(runs).toEqual([]);
		},
	);

	it('repeated is answered alike, and starts one execution', async () => {
		const { items, runs } = await simulate({ fault: 'repeat' });
		expect(items.map(({ push, outcome }) => [push, outcome])).toEqual([
			[1, 'reply'],
			[2, 'reply'],
		]);
		expect(items[0]?.['reply']).toEqual(items[1]?.['reply']);
		expect(runs).toHaveLength(1);
	});

	it.each([
		['message:text', 12],
		// Without a message ID only their time tells them apart.
		['suite:change_auth', 12],
	])('in a burst of %s starts an execution each', async (label, pushes) => {
		const { items, runs } = await simulate({ ...labelled(label), fault: 'burst', pushes });
		expect(items.map(({ push }) => push)).toEqual(Array.from({ length: 12 }, (_, at) => at + 1));
		expect(new Set(items.map(({ message }) => JSON.stringify(message))).size).toBe(12);
		expect(runs).toHaveLength(12);
	});

	it('D6: reaches the production URL of an n8n that renamed its webhooks, and nothing else', async () => {
		const listening = await startFlow(ECHO);
		const { url, baseUrl } = listening.engine;
		const pushTo = async (address: string) => {
			const { engine } = await startFlow(chain(start(), act('callback', 'simulate', { address })));
			Object.assign(engine, { baseUrl, webhookName: 'hooks' });
			return await engine.run([{ json: {} }], 'trigger');
		};
		const renamed = url.replace('/webhook/', '/hooks/');
		const path = new URL(renamed).pathname.split('/').at(-1) ?? '';
		for (const address of [renamed, `hooks/${path}`, path]) {
			const [item] = itemsOf(await pushTo(address), NODE);
			expect(item?.json).toMatchObject({ status: 200, outcome: 'reply', url: renamed });
		}
		const refused = /not a webhook of this n8n.*ERR_WECOM_PARAMETER/;
		for (const address of [url, `${baseUrl}/rest/login`, `${baseUrl}/hooks-waiting/7`])
			expect(errorOf(await pushTo(address), NODE)).toMatch(refused);
		expect(await listening.engine.runs()).toHaveLength(3);
	});

	it('is not taken for a repeat of the one before, even within a second', async () => {
		const listening = await startFlow(ECHO);
		for (let n = 0; n < 3; n++) await simulateAt(listening, labelled('suite:cancel_auth'));
		expect(await listening.engine.runs()).toHaveLength(3);
	});
});

describe('an address that is not our own', () => {
	it('is never called', async () => {
		const foreign = await startFlow(ECHO);
		const { run, items } = await simulate({ address: foreign.engine.url });
		expect(errorOf(run, NODE)).toMatch(/not a webhook of this n8n.*ERR_WECOM_PARAMETER/);
		expect(items).toEqual([]);
		expect([await foreign.engine.runs(), foreign.engine.log]).toEqual([[], []]);
	});

	it.each([
		[{ address: ' ' }, /Trigger URL \(address\) is empty.*PARAMETER/],
		[labelled('suite:nothing'), /not in the catalogue: suite:nothing.*PARAMETER/],
		[{ fault: 'plague' }, /Fault \(fault\).*PARAMETER/],
		[{ specify: 'json', elementsJson: '[1]' }, /not a JSON object.*PARAMETER/],
	])(
		'or a form that cannot be right is refused before anything is sent: %j',
		async (form, error) => {
			const { run, runs } = await simulate(form as INodeParameters);
			expect(errorOf(run, NODE)).toMatch(error);
			expect(runs).toEqual([]);
		},
	);

	it('tells what to do when n8n does not reach itself', async () => {
		const listening = await startFlow(ECHO);
		const { url: address, baseUrl } = listening.engine;
		const node = act('callback', 'simulate', { address });
		const { engine } = await startFlow(chain(start(), node));
		engine.baseUrl = baseUrl;
		await listening.engine.close();
		const run = await engine.run([{ json: {} }], 'trigger');
		expect(errorOf(run, NODE)).toMatch(/ECONNREFUSED.*public address.*ERR_WECOM_TRANSPORT/);
	});
});

describe('the lists of the form', () => {
	const { listSearch, resourceMapping } = new WecomSuite().methods;
	const editor = (label: string) =>
		({ getNodeParameter: () => label }) as unknown as ILoadOptionsFunctions;

	it('find events by every word of their name', async () => {
		const all = await listSearch.searchEvents.call(editor(''));
		expect(all.results).toHaveLength(Object.keys(EVENTS).length);
		const { results } = await listSearch.searchEvents.call(editor(''), 'text MESSAGE');
		expect(results.map(({ value }) => value)).toContain('message:text');
		expect(results.length).toBeLessThan(10);
	});

	it('fill in the elements of the event, and hide what is filled in anyway', async () => {
		const { fields } = await resourceMapping.eventElements.call(editor('message:text'));
		expect(fields.map(({ id, removed, defaultValue }) => [id, removed, defaultValue])).toEqual([
			['ToUserName', false, 'wpAbCdEfGhIjKlMnOpQrStUvWxYz0123'],
			['FromUserName', false, 'zhangsan'],
			['CreateTime', true, expect.any(String)],
			['MsgId', true, expect.any(String)],
			['AgentID', false, '1000021'],
			['Content', false, 'Is the report ready?'],
		]);
		expect((await resourceMapping.eventElements.call(editor('nothing'))).fields).toEqual([]);
	});
});
