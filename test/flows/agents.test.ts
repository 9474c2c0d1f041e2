import { errorOf } from '../support/execution';
import { chain, reply, trigger, withTool, type Step, type TriggerOptions } from '../support/flow';
import { closeFlows, startFlow } from '../support/startFlow';
import { agent, dropFields } from '../support/standIns';

afterEach(closeFlows);

describe('a Reply node that serves an AI agent as a tool', () => {
	const said = 'the agent says hi';
	const behind = (options: TriggerOptions, tool: Step, ...before: readonly Step[]) => {
		const bot = agent('Reply Tool', { answer: said });
		return withTool(chain(trigger(options), ...before, bot), tool, bot);
	};
	const tool = reply('={{ $json.answer }}', { name: 'Reply Tool' });

	it.each([
		['that sees the whole item', []],
		['that sees none of its fields', [dropFields()]],
	])('%s answers the member', async (_, before) => {
		const { engine, wecom } = await startFlow(behind({ replyDeadline: 4.8 }, tool, ...before));
		const { problem, reply: opened } = await wecom.text('hello');
		const [run] = await engine.runs();
		expect(errorOf(run, 'Reply Tool')).toBe('');
		expect(problem).toBeUndefined();
		expect(opened?.fields).toMatchObject({ Content: said });
		expect(run?.status).toBe('success');
		// The model hears how it went, and not the sealed context of the message.
		const told = JSON.stringify(run?.data.resultData.runData['Reply Tool']?.[0]?.data);
		expect(told).toContain('wecomReply');
		expect(told).not.toContain('wcs1.');
	});

	it('is not waited for when it is disabled', async () => {
		const disabled = reply('never', { name: 'Reply Tool', disabled: true });
		const { engine, wecom } = await startFlow(behind({ replyDeadline: 4.8 }, disabled));
		const result = await wecom.text('hello');
		expect(result.kind).toBe('success');
		// An answer at once takes milliseconds, one at the deadline 4.8 seconds.
		expect(result.milliseconds).toBeLessThan(4000);
		await engine.runs();
		expect(engine.executions[0]?.sent).toEqual([]);
	});
});
