import { openText } from '../../../nodes/WecomSuite/suite/seals/sealed';
import { codeStep, itemsOf, OWNER, SUITE, type Flow, type RealN8n } from './realN8n';

type Kept = Readonly<Record<string, { readonly sealed: string; readonly timeStamp: number }>>;

/** What a workflow keeps, by its id. */
const keeping = (realN8n: () => RealN8n) => {
	const staticData = async (id: string) => {
		const workflow = (await realN8n().client.getWorkflow(id)) as { staticData?: unknown };
		return (workflow.staticData as { global?: { wecomSuiteTickets?: Kept } })?.global ?? {};
	};
	const ticketsOf = async (id: string): Promise<Kept> =>
		(await staticData(id)).wecomSuiteTickets ?? {};
	const ticketOf = async (id: string): Promise<string> =>
		openText((await ticketsOf(id))[SUITE.suiteId]?.sealed ?? '', SUITE, 'ticket');
	return { staticData, ticketsOf, ticketOf };
};

export function tickets(realN8n: () => RealN8n): void {
	let flow: Flow;
	const { staticData, ticketsOf, ticketOf } = keeping(realN8n);
	const kept = () => ticketsOf(flow.id);
	beforeAll(async () => {
		flow = await realN8n().publish('tickets', []);
	});

	it('are in the database when WeCom hears success, and start no execution', async () => {
		const result = await flow.wecom.pushTicket('exampleTicketOne');
		expect(result.problem).toBeUndefined();
		expect(result.body.toString()).toBe('success');
		expect((await kept())[flow.wecom.identity.suiteId]?.sealed).toMatch(/^wcs1\./);
		expect(await flow.count()).toBe(0);
	});

	it('never give way to an older one', async () => {
		const before = await kept();
		await flow.wecom.push('suite:suite_ticket', { TimeStamp: '1403610513' });
		expect(await kept()).toEqual(before);
	});

	it('that arrive at once, between other events, leave one of them, and the next one wins', async () => {
		const busy = await realN8n().publish('many tickets', []);
		const names = Array.from({ length: 20 }, (_, index) => `exampleTicketAtOnce${index}`);
		const pushes = names.flatMap((name) => [
			busy.wecom.pushTicket(name),
			busy.wecom.push('suite:change_contact:create_user', { UserID: name }),
		]);
		const results = await Promise.all(pushes);
		expect(results.map(({ kind }) => kind)).toEqual(results.map(() => 'success'));
		expect(names).toContain(await ticketOf(busy.id));
		await busy.wecom.pushTicket('exampleTicketAfterwards');
		expect(await ticketOf(busy.id)).toBe('exampleTicketAfterwards');
		// Of more than n8n can begin in time WeCom repeats some, and those run twice; none is lost.
		const ran = (await busy.executions(20)).map((execution) => itemsOf(execution, 'WeCom')[0]);
		expect(new Set(ran.map((item) => item?.['UserID']))).toEqual(new Set(names));
		expect(await ticketOf(busy.id)).toBe('exampleTicketAfterwards');
	});

	it('outlive flows that were running when they came', async () => {
		const slow = await realN8n().publish('slow beside tickets', [
			codeStep('Slow', 'await new Promise((go) => setTimeout(go, 2000)); return $input.all();'),
		]);
		await slow.wecom.pushTicket('exampleTicketBefore');
		await slow.wecom.push('suite:create_auth');
		await slow.wecom.pushTicket('exampleTicketMeanwhile');
		await slow.executions(1);
		expect(await ticketOf(slow.id)).toBe('exampleTicketMeanwhile');
	});

	it('may fall back behind a flow that writes static data itself, until the next one comes', async () => {
		const writing = await realN8n().publish('writes itself', [
			codeStep(
				'Write',
				`const data = $getWorkflowStaticData('global');
				await new Promise((go) => setTimeout(go, 2000));
				data.own = 'kept';
				return $input.all();`,
			),
		]);
		await writing.wecom.pushTicket('exampleTicketOld');
		await writing.wecom.push('suite:create_auth');
		await writing.wecom.pushTicket('exampleTicketNew');
		await writing.executions(1);
		expect(['exampleTicketOld', 'exampleTicketNew']).toContain(await ticketOf(writing.id));
		await writing.wecom.pushTicket('exampleTicketNext');
		expect(await ticketOf(writing.id)).toBe('exampleTicketNext');
		expect(await staticData(writing.id)).toMatchObject({ own: 'kept' });
	});

	it('stay when the workflow is unpublished and published again', async () => {
		const before = await kept();
		await realN8n().client.unpublish(flow.id);
		expect(await kept()).toEqual(before);
		await realN8n().client.publish(flow.id);
		expect(await kept()).toEqual(before);
		expect((await flow.wecom.pushTicket('exampleTicketTwo')).problem).toBeUndefined();
		expect(await ticketOf(flow.id)).toBe('exampleTicketTwo');
	});
}

/** These end n8n and start it again. */
export function ticketsAfterRestarts(realN8n: () => RealN8n): void {
	let flow: Flow;
	const { ticketsOf, ticketOf } = keeping(realN8n);
	const restarted = async (): Promise<void> => {
		await realN8n().n8n.restart();
		await realN8n().client.login(OWNER);
	};
	beforeAll(async () => {
		flow = await realN8n().publish('tickets', []);
	});

	it('that were acknowledged survive kill -9', async () => {
		expect((await flow.wecom.pushTicket('exampleTicketThree')).kind).toBe('success');
		await realN8n().n8n.kill9();
		await restarted();
		expect(await ticketOf(flow.id)).toBe('exampleTicketThree');
	});

	it('survive a restart of n8n', async () => {
		const before = await ticketsOf(flow.id);
		await restarted();
		expect(await ticketsOf(flow.id)).toEqual(before);
		const result = await flow.wecom.push('suite:create_auth');
		expect(result.kind).toBe('success');
		expect(itemsOf((await flow.executions(1))[0], 'WeCom')[0]).toMatchObject({
			label: 'suite:create_auth',
		});
	});
}
