/** What a designer sees at once: words that are cut, and things that lie on one another. */
import type { Locator } from 'playwright-core';

/** As much of the page as is read here: the tests are compiled without the types of a browser. */
interface Box {
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
}
interface PageNode {
	readonly nodeType: number;
	readonly textContent: string | null;
}
type Style = Readonly<
	Record<'overflowX' | 'overflowY' | 'display' | 'font' | 'paddingLeft' | 'paddingRight', string>
>;
interface PageElement extends PageNode {
	readonly tagName: string;
	readonly clientWidth: number;
	readonly parentElement: PageElement | null;
	readonly childNodes: Iterable<PageNode>;
	/** Those of inputs. */
	readonly value?: string;
	readonly placeholder?: string;
	readonly readOnly?: boolean;
	readonly ownerDocument: {
		readonly defaultView: { getComputedStyle(element: PageElement): Style };
		createRange(): { selectNodeContents(node: PageNode): void; getClientRects(): Iterable<Box> };
		createElement(tag: 'canvas'): {
			getContext(kind: '2d'): { font: string; measureText(text: string): { width: number } };
		};
	};
	querySelectorAll(selector: string): Iterable<PageElement>;
	matches(selector: string): boolean;
	closest(selector: string): PageElement | null;
	contains(other: PageElement): boolean;
	checkVisibility(how: Readonly<Record<string, boolean>>): boolean;
	getBoundingClientRect(): Box;
}

/**
 * What is wrong with the looks of an element as it is on the screen now, one line each; empty when all is well:
 * `cut: …`, a text that does not fit where it stands, placeholders and chosen options included, and
 * `overlap: … ✕ …`, two texts or controls, neither within the other, that share more than the air around letters.
 * What a user typed is not judged: it may be of any length, and scrolls. Nor are buttons without words: n8n lays icons over fields.
 */
export const layoutFaults = async (root: Locator): Promise<string[]> =>
	await root.first().evaluate(findFaults);

/** Runs in the page, so everything it needs is in it. */
function findFaults(root: PageElement): string[] {
	/** Pixels that two boxes may share: fonts keep air above and below their letters. */
	const TOUCH = 2;
	const CONTROLS =
		'input, textarea, button, [role="switch"], [role="button"], .cm-editor, .el-select';
	/** Widgets of many parts that lie on one another on purpose: a field with chips in it, an editor of code. */
	const WIDGETS = '.cm-editor, .el-select';
	const TEXT_NODE = 3;
	interface Thing {
		readonly element: PageElement;
		readonly name: string;
		/** As far as they can be seen. A text has one box per line. */
		readonly boxes: readonly Box[];
	}
	const view = root.ownerDocument.defaultView;
	const styles = (element: PageElement): Style => view.getComputedStyle(element);
	const cut = new Set<string>();
	const overlaps = new Set<string>();

	const isShown = (element: PageElement): boolean =>
		element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
	const short = (text: string): string => text.trim().replace(/\s+/g, ' ').slice(0, 80);
	const share = (one: Box, other: Box): Box => ({
		left: Math.max(one.left, other.left),
		top: Math.max(one.top, other.top),
		right: Math.min(one.right, other.right),
		bottom: Math.min(one.bottom, other.bottom),
	});
	const isMore = ({ left, top, right, bottom }: Box, than: number): boolean =>
		right - left > than && bottom - top > than;

	/** What its surroundings leave of a box; told of when they cut into a text rather than hide it or let it scroll. */
	function seenOf(from: PageElement | null, box: Box, text?: string): Box {
		let seen = box;
		for (let around = from; around !== null; around = around.parentElement) {
			const { overflowX, overflowY, display } = styles(around);
			if (display === 'inline' || (overflowX === 'visible' && overflowY === 'visible')) continue;
			const frame = around.getBoundingClientRect();
			const left = share(seen, frame);
			const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
			const wide = seen.right > frame.right + 1 || seen.left < frame.left - 1;
			const high = seen.bottom > frame.bottom + TOUCH || seen.top < frame.top - TOUCH;
			const cuts = (hides(overflowX) && wide) || (hides(overflowY) && high);
			if (text !== undefined && cuts && isMore(left, 0)) cut.add(text);
			seen = left;
		}
		return seen;
	}

	function textsOf(element: PageElement): Thing[] {
		return [...element.childNodes].flatMap((node) => {
			const name = short(node.textContent ?? '');
			if (node.nodeType !== TEXT_NODE || name === '') return [];
			const range = element.ownerDocument.createRange();
			range.selectNodeContents(node);
			const boxes = [...range.getClientRects()].map((box) => seenOf(element, box, name));
			return [{ element, name, boxes }];
		});
	}

	function controlOf(element: PageElement): Thing {
		const { value = '', placeholder = '', readOnly } = element;
		const name = short(value || placeholder || element.textContent || element.tagName);
		const box = seenOf(element.parentElement, element.getBoundingClientRect());
		const shown = value ? (readOnly ? value : '') : placeholder;
		if (element.tagName === 'INPUT' && shown && isMore(box, 0)) measure(element, shown);
		return { element, name, boxes: [box] };
	}

	/** What stands in an input has no box of its own. */
	function measure(input: PageElement, text: string): void {
		const { font, paddingLeft, paddingRight } = styles(input);
		const drawing = input.ownerDocument.createElement('canvas').getContext('2d');
		drawing.font = font;
		const room = input.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
		if (drawing.measureText(text).width > room + 1) cut.add(text);
	}

	/** What an element shows itself, without what is in it. */
	function thingsOf(element: PageElement): Thing[] {
		const within = element.parentElement?.closest(WIDGETS) ?? null;
		// Code scrolls within its own editor.
		if (within?.matches('.cm-editor')) return [];
		const isIcon = element.matches('button, [role="button"]') && !element.textContent?.trim();
		const control = element.matches(CONTROLS) && !isIcon ? [controlOf(element)] : [];
		return [...(within === null ? control : []), ...textsOf(element)];
	}

	const things = [root, ...root.querySelectorAll('*')]
		.filter(isShown)
		.flatMap(thingsOf)
		.map((thing) => ({ ...thing, boxes: thing.boxes.filter((box) => isMore(box, 0)) }));

	things.forEach((one, index) => {
		for (const other of things.slice(index + 1)) {
			if (one.element.contains(other.element) || other.element.contains(one.element)) continue;
			const meet = one.boxes.some((box) => other.boxes.some((b) => isMore(share(box, b), TOUCH)));
			if (meet) overlaps.add(`${one.name} ✕ ${other.name}`);
		}
	});
	return [
		...[...cut].map((text) => `cut: ${text}`),
		...[...overlaps].map((pair) => `overlap: ${pair}`),
	];
}
