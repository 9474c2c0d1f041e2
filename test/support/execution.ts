/** Runs a workflow on n8n's own execution engine, with as much around it as n8n-core asks for. */
import 'reflect-metadata';
import { setTimeout } from 'node:timers/promises';
import { ExecutionLifecycleHooks, WorkflowExecute } from 'n8n-core';
import {
	createRunExecutionData,
	type ICredentialDataDecryptedObject,
	type ICredentialsHelper,
	type IDataObject,
	type IExecuteResponsePromiseData,
	type IHttpRequestOptions,
	type INode,
	type INodeExecutionData,
	type INodeParameters,
	type INodeType,
	type INodeTypes,
	type IRun,
	type IRunExecutionData,
	type IWorkflowBase,
	type IWorkflowExecuteAdditionalData,
	type Workflow,
	type WorkflowExecuteMode,
} from 'n8n-workflow';

import { WecomSuiteApi } from '../../credentials/WecomSuiteApi.credentials';
import { TICKET_FIELD } from '../../nodes/WecomSuite/shared/credential/names';
import type { Step } from './flow';

/** Stands for the time that the database takes to read and to write. */
const DATABASE_MS = 5;

type Asked = Parameters<ICredentialsHelper['getDecrypted']>;

/** With the values of its expressions for one item, after n8n 2.41: credentials-helper.js. */
const resolved = (
	credential: ICredentialDataDecryptedObject,
	[, , , mode, executeData, , values]: Asked,
): ICredentialDataDecryptedObject => {
	const whole = { [TICKET_FIELD]: '', ...credential };
	if (values === undefined || !JSON.stringify(whole).includes('"=')) return whole;
	const { workflow, runExecutionData, runIndex, itemIndex, node, connectionInputData } = values;
	return workflow.expression.getParameterValue(
		whole as INodeParameters,
		runExecutionData,
		runIndex,
		itemIndex,
		node.name,
		connectionInputData,
		mode,
		{},
		executeData,
		false,
	) as ICredentialDataDecryptedObject;
};

/** The credential as the database keeps it, and n8n's token cache in it, imitated after n8n 2.41: credentials-helper.js. */
const credentialsHelper = (credential: ICredentialDataDecryptedObject) => {
	const type = new WecomSuiteApi();
	return {
		getDecrypted: (...asked: Asked) => Promise.resolve(resolved(credential, asked)),
		getParentTypes: () => [],
		isCredentialUsableByNode: () => true,
		authenticate: (
			decrypted: ICredentialDataDecryptedObject,
			_name: string,
			options: IHttpRequestOptions,
		) => type.authenticate(decrypted, options),
		preAuthentication: async (
			_helpers: unknown,
			decrypted: ICredentialDataDecryptedObject,
			_name: string,
			_node: INode,
			expired: boolean,
		) => {
			if (decrypted[TICKET_FIELD] !== '' && !expired) return undefined;
			const output = await type.preAuthentication(decrypted);
			if (output[TICKET_FIELD] === undefined) return undefined;
			// All of it is read and written back; what a user saves in between is undone.
			const stored = { ...credential };
			await setTimeout(DATABASE_MS);
			Object.assign(credential, stored, output);
			return Object.assign(decrypted, output);
		},
	};
};

const BASE_URL = 'http://localhost:5678';

/** The addresses that n8n derives from its own. */
export const addressesAt = (
	base: string,
	webhook = 'webhook',
	webhookWaiting = 'webhook-waiting',
) => ({
	instanceBaseUrl: `${base}/`,
	restApiUrl: `${base}/rest`,
	webhookBaseUrl: `${base}/${webhook}`,
	webhookTestBaseUrl: `${base}/${webhook}-test`,
	webhookWaitingBaseUrl: `${base}/${webhookWaiting}`,
	formWaitingBaseUrl: `${base}/form-waiting`,
});

