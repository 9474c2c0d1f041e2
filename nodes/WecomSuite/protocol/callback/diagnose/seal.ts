/** The checks of a diagnosis that tell Token from key: signature and decryption. */
import { attempt } from '../../crypto/attempt';
import { open } from '../../crypto/cipher';
import type { Opener } from '../keyRing';
import { signedPart } from '../query';
import { failed, passed, type Step } from './steps';

/** `of`: which pair is meant, where there are several. */
export const signatureStep = (content: string, signed: string, of: string): Step =>
	passed(
		'signature',
		content === signed
			? `It fits Token${of}, timestamp, nonce and content`
			: `It fits Token${of}, timestamp, nonce and content, once what a proxy did to the content is undone: the trigger puts blanks, line breaks and escapes right`,
	);

export type Seal = 'closed' | 'garbled' | 'whole';

const SEALS = ['closed', 'garbled', 'whole'] as const satisfies readonly Seal[];

/** What the key that fits best makes of a text, and whose key that is. */
export function testKeys(
	content: string,
	openers: readonly Opener[],
): { readonly seal: Seal; readonly opener?: Opener } {
	const tried = openers.map((opener) => ({ opener, seal: testKey(content, opener.key) }));
	const rank = ({ seal }: { readonly seal: Seal }) => SEALS.indexOf(seal);
	const [best] = tried.sort((one, other) => rank(other) - rank(one));
	return best === undefined || best.seal === 'closed' ? { seal: 'closed' } : best;
}

/** Nothing proves that WeCom sent this text. So only whether it opens is told, and what comes out is let go unread. */
function testKey(content: string, key: Buffer): Seal {
	const opened = attempt(() => open(content, key));
	if (opened === undefined) return 'closed';
	// In CBC one wrong bit garbles a block and spares the rest.
	return `${opened.message}${opened.receiveId}`.includes('\ufffd') ? 'garbled' : 'whole';
}

const UNSIGNED = {
	closed: ['tokenAndKey', 'It does not fit, and the content does not open either'],
	garbled: ['changed', 'It does not fit, and broken characters are inside'],
	whole: ['token', 'It does not fit, although the content opens'],
} as const;

export function signatureFailure(query: ReadonlyMap<string, string>, seal: Seal, of: string): Step {
	const { msgSignature } = signedPart(query);
	if (!/^[0-9a-f]{40}$/.test(msgSignature)) {
		const finding = `msg_signature has ${msgSignature.length} characters; WeCom sends 40 hexadecimal digits`;
		return failed('signature', 'parameters', finding);
	}
	const [cause, finding] = UNSIGNED[seal];
	return failed('signature', cause, `${finding}${of}`);
}

/** `other`: the pair whose key opens the content, where it is not the one that signed it. */
export function decryptionStep(seal: Seal, encrypt: string, of: string, other?: string): Step {
	if (seal !== 'closed')
		return passed('decryption', `The content opens with the EncodingAESKey${of} of the credential`);
	const { length } = Buffer.from(encrypt, 'base64');
	const shape =
		length % 16 === 0 ? '' : `; its ${length} bytes are not whole blocks, so it was cut or altered`;
	const mixed = other === undefined ? '' : `; it opens with that of ${other}`;
	const finding = `The content does not open with the EncodingAESKey${of}${shape}${mixed}`;
	return failed('decryption', 'key', finding);
}
