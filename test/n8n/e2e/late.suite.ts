import { sealAuthorization } from '../../../nodes/WecomSuite/suite/seals/authorization';
import { useApi } from './api';
import {
	codeStep,
	errorOf,
	itemsOf,
	replyStep,
	SUITE,
	type Flow,
	type Step,
	type RealN8n,
} from './realN8n';

const SLOW = codeStep(
	'Slow',
	'await new Promise((go) => setTimeout(go, 5200)); return $input.all();',
);
/**
 * What happens to a reply that finds the connection closed. The suite API is played by the simulator. `messages` is how many
 * this n8n can take at once: its default engine builds an isolate for each request before it calls the trigger.
 */
export function late(realN8n: () => RealN8n, messages: number): void {
	const api = useApi(realN8n);
	let authorization: string;
	beforeAll(() => {
		const { corpId } = realN8n().platform('http://127.0.0.1/').identity;
		const { permanentCode, agentId } = api().authorize(corpId);
		authorization = sealAuthorization({ corpId, permanentCode, agentId }, SUITE);
	});

	const lateReply = (parameters: Record<string, unknown>): Step => {
		const step = replyStep('late but here');
		return { ...step, parameters: { ...step.parameters, ...parameters } };
	};
	const withTicket = async (name: string, steps: readonly Step[]): Promise<Flow> => {
		const flow = await realN8n().publish(name, steps);
		const { ticket } = await flow.wecom.pushTicket();
		api().acceptTicket(ticket);
		return flow;
	};

	it('goes as app message to the same member, exactly once, and the item says so', async () => {
		const flow = await withTicket('late: send', [SLOW, lateReply({ authorization })]);
		const result = await flow.wecom.text('hello', { from: 'zhangsan' });
		expect(result).toMatchObject({ kind: 'success', attempts: { length: 1 } });
		const [execution] = await flow.executions(1);
		expect(execution?.status).toBe('success');
		const [message] = api().sent.filter(({ touser }) => touser === 'zhangsan');
		expect(message).toMatchObject({ msgtype: 'text' });
		expect(JSON.stringify(message)).toContain('late but here');
		expect(itemsOf(execution, 'Reply')[0]).toMatchObject({
			wecomReply: {
				sent: 'active',
				messageId: message?.msgid,
				reason: expect.stringContaining('too late'),
			},
		});
	});

	it('is skipped or fails when the user wants that', async () => {
		const before = api().sent.length;
		const executionWith = async (tooLate: string) => {
			const steps = [SLOW, lateReply({ authorization, tooLate })];
			const flow = await withTicket(`late: ${tooLate}`, steps);
			await flow.wecom.text('hello');
			return (await flow.executions(1))[0];
		};
		const [skipped, failed] = await Promise.all(['skip', 'fail'].map(executionWith));
		expect(itemsOf(skipped, 'Reply')[0]).toMatchObject({ wecomReply: { sent: 'none' } });
		expect(errorOf(failed, 'Reply')).toMatch(/too late.*ERR_WECOM_REPLY/s);
		expect(api().sent).toHaveLength(before);
	});

	it('survives a token that expired, and says what WeCom means by its codes', async () => {
		const flow = await withTicket('late: token', [SLOW, lateReply({ authorization })]);
		api().expireTokens();
		await flow.wecom.text('hello', { from: 'wangwu' });
		await flow.executions(1);
		expect(api().sent.filter(({ touser }) => touser === 'wangwu')).toHaveLength(1);
		api().fail('/cgi-bin/message/send', { errcode: 60020, times: 1 });
		await flow.wecom.text('hello', { from: 'zhaoliu' });
		const [, refused] = await flow.executions(2);
		expect(errorOf(refused, 'Reply')).toMatch(/60020.*ERR_WECOM_API/s);
	});

	it('is what a second reply becomes', async () => {
		const flow = await withTicket('second', [
			replyStep('first', 'First'),
			{ ...lateReply({ authorization }), name: 'Second' },
		]);
		const { reply } = await flow.wecom.text('hello', { from: 'second' });
		expect(reply?.fields).toMatchObject({ Content: 'first' });
		const [execution] = await flow.executions(1);
		expect(itemsOf(execution, 'Second')[0]).toMatchObject({ wecomReply: { sent: 'active' } });
		expect(api().sent.filter(({ touser }) => touser === 'second')).toHaveLength(1);
	});

	it(`of ${messages} messages at once, with flows of 0 to 8 seconds, each gets one reply and WeCom an answer`, async () => {
		const wait: Step = {
			name: 'Wait',
			type: 'n8n-nodes-base.wait',
			typeVersion: 1.1,
			parameters: {
				resume: 'timeInterval',
				amount: '={{ Number($json.Content) }}',
				unit: 'seconds',
			},
		};
		const flow = await withTicket('hundred', [wait, lateReply({ authorization })]);
		await flow.wecom.text('0');
		const results = await Promise.all(
			Array.from({ length: messages }, async (_, index) => {
				const from = `member${index}`;
				return { from, result: await flow.wecom.text((Math.random() * 8).toFixed(1), { from }) };
			}),
		);
		await flow.executions(messages + 1, 60_000);
		const wrong = results.flatMap(({ from, result }) => {
			const received =
				api().sent.filter(({ touser }) => touser === from).length +
				(result.reply === undefined ? 0 : 1);
			// Of more than sixteen whose runs have not begun at the deadline, WeCom repeats some: docs/running.md, When is a push safe?
			const inTime = result.kind !== 'timeout' && result.milliseconds < 5000;
			return received === 1 && inTime && result.problem === undefined
				? []
				: [
						{
							from,
							received,
							kind: result.kind,
							milliseconds: result.milliseconds,
							attempts: result.attempts.length,
						},
					];
		});
		expect(wrong).toEqual([]);
		expect(results.some(({ result }) => result.kind === 'reply')).toBe(true);
		expect(realN8n().n8n.logs()).not.toMatch(/headers after they are sent|unhandled/i);
	}, 180_000);
}
