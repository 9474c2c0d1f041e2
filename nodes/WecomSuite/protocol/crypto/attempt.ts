/** Turns a throwing call into a value, so that the named error is thrown on the straight path. */
export function attempt<T>(call: () => T): T | undefined {
	try {
		return call();
	} catch {
		return undefined;
	}
}
