import { ERRCODES } from '../../../../nodes/WecomSuite/suite/errcodes';
import { CORP } from '../../../simulator/api/caller';
import { answering, closeClients, failureOf, openClient } from '../../../support/client';

afterEach(closeClients);

const FIRST = ['token.getSuite', 'token.getCorp'];
const PRE_AUTH = 'authorization.createPreAuthCode';

describe('a stale token', () => {
	it.each([
		['40014', 'forgetTokens'],
		['42001', 'expireTokens'],
	] as const)('of a corp (%s) is renewed once, and the call repeated once', async (code, make) => {
		const { api, asked, call, waits } = await openClient();
		await call('tag.getMany');
		api[make]('corp');
		expect(await call('tag.getMany')).toMatchObject({ json: { errcode: 0 } });
		expect(asked().slice(3)).toEqual([`tag.getMany (${code})`, 'token.getCorp', 'tag.getMany']);
		expect(waits).toEqual([]);
	});

	it.each([
		['40082', 'forgetTokens'],
		['42009', 'expireTokens'],
	] as const)('of the suite (%s) is renewed, and no other is', async (code, make) => {
		const { api, asked, call } = await openClient();
		await Promise.all([call('tag.getMany'), call(PRE_AUTH), call('licenseOrder.getBalance')]);
		const before = asked().length;
		api[make]('suite');
		await call(PRE_AUTH);
		await Promise.all([call('tag.getMany'), call('licenseOrder.getBalance')]);
		expect(asked().slice(before, before + 3)).toEqual([
			`${PRE_AUTH} (${code})`,
			'token.getSuite',
			PRE_AUTH,
		]);
		expect(asked()).toHaveLength(before + 5);
	});

	it.each(['forgetTokens', 'expireTokens'] as const)('of the provider is renewed', async (make) => {
		const { api, asked, call } = await openClient();
		await call('licenseOrder.getBalance');
		api[make]('provider');
		await call('licenseOrder.getBalance');
		expect(asked().slice(3)).toEqual(['token.getProvider', 'licenseOrder.getBalance']);
	});

	it('of the suite is renewed on the way to one of a corp', async () => {
		const { api, asked, call } = await openClient();
		await call('tag.getMany');
		api.expireTokens();
		expect(await call('tag.getMany')).toMatchObject({ json: { errcode: 0 } });
		expect(asked().slice(3)).toEqual([
			'tag.getMany (42001)',
			'token.getCorp (42009)',
			'token.getSuite',
			'token.getCorp',
			'tag.getMany',
		]);
	});

	it('of one corp leaves that of another alone', async () => {
		const { api, asked, call } = await openClient();
		const { corpId, permanentCode } = api.authorize('wpExampleOther');
		const other = { authorization: { corpId, permanentCode } };
		await call('tag.getMany');
		await call('tag.getMany', {}, other);
		api.fail('tag.getMany', { errcode: 42001 });
		await call('tag.getMany');
		const before = asked().length;
		await call('tag.getMany', {}, other);
		expect(asked().slice(before)).toEqual(['tag.getMany']);
		expect(api.requests.at(-1)?.query).toEqual({ access_token: '(corp token 2)' });
	});

	it('is renewed once for 50 calls that notice it at the same time', async () => {
		const { api, asked, call } = await openClient();
		await call('tag.getMany');
		api.forgetTokens('corp');
		const before = asked().length;
		await Promise.all(Array.from({ length: 50 }, () => call('tag.getMany')));
		const since = asked().slice(before);
		expect(since.filter((key) => key === 'token.getCorp')).toHaveLength(1);
		expect(since.filter((key) => key === 'tag.getMany')).toHaveLength(50);
	});

	it('a second time in a row is the end', async () => {
		const { api, asked, call, waits } = await openClient();
		api.fail('tag.getMany', { errcode: 42001, times: 2 });
		expect(await failureOf(call('tag.getMany'))).toMatchObject({
			code: 'ERR_WECOM_API',
			errcode: 42001,
		});
		expect(asked()).toEqual([
			...FIRST,
			'tag.getMany (42001)',
			'token.getCorp',
			'tag.getMany (42001)',
		]);
		expect(waits).toEqual([]);
	});

	it('of the caller is the caller’s affair', async () => {
		const { asked, call } = await openClient();
		const values = { access_token: 'example-unknown' };
		expect(await failureOf(call('registration.finishSync', values))).toMatchObject({
			errcode: 40014,
		});
		expect(asked()).toEqual(['registration.finishSync (40014)']);
	});
});

