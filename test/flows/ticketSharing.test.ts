/** A ticket on its way from the trigger into the credential, and from there into other workflows. */
import { until } from '../n8n/host/until';
import type { WecomApi } from '../simulator/api';
import { attempt } from '../../nodes/WecomSuite/protocol/crypto/attempt';
import { openText } from '../../nodes/WecomSuite/suite/seals/sealed';
import { readTicketField } from '../../nodes/WecomSuite/shared/credential/ticketField';
import { act, at, startApi, stopApis, TICKET } from '../support/action';
import { CREDENTIAL } from '../support/credential';
import type { Engine } from '../support/engine';
import { errorOf } from '../support/execution';
import { chain, trigger } from '../support/flow';
import { closeFlows, startFlow } from '../support/startFlow';
import { start } from '../support/standIns';

afterEach(async () => {
	await closeFlows();
	await stopApis();
});

const EVENT = 'suite:suite_ticket';
const NOW = Math.floor(Date.now() / 1000);
const stored = ({ credential }: Engine) =>
	readTicketField(credential['sharedTicket'], CREDENTIAL.suiteId);
const opened = (engine: Engine): string | undefined => {
	const ticket = stored(engine);
	return ticket && attempt(() => openText(ticket.sealed, CREDENTIAL, 'ticket'));
};
/** As if the ticket there had come so many minutes ago. */
const age = ({ credential }: Engine, minutes: number, changes: object = {}): void => {
	const shared = JSON.parse(String(credential['sharedTicket'])) as { receivedAt: number };
	const receivedAt = shared.receivedAt - minutes * 60_000;
	credential['sharedTicket'] = JSON.stringify({ ...shared, receivedAt, ...changes });
};
const arrives = (engine: Engine, ticket: string) =>
	until(`Ticket ${ticket} in the credential`, 5000, () =>
		Promise.resolve(opened(engine) === ticket ? true : undefined),
	);
/** A flow of its own with the same credential, as a schedule starts it. */
const callElsewhere = async (api: WecomApi, { credential }: Engine) => {
	const flow = chain(start(), act('authorization', 'createPreAuthCode'));
	const { engine } = await startFlow(flow, { ...credential, ...at(api) });
	return errorOf(await engine.run([{ json: {} }], 'trigger'), 'WeCom Suite');
};

