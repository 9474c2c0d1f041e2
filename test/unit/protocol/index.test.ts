import { EVENTS as TABLE } from '../../../nodes/WecomSuite/protocol/catalogue';
import * as protocol from '../../../nodes/WecomSuite/protocol';
import { requestOf } from '../../support/vectors';

describe('the public surface', () => {
	it('is these five and no more', () => {
		expect(Object.keys(protocol).sort()).toEqual([
			'EVENTS',
			'openCallback',
			'parseMessage',
			'sealReply',
			'verifyUrl',
		]);
		expect(protocol.EVENTS).toBe(TABLE);
	});

	it('answers a verification', () => {
		const { key, signature, encrypt, message, receiveId, ...vector } = requestOf('D-2');
		const request = { ...vector, encodingAesKey: key, msgSignature: signature, echostr: encrypt };
		expect(protocol.verifyUrl(request)).toEqual({ echo: message, receiveId });
	});

	it('takes a push to an event, and an answer back, without n8n', () => {
		const vector = requestOf('D-3');
		const keys = { token: vector.token, encodingAesKey: vector.key };
		const query = { timestamp: vector.timestamp, nonce: vector.nonce };
		const { message, receiveId } = protocol.openCallback({
			...keys,
			...query,
			msgSignature: vector.signature,
			body: `<xml><Encrypt><![CDATA[${vector.encrypt}]]></Encrypt></xml>`,
		});
		expect(protocol.parseMessage(message)).toMatchObject({
			label: 'message:text',
			Content: '你好，世界 & <b>',
			MsgId: '7205136330722672512',
			AgentID: 1000021,
			CreateTime: 1760000002,
		});
		const reply = protocol.sealReply({ ...keys, ...query, receiveId, message: '<xml></xml>' });
		expect(reply).toMatch(/^<xml><Encrypt>.*<\/Nonce><\/xml>$/);
	});
});
