import { sealReply } from '../../../../nodes/WecomSuite/protocol/callback/callback';
import { readAnswer } from '../../../../nodes/WecomSuite/protocol/simulate/readAnswer';
import { sealReply as sealWithVendor, SUITE } from '../../../simulator/push/receiver';

const REPLY = '<xml><MsgType>text</MsgType><Content><![CDATA[你好]]></Content></xml>';
const read = (status: number, body: string) => readAnswer(status, body, SUITE, 'wpCorp');

describe('the answer to a push', () => {
	it.each([
		[200, 'success', 'success'],
		[200, '', 'success'],
		[400, 'bad request', 'refused'],
		[403, 'refused', 'refused'],
		[413, 'too large', 'refused'],
		[404, '{"code":404}', 'notListening'],
		[500, 'not configured', 'unexpected'],
		[200, '{"message":"Workflow was started"}', 'unexpected'],
		[302, '', 'unexpected'],
	])('%i %s is read as %s', (status, body, outcome) => {
		expect(read(status, body).outcome).toBe(outcome);
	});

	it('is opened when it is a reply that the vendor’s package sealed', () => {
		expect(read(200, sealWithVendor(REPLY, 'wpCorp'))).toEqual({
			outcome: 'reply',
			reply: { MsgType: 'text', Content: '你好' },
		});
	});

	it('says when a reply is for another receiver, altered, or no envelope', () => {
		expect(read(200, sealWithVendor(REPLY, 'wpOther')).problem).toBe('Sealed for another receiver');
		const keys = { ...SUITE, token: 'AnotherToken' };
		const sealed = sealReply({
			...keys,
			timestamp: '1',
			nonce: '2',
			receiveId: 'wpCorp',
			message: REPLY,
		});
		expect(read(200, sealed)).toMatchObject({
			outcome: 'unexpected',
			problem: expect.stringContaining('signature does not match'),
		});
		expect(read(200, '<html>').problem).toMatch(/cannot be opened/);
	});
});
