import {
	CAUSES,
	type Cause,
} from '../../../../../nodes/WecomSuite/protocol/callback/diagnose/causes';
import {
	adviceFor,
	diagnose,
} from '../../../../../nodes/WecomSuite/protocol/callback/diagnose/diagnose';
import { readQuery } from '../../../../../nodes/WecomSuite/protocol/callback/query';
import type {
	Captured,
	Judge,
} from '../../../../../nodes/WecomSuite/protocol/callback/diagnose/steps';
import { FAULTS, type FaultName } from '../../../../simulator/push/faults';
import { buildRequest, encodeQuery, type Draft } from '../../../../simulator/push/request';
import { REQUESTS } from '../../../../support/vectors';

const NOW = 1760000000;
const CORP = 'wpExampleAuthorizerCorp000000001';
const US: Judge = {
	token: 'ExampleToken9876',
	encodingAesKey: 'ExampleKeyExampleKeyExampleKeyExampleKey012',
	suiteId: 'ww0example0suite01',
	providerCorpId: 'ww0example0provider',
	timeWindow: 300,
};
const PRIVATE = 'private-words-of-a-member';
const MESSAGE = `<xml><ToUserName>${CORP}</ToUserName><FromUserName>zhangsan</FromUserName><CreateTime>${NOW}</CreateTime><MsgType>text</MsgType><Content>${PRIVATE}</Content><MsgId>1</MsgId><AgentID>1</AgentID></xml>`;
const COMMAND = `<xml><SuiteId>${US.suiteId}</SuiteId><InfoType>create_auth</InfoType><TimeStamp>${NOW}</TimeStamp><AuthCode>${PRIVATE}</AuthCode></xml>`;

const draft = (changes: Partial<Draft> = {}): Draft => ({
	method: 'POST',
	message: MESSAGE,
	receiveId: CORP,
	token: US.token,
	encodingAesKey: US.encodingAesKey,
	timestamp: String(NOW),
	nonce: 'n0nce',
	...changes,
});
const verification = (changes: Partial<Draft> = {}): Draft =>
	draft({
		method: 'GET',
		message: '7205136330722672512',
		receiveId: US.providerCorpId,
		...changes,
	});

/** What arrives when WeCom sends this, bent by a fault. */
function capture(sent: Draft, fault?: FaultName): Captured {
	const one = fault === undefined ? undefined : FAULTS[fault];
	const bent = one !== undefined && 'draft' in one ? one.draft(sent) : sent;
	const request = buildRequest(bent, one);
	const query = readQuery(`/webhook/x?${encodeQuery(request.query)}`);
	return { query, body: request.body, receivedAt: NOW };
}
const causeOf = (sent: Draft, fault?: FaultName) => diagnose(capture(sent, fault), US).cause;
const altered = (captured: Captured, change: (body: string) => string): Captured => ({
	...captured,
	body: change(String(captured.body)),
});

