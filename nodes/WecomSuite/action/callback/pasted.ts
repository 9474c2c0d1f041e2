/** What people paste from logs: an address in quotes, in a line, in JSON; a body as a JSON string. Read in one pass, however long. */
import { attempt } from '../../protocol/crypto/attempt';

/** Around an address in a line of a log, a command or JSON. */
const AROUND = /[\s"'<>\\]+/;
const ESCAPES: readonly (readonly [RegExp, string])[] = [
	[/\\u0026|&amp;|%26(?=(?:msg_signature|timestamp|nonce|echostr)(?:=|%3D))/gi, '&'],
	[/\\u003d|%3D(?=[\w.-]*(?:&|$))/gi, '='],
	[/\\u002b/gi, '+'],
	[/\\\//g, '/'],
	[/\\(?=[?=&])/g, ''],
];

/** The part of the text that holds a query, with what logs and shells escape put back. A query alone will do. */
export function addressIn(pasted: string): string {
	const readable = ESCAPES.reduce((text, [escape, meant]) => text.replace(escape, meant), pasted);
	const words = readable.split(AROUND);
	const found =
		words.find((word) => word.includes('msg_signature=')) ??
		words.find((word) => /\?./s.test(word)) ??
		readable.trim();
	return found.includes('?') ? found : `?${found}`;
}

/** The body itself: JSON gives it as a string, people put it in quotes, shells escape its quotes. */
export function bodyIn(pasted: string): string {
	const text = pasted.trim();
	const asString = attempt<unknown>(() => JSON.parse(text));
	if (typeof asString === 'string') return asString;
	const quote = text[0] ?? '';
	const inQuotes = text.length > 1 && `"'\``.includes(quote) && text.endsWith(quote);
	const inside = inQuotes ? text.slice(1, -1) : text;
	if (inside.startsWith('{\\"')) return inside.replaceAll('\\"', '"');
	if (inside.startsWith('&lt;')) {
		return inside.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
	}
	// Sent untouched, blanks and all, unless it was wrapped.
	return inQuotes ? inside : pasted;
}
