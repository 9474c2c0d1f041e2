/** Several pairs of Token and EncodingAESKey behind one address. */
import {
	openCallback,
	openPush,
	verifyUrl,
} from '../../../../nodes/WecomSuite/protocol/callback/callback';
import { diagnose } from '../../../../nodes/WecomSuite/protocol/callback/diagnose/diagnose';
import {
	pairId,
	pairWith,
	type NamedKeys,
} from '../../../../nodes/WecomSuite/protocol/callback/keyRing';
import { verify } from '../../../../nodes/WecomSuite/protocol/crypto/signature';
import { seal, sign } from '../../../simulator/wire/wire';
import { codeOf } from '../../../support/thrown';

// The real check, counted.
jest.mock('../../../../nodes/WecomSuite/protocol/crypto/signature', () => {
	const real = jest.requireActual<object>('../../../../nodes/WecomSuite/protocol/crypto/signature');
	return { ...real, verify: jest.fn((real as { verify: typeof verify }).verify) };
});
const verifications = jest.mocked(verify);
beforeEach(() => verifications.mockClear());

const SUITE = { suiteId: 'ww0example0suite01', providerCorpId: 'ww0example0provider' };
const pair = (number: number): NamedKeys => ({
	name: `Key ${number}`,
	token: `exampleToken${number}`,
	encodingAesKey: `exampleKey${number}`.padEnd(42, 'x') + '0',
});
const PAIRS = Array.from({ length: 10 }, (_, at) => pair(at + 1)) as [NamedKeys, ...NamedKeys[]];
const [FIRST, ...MORE] = PAIRS;
const RING = { token: FIRST.token, encodingAesKey: FIRST.encodingAesKey, moreKeys: MORE };
const TIME = { timestamp: '1760000000', nonce: '1234567890' };
const MESSAGE = `<xml><SuiteId>${SUITE.suiteId}</SuiteId><InfoType>create_auth</InfoType><TimeStamp>1760000000</TimeStamp></xml>`;

/** Signed with the Token of one pair and sealed with the key of another, or the same. */
const sent = ({ token }: NamedKeys, { encodingAesKey }: NamedKeys) => {
	const encrypt = seal(MESSAGE, SUITE.suiteId, encodingAesKey);
	const msgSignature = sign(token, TIME.timestamp, TIME.nonce, encrypt);
	return { ...TIME, msgSignature, encrypt, body: `<xml><Encrypt>${encrypt}</Encrypt></xml>` };
};
const diagnosisOf = (request: ReturnType<typeof sent>, ring: object = RING) =>
	diagnose(
		{
			query: new Map(Object.entries({ ...TIME, msg_signature: request.msgSignature })),
			body: request.body,
			receivedAt: 1760000000,
		},
		{ ...SUITE, ...RING, ...ring, timeWindow: 300 },
	);
const findingOf = ({ steps }: ReturnType<typeof diagnose>, name: string) =>
	steps.find(({ check }) => check === name)?.finding;
const STRANGER = pair(11);

describe('a ring of ten pairs', () => {
	it.each(PAIRS)('opens what comes with $name, and tells which it was', (one) => {
		const request = sent(one, one);
		const { opened, pair: fitting } = openPush({ ...RING, ...request });
		expect(opened).toEqual({ message: MESSAGE, receiveId: SUITE.suiteId });
		expect(fitting).toMatchObject(one);
		expect(openCallback({ ...RING, ...request, receiver: SUITE })).toEqual(opened);
		expect(verifyUrl({ ...RING, ...request, echostr: request.encrypt }).echo).toBe(MESSAGE);
	});

	it.each(PAIRS)(
		'tries every pair for $name too, so that the time does not tell which fits',
		(one) => {
			openPush({ ...RING, ...sent(one, one) });
			expect(verifications).toHaveBeenCalledTimes(PAIRS.length);
		},
	);

	it('asks one pair once where there is one', () => {
		openPush({ ...FIRST, ...sent(FIRST, FIRST) });
		expect(verifications).toHaveBeenCalledTimes(1);
	});

	it('refuses what comes with another pair, or with Token and key of two', () => {
		const opening = (request: object) => codeOf(() => openPush({ ...RING, ...request } as never));
		expect(opening(sent(STRANGER, STRANGER))).toBe('ERR_WECOM_SIGNATURE');
		expect(opening(sent(STRANGER, FIRST))).toBe('ERR_WECOM_SIGNATURE');
		expect(opening(sent(FIRST, STRANGER))).toBe('ERR_WECOM_DECRYPTION');
		expect(opening(sent(PAIRS[1] as NamedKeys, FIRST))).toBe('ERR_WECOM_DECRYPTION');
	});

	it('tells apart pairs that share a Token, in whatever order they stand', () => {
		const old = { ...pair(2), token: FIRST.token };
		for (const one of [FIRST, old])
			for (const ring of [
				{ ...FIRST, moreKeys: [old] },
				{ ...old, moreKeys: [FIRST] },
			]) {
				const { pair: fitting } = openPush({ ...ring, ...sent(one, one) });
				expect(fitting.encodingAesKey).toBe(one.encodingAesKey);
			}
	});

	it('finds a pair by its id wherever it stands, and not when it is gone', () => {
		expect(new Set(PAIRS.map(pairId)).size).toBe(PAIRS.length);
		for (const one of PAIRS) {
			expect(pairWith(RING, pairId(one))).toMatchObject(one);
			expect(pairWith({ ...one, moreKeys: [] }, pairId(one))).toMatchObject({ token: one.token });
			expect(pairId(one)).not.toContain(one.token);
		}
		expect(pairWith(RING, pairId(STRANGER))).toBeUndefined();
		expect(pairWith(RING, pairId({ ...FIRST, token: 'other' }))).toBeUndefined();
	});
});

describe('a diagnosis with several pairs', () => {
	const [, second] = PAIRS as [NamedKeys, NamedKeys];

	it.each(PAIRS)('names $name when it fits', (one) => {
		const diagnosis = diagnosisOf(sent(one, one));
		expect(diagnosis).toMatchObject({ verdict: 'accepted', pair: one.name });
		expect(findingOf(diagnosis, 'signature')).toContain(`Token of ${one.name},`);
	});

	it('names none where there is only one', () => {
		const diagnosis = diagnosisOf(sent(FIRST, FIRST), { moreKeys: [] });
		expect(diagnosis.verdict).toBe('accepted');
		expect(diagnosis).not.toHaveProperty('pair');
		expect(JSON.stringify(diagnosis)).not.toContain('Key 1');
	});

	it.each([
		['token', sent(STRANGER, second), 'signature', 'with the key of Key 2'],
		['key', sent(second, STRANGER), 'decryption', 'EncodingAESKey of Key 2'],
		['key', sent(FIRST, second), 'decryption', 'of Key 1; it opens with that of Key 2'],
		['tokenAndKey', sent(STRANGER, STRANGER), 'signature', 'does not open either'],
	] as const)('says that it is the %s', (cause, request, check, words) => {
		const diagnosis = diagnosisOf(request);
		expect(diagnosis).toMatchObject({ verdict: 'refused', cause });
		expect(diagnosis).not.toHaveProperty('pair');
		expect(findingOf(diagnosis, check)).toContain(words);
	});

	it('shows no Token and no key', () => {
		for (const request of [sent(FIRST, second), sent(STRANGER, second), sent(second, second)]) {
			const told = JSON.stringify(diagnosisOf(request));
			for (const { token, encodingAesKey } of PAIRS) {
				expect(told).not.toContain(token);
				expect(told).not.toContain(encodingAesKey);
			}
		}
	});
});
