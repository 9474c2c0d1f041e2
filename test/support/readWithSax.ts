/** XML as sax reads it, the reader inside xml2js, in the shape of ours. It shares nothing with fast-xml-parser. */
import { Parser } from 'xml2js';

export type Leaf = string | { readonly [element: string]: Leaf | readonly Leaf[] };

interface Sax {
	onopentag: (tag: { name: string }) => void;
	onclosetag: (name: string) => void;
	ontext: (text: string) => void;
	onopencdata: () => void;
	oncdata: (text: string) => void;
	ondoctype: () => void;
	onsgmldeclaration: () => void;
	onerror: (error: Error) => void;
	write: (text: string) => Sax;
	close: () => void;
}

class Element {
	readonly children = new Map<string, Leaf[]>();
	/** Text between two marks, and sections. */
	readonly parts: { text: string; isSection: boolean }[] = [];
	private isOpen = false;

	text(text: string): void {
		const last = this.parts.at(-1);
		if (this.isOpen && last !== undefined) last.text += text;
		else this.parts.push({ text, isSection: false });
		this.isOpen = true;
	}

	section(text: string): void {
		this.parts.push({ text, isSection: true });
		this.isOpen = false;
	}

	child(name: string, leaf: Leaf): void {
		this.children.set(name, [...(this.children.get(name) ?? []), leaf]);
	}

	mark(): void {
		this.isOpen = false;
	}

	/** Blanks beside a section or between elements are layout. */
	finish(): Leaf {
		const isBlank = (text: string) => /^[ \t\r\n]*$/.test(text);
		const hasSection = this.parts.some(({ isSection }) => isSection);
		const text = this.parts
			.filter((part) => part.isSection || !hasSection || !isBlank(part.text))
			.map((part) => part.text)
			.join('');
		if (this.children.size === 0) return text;
		const elements = Object.fromEntries(
			[...this.children].map(([name, all]) => [name, all.length === 1 ? (all[0] as Leaf) : all]),
		);
		return isBlank(text) ? elements : { '#text': text, ...elements };
	}
}

/** Undefined when sax refuses it, or it declares something. */
export function readWithSax(xml: string): Leaf | undefined {
	const sax = (new Parser({ strict: true }) as unknown as { saxParser: Sax }).saxParser;
	const open: Element[] = [];
	let root: Leaf | undefined;
	let roots = 0;
	let refused = false;
	const refuse = () => {
		refused = true;
	};
	sax.onerror = refuse;
	sax.ondoctype = refuse;
	sax.onsgmldeclaration = refuse;
	sax.onopentag = () => {
		open.at(-1)?.mark();
		open.push(new Element());
	};
	sax.onclosetag = (name) => {
		const leaf = open.pop()?.finish();
		const parent = open.at(-1);
		parent?.mark();
		if (leaf !== undefined && parent !== undefined) parent.child(name, leaf);
		else if (roots++ === 0) root = leaf;
	};
	sax.ontext = (text) => open.at(-1)?.text(text);
	// It passes over what an empty section holds.
	sax.onopencdata = () => (open.length === 0 ? refuse() : open.at(-1)?.section(''));
	sax.oncdata = (text) => open.at(-1)?.section(text);
	try {
		sax.write(xml).close();
	} catch {
		return undefined;
	}
	return refused || roots !== 1 ? undefined : root;
}
