/** What the simulator calls an event: elements as they travel, and what the catalogue says about each. */

/** Text, elements, or several elements of one name. */
export type EventValue = string | number | EventObject | readonly EventValue[];
export interface EventObject {
	readonly [element: string]: EventValue;
}

/** As much of the catalogue's field descriptions as writing needs. Its own type, so that only data is shared with `nodes/`. */
export interface FieldKind {
	readonly kind: string;
	readonly fields?: Kinds;
	readonly of?: FieldKind;
}
export interface Kinds {
	readonly [element: string]: FieldKind;
}
