/** How far a node has read, since n8n started. Bounded: the one that was written longest ago makes room. */
const MAX_CURSORS = 1000;
const cursors = new Map<string, string>();

/** @param reader node, corp and account, as one text */
export const cursorOf = (reader: string): string | undefined => cursors.get(reader);

export function keepCursor(reader: string, cursor: string): void {
	cursors.delete(reader);
	cursors.set(reader, cursor);
	const [oldest] = cursors.keys();
	if (cursors.size > MAX_CURSORS && oldest !== undefined) cursors.delete(oldest);
}

/** What a restart does. */
export const forgetCursors = (): void => cursors.clear();
