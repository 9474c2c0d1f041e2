import { setTimeout as sleep } from 'node:timers/promises';
import type { IDataObject } from 'n8n-workflow';

import { openContext, type StoredTicket } from '../../nodes/WecomSuite/suite/seals/context';
import { openText } from '../../nodes/WecomSuite/suite/seals/sealed';
import { until } from '../n8n/host/until';
import { CREDENTIAL } from '../support/credential';
import type { Engine } from '../support/engine';
import { itemsOf } from '../support/execution';
import { chain, reply, trigger } from '../support/flow';
import { closeFlows, platformOf, startFlow } from '../support/startFlow';
import { signal } from '../support/signal';

afterEach(closeFlows);

const TICKET = 'suite:suite_ticket';
const NOW = Math.floor(Date.now() / 1000);
/** What the nodes would find for the suite. */
const ticketsIn = ({ staticData }: Engine): Record<string, StoredTicket> => {
	const { global } = JSON.parse(staticData) as { global?: Record<string, unknown> };
	return (global?.['wecomSuiteTickets'] ?? {}) as Record<string, StoredTicket>;
};
const kept = (engine: Engine): string | undefined => {
	const stored = ticketsIn(engine)[CREDENTIAL.suiteId];
	return stored && openText(stored.sealed, CREDENTIAL, 'ticket');
};

describe('a suite ticket', () => {
	it('is kept sealed and starts nothing', async () => {
		const { engine, wecom } = await startFlow(chain(trigger(), reply('hi')));
		const result = await wecom.pushTicket('example-ticket-one');
		expect(result).toMatchObject({ status: 200, kind: 'success' });
		expect(result.headers['content-type']).toBe('text/plain; charset=utf-8');
		expect(await engine.runs()).toEqual([]);
		expect(kept(engine)).toBe('example-ticket-one');
		expect(engine.exported).not.toContain('example-ticket-one');
	});

	it('is in the database before WeCom hears success', async () => {
		const { engine, wecom } = await startFlow(chain(trigger()));
		const saving = signal();
		const saved = signal();
		engine.beforeSave = () => {
			saving.give();
			return saved.given;
		};
		let answered = false;
		const push = wecom.pushTicket().then(() => (answered = true));
		await saving.given;
		// A whole exchange later an answer would long be here.
		await wecom.verifyUrl();
		expect(answered).toBe(false);
		saved.give();
		await push;
	});

	it('gives way to a newer one, not to a repeat of an older one', async () => {
		const { engine, wecom } = await startFlow(chain(trigger()));
		await wecom.push(TICKET, { SuiteTicket: 'first', TimeStamp: NOW - 60 });
		await wecom.push(TICKET, { SuiteTicket: 'second', TimeStamp: NOW });
		expect(kept(engine)).toBe('second');
		const late = await wecom.push(TICKET, { SuiteTicket: 'first', TimeStamp: NOW - 60 });
		expect(late).toMatchObject({ status: 200, kind: 'success' });
		expect(kept(engine)).toBe('second');
		await wecom.push(TICKET, { SuiteTicket: 'third', TimeStamp: NOW });
		expect(kept(engine)).toBe('third');
	});

	it('leaves the rest of static data alone', async () => {
		const { engine, wecom } = await startFlow(chain(trigger()));
		const others = { global: { counter: 7 }, 'node:Poller': { lastId: 'a' } };
		engine.staticData = JSON.stringify(others);
		await wecom.pushTicket('example-ticket');
		expect(JSON.parse(engine.staticData)).toMatchObject(others);
		expect(kept(engine)).toBe('example-ticket');
	});

	it('of another suite is refused and not kept', async () => {
		const { engine, wecom } = await startFlow(chain(trigger()));
		await wecom.pushTicket('ours');
		expect(await wecom.pushTicket('theirs', { fault: 'otherSuite' })).toMatchObject({
			status: 403,
			kind: 'refused',
		});
		expect(kept(engine)).toBe('ours');
	});

	it('travels sealed with the items of later pushes', async () => {
		const { engine, wecom } = await startFlow(chain(trigger()));
		await wecom.pushTicket('travelling-ticket');
		await wecom.push('suite:create_auth');
		const [run] = await engine.runs();
		const [item] = itemsOf(run, 'WeCom Suite Trigger');
		const { context } = item?.json['wecom'] as IDataObject;
		const { ticket } = openContext(String(context), CREDENTIAL);
		expect(openText(ticket?.sealed ?? '', CREDENTIAL, 'ticket')).toBe('travelling-ticket');
		expect(JSON.stringify(run)).not.toContain('travelling-ticket');
	});
});

