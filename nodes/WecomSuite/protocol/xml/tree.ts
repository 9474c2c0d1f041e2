/** What XML becomes: plain values. Both readers build them here, so that blanks, sections and repeats mean one thing. */
import { isBlank } from './blanks';

/** What an element holds: its text, its elements, or several of either. */
export type Value = string | Tree | readonly Value[];
export interface Tree {
	readonly [element: string]: Value;
}

export const TEXT = '#text';

/** One element while it is read: its parts are given in the order in which they stand. */
export class Draft {
	private readonly elements: Record<string, Value> = {};
	private isLeaf = true;
	/** Sections and the text beside them that is not blank. */
	private content = '';
	/** Text without its sections, blanks included. */
	private text = '';
	private hasSection = false;

	/** An element that occurs several times is a list. */
	addElement(name: string, value: Value): void {
		this.isLeaf = false;
		// Every object inherits a few names, `toLocaleString` for one, and an element may have them.
		const before = Object.hasOwn(this.elements, name) ? this.elements[name] : undefined;
		if (before === undefined) this.elements[name] = value;
		else if (Array.isArray(before)) before.push(value);
		else this.elements[name] = [before, value];
	}

	addSection(section: string): void {
		this.hasSection = true;
		this.content += section;
	}

	/** Next to a CDATA section, blanks are layout; without one they are what was sent. */
	addText(text: string): void {
		this.text += text;
		if (!isBlank(text)) this.content += text;
	}

	finish(): string | Tree {
		const text = this.hasSection ? this.content : this.text;
		if (this.isLeaf) return text;
		// Text beside elements is layout, or a form the vendor does not use; what is not blank is kept all the same.
		return isBlank(text) ? this.elements : { [TEXT]: text, ...this.elements };
	}
}

/** A root that holds only text is `{ '#text': … }`. */
export const rootOf = (draft: Draft): Tree => {
	const value = draft.finish();
	return typeof value === 'string' ? { [TEXT]: value } : value;
};
