/** What n8n-core and n8n-workflow do beyond what they document, with nothing of the pack in between. */
import path from 'node:path';
import { Container } from '@n8n/di';
import {
	HookContext,
	InstanceSettings,
	LoadOptionsContext,
	PackageDirectoryLoader,
	validateUrlSignature,
} from 'n8n-core';
import {
	Expression,
	NodeConnectionTypes,
	NodeOperationError,
	sleep,
	Workflow,
	type IExecuteFunctions,
	type IHookFunctions,
	type ILoadOptionsFunctions,
	type INodeExecutionData,
	type IWebhookFunctions,
} from 'n8n-workflow';
import { OF_CORE } from '../n8n/reliedOn/behaviours';
import { FORM, inNode, inWebhook, probe } from '../n8n/reliedOn/probe';
import { testsOf } from '../n8n/reliedOn/relies';
import { CREDENTIAL } from '../support/credential';
import { itemsOf, nodeTypesOf, surroundings } from '../support/execution';
import { chain, withTool, type Step } from '../support/flow';
import { closeFlows, startFlow } from '../support/startFlow';
import { agent, dropFields, newItems, start } from '../support/standIns';
import { writeCredential } from '../../nodes/WecomSuite/shared/credential/door';

const { relies, everyRowIsTested } = testsOf(OF_CORE);
afterEach(closeFlows);

relies('firstRun', async () => {
	const item = { json: { second: true } };
	const data: unknown[] = [];
	const webhooks = [{ name: 'default', httpMethod: 'POST', path: '' } as const];
	const description = { ...FORM, webhooks };
	const node = probe({
		description,
		webhook(this: IWebhookFunctions) {
			this.getResponseObject().end('answered');
			return Promise.resolve({ noWebhookResponse: true, workflowData: [[], [item]] });
		},
		execute(this: IExecuteFunctions) {
			data.push(this.getExecuteData().data['main']);
			return Promise.resolve([[], this.getInputData(1)]);
		},
	});
	const { engine } = await startFlow(chain(node));
	await (await fetch(engine.url, { method: 'POST' })).text();
	await engine.runs();
	expect(data).toEqual([[[], [expect.objectContaining(item)]]]);
});

relies('rawParameters', async () => {
	const saved = { text: '={{ 1 + 1 }}' };
	const { found } = await inNode(
		(context) => context.getExecuteData().node.parameters,
		({ type, node }) => chain(start(), { type, node: { ...node, parameters: saved } }),
	);
	expect(found).toEqual(saved);
});

relies('sendResponse', async () => {
	const response = { statusCode: 200, headers: { a: 'b' }, body: Buffer.from('bytes') };
	const { engine } = await inNode((context) => context.sendResponse(response));
	expect(engine.executions[0]?.sent[0]).toBe(response);
});

/** Which items leave a node by which of its two outputs, the second being that for errors. */
const outputsFor = async (items: INodeExecutionData[]) => {
	const failing = probe(
		{ execute: () => Promise.resolve([items]) },
		{ onError: 'continueErrorOutput' },
	);
	const { engine } = await startFlow(chain(start(), failing));
	const run = await engine.run([{ json: {} }], 'trigger');
	const outputs = run?.data.resultData.runData['Probe']?.[0]?.data?.['main'] ?? [];
	return outputs.map((output) => output?.length ?? 0);
};

relies('errorOutput', async () => {
	const error = new NodeOperationError(start().node, 'failed');
	const json = { error: 'failed', code: 'ERR', errcode: 1 };
	expect(await outputsFor([{ json, error, pairedItem: { item: 0 } }])).toEqual([0, 1]);
});

relies('errorKeys', async () => {
	const one = (json: INodeExecutionData['json']) => outputsFor([{ json, pairedItem: { item: 0 } }]);
	expect(await one({ error: 'failed', code: 'ERR' })).toEqual([1, 0]);
	expect(await one({ error: 'failed' })).toEqual([0, 1]);
});

interface Proxy {
	readonly $: (node: string) => { readonly item?: INodeExecutionData; all(): INodeExecutionData[] };
	readonly $execution: { readonly resumeUrl: string };
}
const proxyOf = (context: IExecuteFunctions) => context.getWorkflowDataProxy(0) as unknown as Proxy;

