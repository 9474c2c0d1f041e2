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

/** What fits into the field of the picker; a longer chip is cut, and with it the cross that removes it. */
const CHIP = 48;

/** Title and the vendor's words, for the picker searches names. Of long ones only the last word: `create_party`. */
function nameOf(title: string, label: string): string {
	const words = label.slice(label.indexOf(':') + 1);
	const whole = `${title} (${words})`;
	return whole.length <= CHIP ? whole : `${title} (${words.slice(words.indexOf(':') + 1)})`;
}

/** A line of the node panel. Left to itself, n8n drops the brackets and runs title and words together. */
const actionOf = (name: string): string => {
	const title = name.slice(0, name.indexOf(' ('));
	// Abbreviations and names such as WeChat stay as they are.
	const words = title.replace(/\b[A-Z][a-z]*\b/g, (word) => word.toLowerCase());
	return `On ${words}${name.slice(title.length)}`;
};

/** Grouped by the order of the outputs, by title within a group. */
export const NAMED_EVENTS = OUTPUT_GROUPS.flatMap((group) =>
	ROWS.filter(([, row]) => row.group === group)
		.sort(([, a], [, b]) => (a.title < b.title ? -1 : 1))
		.map(([label, row]) => {
			const name = nameOf(row.title, label);
			return {
				name,
				value: label,
				action: actionOf(name),
				description: `${GROUP_TITLES[group]} · ${row.summary} · ${label}`,
			};
		}),
);
