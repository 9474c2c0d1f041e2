import { FAULTS, type FaultName } from './faults';
import { WecomPlatform } from './platform';
import { startReceiver, SUITE, type Receiver } from './receiver';
import { open, sign } from '../wire/wire';

const NAMES = Object.keys(FAULTS) as FaultName[];
/** Where a fault needs another message than a ticket to bend. */
const LABELS: Partial<Record<FaultName, string>> = { otherCorp: 'message:text' };
const STATUS: Partial<Record<FaultName, number>> = {
	missingSignature: 400,
	missingParameter: 400,
	repeatedParameter: 400,
	missingEncrypt: 400,
	emptyBody: 400,
	truncatedBody: 400,
	garbageBody: 400,
	deepBody: 400,
	entityBomb: 400,
	oversizedBody: 413,
};

describe('FAULTS', () => {
	let receiver: Receiver;
	let platform: WecomPlatform;
	beforeAll(async () => {
		receiver = await startReceiver();
		platform = new WecomPlatform({ ...SUITE, callbackUrl: receiver.url });
	});
	afterAll(async () => {
		platform.close();
		await receiver.close();
	});

	it.each(NAMES.filter((name) => FAULTS[name].expect === 'refused'))(
		'%s is refused by a good receiver with the status of its kind',
		async (fault) => {
			const result = await platform.push(LABELS[fault] ?? 'suite:suite_ticket', {}, { fault });
			expect(result).toMatchObject({ kind: 'refused', status: STATUS[fault] ?? 403 });
			expect(result.problem).toBeUndefined();
			expect(result.attempts).toHaveLength(1);
		},
	);

	it.each(
		NAMES.filter((name) => FAULTS[name].expect === 'refused' && !('pushOnly' in FAULTS[name])),
	)('%s is refused on verification, too', async (fault) => {
		const result = await platform.verifyUrl({ fault });
		expect(result).toMatchObject({ kind: 'refused', status: STATUS[fault] ?? 403 });
	});

	it('every fault bends JSON as well', async () => {
		for (const fault of NAMES.filter((name) => FAULTS[name].expect === 'refused')) {
			const options = { fault, form: 'json', envelope: 'json' } as const;
			const result = await platform.push(LABELS[fault] ?? 'suite:suite_ticket', {}, options);
			expect([fault, result.kind]).toEqual([fault, 'refused']);
		}
	});

	it('unreadableMessage is authentic and therefore accepted', async () => {
		const result = await platform.push('suite:create_auth', {}, { fault: 'unreadableMessage' });
		expect(result).toMatchObject({ kind: 'success' });
		expect(receiver.received.at(-1)?.message).toBe(result.sent.message);
		expect(result.sent.message).toMatch(/^not </);
	});

	it('duplicate brings the same message twice, sealed anew', async () => {
		const before = receiver.received.length;
		const result = await platform.text('a', { fault: 'duplicate' });
		const [first, second, ...more] = receiver.received.slice(before);
		expect(more).toEqual([]);
		expect(second?.message).toBe(first?.message);
		expect(second?.body).not.toBe(first?.body);
		expect(result.attempts.map(({ kind }) => kind)).toEqual(['success', 'success']);
	});

	it('is judged by what was expected: an attack that is accepted is a problem', async () => {
		const fault = { ...FAULTS.duplicate, expect: 'refused' } as const;
		expect((await platform.text('a', { fault })).problem).toBe('accepted what it must refuse');
	});

	it.each([
		['badPadding', 'the padding length is'],
		['badLength', 'points beyond the plaintext'],
		['oddCiphertext', 'not a multiple of 32'],
		['notBase64', 'not plain base64'],
		['otherReceiver', undefined],
		['otherSuite', undefined],
		['oldClock', undefined],
		['futureClock', undefined],
	] as const)(
		'%s carries a signature that fits, so that a later check has to find it',
		async (fault, reason) => {
			const { sent } = await platform.push('suite:suite_ticket', {}, { fault });
			const encrypt = /<Encrypt><!\[CDATA\[(.*?)\]\]>/.exec(sent.envelope)?.[1] ?? '';
			const query = new URLSearchParams(sent.query);
			const [timestamp, nonce] = [query.get('timestamp') ?? '', query.get('nonce') ?? ''];
			expect(sign(SUITE.token, timestamp, nonce, encrypt)).toBe(query.get('msg_signature'));
			const attempt = () => open(encrypt, SUITE.encodingAesKey);
			if (reason === undefined) expect(attempt().message).toBe(sent.message);
			else expect(attempt).toThrow(reason);
		},
	);

	it('otherSuite and otherCorp say so when there is nothing to bend', async () => {
		await expect(platform.text('a', { fault: 'otherSuite' })).rejects.toThrow(
			'with SuiteId inside',
		);
		await expect(platform.pushTicket('example', { fault: 'otherCorp' })).rejects.toThrow(
			'with ToUserName inside',
		);
	});
});
