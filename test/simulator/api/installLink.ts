/** An admin opens an install link and agrees (https://developer.work.weixin.qq.com/document/path/90597). */
import type { ApiState } from './state';

const PAGE = 'https://open.work.weixin.qq.com/3rdapp/install';
const AUTH_CODE_SECONDS = 600;
const STATE = /^[A-Za-z0-9]{0,128}$/;

export interface InstallLink {
	readonly redirectUri: string;
	readonly state: string | undefined;
}

/** @throws Error when the page would show one */
export const readInstallLink = (
	link: string,
	{ settings, preAuthCodes }: ApiState,
): InstallLink => {
	const { origin, pathname, searchParams } = new URL(link);
	const value = (name: string) => searchParams.get(name) ?? '';
	if (`${origin}${pathname}` !== PAGE) throw new Error('This is no install link.');
	if (value('suite_id') !== settings.suiteId) throw new Error('The link is for another app.');
	if (preAuthCodes.get(value('pre_auth_code')) === undefined)
		throw new Error('The pre-auth code of the link is unknown or expired.');
	const redirectUri = value('redirect_uri');
	if (!URL.canParse(redirectUri)) throw new Error('The link leads nowhere afterwards.');
	const state = value('state');
	if (!STATE.test(state))
		throw new Error('The state of the link holds more than letters and digits.');
	return { redirectUri, state: state || undefined };
};

/** Where the browser goes afterwards. No `create_auth` is pushed then: this is how the auth code arrives. */
export const redirectOf = ({ redirectUri, state = '' }: InstallLink, authCode: string): string => {
	const url = new URL(redirectUri);
	url.searchParams.set('auth_code', authCode);
	url.searchParams.set('expires_in', String(AUTH_CODE_SECONDS));
	url.searchParams.set('state', state);
	return url.href;
};
