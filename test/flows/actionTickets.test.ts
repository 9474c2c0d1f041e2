import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { writeTicketField } from '../../nodes/WecomSuite/shared/credential/ticketField';
import { sealContext } from '../../nodes/WecomSuite/suite/seals/context';
import type { WecomApi } from '../simulator/api';
import { act, at, runAction, startApi, stopApis, TICKET, ticketOf } from '../support/action';
import { CREDENTIAL } from '../support/credential';
import { errorOf, itemsOf } from '../support/execution';
import { chain, trigger } from '../support/flow';
import { messageItem } from '../support/message';
import { closeFlows, startFlow } from '../support/startFlow';
import { dropFields, newItems, start } from '../support/standIns';

let api: WecomApi;
beforeEach(async () => {
	api = await startApi();
});
afterEach(async () => {
	await closeFlows();
	await stopApis();
});

const NODE = 'WeCom Suite';
const MINUTE = 60_000;
const getOrder = (options: IDataObject = {}) =>
	act('authorization', 'createPreAuthCode', { options } as never);
const usedTickets = () =>
	api.requests
		.filter(({ key }) => key === 'token.getSuite')
		.map(({ body }) => (body as { suite_ticket?: string }).suite_ticket);
const nothing: INodeExecutionData[] = [{ json: {} }];
const shared = (ticket = ticketOf()) => ({
	sharedTicket: writeTicketField(CREDENTIAL.suiteId, ticket),
});
const staticDataWith = (ticket: ReturnType<typeof ticketOf>) =>
	JSON.stringify({ global: { wecomSuiteTickets: { [CREDENTIAL.suiteId]: ticket } } });

describe('the suite ticket comes from', () => {
	it.each([
		['the item itself', []],
		['the trigger, when the fields are gone', [dropFields()]],
		['the trigger, when the pairing is gone', [newItems(1)]],
	])('%s', async (_, between) => {
		const flow = chain(trigger(), ...between, getOrder());
		const { engine, wecom } = await startFlow(flow, at(api));
		await wecom.pushTicket(TICKET);
		await wecom.push('suite:create_auth');
		const [run] = await engine.runs();
		expect(errorOf(run, NODE)).toBe('');
		expect(usedTickets()).toEqual([TICKET]);
	});

	it('static data of the workflow, which stays as it is', async () => {
		const { engine } = await startFlow(chain(start(), getOrder()), at(api));
		engine.staticData = staticDataWith(ticketOf());
		const before = engine.staticData;
		expect(errorOf(await engine.run(nothing, 'trigger'), NODE)).toBe('');
		expect(usedTickets()).toEqual([TICKET]);
		expect(engine.staticData).toBe(before);
	});

	it('static data, when the one of the item is too old', async () => {
		const old = messageItem({ ticket: ticketOf('too-old', Date.now() - 31 * MINUTE) });
		const { engine } = await startFlow(chain(start(), getOrder()), at(api));
		engine.staticData = staticDataWith(ticketOf());
		expect(errorOf(await engine.run([old], 'trigger'), NODE)).toBe('');
		expect(usedTickets()).toEqual([TICKET]);
	});

	it('the credential, where a trigger of another workflow put it', async () => {
		const { engine } = await startFlow(chain(start(), getOrder()), { ...at(api), ...shared() });
		expect(errorOf(await engine.run(nothing, 'trigger'), NODE)).toBe('');
		expect(usedTickets()).toEqual([TICKET]);
	});

	it.each([
		['the item', 0, 60, 120],
		['static data', 60, 0, 120],
		['the credential', 120, 60, 0],
	])('%s, when its ticket is the newest', async (_, ...ages) => {
		const [inItem = 0, inWorkflow = 0, inCredential = 0] = ages;
		const aged = (age: number) => ticketOf(`${age}`, Date.now() - age * 1000);
		api.acceptTicket('0');
		const credential = { ...at(api), ...shared(aged(inCredential)) };
		const { engine } = await startFlow(chain(start(), getOrder()), credential);
		engine.staticData = staticDataWith(aged(inWorkflow));
		const item = messageItem({ ticket: aged(inItem) });
		expect(errorOf(await engine.run([item], 'trigger'), NODE)).toBe('');
		expect(usedTickets()).toEqual(['0']);
	});

	it('a context that is given', async () => {
		const sealed = { id: 'x', receiveId: 'y', arrivedAt: Date.now(), ticket: ticketOf() };
		const context = sealContext(sealed, CREDENTIAL);
		expect(errorOf(await runAction(getOrder({ context }), api, nothing), NODE)).toBe('');
		expect(usedTickets()).toEqual([TICKET]);
	});

	it('the field, when nothing else knows one', async () => {
		const given = getOrder({ suiteTicket: TICKET });
		expect(errorOf(await runAction(given, api, nothing), NODE)).toBe('');
		expect(usedTickets()).toEqual([TICKET]);
	});

	it('the item before the field', async () => {
		const item = messageItem({ ticket: ticketOf() });
		await runAction(getOrder({ suiteTicket: 'another' }), api, [item]);
		expect(usedTickets()).toEqual([TICKET]);
	});
});

describe('without a ticket', () => {
	it('the error names the suite, the ten minutes and the button', async () => {
		const error = errorOf(await runAction(getOrder(), api, nothing), NODE);
		expect(error).toMatch(/No suite ticket of ww4asffe99e54c0f4c is known here; none came yet/);
		expect(error).toMatch(/every 10 minutes.*button.*Context.*ERR_WECOM_CONFIGURATION/);
		expect(api.requests).toEqual([]);
	});

	it('the error tells when the last one came', async () => {
		const item = messageItem({ ticket: ticketOf(TICKET, Date.UTC(2026, 0, 2, 3, 4, 5)) });
		const error = errorOf(await runAction(getOrder(), api, [item]), NODE);
		expect(error).toContain('the last one came at 2026-01-02T03:04:05.000Z');
		expect(error).not.toContain(TICKET);
	});

	it('calls of the provider work', async () => {
		const balance = act('licenseOrder', 'getBalance');
		expect(errorOf(await runAction(balance, api, nothing), NODE)).toBe('');
	});

	it('a context of another suite above the node does not matter', async () => {
		const other = { ...CREDENTIAL, suiteSecret: 'anotherSuiteSecret' };
		const item = messageItem({ ticket: ticketOf() }, other);
		const run = await runAction(getOrder({ suiteTicket: TICKET }), api, [item]);
		expect(errorOf(run, NODE)).toBe('');
		const wrong = (item.json['wecom'] as IDataObject)['context'] as string;
		const given = await runAction(getOrder({ context: wrong }), api, nothing);
		expect(errorOf(given, NODE)).toMatch(/cannot be opened.*ERR_WECOM_SEAL/);
	});

	it('one that cannot be opened is called what it is', async () => {
		const run = await runAction(getOrder({ suiteTicket: 'wcs1.AAAA' }), api, nothing);
		expect(errorOf(run, NODE)).toMatch(/sealed ticket cannot be opened.*ERR_WECOM_SEAL/);
	});

	it('is only asked for when a token is needed', async () => {
		await runAction(getOrder({ suiteTicket: TICKET }), api, nothing);
		const { engine } = await startFlow(chain(start(), getOrder()), at(api));
		const run = await engine.run(nothing, 'trigger');
		expect(errorOf(run, NODE)).toBe('');
		expect(itemsOf(run, NODE)).toHaveLength(1);
	});
});
