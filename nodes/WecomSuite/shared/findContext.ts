/** Finds the sealed context of the push an item came from, however the item was reshaped on its way. */
import type { IExecuteFunctions } from 'n8n-workflow';
import { attempt } from '../protocol/crypto/attempt';

const TRIGGER = /\.wecomSuiteTrigger$/;

/** What n8n knows of another node's items. */
interface NodeItems {
	readonly item?: { readonly json: unknown };
	readonly all: () => ReadonlyArray<{ readonly json: unknown }>;
}

/** Names of the enabled WeCom Suite Triggers upstream, nearest first. */
export function triggersAbove(context: IExecuteFunctions): string[] {
	const above = context.getParentNodes(context.getNode().name);
	// A tool has no parents in the flow; the agent that called it has.
	const agent = attempt(() => context.getInputSourceData().previousNode);
	const nodes = above.length > 0 || agent === undefined ? above : context.getParentNodes(agent);
	return nodes
		.filter(({ type, disabled }) => TRIGGER.test(type) && !disabled)
		.map(({ name }) => name);
}

function contextIn(json: unknown): string | undefined {
	const wecom = (json as { readonly wecom?: unknown } | undefined)?.wecom;
	const sealed = (wecom as { readonly context?: unknown } | undefined)?.context;
	return typeof sealed === 'string' ? sealed : undefined;
}

/** Of several collected events, nobody could tell whose context this is. */
const contextOfOnly = (items: ReadonlyArray<{ readonly json: unknown }>): string | undefined =>
	items.length === 1 ? contextIn(items[0]?.json) : undefined;

/**
 * In this order: the item itself, the trigger's item it is paired with, the trigger's only item. Asks n8n's data proxy and
 * no expression, which would cost an isolate.
 */
export function findContext(context: IExecuteFunctions, itemIndex: number): string | undefined {
	const own = contextIn(context.getInputData()[itemIndex]?.json);
	if (own !== undefined) return own;
	const proxy = context.getWorkflowDataProxy(itemIndex) as {
		readonly $: (node: string) => NodeItems;
	};
	for (const trigger of triggersAbove(context)) {
		const paired = attempt(() => contextIn(proxy.$(trigger).item?.json));
		const found = paired ?? attempt(() => contextOfOnly(proxy.$(trigger).all()));
		if (found !== undefined) return found;
	}
	return undefined;
}
