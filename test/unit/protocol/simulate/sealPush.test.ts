import { openCallback } from '../../../../nodes/WecomSuite/protocol/callback/callback';
import { sealPush, type PushFault } from '../../../../nodes/WecomSuite/protocol/simulate/sealPush';
import { open, sign } from '../../../simulator/wire/wire';
import { readXml } from '../../../simulator/wire/readXml';
import { SUITE } from '../../../simulator/push/receiver';
import { codeOf } from '../../../support/thrown';

const AT = { seconds: 1_760_000_000, nonce: '1234567890' };
const MESSAGE = '<xml><Content>你好</Content></xml>';
const pushed = (fault?: PushFault) => sealPush(SUITE, MESSAGE, 'wpCorp', { ...AT, fault });
const opening = ({ query, body }: ReturnType<typeof pushed>) => ({
	...SUITE,
	msgSignature: query.msg_signature,
	timestamp: query.timestamp,
	nonce: query.nonce,
	body,
});

describe('a sealed push', () => {
	it('is opened by the simulator’s own crypto', () => {
		const { query, body } = pushed();
		const { Encrypt, ToUserName } = readXml(body);
		const { token, encodingAesKey } = SUITE;
		expect(query.msg_signature).toBe(sign(token, '1760000000', '1234567890', String(Encrypt)));
		expect(open(String(Encrypt), encodingAesKey)).toMatchObject({
			message: MESSAGE,
			receiveId: 'wpCorp',
		});
		expect(ToUserName).toBe('wpCorp');
	});

	it('with a bad signature differs in one digit', () => {
		const bent = pushed('badSignature');
		expect(bent.query.msg_signature).toMatch(/^[0-9a-f]{40}$/);
		expect(codeOf(() => openCallback(opening(bent)))).toBe('ERR_WECOM_SIGNATURE');
	});

	it('with an old clock is authentic, and an hour old', () => {
		const old = pushed('oldClock');
		expect(old.query.timestamp).toBe('1759996400');
		expect(openCallback(opening(old)).message).toBe(MESSAGE);
	});

	it('for another receiver is authentic, and for nobody here', () => {
		const { message, receiveId } = openCallback(opening(pushed('otherReceiver')));
		expect(message).toBe(MESSAGE);
		expect(receiveId).not.toBe('wpCorp');
	});
});
