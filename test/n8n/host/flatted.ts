// Reads the format n8n keeps execution data in: a list of values that point at each other.
// https://github.com/WebReflection/flatted

function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null;
}

/** Inside objects and lists every string is an index into the list; the first entry is the root. */
export function readFlatted(text: string): unknown {
	const entries = JSON.parse(text) as unknown[];
	const opened = new Set<unknown>();
	const resolve = (value: unknown): unknown => {
		if (typeof value !== 'string') return value;
		const entry = entries[Number(value)];
		if (isObject(entry)) open(entry);
		return entry;
	};
	const open = (entry: Record<string, unknown>) => {
		if (opened.has(entry)) return;
		opened.add(entry);
		for (const key of Object.keys(entry)) entry[key] = resolve(entry[key]);
	};
	return resolve('0');
}
