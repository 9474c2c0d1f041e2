/** *Stop*, and the time limit of an execution: n8n cancels the run while a node of ours works. */
import { setTimeout as wait } from 'node:timers/promises';
import { EXAMPLE_CORP } from '../simulator/api/examples';
import { act, at, authorizationOf, pushedItem, useApi, ticketOf } from '../support/action';
import { itemsOf } from '../support/execution';
import { chain, reply, type Step } from '../support/flow';
import { messageItem } from '../support/message';
import { startFlow } from '../support/startFlow';
import { start } from '../support/standIns';

const api = useApi();

const MANY = 200;
const authorization = authorizationOf();

/** Stops the run as soon as `due`, and gives what WeCom was asked until then and until a while later. */
const stopWhen = async (node: Step, due: () => boolean, items = [pushedItem()]) => {
	const { engine } = await startFlow(chain(start(), node), at(api()));
	const stop = new AbortController();
	const began = Date.now();
	const running = engine.run(items, 'trigger', stop.signal);
	while (!due()) await wait(1);
	stop.abort();
	const run = await running;
	const atStop = api().requests.length;
	await wait(300);
	return { run, atStop, later: api().requests.length, took: Date.now() - began - 300 };
};
const asked = (key: string) => api().requests.filter((request) => request.key === key).length;

describe('a run that is stopped', () => {
	it.each([{}, { onError: 'continueRegularOutput' }, { onError: 'continueErrorOutput' }] as const)(
		'sends nothing more, with %j (issue 20, row 3)',
		async (changes) => {
			const parameters = { authorization, touser: 'lisi', content: 'Hello' };
			const send = act('message', 'sendText', parameters, changes);
			const items = Array.from({ length: MANY }, (_, n) => pushedItem({ n }));
			const { run, atStop, later } = await stopWhen(send, () => api().sent.length >= 3, items);
			expect(run?.status).toBe('canceled');
			expect(api().sent.length).toBeLessThan(MANY / 2);
			expect(later).toBeLessThanOrEqual(atStop + 1);
			// No item is turned into a failure by the stop.
			expect(itemsOf(run, 'WeCom Suite').filter(({ json }) => 'error' in json)).toEqual([]);
		},
	);

	it('asks for no further page (issue 20, row 3)', async () => {
		let page = 0;
		api().script('member.getManyIds', () => ({
			errcode: 0,
			errmsg: 'ok',
			dept_user: [{ userid: `m${page}`, department: 1 }],
			next_cursor: String((page += 1)),
		}));
		const list = act('member', 'getManyIds', { authorization, returnAll: true });
		const { run } = await stopWhen(list, () => page >= 3);
		expect(run?.status).toBe('canceled');
		const pages = page;
		await wait(200);
		expect(page).toBeLessThanOrEqual(pages + 1);
	});

	it('does not sit out a pause (issue 20, row 3)', async () => {
		api().fail('tag.getMany', { errcode: -1, times: 9 });
		const list = act('tag', 'getMany', { authorization });
		const { took } = await stopWhen(list, () => asked('tag.getMany') >= 2);
		expect(took).toBeLessThan(2000);
		expect(asked('tag.getMany')).toBe(2);
	});

	it('does not wait for the answer (issue 20, row 3)', async () => {
		api().fail('tag.getMany', { delayMs: 5000 });
		const list = act('tag', 'getMany', { authorization });
		const { took } = await stopWhen(list, () => asked('tag.getMany') >= 1);
		expect(took).toBeLessThan(2500);
	});

	it('keeps the permanent code of a call that is under way (issue 20, row 3)', async () => {
		const authCode = api().issueAuthCode(EXAMPLE_CORP.corpId);
		api().fail('authorization.complete', { delayMs: 600 });
		const complete = act('authorization', 'completeAuthorization', { auth_code: authCode });
		const { run } = await stopWhen(complete, () => asked('authorization.complete') >= 1);
		expect(itemsOf(run, 'WeCom Suite')).toMatchObject([
			{ json: { authorization: expect.any(String) } },
		]);
	});

	it('leaves a token alone that others wait for (issue 20, row 3)', async () => {
		api().fail('token.getSuite', { delayMs: 500 });
		const order = act('authorization', 'createPreAuthCode');
		const { engine } = await startFlow(chain(start(), order), at(api()));
		const stop = new AbortController();
		const one = engine.run([pushedItem()], 'trigger', stop.signal);
		const other = engine.run([pushedItem()], 'trigger');
		while (asked('token.getSuite') < 1) await wait(1);
		stop.abort();
		await one;
		expect((await other)?.status).toBe('success');
		expect(asked('authorization.createPreAuthCode')).toBe(1);
	});

	it('sends no further reply (issue 20, row 3)', async () => {
		const late = reply('', { parameters: { content: 'late', tooLate: 'send', authorization } });
		const { corpId } = EXAMPLE_CORP;
		const items = Array.from({ length: MANY }, (_, n) =>
			messageItem({ id: `push ${n}`, corpId, ticket: ticketOf() }),
		);
		const { run } = await stopWhen(late, () => api().sent.length >= 3, items);
		expect(run?.status).toBe('canceled');
		expect(api().sent.length).toBeLessThan(MANY / 2);
	});
});
