/** Which events start the workflow: the entries of the picker, and what choosing them means. All of it follows from the catalogue. */
import type { INodePropertyOptions } from 'n8n-workflow';
import { OUTPUT_GROUPS } from '../../protocol/catalogue';
import type { AnyEventRow, EventGroup } from '../../protocol/catalogue/define';
import { GROUPS, NAMED_EVENTS } from '../../shared/eventNames';

export const ALL_EVENTS = '*';
/** The entry for events that this version does not know, and for authentic pushes that cannot be read. */
export const UNKNOWN_EVENTS = 'unknown';
export const TICKET = 'suite:suite_ticket';

/** The entry that stands for every event of a family, as `contacts:*`. */
export const familyOf = (group: EventGroup): string => `${group}:*`;

const FAMILIES: readonly INodePropertyOptions[] = OUTPUT_GROUPS.map((group) => ({
	name: `All of ${GROUPS[group].title} (${GROUPS[group].zh})`,
	value: familyOf(group),
	action: `On anything of ${GROUPS[group].title.toLowerCase()} (${GROUPS[group].zh})`,
	description: `Every event of the kind ${GROUPS[group].title}, also those that a later version knows`,
}));

export const EVENT_OPTIONS: INodePropertyOptions[] = [
	{
		name: 'All Events',
		value: ALL_EVENTS,
		description:
			'Every event, known to this version or not. Suite tickets are kept silently all the same.',
	},
	...FAMILIES,
	...NAMED_EVENTS,
	{
		name: 'Unknown Events',
		value: UNKNOWN_EVENTS,
		description:
			'Other · Events that WeCom introduced after this version, with every field as text',
	},
];

/** Whether an event with this label starts the workflow. `row` is undefined for the unknown and the unreadable. */
export function isChosen(
	label: string,
	row: Pick<AnyEventRow, 'group'> | undefined,
	chosen: readonly string[],
	ignoreUnknown: boolean,
): boolean {
	if (row === undefined)
		return chosen.includes(UNKNOWN_EVENTS) || (chosen.includes(ALL_EVENTS) && !ignoreUnknown);
	return [ALL_EVENTS, label, familyOf(row.group)].some((one) => chosen.includes(one));
}
