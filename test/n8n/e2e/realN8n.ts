/** What every end-to-end test shares: one real n8n with the packed pack, one suite, one WeCom to push. */
import { randomUUID } from 'node:crypto';
import {
	N8nClient,
	type Execution,
	type StoredWorkflow,
	type Workflow,
	type WorkflowNode,
} from '../host/client';
import { N8nInstance, type InstanceOptions } from '../host/instance';
import type { Keys } from '../../../nodes/WecomSuite/protocol/callback/keyRing';
import { WecomPlatform } from '../../simulator/push/platform';
import { differencesOf, type Differences } from './differences';

/** Recognisable values, so that a test can look for them where they must not be. */
export const SUITE = {
	kind: 'thirdParty',
	suiteId: 'ww0example0suite01',
	suiteSecret: 'exampleSuiteSecretOfTheEndToEndTests',
	token: 'exampleTokenOfTheTests',
	encodingAesKey: 'exampleKeyOfTheTestsexampleKeyOfTheTests012',
	providerCorpId: 'ww0example0provider',
	providerSecret: 'exampleProviderSecretOfTheEndToEndTests',
} as const;
export const SECRETS = [SUITE.suiteSecret, SUITE.token, SUITE.encodingAesKey, SUITE.providerSecret];
const { encodingAesKey: aesSecretKey, ...FIELDS } = SUITE;
/** The suite as the credential holds it. */
export const CREDENTIAL = { ...FIELDS, aesSecretKey };

const PACK = 'n8n-nodes-wecom-suite';
export const OWNER = { email: 'tests@example.com', password: 'Example-tests-1' };

/** A node as a test writes it: the rest follows. */
export interface Step {
	readonly name: string;
	readonly type: string;
	readonly typeVersion?: number;
	readonly parameters?: Record<string, unknown>;
	readonly disabled?: boolean;
	readonly onError?: 'continueRegularOutput';
}

export const replyStep = (content: string, name = 'Reply'): Step => ({
	name,
	type: `${PACK}.wecomSuiteReply`,
	parameters: { replyType: 'text', content },
});
/** A node for the suite API. */
export const codeStep = (name: string, jsCode: string): Step => ({
	name,
	type: 'n8n-nodes-base.code',
	typeVersion: 2,
	parameters: { jsCode },
});
/** Every field of the item is gone after it. */
export const dropStep = (name: string): Step => ({
	name,
	type: 'n8n-nodes-base.set',
	typeVersion: 3.4,
	parameters: { assignments: { assignments: [] }, includeOtherFields: false, options: {} },
});

/** A published flow, WeCom pushing to it, and what came of it. */
export interface Flow {
	readonly id: string;
	readonly webhookId: string;
	readonly url: string;
	readonly wecom: WecomPlatform;
	/** Executions that ended, oldest first; waits for so many. */
	readonly executions: (count: number, timeout?: number) => Promise<Execution[]>;
	/** How many executions there are right now. */
	readonly count: () => Promise<number>;
}

export class RealN8n {
	private readonly platforms: WecomPlatform[] = [];

	private constructor(
		readonly n8n: N8nInstance,
		readonly client: N8nClient,
		private readonly credentialId: string,
		/** Where WeCom calls: the same process, or in queue mode one for webhooks. */
		readonly callbackBase: string,
	) {}

	static async create(options: Pick<InstanceOptions, 'env' | 'version'> = {}): Promise<RealN8n> {
		const n8n = await N8nInstance.start(options);
		return await RealN8n.on(n8n, n8n.url);
	}

	/** On an n8n that runs already. */
	static async on(n8n: N8nInstance, callbackBase: string): Promise<RealN8n> {
		const client = new N8nClient(n8n.url);
		await client.setupOwner(OWNER);
		const { id } = await client.createCredential('WeCom Suite', 'wecomSuiteApi', CREDENTIAL);
		return new RealN8n(n8n, client, id, callbackBase);
	}

	/** Again, after n8n was started again. */
	async login(): Promise<void> {
		await this.client.login(OWNER);
	}

	/** What this n8n does in another way than the newest. */
	get differences(): Differences {
		return differencesOf(this.n8n.host.version);
	}

	async end(): Promise<void> {
		this.hangUp();
		await this.n8n.stop();
	}

	hangUp(): void {
		for (const platform of this.platforms) platform.close();
	}

	/** Lets the nodes call another address than WeCom's. */
	async useApi(apiBaseUrl: string, more: Readonly<Record<string, unknown>> = {}): Promise<void> {
		const credential = { id: this.credentialId, name: 'WeCom Suite', type: 'wecomSuiteApi' };
		await this.client.updateCredential(credential, { ...CREDENTIAL, apiBaseUrl, ...more });
	}

	/**
	 * A trigger and the steps behind it, one after the other, not yet published. Installations are made up where a test does not
	 * say otherwise: WeCom is not asked about them.
	 */
	async draft(
		name: string,
		steps: readonly Step[],
		parameters: Record<string, unknown> = {},
	): Promise<StoredWorkflow> {
		const trigger: Step = {
			name: 'WeCom',
			type: `${PACK}.wecomSuiteTrigger`,
			typeVersion: 1.1,
			parameters: {
				...parameters,
				options: { connectCorps: false, ...(parameters['options'] as object | undefined) },
			},
		};
		return await this.draftBehind(name, trigger, ...steps);
	}

