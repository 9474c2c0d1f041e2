// n8n's own REST, as its editor uses it: owner, credentials, workflows, executions.
import { randomUUID } from 'node:crypto';
import { readFlatted } from './flatted';
import { until } from './until';

/** As many executions as n8n lists at once. */
const PAGE = 100;
/** How executions end that never began, or did not end well. */
const FAILED = ['error', 'crashed', 'canceled'];
const WAITS = /\.(wait|probe|wecomSuite|wecomSuiteTool|wecomSuiteHitlTool)$/;
const PUBLISH_MS = 30_000;
const OWN_TRIGGER = 'n8n-nodes-wecom-suite.wecomSuiteTrigger';

export interface Owner {
	readonly email: string;
	readonly password: string;
}

export interface WorkflowNode {
	id?: string;
	name: string;
	type: string;
	typeVersion: number;
	position: [number, number];
	parameters: Record<string, unknown>;
	webhookId?: string;
	credentials?: Record<string, { id: string; name: string }>;
	[option: string]: unknown;
}

export interface Workflow {
	name: string;
	nodes: WorkflowNode[];
	connections: Record<string, unknown>;
	settings?: Record<string, unknown>;
	/** Items by the name of the node that gives them out without running. */
	readonly pinData?: Readonly<Record<string, unknown>>;
}

export interface StoredWorkflow extends Workflow {
	id: string;
	versionId: string;
	active: boolean;
	[field: string]: unknown;
}

/** As the list of workflows tells it: without its nodes. */
export interface WorkflowSummary {
	id: string;
	name: string;
	versionId: string;
	active: boolean;
	isArchived: boolean;
	[field: string]: unknown;
}

export interface ExecutionSummary {
	id: string;
	status: string;
	mode: string;
	workflowId: string;
	startedAt: string | null;
	stoppedAt: string | null;
	[field: string]: unknown;
}

export interface NodeRun {
	data?: { main?: (({ json: Record<string, unknown> } & Record<string, unknown>)[] | null)[] };
	error?: { message: string; [field: string]: unknown };
	executionStatus?: string;
	[field: string]: unknown;
}

export interface Execution extends ExecutionSummary {
	data: {
		resultData: {
			runData: Record<string, NodeRun[]>;
			error?: { message: string; [field: string]: unknown };
			lastNodeExecuted?: string;
		};
		[field: string]: unknown;
	};
}

export interface NodeType {
	name: string;
	version: number | number[];
	[field: string]: unknown;
}

export interface Credential {
	id: string;
	name: string;
	type: string;
}

export function hasEnded({ status }: ExecutionSummary): boolean {
	return !['new', 'running', 'waiting'].includes(status);
}

/** n8n answered with an error status. */
export class N8nRequestError extends Error {
	override readonly name = 'N8nRequestError';

	constructor(
		readonly status: number,
		readonly method: string,
		readonly path: string,
		readonly body: string,
	) {
		super(`n8n answered ${status} to ${method} ${path}: ${body.slice(0, 500)}`);
	}
}

/** What a route of n8n answers, or undefined if this version does not have it. */
async function orMissing<T>(answer: Promise<T>): Promise<T | undefined> {
	try {
		return await answer;
	} catch (error) {
		if (error instanceof N8nRequestError && error.status === 404) return undefined;
		throw error;
	}
}

function withWebhookIds(nodes: readonly WorkflowNode[]): WorkflowNode[] {
	return nodes.map((node) => {
		const id = node.id ?? randomUUID();
		const listens = /(\.webhook|(?<!\.(?:manual|error|schedule))Trigger)$/.test(node.type);
		if (!listens || node.webhookId !== undefined) return { ...node, id };
		return { ...node, id, webhookId: randomUUID() };
	});
}

export class N8nClient {
	private cookie = '';

	constructor(readonly url: string) {}

	/** The address WeCom would call; in the editor it is under "Production URL". */
	webhookUrl(webhookId: string): string {
		return `${this.url}/webhook/${webhookId}`;
	}

	/** The address that works once, after listen(). */
	testWebhookUrl(webhookId: string): string {
		return `${this.url}/webhook-test/${webhookId}`;
	}

	/** Creates the owner of a fresh n8n and logs in as it; on a used one, only logs in. */
	async setupOwner({ email, password }: Owner): Promise<void> {
		const settings = await this.get<{ userManagement: { showSetupOnFirstLoad: boolean } }>(
			'/rest/settings',
		);
		if (!settings.userManagement.showSetupOnFirstLoad) return await this.login({ email, password });
		await this.post('/rest/owner/setup', { email, password, firstName: 'Demo', lastName: 'Owner' });
	}

