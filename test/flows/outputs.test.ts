import { Expression, type IRun } from 'n8n-workflow';

import { errorOf, itemsOf } from '../support/execution';
import { chain, onOutputs, reply, trigger } from '../support/flow';
import { closeFlows, startFlow } from '../support/startFlow';
import { dropFields } from '../support/standIns';

afterEach(closeFlows);

const OPEN = { replyDeadline: 4.8 };
/** The nodes of a run, in the order they ran in. */
const nodesOf = (run: IRun): string[] => Object.keys(run.data.resultData.runData);
/** Where *By Kind* puts them: a promise, because workflows remember numbers. */
const AUTHORIZATION = 0;
const MESSAGES = 3;
const EVENTS = 4;

describe('outputs by kind', () => {
	it('take each event to its own branch', async () => {
		const { engine, wecom } = await startFlow(
			onOutputs(trigger({}, { branching: 'byKind' }), {
				[AUTHORIZATION]: [dropFields('Authorization')],
				[MESSAGES]: [dropFields('Messages')],
				[EVENTS]: [dropFields('Events')],
			}),
		);
		await wecom.push('event:click');
		await wecom.push('suite:create_auth');
		await wecom.text('hello');
		const branches = (await engine.runs()).map((run) => nodesOf(run).slice(1));
		expect(branches).toEqual([['Events'], ['Authorization'], ['Messages']]);
	});

	it('keep the connection open only for what can reach a Reply node', async () => {
		const { engine, wecom } = await startFlow(
			onOutputs(trigger(OPEN, { branching: 'byKind' }), {
				[MESSAGES]: [dropFields(), reply('hi')],
				[EVENTS]: [dropFields('Events')],
			}),
		);
		const click = await wecom.push('event:click');
		expect(click.kind).toBe('success');
		// At once; the deadline would have taken 4.8 seconds.
		expect(click.milliseconds).toBeLessThan(4000);
		expect((await wecom.text('hello')).reply?.fields).toMatchObject({ Content: 'hi' });
		const contexts = (await engine.runs()).map(
			(run) => itemsOf(run, 'WeCom Suite Trigger')[0]?.json['wecom'],
		);
		expect(contexts[0]).not.toHaveProperty('replyBefore');
		expect(contexts[1]).toHaveProperty('replyBefore');
	});
});

describe('one output per selected event', () => {
	it('gives a whole family one, and what is no part of it starts nothing', async () => {
		const { engine, wecom } = await startFlow(
			onOutputs(trigger({}, { branching: 'perEvent', events: ['contacts:*', 'message:text'] }), {
				1: [dropFields('Contacts')],
				2: [dropFields('Text')],
			}),
		);
		for (const label of ['suite:change_contact:create_user', 'suite:cancel_auth'] as const)
			expect((await wecom.push(label)).kind).toBe('success');
		await wecom.push('suite:change_contact:delete_party');
		await wecom.text('hello');
		const branches = (await engine.runs()).map((run) => nodesOf(run).slice(1));
		expect(branches).toEqual([['Contacts'], ['Contacts'], ['Text']]);
	});

	it('begins with the rest and follows the order of choosing', async () => {
		const events = ['message:text', 'suite:create_auth', 'unknown'];
		const { engine, wecom } = await startFlow(
			onOutputs(trigger(OPEN, { branching: 'perEvent', events }), {
				0: [dropFields('Rest')],
				1: [reply('hi')],
				2: [dropFields('Authorized')],
				3: [dropFields('Unknown')],
			}),
		);
		expect((await wecom.text('hello')).kind).toBe('reply');
		await wecom.push('suite:create_auth');
		const brandNew = `<xml><SuiteId>${wecom.identity.suiteId}</SuiteId><InfoType>new</InfoType></xml>`;
		expect((await wecom.pushMessage(brandNew)).kind).toBe('success');
		const branches = (await engine.runs()).map((run) => nodesOf(run).slice(1));
		expect(branches).toEqual([['Reply'], ['Authorized'], ['Unknown']]);
	});
});

describe('a push that the user did not choose', () => {
	it.each([
		['of another event', { events: ['suite:create_auth'] }],
		['from another member', { filters: { senders: 'lisi, wangwu' } }],
		[
			'with another text',
			{ filters: { text: { test: { comparison: 'contains', value: 'help', ignoreCase: true } } } },
		],
	])('%s is answered at once and starts nothing', async (_, parameters) => {
		const { engine, wecom } = await startFlow(chain(trigger(OPEN, parameters), reply('never')));
		const result = await wecom.text('hello', { from: 'zhangsan' });
		expect(result).toMatchObject({ status: 200, kind: 'success' });
		expect(await engine.runs()).toEqual([]);
	});

	it('does not keep the ticket from being kept', async () => {
		const { engine, wecom } = await startFlow(chain(trigger({}, { events: ['message:text'] })));
		expect((await wecom.pushTicket()).kind).toBe('success');
		expect(engine.staticData).toContain('wcs1.');
		expect(await engine.runs()).toEqual([]);
	});
});

describe('the way from the request to the reply', () => {
	// This engine throws until somebody starts it: an expression on the way would show as an error.
	beforeEach(() => Expression.setExpressionEngine('vm'));
	afterEach(() => Expression.setExpressionEngine('legacy'));

	it('evaluates no expression, which would cost n8n an isolate for each request', async () => {
		const { engine, wecom } = await startFlow(chain(trigger(OPEN), dropFields(), reply('hi')));
		expect((await wecom.verifyUrl()).kind).toBe('echo');
		expect((await wecom.pushTicket()).kind).toBe('success');
		expect((await wecom.text('hello')).reply?.fields).toMatchObject({ Content: 'hi' });
		expect((await engine.runs()).map(({ status }) => status)).toEqual(['success']);
	});

	it('would be seen to evaluate one', async () => {
		const { engine, wecom } = await startFlow(
			chain(trigger({ replyDeadline: 0.5 }), reply("={{ 'hi' }}")),
		);
		await wecom.text('hello');
		expect(errorOf((await engine.runs())[0], 'Reply')).toContain('expression engine has not been');
	});
});