	/** Any steps, one after the other, not yet published. */
	async draftBehind(name: string, ...steps: readonly Step[]): Promise<StoredWorkflow> {
		const nodes = steps.map((step, index) => this.nodeOf(step, index));
		const connections = Object.fromEntries(
			nodes
				.slice(1)
				.map((node, index) => [
					nodes[index]?.name ?? '',
					{ main: [[{ node: node.name, type: 'main', index: 0 }]] },
				]),
		);
		return await this.client.createWorkflow({ name, nodes, connections });
	}

	async publish(
		name: string,
		steps: readonly Step[],
		parameters: Record<string, unknown> = {},
	): Promise<Flow> {
		const workflow = await this.draft(name, steps, parameters);
		await this.client.publish(workflow.id);
		return this.flowOf(workflow);
	}

	/** A trigger whose output `index` leads to a Reply node, and no other output to anything. */
	async publishBranches(
		name: string,
		parameters: Record<string, unknown>,
		index: number,
	): Promise<Flow> {
		const workflow = await this.draft(name, [replyStep('from the branch')], parameters);
		const to = { node: 'Reply', type: 'main', index: 0 };
		const connections = { WeCom: { main: [...Array.from({ length: index }, () => []), [to]] } };
		await this.client.updateWorkflow(workflow.id, { connections });
		await this.client.publish(workflow.id);
		return this.flowOf(workflow);
	}

	/** Trigger → Loop over the items (nothing to do in each round) → Merge with the trigger's own items → Reply. */
	async publishLoop(name: string, authorization: string): Promise<Flow> {
		const loop: Step = {
			name: 'Loop',
			type: 'n8n-nodes-base.splitInBatches',
			typeVersion: 3,
			parameters: { options: {} },
		};
		const merge: Step = {
			name: 'Merge',
			type: 'n8n-nodes-base.merge',
			typeVersion: 3,
			parameters: {},
		};
		const answer = replyStep('after the loop');
		const reply = { ...answer, parameters: { ...answer.parameters, authorization } };
		const workflow = await this.draft(name, [loop, dropStep('Round'), merge, reply]);
		const to = (node: string, index = 0) => ({ node, type: 'main', index });
		const connections = {
			WeCom: { main: [[to('Loop'), to('Merge', 1)]] },
			Loop: { main: [[to('Merge')], [to('Round')]] },
			Round: { main: [[to('Loop')]] },
			Merge: { main: [[to('Reply')]] },
		};
		await this.client.updateWorkflow(workflow.id, { connections });
		await this.client.publish(workflow.id);
		return this.flowOf(workflow);
	}

	/** A workflow of one step that others call. Resolves with its id. */
	async publishChild(name: string, step: Step): Promise<string> {
		const workflow = await this.draft(name, [step]);
		const nodes = workflow.nodes.map((node) =>
			node.name === 'WeCom'
				? {
						id: node.id ?? '',
						name: node.name,
						type: 'n8n-nodes-base.executeWorkflowTrigger',
						typeVersion: 1.1,
						position: node.position,
						parameters: { inputSource: 'passthrough' },
					}
				: node,
		);
		await this.client.updateWorkflow(workflow.id, { nodes, connections: workflow.connections });
		if (this.differences.publishedChildren) await this.client.publish(workflow.id);
		return workflow.id;
	}

	/** Trigger → AI Agent, and a Reply node behind it or as its tool; another tool when one is given. */
	async publishAgent(
		name: string,
		modelUrl: string,
		place: 'behind' | 'tool',
		tool: Step = {
			...replyStep("={{ $fromAI('text') }}"),
			type: `${PACK}.wecomSuiteReplyTool`,
		},
	): Promise<Flow> {
		const data = { apiKey: 'example-key', url: modelUrl };
		const credential = await this.client.createCredential(name, 'openAiApi', data);
		const agent: Step = {
			name: 'Agent',
			type: '@n8n/n8n-nodes-langchain.agent',
			typeVersion: this.differences.agentVersion,
			parameters: { promptType: 'define', text: '={{ $json.Content }}', options: {} },
		};
		const model: Step = {
			name: 'Model',
			type: '@n8n/n8n-nodes-langchain.lmChatOpenAi',
			typeVersion: 1.2,
			parameters: { model: { __rl: true, mode: 'id', value: 'example' }, options: {} },
		};
		const reply = place === 'behind' ? replyStep('={{ $json.output }}') : tool;
		const workflow = await this.draft(name, [agent, model, reply]);
		const nodes = workflow.nodes.map((node) =>
			node.name === 'Model'
				? { ...node, credentials: { openAiApi: { id: credential.id, name } } }
				: node,
		);
		const to = (node: string, type: string) => ({ node, type, index: 0 });
		const connections = {
			WeCom: { main: [[to('Agent', 'main')]] },
			Model: { ai_languageModel: [[to('Agent', 'ai_languageModel')]] },
			...(place === 'behind'
				? { Agent: { main: [[to('Reply', 'main')]] } }
				: { [reply.name]: { ai_tool: [[to('Agent', 'ai_tool')]] } }),
		};
		await this.client.updateWorkflow(workflow.id, { nodes, connections });
		await this.client.publish(workflow.id);
		return this.flowOf(workflow);
	}

