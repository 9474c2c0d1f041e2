/** How long events are collected, and how word of the run of their batch reaches all of them. */
import type { INodeExecutionData } from 'n8n-workflow';
import type * as Collect from '../../../../nodes/WecomSuite/trigger/delivery/collect';
import type * as Unbegun from '../../../../nodes/WecomSuite/trigger/delivery/unbegun';
import type { Visit } from '../../../../nodes/WecomSuite/trigger/door/incoming';

const WINDOW_MS = 400;

/** A process knows nothing of others. */
let collect: typeof Collect.collect;
let unbegun: typeof Unbegun;
beforeEach(async () => {
	jest.resetModules();
	unbegun = await import('../../../../nodes/WecomSuite/trigger/delivery/unbegun');
	({ collect } = await import('../../../../nodes/WecomSuite/trigger/delivery/collect'));
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
		options: { collectMs: WINDOW_MS },
	}) as unknown as Visit;
const event = (output: number, waited = 0) => {
	const context = `sealed ${serial++}`;
	const item: INodeExecutionData = { json: { wecom: { context } } };
	return { context, item, output, arrivedAt: Date.now() - waited };
};

/** A window that is over: what n8n was given for it, and which of its pushes heard that their run began. */
async function batchOf(...waits: number[]) {
	const events = waits.map((waited, output) => event(output, waited));
	const heard: string[] = [];
	for (const { context } of events) {
		unbegun.expectRun(context, false, () => heard.push(context));
	}
	await Promise.all([
		...events.map(async (one) => await collect(visit(), one)),
		jest.advanceTimersByTimeAsync(WINDOW_MS),
	]);
	return { contexts: events.map(({ context }) => context), heard };
}

describe('collected events', () => {
	it('row 8: all hear of their run when it begins in this process', async () => {
		const { contexts, heard } = await batchOf(0, 0, 0);
		expect(heard).toEqual([]);
		expect(unbegun.noteBegin(contexts, true)).toBe(true);
		expect(heard).toEqual(contexts);
	});

	it('row 8: all hear of a run on a worker by the connection of the first, which is not the oldest', async () => {
		const { contexts, heard } = await batchOf(0, 50, 20);
		unbegun.noteWritten(contexts[0] ?? '');
		expect([...heard].sort()).toEqual([...contexts].sort());
	});

	it('hear nothing of the run of others', async () => {
		const { heard } = await batchOf(0, 0);
		const { contexts } = await batchOf(0);
		unbegun.noteWritten(contexts[0] ?? '');
		expect(heard).toEqual([]);
	});

	it.each([
		[0, 400],
		[200, 300],
		[450, 100],
		[2000, 100],
	])('that n8n kept waiting for %i ms are collected for %i ms', async (waited, collected) => {
		const over = jest.fn();
		void collect(visit(), event(0, waited)).then(over);
		await jest.advanceTimersByTimeAsync(collected - 1);
		expect(over).not.toHaveBeenCalled();
		await jest.advanceTimersByTimeAsync(1);
		expect(over).toHaveBeenCalled();
	});
});
