/** How pickers call the events of the catalogue. The name holds the vendor's words too: n8n searches names. */
import { EVENTS, OUTPUT_GROUPS } from '../protocol/catalogue';
import type { AnyEventRow, EventGroup } from '../protocol/catalogue/define';

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

/** Grouped by the order of the outputs, by title within a group. */
export const NAMED_EVENTS = OUTPUT_GROUPS.flatMap((group) =>
	ROWS.filter(([, row]) => row.group === group)
		.sort(([, a], [, b]) => (a.title < b.title ? -1 : 1))
		.map(([label, row]) => ({
			name: `${GROUP_TITLES[group]}: ${row.title} (${label.slice(label.indexOf(':') + 1)})`,
			value: label,
			description: `${row.summary} · ${label}`,
		})),
);
