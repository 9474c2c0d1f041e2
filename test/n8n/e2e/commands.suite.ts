import { codeStep, itemsOf, type Flow, type RealN8n } from './realN8n';

export function commands(realN8n: () => RealN8n): void {
	let flow: Flow;
	beforeAll(async () => {
		// The flow takes two seconds, the answer must not.
		flow = await realN8n().publish('commands', [
			codeStep('Slow', 'await new Promise((go) => setTimeout(go, 2000)); return $input.all();'),
		]);
	});
	afterEach(() => realN8n().client.deleteExecutions(flow.id));

	it('acknowledges create_auth before the flow has run, and emits it typed', async () => {
		const result = await flow.wecom.push('suite:create_auth');
		expect(result).toMatchObject({ kind: 'success', status: 200 });
		expect(result.body.toString()).toBe('success');
		expect(result.milliseconds).toBeLessThan(2000);
		const [execution] = await flow.executions(1);
		const [item] = itemsOf(execution, 'WeCom');
		expect(item).toMatchObject({
			label: 'suite:create_auth',
			title: 'Authorization Created',
			InfoType: 'create_auth',
			SuiteId: flow.wecom.identity.suiteId,
			TimeStamp: expect.any(Number),
			wecom: {
				channel: 'suite',
				known: true,
				receiveId: flow.wecom.identity.suiteId,
				suiteId: flow.wecom.identity.suiteId,
				receivedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
				context: expect.stringMatching(/^wcs1\./),
				times: { TimeStamp: expect.stringMatching(/Z$/) },
			},
		});
	});

	it('emits a contact change with numbers and lists', async () => {
		await flow.wecom.push('suite:change_contact:create_user', { Department: '1,2', UserID: '007' });
		const [execution] = await flow.executions(1);
		expect(itemsOf(execution, 'WeCom')[0]).toMatchObject({
			label: 'suite:change_contact:create_user',
			UserID: '007',
			Department: [1, 2],
		});
	});

	it('emits an event that nobody modelled', async () => {
		const { suiteId } = flow.wecom.identity;
		const result = await flow.wecom.pushMessage(
			`<xml><SuiteId>${suiteId}</SuiteId><InfoType>tomorrow</InfoType><A><B>01</B><B>2</B></A></xml>`,
		);
		expect(result.kind).toBe('success');
		const [execution] = await flow.executions(1);
		expect(itemsOf(execution, 'WeCom')[0]).toMatchObject({
			label: 'suite:tomorrow',
			A: { B: ['01', '2'] },
			wecom: { known: false },
		});
	});

	it('emits an authentic push that cannot be read as raw text', async () => {
		const message = 'not <xml at all & "never"';
		const { suiteId: receiveId } = flow.wecom.identity;
		expect((await flow.wecom.pushMessage(message, { receiveId })).kind).toBe('success');
		const [execution] = await flow.executions(1);
		expect(itemsOf(execution, 'WeCom')[0]).toMatchObject({
			label: 'unknown',
			wecom: { raw: message, reason: expect.stringContaining('neither XML nor JSON') },
		});
	});
}