describe('a suite ticket that cannot be kept', () => {
	it('G6: is not acknowledged, so that WeCom pushes it again', async () => {
		const { engine } = await startFlow(chain(trigger()));
		const wecom = platformOf(engine, { retryAfterMs: 100 });
		let tries = 0;
		engine.beforeSave = () =>
			(tries += 1) === 1 ? Promise.reject(new Error('database is locked')) : Promise.resolve();
		const result = await wecom.pushTicket('repeated-ticket');
		wecom.close();
		expect(result).toMatchObject({ kind: 'success', status: 200, attempts: { length: 2 } });
		expect(kept(engine)).toBe('repeated-ticket');
		expect(JSON.stringify(engine.log)).toContain('could not save the suite ticket');
		expect(JSON.stringify(engine.log)).not.toContain('repeated-ticket');
	});

	it.each(['', ' ', { Nested: 'x' }])(
		'(issue 20) because it is none, replaces nothing: %j',
		async (SuiteTicket) => {
			const { engine, wecom } = await startFlow(chain(trigger()));
			await wecom.pushTicket('example-ticket');
			const result = await wecom.push(TICKET, { SuiteTicket });
			expect(result).toMatchObject({ status: 200, kind: 'success' });
			expect(kept(engine)).toBe('example-ticket');
			expect(engine.log).toMatchObject([
				{ level: 'warn', message: expect.stringMatching(/without a ticket/) as string },
			]);
		},
	);
});

describe('tickets of two suites in one workflow', () => {
	it('G1: are both kept when they come at the same moment', async () => {
		const suiteId = 'ww0example0suite02';
		const { engine, wecom } = await startFlow(chain(trigger()));
		// n8n saves the later one first, if nothing prevents it.
		let saves = 0;
		engine.beforeSave = () => sleep((saves += 1) === 1 ? 700 : 1);
		const platform = platformOf(engine, { suiteId });
		const pushes = [wecom.pushTicket('one')];
		await until('The first one', 1000, () => Promise.resolve(saves > 0 || undefined));
		engine.credential['suiteId'] = suiteId;
		// Pushes share a read of the credential for a quarter of a second.
		await sleep(300);
		pushes.push(platform.pushTicket('two'));
		await Promise.all(pushes);
		platform.close();
		expect(Object.keys(ticketsIn(engine)).sort()).toEqual([suiteId, CREDENTIAL.suiteId]);
	});
});

describe('the option Suite Tickets', () => {
	it('emits the event without the ticket when masked', async () => {
		const { engine, wecom } = await startFlow(chain(trigger({ suiteTicket: 'masked' })));
		expect((await wecom.pushTicket('masked-ticket')).kind).toBe('success');
		const [run] = await engine.runs();
		expect(itemsOf(run, 'WeCom Suite Trigger')[0]?.json).toMatchObject({
			label: TICKET,
			title: 'Suite Ticket',
			SuiteTicket: '********',
		});
		expect(JSON.stringify(run)).not.toContain('masked-ticket');
		expect(kept(engine)).toBe('masked-ticket');
	});

	it('emits the ticket itself when the user asks for it', async () => {
		const { engine, wecom } = await startFlow(chain(trigger({ suiteTicket: 'full' })));
		expect((await wecom.pushTicket('full-ticket')).kind).toBe('success');
		const [run] = await engine.runs();
		const [item] = itemsOf(run, 'WeCom Suite Trigger');
		expect(item?.json).toMatchObject({ label: TICKET, SuiteTicket: 'full-ticket' });
		expect(engine.exported).not.toContain('full-ticket');
	});
});
