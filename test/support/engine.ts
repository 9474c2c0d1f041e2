/**
 * n8n in one process, as far as a webhook trigger and the nodes behind it can tell: HTTP in front, n8n-core behind. What
 * n8n's own server does in between is imitated after n8n 2.41: live-webhooks.js, webhook-helpers.js.
 */
import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import { HookContext, WebhookContext } from 'n8n-core';
import {
	Workflow,
	type ICredentialDataDecryptedObject,
	type IDataObject,
	type IExecuteResponsePromiseData,
	type IHookFunctions,
	type INodeExecutionData,
	type IRun,
	type IRunExecutionData,
	type IWebhookData,
	type IWebhookFunctions,
	type IWorkflowExecuteAdditionalData,
	type IWorkflowSettings,
	type WorkflowActivateMode,
	type WorkflowExecuteMode,
} from 'n8n-workflow';

import { addressesAt, nodeTypesOf, runWorkflow, surroundings } from './execution';
import type { Flow, Step } from './flow';
import { keepLog, type LogLine } from './log';
import { dressRequest, parseBody, type WebhookRequest } from './request';
import { send, sendFromNode } from './response';
import { answerWaiting, waitingAt, type WaitingAddress } from './waiting';

export interface Execution {
	readonly id: string;
	/** Whatever nodes passed to sendResponse, written or not. */
	readonly sent: IExecuteResponsePromiseData[];
	/** There once it has ended. */
	run?: IRun | undefined;
}

/** No two executions share an id, whichever workflow they belong to. */
let lastId = 0;

/** How a run begins or ends otherwise than most. */
interface Going {
	/** An execution that waits, to go on with. */
	readonly waiting?: IRunExecutionData | undefined;
	readonly stop?: AbortSignal | undefined;
	/** The one that waited, where it keeps its ID. */
	readonly execution?: Execution;
}

export class Engine {
	readonly executions: Execution[] = [];
	readonly log: LogLine[] = keepLog();
	/** As the database keeps it: one value per workflow, written back whole. */
	staticData = '{}';
	/** Stands for the time the database takes. */
	beforeSave: () => Promise<unknown> = () => setImmediate();
	/** Of the workflow. */
	settings: IWorkflowSettings = { executionOrder: 'v1', timezone: 'UTC' };
	/** What nodes hear of n8n's own address. */
	baseUrl = '';
	/** What n8n calls its webhooks, as its nodes hear it. */
	webhookName = 'webhook';
	/** What n8n calls those of waiting executions. */
	waitingName = 'webhook-waiting';
	/** What answers at the address of waiting executions in place of n8n; empty for n8n itself. */
	stranger = '';
	/** Stands for storing an execution before it begins; rejects when the database is down. */
	beforeExecution: () => Promise<unknown> = () => setImmediate();
	/** Of the workflow; what a node remembers of one flow must not leak into the next. */
	private readonly id = randomUUID();
	private readonly underWay = new Set<Promise<void>>();
	private readonly server = createServer((message, response) => {
		const handled = this.handle(message, response).finally(() => this.underWay.delete(handled));
		this.underWay.add(handled);
	});

	private constructor(
		private readonly flow: Flow,
		/** As the database keeps it; the trigger puts tickets into it. */
		readonly credential: ICredentialDataDecryptedObject,
	) {}

	static async start(flow: Flow, credential: ICredentialDataDecryptedObject): Promise<Engine> {
		const engine = new Engine(flow, credential);
		await new Promise<void>((resolve) => engine.server.listen(0, '127.0.0.1', resolve));
		engine.baseUrl = new URL(engine.url).origin;
		return engine;
	}

