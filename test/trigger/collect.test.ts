/** When WeCom hears of events that were collected. */
import type * as N8nWorkflow from 'n8n-workflow';
import type { INodeExecutionData } from 'n8n-workflow';
import type * as Collect from '../../nodes/WecomSuite/trigger/collect';
import type { Visit } from '../../nodes/WecomSuite/trigger/visit';
import { Recording } from '../support/recording';

const WINDOW_MS = 400;
/** What n8n gets to store a batch that runs elsewhere. */
const HAND_OVER_MS = 50;
/** From the arrival. */
const ANSWER_WITHIN_MS = 950;

/** A process knows nothing of others. */
let collect: typeof Collect.collect;
let noteRun: typeof Collect.noteRun;
const startProcess = async () => {
	jest.resetModules();
	({ collect, noteRun } = await import('../../nodes/WecomSuite/trigger/collect'));
};
beforeEach(async () => {
	await startProcess();
	jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask'] });
});
afterEach(() => jest.useRealTimers());

let serial = 0;
const visit = () =>
	({
		context: {
			getNode: () => ({ id: 'trigger', parameters: {}, credentials: {} }),
			getWorkflow: () => ({ id: 'workflow' }),
		},
		options: { collectMs: WINDOW_MS, answerWhenStored: false },
	}) as unknown as Visit;
const event = (output: number, waited = 0) => {
	const written = new Recording();
	const item: INodeExecutionData = { json: { wecom: { context: `sealed ${serial++}` } } };
	return { written, item, output, arrivedAt: Date.now() - waited, response: written.asResponse };
};

/** A window that is over: what n8n was given for it, and what WeCom heard on each connection. */
async function batchOf(...outputs: number[]) {
	const events = outputs.map(event);
	const [first] = await Promise.all([
		...events.map(async (one) => await collect(visit(), one)),
		jest.advanceTimersByTimeAsync(WINDOW_MS),
	]);
	const heard = () => events.flatMap(({ written }) => written.bodies);
	return { given: (first as { workflowData: INodeExecutionData[][] }).workflowData, heard };
}

describe('collected events', () => {
	it('hear success when their run begins in this process', async () => {
		const { given, heard } = await batchOf(1, 0, 1);
		expect(heard()).toEqual([]);
		noteRun(given);
		await jest.advanceTimersByTimeAsync(0);
		expect(heard()).toEqual(['success', 'success', 'success']);
		expect(jest.getTimerCount()).toBe(0);
	});

	it('hear it then also on an n8n whose sleep nobody can end', async () => {
		const actual = jest.requireActual<typeof N8nWorkflow>('n8n-workflow');
		const sleep = async (milliseconds: number) => await actual.sleep(milliseconds);
		jest.doMock('n8n-workflow', () => ({ ...actual, sleep }));
		await startProcess();
		jest.dontMock('n8n-workflow');
		const { given, heard } = await batchOf(0);
		noteRun(given);
		await jest.advanceTimersByTimeAsync(0);
		expect(heard()).toEqual(['success']);
	});

	it('hear it a moment after the window when runs begin elsewhere', async () => {
		const { heard } = await batchOf(0, 0);
		noteRun([[{ json: { wecom: { context: 'sealed elsewhere' } } }], []]);
		await jest.advanceTimersByTimeAsync(HAND_OVER_MS - 1);
		expect(heard()).toEqual([]);
		await jest.advanceTimersByTimeAsync(1);
		expect(heard()).toEqual(['success', 'success']);
		expect(jest.getTimerCount()).toBe(0);
	});

	it('hear it within the second when runs begin here, and theirs does not', async () => {
		const { given } = await batchOf(0);
		noteRun(given);
		const { heard } = await batchOf(0);
		await jest.advanceTimersByTimeAsync(ANSWER_WITHIN_MS - WINDOW_MS - 1);
		expect(heard()).toEqual([]);
		await jest.advanceTimersByTimeAsync(1);
		expect(heard()).toEqual(['success']);
	});

	it.each([
		[0, 400],
		[400, 400],
		[600, 300],
		[2000, 100],
	])('that n8n kept waiting for %i ms are collected for %i ms', async (waited, collected) => {
		const over = jest.fn();
		void collect(visit(), event(0, waited)).then(over);
		await jest.advanceTimersByTimeAsync(collected - 1);
		expect(over).not.toHaveBeenCalled();
		await jest.advanceTimersByTimeAsync(1);
		expect(over).toHaveBeenCalled();
		await jest.runOnlyPendingTimersAsync();
	});
});
