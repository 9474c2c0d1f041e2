import fc from 'fast-check';
import { webcrypto } from 'node:crypto';
import {
	openText,
	sealedWith,
	sealText,
	type SealKey,
} from '../../../../nodes/WecomSuite/suite/seals/sealed';
import { codeOf, thrownBy, wordsOf } from '../../../support/thrown';

const OWNER: SealKey = { suiteId: 'ww4asffe99e54c0f4c', suiteSecret: 'example-suite-secret' };
const IV = Buffer.from('0123456789ab');
const SECRET = 'a permanent code that nobody may read';
const PREFIX = 'wcs1.';
const REFUSED = 'ERR_WECOM_SEAL';

const bytesOf = (sealed: string) => Buffer.from(sealed.slice(PREFIX.length), 'base64url');
const wrap = (bytes: Buffer) => PREFIX + bytes.toString('base64url');
const refusal = (sealed: string, owner = OWNER) =>
	codeOf(() => openText(sealed, owner, 'authorization'));

/** The same format by another implementation: what users keep in their tables must open for ever. */
async function openElsewhere(sealed: string, owner: SealKey, purpose: string): Promise<string> {
	const { subtle } = webcrypto;
	const bytes = bytesOf(sealed);
	const secret = await subtle.importKey('raw', Buffer.from(owner.suiteSecret), 'HKDF', false, [
		'deriveKey',
	]);
	const key = await subtle.deriveKey(
		{
			name: 'HKDF',
			hash: 'SHA-256',
			salt: Buffer.from('n8n-nodes-wecom-suite'),
			info: Buffer.from(`wcs1|${purpose}|${owner.suiteId}`),
		},
		secret,
		{ name: 'AES-GCM', length: 256 },
		false,
		['decrypt'],
	);
	const plain = await subtle.decrypt(
		{ name: 'AES-GCM', iv: bytes.subarray(0, 12) },
		key,
		Buffer.concat([bytes.subarray(28), bytes.subarray(12, 28)]),
	);
	return Buffer.from(plain).toString();
}

describe('sealText', () => {
	it.each(['context', 'ticket', 'authorization'] as const)('makes a %s that opens', (purpose) => {
		for (const text of ['', 'a', '你好 👋\u0000', 'x'.repeat(100_000)]) {
			expect(openText(sealText(text, OWNER, purpose), OWNER, purpose)).toBe(text);
		}
	});

	it('keeps to the format, by the judgement of another implementation', async () => {
		for (const purpose of ['context', 'ticket', 'authorization'] as const) {
			const sealed = sealText(SECRET, OWNER, purpose, IV);
			expect(sealed).toMatch(/^wcs1\.[\w-]+$/);
			expect(bytesOf(sealed).subarray(0, 12)).toEqual(IV);
			await expect(openElsewhere(sealed, OWNER, purpose)).resolves.toBe(SECRET);
		}
	});

	it('never makes the same string twice', () => {
		const all = Array.from({ length: 20 }, () => sealText(SECRET, OWNER, 'ticket'));
		expect(new Set(all).size).toBe(20);
	});

	it('shows nothing of the text, however it is read', () => {
		const sealed = sealText(SECRET, OWNER, 'authorization');
		for (const encoding of ['utf8', 'latin1', 'base64', 'hex'] as const) {
			const shown = sealed + bytesOf(sealed).toString(encoding);
			for (const word of [SECRET, 'permanent', OWNER.suiteSecret, OWNER.suiteId]) {
				expect(shown).not.toContain(word);
				expect(shown).not.toContain(Buffer.from(word).toString(encoding));
			}
		}
	});
});

