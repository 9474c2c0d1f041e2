/**
 * By which words a node is found: in English, in Chinese, and in those of WeCom's documents. The node panel of n8n searches names and
 * aliases of nodes, and of a community node nothing that is inside.
 */
import { EVENTS } from '../protocol/catalogue';
import type { AnyEventRow } from '../protocol/catalogue/define';
import { chineseOf, wordOfLabel } from '../shared/eventNames';
import type { NodeKey } from '../suite/table/resources';
import { operationsOf } from './operations';

/** What the documents of WeCom call an operation: the end of its path, from where it says more than a verb. */
export function wordOf(path: string): string {
	const [before = '', last = ''] = path.split('/').slice(-2);
	return last.includes('_') || last.length > 10 ? last : `${before}/${last}`;
}

/** The words of all operations of a node. Each stands alone: n8n finds the letters of a search anywhere in an alias. */
export const operationAliases = (node: NodeKey): string[] =>
	operationsOf(node).flatMap(({ action, zh, path }) =>
		[action, zh, path && wordOf(path)].filter((one) => one !== undefined),
	);

export const EVENT_ALIASES: readonly string[] = Object.entries<AnyEventRow>(EVENTS).flatMap(
	([label, row]) => [row.title, chineseOf(row), wordOfLabel(label)],
);
