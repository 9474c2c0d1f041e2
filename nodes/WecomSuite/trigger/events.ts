/** Which events start the workflow: the entries of the picker, and what choosing them means. All of it follows from the catalogue. */
import type { INodePropertyOptions } from 'n8n-workflow';
import { NAMED_EVENTS } from '../shared/eventNames';

export const ALL_EVENTS = '*';
/** The entry for events that this version does not know, and for authentic pushes that cannot be read. */
export const UNKNOWN_EVENTS = 'unknown';
export const TICKET = 'suite:suite_ticket';

export const EVENT_OPTIONS: INodePropertyOptions[] = [
	{
		name: 'All Events',
		value: ALL_EVENTS,
		description:
			'Every event, known to this version or not. Suite tickets are kept silently all the same.',
	},
	...NAMED_EVENTS,
	{
		name: 'Unknown Events',
		value: UNKNOWN_EVENTS,
		description:
			'Other · Events that WeCom introduced after this version, with every field as text',
	},
];

/** Whether an event with this label starts the workflow. `known` is false for the unknown and the unreadable. */
export function isChosen(
	label: string,
	known: boolean,
	chosen: readonly string[],
	ignoreUnknown: boolean,
): boolean {
	if (!known)
		return chosen.includes(UNKNOWN_EVENTS) || (chosen.includes(ALL_EVENTS) && !ignoreUnknown);
	return chosen.includes(ALL_EVENTS) || chosen.includes(label);
}