relies('pairedItems', async () => {
	const paired = await inNode(
		(context) => proxyOf(context).$('Start').item?.json,
		(node) => chain(start(), dropFields(), node),
	);
	expect(paired.found).toEqual({ text: 'hello' });
	const lost = await inNode(
		(context) => proxyOf(context).$('Start').all(),
		(node) => chain(start(), newItems(2), node),
	);
	expect(lost.found).toMatchObject([{ json: { text: 'hello' } }]);
});

relies('toolsAgent', async () => {
	const { found } = await inNode(
		(context) => [
			context.getParentNodes(context.getNode().name),
			context.getInputSourceData().previousNode,
		],
		(tool) => {
			const bot = agent('Probe', { text: 'hello' });
			return withTool(chain(start(), bot), tool, bot);
		},
	);
	expect(found).toEqual([[], 'Agent']);
});

relies('signedAddress', async () => {
	const { found } = await inNode((context) => {
		const { additionalData } = context as unknown as { additionalData: object };
		const base = { webhookWaitingBaseUrl: { value: 'https://n8n.example.com/on-hold' } };
		const elsewhere = Object.create(context, {
			additionalData: { value: Object.create(additionalData, base) },
		}) as IExecuteFunctions;
		return {
			url: elsewhere.getSignedResumeUrl({ link: 'a+b' }),
			id: context.getExecutionId(),
			nodeId: context.getNode().id,
		};
	});
	const url = new URL(found.url);
	expect(`${url.origin}${url.pathname}`).toBe(
		`https://n8n.example.com/on-hold/${found.id}/${encodeURIComponent(found.nodeId)}`,
	);
	const signature = url.searchParams.get('signature') ?? '';
	const { hmacSignatureSecret } = Container.get(InstanceSettings);
	expect(validateUrlSignature(signature, url, hmacSignatureSecret)).toBe(true);
	url.searchParams.set('link', 'other');
	expect(validateUrlSignature(signature, url, hmacSignatureSecret)).toBe(false);
});

relies('resumeUrl', async () => {
	const { found, engine } = await inNode((context) => ({
		url: proxyOf(context).$execution.resumeUrl,
		id: context.getExecutionId(),
	}));
	const { origin, pathname } = new URL(found.url);
	expect(origin + pathname).toBe(`${engine.baseUrl}/webhook-waiting/${found.id}`);
});

const toolAndDisabled = (node: Step) => {
	const bot = agent('Tool', {});
	const off = start();
	const disabled = { ...off, node: { ...off.node, name: 'Off', disabled: true } };
	return withTool(chain(node, bot, disabled), { ...off, node: { ...off.node, name: 'Tool' } }, bot);
};

relies('children', async () => {
	const found = await inWebhook(
		(context) => ({
			children: context.getChildNodes('Probe'),
			tools: context.getParentNodes('Agent', {
				connectionType: NodeConnectionTypes.AiTool,
				depth: 1,
			}),
		}),
		toolAndDisabled,
	);
	const names = found?.children.map(({ name, disabled }) => [name, disabled]);
	expect(new Map(names as [string, boolean][])).toEqual(
		new Map([
			['Agent', false],
			['Off', true],
		]),
	);
	expect(found?.tools).toMatchObject([{ name: 'Tool', type: 'stand-in.startTool' }]);
});

relies('connections', async () => {
	const found = await inWebhook((context) => {
		const { getConnections } = context as unknown as {
			getConnections(node: { name: string }, type: string): unknown;
		};
		return getConnections.call(context, { name: 'Agent' }, NodeConnectionTypes.Main);
	}, toolAndDisabled);
	expect(found).toEqual([[{ node: 'Probe', type: 'main', index: 0 }]]);
});

relies('noExpressions', async () => {
	const evaluated = jest.spyOn(Expression.prototype, 'resolveSimpleParameterValue');
	const expressions = async (text: string) => {
		evaluated.mockClear();
		await inNode(
			async (context) => {
				context.getNodeParameter('text', 0, '');
				await context.getCredentials('wecomSuiteApi');
				return proxyOf(context).$('Start').item;
			},
			({ type, node }) => chain(start(), { type, node: { ...node, parameters: { text } } }),
		);
		const values = evaluated.mock.calls.map(([value]) => value);
		return values.filter((value) => typeof value === 'string' && value.startsWith('='));
	};
	expect(await expressions('plain')).toEqual([]);
	expect(await expressions('={{ "one" }}')).toEqual(['={{ "one" }}']);
	evaluated.mockRestore();
});

