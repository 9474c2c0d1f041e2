import { pageTicket, signPage } from '../../../nodes/WecomSuite/suite/jsSdk';
import { closeClients, openClient } from '../../support/client';

afterEach(closeClients);

describe('signPage', () => {
	// The vendor's example, which tests of many SDKs repeat.
	const PAGE = {
		ticket:
			'sM4AOVdWfPE4DxkXGEs8VMCPGGVi4C3VM0P37wVUCFvkVAy_90u5h9nbSlYy3-Sl-HhTdfl2fzFy1AOcHKP7qg',
		nonceStr: 'Wm3WZYTPz0wzccnW',
		timestamp: 1414587457,
		url: 'http://mp.weixin.qq.com?params=value',
	};
	const SIGNATURE = '0f9de62fce790f9a083d5c99e95740ceb90c27ed';

	it('gives the published signature', () => {
		expect(signPage(PAGE)).toBe(SIGNATURE);
	});

	it('leaves out what follows "#"', () => {
		expect(signPage({ ...PAGE, url: `${PAGE.url}#/route?a=1` })).toBe(SIGNATURE);
	});
});

describe('pageTicket', () => {
	it('asks once for each kind, and keeps what it got', async () => {
		const { account, environment, asked } = await openClient();
		const many = await Promise.all([1, 2, 3].map(() => pageTicket('corp', account, environment)));
		await pageTicket('app', account, environment);
		await pageTicket('app', account, environment);
		expect(new Set(many).size).toBe(1);
		expect(asked().slice(2)).toEqual(['jsSdk.getCorpTicket', 'jsSdk.getAppTicket']);
	});

	it('is one of each corp', async () => {
		const { api, account, environment, asked } = await openClient();
		const { corpId, permanentCode } = api.authorize('wpExampleOther');
		await pageTicket('corp', account, environment);
		await pageTicket('corp', { ...account, authorization: { corpId, permanentCode } }, environment);
		expect(asked().filter((key) => key === 'jsSdk.getCorpTicket')).toHaveLength(2);
	});

	it('is kept for two hours when the answer does not say how long it lives', async () => {
		const { api, account, environment, asked } = await openClient();
		api.script('jsSdk.getCorpTicket', () => ({
			errcode: 0,
			errmsg: 'ok',
			ticket: 'exampleTicket',
		}));
		const both = [
			await pageTicket('corp', account, environment),
			await pageTicket('corp', account, environment),
		];
		expect(both).toEqual(['exampleTicket', 'exampleTicket']);
		expect(asked().filter((key) => key === 'jsSdk.getCorpTicket')).toHaveLength(1);
	});

	it('says so when the answer has none', async () => {
		const { api, account, environment } = await openClient();
		api.script('jsSdk.getCorpTicket', () => ({ errcode: 0, errmsg: 'ok' }));
		await expect(pageTicket('corp', account, environment)).rejects.toThrow(
			/answered without ticket/,
		);
	});
});
