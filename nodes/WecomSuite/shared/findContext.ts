/** Finds the sealed context of the push an item came from, however the item was reshaped on its way. */
import type { IExecuteFunctions } from 'n8n-workflow';
import { attempt } from '../protocol/crypto/attempt';
import { recordOf } from './narrow';

const TRIGGER = /\.wecomSuiteTrigger$/;

/** What n8n knows of another node's items. */
interface NodeItems {
	readonly item?: { readonly json: unknown };
	readonly all: () => ReadonlyArray<{ readonly json: unknown }>;
}

/** Names of the enabled WeCom Suite Triggers upstream, nearest first. */
export const triggersAbove = (context: IExecuteFunctions): string[] => nodesAbove(context, TRIGGER);

function nodesAbove(context: IExecuteFunctions, kind: RegExp): string[] {
	const above = context.getParentNodes(context.getNode().name);
	const nodes = above.length > 0 ? above : parentsOfAgent(context);
	return nodes.filter(({ type, disabled }) => kind.test(type) && !disabled).map(({ name }) => name);
}

/** A tool has no parents in the flow; the agent that called it has. */
function parentsOfAgent(context: IExecuteFunctions) {
	const agent = attempt(() => context.getInputSourceData().previousNode);
	return agent === undefined ? [] : context.getParentNodes(agent);
}

/** The sealed context that an item of the trigger carries. */
export function contextIn(json: unknown): string | undefined {
	const sealed = recordOf(recordOf(json)['wecom'])['context'];
	return typeof sealed === 'string' ? sealed : undefined;
}

/** What is looked for in the JSON of an item; undefined: not there. */
type Pick = (json: unknown) => string | undefined;

/** Of several items each has its own, and the item does not say which is its. */
const ofOnly = (
	items: ReadonlyArray<{ readonly json: unknown }>,
	pick: Pick,
): string | undefined => (items.length === 1 ? pick(items[0]?.json) : undefined);

export const findContext = (context: IExecuteFunctions, itemIndex: number): string | undefined =>
	findAbove(context, itemIndex, TRIGGER, contextIn);

/**
 * In this order: the item itself, the item it is paired with of the nearest node of a kind, that node's only item. Asks n8n's
 * data proxy and no expression, which would cost an isolate. What n8n pairs a tool's item with is not what its agent was given.
 */
export function findAbove(
	context: IExecuteFunctions,
	itemIndex: number,
	kind: RegExp,
	pick: Pick,
): string | undefined {
	const own = pick(context.getInputData()[itemIndex]?.json);
	if (own !== undefined) return own;
	const proxy: { readonly $: (node: string) => NodeItems } =
		context.getWorkflowDataProxy(itemIndex);
	const isTool = context.getParentNodes(context.getNode().name).length === 0;
	for (const node of nodesAbove(context, kind)) {
		const paired = isTool ? undefined : attempt(() => pick(proxy.$(node).item?.json));
		const found = paired ?? attempt(() => ofOnly(proxy.$(node).all(), pick));
		if (found !== undefined) return found;
	}
	return undefined;
}
