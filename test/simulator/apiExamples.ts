/** Makes the API take the example request of every row: the corp, codes and files that the examples name. */
import { ENDPOINTS } from '../../nodes/WecomSuite/suite/endpoints';
import type { WecomApi } from './api';
import type { InstallOptions } from './apiRecords';

const CODES = ENDPOINTS['token.getCorp'].example.request;

/** The corp of the examples installs the app. Codes that work once work once: call it again for the next call. */
export const acceptExamples = (api: WecomApi, options: InstallOptions = {}) => {
	const { agentid } = ENDPOINTS['message.sendText'].example.request;
	const { auth_code: authCode } = ENDPOINTS['authorization.complete'].example.request;
	const { media_id } = ENDPOINTS['media.download'].example.request;
	const { auth_corpid: corpId, permanent_code: permanentCode } = CODES;
	const data = Buffer.from('example content', 'utf8');
	const picture = { type: 'image', fileName: 'picture.png', contentType: 'image/png', data };
	api.addMedia({ ...picture, corpId }, media_id);
	api.acceptResponseCode(ENDPOINTS['card.disableButton'].example.request.response_code);
	api.acceptPreAuthCode(ENDPOINTS['authorization.setOptions'].example.request.pre_auth_code);
	api.acceptToken('contactSync', ENDPOINTS['registration.finishSync'].example.request.access_token);
	return api.authorize(corpId, { permanentCode, authCode, agentId: agentid, ...options });
};