describe('openText refuses', () => {
	const good = sealText(SECRET, OWNER, 'authorization', IV);

	it('a string with any one bit of any byte changed', () => {
		const bytes = bytesOf(good);
		for (let at = 0; at < bytes.length; at++) {
			for (let bit = 0; bit < 8; bit++) {
				const changed = Buffer.from(bytes);
				changed[at] = (bytes[at] ?? 0) ^ (1 << bit);
				expect(refusal(wrap(changed))).toBe(REFUSED);
			}
		}
	});

	it('a string with any one character changed, left out or put in', () => {
		// Seven lengths of text, because the last character of base64 carries spare bits for some of them.
		for (let length = 0; length < 7; length++) {
			const sealed = sealText('x'.repeat(length), OWNER, 'authorization', IV);
			for (let at = 0; at <= sealed.length; at++) {
				const [before, after] = [sealed.slice(0, at), sealed.slice(at)];
				for (const character of ['A', 'b', '-', '=', '+', '.', ' ', '!', '\n', '你']) {
					expect(refusal(before + character + after)).toBe(REFUSED);
					if (after !== '' && !after.startsWith(character))
						expect(refusal(before + character + after.slice(1))).toBe(REFUSED);
				}
				if (after !== '') expect(refusal(before + after.slice(1))).toBe(REFUSED);
			}
		}
	});

	it('a string that is cut off anywhere, or none at all', () => {
		// Of an empty text nothing but the tag is left to cut, and Node would take the beginning of a tag for one.
		for (const sealed of [good, sealText('', OWNER, 'authorization', IV)]) {
			for (let length = 0; length < sealed.length; length++) {
				expect(refusal(sealed.slice(0, length))).toBe(REFUSED);
			}
		}
		for (const text of ['', '.', PREFIX, 'undefined', '{"a":"b"}', SECRET]) {
			expect(refusal(text)).toBe(REFUSED);
		}
	});

	it('another version', () => {
		for (const version of ['wcs2.', 'wcs0.', 'WCS1.', 'wcs1', '', 'wcs1..']) {
			expect(refusal(version + good.slice(PREFIX.length))).toBe(REFUSED);
		}
	});

	it.each([
		['suite', { ...OWNER, suiteId: 'wwother' }],
		['secret', { ...OWNER, suiteSecret: 'another-suite-secret' }],
		['letter case of the suite', { ...OWNER, suiteId: OWNER.suiteId.toUpperCase() }],
	])('the string of another %s', (_, owner) => {
		expect(refusal(good, owner)).toBe(REFUSED);
		expect(refusal(sealText(SECRET, owner, 'authorization'))).toBe(REFUSED);
	});

	it('the string of a suite whose id and secret only join to the same text', () => {
		const [one, other] = [
			{ suiteId: 'wwab', suiteSecret: 'cdefghij' },
			{ suiteId: 'wwa', suiteSecret: 'bcdefghij' },
		];
		expect(refusal(sealText(SECRET, one, 'authorization'), other)).toBe(REFUSED);
		expect(refusal(sealText(SECRET, other, 'authorization'), one)).toBe(REFUSED);
	});

	it('a string made for another purpose', () => {
		for (const purpose of ['context', 'ticket'] as const) {
			expect(codeOf(() => openText(good, OWNER, purpose))).toBe(REFUSED);
			expect(refusal(sealText(SECRET, OWNER, purpose))).toBe(REFUSED);
		}
	});

	it('with the purpose and the suite named, and neither secret nor text', () => {
		const error = thrownBy(() => openText(`${good}A`, OWNER, 'authorization'));
		expect(error.message).toBe(
			`The sealed authorization cannot be opened for suite ${OWNER.suiteId}`,
		);
		expect(wordsOf(error)).not.toMatch(/that nobody may read|example-suite-secret|wcs1\.\w/);
	});

	it.each([
		['context', /newer push/, /install|next callback/],
		['ticket', /next callback/, /install/],
		['authorization', /重新获取.*install the app again.*Refresh Authorization Info/, /wait/],
		['value', /run the operation again/, /wait|install/],
	] as const)(
		'issue 20, row 11: a %s of another suite secret, with what helps for it',
		(purpose, remedy, wrong) => {
			const before = { ...OWNER, suiteSecret: 'the-secret-before-the-reset' };
			const error = thrownBy(() => openText(sealText(SECRET, before, purpose), OWNER, purpose));
			expect(error.code).toBe(REFUSED);
			expect(error.remedy).toMatch(remedy);
			expect(error.remedy).not.toMatch(wrong);
			expect(error.remedy).toContain('Previous Suite Secret');
		},
	);
});

