/** Many corps at once in queue mode: two webhook processes take the pushes, two workers write into one credential. */
import type { WecomApi } from '../../simulator/api';
import { connect } from '../../simulator/api/connect';
import { startApi, vaultOf } from './api';
import { act } from './action.steps';
import type { Define, Setting } from './doors';
import { failureOf, itemsOf, type Flow } from './realN8n';

const CORPS = 50;
const HALF = 25;
/** Corps whose tokens are counted, a multiple of the above. `docs/benchmarks.md` has the figure of 500, which takes five minutes. */
const TOKENS = Number(process.env['WECOM_SUITE_CORPS'] ?? CORPS);
const ROUNDS = 3;
const TIMEOUT_MS = 180_000;

export function fleet(inQueueMode: Define, setting: () => Setting): void {
	const idsOf = (name: string, count = CORPS) =>
		Array.from({ length: count }, (_, n) => `wp${name}${n + 10}`);

	const withApi = async (run: (api: WecomApi) => Promise<void>): Promise<void> => {
		const api = await startApi();
		try {
			await setting().realN8n.useApi(api.url);
			await run(api);
		} finally {
			await api.stop();
		}
	};
	/** WeCom of one corp after the other, before one webhook process and the other in turn. */
	const worldsOf = (flow: Flow, api: WecomApi, ids: readonly string[]) => {
		const { cluster, realN8n } = setting();
		const urls = cluster.webhooks.map(({ url }) => `${url}/webhook/${flow.webhookId}`);
		return ids.map((id, at) => {
			const platform = realN8n.platform(urls[at % 2] ?? '', id);
			return { ...connect(platform, api), platform };
		});
	};
	/** The corps of the credential as a worker reads them, in a workflow of their own. */
	const connected = async (): Promise<string[]> => {
		const list = await setting().realN8n.publish('queue: connected', [
			act('Corps', 'corp', 'getMany', { returnAll: true }),
		]);
		await list.wecom.text('Who is connected?');
		const [run] = await list.executions(1);
		return itemsOf(run, 'Corps').map(({ corpId }) => String(corpId));
	};

	/** Items of the executions that come of so many pushes at once. */
	const run = async (flow: Flow, starts: ReadonlyArray<() => Promise<unknown>>) => {
		const before = await flow.count();
		await Promise.all(starts.map((start) => start()));
		const all = await flow.executions(before + starts.length, 150_000);
		expect(all.map(failureOf).filter(Boolean)).toEqual([]);
		return all.slice(-starts.length).flatMap((one) => itemsOf(one, 'WeCom'));
	};
	const frontDoor = async (name: string, api: WecomApi) => {
		const flow = await setting().realN8n.publish(name, [], { options: { connectCorps: true } });
		await worldsOf(flow, api, ['wpProvider'])[0]?.pushTicket();
		return flow;
	};

	inQueueMode(`keeps ${CORPS} corps that install the app at once, and none is missing`, () =>
		withApi(async (api) => {
			const flow = await frontDoor('queue: many come', api);
			const coming = idsOf('First');
			const told = await run(
				flow,
				worldsOf(flow, api, coming).map((one) => () => one.install()),
			);
			expect(told).toMatchObject(coming.map(() => ({ wecom: { connected: true } })));
			expect((await connected()).sort()).toEqual(coming);
		}),
	);

	inQueueMode(`keeps ${HALF} that come while ${HALF} others leave`, () =>
		withApi(async (api) => {
			const [leaving, coming] = [idsOf('First', HALF), idsOf('Second', HALF)];
			await setting().realN8n.useApi(api.url, { corps: vaultOf(api, leaving) });
			expect((await connected()).sort()).toEqual(leaving);
			const flow = await frontDoor('queue: come and go', api);
			await run(flow, [
				...worldsOf(flow, api, leaving).map((one) => () => one.uninstall()),
				...worldsOf(flow, api, coming).map((one) => () => one.install()),
			]);
			expect((await connected()).sort()).toEqual(coming);
		}),
	);

	inQueueMode(
		`asks for the token of each of ${TOKENS} corps once on each worker, however often it acts`,
		() =>
			withApi(async (api) => {
				const ids = idsOf('Token', TOKENS);
				await setting().realN8n.useApi(api.url, { corps: vaultOf(api, ids) });
				const send = act('Send', 'message', 'sendText', { touser: 'zhangsan', content: 'Hello' });
				// So many at a time, and as many in a workflow: n8n is asked for all its executions over and over.
				for (let from = 0; from < TOKENS; from += CORPS) {
					const flow = await setting().realN8n.publish(`queue: tokens ${from}`, [send]);
					const worlds = worldsOf(flow, api, ids.slice(from, from + CORPS));
					await worlds[0]?.pushTicket();
					const enter = worlds.map(
						({ platform }) =>
							() =>
								platform.push('event:enter_agent'),
					);
					for (let round = 0; round < ROUNDS; round++) await run(flow, enter);
				}
				expect(api.sent).toHaveLength(ROUNDS * TOKENS);
				const tokens = api.requests.filter(({ key }) => key === 'token.getCorp');
				expect(tokens.length).toBeGreaterThan(TOKENS);
				expect(tokens.length).toBeLessThanOrEqual(2 * TOKENS);
			}),
		(TIMEOUT_MS * TOKENS) / CORPS,
	);
}