/** What every context of n8n-core is given. n8n's server fills in more; nothing here reads it. */
export const surroundings = (
	credential: ICredentialDataDecryptedObject,
	more: Partial<IWorkflowExecuteAdditionalData> = {},
): IWorkflowExecuteAdditionalData => {
	const given = {
		currentNodeExecutionIndex: 0,
		credentialsHelper: credentialsHelper(credential),
		...addressesAt(BASE_URL),
		setExecutionStatus: () => undefined,
		variables: {},
		...more,
	};
	return given as unknown as IWorkflowExecuteAdditionalData;
};

/** The registry of node types that n8n loads from packages. */
export const nodeTypesOf = (steps: readonly Step[]): INodeTypes => {
	const types = new Map(steps.map(({ node, type }) => [node.type, type]));
	const find = (name: string): INodeType => {
		const type = types.get(name);
		if (type === undefined) throw new Error(`no node type ${name}`);
		return type;
	};
	return { getByName: find, getByNameAndVersion: find, getKnownTypes: () => ({}) };
};

export interface Start {
	readonly id: string;
	readonly mode: WorkflowExecuteMode;
	readonly node: INode;
	/** What n8n believes its address to be. */
	readonly baseUrl: string;
	/** What n8n was told to call its webhooks: N8N_ENDPOINT_WEBHOOK. */
	readonly webhookName: string;
	/** What n8n was told to call those of waiting executions: N8N_ENDPOINT_WEBHOOK_WAIT. */
	readonly waitingName: string;
	/** What the first node gives out. */
	readonly data: INodeExecutionData[][];
	readonly credential: ICredentialDataDecryptedObject;
	readonly onSent: (sent: IExecuteResponsePromiseData) => void;
	/** n8n writes the whole value back when a node of the run changed it. */
	readonly onStaticData: (value: IDataObject) => void;
	/** An execution that waits, to go on with (n8n 2.41: waiting-webhooks.js). */
	readonly waiting?: IRunExecutionData;
	/** n8n cancels the run, as *Stop* and the time limit of executions do. */
	readonly stop?: AbortSignal;
}

/** The node that waited does not run again, and what it was given goes on. */
const awaken = (run: IRunExecutionData): IRunExecutionData => {
	const { executionData, resultData } = run;
	delete run.waitTill;
	const [next] = executionData?.nodeExecutionStack ?? [];
	if (next !== undefined) next.node.disabled = true;
	resultData.runData[resultData.lastNodeExecuted ?? '']?.pop();
	return run;
};

export const runWorkflow = async (workflow: Workflow, start: Start): Promise<IRun> => {
	const { id, mode, node, data, credential } = start;
	const base = { id: workflow.id, name: workflow.name } as IWorkflowBase;
	const hooks = new ExecutionLifecycleHooks(mode, id, base);
	hooks.addHandler('sendResponse', start.onSent);
	hooks.addHandler('workflowExecuteAfter', (_run, staticData) => {
		if (workflow.staticData['__dataChanged'] === true) start.onStaticData(staticData);
	});
	const run =
		start.waiting === undefined
			? createRunExecutionData({
					executionData: { nodeExecutionStack: [{ node, data: { main: data }, source: null }] },
				})
			: awaken(start.waiting);
	const around = surroundings(credential, {
		executionId: id,
		hooks,
		...addressesAt(start.baseUrl, start.webhookName, start.waitingName),
	});
	const running = new WorkflowExecute(around, mode, run).processRunExecutionData(workflow);
	start.stop?.addEventListener('abort', () => running.cancel());
	return await running;
};

/** What a node gave out, over all its outputs. */
export const itemsOf = (run: IRun | undefined, node: string): INodeExecutionData[] =>
	(run?.data.resultData.runData[node]?.[0]?.data?.['main'] ?? []).flatMap((output) => output ?? []);

/** What a node failed with: message, then description. */
export const errorOf = (run: IRun | undefined, node: string): string => {
	const error = run?.data.resultData.runData[node]?.[0]?.error;
	return error === undefined ? '' : `${error.message} | ${error.description ?? ''}`;
};
