/** What a real n8n does beyond what it documents, asked by a small pack of probes; the newest n8n is asked every week. */
import { randomUUID } from 'node:crypto';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { N8nClient, type Credential } from '../host/client';
import { DEFAULT_HOST } from '../host/hosts';
import { N8nInstance } from '../host/instance';
import { until } from '../host/until';
import { OF_SERVER } from '../reliedOn/behaviours';
import { testsOf } from '../reliedOn/relies';
import { CREDENTIAL, OWNER } from './realN8n';

jest.setTimeout(120_000);

const version = process.env['WECOM_SUITE_N8N'] ?? DEFAULT_HOST;
const PACK = 'n8n-nodes-relied-on';
const NOTE = "={{ 'a' + 'b' }}";

describe(`n8n ${version}`, () => {
	const { relies, everyRowIsTested } = testsOf(OF_SERVER);
	let userFolder: string;
	let n8n: N8nInstance;
	let client: N8nClient;
	let credential: Credential;
	let flow: string;
	let workflowId: string;

	beforeAll(async () => {
		userFolder = await mkdtemp(path.join(tmpdir(), 'relied-on-'));
		const target = path.join(userFolder, '.n8n', 'nodes', 'node_modules', PACK);
		await cp(path.join(__dirname, '..', 'reliedOn', 'pack'), target, { recursive: true });
		n8n = await N8nInstance.start({ version, userFolder });
		client = new N8nClient(n8n.url);
		await client.setupOwner(OWNER);
		const data = { secret: 'exampleSecret', note: NOTE };
		credential = await client.createCredential('Probe', 'probeApi', data);
		({ flow, workflowId } = await publish(1.1));
	}, 1_800_000);
	afterAll(async () => {
		await n8n?.stop();
		await rm(userFolder, { recursive: true, force: true });
	});

	/** Probe Trigger → Probe, published; the path of its webhook. */
	const publish = async (
		typeVersion: number,
		settings: Record<string, unknown> = {},
		parameters: Record<string, unknown> = {},
	) => {
		const webhookId = randomUUID();
		const { id, name } = credential;
		const workflow = await client.createWorkflow({
			name: `probe ${typeVersion}`,
			settings,
			nodes: [
				{
					name: 'Trigger',
					type: `${PACK}.probeTrigger`,
					typeVersion,
					position: [0, 0],
					parameters: {},
					webhookId,
					credentials: { probeApi: { id, name } },
				},
				{
					name: 'Probe',
					type: `${PACK}.probe`,
					typeVersion: 1,
					position: [200, 0],
					parameters,
				},
				{
					name: 'After',
					type: `${PACK}.probe`,
					typeVersion: 1,
					position: [400, 0],
					parameters: {},
				},
			],
			connections: {
				Trigger: { main: [[{ node: 'Probe', type: 'main', index: 0 }]] },
				Probe: { main: [[{ node: 'After', type: 'main', index: 0 }]] },
			},
		});
		await client.publish(workflow.id);
		return { flow: webhookId, workflowId: workflow.id };
	};

	const post = async (act: string, init: RequestInit = {}, at = `webhook/${flow}`) => {
		const response = await fetch(`${n8n.url}/${at}?do=${act}`, { method: 'POST', ...init });
		return { ...told(response), body: Buffer.from(await response.arrayBuffer()) };
	};
	const told = ({ status, headers }: Response) => ({
		status,
		type: headers.get('content-type'),
	});
	const ask = async <T>(...asked: Parameters<typeof post>): Promise<T> => {
		const { status, body } = await post(...asked);
		if (status !== 200) throw new Error(`n8n answered ${status}: ${body.toString()}`);
		return JSON.parse(body.toString()) as T;
	};
	const staticData = async () => {
		const { staticData } = await client.getWorkflow(workflowId);
		return typeof staticData === 'string'
			? (JSON.parse(staticData) as Record<string, unknown>)
			: (staticData as Record<string, unknown> | null);
	};

	relies('bufferWritten', async () => {
		expect(await post('reply')).toEqual({
			status: 202,
			type: 'application/xml; charset=utf-8',
			body: Buffer.from([0, 255, 10]),
		});
	});

	relies('ownEnd', async () => {
		await ask('ends');
		for (const act of ['silent', 'failing']) {
			const over = post(act, { signal: AbortSignal.timeout(3_000) }).catch(() => undefined);
			await over;
			const [first] = await ask<{ body: string; type: string }[]>('ends');
			const isKnown =
				first === undefined || first.body === '' || first.type.startsWith('application/json');
			expect({ act, first, isKnown }).toMatchObject({ isKnown: true });
		}
	});

	relies('staticDataFirst', async () => {
		for (let round = 0; round < 5; round++) {
			const { body, type } = await post(`remember&value=${round}`);
			expect({ body: body.toString(), type }).toEqual({
				body: 'kept',
				type: 'text/plain; charset=utf-8',
			});
			expect(await staticData()).toMatchObject({ global: { value: String(round) } });
		}
	});

	relies('staticDataOfRun', async () => {
		await post('rememberAndRun&value=run');
		await until('The static data of the run', 5_000, async () => {
			const { value } = ((await staticData())?.['global'] ?? {}) as { value?: string };
			return value === 'run' ? true : undefined;
		});
	});

	interface Body {
		readonly unread: boolean;
		readonly raw: string;
		readonly url: string;
	}
	const bytes = Buffer.from('<xml><ToUserName>  A  </ToUserName></xml>');
	const sent = (type: string) => ({ body: bytes, headers: { 'content-type': type } });

	relies('unreadBody', async () => {
		const found = await ask<Body>('body', sent('application/x-unknown'));
		expect(found).toMatchObject({ unread: true, raw: bytes.toString('base64') });
	});

	relies('rawBody', async () => {
		const found = await ask<Body>('body&echostr=a+b%2Bc', sent('text/xml'));
		expect(found.raw).toBe(bytes.toString('base64'));
		expect(found.url).toBe(`/webhook/${flow}?do=body&echostr=a+b%2Bc`);
	});

	relies('firstListener', async () => {
		await post('listen');
		const found = await ask('wecom-probe-arrival', sent('text/xml'));
		expect(found).toEqual({ seen: true, unread: true });
	});

	relies('noExpressionPerRequest', async () => {
		const old = await publish(1);
		await ask('expressions');
		await post('mode');
		expect(await ask('expressions')).toEqual([]);
		// The count works: for version 1 n8n evaluates one of its own.
		await post('mode', {}, `webhook/${old.flow}`);
		expect(await ask<string[]>('expressions')).not.toEqual([]);
	});

	relies('modes', async () => {
		expect((await post('mode')).body.toString()).toBe('webhook');
		await client.listen(workflowId, 'Trigger');
		expect((await post('mode', {}, `webhook-test/${flow}`)).body.toString()).toBe('manual');
	});

	const form = async () => {
		const path = `/rest/credentials/${credential.id}?includeData=true`;
		return (await client.get<{ data: Record<string, unknown> }>(path)).data;
	};

	relies('savedKeys', async () => {
		await ask('renew&value=first');
		const found = await ask<Record<string, unknown>>('credential');
		expect(found).toMatchObject({
			secret: 'exampleSecret',
			note: 'ab',
			kept: 'first',
			beside: 'beside first',
		});
		expect((await form())['note']).toBe(NOTE);
	});

	relies('hiddenField', async () => {
		await ask('renew&value=exampleHidden');
		const shown = await form();
		expect(JSON.stringify(shown)).not.toContain('exampleHidden');
		await client.updateCredential(credential, shown);
		expect(await ask('credential')).toMatchObject({
			kept: 'exampleHidden',
			beside: 'beside exampleHidden',
		});
	});

	relies('oneModule', async () => {
		const { signed } = await ask<{ signed: number }>('renew&value=shared');
		expect(signed).toBeGreaterThan(0);
		expect(await ask('credential')).toMatchObject({ kept: 'shared' });
	});

	relies('listErrors', async () => {
		const asked = client.post('/rest/dynamic-node-parameters/resource-locator-results', {
			path: 'parameters.choice',
			methodName: 'failing',
			nodeTypeAndVersion: { name: `${PACK}.probe`, version: 1 },
			currentNodeParameters: {},
			credentials: {},
		});
		await expect(asked).rejects.toThrow(/The list failed.*This is the remedy/s);
	});

	/** An execution waits at Probe; how it is told to go on. */
	const waitingProbe = async () => {
		const { flow, workflowId } = await publish(1.1, {}, { operation: 'sendAndWait' });
		await post('rememberAndRun&value=wait', {}, `webhook/${flow}`);
		const inState = async (...states: string[]) =>
			await until(states.join(), 20_000, async () =>
				(await client.executions(workflowId)).find(({ status }) => states.includes(status)),
			);
		const { id } = await inState('waiting');
		const { url } = await ask<{ url: string }>('waiting', {}, `webhook/${flow}`);
		const { pathname, search } = new URL(url);
		const say = async (address = pathname + search) => {
			const response = await fetch(`${n8n.url}${address}`, { method: 'POST' });
			return `${response.status} ${await response.text()}`;
		};
		return { say, inState, id, pathname, search };
	};

	relies('signedBelowHost', async () => {
		const { say, pathname } = await waitingProbe();
		expect(await say(pathname)).toMatch(/^401 /);
		// The public name is localhost, and this call is to 127.0.0.1.
		expect(await say()).toBe('200 {"heard":"kept while it waits"}');
	});

	relies('waitingSays', async () => {
		const { say, inState, id, pathname, search } = await waitingProbe();
		expect((await Promise.all([say(), say()])).map((said) => said.slice(0, 3)).sort()).toEqual([
			'200',
			'500',
		]);
		expect(await say()).toMatch(/^409 .*The execution .+ is running already/);
		await inState('success');
		expect(await say()).toMatch(/^200 .*<title>No action required<\/title>/s);
		expect(await say(pathname.replace(`/${id}/`, '/999999999/') + search)).toMatch(
			/^404 .*The execution .+ does not exist/,
		);
		const other = await waitingProbe();
		await client.post(`/rest/executions/${other.id}/stop`, {});
		expect(await other.say()).toMatch(/^409 .*The execution .+ has finished with error/);
	});

	relies('humanReview', async () => {
		const found = (await client.nodeTypes()).find(({ name }) => name === `${PACK}.probeHitlTool`);
		const properties = (found?.['properties'] ?? []) as ReadonlyArray<{ name: string }>;
		expect(properties.map(({ name }) => name)).toEqual(
			expect.arrayContaining(['message', 'operation', 'approvalOptions', 'other']),
		);
	});

	relies('secondEngine', async () => {
		const second = await publish(1.1, { engineType: 'v2' });
		const { status, body } = await post('mode', {}, `webhook/${second.flow}`);
		expect({ status, body: body.toString() }).toEqual({
			status: 400,
			body: expect.stringContaining("does not support the 'responseNode' response mode") as string,
		});
	});

	it('(issue 20) our trigger is not published for Engine 2.0 and says what to change', async () => {
		const { id, name } = await client.createCredential('WeCom', 'wecomSuiteApi', CREDENTIAL);
		const node = {
			name: 'WeCom',
			type: 'n8n-nodes-wecom-suite.wecomSuiteTrigger',
			typeVersion: 1.1,
			position: [0, 0] as [number, number],
			parameters: {},
			credentials: { wecomSuiteApi: { id, name } },
		};
		const workflow = await client.createWorkflow({
			name: 'Engine 2.0',
			nodes: [node],
			connections: {},
			settings: { engineType: 'v2' },
		});
		await expect(client.publish(workflow.id)).rejects.toThrow(
			/is set to run on Engine 2\.0 of n8n/,
		);
		await client.updateWorkflow(workflow.id, { settings: { engineType: 'v1' } });
		await client.publish(workflow.id);
	});

	everyRowIsTested();
});
