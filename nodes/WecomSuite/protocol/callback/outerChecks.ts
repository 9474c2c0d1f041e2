/** The checks of a diagnosis that look at the request from outside: address, body, signature, time. */
import { attempt } from '../crypto/attempt';
import type { Opened } from '../crypto/cipher';
import { verify, type Signed } from '../crypto/signature';
import { signedPart } from './query';
import { failed, notChecked, passed, type Captured, type Judge, type Step } from './steps';

export function checkParameters(query: ReadonlyMap<string, string>): Step {
	const names = ['msg_signature', 'timestamp', 'nonce'];
	const missing = names.filter((name) => !query.get(name));
	if (missing.length === 0) return passed('parameters', `The address has ${names.join(', ')}`);
	if ([...query.keys()].some((name) => name.startsWith('amp;')))
		return failed('parameters', 'escaped', 'The query is joined by "&amp;" instead of "&"');
	return failed(
		'parameters',
		'parameters',
		`The address lacks ${missing.join(', ')}, or has it twice`,
	);
}

export function contentStep(
	content: string | undefined,
	isVerification: boolean,
	body: string | Buffer | undefined,
): Step {
	if (content !== undefined) {
		const where = isVerification ? 'echostr of the address' : 'Encrypt element of the body';
		return passed('content', `${content.length} characters in the ${where}`);
	}
	if (body === undefined)
		return notChecked('content', 'No body was captured, and the address has no echostr');
	const isParsed = /<encrypt>/.test(body.toString());
	const finding = isParsed
		? 'The elements are in lower case: this is the body after n8n parsed it, not the one WeCom sent'
		: `No Encrypt element in the ${body.length} bytes of the body, or its end is missing`;
	return failed('content', 'body', finding);
}

export function checkSignature(
	query: ReadonlyMap<string, string>,
	encrypt: string,
	opened: Opened | undefined,
	{ token }: Judge,
): Step {
	const { msgSignature, timestamp, nonce } = signedPart(query);
	const fits = (text: string) =>
		fitsSignature(msgSignature, { token, timestamp, nonce, encrypt: text });
	if (fits(encrypt)) return passed('signature', 'It fits Token, timestamp, nonce and content');
	if (repairsOf(encrypt).some(fits)) {
		return failed('signature', 'altered', 'It fits only after blanks and plus signs are put right');
	}
	if (!/^[0-9a-f]{40}$/.test(msgSignature)) {
		const finding = `msg_signature has ${msgSignature.length} characters; WeCom sends 40 hexadecimal digits`;
		return failed('signature', 'parameters', finding);
	}
	if (opened === undefined)
		return failed(
			'signature',
			'tokenAndKey',
			'It does not fit, and the content does not open either',
		);
	// In CBC one wrong bit garbles a block and spares the rest.
	return `${opened.message}${opened.receiveId}`.includes('\ufffd')
		? failed('signature', 'changed', 'It does not fit, and broken characters are inside')
		: failed('signature', 'token', 'It does not fit, although the content opens');
}

const fitsSignature = (signature: string, signed: Signed): boolean =>
	attempt(() => {
		verify(signature, signed);
		return true;
	}) ?? false;

/**
 * What proxies do to base64: plus signs become blanks, lines are broken, the text is encoded once more. Only what differs:
 * a stranger's megabyte is not to be hashed again for nothing.
 */
const repairsOf = (encrypt: string): string[] =>
	[
		encrypt.replaceAll(' ', '+'),
		encrypt.replace(/\s+/g, ''),
		attempt(() => decodeURIComponent(encrypt)) ?? encrypt,
		encrypt.replaceAll('&#43;', '+').replaceAll('&#47;', '/').replaceAll('&#61;', '='),
	].filter((repaired) => repaired !== encrypt);

export function checkOpened(opened: Opened | undefined, encrypt: string): Step {
	if (opened !== undefined)
		return passed('decryption', 'The content opens with the EncodingAESKey of the credential');
	const { length } = Buffer.from(encrypt, 'base64');
	const shape =
		length % 16 === 0 ? '' : `; its ${length} bytes are not whole blocks, so it was cut or altered`;
	return failed('decryption', 'key', `The content does not open with the EncodingAESKey${shape}`);
}

const isSeconds = (timestamp: string) => /^\d{1,12}$/.test(timestamp);

export function skewOf({ query, receivedAt }: Captured): number | undefined {
	const { timestamp } = signedPart(query);
	if (receivedAt === undefined || !isSeconds(timestamp)) return undefined;
	return Math.round(receivedAt - Number(timestamp));
}

export function checkTime(captured: Captured, { timeWindow }: Judge): Step {
	const { timestamp } = signedPart(captured.query);
	if (!isSeconds(timestamp)) {
		if (timeWindow === 0) return passed('time', 'Any time is accepted');
		return timestamp === ''
			? notChecked('time', 'The address has no timestamp')
			: failed('time', 'clock', 'timestamp is no number of seconds');
	}
	const date = new Date(Number(timestamp) * 1000).toISOString();
	const skew = skewOf(captured);
	if (skew === undefined) return notChecked('time', `Dated ${date}; when it arrived is not known`);
	const finding = `Dated ${date}, ${Math.abs(skew)} seconds ${skew < 0 ? 'after' : 'before'} it arrived; the time window is ${timeWindow} seconds`;
	return timeWindow === 0 || Math.abs(skew) <= timeWindow
		? passed('time', finding)
		: failed('time', 'clock', finding);
}
