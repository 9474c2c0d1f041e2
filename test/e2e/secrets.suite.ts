import { replyStep, SECRETS, type World } from './world';

export function secrets(world: () => World): void {
	it('stand in no exported workflow, no execution and no log', async () => {
		const flow = await world().publish('secrets', [replyStep('done')]);
		const { ticket } = await flow.wecom.pushTicket('exampleTicketThatNobodyMayRead');
		await flow.wecom.text('hello');
		await flow.wecom.push('suite:cancel_auth');
		const executions = await flow.executions(2);
		const workflow = await world().client.getWorkflow(flow.id);
		expect(JSON.stringify(workflow)).toContain('wcs1.');
		for (const text of [JSON.stringify(executions), JSON.stringify(workflow), world().n8n.logs()]) {
			for (const secret of [...SECRETS, ticket]) expect(text).not.toContain(secret);
		}
	});
}
