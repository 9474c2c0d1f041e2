/** Makes the API take the example request of every row: the corp, codes and files that the examples name. */
import { ENDPOINTS } from '../../../nodes/WecomSuite/suite/endpoints';
import type { WecomApi } from './index';
import type { InstallOptions } from './records';
import { randomId } from './state';

const example = <K extends keyof typeof ENDPOINTS>(key: K): (typeof ENDPOINTS)[K]['example'] =>
	ENDPOINTS[key].example;

/** The corp of the examples, with its permanent code and agent. */
export const EXAMPLE_CORP = {
	corpId: example('token.getCorp').request.auth_corpid,
	permanentCode: example('token.getCorp').request.permanent_code,
	agentId: example('app.get').request.agentid,
} as const;

/** The corp of the examples installs the app, and everything that the examples point to exists. */
export const acceptExamples = (api: WecomApi, options: InstallOptions = {}) => {
	const { corpId, ...known } = EXAMPLE_CORP;
	const installation = api.authorize(corpId, { ...known, ...options });
	const data = Buffer.from('example content', 'utf8');
	const picture = { type: 'image', fileName: 'picture.png', contentType: 'image/png', data };
	api.addMedia({ ...picture, corpId }, example('media.download').request.media_id);
	api.acceptPreAuthCode(example('authorization.setOptions').request.pre_auth_code);
	api.acceptToken('contactSync', example('registration.finishSync').request.access_token);
	renewExampleCodes(api);
	return installation;
};

const { response_code: RESPONSE_CODE } = example('card.disableButton').request;
const { auth_code: AUTH_CODE } = example('authorization.complete').request;

/** The codes of the examples that work once, good for once more. */
export const renewExampleCodes = (api: WecomApi): void => {
	api.acceptResponseCode(RESPONSE_CODE);
	api.issueAuthCode(EXAMPLE_CORP.corpId, AUTH_CODE);
};

/** An example request that need not be the first: codes that work once are ones of its own, which the API takes. */
export const withOwnCodes = <T extends { readonly [name: string]: unknown }>(
	api: WecomApi,
	request: T,
): T => {
	const own = (value: unknown): unknown => {
		const code = randomId('example');
		if (value === AUTH_CODE) return api.issueAuthCode(EXAMPLE_CORP.corpId, code);
		if (value !== RESPONSE_CODE) return value;
		api.acceptResponseCode(code);
		return code;
	};
	return Object.fromEntries(
		Object.entries(request).map(([name, value]) => [name, own(value)]),
	) as T;
};
