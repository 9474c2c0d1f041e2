/** What the nodes that are made of the table have in common: everything but the icon and what n8n's linter wants to see in a class. */
import {
	NodeConnectionTypes,
	type CodexData,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { NODES, type NodeKey } from '../suite/table/resources';
import { operationAliases } from './aliases';
import { formOf } from './description';
import { MAPPINGS, SEARCHES } from './methods';

/** @param codex what the file beside the node says of it. n8n reads that file itself when a node has no words of its own. */
export function descriptionOf(
	node: NodeKey,
	codex: CodexData,
	aliases: readonly string[] = [],
): Omit<INodeTypeDescription, 'icon' | 'credentials'> {
	const { name, displayName, description } = NODES[node];
	return {
		displayName,
		name,
		group: ['transform'],
		version: 1,
		description,
		defaults: { name: displayName },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		codex: {
			...codex,
			alias: [...new Set([...(codex.alias ?? []), ...aliases, ...operationAliases(node)])],
		},
		properties: formOf(node),
	};
}

/** `get many: contact way` from `getMany` and `contactWay`. */
export const SUBTITLE =
	'={{ ($parameter["operation"] + ": " + $parameter["resource"]).replace(/([A-Z])/g, " $1").toLowerCase() }}';

export const METHODS = { listSearch: SEARCHES, resourceMapping: MAPPINGS };

/** `execute` of a node: what the nodes do is opened by the first item. */
export const actAs = (node: NodeKey) =>
	async function (this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const { act } = await import('./index');
		return await act(this, node);
	};
