/** Workflows for tests as n8n stores them: steps in a row, or in branches behind one. */
import type { IConnections, INode, INodeParameters, INodeType } from 'n8n-workflow';
// The nodes open these late; here it shall not count as time of the first push.
import '../../nodes/WecomSuite/action';
import '../../nodes/WecomSuite/reply/execute';
import '../../nodes/WecomSuite/trigger';
import { WecomSuiteReply } from '../../nodes/WecomSuite/WecomSuiteReply.node';
import { WecomSuiteTrigger } from '../../nodes/WecomSuite/WecomSuiteTrigger.node';

/** A node and the type that runs it. */
export interface Step {
	readonly type: INodeType;
	readonly node: INode;
}

export interface Flow {
	readonly steps: readonly Step[];
	readonly connections: IConnections;
}

export const step = (type: INodeType, changes: Partial<INode> = {}): Step => {
	const { displayName, name, version } = type.description;
	const prefix = name.startsWith('wecom') ? 'n8n-nodes-wecom-suite' : 'stand-in';
	const node: INode = {
		id: displayName,
		name: displayName,
		type: `${prefix}.${name}`,
		typeVersion: [version].flat()[0] ?? 1,
		position: [0, 0],
		parameters: {},
		...(type.description.credentials && {
			credentials: { wecomSuiteApi: { id: '1', name: 'Example suite' } },
		}),
		...changes,
	};
	return { type, node };
};

export interface TriggerOptions {
	readonly replyDeadline?: number;
	readonly timeWindow?: number;
	readonly suiteTicket?: 'silent' | 'masked' | 'full';
	readonly answer?: 'stored' | 'onlyStored' | 'atOnce';
	readonly rememberFor?: number;
	readonly allowedCallers?: { readonly callers: INodeParameters };
	readonly collect?: number;
	readonly connectCorps?: boolean;
	readonly downloadMedia?: boolean;
	readonly highQualityVoice?: boolean;
	readonly largestMedia?: number;
}

export const trigger = (options: TriggerOptions = {}, parameters: INodeParameters = {}): Step =>
	step(new WecomSuiteTrigger(), {
		// Installations are made up where a test does not say otherwise: WeCom is not asked about them.
		parameters: { ...parameters, options: { connectCorps: false, ...options } },
	});

/** A Reply node with a text, called Reply unless told otherwise. */
export const reply = (content: string, changes: Partial<INode> = {}): Step =>
	step(new WecomSuiteReply(), { name: 'Reply', parameters: { content }, ...changes });

export const chain = (first: Step, ...rest: readonly Step[]): Flow => fork(first, rest);

/** Branches on one output run one after another, from top to bottom. */
export const fork = (first: Step, ...branches: ReadonlyArray<readonly Step[]>): Flow =>
	wire(
		first,
		branches.map((branch) => [0, branch]),
	);

/** One branch each on the outputs of the first step that have a number here. */
export const onOutputs = (first: Step, branches: Readonly<Record<number, readonly Step[]>>): Flow =>
	wire(
		first,
		Object.entries(branches).map(([output, branch]) => [Number(output), branch]),
	);

const wire = (
	first: Step,
	branches: ReadonlyArray<readonly [output: number, branch: readonly Step[]]>,
): Flow => {
	const connections: IConnections = {};
	const steps = [first];
	for (const [row, [output, branch]] of branches.entries()) {
		for (const [column, { type, node }] of branch.entries()) {
			const before = branch[column - 1]?.node.name;
			const { main = [] } = (connections[before ?? first.node.name] ??= { main: [] });
			const from = before === undefined ? output : 0;
			while (main.length <= from) main.push([]);
			main[from]?.push({ node: node.name, type: 'main', index: 0 });
			steps.push({ type, node: { ...node, position: [200 * (column + 1), 200 * row] } });
		}
	}
	return { steps, connections };
};

/** The same flow with one more step that serves another as a tool. n8n makes the tool type from the node type. */
export const withTool = (flow: Flow, tool: Step, user: Step): Flow => ({
	steps: [
		...flow.steps,
		{ type: tool.type, node: { ...tool.node, type: `${tool.node.type}Tool` } },
	],
	connections: {
		...flow.connections,
		[tool.node.name]: { ai_tool: [[{ node: user.node.name, type: 'ai_tool', index: 0 }]] },
	},
});
