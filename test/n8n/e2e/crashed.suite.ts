/**
 * An installation that is stored and under way when n8n is killed, or in queue mode the worker that runs it: WeCom heard success
 * and repeats nothing.
 */
import { hasEnded } from '../host/client';
import { until } from '../host/until';
import { connect } from '../../simulator/api/connect';
import { act } from './action.steps';
import { useApi } from './api';
import type { Setting } from './doors';
import { importExample } from './examples';
import { errorOf, failureOf, itemsOf, type Flow, type RealN8n } from './realN8n';

/** n8n starts again, on a busy machine slowly. */
const START_MS = 600_000;

export interface Death {
	/** Kills what runs this execution. Resolves when n8n works again, with what brings back the rest. */
	readonly of: (realN8n: RealN8n, executionId: string) => Promise<() => Promise<void>>;
	/** What n8n says afterwards of the execution. */
	readonly status: 'crashed' | 'error';
	/** What the alarm of tenant onboarding says after "failed at". */
	readonly alarm: string;
}
const OF_ALL: Death = {
	of: async (realN8n) => {
		await realN8n.n8n.kill9();
		await realN8n.n8n.restart();
		await realN8n.login();
		return () => Promise.resolve();
	},
	status: 'crashed',
	alarm: 'WeCom Suite Trigger: ',
};

/** The worker that runs it, while the other one lives. */
export const ofItsWorker = (setting: () => Setting): Death => ({
	of: async (_, executionId) => {
		const { workers } = setting().cluster;
		const started = `Worker started execution ${executionId} `;
		const worker = workers.find((one) => one.logs().includes(started));
		if (worker === undefined) throw new Error(`no worker runs execution ${executionId}`);
		await worker.kill9();
		return async () => await worker.restart();
	},
	status: 'error',
	alarm: 'its start: ',
});

export function crashed(realN8n: () => RealN8n, death = OF_ALL): void {
	const api = useApi(realN8n);
	let comesBack = () => Promise.resolve();
	afterEach(async () => await comesBack(), START_MS);

	/** It dies and comes back while WeCom is asked this. */
	const killedAt = async (
		key: string,
		flow: Flow,
		install: () => Promise<{ push: { kind: string } }>,
	) => {
		api().fail(key, { delayMs: 60_000 });
		expect((await install()).push.kind).toBe('success');
		await until('The call', 20_000, () =>
			Promise.resolve(api().requests.some((one) => one.key === key) ? true : undefined),
		);
		const running = (await realN8n().client.executions(flow.id)).find((one) => !hasEnded(one));
		comesBack = await death.of(realN8n(), running?.id ?? '');
	};

	it(
		'G16: raises the alarm of tenant onboarding once n8n is back',
		async () => {
			const flow = await importExample(realN8n(), 'tenant-onboarding');
			const wecom = connect(flow.wecom, api());
			await wecom.pushTicket();
			await killedAt('authorization.complete', flow, wecom.install);
			const runs = await flow.executions(2, 120_000);
			const killed = runs.find(({ mode }) => mode === 'webhook');
			const alarm = runs.find(({ mode }) => mode === 'error');
			expect(killed?.status).toBe(death.status);
			expect(itemsOf(alarm, 'Alarm')).toMatchObject([
				{
					alarm: expect.stringMatching(
						new RegExp(`failed at ${death.alarm}.*/executions/${killed?.id}$`, 's'),
					),
				},
			]);
		},
		START_MS,
	);

	it(
		'between exchange and keeping: whatever is tried next says what to do, and that helps',
		async () => {
			const message = { touser: 'zhangsan', content: 'Welcome' };
			const flow = await realN8n().publish(
				'crashed: exchange',
				[act('Send', 'message', 'sendText', message)],
				{ options: { connectCorps: true } },
			);
			const wecom = connect(flow.wecom, api());
			const { corpId } = flow.wecom.identity;
			await wecom.pushTicket();
			// Asked when the permanent code is there, and not yet kept.
			await killedAt('authorization.get', flow, wecom.install);
			const [killed] = await flow.executions(1, 120_000);
			expect(killed?.status).toBe(death.status);
			const next = async (start: () => Promise<unknown>) => {
				const before = await flow.count();
				await start();
				return (await flow.executions(before + 1, 60_000)).at(-1);
			};

			const used = api()
				.requests.filter((one) => one.key === 'authorization.complete')
				.at(-1);
			const AuthCode = String((used?.body as Record<string, unknown>)['auth_code']);
			const again = await next(() => flow.wecom.push('suite:create_auth', { AuthCode }));
			expect(errorOf(again, 'WeCom')).toMatch(
				/auth code was used before.*40078.*press "fetch again" \(重新获取\) in the console.*ERR_WECOM_API/s,
			);
			const spoken = await next(() => flow.wecom.text('hello'));
			expect(errorOf(spoken, 'Send')).toMatch(
				new RegExp(
					`${corpId} is not among the \\d+ that are connected.*press "fetch again" \\(重新获取\\) in the console.*ERR_WECOM_CONFIGURATION`,
					's',
				),
			);

			const fresh = { AuthCode: api().issueAuthCode(corpId) };
			const mended = await next(() => flow.wecom.push('suite:reset_permanent_code', fresh));
			expect(failureOf(mended)).toBe('');
			expect(api().sent.at(-1)).toMatchObject({ corpId, ...message });
		},
		START_MS,
	);
}
