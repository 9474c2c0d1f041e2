import type { PathProxy } from './proxy';
import { press, type Press } from '../../simulator/push/press';
import { until } from '../host/until';
import { codeStep, itemsOf, type RealN8n } from './realN8n';
import { textOn, useQuestions } from './wait.steps';

const WORK = codeStep(
	'Work',
	'await new Promise((go) => setTimeout(go, 120000)); return $input.all();',
);

/** A decision has reached the execution, and WeCom never hears what the card shall say. WeCom repeats the tap. */
export function cutOff(setting: () => { realN8n: RealN8n; proxy: PathProxy }): void {
	const { asked } = useQuestions(() => setting().realN8n);
	/** The same for every attempt, as in what WeCom repeats. */
	const tap = (name: string): Press => ({
		button: 'Approve',
		options: { retry: false },
		overrides: { CreateTime: String(Math.floor(Date.now() / 1000)), ResponseCode: name },
	});

	it('kill -9 between decision and card: one decision, one continuation, and the card says what became of it', async () => {
		const { realN8n, proxy } = setting();
		const quick = await asked('cut off: ended');
		const long = await asked('cut off: at work', {}, [WORK]);
		const taps = { quick: tap('quick'), long: tap('long') };
		proxy.losesAnswers = true;
		for (const [{ flow, cards }, same] of [
			[quick, taps.quick],
			[long, taps.long],
		] as const)
			expect((await press(flow.wecom, cards[0], same)).reply).toBeUndefined();
		expect(proxy.lost).toBe(2);
		await quick.flow.executions(1);
		await until('Work', 20_000, async () =>
			(await realN8n.client.executions(long.flow.id)).find(({ status }) => status === 'running'),
		);
		await realN8n.n8n.kill9();
		proxy.losesAnswers = false;
		await realN8n.n8n.restart();
		await realN8n.login();

		expect(textOn(await press(quick.flow.wecom, quick.cards[0], taps.quick))).toBe(
			'Already answered',
		);
		expect(textOn(await press(long.flow.wecom, long.cards[0], taps.long))).toBe('No longer open');
		expect(textOn(await press(long.flow.wecom, long.cards[1]))).toBe('No longer open');
		const [execution, ...others] = await quick.flow.executions(1);
		expect(others).toEqual([]);
		expect(itemsOf(execution, 'Ask')).toMatchObject([{ data: { responder: { id: 'lisi' } } }]);
		expect(await long.flow.count()).toBe(1);
	});
}
