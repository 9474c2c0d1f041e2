/** What n8n shows beside the output of a run that did not fail. */
import type { INodeExecutionData, IRun } from 'n8n-workflow';
import { act, at, startApi, stopApis, TICKET, ticketOf } from '../support/action';
import { chain, reply, trigger } from '../support/flow';
import { messageItem } from '../support/message';
import { closeFlows, startFlow } from '../support/startFlow';
import { start } from '../support/standIns';

afterEach(closeFlows);
afterAll(stopApis);

const hintsOf = (run: IRun | undefined, node: string) =>
	(run?.data.resultData.runData[node]?.[0]?.hints ?? []).map(({ message }) => message);
const MINUTE = 60_000;

describe('a hint', () => {
	it('of the Reply node tells what was refused before, and Diagnose where to look', async () => {
		const { engine, wecom } = await startFlow(chain(trigger(), reply('hello')));
		await wecom.push('message:text', {}, { fault: 'otherToken' });
		await wecom.text('first');
		await wecom.text('second');
		const [first, second] = await engine.runs();
		expect(hintsOf(first, 'Reply')).toEqual([
			expect.stringMatching(/refused 1 request before.*Token.*Diagnose/),
		]);
		expect(hintsOf(second, 'Reply')).toEqual([]);
	});

	it('of the Reply node says that nothing was sent, and why', async () => {
		const skip = reply('again', {
			name: 'Second',
			parameters: { content: 'again', tooLate: 'skip' },
		});
		const { engine, wecom } = await startFlow(chain(trigger(), reply('hello'), skip));
		await wecom.text('hello');
		const [run] = await engine.runs();
		expect(hintsOf(run, 'Reply')).toEqual([]);
		expect(hintsOf(run, 'Second')).toEqual([
			expect.stringMatching(/^Nothing was sent: .*replied to already/),
		]);
	});

	it('of the API node about a stale ticket is given once, however many items there are (issue 20, row 18)', async () => {
		const api = await startApi();
		const { engine } = await startFlow(
			chain(start(), act('authorization', 'createPreAuthCode')),
			at(api),
		);
		const items = Array.from({ length: 30 }, (_, n) =>
			messageItem({ ticket: ticketOf(TICKET, Date.now() - (22 + (n % 5)) * MINUTE) }),
		);
		const hints = hintsOf(await engine.run(items, 'trigger'), 'WeCom Suite');
		expect(hints).toEqual([expect.stringMatching(/22 minutes old/)]);
	});

	it('of refusals adds up what many items tell (issue 20, row 18)', async () => {
		const api = await startApi();
		const { engine } = await startFlow(
			chain(start(), act('authorization', 'createPreAuthCode')),
			at(api),
		);
		const items = [2, 1, 4].map((count) => {
			const { json, ...item } = messageItem({ ticket: ticketOf() });
			const wecom = { ...(json['wecom'] as object), refusedBefore: { count } };
			return { ...item, json: { ...json, wecom } };
		});
		const hints = hintsOf(await engine.run(items, 'trigger'), 'WeCom Suite');
		expect(hints).toEqual([expect.stringMatching(/refused 7 requests before this one/)]);
	});

	it('of the Reply node is given once for many messages with the same fate (issue 20, row 18)', async () => {
		const skip = reply('late', { parameters: { content: 'late', tooLate: 'skip' } });
		const { engine } = await startFlow(chain(start(), skip));
		const items = Array.from({ length: 40 }, (_, n) => messageItem({ id: `push ${n}` }));
		const run = await engine.run(items, 'trigger');
		expect(hintsOf(run, 'Reply')).toEqual([expect.stringMatching(/^Nothing was sent: /)]);
	});

	it.each([
		[5, 0],
		[25, 1],
	])('of the API node: a ticket of %i minutes gives %i', async (minutes, count) => {
		const api = await startApi();
		const order = act('authorization', 'createPreAuthCode');
		const { engine } = await startFlow(chain(start(), order), at(api));
		const ticket = ticketOf(TICKET, Date.now() - minutes * MINUTE);
		const items: INodeExecutionData[] = [messageItem({ ticket })];
		const hints = hintsOf(await engine.run(items, 'trigger'), 'WeCom Suite');
		expect(hints).toHaveLength(count);
		expect(hints.join()).toMatch(count === 0 ? /^$/ : /25 minutes old.*command URL/);
	});
});
