/**
 * Events that arrive together start one execution: when a corp of ten thousand installs the app, one per member would be more
 * than n8n can start. WeCom hears `success` only once n8n has the batch; until then it would repeat every event of it.
 */
import {
	sleep,
	type IDataObject,
	type INodeExecutionData,
	type IWebhookResponseData,
} from 'n8n-workflow';
import type { Parsed } from '../protocol/events/parse';
import { answerAnyway, SUCCESS } from './answer';
import { TICKET } from './events';
import type { Response } from './repeats';
import type { Visit } from './visit';

/** WeCom gives a command one second. */
const ANSWER_WITHIN_MS = 950;
/** How long n8n gets to store a batch whose run begins in another process, where nothing tells us of it. */
const HAND_OVER_MS = 50;

export interface Collected {
	readonly item: INodeExecutionData;
	/** Number of the output. */
	readonly output: number;
	/** Unix milliseconds. */
	readonly arrivedAt: number;
	readonly response: Response;
}

/** What is being collected in this process. */
const windows = new Map<string, Collected[]>();
/** Batches whose run has not begun, by the context of their first item. */
const handedOver = new Map<string, AbortController>();
/** Whether runs begin in this process. n8n does not tell; the first run does. */
let runsHere = false;

/** Commands and what comes with them; never a ticket, never what a member waits for. A test run gets its event at once. */
export function isCollected(parsed: Parsed | undefined, { context, options }: Visit): boolean {
	if (options.collectMs === 0 || parsed === undefined || context.getMode() === 'manual')
		return false;
	const { channel, row, event } = parsed;
	const isCommand = channel === 'suite' || channel === 'provider' || row?.url === 'command';
	return isCommand && row?.reply === undefined && event.label !== TICKET;
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
	events.sort((one, other) => one.arrivedAt - other.arrivedAt);
	const outputs = byOutput(events);
	// With *Answer When Stored* the run of the batch answers the connection that n8n knows, and the others follow it.
	if (visit.options.answerWhenStored) event.response.once('finish', () => releaseAll(events));
	else void answerAll(events, contextOf(outputs));
	return { noWebhookResponse: true, workflowData: outputs };
}

/** Called by every run: n8n has stored it, so that nothing keeps the answers to its batch back any more. */
export function noteRun(outputs: readonly INodeExecutionData[][]): void {
	const batch = handedOver.size > 0 ? handedOver.get(contextOf(outputs)) : undefined;
	if (batch === undefined) return;
	runsHere = true;
	batch.abort();
}

function contextOf(outputs: readonly INodeExecutionData[][]): string {
	const { context } = (outputs.flat()[0]?.json['wecom'] ?? {}) as IDataObject;
	return String(context);
}

/** Settings that change in the middle of a window begin another one: they may send the items to other outputs. */
function windowOf({ context }: Visit): string {
	const { id, parameters, credentials } = context.getNode();
	return JSON.stringify([context.getWorkflow().id, id, parameters, credentials]);
}

/**
 * The whole window, as far as WeCom's second allows: n8n may have kept the event waiting. In a storm it does, and that is when
 * collecting is needed most, so that a moment remains in any case.
 */
const remaining = ({ arrivedAt }: Collected, collectMs: number): number => {
	const left = arrivedAt + ANSWER_WITHIN_MS - HAND_OVER_MS - Date.now();
	return Math.max(Math.min(collectMs, left), collectMs / 4);
};

/** In order of arrival on every output. */
function byOutput(events: readonly Collected[]): INodeExecutionData[][] {
	const last = Math.max(...events.map(({ output }) => output));
	const outputs = Array.from({ length: last + 1 }, (): INodeExecutionData[] => []);
	for (const { item, output } of events) outputs[output]?.push(item);
	return outputs;
}

/**
 * When the batch runs, or as late as WeCom's second allows. In queue mode it runs elsewhere, and a moment has to do. A process
 * that ends before this leaves the connections unanswered, and WeCom repeats.
 */
async function answerAll(events: readonly Collected[], context: string): Promise<void> {
	const first = Math.min(...events.map(({ arrivedAt }) => arrivedAt));
	const left = Math.max(first + ANSWER_WITHIN_MS - Date.now(), 0);
	const run = new AbortController();
	handedOver.set(context, run);
	const begun = new Promise((resolve) => run.signal.addEventListener('abort', resolve));
	const over = sleep(runsHere ? left : Math.min(HAND_OVER_MS, left), run.signal);
	// The signal only ends the sleep early: an older n8n ignores it.
	await Promise.race([begun, over.catch(() => undefined)]);
	handedOver.delete(context);
	releaseAll(events);
}

function releaseAll(events: readonly Collected[]): void {
	for (const { response } of events) answerAnyway(response, SUCCESS);
}
