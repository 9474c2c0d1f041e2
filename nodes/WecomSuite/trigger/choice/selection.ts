/** What the user chose: events, filters, outputs. Decides whether a push starts the workflow, and on which output. */
import type { IWebhookFunctions } from 'n8n-workflow';
import type { Parsed } from '../../protocol/events/parse';
import { ALL_EVENTS, isChosen, TICKET, UNKNOWN_EVENTS } from './events';
import { passesIds, readFilters, textTests, type Filters } from './filters';
import { readParameter, textOf, type Unread } from './given';
import type { TriggerOptions } from './options';
import { BRANCHINGS, outputIndex, type Branching } from './outputs';
import { passes } from './textTest';
import { recordOf } from '../../shared/narrow';

export interface Selection {
	readonly events: readonly string[];
	readonly branching: Branching;
	readonly filters: Filters;
}

/** What cannot be read is all events, on one output. */
export async function readSelection(
	context: IWebhookFunctions,
	unread: Unread,
): Promise<Selection> {
	const events = eventsOf(readParameter(context, 'events', [ALL_EVENTS], unread));
	const given = readParameter(context, 'branching', 'single', unread);
	const branching = BRANCHINGS.find((one) => one === given);
	if (events === undefined) unread.add('events');
	if (branching === undefined) unread.add('branching');
	return {
		events: events ?? [ALL_EVENTS],
		branching: branching ?? 'single',
		filters: await readFilters(context, unread),
	};
}

/** A list, or text with the labels in it. An empty list is a choice, too: nothing starts. */
function eventsOf(given: unknown): readonly string[] | undefined {
	if (Array.isArray(given) && given.length === 0) return [];
	const labels = typeof given === 'string' || Array.isArray(given) ? textOf(given) : undefined;
	const events = labels?.split(/[\s,，;；|"[\]]+/).filter(Boolean);
	return events?.length === 0 ? undefined : events;
}

/** Whether an event starts the workflow. `parsed` is undefined when the push cannot be read. */
export async function isWanted(
	parsed: Parsed | undefined,
	{ events, filters }: Selection,
	options: TriggerOptions,
): Promise<boolean> {
	const label = parsed?.event.label ?? UNKNOWN_EVENTS;
	if (!isChosen(label, parsed?.row, events, options.ignoreUnknown)) return false;
	if (parsed === undefined) return true;
	const event = recordOf(parsed.event);
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
