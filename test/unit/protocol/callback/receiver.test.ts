import {
	checkReceiver,
	checkVerification,
	type Receiver,
} from '../../../../nodes/WecomSuite/protocol/callback/receiver';
import { parse } from '../../../../nodes/WecomSuite/protocol/events/parse';
import { codeOf, thrownBy, wordsOf } from '../../../support/thrown';

const SUITE = 'ww4asffe99e54c0f4c';
const PROVIDER = 'wwprovider00000001';
const CORP = 'wpAbCdEfGhIjKlMnOpQrStUvWxYz0123';
const US: Receiver = { suiteId: SUITE, providerCorpId: PROVIDER };
const INDIVIDUAL: Receiver = { suiteId: SUITE, providerCorpId: '', individual: true };
const REFUSED = 'ERR_WECOM_RECEIVER';

const outcome = (call: () => void): string => {
	try {
		call();
		return 'accepted';
	} catch {
		return codeOf(call);
	}
};
const verification = (receiveId: string, us: Receiver) =>
	outcome(() => checkVerification(receiveId, us));
const push = (fields: object, receiveId: string, us: Receiver = US) =>
	outcome(() => checkReceiver(parse(JSON.stringify(fields)), receiveId, us));

describe('checkVerification', () => {
	it.each([
		[PROVIDER, 'accepted'],
		[SUITE, 'accepted'],
		[CORP, REFUSED],
		['', REFUSED],
		[SUITE.toUpperCase(), REFUSED],
		[`${SUITE} `, REFUSED],
	])('of a suite of a provider, sealed for "%s": %s', (receiveId, expected) => {
		expect(verification(receiveId, US)).toBe(expected);
		expect(verification(receiveId, { ...US, individual: false, customized: false })).toBe(expected);
	});

	it('takes the empty id from an individual developer, and no other corp', () => {
		expect(verification('', INDIVIDUAL)).toBe('accepted');
		expect(verification(SUITE, INDIVIDUAL)).toBe('accepted');
		expect(verification(CORP, INDIVIDUAL)).toBe(REFUSED);
	});

	it('takes the corp of any customer for a customized app, but not the empty id', () => {
		const us = { ...US, customized: true };
		expect(verification(CORP, us)).toBe('accepted');
		expect(verification(PROVIDER, us)).toBe('accepted');
		expect(verification('', us)).toBe(REFUSED);
	});
});

describe('checkReceiver, for a command to a suite', () => {
	const command = { InfoType: 'cancel_auth', SuiteId: SUITE, AuthCorpId: CORP };

	it.each([
		[SUITE, 'accepted'],
		[CORP, REFUSED],
		[PROVIDER, REFUSED],
		['', REFUSED],
	])('sealed for "%s": %s', (receiveId, expected) => {
		expect(push(command, receiveId)).toBe(expected);
	});

	it('refuses one that speaks of another suite, even when sealed for us', () => {
		expect(push({ ...command, SuiteId: 'wwother' }, SUITE)).toBe(REFUSED);
		expect(push({ ...command, SuiteId: SUITE.toUpperCase() }, SUITE)).toBe(REFUSED);
		expect(push({ ...command, SuiteId: [SUITE, 'wwother'] }, SUITE)).toBe(REFUSED);
		expect(push({ ...command, SuiteId: { a: SUITE } }, SUITE)).toBe(REFUSED);
		expect(push({ ...command, SuiteId: 'wwother' }, 'wwother')).toBe(REFUSED);
	});

	it('takes one that speaks of no suite only when it is sealed for ours', () => {
		expect(push({ InfoType: 'something_new' }, SUITE)).toBe('accepted');
		for (const other of [PROVIDER, CORP, 'wwother', ''])
			expect(push({ InfoType: 'something_new' }, other)).toBe(REFUSED);
	});

	it('(F3) is a command by its suite, however it is written, whatever it says of a provider', () => {
		for (const SuiteId of [SUITE, [SUITE], [SUITE, SUITE]]) {
			const fields = { InfoType: 'suite_ticket', SuiteId, ServiceCorpId: PROVIDER };
			expect(push(fields, SUITE)).toBe('accepted');
			expect(push(fields, PROVIDER)).toBe(REFUSED);
		}
	});

	it('passes over the blanks that XML lays around an id', () => {
		expect(push({ ...command, SuiteId: `\n ${SUITE}\t` }, SUITE)).toBe('accepted');
		expect(push({ ...command, SuiteId: `\u3000${SUITE}` }, SUITE)).toBe(REFUSED);
	});

	it('does not ask the outer ids: ToUserName inside a command means nothing', () => {
		expect(push({ ...command, ToUserName: CORP }, CORP)).toBe(REFUSED);
	});

	it('takes the empty id from an individual developer only', () => {
		expect(push(command, '', INDIVIDUAL)).toBe('accepted');
		expect(push(command, SUITE, INDIVIDUAL)).toBe('accepted');
		expect(push(command, CORP, INDIVIDUAL)).toBe(REFUSED);
		expect(push({ ...command, SuiteId: 'wwother' }, '', INDIVIDUAL)).toBe(REFUSED);
	});
});

