/** Create Install Link: pre-auth code, what it is for, and the address, in one go (https://developer.work.weixin.qq.com/document/path/90597). */
import { AUTHORIZATION_ENDPOINTS } from '../../suite/endpoints/provider/authorizations';
import { LINKS } from '../../suite/endpoints/provider/links';
import { buildLink, buildRequest } from '../../suite/call/request';
import { sendForJson } from '../call/results';
import type { Call, Operation, Result } from '../operation';

const CREATE_CODE = AUTHORIZATION_ENDPOINTS['authorization.createPreAuthCode'];
const SET_OPTIONS = AUTHORIZATION_ENDPOINTS['authorization.setOptions'];
const { redirect_uri, state } = LINKS.install.parameters;
const { auth_type, appid } = SET_OPTIONS.parameters;

/** Stands for the code while everything else is checked: nothing is sent in vain. */
const NO_CODE = 'none-yet';
const LIFE_SECONDS = 1200;

async function createLink(call: Call): Promise<Result[]> {
	const { auth_type: type = 0, appid: apps, ...rest } = call.values;
	const link = (pre_auth_code: string) =>
		buildLink(LINKS.install, { ...rest, suite_id: call.settings.suiteId, pre_auth_code });
	const options = (pre_auth_code: string) =>
		buildRequest(SET_OPTIONS, { pre_auth_code, auth_type: type, appid: apps });
	link(NO_CODE);
	options(NO_CODE);
	const created = await sendForJson(call, CREATE_CODE, buildRequest(CREATE_CODE, {}));
	const code = String(created['pre_auth_code'] ?? '');
	await sendForJson(call, SET_OPTIONS, options(code));
	const expiresIn = Number(created['expires_in'] ?? LIFE_SECONDS);
	const expiresAt = new Date(Date.now() + expiresIn * 1000).toISOString();
	return [{ json: { url: link(code), expiresIn, expiresAt } }];
}

export const CREATE_INSTALL_LINK: Operation = {
	resource: 'authorization',
	operation: 'createInstallLink',
	title: 'Create Install Link',
	zh: '生成安装授权链接',
	action: 'Create authorization install link',
	description:
		'Creates the link on which an admin of a corp installs the app, with everything it needs; it lives 20 minutes',
	parameters: { redirect_uri, auth_type: { ...auth_type, default: 0 }, state, appid },
	shown: ['auth_type'],
	authorized: 'never',
	returns: {
		url: `${LINKS.install.url}?…`,
		expiresIn: LIFE_SECONDS,
		expiresAt: '2026-01-31T08:20:00.000Z',
	},
	run: createLink,
};
