/** What the user chose: events, filters, outputs. Decides whether a push starts the workflow, and on which output. */
import type { IWebhookFunctions } from 'n8n-workflow';
import type { Parsed } from '../protocol/events/parse';
import { ALL_EVENTS, isChosen, TICKET, UNKNOWN_EVENTS } from './events';
import { passesIds, textTests, type Filters } from './filters';
import type { TriggerOptions } from './options';
import { outputIndex, type Branching } from './outputs';
import { passes } from './textTest';

export interface Selection {
	readonly events: readonly string[];
	readonly branching: Branching;
	readonly filters: Filters;
}

export const readSelection = (context: IWebhookFunctions): Selection => ({
	events: context.getNodeParameter('events', [ALL_EVENTS]) as string[],
	branching: context.getNodeParameter('branching', 'single') as Branching,
	filters: context.getNodeParameter('filters', {}) as Filters,
});

/** Whether an event starts the workflow. `parsed` is undefined when the push cannot be read. */
export async function isWanted(
	parsed: Parsed | undefined,
	{ events, filters }: Selection,
	options: TriggerOptions,
): Promise<boolean> {
	const label = parsed?.event.label ?? UNKNOWN_EVENTS;
	if (!isChosen(label, parsed?.row !== undefined, events, options.ignoreUnknown)) return false;
	if (parsed === undefined) return true;
	const event = parsed.event as unknown as Readonly<Record<string, unknown>>;
	if (!passesIds(event, filters)) return false;
	for (const [text, test] of textTests(event, filters))
		if (!(await passes(text, test))) return false;
	return true;
}

/** What becomes of a ticket beside being kept: chosen by name it is emitted, but masked unless asked for in full. */
export function ticketMode(
	{ events }: Selection,
	{ suiteTicket }: TriggerOptions,
): TriggerOptions['suiteTicket'] {
	return suiteTicket === 'silent' && events.includes(TICKET) ? 'masked' : suiteTicket;
}

export const outputOf = (parsed: Parsed | undefined, { branching, events }: Selection): number =>
	outputIndex(branching, events, parsed?.event.label ?? UNKNOWN_EVENTS, parsed?.row);
