/**
 * Events that arrive together start one execution: when a corp of ten thousand installs the app, one per member would be more
 * than n8n can start. Each of them has its own connection, and the run of the batch answers them all.
 */
import { sleep, type INodeExecutionData, type IWebhookResponseData } from 'n8n-workflow';
import type { Parsed } from '../../protocol/events/parse';
import { contextIn } from '../../shared/findContext';
import { TICKET } from '../choice/events';
import { MAX_COLLECT_MS } from '../choice/options';
import { expectTogether } from './unbegun';
import type { Visit } from '../door/incoming';

export interface Collected {
	readonly item: INodeExecutionData;
	/** Number of the output. */
	readonly output: number;
	/** Unix milliseconds. */
	readonly arrivedAt: number;
}

/** What is being collected in this process. */
const windows = new Map<string, Collected[]>();

/**
 * Commands and what comes with them; never a ticket, never what a member waits for, and never what a corp authorizes: an installation
 * that fails must not take others along. A test run gets its event at once.
 */
export function isCollected(parsed: Parsed | undefined, { context, options }: Visit): boolean {
	if (options.collectMs === 0 || parsed === undefined || context.getMode() === 'manual')
		return false;
	const { channel, row, event } = parsed;
	const isCommand = channel === 'suite' || channel === 'provider' || row?.url === 'command';
	const isApart = event.label === TICKET || row?.group === 'authorization';
	return isCommand && row?.reply === undefined && !isApart;
}

/** The first event of a window waits for the others and hands over all of them; the others start nothing. */
export async function collect(visit: Visit, event: Collected): Promise<IWebhookResponseData> {
	const key = windowOf(visit);
	const open = windows.get(key);
	if (open !== undefined) {
		open.push(event);
		return { noWebhookResponse: true };
	}
	const events = [event];
	windows.set(key, events);
	try {
		await sleep(remaining(event, visit.options.collectMs));
	} finally {
		windows.delete(key);
	}
	// The one whose connection n8n knows stays at the head: word of the run comes by it.
	expectTogether(events.flatMap(({ item }) => contextIn(item.json) ?? []));
	events.sort((one, other) => one.arrivedAt - other.arrivedAt);
	return { noWebhookResponse: true, workflowData: byOutput(events) };
}

/** Settings that change in the middle of a window begin another one: they may send the items to other outputs. */
function windowOf({ context }: Visit): string {
	const { id, parameters, credentials } = context.getNode();
	return JSON.stringify([context.getWorkflow().id, id, parameters, credentials]);
}

/**
 * The whole window, less what n8n kept the event waiting: the batch needs the rest of WeCom's second to be stored. In a storm n8n
 * does keep it, and that is when collecting is needed most, so that a moment remains in any case.
 */
const remaining = ({ arrivedAt }: Collected, collectMs: number): number => {
	const left = arrivedAt + MAX_COLLECT_MS - Date.now();
	return Math.max(Math.min(collectMs, left), collectMs / 4);
};

/** In order of arrival on every output. */
function byOutput(events: readonly Collected[]): INodeExecutionData[][] {
	const last = Math.max(...events.map(({ output }) => output));
	const outputs = Array.from({ length: last + 1 }, (): INodeExecutionData[] => []);
	for (const { item, output } of events) outputs[output]?.push(item);
	return outputs;
}
