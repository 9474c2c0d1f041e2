/** Which events start the workflow: the entries of the picker, and what choosing them means. All of it follows from the catalogue. */
import type { INodePropertyOptions } from 'n8n-workflow';
import { EVENTS, OUTPUT_GROUPS } from '../protocol/catalogue';
import type { AnyEventRow, EventGroup } from '../protocol/catalogue/define';

export const ALL_EVENTS = '*';
/** The entry for events that this version does not know, and for authentic pushes that cannot be read. */
export const UNKNOWN_EVENTS = 'unknown';
export const TICKET = 'suite:suite_ticket';

export const GROUP_TITLES: Readonly<Record<EventGroup, string>> = {
	authorization: 'Authorization',
	contacts: 'Contacts',
	customers: 'Customers',
	messages: 'Messages',
	events: 'Events',
	billing: 'Billing',
	other: 'Other',
};

const ROWS = Object.entries<AnyEventRow>(EVENTS);

/** Grouped by the order of the outputs, by title within a group. The name holds the vendor's words too: the picker searches names. */
export const EVENT_OPTIONS: INodePropertyOptions[] = [
	{
		name: 'All Events',
		value: ALL_EVENTS,
		description:
			'Every event, known to this version or not. Suite tickets are kept silently all the same.',
	},
	...OUTPUT_GROUPS.flatMap((group) =>
		ROWS.filter(([, row]) => row.group === group)
			.sort(([, a], [, b]) => (a.title < b.title ? -1 : 1))
			.map(([label, row]) => ({
				name: `${GROUP_TITLES[group]}: ${row.title} (${label.slice(label.indexOf(':') + 1)})`,
				value: label,
				description: `${row.summary} · ${label}`,
			})),
	),
	{
		name: 'Other: Unknown Events',
		value: UNKNOWN_EVENTS,
		description: 'Events that WeCom introduced after this version, with every field as text',
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