relies('tokenCache', async () => {
	// `authenticate` takes only what this process offers.
	const { engine } = await inNode(
		async (context) => await writeCredential(context, () => ({ sharedTicket: 'exampleTicket' })),
	);
	expect(engine.credential['sharedTicket']).toBe('exampleTicket');
});

relies('shownMessage', async () => {
	const before = new NodeOperationError(start().node, 'connect ECONNREFUSED 127.0.0.1:9');
	expect(before.message).not.toContain('127.0.0.1:9');
	before.message = 'example.com gave no answer (ECONNREFUSED)';
	before.messages = [];
	const failing = probe({ execute: () => Promise.reject(before) });
	const { engine } = await startFlow(chain(start(), failing));
	const run = await engine.run([{ json: {} }], 'trigger');
	const shown = run?.data.resultData.runData['Probe']?.[0]?.error;
	expect(shown?.message).toBe('example.com gave no answer (ECONNREFUSED)');
});

relies('hints', async () => {
	const hint = { message: 'a word', type: 'warning', location: 'outputPane' } as const;
	const { run } = await inNode((context) => context.addExecutionHints(hint));
	expect(run?.data.resultData.runData['Probe']?.[0]?.hints).toEqual([hint]);
});

relies('progress', async () => {
	const { run } = await inNode((context) => {
		context.logger.info('a word');
		return context.sendMessageToUI('a word');
	});
	expect(itemsOf(run, 'Probe')).toHaveLength(1);
});

relies('sleep', async () => {
	const stop = new AbortController();
	const begun = Date.now();
	setTimeout(() => stop.abort(), 20);
	await sleep(5_000, stop.signal).catch(() => undefined);
	expect(Date.now() - begun).toBeLessThan(4_000);
});

relies('currentParameters', () => {
	const { type, node } = probe({});
	const parameters = { options: { context: 'sealed' } };
	const nodeTypes = nodeTypesOf([{ type, node }]);
	const workflow = new Workflow({ nodes: [node], connections: {}, active: false, nodeTypes });
	const around = surroundings(CREDENTIAL, { currentNodeParameters: parameters });
	const context = new LoadOptionsContext(workflow, { ...node, parameters }, around, 'x');
	const read = context as unknown as ILoadOptionsFunctions;
	expect(read.getCurrentNodeParameter('options.context')).toBe('sealed');
});

relies('supportedNodes', async () => {
	const loader = new PackageDirectoryLoader(path.join(__dirname, '..', 'n8n', 'reliedOn', 'pack'));
	await loader.loadAll();
	expect(loader.known.credentials['probeApi']?.supportedNodes).toEqual(['probeTrigger']);
	const asked = jest.fn(() => false);
	const { node } = start();
	const around = surroundings(CREDENTIAL);
	const helper = { ...around.credentialsHelper, isCredentialUsableByNode: asked };
	const nodeTypes = nodeTypesOf([start()]);
	const workflow = new Workflow({ nodes: [node], connections: {}, active: false, nodeTypes });
	const strict = { ...around, credentialsHelper: helper } as unknown as typeof around;
	const context = new HookContext(workflow, node, strict, 'trigger', 'activate');
	await expect(context.getCredentials('wecomSuiteApi')).rejects.toThrow('restricted');
	expect(asked).toHaveBeenCalledWith('wecomSuiteApi', node.type);
});

relies('engineSetting', () => {
	const { type, node } = probe({});
	const nodeTypes = nodeTypesOf([{ type, node }]);
	const settings = { engineType: 'v2' } as const;
	const workflow = new Workflow({
		nodes: [node],
		connections: {},
		active: true,
		nodeTypes,
		settings,
	});
	const context = new HookContext(workflow, node, surroundings(CREDENTIAL), 'trigger', 'activate');
	expect((context as IHookFunctions).getWorkflowSettings()).toMatchObject(settings);
});

everyRowIsTested();
