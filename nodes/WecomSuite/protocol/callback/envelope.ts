/** The outer envelope: finds `Encrypt` in what WeCom pushes, builds what a sealed reply travels in (https://developer.work.weixin.qq.com/document/path/90968). */
import { attempt } from '../crypto/attempt';
import { EnvelopeError } from '../errors';
import { hasTooMuchJson } from '../xml/bounds';
import { writeXml } from '../xml/writeXml';

/** WeCom's holds three names and their values. */
const MAX_JSON_MARKS = 100;
const REMEDY = 'Check that nothing between WeCom and n8n changes the body of the request';

/**
 * The base64 text of `Encrypt`. Nothing else of the envelope is looked at: no other element is covered by the signature,
 * and before the signature holds the sender is a stranger.
 * @throws EnvelopeError when there is none
 */
export function readEncrypt(body: string | Buffer): string {
	const text = body.toString().trimStart();
	const encrypt = text.startsWith('{') ? fromJson(text) : fromXml(text);
	if (encrypt === undefined || encrypt === '') {
		throw new EnvelopeError('The body of the request holds no Encrypt element', REMEDY);
	}
	return encrypt;
}

function fromXml(text: string): string | undefined {
	// A body that was cut off is not what WeCom signed for, even if the cut is behind the part that the signature covers.
	if (!/<\/xml\s*>\s*$/.test(text.slice(-64))) return undefined;
	const start = text.indexOf('<Encrypt>');
	const end = text.indexOf('</Encrypt', start);
	// WeCom never declares a document type. Nothing here would expand it, but a caller who sends one is not WeCom.
	if (start < 0 || end < 0 || text.lastIndexOf('<!DOCTYPE', start) >= 0) return undefined;
	const content = text.slice(start + '<Encrypt>'.length, end).trim();
	const isSection = content.startsWith('<![CDATA[') && content.endsWith(']]>');
	return isSection ? content.slice('<![CDATA['.length, -']]>'.length).trim() : content;
}

function fromJson(text: string): string | undefined {
	if (hasTooMuchJson(text, MAX_JSON_MARKS)) return undefined;
	const parsed = attempt(() => JSON.parse(text) as { encrypt?: unknown; Encrypt?: unknown } | null);
	const encrypt = parsed?.encrypt ?? parsed?.Encrypt;
	return typeof encrypt === 'string' ? encrypt.trim() : undefined;
}

export interface ReplyEnvelope {
	readonly encrypt: string;
	readonly msgSignature: string;
	/** Unix seconds. */
	readonly timestamp: string;
	readonly nonce: string;
}

/** The four elements of a sealed reply, all of them required (https://developer.work.weixin.qq.com/document/path/90377). */
export const writeEnvelope = ({ encrypt, msgSignature, timestamp, nonce }: ReplyEnvelope): string =>
	writeXml({
		Encrypt: encrypt,
		MsgSignature: msgSignature,
		TimeStamp: Number(timestamp),
		Nonce: nonce,
	});
