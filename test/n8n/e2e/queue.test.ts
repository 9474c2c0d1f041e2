/** Queue mode: the connection hangs on a webhook process, the flow runs on a worker, PostgreSQL and Redis lie between. */
import { IMPATIENT, missingServices, N8nCluster, type Overheard } from '../host/cluster';
import { Balancer } from './balancer';
import { chain } from './chain.suite';
import { corps } from './corps.suite';
import { crashed, ofItsWorker } from './crashed.suite';
import type { Define } from './doors';
import { fleet } from './fleet.suite';
import { kills } from './kills.suite';
import { severalProcesses } from './processes.suite';
import { codeStep, dropStep, errorOf, itemsOf, replyStep, RealN8n } from './realN8n';
import { secrets } from './secrets.suite';
import { wait, waitAtTwoDoors } from './wait.suite';

jest.setTimeout(180_000);

describe('queue mode', () => {
	let cluster: N8nCluster | undefined;
	let realN8n: RealN8n;
	beforeAll(async () => {
		if (missing.length > 0) return;
		// One worker at first: it alone holds tokens, so that they can be counted.
		const env = {
			...IMPATIENT,
			N8N_EXPRESSION_ENGINE_LAZY_ACQUIRE: 'true',
			N8N_LOG_LEVEL: 'debug',
		};
		cluster = await N8nCluster.start({ webhooks: 2, env });
		realN8n = await RealN8n.on(cluster.main, cluster.webhooks[1]?.url ?? '');
	}, 1_800_000);
	afterAll(async () => {
		realN8n?.hangUp();
		await cluster?.stop();
	}, 60_000);

	/** Without the services nothing is proven: in CI that is a failure, elsewhere the tests are left out, loudly. */
	const missing = missingServices();
	const absent = `${missing.join(' and ')} do not answer: QUEUE MODE IS NOT TESTED`;
	const inQueueMode: Define = (name, run, timeout) => {
		if (missing.length === 0) it(name, run, timeout);
		else if (process.env['CI'] === undefined) it.skip(`${name} (${absent})`, run);
		else it(name, () => Promise.reject(new Error(absent)));
	};
	if (missing.length > 0) process.stderr.write(`\n!!! ${absent}\n\n`);

	inQueueMode('verifies the URL and keeps tickets, on the webhook process', async () => {
		const flow = await realN8n.publish('queue: tickets', []);
		expect((await flow.wecom.verifyUrl()).problem).toBeUndefined();
		expect((await flow.wecom.pushTicket()).problem).toBeUndefined();
		expect(JSON.stringify(await realN8n.client.getWorkflow(flow.id))).toContain(
			'wecomSuiteTickets',
		);
		expect(await flow.count()).toBe(0);
	});

	inQueueMode(
		'shows a ticket in the credential to a worker that never saw the trigger',
		async () => {
			const trigger = await realN8n.publish('queue: sharing', []);
			const { ticket, kind } = await trigger.wecom.pushTicket();
			expect(kind).toBe('success');
			const reader = await realN8n.publish('queue: reading', [
				dropStep('Drop'),
				{
					name: 'Health',
					type: 'n8n-nodes-wecom-suite.wecomSuite',
					parameters: { resource: 'ticket', operation: 'health' },
				},
			]);
			await reader.wecom.push('suite:create_auth');
			const [execution] = await reader.executions(1);
			expect(itemsOf(execution, 'Health')[0]).toMatchObject({
				status: 'fresh',
				from: 'credential',
			});
			expect(JSON.stringify(execution)).not.toContain(ticket);
		},
	);

	inQueueMode('acknowledges a command at once and runs it on a worker', async () => {
		const flow = await realN8n.publish('queue: command', []);
		const result = await flow.wecom.push('suite:create_auth');
		expect(result).toMatchObject({ kind: 'success', attempts: { length: 1 } });
		const [execution] = await flow.executions(1);
		expect(itemsOf(execution, 'WeCom')[0]).toMatchObject({ label: 'suite:create_auth' });
	});

	inQueueMode(
		'carries a reply from a worker to the connection, from behind nodes that drop every field',
		async () => {
			const flow = await realN8n.publish('queue: reply', [
				dropStep('Drop'),
				codeStep('New', 'return [{ json: {} }];'),
				replyStep('from a worker'),
			]);
			await flow.wecom.text('wake up');
			const { reply, problem } = await flow.wecom.text('hello', { from: 'lisi' });
			expect(problem).toBeUndefined();
			expect(reply?.fields).toMatchObject({ ToUserName: 'lisi', Content: 'from a worker' });
		},
	);

	inQueueMode('says success, and no error, when the flow of a message fails', async () => {
		const flow = await realN8n.publish('queue: failing', [
			codeStep('Fail', "throw new Error('on purpose');"),
			replyStep('never sent'),
		]);
		const result = await flow.wecom.text('hello');
		expect(result).toMatchObject({ kind: 'success', attempts: { length: 1 } });
		expect(await flow.executions(1)).toHaveLength(1);
	});

	describe('the suite API', () => {
		// Its tests are defined only where they can run; this one says that they cannot.
		if (missing.length > 0)
			inQueueMode('from an installation to messages', () => Promise.resolve());
		else
			chain(
				() => realN8n,
				() => cluster?.all ?? [],
			);
	});

	describe('corps that install once', () => {
		if (missing.length > 0) inQueueMode('from an installation to removal', () => Promise.resolve());
		else corps(() => realN8n);
	});

	describe('send and wait', () => {
		if (missing.length > 0) inQueueMode('from a card to its answer', () => Promise.resolve());
		else {
			wait(() => realN8n);
			const setting = () => ({ realN8n, cluster: cluster as N8nCluster });
			describe('at two processes', () => waitAtTwoDoors(setting));
		}
	});

	describe('secrets', () => {
		if (missing.length > 0) inQueueMode('are nowhere to be read', () => Promise.resolve());
		else {
			let redis: Overheard | undefined;
			beforeAll(async () => {
				redis = await cluster?.overhear();
			});
			afterAll(() => redis?.stop());
			secrets(() => realN8n, {
				'the database': async () => (await cluster?.database()) ?? '',
				'the log of every process': () => cluster?.logs() ?? '',
				'what went through Redis': () => redis?.heard() ?? '',
			});
		}
	});

	describe('with a second worker', () => {
		beforeAll(async () => {
			await cluster?.addWorker();
		}, 240_000);
		const setting = () => ({ realN8n, cluster: cluster as N8nCluster });
		describe('an installation cut off', () => {
			if (missing.length > 0) inQueueMode('with its worker', () => Promise.resolve());
			else crashed(() => realN8n, ofItsWorker(setting));
		});
		severalProcesses(inQueueMode, setting);
		describe('many corps', () => fleet(inQueueMode, setting));
		describe('kill -9 in a storm', () => kills(inQueueMode, setting));
	});

	// Leaves one webhook process dead.
	inQueueMode(
		'serves the repeat on another process when the one that held the connection dies',
		async () => {
			const flow = await realN8n.publish('queue: repeat', [
				codeStep('Think', 'await new Promise((go) => setTimeout(go, 2000)); return $input.all();'),
				replyStep('after all'),
			]);
			const [dying, other] = cluster?.webhooks ?? [];
			const balancer = await Balancer.start(dying?.port ?? 0);
			const wecom = realN8n.platform(flow.url.replace(String(other?.port), String(balancer.port)));
			const asked = wecom.text('hello', { from: 'patient' });
			await new Promise((go) => setTimeout(go, 1000));
			balancer.target = other?.port ?? 0;
			await dying?.kill9();
			const { reply, attempts, problem } = await asked;
			balancer.stop();
			expect(problem).toBeUndefined();
			expect(attempts).toHaveLength(2);
			expect(reply?.fields).toMatchObject({ ToUserName: 'patient', Content: 'after all' });
		},
	);

	inQueueMode(
		'answers in time when the flow is too slow, fails, or no worker is there',
		async () => {
			const slow = await realN8n.publish('queue: slow', [
				codeStep('Slow', 'await new Promise((go) => setTimeout(go, 5500)); return $input.all();'),
				replyStep('late'),
			]);
			const late = await slow.wecom.text('hello');
			expect(late).toMatchObject({ kind: 'success', attempts: { length: 1 } });
			const [execution] = await slow.executions(1);
			expect(errorOf(execution, 'Reply')).toMatch(/too late/);
			expect(cluster?.logs()).not.toMatch(/headers after they are sent|unhandled/i);

			// The worker dies in the middle of the flow; for the next message there is none at all.
			const orphaned = slow.wecom.text('still there?');
			await new Promise((go) => setTimeout(go, 1500));
			for (const worker of cluster?.workers ?? []) await worker.kill9();
			expect(await orphaned).toMatchObject({ kind: 'success', attempts: { length: 1 } });
			const alone = await slow.wecom.text('anybody?');
			expect(alone).toMatchObject({ kind: 'success', attempts: { length: 1 } });
		},
	);
});
