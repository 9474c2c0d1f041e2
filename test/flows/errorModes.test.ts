/** What becomes of an item that fails, in every mode of *On Error*, as n8n's own engine sorts items. */
import type { INode, INodeExecutionData, IRun } from 'n8n-workflow';
import { EXAMPLE_CORP } from '../simulator/api/examples';
import { act, authorizationOf, pushedItem, runAction, startApi, stopApis } from '../support/action';
import { errorOf } from '../support/execution';
import { chain, reply, trigger, type Step } from '../support/flow';
import { closeFlows, startFlow } from '../support/startFlow';

afterEach(async () => {
	await closeFlows();
	await stopApis();
});

const ACTION = 'WeCom Suite';
const sendText = (changes: Partial<INode>) => {
	const parameters = { authorization: authorizationOf(), touser: 'lisi', content: 'Hello' };
	return act('message', 'sendText', parameters, changes);
};
const outputsOf = (run: IRun | undefined, node: string) =>
	run?.data.resultData.runData[node]?.[0]?.data?.['main'] ?? [];
const jsonOf = (items: INodeExecutionData[] | null | undefined) => items?.map(({ json }) => json);

/** Three items, of which WeCom refuses the first. */
const threeItems = async (changes: Partial<INode>) => {
	const api = await startApi();
	api.authorize(EXAMPLE_CORP.corpId, EXAMPLE_CORP);
	api.fail('message.sendText', { errcode: 60020, errmsg: 'not allow to access' });
	const items = [0, 1, 2].map((n) => pushedItem({ n }));
	const run = await runAction(sendText(changes), api, items);
	return { run, sent: api.sent.length };
};

const REFUSED = {
	error: expect.stringContaining('WeCom answered 60020') as string,
	code: 'ERR_WECOM_API',
	remedy: expect.stringContaining('console') as string,
	errcode: 60020,
	errmsg: expect.stringMatching(/^not allow to access/) as string,
};

describe('an item of the API node that fails', () => {
	it('leaves by the error output with code, remedy and the fields it came with (issue 20, row 1)', async () => {
		const { run, sent } = await threeItems({ onError: 'continueErrorOutput' });
		const [good, bad] = outputsOf(run, ACTION);
		expect(jsonOf(bad)).toEqual([expect.objectContaining({ ...REFUSED, n: 0 })]);
		expect(bad?.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }]);
		expect(good?.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 1 }, { item: 2 }]);
		expect([run?.status, sent]).toEqual(['success', 2]);
	});

	it.each([{ onError: 'continueRegularOutput' }, { continueOnFail: true }] as const)(
		'stands in its place among the others with %j (issue 20, row 1)',
		async (changes) => {
			const { run, sent } = await threeItems(changes);
			const outputs = outputsOf(run, ACTION);
			expect(outputs).toHaveLength(1);
			expect(outputs[0]?.[0]).toEqual({ json: REFUSED, pairedItem: { item: 0 } });
			expect([outputs[0]?.length, sent]).toEqual([3, 2]);
		},
	);

	it.each([{}, { onError: 'stopWorkflow' }] as const)(
		'ends the run with %j (issue 20, row 1)',
		async (changes) => {
			const { run, sent } = await threeItems(changes);
			expect(errorOf(run, ACTION)).toMatch(/60020.*\| .*console.*\(ERR_WECOM_API\)/);
			expect([run?.status, sent]).toEqual(['error', 0]);
		},
	);

	it('keeps its code when the credential itself is wrong (issue 20, row 1)', async () => {
		const step = sendText({ onError: 'continueErrorOutput' });
		const { engine } = await startFlow(chain(trigger(), step), { suiteSecret: '' });
		const run = await engine.run([pushedItem({ n: 7 })], 'trigger');
		const [good, bad] = outputsOf(run, ACTION);
		expect(good).toEqual([]);
		expect(jsonOf(bad)).toMatchObject([{ code: 'ERR_WECOM_CONFIGURATION', n: 7 }]);
	});
});

describe('an item of the Reply node that fails', () => {
	const push = async (step: Step) => {
		const { engine, wecom } = await startFlow(chain(trigger(), step));
		await wecom.push('suite:create_auth');
		const [run] = await engine.runs();
		return outputsOf(run, 'Reply');
	};
	const NO_REPLY = {
		error: 'WeCom takes no reply to this event',
		code: 'ERR_WECOM_REPLY',
		remedy: expect.any(String) as string,
	};

	it('leaves by the error output with code, remedy and the fields it came with (issue 20, row 1)', async () => {
		const [good, bad] = await push(reply('no', { onError: 'continueErrorOutput' }));
		expect(good).toEqual([]);
		expect(jsonOf(bad)).toEqual([
			expect.objectContaining({ ...NO_REPLY, label: 'suite:create_auth' }),
		]);
	});

	it('stands on the regular output with the same code (issue 20, row 1)', async () => {
		const outputs = await push(reply('no', { onError: 'continueRegularOutput' }));
		expect(outputs.map(jsonOf)).toEqual([[NO_REPLY]]);
	});
});

describe('the trigger', () => {
	it.each(['continueErrorOutput', 'continueRegularOutput', 'stopWorkflow'] as const)(
		'gives its items out as ever with %s (issue 20, row 1)',
		async (onError) => {
			const first = trigger();
			const { engine, wecom } = await startFlow(
				chain({ ...first, node: { ...first.node, onError } }, reply('hello')),
			);
			expect((await wecom.text('hi')).kind).toBe('reply');
			const [run] = await engine.runs();
			const [good, bad = []] = outputsOf(run, 'WeCom Suite Trigger');
			expect(jsonOf(good)).toMatchObject([{ label: 'message:text' }]);
			expect(bad).toEqual([]);
		},
	);
});