	async login({ email, password }: Owner): Promise<void> {
		await this.post('/rest/login', { emailOrLdapLoginId: email, password });
	}

	async createCredential(
		name: string,
		type: string,
		data: Readonly<Record<string, unknown>>,
	): Promise<Credential> {
		return await this.post<Credential>('/rest/credentials', { name, type, data });
	}

	async credentials(): Promise<Credential[]> {
		return await this.get<Credential[]>('/rest/credentials');
	}

	async updateCredential(
		{ id, name, type }: Credential,
		data: Readonly<Record<string, unknown>>,
	): Promise<void> {
		await this.request('PATCH', `/rest/credentials/${id}`, { name, type, data });
	}

	async createWorkflow(workflow: Workflow): Promise<StoredWorkflow> {
		const { name, nodes, connections, settings = {}, pinData } = workflow;
		return await this.post<StoredWorkflow>('/rest/workflows', {
			name,
			nodes: withWebhookIds(nodes),
			connections,
			active: false,
			settings: { executionOrder: 'v1', ...settings },
			...(pinData === undefined ? {} : { pinData }),
		});
	}

	async updateWorkflow(id: string, change: Partial<Workflow>): Promise<StoredWorkflow> {
		const { versionId } = await this.getWorkflow(id);
		return await this.request<StoredWorkflow>('PATCH', `/rest/workflows/${id}`, {
			...change,
			versionId,
		});
	}

	async getWorkflow(id: string): Promise<StoredWorkflow> {
		return await this.get<StoredWorkflow>(`/rest/workflows/${id}`);
	}

	async workflows(): Promise<WorkflowSummary[]> {
		return await this.get<WorkflowSummary[]>('/rest/workflows');
	}

	/** Publishes the newest version and waits until its webhooks are really there. */
	async publish(id: string): Promise<void> {
		const { versionId, nodes } = await this.getWorkflow(id);
		await this.setActive(id, true, { versionId });
		await this.whenPublished(id);
		for (const node of nodes) await this.whenListening(node);
	}

	async unpublish(id: string): Promise<void> {
		await this.setActive(id, false, {});
	}

	/** "Listen for test event": the trigger's test address works for one event, or two minutes. */
	async listen(id: string, triggerName: string): Promise<void> {
		// Older versions run what they are sent and not what they have stored.
		const workflowData = await this.getWorkflow(id);
		const body = { triggerToStartFrom: { name: triggerName }, workflowData };
		const answer = await this.post<{ waitingForWebhook?: boolean }>(
			`/rest/workflows/${id}/run`,
			body,
		);
		if (!answer.waitingForWebhook) throw new Error(`n8n does not listen at ${triggerName}.`);
	}

	/**
	 * The newest first. n8n sorts by the time of the start and offers pages by id, which skips what began in another order; so
	 * pages are asked for by that time. What failed before it began has none: it is on the first page of those that failed.
	 */
	async executions(workflowId: string): Promise<ExecutionSummary[]> {
		const all = new Map<string, ExecutionSummary>();
		await this.readPages({ workflowId }, all);
		await this.readPages({ workflowId, status: FAILED }, all);
		return [...all.values()];
	}

	private async readPages(
		wanted: Readonly<Record<string, unknown>>,
		all: Map<string, ExecutionSummary>,
	): Promise<void> {
		let page = {};
		for (;;) {
			const filter = encodeURIComponent(JSON.stringify({ ...wanted, ...page }));
			const path = `/rest/executions?filter=${filter}&limit=${PAGE}`;
			const { results } = await this.get<{ results: ExecutionSummary[] }>(path);
			const before = all.size;
			for (const one of results) all.set(one.id, one);
			// What is under way comes on top of every page.
			const past = results.filter(({ status }) => status !== 'new' && status !== 'running');
			if (past.length < PAGE || all.size === before) return;
			page = { startedBefore: past.flatMap(({ startedAt }) => startedAt ?? []).sort()[0] };
		}
	}

	async execution(id: string): Promise<Execution> {
		const stored = await this.get<{ data: string }>(`/rest/executions/${id}`);
		return { ...stored, data: readFlatted(stored.data) } as unknown as Execution;
	}

