/** The calls that hand out tokens (https://developer.work.weixin.qq.com/document/path/91200, 90600, 90605, 97164). On success only the last has an errcode. */
import { OK, Refusal } from './answer';
import { json, textOf, type Handler, type Handlers } from './call';
import { TOKEN_SECONDS } from './tokens';

const getProviderToken: Handler = (call, { settings, tokens }) => {
	if (textOf(call, 'corpid') !== settings.providerCorpId) throw new Refusal(40013);
	if (textOf(call, 'provider_secret') !== settings.providerSecret) throw new Refusal(40001);
	// The same one while it lives, so it may have less than its full time left.
	const token = tokens.current('provider') ?? tokens.issue('provider');
	return json({ provider_access_token: token.value, expires_in: tokens.secondsLeft(token) });
};

const getSuiteToken: Handler = (call, state) => {
	const { suiteId, suiteSecret } = state.settings;
	if (textOf(call, 'suite_id') !== suiteId) throw new Refusal(40083);
	if (textOf(call, 'suite_secret') !== suiteSecret) throw new Refusal(40080);
	if (!state.takesTicket(textOf(call, 'suite_ticket'))) throw new Refusal(40085);
	const { value } = state.tokens.issue('suite');
	return json({ suite_access_token: value, expires_in: TOKEN_SECONDS });
};

const getCorpToken: Handler = (call, state) => {
	const [corpId, code] = [textOf(call, 'auth_corpid'), textOf(call, 'permanent_code')];
	const { value } = state.tokens.issue('corp', { installation: state.authorized(corpId, code) });
	return json({ access_token: value, expires_in: TOKEN_SECONDS });
};

/** The permanent code of a customized app is its secret, so a wrong one is a wrong secret. */
const getCustomizedToken: Handler = (call, state) => {
	const [corpId, secret] = [textOf(call, 'corpid'), textOf(call, 'corpsecret')];
	const installation = state.authorized(corpId, secret, {
		wrong: 40001,
		canceled: 48004,
	});
	const { value } = state.tokens.issue('corp', { installation });
	return json({ ...OK, access_token: value, expires_in: TOKEN_SECONDS });
};

export const TOKEN_CALLS: Handlers = {
	'/cgi-bin/service/get_provider_token': getProviderToken,
	'/cgi-bin/service/get_suite_token': getSuiteToken,
	'/cgi-bin/service/get_corp_token': getCorpToken,
	'/cgi-bin/gettoken': getCustomizedToken,
};
