/** Pages of WeCom that a browser opens: not calls, but built from parameters in the same way. */
import {
	choice,
	integer,
	required,
	text,
	type InputOf,
	type ParameterSet,
} from '../../table/kinds';
import {
	A_CORP,
	A_PROVIDER,
	A_SUITE,
	AN_AGENT,
	STATE_RULE,
	SUITE_ID,
	URL_LIMITS,
} from '../../table/parameters';

export interface AnyLink {
	readonly title: string;
	/** What the vendor calls it, in Chinese. */
	readonly zh?: string;
	readonly description: string;
	/** Address without its query. */
	readonly url: `https://${string}`;
	/** What every link carries beside its parameters. */
	readonly fixed?: { readonly [name: string]: string };
	/** Order of the query, where WeCom matches the address as a whole. */
	readonly order?: readonly string[];
	readonly parameters: ParameterSet;
	/** Part behind the query; WeCom tells its pages apart by it. */
	readonly fragment?: string;
	readonly see: number;
	readonly legacy?: true;
	readonly example: { readonly [name: string]: unknown };
}
interface LinkRow<P extends ParameterSet> extends AnyLink {
	readonly parameters: P;
	readonly example: { readonly [K in keyof NoInfer<P>]: InputOf<NoInfer<P>[K]> };
}
const defineLink = <const P extends ParameterSet>(row: LinkRow<P>) => row;

const REDIRECT = required(
	text('Redirect URL', 'Where the browser goes afterwards; its domain must be registered', {
		placeholder: 'e.g. https://example.com/installed',
		limits: URL_LIMITS,
	}),
);
const STATE = text('State', 'Comes back with the redirect; up to 128 letters and digits', {
	limits: { maxBytes: 128, ...STATE_RULE },
});
const SCOPE = required(
	choice('Scope', 'What the page may learn about the member', [
		{ name: 'Member ID', value: 'snsapi_base', description: 'Without asking the member' },
		{ name: 'Personal Details', value: 'snsapi_privateinfo', description: 'The member is asked' },
	]),
);
const OAUTH = {
	url: 'https://open.weixin.qq.com/connect/oauth2/authorize',
	fixed: { response_type: 'code' },
	order: ['appid', 'redirect_uri', 'response_type', 'scope', 'state', 'agentid'],
	fragment: 'wechat_redirect',
} as const;
const A_REDIRECT = { redirect_uri: 'https://example.com/done', state: 'partner7' } as const;

export const LINKS = {
	install: defineLink({
		title: 'Install Link',
		zh: '从服务商网站发起授权',
		description: 'Page on which an admin of a corp authorizes the app',
		url: 'https://open.work.weixin.qq.com/3rdapp/install',
		parameters: {
			suite_id: SUITE_ID,
			pre_auth_code: required(
				text('Pre-Auth Code', 'Code from Create Pre-Auth Code', { secret: true }),
			),
			redirect_uri: REDIRECT,
			state: STATE,
		},
		see: 90597,
		example: { suite_id: A_SUITE, pre_auth_code: 'example-pre-auth-code', ...A_REDIRECT },
	}),
	webLogin: defineLink({
		...OAUTH,
		title: 'Web Login Link',
		zh: '构造网页授权链接',
		description: 'Page inside WeCom that tells a web page of the app which member opened it',
		parameters: { appid: SUITE_ID, redirect_uri: REDIRECT, scope: SCOPE, state: STATE },
		see: 91120,
		example: { appid: A_SUITE, scope: 'snsapi_base', ...A_REDIRECT },
	}),
	customizedWebLogin: defineLink({
		...OAUTH,
		title: 'Web Login Link (Customized App)',
		zh: '构造网页授权链接（代开发）',
		description: 'The same for a customized app, which names its corp and its agent ID',
		parameters: {
			appid: required(text('Corp ID', 'Corp of the app', { from: 'corp' })),
			redirect_uri: REDIRECT,
			scope: SCOPE,
			state: STATE,
			agentid: required(integer('Agent ID', 'ID of the app in this corp', { from: 'agent' })),
		},
		see: 91120,
		example: { appid: A_CORP, scope: 'snsapi_base', agentid: AN_AGENT, ...A_REDIRECT },
	}),
	consoleLogin: defineLink({
		title: 'QR Login Link',
		zh: '构造扫码登录链接',
		description: 'Page with a QR code that signs admins or members in to a website',
		url: 'https://open.work.weixin.qq.com/wwopen/sso/3rd_qrConnect',
		parameters: {
			appid: required(
				text('Provider Corp ID', 'Corp ID of the service provider', { from: 'provider' }),
			),
			redirect_uri: REDIRECT,
			state: STATE,
			usertype: required(
				choice('Users', 'Who signs in', [
					{ name: 'Admins', value: 'admin' },
					{ name: 'Members', value: 'member' },
				]),
			),
		},
		see: 91124,
		legacy: true,
		example: { appid: A_PROVIDER, usertype: 'member', ...A_REDIRECT },
	}),
	registration: defineLink({
		title: 'Registration Link',
		zh: '推广注册链接',
		description: 'Page on which a customer registers a new corp with an app in it',
		url: 'https://open.work.weixin.qq.com/3rdservice/wework/register',
		parameters: { register_code: required(text('Register Code', 'Code from Create Code')) },
		see: 90581,
		example: { register_code: 'example-register-code' },
	}),
};
