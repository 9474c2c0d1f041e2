/** Pages of WeCom that a browser opens, as operations: nothing is sent. */
import { LINKS, type AnyLink } from '../../suite/endpoints/provider/links';
import { buildLink } from '../../suite/call/request';
import type { Operation } from '../operation';
import { keysOf } from '../../shared/narrow';

/** The install link needs a pre-auth code and has an operation of its own that gets one. */
const PLACES: Readonly<Record<Exclude<keyof typeof LINKS, 'install'>, readonly [string, string]>> =
	{
		webLogin: ['login', 'createWebLoginLink'],
		customizedWebLogin: ['login', 'createCustomizedWebLoginLink'],
		consoleLogin: ['login', 'createQrLoginLink'],
		registration: ['registration', 'createRegistrationLink'],
	};

export const LINK_OPERATIONS: readonly Operation[] = keysOf(PLACES).map((key) => {
	const [resource, operation] = PLACES[key];
	const link: AnyLink = LINKS[key];
	const { title, zh, description, parameters, legacy } = link;
	return {
		resource,
		operation,
		title: `Create ${title}${legacy === true ? ' (Legacy)' : ''}`,
		zh,
		action: actionOf(title),
		description: `Creates the address of a page: ${description.charAt(0).toLowerCase()}${description.slice(1)}`,
		parameters,
		authorized: 'never' as const,
		returns: { url: `${link.url}?…` },
		run: ({ values }) => Promise.resolve([{ json: { url: buildLink(link, values) } }]),
	};
});

/** `Web Login Link (Customized App)` → `Create web login link for customized app` */
function actionOf(title: string): string {
	const [, name = title, app] = /^(.*?)(?: \((.*)\))?$/.exec(title) ?? [];
	const words = app === undefined ? name : `${name} for ${app}`;
	return `Create ${words.toLowerCase().replace(/\bqr\b/, 'QR')}`;
}
