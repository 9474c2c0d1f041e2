/** Is there a node downstream that can answer on the open connection? n8n checks nothing of the kind for nodes of a pack. */
import { NodeConnectionTypes, type IWebhookFunctions } from 'n8n-workflow';

/** The prefix of a node type differs between a community package and a development folder. */
const REPLY = /\.wecomSuiteReply$/;
const REPLY_TOOL = /\.wecomSuiteReplyTool$/;

export function hasReplyNode(context: IWebhookFunctions): boolean {
	const children = context
		.getChildNodes(context.getNode().name)
		.filter(({ disabled }) => !disabled);
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
