/**
 * The outputs on the canvas, and which one an item takes. Workflows remember outputs by number, so the numbers are a promise:
 * the kinds never change places, and an event added to the selection is appended.
 */
import type { AnyEventRow } from '../protocol/catalogue/define';
import { EVENTS, OUTPUT_GROUPS } from '../protocol/catalogue';
import { GROUP_TITLES } from '../shared/eventNames';
import { ALL_EVENTS, UNKNOWN_EVENTS } from './events';
import { shortTitle } from './shortTitle';

export type Branching = 'single' | 'byKind' | 'perEvent';

interface BranchingParameters {
	readonly branching?: Branching;
	readonly events?: readonly string[];
}

const KIND_TITLES = OUTPUT_GROUPS.map((group) => shortTitle(GROUP_TITLES[group]));
const TITLES = Object.fromEntries([
	...Object.entries<AnyEventRow>(EVENTS).map(([label, row]) => [label, shortTitle(row.title)]),
	[UNKNOWN_EVENTS, shortTitle('Unknown Events')],
]) as Readonly<Record<string, string>>;

/**
 * Runs in n8n's expression sandbox as text: it may use its arguments and nothing else, and no two closing braces may meet.
 * One output per event begins with *Other*, so that adding an event moves no connection.
 */
function configuredOutputs(
	parameters: BranchingParameters,
	kinds: string[],
	titles: Record<string, string>,
): { type: 'main'; displayName?: string }[] {
	const events = parameters.events ?? ['*'];
	const mode = parameters.branching ?? 'single';
	if (mode === 'single') {
		return [{ type: 'main' }];
	}
	const perEvent = mode === 'perEvent' && !events.includes('*');
	const names = perEvent ? ['Other', ...events.map((label) => titles[label] ?? label)] : kinds;
	return names.map((displayName) => ({ type: 'main', displayName }) as const);
}

/** For `description.outputs`. */
export const OUTPUTS_EXPRESSION =
	`={{ (${configuredOutputs.toString()})($parameter, ${JSON.stringify(KIND_TITLES)}, ${JSON.stringify(TITLES)}) }}` as const;

export const outputsOf = (parameters: BranchingParameters) =>
	configuredOutputs(parameters, [...KIND_TITLES], TITLES);

/** Number of the output that an item takes. `row` is undefined for the unknown and the unreadable. */
export function outputIndex(
	branching: Branching,
	events: readonly string[],
	label: string,
	row: AnyEventRow | undefined,
): number {
	if (branching === 'single') return 0;
	if (branching === 'perEvent' && !events.includes(ALL_EVENTS)) {
		return events.indexOf(row === undefined ? UNKNOWN_EVENTS : label) + 1;
	}
	return OUTPUT_GROUPS.indexOf(row?.group ?? 'other');
}
