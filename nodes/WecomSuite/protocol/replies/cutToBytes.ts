/** Shortens a text to so many bytes of UTF-8 without breaking what a reader sees as one character. */

const bytesOf = (text: string): number => Buffer.byteLength(text, 'utf8');

/** The longest start of the text that fits, ending between two characters as a reader counts them: an emoji stays whole. */
export function cutToBytes(text: string, maxBytes: number): string {
	if (bytesOf(text) <= maxBytes) return text;
	// Every UTF-16 unit takes a byte at least, so nothing behind this point can be kept.
	const start = text.slice(0, maxBytes + 1);
	const whole = fitting(graphemesOf(start), maxBytes);
	// One character with a thousand accents: better a part of it than nothing.
	return whole === '' ? fitting(start, maxBytes) : whole;
}

function* graphemesOf(text: string): Iterable<string> {
	for (const { segment } of new Intl.Segmenter().segment(text)) yield segment;
}

function fitting(pieces: Iterable<string>, maxBytes: number): string {
	let kept = '';
	let bytes = 0;
	for (const piece of pieces) {
		bytes += bytesOf(piece);
		if (bytes > maxBytes) break;
		kept += piece;
	}
	return kept;
}
