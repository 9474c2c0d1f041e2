/** Sign Page: what wx.config and wx.agentConfig of a web page take. The ticket stays in memory; nothing in the answer is secret. */
import { randomBytes } from 'node:crypto';
import { pageTicket, signPage, type PageTicket } from '../../suite/jsSdk';
import { required, text } from '../../suite/table/kinds';
import { A_CORP, A_LINK, AGENT_ID, AN_AGENT, URL_LIMITS } from '../../suite/table/parameters';
import type { Call, Operation } from '../operation';

const PAGE_URL = required(
	text(
		'Page URL',
		'Address of the page as the browser shows it, with query, without "#" and what follows',
		{
			placeholder: 'e.g. https://example.com/page?id=1',
			limits: URL_LIMITS,
		},
	),
);

const A_SIGNATURE = {
	timestamp: 1414587457,
	nonceStr: 'Wm3WZYTPz0wzccnW',
	signature: '0f9de62fce790f9a083d5c99e95740ceb90c27ed',
};

async function signatureFor(kind: PageTicket, { account, environment, values }: Call) {
	const ticket = await pageTicket(kind, account, environment);
	const timestamp = Math.floor(Date.now() / 1000);
	const nonceStr = randomBytes(8).toString('hex');
	const url = String(values['url']);
	return { timestamp, nonceStr, signature: signPage({ ticket, nonceStr, timestamp, url }) };
}

const JS_SDK = { resource: 'jsSdk', authorized: 'always' } as const;

/** Names in the answers are those that the functions of the page take. */
export const JS_SDK_OPERATIONS: readonly Operation[] = [
	{
		...JS_SDK,
		operation: 'signPage',
		title: 'Sign Page',
		zh: '生成wx.config签名',
		action: 'Sign page for wx.config',
		description:
			'Signs the address of a web page for wx.config (JS-SDK 签名); gets and keeps the ticket by itself',
		parameters: { url: PAGE_URL },
		example: { url: A_LINK },
		returns: { appId: A_CORP, ...A_SIGNATURE },
		run: async (call) => {
			const signature = await signatureFor('corp', call);
			return [{ json: { appId: call.account.authorization?.corpId, ...signature } }];
		},
	},
	{
		...JS_SDK,
		operation: 'signPageForApp',
		title: 'Sign Page for App',
		zh: '生成wx.agentConfig签名',
		action: 'Sign page for wx.agentConfig',
		description:
			'Signs the address of a web page for wx.agentConfig (JS-SDK 签名); gets and keeps the ticket by itself',
		parameters: { url: PAGE_URL, agentid: AGENT_ID },
		example: { url: A_LINK, agentid: AN_AGENT },
		returns: { corpid: A_CORP, agentid: AN_AGENT, ...A_SIGNATURE },
		run: async (call) => {
			const signature = await signatureFor('app', call);
			const agentid = Number(call.values['agentid']);
			return [{ json: { corpid: call.account.authorization?.corpId, agentid, ...signature } }];
		},
	},
];
