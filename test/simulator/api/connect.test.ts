import { API, startApi } from './caller';
import { connect } from './connect';
import { WecomPlatform } from '../push/platform';
import { startReceiver, SUITE } from '../push/receiver';

describe('connect', () => {
	it('makes what the platform pushes good at the API', async () => {
		const { api, caller } = await startApi();
		const receiver = await startReceiver();
		const platform = new WecomPlatform({ ...SUITE, callbackUrl: receiver.url });
		const connected = connect(platform, api);

		const { ticket, kind } = await connected.pushTicket();
		expect(kind).toBe('success');
		const { suiteId: suite_id, suiteSecret: suite_secret } = API;
		const asked = { suite_id, suite_secret, suite_ticket: ticket };
		const answer = await caller.row('token.getSuite', '', asked);
		const token = String(answer['suite_access_token']);

		const { installation } = await connected.install({ state: 'partner7' });
		const pushed = receiver.received.at(-1)?.message ?? '';
		expect(pushed).toContain('partner7');
		const auth_code = /<AuthCode><!\[CDATA\[(.+?)\]\]>/.exec(pushed)?.[1];
		const completed = await caller.row('authorization.complete', token, { auth_code });
		expect(completed).toMatchObject({ permanent_code: installation.permanentCode });

		expect((await connected.uninstall()).kind).toBe('success');
		const { corpId: auth_corpid, permanentCode: permanent_code } = installation;
		const gone = await caller.row('token.getCorp', token, { auth_corpid, permanent_code });
		expect(gone).toMatchObject({ errcode: 40084 });

		platform.close();
		await Promise.all([api.stop(), receiver.close()]);
	});
});
