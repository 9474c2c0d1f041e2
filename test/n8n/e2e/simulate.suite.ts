import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Workflow } from '../host/client';
import {
	codeStep,
	errorOf,
	itemsOf,
	replyStep,
	type Flow,
	type Step,
	type RealN8n,
} from './realN8n';

const SIMULATE: Step = {
	name: 'Simulate',
	type: 'n8n-nodes-wecom-suite.wecomSuite',
	parameters: {
		resource: 'callback',
		operation: 'simulate',
		address: '={{ $json.address }}',
		event: { __rl: true, mode: 'label', value: "={{ $json.event ?? 'message:text' }}" },
		specify: 'json',
		elementsJson: '={{ { Content: $json.text ?? "Hello" } }}',
		fault: '={{ $json.fault ?? "none" }}',
		// Not more than the trigger acknowledges before n8n has begun their runs, however slow the machine is.
		pushes: 15,
	},
};

/** Start by hand → one item per case → Simulate. */
const simulation = (cases: ReadonlyArray<Record<string, string>>): Workflow => {
	const steps = [
		{ name: 'By hand', type: 'n8n-nodes-base.manualTrigger' },
		codeStep('Cases', `return ${JSON.stringify(cases.map((json) => ({ json })))};`),
		SIMULATE,
	];
	const nodes = steps.map(({ typeVersion = 1, parameters = {}, ...rest }: Step, index) => ({
		...rest,
		id: randomUUID(),
		typeVersion,
		parameters,
		position: [index * 240, 0] as [number, number],
	}));
	const to = (node: string) => ({ main: [[{ node, type: 'main', index: 0 }]] });
	return {
		name: 'simulation',
		nodes,
		connections: { 'By hand': to('Cases'), Cases: to('Simulate') },
	};
};

/** The action node plays WeCom towards a trigger of the same n8n. */
export function simulate(realN8n: () => RealN8n): void {
	const run = async (...cases: ReadonlyArray<Record<string, string>>) => {
		const { id } = await realN8n().store(simulation(cases));
		const execution = await realN8n().runByHand(id, 'By hand');
		return { items: itemsOf(execution, 'Simulate'), error: errorOf(execution, 'Simulate') };
	};
	let flow: Flow;
	beforeAll(async () => {
		flow = await realN8n().publish('simulated', [replyStep('=Re: {{ $json.Content }}')]);
	});

	it('starts the published flow at its production URL, and opens the sealed reply', async () => {
		const address = `http://localhost:${realN8n().n8n.port}/webhook/${flow.webhookId}`;
		const { items, error } = await run({ address, text: '你好' }, { address: flow.webhookId });
		expect(error).toBe('');
		expect(items).toEqual([
			expect.objectContaining({ status: 200, outcome: 'reply', url: address }),
			expect.objectContaining({ status: 200, outcome: 'reply', url: address }),
		]);
		expect(items[0]).toMatchObject({ reply: { ToUserName: 'zhangsan', Content: 'Re: 你好' } });
		expect(await flow.executions(2)).toHaveLength(2);
	});

	it('suffers every fault as a stranger would, and starts nothing by it', async () => {
		const before = await flow.count();
		const faults = ['badSignature', 'oldClock', 'otherReceiver'];
		const { items } = await run(...faults.map((fault) => ({ address: flow.webhookId, fault })));
		expect(items.map(({ fault, status, outcome }) => [fault, status, outcome])).toEqual(
			faults.map((fault) => [fault, 403, 'refused']),
		);
		expect(await flow.count()).toBe(before);
	});

	it('repeats a push, and makes fifteen at once', async () => {
		const before = await flow.count();
		const address = flow.webhookId;
		const { items, error } = await run({ address, fault: 'repeat' }, { address, fault: 'burst' });
		expect(error).toBe('');
		expect(items).toHaveLength(17);
		expect(items.filter(({ status }) => status !== 200)).toEqual([]);
		expect(items[1]?.['reply']).toEqual(items[0]?.['reply']);
		expect(await flow.executions(before + 16, 60_000)).toHaveLength(before + 16);
	});

	it('reaches the test URL while somebody listens, and says when nobody does', async () => {
		const address = `webhook-test/${flow.webhookId}`;
		const deaf = await run({ address });
		expect(deaf.items).toMatchObject([{ status: 404, outcome: 'notListening' }]);
		expect(deaf.items[0]?.['problem']).toMatch(/Listen for Test Event/);
		const draft = await realN8n().draft('heard', [replyStep('from the test URL')]);
		const { webhookId = '' } = draft.nodes.find(({ name }) => name === 'WeCom') ?? {};
		await realN8n().client.listen(draft.id, 'WeCom');
		const { items } = await run({ address: `webhook-test/${webhookId}` });
		expect(items).toMatchObject([{ status: 200, reply: { Content: 'from the test URL' } }]);
	});

	it('calls nobody but this n8n', async () => {
		const calls: unknown[] = [];
		const stranger = createServer(({ url }, response) => {
			calls.push(url);
			response.end('success');
		});
		await new Promise<void>((resolve) => stranger.listen(0, '127.0.0.1', resolve));
		const { port } = stranger.address() as AddressInfo;
		for (const address of [
			`http://127.0.0.1:${port}/webhook/a`,
			`http://localhost:${port}/webhook/a`,
			`http://localhost:${realN8n().n8n.port}@127.0.0.1:${port}/webhook/a`,
			`http://localhost:${realN8n().n8n.port}/rest/login`,
		]) {
			expect((await run({ address })).error).toMatch(
				/not a webhook of this n8n.*ERR_WECOM_PARAMETER/s,
			);
		}
		stranger.closeAllConnections();
		await new Promise((resolve) => stranger.close(resolve));
		expect(calls).toEqual([]);
	});
}