describe('a busy WeCom', () => {
	it.each([-1, 45009, 45033])('(%d) is asked again after a pause', async (errcode) => {
		const { api, asked, call, waits } = await openClient();
		api.fail('tag.getMany', { errcode, times: 2 });
		expect(await call('tag.getMany')).toMatchObject({ json: { errcode: 0 } });
		expect(waits).toEqual([500, 2000]);
		const busy = `tag.getMany (${errcode})`;
		expect(asked()).toEqual([...FIRST, busy, busy, 'tag.getMany']);
	});

	it.each([-1, 45009, 45033])('(%d) is given up on after three tries', async (errcode) => {
		const { api, asked, call, waits } = await openClient();
		api.fail('tag.getMany', { errcode, times: 9 });
		expect(await failureOf(call('tag.getMany'))).toMatchObject({ code: 'ERR_WECOM_API', errcode });
		expect(waits).toEqual([500, 2000]);
		expect(asked()).toHaveLength(FIRST.length + 3);
	});

	it('that is busy when it should give a token is asked again too', async () => {
		const { api, asked, call, waits } = await openClient();
		api.fail('token.getSuite', { errcode: -1 });
		expect(await call('tag.getMany')).toMatchObject({ json: { errcode: 0 } });
		expect(waits).toEqual([500]);
		expect(asked()).toEqual(['token.getSuite (-1)', ...FIRST, 'tag.getMany']);
	});

	it('may find a token stale after the pause', async () => {
		const { api, asked, call } = await openClient();
		api.fail('tag.getMany', { errcode: 45009 });
		api.fail('tag.getMany', { errcode: 42001 });
		expect(await call('tag.getMany')).toMatchObject({ json: { errcode: 0 } });
		expect(asked().slice(2)).toEqual([
			'tag.getMany (45009)',
			'tag.getMany (42001)',
			'token.getCorp',
			'tag.getMany',
		]);
	});

	it('that then says a code is used up is told with the first try, which may have used it (issue 20, single-use codes)', async () => {
		const { api, call } = await openClient();
		const auth_code = api.issueAuthCode(CORP);
		await call('authorization.complete', { auth_code });
		api.fail('authorization.complete', { errcode: -1 });
		expect(await failureOf(call('authorization.complete', { auth_code }))).toMatchObject({
			errcode: 40078,
			unsure: true,
			message: expect.stringContaining('earlier try was answered with -1 and may have counted'),
		});
		const sure = await failureOf(call('authorization.complete', { auth_code }));
		expect(sure).toMatchObject({ errcode: 40078, unsure: false });
		expect(sure.message).not.toContain('earlier try');
	});

	it('that did not use the code gives the permanent code at the second try (issue 20, single-use codes)', async () => {
		const { api, asked, call } = await openClient();
		const auth_code = api.issueAuthCode(CORP);
		api.fail('authorization.complete', { errcode: -1 });
		expect(await call('authorization.complete', { auth_code })).toMatchObject({
			json: { permanent_code: expect.any(String) },
		});
		expect(asked().slice(1)).toEqual(['authorization.complete (-1)', 'authorization.complete']);
	});

	it('gets a file once more, whole', async () => {
		const { api, call } = await openClient();
		const data = Buffer.from('example content');
		api.fail('media.uploadFile', { errcode: -1 });
		await call('media.uploadFile', { media: { fileName: 'a.txt', mimeType: 'text/plain', data } });
		expect([...api.media.values()]).toMatchObject([{ fileName: 'a.txt', data, corpId: CORP }]);
	});
});

describe('nothing else is repeated', () => {
	const NO = Object.entries(ERRCODES).filter(([, { retry }]) => retry === 'no');

	it(`not one of the ${NO.length} other codes, nor a code that nobody listed`, async () => {
		const { call, waits } = await openClient();
		for (const errcode of [...NO.map(([code]) => Number(code)), 999999]) {
			const asked: string[] = [];
			const send = answering((path) => {
				asked.push(path);
				return { body: `{"errcode":${errcode},"errmsg":"no"}` };
			});
			expect(await failureOf(call('licenseOrder.getBalance', {}, { send }))).toMatchObject({
				code: 'ERR_WECOM_API',
				errcode,
				errmsg: 'no',
			});
			expect(asked).toEqual(['/cgi-bin/service/get_provider_token']);
		}
		expect(waits).toEqual([]);
	});

	it('no call without an answer, because WeCom may have done what it was told', async () => {
		const { api, asked, call, corp } = await openClient();
		api.fail('message.sendText', { drop: true });
		const values = { touser: 'lisi', agentid: corp.agentId, content: 'once' };
		expect(await failureOf(call('message.sendText', values))).toMatchObject({
			code: 'ERR_WECOM_TRANSPORT',
		});
		expect(asked()).toEqual([...FIRST, 'message.sendText']);
	});

	it.each([
		[502, '<html>Bad Gateway</html>'],
		[200, '<html>Sign in</html>'],
		[200, '{"errcode":0'],
		[200, ''],
		[200, '[1]'],
		[200, 'null'],
		[404, '{"message":"no route"}'],
		[200, '{"code":500,"message":"C4: a gateway"}'],
		[503, '{}'],
	])('no answer with status %d and %j', async (status, body) => {
		const { api, asked, call, waits } = await openClient();
		api.fail('tag.getMany', { status, body });
		expect(await failureOf(call('tag.getMany'))).toMatchObject({
			code: 'ERR_WECOM_TRANSPORT',
			message: `/cgi-bin/tag/list answered with status ${status} and something other than JSON of WeCom`,
			remedy: expect.stringContaining('API Base URL'),
		});
		expect(asked()).toHaveLength(3);
		expect(waits).toEqual([]);
	});

	it('no file with another status than 200', async () => {
		const { api, call } = await openClient();
		for (const body of ['<html>', '{"message":"no route"}']) {
			api.fail('media.download', { status: 500, body });
			expect(await failureOf(call('media.download', { media_id: 'x' }))).toMatchObject({
				code: 'ERR_WECOM_TRANSPORT',
				message: expect.stringContaining('status 500'),
			});
		}
	});

	it('no refusal that comes with another status than 200', async () => {
		const { api, call } = await openClient();
		api.fail('tag.getMany', { status: 403, body: '{"errcode":60020,"errmsg":"ip"}' });
		expect(await failureOf(call('tag.getMany'))).toMatchObject({ errcode: 60020 });
	});
});
