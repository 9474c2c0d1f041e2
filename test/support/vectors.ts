/** The vectors of `test/unit/vectors/published.json`, each with its name for `it.each`. Their origin stands in the README there. */
import vectors from '../unit/vectors/published.json';

interface Signed {
	readonly token: string;
	readonly timestamp: string;
	readonly nonce: string;
	readonly encrypt: string;
	readonly signature: string;
}
interface Sealed {
	readonly key: string;
	readonly encrypt: string;
	readonly message: string;
	readonly receiveId: string;
	readonly randomHex: string;
}
type Vector = { readonly name: string; readonly title: string; readonly encrypt: string } & Partial<
	Signed & Sealed
>;

const named = <V extends Vector>(all: readonly V[]) =>
	all.map((vector) => [`${vector.name} ${vector.title}`, vector] as const);
const hasSignature = <V extends Vector>(vector: V): vector is V & Signed =>
	vector.signature !== undefined;
const hasKey = <V extends Vector>(vector: V): vector is V & Sealed => vector.key !== undefined;

const ALL: readonly Vector[] = vectors;
export const SIGNED = named(ALL.filter(hasSignature));
export const SEALED = named(ALL.filter(hasKey));
/** Those that hold a whole request. */
export const REQUESTS = named(ALL.filter(hasSignature).filter(hasKey));

/** One whole request: `V-2`, `D-5`. */
export function requestOf(name: string): Signed & Sealed {
	const vector = REQUESTS.map(([, one]) => one).find((one) => one.name === name);
	if (vector === undefined) throw new Error(`There is no vector ${name}`);
	return vector;
}
