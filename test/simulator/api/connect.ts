/** Both halves of WeCom as one: what the platform pushes, the API knows. */
import type { WecomApi } from './index';
import type { InstallOptions } from './records';
import { randomId } from './state';
import type { WecomPlatform } from '../push/platform';
import type { PushOptions } from '../push/push';

export const connect = (platform: WecomPlatform, api: WecomApi) => ({
	/** A fresh ticket, good at the API before it is pushed. */
	pushTicket: (ticket = randomId('ticket'), options: PushOptions = {}) => {
		api.acceptTicket(ticket);
		return platform.pushTicket(ticket, options);
	},

	/** An admin of the platform's corp installs the app: `create_auth` with an auth code that works. */
	install: async (options: InstallOptions = {}, pushOptions: PushOptions = {}) => {
		const installation = api.authorize(platform.identity.corpId, options);
		const { authCode, state = null } = installation;
		const elements = { AuthCode: authCode, State: state };
		return { installation, push: await platform.push('suite:create_auth', elements, pushOptions) };
	},

	/** The corp removes the app. */
	uninstall: (options: PushOptions = {}) => {
		const { corpId } = platform.identity;
		api.cancel(corpId);
		return platform.push('suite:cancel_auth', { AuthCorpId: corpId }, options);
	},
});
