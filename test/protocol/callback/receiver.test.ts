import {
	checkReceiver,
	checkVerification,
	type Receiver,
} from '../../../nodes/WecomSuite/protocol/callback/receiver';
import { parse } from '../../../nodes/WecomSuite/protocol/events/parse';
import { codeOf, thrownBy, wordsOf } from '../../support/thrown';

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
const push = (fields: Readonly<Record<string, string>>, receiveId: string, us: Receiver = US) =>
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

	it('refuses one that speaks of another suite, or of none, even when sealed for us', () => {
		expect(push({ ...command, SuiteId: 'wwother' }, SUITE)).toBe(REFUSED);
		expect(push({ ...command, SuiteId: SUITE.toUpperCase() }, SUITE)).toBe(REFUSED);
		expect(push({ InfoType: 'suite_ticket' }, SUITE)).toBe(REFUSED);
		expect(push({ ...command, SuiteId: 'wwother' }, 'wwother')).toBe(REFUSED);
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
		[SUITE, REFUSED],
		['', REFUSED],
	])('sealed for "%s": %s', (receiveId, expected) => {
		expect(push(event, receiveId)).toBe(expected);
	});

	it('is sealed for the provider even if only suites are known to get it', () => {
		const command = { InfoType: 'cancel_auth', ServiceCorpId: PROVIDER };
		expect(push(command, PROVIDER)).toBe('accepted');
		expect(push(command, SUITE)).toBe(REFUSED);
	});

	it('refuses one that speaks of another provider', () => {
		expect(push({ ...event, ServiceCorpId: 'wwother' }, PROVIDER)).toBe(REFUSED);
		expect(push({ ...event, ServiceCorpId: 'wwother' }, 'wwother')).toBe(REFUSED);
	});
});

describe('checkReceiver, for a message or an event of an app', () => {
	const forms = [
		{ MsgType: 'text', ToUserName: CORP },
		{ MsgType: 'event', Event: 'enter_agent', ToUserName: CORP },
		{ MsgType: 'something_new', ToUserName: CORP },
		{ MsgType: 'event', Event: 'something_new', ToUserName: CORP },
		{ ToUserName: CORP },
	];

	it.each(forms)('wants the corp that %j names', (form) => {
		expect(push(form, CORP)).toBe('accepted');
		for (const other of [SUITE, PROVIDER, '', CORP.toLowerCase(), 'wpOther']) {
			expect(push(form, other)).toBe(REFUSED);
		}
		expect(push(form, '', INDIVIDUAL)).toBe('accepted');
		expect(push(form, 'wpOther', INDIVIDUAL)).toBe(REFUSED);
	});

	it('refuses one that names nobody', () => {
		expect(push({ MsgType: 'text' }, CORP)).toBe(REFUSED);
		expect(push({ MsgType: 'text' }, 'undefined')).toBe(REFUSED);
		expect(push({ MsgType: 'text' }, '')).toBe(REFUSED);
	});

	it('takes the suite id for the one event that comes with the commands', () => {
		const event = { MsgType: 'event', Event: 'sys_approval_change', ToUserName: CORP };
		expect(push(event, SUITE)).toBe('accepted');
		expect(push(event, CORP)).toBe('accepted');
		expect(push(event, PROVIDER)).toBe(REFUSED);
	});

	it('shows nothing of the message', () => {
		const parsed = parse(JSON.stringify({ MsgType: 'text', Content: 'private', ToUserName: CORP }));
		expect(wordsOf(thrownBy(() => checkReceiver(parsed, SUITE, US)))).not.toMatch(/private|wpAb/);
	});
});