describe('a diagnosis of a good request', () => {
	it.each([
		['a message', draft()],
		['a message in JSON', draft({ envelope: 'json' })],
		['a command', draft({ message: COMMAND, receiveId: US.suiteId })],
		['a verification for the provider', verification()],
		['a verification for the suite', verification({ receiveId: US.suiteId })],
		['a text that nobody can read', draft({ message: 'not <xml' })],
	])('accepts %s', (_, sent) => {
		const { verdict, cause, skew, steps } = diagnose(capture(sent), US);
		const failed = steps.filter((step) => step.verdict === 'failed');
		expect({ cause, skew, failed }).toEqual({ cause: undefined, skew: 0, failed: [] });
		expect(verdict).toBe('accepted');
	});

	it.each(REQUESTS)('opens %s', (_, { key, signature, encrypt, token, timestamp, nonce }) => {
		const query = new Map(Object.entries({ msg_signature: signature, timestamp, nonce }));
		const body = `<xml><Encrypt>${encrypt}</Encrypt></xml>`;
		const judge = { ...US, token, encodingAesKey: key };
		const { steps } = diagnose({ query, body }, judge);
		const passed = steps.filter(({ verdict }) => verdict === 'passed').map(({ check }) => check);
		expect(passed).toEqual(
			expect.arrayContaining(['parameters', 'content', 'signature', 'decryption']),
		);
	});

	it('names the event but none of its words', () => {
		const { steps } = diagnose(capture(draft()), US);
		expect(steps.at(-1)).toMatchObject({ check: 'event', finding: 'message:text: Text Message' });
		expect(JSON.stringify(steps)).not.toContain(PRIVATE);
	});

	it('is incomplete without the body, and says that the rest fits', () => {
		const { query } = capture(draft());
		const diagnosis = diagnose({ query }, US);
		expect(diagnosis).toMatchObject({ verdict: 'incomplete' });
		expect(adviceFor(diagnosis).remedy).toContain('body');
	});

	it('goes with the advice to look at how long the answer takes', () => {
		expect(adviceFor(diagnose(capture(verification()), US))).toEqual({
			likely: 'Nothing is wrong: the trigger accepts this request',
			remedy:
				'If WeCom still reports a failure, look at how long the answer takes: it waits one second for a verification',
		});
	});

	it('does not look at a time that is none when any time is accepted', () => {
		const sent = draft({ timestamp: 'today' });
		const { steps } = diagnose(capture(sent), { ...US, timeWindow: 0 });
		expect(steps.find(({ check }) => check === 'time')).toMatchObject({
			verdict: 'passed',
			finding: 'Any time is accepted',
		});
		const strict = diagnose(capture(sent), US);
		expect(strict.cause).toBe('clock');
		expect(adviceFor(strict)).toEqual(CAUSES.clock);
	});

	it('does not need to know when it arrived', () => {
		const { query, body } = capture(draft(), 'oldClock');
		const diagnosis = diagnose({ query, body: body ?? '' }, US);
		expect(diagnosis.verdict).toBe('accepted');
		expect(JSON.stringify(diagnosis.steps)).toContain('2025-10-09T07:53:20.000Z');
	});
});

describe('a diagnosis of what a proxy altered', () => {
	it.each([
		['blanks', (body: string) => body.replaceAll('+', ' ')],
		['lines', (body: string) => body.replace(/[A-Za-z0-9+/=]{60}/, '$&\r\n')],
		['escapes', (body: string) => body.replaceAll('+', '%2B')],
		['references', (body: string) => body.replaceAll('+', '&#43;')],
	])('accepts it as the trigger does, and says so: %s', (_, proxy) => {
		// Every ciphertext is random: one with a plus sign comes soon.
		const good = Array.from({ length: 50 }, () => capture(draft())).find(({ body }) =>
			String(body).includes('+'),
		);
		if (good === undefined) throw new Error('No plus sign in fifty ciphertexts');
		const { verdict, steps } = diagnose(altered(good, proxy), US);
		expect(verdict).toBe('accepted');
		expect(steps.find(({ check }) => check === 'signature')?.finding).toContain('a proxy');
	});
});

describe('a diagnosis of what nothing proves to be of WeCom', () => {
	it.each(['badSignature', 'otherToken', 'missingSignature'] as const)(
		'(F6) reads nothing of what is inside: %s',
		(fault) => {
			const { steps } = diagnose(capture(draft(), fault), US);
			expect(steps.map(({ check }) => check)).toEqual([
				...['parameters', 'content', 'signature', 'decryption', 'time'],
			]);
			expect(JSON.stringify(steps)).not.toContain(CORP);
		},
	);

	it('(F6) lets no reader of XML or JSON see it', () => {
		const parse = jest.spyOn(JSON, 'parse');
		const sent = draft({ message: JSON.stringify({ MsgType: 'text', ToUserName: CORP }) });
		expect(causeOf(sent)).toBeUndefined();
		expect(parse).toHaveBeenCalled();
		parse.mockClear();
		expect(causeOf(sent, 'otherToken')).toBe('token');
		expect(parse).not.toHaveBeenCalled();
		parse.mockRestore();
	});
});

