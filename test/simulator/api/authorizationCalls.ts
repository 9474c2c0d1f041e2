/** From pre-auth code to permanent code, and what a corp authorized (https://developer.work.weixin.qq.com/document/path/90601, 90603, 100776, 90604, 90582). */
import type { JsonObject } from '../../../nodes/WecomSuite/suite/table/define';
import { OK, Refusal } from './answer';
import { json, textOf, withValues, type Call, type Handler, type Handlers } from './call';
import type { Installation } from './records';
import { randomId, type ApiState } from './state';
import { TOKEN_SECONDS } from './tokens';

const createPreAuthCode: Handler = (_call, { preAuthCodes }) => {
	const code = randomId('preauth');
	preAuthCodes.add(code, true);
	return json({ ...OK, pre_auth_code: code, expires_in: 1200 });
};

const setSessionInfo: Handler = (call, { preAuthCodes }) => {
	if (preAuthCodes.get(textOf(call, 'pre_auth_code')) === undefined) throw new Refusal(40077);
	return json(OK);
};

/** The example as this corp would see it: nobody sold or resold anything, and the ids are its own. */
const personal = (example: JsonObject, { settings }: ApiState, corp: Installation): JsonObject => {
	const rest = without(example, ['dealer_corp_info', 'register_code_info', 'state']);
	const values = {
		corpid: corp.corpId,
		agentid: corp.agentId,
		auth_mode: corp.authMode,
		permanent_code: corp.permanentCode,
		is_customized_app: settings.customized === true,
		...(settings.customized === true ? { level: 0 } : {}),
	};
	return {
		...withValues(rest, values),
		...(corp.state === undefined ? {} : { state: corp.state }),
	};
};

const without = (example: JsonObject, names: readonly string[]): JsonObject =>
	Object.fromEntries(Object.entries(example).filter(([name]) => !names.includes(name)));

/** An auth code works once, also when the answer gets lost. */
const takeAuthCode = (call: Call, { authCodes }: ApiState): Installation => {
	const installation = authCodes.take(textOf(call, 'auth_code'));
	if (installation === undefined) throw new Refusal(40078);
	if (installation.canceled) throw new Refusal(48004);
	return installation;
};

const complete: Handler = (call, state) =>
	json(personal(call.row.example.response, state, takeAuthCode(call, state)));

/** Version 1 comes with a corp token, except for customized apps, and without errcode. */
const completeInFull: Handler = (call, state) => {
	const installation = takeAuthCode(call, state);
	const example = without(call.row.example.response, ['access_token', 'expires_in']);
	const answer = personal(example, state, installation);
	if (state.settings.customized === true) return json(answer);
	const { value } = state.tokens.issue('corp', { installation });
	return json({ access_token: value, expires_in: TOKEN_SECONDS, ...answer });
};

const getAuthInfo: Handler = (call, state) => {
	const [corpId, code] = [textOf(call, 'auth_corpid'), textOf(call, 'permanent_code')];
	return json(personal(call.row.example.response, state, state.authorized(corpId, code)));
};

/** The only token that comes from an ordinary call: it lets a new corp fill its contacts. */
const getRegistration: Handler = ({ row }, { tokens }) => {
	const { value } = tokens.issue('contactSync', { seconds: CONTACT_SYNC_SECONDS });
	const contact_sync = { access_token: value, expires_in: CONTACT_SYNC_SECONDS };
	return json({ ...row.example.response, contact_sync });
};
const CONTACT_SYNC_SECONDS = 1800;

export const AUTHORIZATION_CALLS: Handlers = {
	'/cgi-bin/service/get_pre_auth_code': createPreAuthCode,
	'/cgi-bin/service/set_session_info': setSessionInfo,
	'/cgi-bin/service/v2/get_permanent_code': complete,
	'/cgi-bin/service/get_permanent_code': completeInFull,
	'/cgi-bin/service/v2/get_auth_info': getAuthInfo,
	'/cgi-bin/service/get_auth_info': getAuthInfo,
	'/cgi-bin/service/get_register_info': getRegistration,
};