describe('a ticket in the credential', () => {
	it('comes from the trigger, sealed, and serves a workflow without a trigger', async () => {
		const api = await startApi();
		const { engine, wecom } = await startFlow(chain(trigger()));
		expect((await wecom.pushTicket(TICKET)).kind).toBe('success');
		await arrives(engine, TICKET);
		expect(JSON.stringify(engine.credential)).not.toContain(TICKET);
		expect(await callElsewhere(api, engine)).toBe('');
		expect(engine.log).toEqual([]);
	});

	it('gives way to a newer one once it is some minutes old, not to an older one', async () => {
		const { engine, wecom } = await startFlow(chain(trigger()));
		await wecom.push(EVENT, { SuiteTicket: 'second', TimeStamp: NOW });
		await arrives(engine, 'second');
		age(engine, 10);
		await wecom.push(EVENT, { SuiteTicket: 'first', TimeStamp: NOW - 60 });
		await wecom.push(EVENT, { SuiteTicket: 'third', TimeStamp: NOW + 60 });
		await arrives(engine, 'third');
	});

	it.each([
		['milliseconds', { timeStamp: NOW * 1000 }],
		['tomorrow', { timeStamp: NOW + 86_400 }],
		['no time', { timeStamp: NaN }],
		['a clock that was wrong', { timeStamp: NOW + 86_400, receivedAt: (NOW + 86_400) * 1000 }],
	])('(issue 20, row 4) with %s in it blocks no later one', async (_, poison) => {
		const { engine, wecom } = await startFlow(chain(trigger()));
		await wecom.push(EVENT, { SuiteTicket: 'before', TimeStamp: NOW - 600 });
		await arrives(engine, 'before');
		age(engine, 10, poison);
		await wecom.push(EVENT, { SuiteTicket: 'after', TimeStamp: NOW });
		await arrives(engine, 'after');
	});

	it('(issue 20, row 4) that nobody can open is replaced at once', async () => {
		const { engine, wecom } = await startFlow(chain(trigger()));
		await wecom.push(EVENT, { SuiteTicket: 'before', TimeStamp: NOW - 600 });
		await arrives(engine, 'before');
		age(engine, 0, { sealed: 'wcs1.nonsense' });
		await wecom.push(EVENT, { SuiteTicket: 'after', TimeStamp: NOW });
		await arrives(engine, 'after');
	});

	it('is written once, however often WeCom repeats the push', async () => {
		const { engine, wecom } = await startFlow(chain(trigger()));
		const fields = { SuiteTicket: 'same', TimeStamp: NOW };
		await wecom.push(EVENT, fields);
		await arrives(engine, 'same');
		const before = engine.credential['sharedTicket'];
		await wecom.push(EVENT, fields);
		await wecom.push('suite:create_auth');
		await engine.runs();
		expect(engine.credential['sharedTicket']).toBe(before);
	});

	it('G3: is written once in a storm, so that what a user saves meanwhile stays', async () => {
		const { engine, wecom } = await startFlow(chain(trigger()));
		await wecom.push(EVENT, { SuiteTicket: 'storm', TimeStamp: NOW });
		await arrives(engine, 'storm');
		const numbers = Array.from({ length: 30 }, (_, n) => n).sort(() => Math.random() - 0.5);
		const before = engine.credential['sharedTicket'];
		const pushes = numbers.map(async (n) => {
			Object.assign(engine.credential, { proxyUser: `edit ${n}` });
			const pushed = { SuiteTicket: `storm ${n}`, TimeStamp: NOW + n };
			const { kind } = await wecom.push(EVENT, pushed);
			expect(kind).toBe('success');
		});
		await Promise.all(pushes);
		await engine.runs();
		expect(engine.credential['sharedTicket']).toBe(before);
		expect(engine.credential['proxyUser']).toBe(`edit ${numbers.at(-1)}`);
	});

	it('G3: undoes an edit only between n8n’s read and its write, a moment in five minutes', async () => {
		const { engine, wecom } = await startFlow(chain(trigger()));
		let undone = 0;
		const edits = Array.from({ length: 200 }, (_, n) => `edit ${n}`);
		await wecom.push(EVENT, { SuiteTicket: 'first', TimeStamp: NOW });
		for (const [n, edit] of edits.entries()) {
			Object.assign(engine.credential, { proxyUser: edit });
			await wecom.push(EVENT, { SuiteTicket: `number ${n}`, TimeStamp: NOW + n });
			if (engine.credential['proxyUser'] !== edit) undone += 1;
		}
		expect(undone).toBeLessThanOrEqual(1);
		expect(engine.credential['proxyUser']).toBe(edits.at(-1));
	});

	it('stays away when the user says Never', async () => {
		const { engine, wecom } = await startFlow(chain(trigger()), { shareTicket: 'never' });
		await wecom.pushTicket();
		await engine.runs();
		expect(stored(engine)).toBeUndefined();
	});

	it('that cannot be written costs WeCom nothing, and is spoken of once', async () => {
		const { engine, wecom } = await startFlow(chain(trigger()));
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
		const { engine, wecom } = await startFlow(chain(trigger()));
		await wecom.push(EVENT, { SuiteTicket: TICKET, TimeStamp: NOW - 600 });
		await arrives(engine, TICKET);
		// Under the old secret; the new one is that of the credential.
		const ours = engine.credential['sharedTicket'];
		const elsewhere = await startFlow(chain(trigger()), {
			suiteSecret: 'theSecretThatWasThereBefore',
		});
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
