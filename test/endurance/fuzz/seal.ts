/** A request as WeCom seals and signs it, around any text or bytes at all. The simulator's crypto, not ours. */
import { sign } from '../../simulator/wire/wire';
import { layOut, sealRaw } from '../../support/sealRaw';
import { SUITE, type Sent } from './call';

export const CORP = 'wpExampleAuthorizerCorp000000001';
const NONCE = '1372623149';

export const queryFor = (encrypt: string): string => {
	const now = String(Math.floor(Date.now() / 1000));
	const signature = sign(SUITE.token, now, NONCE, encrypt);
	return `?msg_signature=${signature}&timestamp=${now}&nonce=${NONCE}`;
};

export const envelopeOf = (encrypt: string, form: 'xml' | 'json'): string =>
	form === 'json'
		? JSON.stringify({ ToUserName: CORP, Encrypt: encrypt, AgentID: '' })
		: `<xml><ToUserName><![CDATA[${CORP}]]></ToUserName><Encrypt><![CDATA[${encrypt}]]></Encrypt><AgentID><![CDATA[]]></AgentID></xml>`;

/** An authentic push. */
export function sealed(
	message: string | Buffer,
	receiveId: string = CORP,
	form: 'xml' | 'json' = 'xml',
): Sent {
	const encrypt = sealRaw(layOut({ message, receiveId }));
	return {
		method: 'POST',
		query: queryFor(encrypt),
		body: Buffer.from(envelopeOf(encrypt, form)),
	};
}