	get url(): string {
		return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/webhook/wecom`;
	}

	/** The workflow as n8n exports it. */
	get exported(): string {
		const { steps, connections } = this.flow;
		const nodes = steps.map(({ node }) => node);
		return JSON.stringify({ nodes, connections, staticData: JSON.parse(this.staticData) });
	}

	/** Does not wait for flows that still run. */
	async close(): Promise<void> {
		const closed = new Promise((resolve) => this.server.close(resolve));
		this.server.closeAllConnections();
		await closed;
	}

	/** The runs of all executions, once every request is dealt with and no flow runs any more. */
	async runs(): Promise<IRun[]> {
		while (this.underWay.size > 0) await Promise.all(this.underWay);
		return this.executions.flatMap(({ run }) => run ?? []);
	}

	/** What n8n does when the workflow is published. */
	async publish(): Promise<void> {
		const { checkExists, create } = this.first.type.webhookMethods?.['default'] ?? {};
		const context = this.hookContext('activate');
		if (!(await checkExists?.call(context))) await create?.call(context);
	}

	/** And when it is not any more. */
	async unpublish(): Promise<void> {
		await this.first.type.webhookMethods?.['default']?.delete?.call(this.hookContext('update'));
	}

	private hookContext(activation: WorkflowActivateMode): IHookFunctions {
		const around = surroundings(this.credential);
		const { node, type } = this.first;
		const webhookDescription = type.description.webhooks?.find(({ name }) => name === 'default');
		const webhook = { webhookDescription, node: node.name } as IWebhookData;
		const context = new HookContext(this.load(), node, around, 'trigger', activation, webhook);
		return context as IHookFunctions;
	}

	/** Runs the flow without a request, as a schedule or another workflow would. `stop`: the user presses *Stop*. */
	async run(
		items: INodeExecutionData[],
		mode: WorkflowExecuteMode,
		stop?: AbortSignal,
	): Promise<IRun | undefined> {
		const { run } = await this.execute([items], mode, () => undefined, { stop });
		return run;
	}

	/** Goes on with the first execution that waits, as soon as one does, for a caller that is not WeCom. */
	async resume(): Promise<Execution> {
		for (;;) {
			const waiting = this.executions.find(({ run }) => run?.status === 'waiting')?.run?.data;
			if (waiting !== undefined)
				return await this.execute([], 'webhook', () => undefined, { waiting });
			await setImmediate();
		}
	}

	private get first(): Step {
		const [first] = this.flow.steps;
		if (first === undefined) throw new Error('the flow has no steps');
		return first;
	}

	/** n8n reads the workflow anew for each request and once more for each run. */
	private load(): Workflow {
		const { steps, connections } = this.flow;
		return new Workflow({
			id: this.id,
			name: 'Workflow',
			nodes: steps.map(({ node }) => structuredClone(node)),
			connections,
			active: true,
			nodeTypes: nodeTypesOf(steps),
			staticData: JSON.parse(this.staticData) as IDataObject,
			settings: this.settings,
		});
	}

	private async save(staticData: IDataObject): Promise<void> {
		const text = JSON.stringify(staticData);
		await this.beforeSave();
		this.staticData = text;
	}

	private async handle(message: IncomingMessage, response: ServerResponse): Promise<void> {
		try {
			await this.receive(message, response);
		} catch (error) {
			this.logError(error);
			if (!response.headersSent) send(response, 500, { message: 'Workflow could not be started!' });
		}
	}

	private async receive(message: IncomingMessage, response: ServerResponse): Promise<void> {
		const request = dressRequest(message);
		// A proxy has cut off the path of the public address.
		const waiting = waitingAt(request.originalUrl, `/${this.waitingName}`);
		if (waiting !== undefined && this.stranger !== '') return send(response, 200, this.stranger);
		if (waiting !== undefined) return await this.receiveWaiting(request, response, waiting);
		const workflow = this.load();
		const { node, type } = this.first;
		const webhookDescription = type.description.webhooks?.find(
			({ httpMethod }) => httpMethod === request.method,
		);
		if (webhookDescription === undefined) return send(response, 404, { code: 404 });
		try {
			await parseBody(request, node.typeVersion);
		} catch {
			return send(response, 422, { message: 'Failed to parse request body' });
		}
		const connection = { httpRequest: request, httpResponse: response };
		const context = new WebhookContext(
			workflow,
			node,
			surroundings(this.credential, {
				...(connection as Partial<IWorkflowExecuteAdditionalData>),
				...addressesAt(this.baseUrl, this.webhookName, this.waitingName),
			}),
			'webhook',
			{ webhookDescription, node: node.name } as IWebhookData,
			[],
			null,
		);
		const given = (await type.webhook?.call(context as IWebhookFunctions)) ?? {};
		// Saved before n8n answers; a trigger that answered by itself did not wait for it.
		if (workflow.staticData['__dataChanged'] === true) {
			try {
				await this.save(workflow.staticData);
				workflow.staticData['__dataChanged'] = false;
			} catch (error) {
				this.logError(error);
			}
		}
		const { workflowData, webhookResponse, noWebhookResponse } = given;
		if (workflowData === undefined) {
			return noWebhookResponse ? undefined : send(response, 200, webhookResponse);
		}
		if (!noWebhookResponse) throw new Error('the trigger leaves the answer of a run to n8n');
		const write = (sent: IExecuteResponsePromiseData) => this.writeFromNode(response, sent);
		// A run that cannot even start leaves the connection alone.
		await this.execute(workflowData as INodeExecutionData[][], 'webhook', write).catch(
			(error: unknown) => this.logError(error),
		);
	}

	private async receiveWaiting(
		request: WebhookRequest,
		response: ServerResponse,
		{ executionId, nodeId }: WaitingAddress,
	): Promise<void> {
		const execution = this.executions.find(({ id }) => id === executionId);
		const connection = { httpRequest: request, httpResponse: response, executionId };
		await answerWaiting({
			request,
			response,
			nodeId,
			executionId,
			execution,
			steps: this.flow.steps,
			workflow: this.load(),
			around: surroundings(this.credential, {
				...(connection as Partial<IWorkflowExecuteAdditionalData>),
				...addressesAt(this.baseUrl, this.webhookName, this.waitingName),
			}),
			goOn: async (waiting) => {
				if (execution !== undefined)
					await this.execute([], 'webhook', () => undefined, { waiting, execution });
			},
		});
	}

	private async execute(
		data: INodeExecutionData[][],
		mode: WorkflowExecuteMode,
		write: (sent: IExecuteResponsePromiseData) => void,
		{ waiting, stop, execution: known }: Going = {},
	): Promise<Execution> {
		await this.beforeExecution();
		const execution: Execution = known ?? { id: String((lastId += 1)), sent: [] };
		if (known === undefined) this.executions.push(execution);
		execution.run = await runWorkflow(this.load(), {
			id: execution.id,
			mode,
			node: this.first.node,
			data,
			...(waiting === undefined ? {} : { waiting }),
			credential: this.credential,
			baseUrl: this.baseUrl,
			webhookName: this.webhookName,
			waitingName: this.waitingName,
			onSent: (sent) => {
				// The first one wins, without a word to the others.
				if (execution.sent.push(sent) === 1) queueMicrotask(() => write(sent));
			},
			onStaticData: (value) => void this.save(value),
			...(stop === undefined ? {} : { stop }),
		});
		return execution;
	}

	private writeFromNode(response: ServerResponse, sent: IExecuteResponsePromiseData): void {
		try {
			sendFromNode(response, sent);
		} catch (error) {
			this.logError(`Error with Webhook-Response: ${String(error)}`);
		}
	}

	private logError(error: unknown): void {
		this.log.push({ level: 'error', message: String(error), metadata: undefined });
	}
}
