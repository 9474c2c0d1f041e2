import { itemsOf, type Flow, type World } from './world';

type Kept = Readonly<Record<string, { readonly sealed: string; readonly timeStamp: number }>>;

export function tickets(world: () => World): void {
	let flow: Flow;
	const kept = async (): Promise<Kept> => {
		const { staticData } = (await world().client.getWorkflow(flow.id)) as { staticData?: unknown };
		return (
			(staticData as { global?: { wecomSuiteTickets?: Kept } })?.global?.wecomSuiteTickets ?? {}
		);
	};
	beforeAll(async () => {
		flow = await world().publish('tickets', []);
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

	it('survive a restart of n8n', async () => {
		const before = await kept();
		await world().n8n.restart();
		await world().login();
		expect(await kept()).toEqual(before);
		const result = await flow.wecom.push('suite:create_auth');
		expect(result.kind).toBe('success');
		expect(itemsOf((await flow.executions(1))[0], 'WeCom')[0]).toMatchObject({
			label: 'suite:create_auth',
		});
	});
}