describe('checkReceiver, for an event of the provider', () => {
	const event = { InfoType: 'register_corp', ServiceCorpId: PROVIDER };

	it.each([
		[PROVIDER, 'accepted'],
		// Of licence events WeCom does not say on which URL they come.
		[SUITE, 'accepted'],
		[CORP, REFUSED],
		['wwother', REFUSED],
		['', REFUSED],
	])('sealed for "%s": %s', (receiveId, expected) => {
		expect(push(event, receiveId)).toBe(expected);
		expect(push({ ...event, InfoType: 'cancel_auth' }, receiveId)).toBe(expected);
	});

	it('is an event of the provider however its id is written', () => {
		for (const ServiceCorpId of [[PROVIDER], [PROVIDER, PROVIDER], ['', PROVIDER]]) {
			expect(push({ ...event, ServiceCorpId }, PROVIDER)).toBe('accepted');
			expect(push({ ...event, ServiceCorpId }, CORP)).toBe(REFUSED);
		}
		for (const ServiceCorpId of [[], [''], [PROVIDER, 'wwother'], { a: PROVIDER }])
			expect(push({ ...event, ServiceCorpId }, PROVIDER)).toBe(REFUSED);
	});

	it('refuses one that speaks of another provider', () => {
		expect(push({ ...event, ServiceCorpId: 'wwother' }, PROVIDER)).toBe(REFUSED);
		expect(push({ ...event, ServiceCorpId: 'wwother' }, 'wwother')).toBe(REFUSED);
	});
});

describe('checkReceiver, for a text that names a corp in ToUserName', () => {
	const forms = [
		{ MsgType: 'text', ToUserName: CORP },
		{ MsgType: 'event', Event: 'enter_agent', ToUserName: CORP },
		{ MsgType: 'event', Event: 'sys_approval_change', ToUserName: CORP },
		{ MsgType: 'something_new', ToUserName: CORP },
		{ MsgType: 'event', Event: 'something_new', ToUserName: CORP },
		{ MsgType: 'text', ToUserName: `\n${CORP} ` },
		{ ToUserName: CORP },
		{ tousername: CORP },
		{ MsgType: 'text', ToUserName: [CORP, CORP] },
	];

	it.each(forms)('(A1) wants that corp, or our suite: %j', (form) => {
		expect(push(form, CORP)).toBe('accepted');
		expect(push(form, SUITE)).toBe('accepted');
		for (const other of ['', CORP.toLowerCase(), 'wpOther', 'wwother', `${CORP} `]) {
			expect(push(form, other)).toBe(REFUSED);
		}
		expect(push(form, '', INDIVIDUAL)).toBe('accepted');
		expect(push(form, 'wpOther', INDIVIDUAL)).toBe(REFUSED);
	});

	it.each(forms)('refuses what is sealed for the provider, a corp with members too: %j', (form) => {
		expect(push(form, PROVIDER)).toBe(REFUSED);
	});

	it('takes what the provider itself is told as a corp', () => {
		expect(push({ MsgType: 'text', ToUserName: PROVIDER }, PROVIDER)).toBe('accepted');
	});

	it.each([
		[{ MsgType: 'text', ToUserName: [CORP, 'wpOther'] }],
		[{ MsgType: 'text', ToUserName: CORP, tousername: 'wpOther' }],
		[{ MsgType: 'text', ToUserName: { a: CORP } }],
		[{ MsgType: 'text', ToUserName: 'wpOther', AuthCorpId: CORP }],
		[{ msg_type: 'text', ToUserName: 'wpOther' }],
	])('lets one corp never speak as another: %j', (form) => {
		expect(push(form, CORP)).toBe(REFUSED);
	});

	it('lets an event speak of other suites', () => {
		const event = { MsgType: 'event', ToUserName: CORP, SuiteId: 'wwother' };
		expect(push(event, CORP)).toBe('accepted');
	});

	it('shows nothing of the message', () => {
		const parsed = parse(JSON.stringify({ MsgType: 'text', Content: 'private', ToUserName: CORP }));
		expect(wordsOf(thrownBy(() => checkReceiver(parsed, PROVIDER, US)))).not.toMatch(
			/private|wpAb/,
		);
	});
});

describe('checkReceiver, for a text without a name', () => {
	const forms = [
		{ Anything: '1' },
		{ msg_type: 'event', event: { event_type: 'bind_device' } },
		{ msgtype: 'text', text: { content: 'hello' } },
		{ MsgType: 'text' },
		{ MsgType: 'text', ToUserName: ' ' },
		undefined,
	];
	const outcomeOf = (form: object | undefined, receiveId: string, us: Receiver = US) =>
		form === undefined
			? outcome(() => checkReceiver(undefined, receiveId, us))
			: push(form, receiveId, us);

	it.each(forms)('(A2) takes it sealed for suite, provider or an encrypted corp id: %j', (form) => {
		for (const ours of [SUITE, PROVIDER, CORP, 'wpC']) {
			expect([ours, outcomeOf(form, ours)]).toEqual([ours, 'accepted']);
		}
		expect(outcomeOf(form, '', INDIVIDUAL)).toBe('accepted');
	});

	it.each(forms)('(A3) refuses it sealed for what may be any corp or suite: %j', (form) => {
		for (const other of ['wwffffffffffffffff', 'wxother', 'undefined', 'stranger', '']) {
			expect([other, outcomeOf(form, other)]).toEqual([other, REFUSED]);
		}
		expect(outcomeOf(form, '', { ...US, providerCorpId: '' })).toBe(REFUSED);
	});

	it('takes a plain corp id that the text gives for its corp', () => {
		for (const name of ['AuthCorpId', 'corpid', 'auth_corp_id']) {
			expect(push({ msg_type: 'new', [name]: 'wwplain' }, 'wwplain')).toBe('accepted');
			expect(push({ msg_type: 'new', [name]: 'wwplain' }, 'wwother')).toBe(REFUSED);
		}
	});

	it('refuses it when it speaks of another suite or provider', () => {
		expect(push({ SuiteId: 'wwother' }, SUITE)).toBe(REFUSED);
		expect(push({ ServiceCorpId: 'wwother' }, PROVIDER)).toBe(REFUSED);
		expect(push({ SuiteId: SUITE }, SUITE)).toBe('accepted');
	});
});
