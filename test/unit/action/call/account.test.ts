import { fillIn, knownOf } from '../../../../nodes/WecomSuite/action/call/account';
import { readSettings } from '../../../../nodes/WecomSuite/shared/credential/config';
import { integer, list, required, text } from '../../../../nodes/WecomSuite/suite/table/kinds';
import { CREDENTIAL } from '../../../support/credential';

const settings = readSettings(CREDENTIAL);
const push = {
	id: 'x',
	receiveId: 'wpCorp',
	corpId: 'wpCorp',
	member: 'lisi',
	agentId: 7,
	arrivedAt: 0,
};
const authorization = { corpId: 'wpCorp', permanentCode: 'example', agentId: 9 };

describe('knownOf', () => {
	const provider = { suite: CREDENTIAL.suiteId, provider: CREDENTIAL.providerCorpId };

	it.each([
		['nothing', undefined, undefined, provider],
		['a push', push, undefined, { ...provider, corp: 'wpCorp', agent: 7, member: 'lisi' }],
		[
			'both, the authorization first',
			push,
			authorization,
			{ ...provider, corp: 'wpCorp', agent: 9, member: 'lisi', permanentCode: 'example' },
		],
		[
			'an authorization of another corp, which has neither this app nor this member',
			push,
			{ corpId: 'wpOther', permanentCode: 'example' },
			{ ...provider, corp: 'wpOther', permanentCode: 'example' },
		],
	])('knows %s', (_, from, by, expected) => {
		expect(knownOf(settings, from, by)).toEqual(expected);
	});
});

describe('fillIn', () => {
	const parameters = {
		touser: list('Members', 'Who', { from: 'member' }),
		toparty: list('Departments', 'Which'),
		agentid: required(integer('Agent', 'Which', { from: 'agent' })),
		content: text('Content', 'Words'),
	};
	const known = { member: 'lisi', agent: 7 };
	const fill = (values: object) =>
		fillIn({ parameters, anyOf: [['touser', 'toparty']] }, { ...values }, known);

	it('fills what is empty and known, and leaves the rest', () => {
		expect(fill({ touser: ' ', agentid: '', content: '' })).toEqual({
			touser: 'lisi',
			agentid: 7,
			content: '',
		});
		expect(fill({ touser: [], agentid: null })).toMatchObject({ touser: 'lisi', agentid: 7 });
	});

	it('overrides nothing, not even a zero', () => {
		const values = { touser: 'wangwu', agentid: 0 };
		expect(fill(values)).toEqual(values);
	});

	it('names nobody when another of the group is given', () => {
		expect(fill({ toparty: '2' })).toEqual({ toparty: '2', agentid: 7 });
	});
});