	/** Trigger → AI Agent, whose tool a human reviews. */
	async publishReviewed(name: string, modelUrl: string, tool: Step, review: Step): Promise<Flow> {
		const { id } = await this.publishAgent(name, modelUrl, 'tool', tool);
		const { nodes, connections } = await this.client.getWorkflow(id);
		const workflow = await this.client.updateWorkflow(id, {
			nodes: [...nodes, this.nodeOf(review, nodes.length)],
			connections: {
				...connections,
				[tool.name]: { ai_tool: [[{ node: review.name, type: 'ai_tool', index: 0 }]] },
				[review.name]: { ai_tool: [[{ node: 'Agent', type: 'ai_tool', index: 0 }]] },
			},
		});
		await this.client.publish(id);
		return this.flowOf(workflow);
	}

	/** A workflow from elsewhere, with a credential in each node that needs one: ours, or that of its node type. */
	async store(
		workflow: Workflow,
		credentials: Readonly<Record<string, NonNullable<WorkflowNode['credentials']>>> = {},
	): Promise<StoredWorkflow> {
		const own = { wecomSuiteApi: { id: this.credentialId, name: 'WeCom Suite' } };
		const nodes = workflow.nodes.map((node) => {
			const given = node.type.startsWith(PACK) ? own : credentials[node.type];
			return given === undefined ? node : { ...node, credentials: given };
		});
		return await this.client.createWorkflow({ ...workflow, nodes });
	}

	/** Runs a workflow by hand from one of its triggers; resolves with its newest execution once that has ended. */
	async runByHand(workflowId: string, triggerName: string): Promise<Execution | undefined> {
		const before = (await this.client.executions(workflowId)).length;
		// Older versions run what they are sent and not what they have stored.
		const workflowData = await this.client.getWorkflow(workflowId);
		const body = { triggerToStartFrom: { name: triggerName }, workflowData };
		await this.client.post(`/rest/workflows/${workflowId}/run`, body);
		return (await this.client.waitForExecutions(workflowId, before + 1, 60_000)).at(-1);
	}

	/** The trigger's items of so many executions, read from the database of n8n's REST a few at a time. */
	async itemsOfAll(workflowId: string, count: number): Promise<Record<string, unknown>[]> {
		const executions = await this.client.waitForExecutions(workflowId, count, 120_000);
		return executions.flatMap((execution) => itemsOf(execution, 'WeCom'));
	}

	flowOf(workflow: StoredWorkflow, trigger = 'WeCom'): Flow {
		const webhookId = workflow.nodes.find((node) => node.name === trigger)?.webhookId ?? '';
		const url = `${this.callbackBase}/webhook/${webhookId}`;
		return {
			id: workflow.id,
			webhookId,
			url,
			wecom: this.platform(url),
			executions: (count, timeout) => this.client.waitForExecutions(workflow.id, count, timeout),
			count: async () => (await this.client.executions(workflow.id)).length,
		};
	}

	/** One corp's WeCom, pushing to this address, with another pair of keys when one is given. */
	platform(callbackUrl: string, corpId?: string, keys?: Keys): WecomPlatform {
		const corp = corpId === undefined ? {} : { corpId };
		const platform = new WecomPlatform({ ...SUITE, ...corp, ...keys, callbackUrl });
		this.platforms.push(platform);
		return platform;
	}

	private nodeOf(step: Step, index: number): WorkflowNode {
		const { typeVersion = 1, parameters = {}, ...rest } = step;
		const ours = step.type.startsWith(PACK);
		return {
			...rest,
			id: randomUUID(),
			typeVersion,
			parameters,
			position: [index * 220, 0],
			...(ours && {
				credentials: { wecomSuiteApi: { id: this.credentialId, name: 'WeCom Suite' } },
			}),
		};
	}
}

/** The items a node gave out in an execution, over all its outputs. */
export const itemsOf = (
	execution: Execution | undefined,
	node: string,
): Record<string, unknown>[] =>
	(execution?.data.resultData.runData[node]?.[0]?.data?.main ?? []).flatMap((output) =>
		(output ?? []).map(({ json }) => json),
	);
/** What a node failed with, message and remedy; empty only when it ran and did not fail. */
export const errorOf = (execution: Execution | undefined, node: string): string => {
	const [run] = execution?.data.resultData.runData[node] ?? [];
	if (run === undefined) return `${node} did not run`;
	const { error } = run;
	return error === undefined ? '' : `${error.message} ${String(error['description'] ?? '')}`;
};
/** How an execution failed; empty when it ended well. One that crashed has no error to show. */
export const failureOf = (execution: Execution | undefined): string => {
	if (execution?.status === 'success') return '';
	return `${execution?.status ?? 'no execution'}: ${execution?.data.resultData.error?.message ?? ''}`;
};
