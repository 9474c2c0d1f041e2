import { dropStep, itemsOf, type Step, type RealN8n } from './realN8n';

/** n8n's own node, as the docs recommend it where several processes take callbacks. */
const removeDuplicates: Step = {
	name: 'Remove Duplicates',
	type: 'n8n-nodes-base.removeDuplicates',
	typeVersion: 2,
	parameters: {
		operation: 'removeItemsSeenInPreviousExecutions',
		logic: 'removeItemsWithAlreadySeenKeyValues',
		dedupeValue: '={{ $json.wecom.id }}',
		options: { historySize: 10_000 },
	},
};

export function repeats(realN8n: () => RealN8n): void {
	it('of a push start nothing, two pushes of one second start two', async () => {
		const flow = await realN8n().publish('repeats', []);
		const same = { CreateTime: '1760000000', MsgId: '4611686018427387905' };
		for (let turn = 0; turn < 2; turn++) {
			expect((await flow.wecom.push('message:text', same)).kind).toBe('success');
		}
		await flow.wecom.push('message:text', { ...same, MsgId: '4611686018427387906' });
		expect(await flow.executions(2)).toHaveLength(2);
	});

	it('that nobody remembers are dropped by Remove Duplicates, keyed by wecom.id', async () => {
		// As if each push reached another process.
		const parameters = { options: { rememberFor: 0 } };
		const flow = await realN8n().publish(
			'duplicates',
			[removeDuplicates, dropStep('Behind')],
			parameters,
		);
		const same = { CreateTime: '1760000000', MsgId: '4611686018427387907' };
		for (let turn = 1; turn <= 2; turn++) {
			await flow.wecom.push('message:text', same);
			await flow.executions(turn);
		}
		await flow.wecom.push('message:text', { ...same, MsgId: '4611686018427387908' });
		const passed = (await flow.executions(3)).map(
			(execution) => itemsOf(execution, 'Behind').length,
		);
		expect(passed).toEqual([1, 0, 1]);
	});

	it('of a verification are answered every time', async () => {
		const flow = await realN8n().publish('verified twice', []);
		const echo = '7205136330722672512';
		for (let turn = 0; turn < 2; turn++) {
			expect((await flow.wecom.verifyUrl({ echo })).body.toString()).toBe(echo);
		}
	});
}
