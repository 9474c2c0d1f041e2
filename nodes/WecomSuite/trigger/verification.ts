/** GET: WeCom verifies the URL whenever an admin saves the console page (https://developer.work.weixin.qq.com/document/path/90968). */
import type { IWebhookResponseData } from 'n8n-workflow';
import { verifyUrl } from '../protocol/callback/callback';
import { checkVerification } from '../protocol/callback/receiver';
import { answer } from './door/answers';
import { checkTime, signedQuery, type Caller } from './door/incoming';

/**
 * Answers with the decrypted echo and nothing around it.
 * @throws EnvelopeError, SignatureError, DecryptionError, ReceiverError
 */
export function answerVerification(visit: Caller): IWebhookResponseData {
	const query = signedQuery(visit);
	const { echo, receiveId } = verifyUrl({ ...visit.settings, ...query });
	checkTime(visit, query.timestamp);
	checkVerification(receiveId, visit.settings);
	answer(visit.response, { status: 200, body: echo });
	return { noWebhookResponse: true };
}
