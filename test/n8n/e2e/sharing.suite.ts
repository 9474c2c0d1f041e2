/** The newest ticket in the credential: read by flows that no callback started, and left alone by everybody else. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { hasEnded, type Execution, type Workflow } from '../host/client';
import { until } from '../host/until';
import type { WecomApi } from '../../simulator/api';
import { startApi } from './api';
import type { Differences } from './differences';
import { errorOf, itemsOf, SUITE, type Flow, type RealN8n } from './realN8n';

const EXAMPLE = path.join(__dirname, '..', '..', '..', 'examples', 'ticket-alarm.json');
const EVENT = 'suite:suite_ticket';
const HEALTH = 'Suite Ticket Health';
const CALL = 'Call';
/** The trigger leaves a credential alone that got its ticket a moment ago. */
const WITHOUT_TICKET = { sharedTicket: '' };
const EXPRESSION = "={{ 'ww0example0' + 'provider' }}";

/** `saves`: where n8n would save all of the credential, the ticket goes there only on demand. */
export function sharing(realN8n: () => RealN8n, saves: Differences['savesOfCredential']): void {
	const onDemand = saves === 'all of it';
	const settings = onDemand ? { shareTicket: 'always' } : {};
	let api: WecomApi;
	let flow: Flow;
	beforeAll(async () => {
		api = await startApi();
		await realN8n().useApi(api.url);
		flow = await realN8n().publish('sharing', []);
	});
	afterAll(() => api.stop());

	const credential = async () => {
		const all = await realN8n().client.credentials();
		const [one] = all.filter(({ type }) => type === 'wecomSuiteApi');
		if (one === undefined) throw new Error('no credential');
		return one;
	};
	/** As the form of the editor gets it: secrets blanked. */
	const form = async () => {
		const { id } = await credential();
		const path = `/rest/credentials/${id}?includeData=true`;
		return (await realN8n().client.get<{ data: Record<string, unknown> }>(path)).data;
	};
	/** The example flow with a webhook in place of its schedule, and a call of the suite API beside the alarm. */
	const publishExample = async () => {
		const { id, name } = await credential();
		const example = JSON.parse(readFileSync(EXAMPLE, 'utf8')) as Workflow;
		const path = randomUUID();
		const nodes = example.nodes.map((node) =>
			node.type.endsWith('.scheduleTrigger')
				? { ...node, type: 'n8n-nodes-base.webhook', typeVersion: 2, parameters: { path } }
				: node,
		);
		const [health] = nodes.filter((node) => node.name === HEALTH);
		if (health === undefined) throw new Error('no health node');
		const parameters = { resource: 'authorization', operation: 'createPreAuthCode' };
		const call = { ...health, id: randomUUID(), name: CALL, parameters };
		const ours = [...nodes, { ...call, onError: 'continueRegularOutput' }].map((node) =>
			node.type.endsWith('.wecomSuite')
				? { ...node, credentials: { wecomSuiteApi: { id, name } } }
				: node,
		);
		const connections = { ...example.connections } as Record<string, { main: object[][] }>;
		connections['Every 5 Minutes']?.main[0]?.push({ node: CALL, type: 'main', index: 0 });
		const workflow = await realN8n().client.createWorkflow({
			name: example.name,
			nodes: ours,
			connections,
		});
		await realN8n().client.publish(workflow.id);
		let count = 0;
		return async (): Promise<Execution | undefined> => {
			await fetch(`${realN8n().n8n.url}/webhook/${path}`);
			const ended = await until('The example flow', 20_000, async () => {
				const all = await realN8n().client.executions(workflow.id);
				return all.length > count && all.every(hasEnded) ? all : undefined;
			});
			count = ended.length;
			return await realN8n().client.execution(ended[0]?.id ?? '');
		};
	};

	if (onDemand) {
		it('is not there by itself, where n8n would replace expressions by their values', async () => {
			await realN8n().useApi(api.url, { providerCorpId: EXPRESSION });
			const run = await publishExample();
			const push = async () => await flow.wecom.pushTicket();
			for (const { kind } of [await push(), await push(), await push()]) {
				expect(kind).toBe('success');
				expect(itemsOf(await run(), HEALTH)[0]).toMatchObject({ status: 'missing' });
			}
			expect((await form())['providerCorpId']).toBe(EXPRESSION);
			expect(realN8n().n8n.logs()).toContain(
				'or Share Suite Ticket in the credential set to Always',
			);
		});
	}

	it('serves a flow of its own, whose example alarm tells when there is none', async () => {
		const run = await publishExample();
		// Forgets what earlier tests left there.
		await realN8n().useApi(api.url, settings);
		const before = await run();
		expect(itemsOf(before, HEALTH)[0]).toMatchObject({ status: 'missing', lastPush: null });
		expect(itemsOf(before, 'Alarm')[0]).toMatchObject({
			alarm: expect.stringMatching(/^No suite ticket of ww0example0suite01 since ever: /),
		});

		const { ticket, kind } = await flow.wecom.pushTicket();
		expect(kind).toBe('success');
		api.acceptTicket(ticket);
		await until('The ticket in the other flow', 10_000, async () =>
			itemsOf(await run(), HEALTH)[0]?.['status'] === 'fresh' ? true : undefined,
		);
		// The ticket may have come in the middle of that run; in the next one every node finds it.
		const found = await run();
		expect(itemsOf(found, HEALTH)[0]).toMatchObject({ from: 'credential', status: 'fresh' });
		expect(itemsOf(found, 'Alarm')).toEqual([]);
		expect(errorOf(found, CALL)).toBe('');
		expect(itemsOf(found, CALL)[0]).toHaveProperty('pre_auth_code');
		expect(JSON.stringify(found)).not.toContain(ticket);

		// Whoever opens the form sees none of it, and saving the form loses none of it.
		const shown = await form();
		expect(JSON.stringify(shown)).not.toMatch(/wcs1|timeStamp/);
		await realN8n().client.updateCredential(await credential(), shown);
		expect(itemsOf(await run(), HEALTH)[0]).toMatchObject({ from: 'credential', status: 'fresh' });
	});

	const fate = onDemand ? 'replaces expressions of' : 'leaves expressions as they are in';
	it(`${fate} the credential`, async () => {
		const before = { ...(await form()), ...WITHOUT_TICKET, providerCorpId: EXPRESSION };
		await realN8n().client.updateCredential(await credential(), before);
		const run = await publishExample();
		const TimeStamp = String(Math.floor(Date.now() / 1000) + 60);
		await flow.wecom.push(EVENT, { SuiteTicket: 'newer', TimeStamp });
		await until('The newer ticket', 10_000, async () => {
			const { lastPush } = itemsOf(await run(), HEALTH)[0] ?? {};
			return Date.now() - Date.parse(String(lastPush)) < 10_000 ? true : undefined;
		});
		const kept = onDemand ? SUITE.providerCorpId : EXPRESSION;
		expect((await form())['providerCorpId']).toBe(kept);
		await realN8n().client.updateCredential(await credential(), {
			...(await form()),
			providerCorpId: SUITE.providerCorpId,
		});
	});

	it('lets the test of the credential prove the secret, in n8n’s own words or WeCom’s', async () => {
		await realN8n().client.updateCredential(await credential(), {
			...(await form()),
			...WITHOUT_TICKET,
		});
		const TimeStamp = String(Math.floor(Date.now() / 1000) + 120);
		await flow.wecom.push(EVENT, { SuiteTicket: 'exampleTicketForTheTest', TimeStamp });
		api.acceptTicket('exampleTicketForTheTest');
		const test = async (changes: object) => {
			const { id, name, type } = await credential();
			const data = { ...(await form()), apiBaseUrl: api.url, ...changes };
			return await realN8n().client.post<{ status: string; message: string }>(
				'/rest/credentials/test',
				{ credentials: { id, name, type, data } },
			);
		};
		const proven = await until('The proof', 10_000, async () => {
			const result = await test({});
			return result.message.includes('accepts Suite ID and Suite Secret') ? result : undefined;
		});
		expect(proven.status).toBe('OK');
		const gone = await test({ apiBaseUrl: 'http://127.0.0.1:9' });
		expect(gone).toMatchObject({
			status: 'Error',
			message: expect.stringMatching(/127\.0\.0\.1:9 gave no answer \(ECONNREFUSED\)/),
		});
		const wrong = await test({ suiteSecret: 'notTheSecretOfThisSuite' });
		expect(wrong.message).toMatch(/kept under another Suite Secret/);
	});
}
