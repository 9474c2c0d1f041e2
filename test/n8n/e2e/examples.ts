/** The workflows of examples/ as somebody imports them: only credentials are chosen, and what its sticky note says must be. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { StoredWorkflow, Workflow, WorkflowNode } from '../host/client';
import type { Flow, RealN8n } from './realN8n';

const FOLDER = path.join(__dirname, '..', '..', '..', 'examples');
export const TRIGGER = 'WeCom Suite Trigger';

export type Credentials = Readonly<Record<string, NonNullable<WorkflowNode['credentials']>>>;

export const readExample = (name: string): Workflow =>
	JSON.parse(readFileSync(path.join(FOLDER, `${name}.json`), 'utf8')) as Workflow;

/** Imported and published. */
export async function importExample(
	realN8n: RealN8n,
	name: string,
	credentials: Credentials = {},
	prepare: (nodes: readonly WorkflowNode[]) => WorkflowNode[] = (nodes) => [...nodes],
): Promise<Flow & { readonly workflow: StoredWorkflow }> {
	const example = readExample(name);
	const workflow = await realN8n.store({ ...example, nodes: prepare(example.nodes) }, credentials);
	await realN8n.client.publish(workflow.id);
	return { ...realN8n.flowOf(workflow, TRIGGER), workflow };
}

interface DataTable {
	readonly id: string;
	readonly name: string;
	readonly projectId: string;
}
type Row = Readonly<Record<string, unknown>>;

/** The rows of a Data Table, by its name. */
export async function rowsOf({ client }: RealN8n, name: string): Promise<readonly Row[]> {
	const all = await client.get<{ readonly data: readonly DataTable[] }>('/rest/data-tables-global');
	const table = all.data.find((one) => one.name === name);
	if (table === undefined) throw new Error(`n8n has no Data Table ${name}.`);
	const rows = `/rest/projects/${table.projectId}/data-tables/${table.id}/rows`;
	return (await client.get<{ readonly data: readonly Row[] }>(rows)).data;
}
