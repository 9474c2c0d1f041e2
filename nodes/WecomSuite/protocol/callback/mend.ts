/**
 * What proxies do to base64 on the way, undone. Only a signature that then fits proves that it was base64 of WeCom's
 * (https://developer.work.weixin.qq.com/document/path/90968).
 */
import { attempt } from '../crypto/attempt';
import { decodeEntities } from '../xml/decodeEntities';

/**
 * The text as it was sent, and as it may have been before a proxy touched it: encoded once more for a URL or for XML, plus signs
 * decoded into blanks, broken into lines. Only what differs: a stranger's megabyte is not to be hashed again for nothing.
 */
export function mendings(encrypt: string): readonly string[] {
	// Base64 holds neither per cent signs nor ampersands.
	const unescaped = decodeEntities(attempt(() => decodeURIComponent(encrypt)) ?? encrypt);
	const inOneLine = unescaped.replace(/[\r\n\t]/g, '');
	const withoutBlanks = inOneLine.replaceAll(' ', '');
	return [...new Set([encrypt, ...withEnds(inOneLine.replaceAll(' ', '+')), withoutBlanks])];
}

/** Blanks at the ends pass for layout. Base64 comes in fours, so what is missing there was a plus sign as well. */
function withEnds(base64: string): string[] {
	const missing = (4 - (base64.length % 4)) % 4;
	return Array.from(
		{ length: missing + 1 },
		(_, before) => '+'.repeat(before) + base64 + '+'.repeat(missing - before),
	);
}
