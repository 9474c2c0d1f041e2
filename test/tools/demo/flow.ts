// Puts the demo credential and the echo bot into n8n, and keeps what is there from the last time.
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Credential, N8nClient, StoredWorkflow, Workflow } from '../../n8n/host/client';
import { ROOT } from '../tasks/prepare';
import { credentialData } from './suite';

const EXAMPLE = path.join(ROOT, 'examples', 'echo-bot.json');
const CREDENTIAL_TYPE = 'wecomSuiteApi';
const TRIGGER = 'n8n-nodes-wecom-suite.wecomSuiteTrigger';

/** What was imported last: it tells a flow the user changed from one that is merely old. */
interface Imported {
	readonly example: string;
	readonly workflowId: string;
	readonly versionId: string;
}

async function readImported(file: string): Promise<Partial<Imported>> {
	const text = await readFile(file, 'utf8').catch(() => '{}');
	return JSON.parse(text) as Partial<Imported>;
}

async function demoCredential(client: N8nClient, apiBaseUrl?: string): Promise<Credential> {
	const data = credentialData(apiBaseUrl);
	const name = 'WeCom Suite: demo';
	const known = await client.credentials();
	const present = known.find((one) => one.name === name && one.type === CREDENTIAL_TYPE);
	if (!present) return await client.createCredential(name, CREDENTIAL_TYPE, data);
	await client.updateCredential(present, data);
	return present;
}

/** An imported example has no credential yet; the user would choose one in every node that asks. */
export function withCredential(workflow: Workflow, { id, name }: Credential): Workflow {
	const credentials = { [CREDENTIAL_TYPE]: { id, name } };
	const nodes = workflow.nodes.map((node) =>
		node.type.startsWith('n8n-nodes-wecom-suite.') ? { ...node, credentials } : node,
	);
	return { ...workflow, nodes };
}

async function echoBot(client: N8nClient, credential: Credential, stateFile: string) {
	const text = await readFile(EXAMPLE, 'utf8');
	const example = createHash('sha256').update(text).digest('hex');
	const workflow = withCredential(JSON.parse(text) as Workflow, credential);
	const last = await readImported(stateFile);
	const all = await client.workflows();
	const present = all.find(({ id, isArchived }) => id === last.workflowId && !isArchived);
	const keep = present && (last.example === example || present.versionId !== last.versionId);
	if (keep) return await client.getWorkflow(present.id);
	const stored = present
		? await client.updateWorkflow(present.id, workflow)
		: await client.createWorkflow(workflow);
	const { id: workflowId, versionId } = stored;
	const imported: Imported = { example, workflowId, versionId };
	await writeFile(stateFile, `${JSON.stringify(imported)}\n`);
	return stored;
}

/** Imports and publishes; resolves with the flow and the address WeCom would be told. */
export async function prepareFlow(client: N8nClient, folder: string, apiBaseUrl?: string) {
	const credential = await demoCredential(client, apiBaseUrl);
	const flow = await echoBot(client, credential, path.join(folder, 'imported.json'));
	await client.publish(flow.id);
	return { flow, callbackUrl: callbackUrlOf(client, flow) };
}

function callbackUrlOf(client: N8nClient, { nodes }: StoredWorkflow): string {
	const trigger = nodes.find(({ type }) => type === TRIGGER);
	if (trigger?.webhookId === undefined) throw new Error('The demo flow has lost its trigger.');
	const { path: own } = trigger.parameters;
	return client.webhookUrl(typeof own === 'string' && own ? own : trigger.webhookId);
}
