import { press } from '../../simulator/push/press';
import { act } from './action.steps';
import { doorsTo, type Setting } from './doors';
import { itemsOf, type RealN8n } from './realN8n';
import { textOn, useQuestions } from './wait.steps';

/** An execution that waits for a member of a corp, on the real n8n. */
export function wait(realN8n: () => RealN8n): void {
	const { asked, waiting } = useQuestions(realN8n);
	/** A member's browser comes by the public address; here it is the one that callbacks come by. */
	const fromOutside = (address: string) =>
		address.replace(/^https?:\/\/[^/]+(\/automation(?=\/))?/, realN8n().callbackBase);

	it('one tap decides: the execution goes on, the card says so, and nothing else starts', async () => {
		const { flow, cards } = await asked('wait: approve');
		const result = await press(flow.wecom, cards[0], { button: 'Approve' });
		expect(textOn(result)).toBe('Approved by lisi');
		expect(result.attempts).toHaveLength(1);
		expect(result.milliseconds).toBeLessThan(5000);
		const [execution] = await flow.executions(1);
		expect(execution?.status).toBe('success');
		expect(itemsOf(execution, 'Ask')).toMatchObject([
			{
				data: { approved: true, responder: { id: 'lisi', source: 'wecom' } },
				item: { Content: 'please' },
			},
		]);
		expect(textOn(await press(flow.wecom, cards[1], { button: 'Decline' }))).toBe(
			'Already answered',
		);
		expect(await flow.count()).toBe(1);
	});

	it('two members at once: one decision, one continuation, both hear', async () => {
		const { flow, cards } = await asked('wait: two at once');
		const results = await Promise.all([
			press(flow.wecom, cards[0], { button: 'Approve' }),
			press(flow.wecom, cards[1], { button: 'Decline' }),
		]);
		const texts = results.map(textOn);
		expect(texts.filter((text) => text === 'Already answered')).toHaveLength(1);
		const [execution] = await flow.executions(1);
		expect(execution?.status).toBe('success');
		expect(itemsOf(execution, 'Ask')).toHaveLength(1);
		expect(texts).toContain(
			(itemsOf(execution, 'Ask')[0] as { data: { approved: boolean } }).data.approved
				? 'Approved by lisi'
				: 'Declined by wangwu',
		);
		expect(await flow.count()).toBe(1);
	});

	it('only the members of the list decide, and the execution waits on for them', async () => {
		const { flow, cards } = await asked('wait: restricted', { approverIds: 'wangwu' });
		expect(textOn(await press(flow.wecom, cards[0]))).toBe('Not for you to decide');
		await waiting(flow);
		expect(textOn(await press(flow.wecom, cards[1]))).toBe('Approved by wangwu');
		const [execution] = await flow.executions(1);
		expect(execution?.status).toBe('success');
	});

	it('a cancelled execution: the card says so', async () => {
		const { flow, cards } = await asked('wait: cancelled');
		const [execution] = await realN8n().client.executions(flow.id);
		await realN8n().client.post(`/rest/executions/${execution?.id}/stop`, {});
		expect(textOn(await press(flow.wecom, cards[0]))).toBe('No longer open');
	});

	it('a page for members without cards: opened it decides nothing, its form does', async () => {
		const { flow, cards } = await asked('wait: page', { answerBy: 'page' });
		const url = fromOutside(String(cards[0].message['url']));
		const page = await fetch(url);
		expect(page.headers.get('content-type')).toMatch(/^text\/html/);
		expect(await page.text()).toContain('May zhangsan travel?');
		await waiting(flow);
		const body = new URLSearchParams({ answer: 'approved' });
		const answered = await fetch(url, { method: 'POST', body });
		expect(await answered.text()).toContain('Approved by lisi');
		const [execution] = await flow.executions(1);
		expect(itemsOf(execution, 'Ask')).toMatchObject([
			{ data: { approved: true, responder: { id: 'lisi' } } },
		]);
		const again = await fetch(fromOutside(String(cards[1].message['url'])), {
			method: 'POST',
			body,
		});
		expect(await again.text()).toContain('No action required');
		expect(await flow.count()).toBe(1);
	});
}

/** Two members answer at once, each on another webhook process. */
export function waitAtTwoDoors(setting: () => Setting): void {
	const { api, asked, authorization } = useQuestions(() => setting().realN8n);

	it.each([1, 2, 3])(
		'two members at once on two processes: one decision, one continuation, both hear (%i)',
		async (round) => {
			const told = { touser: 'zhangsan', content: `decided ${round}` };
			const tell = act('Tell', 'message', 'sendText', {
				...told,
				authorizeWith: 'sealed',
				authorization: authorization(),
			});
			const { flow, cards } = await asked(`wait: two doors ${round}`, {}, [tell]);
			const [first, second] = doorsTo(flow, setting());
			const results = await Promise.all([
				press(first, cards[0], { button: 'Approve' }),
				press(second, cards[1], { button: 'Decline' }),
			]);
			const [execution] = await flow.executions(1);
			expect(execution?.status).toBe('success');
			const items = itemsOf(execution, 'Ask') as Array<{ data: { approved: boolean } }>;
			expect(items).toHaveLength(1);
			const decided = items[0]?.data.approved ? 'Approved by lisi' : 'Declined by wangwu';
			expect(results.map(textOn).sort()).toEqual(['Already answered', decided].sort());
			expect(api().sent.filter(({ content }) => content === told.content)).toHaveLength(1);
			expect(await flow.count()).toBe(1);
		},
	);
}
