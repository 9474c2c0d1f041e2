/**
 * The outputs on the canvas, and which one an item takes. Workflows remember outputs by number, so the numbers are a promise:
 * the kinds never change places, and an event added to the selection is appended.
 */
import type { AnyEventRow } from '../../protocol/catalogue/define';
import { EVENTS, OUTPUT_GROUPS } from '../../protocol/catalogue';
import { GROUPS } from '../../shared/eventNames';
import { ALL_EVENTS, familyOf, UNKNOWN_EVENTS } from './events';
import { shortChinese, shortTitle } from './shortTitle';

export const BRANCHINGS = ['single', 'byKind', 'perEvent'] as const;
export type Branching = (typeof BRANCHINGS)[number];

interface BranchingParameters {
	readonly branching?: Branching;
	readonly events?: readonly string[];
	/** Of the options: the language of the labels. */
	readonly options?: { readonly outputLabels?: string };
}

/** English and Chinese of every label. */
type Titles = Readonly<Record<string, readonly [english: string, chinese: string]>>;

const KIND_TITLES = OUTPUT_GROUPS.map(
	(group) => [shortTitle(GROUPS[group].title), GROUPS[group].zh] as const,
);
const TITLES: Titles = {
	...Object.fromEntries(
		Object.entries<AnyEventRow>(EVENTS).map(([label, row]) => [
			label,
			[shortTitle(row.title), shortChinese(row)],
		]),
	),
	...Object.fromEntries(
		OUTPUT_GROUPS.map((group, index) => [familyOf(group), KIND_TITLES[index] ?? []]),
	),
	[UNKNOWN_EVENTS]: [shortTitle('Unknown Events'), '未知'],
};

/**
 * Runs in n8n's expression sandbox as text: it may use its arguments and nothing else, and no two closing braces may meet.
 * One output per event begins with *Other*, so that adding an event moves no connection.
 */
function configuredOutputs(
	parameters: BranchingParameters,
	kinds: readonly (readonly [string, string])[],
	titles: Titles,
): { type: 'main'; displayName?: string }[] {
	const events = parameters.events ?? ['*'];
	const mode = parameters.branching ?? 'single';
	if (mode === 'single') {
		return [{ type: 'main' }];
	}
	const perEvent = mode === 'perEvent' && !events.includes('*');
	const language = parameters.options?.outputLabels === 'chinese' ? 1 : 0;
	const names = perEvent
		? [['Other', '其他'], ...events.map((label) => titles[label] ?? [label, label])]
		: kinds;
	return names.map((name) => ({ type: 'main', displayName: name[language] ?? '' }) as const);
}

/** For `description.outputs`. */
export const OUTPUTS_EXPRESSION =
	`={{ (${configuredOutputs.toString()})($parameter, ${JSON.stringify(KIND_TITLES)}, ${JSON.stringify(TITLES)}) }}` as const;

export const outputsOf = (parameters: BranchingParameters) =>
	configuredOutputs(parameters, KIND_TITLES, TITLES);

/** Number of the output that an item takes. `row` is undefined for the unknown and the unreadable. */
export function outputIndex(
	branching: Branching,
	events: readonly string[],
	label: string,
	row: AnyEventRow | undefined,
): number {
	if (branching === 'single') return 0;
	if (branching === 'perEvent' && !events.includes(ALL_EVENTS)) {
		if (row === undefined) return events.indexOf(UNKNOWN_EVENTS) + 1;
		// An event that is chosen beside its family has an output of its own.
		return events.indexOf(events.includes(label) ? label : familyOf(row.group)) + 1;
	}
	return OUTPUT_GROUPS.indexOf(row?.group ?? 'other');
}
