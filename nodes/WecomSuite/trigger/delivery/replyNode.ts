/** Is there a node downstream that can answer on the open connection? n8n checks nothing of the kind for nodes of a pack. */
import { NodeConnectionTypes, type IWebhookFunctions } from 'n8n-workflow';

/** The prefix of a node type differs between a community package and a development folder. */
const REPLY = /\.wecomSuiteReply$/;
const REPLY_TOOL = /\.wecomSuiteReplyTool$/;

interface Connection {
	readonly node: string;
	/** Number of the output it leaves from. */
	readonly index: number;
}
/** n8n has this on every context but does not declare it; without it every child counts. */
interface WithConnections {
	readonly getConnections?: (
		destination: { readonly name: string },
		type: string,
	) => ReadonlyArray<readonly Connection[] | null>;
}

/** Whether an enabled Reply node can be reached from this output of the trigger. */
export function hasReplyNode(
	context: IWebhookFunctions & WithConnections,
	output: number,
): boolean {
	const reached = namesBehind(context, output);
	const children = context
		.getChildNodes(context.getNode().name)
		.filter(({ name, disabled }) => !disabled && (reached === undefined || reached.has(name)));
	return (
		children.some(({ type }) => REPLY.test(type)) ||
		// A Reply that serves an agent as a tool hangs on the agent, not on the flow.
		children.some(({ name }) =>
			context
				.getParentNodes(name, { connectionType: NodeConnectionTypes.AiTool, depth: 1 })
				.some(({ type, disabled }) => REPLY_TOOL.test(type) && !disabled),
		)
	);
}

/** Names of the nodes behind one output; undefined when this n8n does not tell. */
function namesBehind(
	context: IWebhookFunctions & WithConnections,
	output: number,
): ReadonlySet<string> | undefined {
	const { getConnections } = context;
	if (getConnections === undefined) return undefined;
	const trigger = context.getNode().name;
	const incoming = context.getChildNodes(trigger).map(({ name }) => ({
		name,
		sources: getConnections
			.call(context, { name }, NodeConnectionTypes.Main)
			.flatMap((input) => input ?? []),
	}));
	const reached = new Set<string>();
	let before = -1;
	while (reached.size > before) {
		before = reached.size;
		for (const { name, sources } of incoming) {
			if (
				sources.some(({ node, index }) => (node === trigger ? index === output : reached.has(node)))
			)
				reached.add(name);
		}
	}
	return reached;
}