describe('the cause of a refusal', () => {
	const pushed: Readonly<Partial<Record<FaultName, Cause>>> = {
		badSignature: 'token',
		otherToken: 'token',
		shortSignature: 'parameters',
		wrongKey: 'key',
		badPadding: 'key',
		badLength: 'key',
		oddCiphertext: 'key',
		notBase64: 'key',
		otherReceiver: 'receiver',
		otherCorp: 'receiver',
		oldClock: 'clock',
		futureClock: 'clock',
		flippedCiphertext: 'changed',
		missingSignature: 'parameters',
		missingParameter: 'parameters',
		repeatedParameter: 'parameters',
		missingEncrypt: 'body',
		emptyBody: 'body',
		truncatedBody: 'body',
		garbageBody: 'body',
		deepBody: 'body',
		entityBomb: 'body',
	};
	it.each(Object.entries(pushed))('of a push with %s is %s', (fault, cause) => {
		expect(causeOf(draft(), fault as FaultName)).toBe(cause);
	});

	it.each(Object.entries(pushed).filter(([fault]) => !('pushOnly' in FAULTS[fault as FaultName])))(
		'of a verification with %s is %s, or that its short text was altered',
		(fault, cause) => {
			const found = causeOf(verification(), fault as FaultName);
			expect(
				fault === 'flippedCiphertext' ? ['changed', 'tokenAndKey', 'token'] : [cause],
			).toContain(found);
		},
	);

	it('of a command for another suite is the receiver, and both ids are named', () => {
		const sent = draft({ message: COMMAND, receiveId: US.suiteId });
		const { cause, steps } = diagnose(capture(sent, 'otherReceiver'), US);
		expect(cause).toBe('receiver');
		const finding = steps.find(({ check }) => check === 'receiver')?.finding;
		expect(finding).toContain('wwffffffffffffffff');
		expect(finding).toContain(US.suiteId);
		expect(causeOf(sent, 'otherSuite')).toBe('receiver');
	});

	it('is Token and key together when the callback belongs to another app', () => {
		const other = { token: 'AnotherToken', encodingAesKey: US.encodingAesKey.toLowerCase() };
		expect(causeOf(draft(other))).toBe('tokenAndKey');
	});

	it('is the escaped address, or the parsed body, of a careless capture', () => {
		const { body } = capture(draft());
		const query = readQuery('/x?msg_signature=1&amp;timestamp=2&amp;nonce=3');
		expect(diagnose({ query, body: body ?? '' }, US).cause).toBe('escaped');
		const parsed = altered(capture(draft()), (text) => text.toLowerCase());
		const found = diagnose(parsed, US);
		expect(found.cause).toBe('body');
		expect(JSON.stringify(found.steps)).toContain('lower case');
	});

	it('is measured in seconds, when it is the clock', () => {
		expect(diagnose(capture(draft(), 'oldClock'), US).skew).toBe(3600);
		expect(diagnose(capture(draft(), 'futureClock'), US).skew).toBe(-3600);
		const any = { ...US, timeWindow: 0 };
		expect(diagnose(capture(draft(), 'oldClock'), any).verdict).toBe('accepted');
	});

	it('never names a secret or what is inside', () => {
		for (const fault of Object.keys(FAULTS) as FaultName[]) {
			if (fault === 'otherSuite') continue;
			const told = JSON.stringify(diagnose(capture(draft(), fault), US));
			for (const secret of [US.token, US.encodingAesKey, PRIVATE, 'zhangsan'])
				expect(told).not.toContain(secret);
		}
	});

	it('has a likely reason and a remedy, as sentences to be put together', () => {
		for (const text of Object.values(CAUSES).flatMap(({ likely, remedy }) => [likely, remedy])) {
			expect(text).toMatch(/^[A-Z]/);
			expect(text).not.toMatch(/[.!]$/);
		}
	});
});
