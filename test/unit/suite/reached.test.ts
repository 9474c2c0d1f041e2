import { missedIn, reachedNobody, wordsOf } from '../../../nodes/WecomSuite/suite/reached';

const words = (json: Parameters<typeof missedIn>[0]) => wordsOf(missedIn({ errcode: 0, ...json }));

describe('missedIn', () => {
	it.each([
		[
			{ invaliduser: 'lisi|wangwu', invalidparty: '', invalidtag: '7' },
			'invaliduser: lisi, wangwu; invalidtag: 7',
		],
		[{ unlicenseduser: 'lisi' }, 'unlicenseduser: lisi'],
		[{ invalidlist: 'a|b', invalidparty: [4] }, 'invalidlist: a, b; invalidparty: 4'],
		[{ open_userid_list: [], invalid_userid_list: ['lisi'] }, 'invalid_userid_list: lisi'],
		[{ invalid_account_list: [{ userid: 'lisi', errcode: 1 }] }, 'invalid_account_list: lisi'],
		[
			{ pay_job_result: { errcode: 0, fail_corp_list: [{ corpid: 'wp1' }] } },
			'fail_corp_list: wp1',
		],
		[
			{
				active_result: [
					{ active_code: 'example', userid: 'a', errcode: 0 },
					{ active_code: 'example', userid: 'b', errcode: 701000 },
				],
			},
			'active_result: b',
		],
		[{ invalid_active_code_list: ['example', 'example'] }, 'invalid_active_code_list: 2 entries'],
		[{ invalid_list: [{ any: 1 }] }, 'invalid_list: 1 entry'],
		[{ invalid_list: [null, true, ['lisi']] }, 'invalid_list: 3 entries'],
		[{ invalid_list: [{ userid: 7 }, 8] }, 'invalid_list: 8 and 1 entry'],
		[{ transfer_result: ['a', null, { userid: 'b', errcode: '1' }] }, 'transfer_result: b'],
	])('C3: finds whom %j leaves out', (json, expected) => {
		expect(words(json)).toBe(expected);
	});

	it('C3: shows twenty, and how many more', () => {
		const invaliduser = Array.from({ length: 25 }, (_, n) => `m${n}`).join('|');
		expect(words({ invaliduser })).toMatch(/m19 and 5 entries$/);
	});

	it.each([
		{},
		{ invaliduser: '' },
		{ invaliduser: [] },
		{ userlist: [{ userid: 'a' }] },
		{ detail: { errcode: 0 } },
	])('finds nobody in %j', (json) => {
		expect(missedIn({ errcode: 0, ...json })).toEqual([]);
	});
});

describe('reachedNobody', () => {
	it.each([
		[{ touser: 'lisi' }, { invaliduser: 'lisi' }, true],
		[{ touser: 'LiSi|b' }, { invaliduser: 'lisi', unlicenseduser: 'b' }, true],
		[{ touser: 'a', toparty: '2' }, { invaliduser: 'a', invalidparty: '2' }, true],
		[{ userids: ['a'] }, { invaliduser: ['a'] }, true],
		[{ touser: 'a|b' }, { invaliduser: 'a' }, false],
		[{ touser: 'a', toparty: '2' }, { invaliduser: 'a' }, false],
		[{ touser: '@all' }, { unlicenseduser: 'a|b' }, false],
		[{}, { invaliduser: 'a' }, false],
		[undefined, { invaliduser: 'a' }, false],
	])('C3: %j answered with %j is %s', (body, json, expected) => {
		expect(reachedNobody(body, json)).toBe(expected);
	});
});
