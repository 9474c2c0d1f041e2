/** Sorts what a form lists, as n8n wants it. Names are English: no collation, which takes longer to load than the form. */
const order = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

export const byName = (one: { readonly name: string }, other: { readonly name: string }): number =>
	order(one.name.toLowerCase(), other.name.toLowerCase());

export const byDisplayName = (
	one: { readonly displayName: string },
	other: { readonly displayName: string },
): number => order(one.displayName.toLowerCase(), other.displayName.toLowerCase());
