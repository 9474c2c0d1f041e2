/** Two webhook processes take the pushes, two workers run the flows. */
import { sealAuthorization } from '../../../nodes/WecomSuite/suite/seals/authorization';
import { openContext } from '../../../nodes/WecomSuite/suite/seals/context';
import { openText } from '../../../nodes/WecomSuite/suite/seals/sealed';
import type { WecomApi } from '../../simulator/api';
import { connect } from '../../simulator/api/connect';
import { startApi } from './api';
import { act } from './action.steps';
import { executionsByName, traceOf } from './senders';
import { doorsTo, type Define, type Setting } from './doors';
import { codeStep, errorOf, itemsOf, replyStep, SUITE, type Flow, type Step } from './realN8n';

const pause = (milliseconds: number) => new Promise((go) => setTimeout(go, milliseconds));

export function severalProcesses(inQueueMode: Define, setting: () => Setting): void {
	const doorsOf = (flow: Flow) => doorsTo(flow, setting());

	inQueueMode('knows a ticket on one webhook process that came to the other', async () => {
		const flow = await setting().realN8n.publish('queue: both doors', []);
		const [first, second] = doorsOf(flow);
		for (const [index, [taking, asking]] of [
			[first, second],
			[second, first],
		].entries()) {
			const ticket = `exampleTicketOfDoor${index}`;
			expect((await taking?.pushTicket(ticket))?.kind).toBe('success');
			expect((await asking?.push('suite:create_auth'))?.kind).toBe('success');
			const execution = (await flow.executions(index + 1)).at(-1);
			const { context } = (itemsOf(execution, 'WeCom')[0]?.['wecom'] ?? {}) as { context: string };
			const known = openContext(context, SUITE).ticket?.sealed ?? '';
			expect(openText(known, SUITE, 'ticket')).toBe(ticket);
		}
	});

	inQueueMode('runs a repeat twice when it comes to the other process, under one id', async () => {
		const flow = await setting().realN8n.publish('queue: repeat elsewhere', []);
		const [first, second] = doorsOf(flow);
		const event = { TimeStamp: '1760000000' };
		for (const door of [first, second, first, second]) await door.push('suite:cancel_auth', event);
		const items = (await flow.executions(2)).flatMap((one) => itemsOf(one, 'WeCom'));
		expect(items).toHaveLength(2);
		const ids = items.map(({ wecom }) => (wecom as { id: string }).id);
		expect(ids[0]).toBe(ids[1]);
	});

	inQueueMode('collects on each webhook process and runs every event once', async () => {
		const options = { collect: 800 };
		const flow = await setting().realN8n.publish('queue: collect', [], { options });
		const doors = doorsOf(flow);
		const names = Array.from({ length: 20 }, (_, index) => `member${index + 10}`);
		const results = await Promise.all(
			names.map(async (UserID, index) =>
				doors[index % 2]?.push('suite:change_contact:create_user', { UserID }),
			),
		);
		expect(results.map((one) => [one?.kind, one?.attempts.length])).toEqual(
			names.map(() => ['success', 1]),
		);
		const executions = await flow.executions(2);
		expect(executions.length).toBeLessThan(names.length / 2);
		const items = executions.flatMap((one) => itemsOf(one, 'WeCom'));
		expect(items.map(({ UserID }) => UserID).sort()).toEqual(names);
	});

	/** Members who write to both doors; each is answered on the connection or, when it is too slow here, as app message. */
	const answersOf = async (flow: Flow, api: WecomApi, members: readonly string[]) =>
		await Promise.all(
			members.map(async (from, index) => {
				const options = { from, headers: traceOf(index + 1) };
				const result = await doorsOf(flow)[index % 2]?.text('hello', options);
				expect(result?.problem).toBeUndefined();
				return {
					from,
					passive: result?.reply === undefined ? 0 : 1,
					active: () => api.sent.filter(({ touser }) => touser === from).length,
				};
			}),
		);
	const answering = async (name: string, api: WecomApi, before: readonly Step[]): Promise<Flow> => {
		const { realN8n } = setting();
		await realN8n.useApi(api.url);
		const { corpId } = realN8n.platform('http://127.0.0.1/').identity;
		const answer = replyStep('=to {{ $json.FromUserName }}');
		const authorization = sealAuthorization(api.authorize(corpId), SUITE);
		const flow = await realN8n.publish(name, [
			...before,
			{ ...answer, parameters: { ...answer.parameters, authorization } },
		]);
		api.acceptTicket((await flow.wecom.pushTicket()).ticket);
		return flow;
	};
	const withApi = async (run: (api: WecomApi) => Promise<void>): Promise<void> => {
		const api = await startApi();
		try {
			await run(api);
		} finally {
			await api.stop();
		}
	};

	inQueueMode('answers sixty members who write to both exactly once', () =>
		withApi(async (api) => {
			const flow = await answering('queue: storm', api, []);
			const members = Array.from({ length: 60 }, (_, index) => `member${index}`);
			const answers = await answersOf(flow, api, members);
			expect(await flow.executions(60, 60_000)).toHaveLength(60);
			const received = answers.map(({ passive, active }) => passive + active());
			expect(received).toEqual(members.map(() => 1));
			expect(answers.some(({ passive }) => passive === 1)).toBe(true);
		}),
	);

	inQueueMode('calls the suite API on a worker with the ticket that the item carries', () =>
		withApi(async (api) => {
			const { realN8n } = setting();
			await realN8n.useApi(api.url);
			const flow = await realN8n.publish('queue: onboarding', [
				act('Complete', 'authorization', 'completeAuthorization'),
				act('Send', 'message', 'sendText', { touser: 'zhangsan', content: 'Welcome' }),
			]);
			const wecom = connect(flow.wecom, api);
			await wecom.pushTicket();
			expect((await wecom.install()).push.kind).toBe('success');
			const [execution] = await flow.executions(1);
			expect(errorOf(execution, 'Complete') + errorOf(execution, 'Send')).toBe('');
			expect(api.sent.at(-1)).toMatchObject({ touser: 'zhangsan', content: 'Welcome' });
		}),
	);

	inQueueMode('answers each member at most once when a worker is killed in a storm', () =>
		withApi(async (api) => {
			const { cluster, realN8n } = setting();
			const flow = await answering('queue: replies die', api, [
				codeStep('Think', 'await new Promise((go) => setTimeout(go, 1000)); return $input.all();'),
			]);
			const members = Array.from({ length: 30 }, (_, index) => `survivor${index}`);
			const asked = answersOf(flow, api, members);
			await pause(1_500);
			await cluster.workers[1]?.kill9();
			const answers = await asked;
			await flow.executions(30, 90_000);
			await cluster.workers[1]?.restart();
			const found = await executionsByName(realN8n.client, flow.id, 'survivor');
			expect([...found.keys()].sort()).toEqual(
				members.map((_, index) => `survivor-${index + 1}`).sort(),
			);
			expect([...found.values()].map(({ length }) => length)).toEqual(members.map(() => 1));
			const received = answers.map(({ passive, active }) => passive + active());
			expect(Math.max(...received)).toBe(1);
		}),
	);
}
