import { setTimeout as sleep } from 'node:timers/promises';
import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { writeTicketField } from '../../nodes/WecomSuite/shared/credential/ticketField';
import { sealText } from '../../nodes/WecomSuite/suite/seals/sealed';
import { act, ticketOf } from '../support/action';
import { CREDENTIAL } from '../support/credential';
import { errorOf, itemsOf } from '../support/execution';
import { chain, trigger } from '../support/flow';
import { messageItem } from '../support/message';
import { closeFlows, startFlow } from '../support/startFlow';
import { start } from '../support/standIns';

afterEach(closeFlows);

const MINUTE = 60_000;
const aged = (minutes: number, ticket?: string) => ticketOf(ticket, Date.now() - minutes * MINUTE);
const nothing: INodeExecutionData = { json: {} };

/** What the operation says where these are known. */
const health = async (
	where: {
		readonly item?: INodeExecutionData;
		readonly workflow?: ReturnType<typeof ticketOf>;
		readonly credential?: ReturnType<typeof ticketOf>;
		readonly given?: string;
	} = {},
): Promise<IDataObject> => {
	const { item = nothing, workflow, credential, given } = where;
	const options = given === undefined ? {} : { suiteTicket: given };
	const sharedTicket = credential && writeTicketField(CREDENTIAL.suiteId, credential);
	const { engine } = await startFlow(
		chain(start(), act('ticket', 'health', { options } as never)),
		sharedTicket === undefined ? {} : { sharedTicket },
	);
	if (workflow !== undefined) {
		const wecomSuiteTickets = { [CREDENTIAL.suiteId]: workflow };
		engine.staticData = JSON.stringify({ global: { wecomSuiteTickets } });
	}
	const run = await engine.run([item], 'trigger');
	expect(errorOf(run, 'WeCom Suite')).toBe('');
	const [found] = itemsOf(run, 'WeCom Suite');
	return found?.json ?? {};
};

describe('the health of the suite ticket', () => {
	it('is missing, without an error, where none is known', async () => {
		expect(await health()).toEqual({
			suiteId: CREDENTIAL.suiteId,
			status: 'missing',
			from: null,
			receivedAt: null,
			ageSeconds: null,
			expiresAt: null,
			expiresIn: null,
			lastPush: null,
			problem: expect.stringContaining('publish') as string,
			pushes: expect.any(Array) as unknown[],
		});
	});

	it.each([
		['item', { item: messageItem({ ticket: aged(7) }) }],
		['workflow', { workflow: aged(7) }],
		['credential', { credential: aged(7) }],
	])('is fresh with age and times, and tells that it knows it from: %s', async (from, where) => {
		const found = await health(where);
		expect(found).toMatchObject({ suiteId: CREDENTIAL.suiteId, status: 'fresh', from });
		expect(found).not.toHaveProperty('problem');
		const { receivedAt, expiresAt, lastPush, ageSeconds, expiresIn } = found;
		expect(lastPush).toBe(receivedAt);
		expect(Date.parse(String(expiresAt)) - Date.parse(String(receivedAt))).toBe(30 * MINUTE);
		expect(Number(ageSeconds) + Number(expiresIn)).toBe(1800);
		expect(Number(ageSeconds)).toBeGreaterThanOrEqual(420);
	});

	it('is that of the newest', async () => {
		const where = {
			item: messageItem({ ticket: aged(20) }),
			workflow: aged(12),
			credential: aged(2),
		};
		expect(await health(where)).toMatchObject({ from: 'credential', status: 'fresh' });
	});

	it('is stale after half an hour', async () => {
		const found = await health({ workflow: aged(31) });
		expect(found).toMatchObject({ status: 'stale', from: 'workflow', expiresIn: 0 });
		expect(found['problem']).toMatch(/older than 30 minutes/);
	});

	it('is stale when it was sealed under another secret, unless an older one opens', async () => {
		const other = { ...CREDENTIAL, suiteSecret: 'theSecretThatWasThereBefore' };
		const credential = { ...aged(1), sealed: sealText('other', other, 'ticket') };
		const found = await health({ credential });
		expect(found).toMatchObject({ status: 'stale', from: 'credential' });
		expect(found['problem']).toMatch(/another suite secret/);
		expect(found['lastPush']).toBe(found['receivedAt']);
		expect(await health({ credential, workflow: aged(9) })).toMatchObject({
			status: 'fresh',
			from: 'workflow',
		});
	});

	it('of a ticket that was given knows no age', async () => {
		const found = await health({ given: 'a-given-ticket' });
		expect(found).toMatchObject({
			status: 'fresh',
			from: 'given',
			ageSeconds: null,
			lastPush: null,
		});
		expect(JSON.stringify(found)).not.toContain('a-given-ticket');
	});
});

describe('what the triggers of this process received', () => {
	it('is told by fate and by cause, for the triggers of this credential', async () => {
		const events = ['suite:create_auth', 'suite:change_contact:create_user'];
		const { wecom, engine } = await startFlow(chain(trigger({ collect: 50 }, { events })));
		await wecom.push('suite:create_auth');
		await wecom.push('suite:change_contact:create_user', {}, { fault: 'duplicate' });
		await wecom.push('suite:cancel_auth');
		await wecom.pushTicket();
		await wecom.push('suite:create_auth', {}, { fault: 'badSignature' });
		await engine.runs();
		const { pushes } = await health();
		expect((pushes as IDataObject[]).at(-1)).toEqual({
			workflowId: expect.any(String) as string,
			node: 'WeCom Suite Trigger',
			received: 6,
			answeredInTime: 6,
			late: 0,
			tickets: 1,
			filtered: 1,
			repeated: 1,
			// An installation is never collected.
			collected: 1,
			refused: { token: 1 },
			since: expect.stringMatching(/^\d{4}-/) as string,
		});
	});

	it('counts what WeCom got no answer to as late', async () => {
		const { wecom, engine } = await startFlow(
			chain(trigger({ answer: 'onlyStored', replyDeadline: 0.5 })),
		);
		engine.beforeExecution = () => Promise.reject(new Error('the database is down'));
		await wecom.push('suite:create_auth', {}, { retry: false });
		// The caller notices before the server does.
		await sleep(50);
		const { pushes } = await health();
		expect((pushes as IDataObject[]).at(-1)).toMatchObject({ answeredInTime: 0, late: 1 });
	});
});