	/** Waits until at least this many have ended; resolves with all of them, the oldest first. */
	async waitForExecutions(
		workflowId: string,
		count: number,
		timeout = 20_000,
	): Promise<Execution[]> {
		const ended = await until(`The end of ${count} execution(s)`, timeout, async () => {
			const all = await this.executions(workflowId);
			const finished = all.filter(hasEnded);
			return finished.length >= count && finished.length === all.length ? finished : undefined;
		});
		return await Promise.all(ended.reverse().map(({ id }) => this.execution(id)));
	}

	async deleteExecutions(workflowId: string): Promise<void> {
		const ids = (await this.executions(workflowId)).map(({ id }) => id);
		if (ids.length) await this.post('/rest/executions/delete', { ids });
	}

	/** A file that an execution holds. */
	async binaryData(id: string): Promise<Buffer> {
		const path = `/rest/binary-data?id=${encodeURIComponent(id)}&action=download`;
		const response = await this.fetch('GET', path);
		return Buffer.from(await response.arrayBuffer());
	}

	/** Every node type this n8n has loaded, as its editor gets them. */
	async nodeTypes(): Promise<NodeType[]> {
		const response = await this.fetch('GET', '/types/nodes.json');
		return (await response.json()) as NodeType[];
	}

	async get<T>(path: string): Promise<T> {
		return await this.request<T>('GET', path);
	}

	async post<T = unknown>(path: string, body: unknown): Promise<T> {
		return await this.request<T>('POST', path, body);
	}

	async request<T>(method: string, path: string, body?: unknown): Promise<T> {
		const response = await this.fetch(method, path, body);
		const answer = (await response.json()) as { data: T };
		return answer.data;
	}

	private async fetch(method: string, path: string, body?: unknown): Promise<Response> {
		const headers: Record<string, string> = { 'push-ref': 'wecom-suite-tests' };
		if (this.cookie) headers['cookie'] = this.cookie;
		if (body !== undefined) headers['content-type'] = 'application/json';
		const response = await fetch(`${this.url}${path}`, {
			method,
			headers,
			...(body === undefined ? {} : { body: JSON.stringify(body) }),
		});
		const login = response.headers.getSetCookie().find((value) => value.startsWith('n8n-auth='));
		if (login) this.cookie = login.split(';')[0] ?? '';
		if (response.ok) return response;
		throw new N8nRequestError(response.status, method, path, await response.text());
	}

	/** A route of its own; in older versions it is a field of the workflow. */
	private async setActive(id: string, active: boolean, body: { versionId?: string }) {
		const path = `/rest/workflows/${id}`;
		const route = active ? 'activate' : 'deactivate';
		if (await orMissing(this.post(`${path}/${route}`, body))) return;
		await this.request('PATCH', path, { active, ...body });
	}

	/** Publishing is put in a queue and done in the background. Older versions answer when they are done. */
	private async whenPublished(id: string) {
		await until('Publishing', PUBLISH_MS, async () => {
			const path = `/rest/workflows/${id}/publication-status`;
			const found = await orMissing(this.get<{ status: string }>(path));
			if (found === undefined) return true;
			const { status, ...rest } = found;
			if (/fail|error/i.test(status)) {
				throw new Error(`n8n could not publish the workflow: ${JSON.stringify(rest)}`);
			}
			return status === 'published' ? true : undefined;
		});
	}

	/** Right after publishing, some methods may still be missing. */
	private async whenListening({ webhookId, type, name, parameters, disabled }: WorkflowNode) {
		// Nodes that wait have an address as well, but only while an execution waits there.
		const waits = WAITS.test(type) || parameters['operation'] === 'sendAndWait';
		if (webhookId === undefined || disabled === true || waits) return;
		const own = String(parameters['path'] ?? '');
		const paths = [webhookId, own, `${webhookId}/${own}`].filter(Boolean);
		const needed = type === OWN_TRIGGER ? ['GET', 'POST'] : [];
		await until(`A webhook for ${name}`, PUBLISH_MS, async () => {
			const methods = await Promise.all(paths.map((path) => this.methodsAt(path)));
			const found = methods.flat();
			return found.length && needed.every((one) => found.includes(one)) ? true : undefined;
		});
	}

	/** The methods n8n serves at a webhook path. Asked with OPTIONS, so that no workflow starts. */
	private async methodsAt(path: string): Promise<string[]> {
		const response = await fetch(`${this.url}/webhook/${path}`, {
			method: 'OPTIONS',
			headers: { origin: this.url, 'access-control-request-method': 'POST' },
		});
		await response.arrayBuffer();
		const allowed = response.headers.get('access-control-allow-methods') ?? '';
		return allowed.split(/,\s*/).filter((method) => method && method !== 'OPTIONS');
	}
}
