/** What the tests of *Send and Wait* do: a message starts a flow, the flow asks two members, and one of them presses a button. */
import { sealAuthorization } from '../../../nodes/WecomSuite/suite/seals/authorization';
import type { press } from '../../simulator/push/press';
import { until } from '../host/until';
import { useApi } from './api';
import { SUITE, type Flow, type RealN8n, type Step } from './realN8n';

const PACK = 'n8n-nodes-wecom-suite';
const BOTH = { approvalOptions: { values: { approvalType: 'double' } } };

/** For one `describe`. */
export function useQuestions(realN8n: () => RealN8n) {
	const api = useApi(realN8n);
	let authorization: string;
	beforeAll(() => {
		const { corpId } = realN8n().platform('http://127.0.0.1/').identity;
		const { permanentCode, agentId } = api().authorize(corpId);
		authorization = sealAuthorization({ corpId, permanentCode, agentId }, SUITE);
	});

	const ask = (parameters: Record<string, unknown> = {}, name = 'Ask'): Step => ({
		name,
		type: `${PACK}.wecomSuite`,
		parameters: {
			resource: 'message',
			operation: 'sendAndWait',
			authorizeWith: 'sealed',
			authorization,
			touser: 'lisi, wangwu',
			message: 'May zhangsan travel?',
			...BOTH,
			...parameters,
		},
	});

	/** Resolves when a message has started the flow and both members have what is sent to them. */
	const begin = async (flow: Flow) => {
		const { ticket } = await flow.wecom.pushTicket();
		api().acceptTicket(ticket);
		const before = api().sent.length;
		await flow.wecom.text('please');
		return await until('Two messages', 60_000, async () => {
			const [first, second] = api().sent.slice(before);
			return await Promise.resolve(first && second && ([first, second] as const));
		});
	};

	const waiting = async ({ id }: Flow) =>
		await until('An execution that waits', 20_000, async () =>
			(await realN8n().client.executions(id)).find(({ status }) => status === 'waiting'),
		);

	/** Resolves when both members have their card and the execution waits. */
	const asked = async (
		name: string,
		parameters: Record<string, unknown> = {},
		behind: readonly Step[] = [],
	) => {
		const steps = [ask(parameters), ...behind];
		const flow = await realN8n().publish(name, steps, { events: ['message:text'] });
		const cards = await begin(flow);
		await waiting(flow);
		return { flow, cards };
	};

	return { api, ask, asked, begin, waiting, authorization: () => authorization };
}

/** What a card says after the answer of the trigger. */
export const textOn = ({ reply, problem }: Awaited<ReturnType<typeof press>>) => {
	expect(problem).toBeUndefined();
	return (reply?.fields['Button'] as { ReplaceName?: string } | undefined)?.ReplaceName;
};
