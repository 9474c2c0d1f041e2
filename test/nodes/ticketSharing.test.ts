/** A ticket on its way from the trigger into the credential, and from there into other workflows. */
import { until } from '../n8n/until';
import type { WecomApi } from '../simulator/api';
import { openText } from '../../nodes/WecomSuite/suite/sealed';
import { readTicketField } from '../../nodes/WecomSuite/shared/ticketField';
import { act, at, startApi, stopApis, TICKET } from '../support/action';
import { CREDENTIAL } from '../support/credential';
import type { Engine } from '../support/engine';
import { errorOf } from '../support/execution';
import { chain, trigger } from '../support/flow';
import { closeScenes, play } from '../support/scene';
import { start } from '../support/standIns';

afterEach(async () => {
	await closeScenes();
	await stopApis();
});

const EVENT = 'suite:suite_ticket';
const NOW = Math.floor(Date.now() / 1000);
const stored = ({ credential }: Engine) =>
	readTicketField(credential['sharedTicket'], CREDENTIAL.suiteId);
const opened = (engine: Engine): string | undefined => {
	const ticket = stored(engine);
	return ticket && openText(ticket.sealed, CREDENTIAL, 'ticket');
};
const arrives = (engine: Engine, ticket: string) =>
	until(`Ticket ${ticket} in the credential`, 5000, () =>
		Promise.resolve(opened(engine) === ticket ? true : undefined),
	);
/** A flow of its own with the same credential, as a schedule starts it. */
const callElsewhere = async (api: WecomApi, { credential }: Engine) => {
	const flow = chain(start(), act('authorization', 'createPreAuthCode'));
	const { engine } = await play(flow, { ...credential, ...at(api) });
	return errorOf(await engine.run([{ json: {} }], 'trigger'), 'WeCom Suite');
};

describe('a ticket in the credential', () => {
	it('comes from the trigger, sealed, and serves a workflow without a trigger', async () => {
		const api = await startApi();
		const { engine, wecom } = await play(chain(trigger()));
		expect((await wecom.pushTicket(TICKET)).kind).toBe('success');
		await arrives(engine, TICKET);
		expect(JSON.stringify(engine.credential)).not.toContain(TICKET);
		expect(await callElsewhere(api, engine)).toBe('');
		expect(engine.log).toEqual([]);
	});

	it('gives way to a newer one, not to an older one', async () => {
		const { engine, wecom } = await play(chain(trigger()));
		await wecom.push(EVENT, { SuiteTicket: 'second', TimeStamp: NOW });
		await arrives(engine, 'second');
		await wecom.push(EVENT, { SuiteTicket: 'first', TimeStamp: NOW - 60 });
		await wecom.push(EVENT, { SuiteTicket: 'third', TimeStamp: NOW + 60 });
		await arrives(engine, 'third');
	});

	it('is written once, however often WeCom repeats the push', async () => {
		const { engine, wecom } = await play(chain(trigger()));
		const fields = { SuiteTicket: 'same', TimeStamp: NOW };
		await wecom.push(EVENT, fields);
		await arrives(engine, 'same');
		const before = engine.credential['sharedTicket'];
		await wecom.push(EVENT, fields);
		await wecom.push('suite:create_auth');
		await engine.runs();
		expect(engine.credential['sharedTicket']).toBe(before);
	});

	it('is the newest after a storm', async () => {
		const { engine, wecom } = await play(chain(trigger()));
		const numbers = Array.from({ length: 30 }, (_, n) => n).sort(() => Math.random() - 0.5);
		const results = await Promise.all(
			numbers.map((n) => wecom.push(EVENT, { SuiteTicket: `storm ${n}`, TimeStamp: NOW + n })),
		);
		expect(results.every(({ kind }) => kind === 'success')).toBe(true);
		await arrives(engine, 'storm 29');
	});

	it('stays away when the user says Never', async () => {
		const { engine, wecom } = await play(chain(trigger()), { shareTicket: 'never' });
		await wecom.pushTicket();
		await engine.runs();
		expect(stored(engine)).toBeUndefined();
	});

	it('that cannot be written costs WeCom nothing, and is spoken of once', async () => {
		const { engine, wecom } = await play(chain(trigger()));
		Object.freeze(engine.credential);
		const told = () => engine.log.filter(({ message }) => /this workflow only/.test(message));
		for (const at of [NOW, NOW + 1]) {
			const result = await wecom.push(EVENT, { SuiteTicket: 'unwritten', TimeStamp: at });
			expect(result).toMatchObject({ kind: 'success', attempts: { length: 1 } });
		}
		await until('A word about it', 5000, () => Promise.resolve(told()[0]));
		expect(told()).toHaveLength(1);
		expect(JSON.stringify(engine.log)).not.toContain('unwritten');
		expect(engine.staticData).toContain('wcs1.');
	});
});

describe('after a change of the suite secret', () => {
	it('the ticket is called what it is, and the next push heals it', async () => {
		const api = await startApi();
		const { engine, wecom } = await play(chain(trigger()));
		await wecom.push(EVENT, { SuiteTicket: TICKET, TimeStamp: NOW - 600 });
		await arrives(engine, TICKET);
		// Under the old secret; the new one is that of the credential.
		const ours = engine.credential['sharedTicket'];
		const elsewhere = await play(chain(trigger()), { suiteSecret: 'theSecretThatWasThereBefore' });
		await elsewhere.wecom.push(EVENT, { SuiteTicket: TICKET, TimeStamp: NOW - 600 });
		await until('Sealed otherwise', 5000, () =>
			Promise.resolve(elsewhere.engine.credential['sharedTicket']),
		);
		Object.assign(engine.credential, {
			sharedTicket: elsewhere.engine.credential['sharedTicket'],
		});
		expect(engine.credential['sharedTicket']).not.toBe(ours);
		const error = await callElsewhere(api, engine);
		expect(error).toMatch(/sealed ticket cannot be opened.*suite secret.*next.*ERR_WECOM_SEAL/);
		expect(error).not.toContain(TICKET);
		await wecom.push(EVENT, { SuiteTicket: TICKET, TimeStamp: NOW });
		await arrives(engine, TICKET);
		expect(await callElsewhere(api, engine)).toBe('');
	});
});
