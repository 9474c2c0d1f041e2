/** Rows: access tokens of the provider, the suite and each corp (https://developer.work.weixin.qq.com/document/path/91200, 90600, 90605). */
import { defineEndpoint, GET, POST } from '../../table/define';
import { required, text } from '../../table/kinds';
import {
	A_CORP,
	A_PERMANENT_CODE,
	A_PROVIDER,
	A_SUITE,
	A_TOKEN,
	OK,
	PERMANENT_CODE,
	REQUIRED_CORP_ID,
	SUITE_ID,
} from '../../table/parameters';

/** On success these answers have no errcode. */
const TOKEN = { resource: 'token', internal: true } as const;
const SECONDS = 7200;

export const TOKEN_ENDPOINTS = {
	'token.getProvider': defineEndpoint({
		...TOKEN,
		...POST,
		operation: 'getProvider',
		title: 'Get Provider Token',
		zh: '获取服务商凭证',
		action: 'Get provider token',
		description: 'Gets the access token of the service provider',
		path: '/cgi-bin/service/get_provider_token',
		token: 'none',
		parameters: {
			corpid: required(
				text('Provider Corp ID', 'Corp ID of the service provider', { from: 'provider' }),
			),
			provider_secret: required(
				text('Provider Secret', 'ProviderSecret from the provider console', {
					from: 'providerSecret',
					secret: true,
				}),
			),
		},
		response: { secret: ['provider_access_token'] },
		see: 91200,
		example: {
			request: { corpid: A_PROVIDER, provider_secret: 'example-provider-secret' },
			response: { provider_access_token: 'example-provider-token', expires_in: SECONDS },
		},
	}),
	'token.getSuite': defineEndpoint({
		...TOKEN,
		...POST,
		operation: 'getSuite',
		title: 'Get Suite Token',
		zh: '获取第三方应用凭证',
		action: 'Get suite token',
		description: 'Gets the access token of the third-party app, from its newest suite ticket',
		path: '/cgi-bin/service/get_suite_token',
		token: 'none',
		parameters: {
			suite_id: SUITE_ID,
			suite_secret: required(
				text('Suite Secret', 'Secret of the third-party app', {
					from: 'suiteSecret',
					secret: true,
				}),
			),
			suite_ticket: required(
				text('Suite Ticket', 'Newest ticket that WeCom pushed; it lives 30 minutes', {
					from: 'ticket',
					secret: true,
					limits: { maxBytes: 512 },
				}),
			),
		},
		response: { secret: ['suite_access_token'] },
		see: 90600,
		example: {
			request: {
				suite_id: A_SUITE,
				suite_secret: 'example-suite-secret',
				suite_ticket: 'example-suite-ticket',
			},
			response: { suite_access_token: 'example-suite-token', expires_in: SECONDS },
		},
	}),
	'token.getCorp': defineEndpoint({
		...TOKEN,
		...POST,
		operation: 'getCorp',
		title: 'Get Corp Token',
		zh: '获取企业凭证',
		action: 'Get corp token',
		description: 'Gets the access token of the third-party app in one corp',
		path: '/cgi-bin/service/get_corp_token',
		token: 'suite',
		kinds: ['thirdParty'],
		parameters: { auth_corpid: REQUIRED_CORP_ID, permanent_code: PERMANENT_CODE },
		response: { secret: ['access_token'] },
		see: 90605,
		example: {
			request: { auth_corpid: A_CORP, permanent_code: A_PERMANENT_CODE },
			response: { access_token: A_TOKEN, expires_in: SECONDS },
		},
	}),
	// The permanent code of a customized app is its secret; get_corp_token refuses it with 48002.
	'token.getCustomized': defineEndpoint({
		...TOKEN,
		...GET,
		operation: 'getCustomized',
		title: 'Get Customized App Token',
		zh: '获取代开发授权应用access_token',
		action: 'Get customized app token',
		description: 'Gets the access token of a customized app in its corp',
		path: '/cgi-bin/gettoken',
		token: 'none',
		kinds: ['customized'],
		parameters: { corpid: REQUIRED_CORP_ID, corpsecret: PERMANENT_CODE },
		response: { secret: ['access_token'] },
		see: 97164,
		example: {
			request: { corpid: A_CORP, corpsecret: A_PERMANENT_CODE },
			response: { ...OK, access_token: A_TOKEN, expires_in: SECONDS },
		},
	}),
};