describe('after a reset of the suite secret', () => {
	const PURPOSES = ['context', 'ticket', 'authorization', 'value'] as const;
	const before = { ...OWNER, suiteSecret: 'the-secret-before-the-reset' };
	const after = { ...OWNER, previousSecret: before.suiteSecret };

	it.each(PURPOSES)(
		'a %s of the previous secret opens, and says which one opened it',
		(purpose) => {
			const old = sealText(SECRET, before, purpose);
			expect(openText(old, after, purpose)).toBe(SECRET);
			expect(sealedWith(old, after, purpose)).toBe('previous');
			expect(sealedWith(old, OWNER, purpose)).toBeUndefined();
			expect(sealedWith(`${old}A`, after, purpose)).toBeUndefined();
		},
	);

	it.each(PURPOSES)('a new %s is sealed with the new secret alone', (purpose) => {
		const sealed = sealText(SECRET, after, purpose);
		expect(sealedWith(sealed, after, purpose)).toBe('current');
		expect(openText(sealed, OWNER, purpose)).toBe(SECRET);
		expect(codeOf(() => openText(sealed, before, purpose))).toBe(REFUSED);
	});

	it('neither the secret before that nor another purpose or suite opens anything', () => {
		const older = sealText(SECRET, { ...OWNER, suiteSecret: 'two-resets-ago' }, 'authorization');
		expect(refusal(older, after)).toBe(REFUSED);
		expect(refusal(sealText(SECRET, before, 'context'), after)).toBe(REFUSED);
		expect(
			refusal(sealText(SECRET, { ...before, suiteId: 'wwother' }, 'authorization'), after),
		).toBe(REFUSED);
	});
});

describe('a string', () => {
	it('still opens after many other suites were served', () => {
		const sealed = sealText(SECRET, OWNER, 'ticket');
		for (let at = 0; at < 200; at++) {
			const owner = { ...OWNER, suiteId: `ww${at}` };
			expect(openText(sealText('a', owner, 'ticket'), owner, 'ticket')).toBe('a');
		}
		expect(openText(sealed, OWNER, 'ticket')).toBe(SECRET);
	});
});

describe('any string', () => {
	const PURPOSES = ['context', 'ticket', 'authorization', 'value'] as const;
	const anyOwner = fc.record({
		suiteId: fc.stringMatching(/^[A-Za-z0-9_-]{2,20}$/),
		suiteSecret: fc.stringMatching(/^\S{8,43}$/),
	});
	const anySealed = fc.tuple(
		fc.string({ unit: 'grapheme' }),
		anyOwner,
		fc.constantFrom(...PURPOSES),
	);

	it('opens for its own suite, secret and purpose, and for no other', () => {
		fc.assert(
			fc.property(anySealed, anyOwner, ([text, owner, purpose], other) => {
				const sealed = sealText(text, owner, purpose);
				expect(openText(sealed, owner, purpose)).toBe(text);
				const rotated = { ...owner, suiteSecret: `${owner.suiteSecret}2` };
				const renamed = { ...owner, suiteId: `${owner.suiteId}2` };
				for (const stranger of [rotated, renamed, { ...other, suiteId: `x${owner.suiteId}` }]) {
					expect(codeOf(() => openText(sealed, stranger, purpose))).toBe(REFUSED);
				}
				for (const wrong of PURPOSES.filter((one) => one !== purpose)) {
					expect(codeOf(() => openText(sealed, owner, wrong))).toBe(REFUSED);
				}
			}),
			{ numRuns: 500 },
		);
	});

	it('opens for nobody with any bit flipped, the version included', () => {
		fc.assert(
			fc.property(anySealed, fc.nat(), fc.nat(7), ([text, owner, purpose], place, bit) => {
				const bytes = Buffer.from(sealText(text, owner, purpose), 'latin1');
				const at = place % bytes.length;
				bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
				expect(codeOf(() => openText(bytes.toString('latin1'), owner, purpose))).toBe(REFUSED);
			}),
			{ numRuns: 2000 },
		);
	});
});
