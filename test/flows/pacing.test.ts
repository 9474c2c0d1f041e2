/** *When Too Fast*: calls of a node wait for the limits of WeCom, and end with the execution. */
import { setTimeout as wait } from 'node:timers/promises';
import { act, at, authorizationOf, pushedItem, runAction, useApi } from '../support/action';
import { errorOf, itemsOf } from '../support/execution';
import { chain } from '../support/flow';
import { startFlow } from '../support/startFlow';
import { start } from '../support/standIns';

const api = useApi();

const NODE = 'WeCom Suite';
const SEND = '/cgi-bin/message/send';
const items = (count: number) => Array.from({ length: count }, (_, n) => pushedItem({ n }));
const send = (options: { whenTooFast?: 'wait' | 'fail'; longestWait?: number }) =>
	act('message', 'sendText', {
		authorization: authorizationOf(),
		touser: '={{ "m" + $json.n }}',
		content: 'once',
		options,
	});

it('waits, and every item gets through once', async () => {
	api().limit(SEND, { calls: 2, seconds: 3 });
	const run = await runAction(send({ whenTooFast: 'wait', longestWait: 5 }), api(), items(4));
	expect(errorOf(run, NODE)).toBe('');
	expect(itemsOf(run, NODE)).toHaveLength(4);
	expect(api().sent.map(({ touser }) => touser)).toEqual(['m0', 'm1', 'm2', 'm3']);
	const hints = run?.data.resultData.runData[NODE]?.[0]?.hints ?? [];
	expect(hints.map(({ message }) => message)).toEqual([
		expect.stringMatching(/^WeCom found the calls too fast; they waited 5 seconds/),
	]);
}, 20_000);

it('fails after some seconds otherwise, as before', async () => {
	api().limit(SEND, { calls: 1, seconds: 60 });
	const run = await runAction(send({}), api(), items(2));
	expect(errorOf(run, NODE)).toMatch(/45009/);
	expect(api().sent).toHaveLength(1);
}, 20_000);

it('ends its wait when the execution is stopped', async () => {
	api().limit(SEND, { calls: 1, seconds: 60 });
	const { engine } = await startFlow(chain(start(), send({ whenTooFast: 'wait' })), at(api()));
	const stop = new AbortController();
	const running = engine.run(items(2), 'trigger', stop.signal);
	while (!api().requests.some(({ errcode }) => errcode === 45009)) await wait(1);
	const began = Date.now();
	stop.abort();
	expect((await running)?.status).toBe('canceled');
	expect(Date.now() - began).toBeLessThan(1000);
	expect(api().sent).toHaveLength(1);
});
