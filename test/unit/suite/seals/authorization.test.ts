import {
	openAuthorization,
	sealAuthorization,
	type Authorization,
} from '../../../../nodes/WecomSuite/suite/seals/authorization';
import { sealText } from '../../../../nodes/WecomSuite/suite/seals/sealed';
import { codeOf, thrownBy, wordsOf } from '../../../support/thrown';

const OWNER = { suiteId: 'ww4asffe99e54c0f4c', suiteSecret: 'example-suite-secret' };
const WHOLE: Authorization = {
	corpId: 'wpExampleCorp',
	permanentCode: 'example-permanent-code',
	agentId: 1000021,
};
const REFUSED = 'ERR_WECOM_SEAL';

describe('openAuthorization', () => {
	it('gives back what was sealed, with an agent or without', () => {
		const { corpId, permanentCode } = WHOLE;
		for (const authorization of [WHOLE, { corpId, permanentCode }]) {
			expect(openAuthorization(sealAuthorization(authorization, OWNER), OWNER)).toEqual(
				authorization,
			);
		}
	});

	it('refuses another suite and another secret', () => {
		const sealed = sealAuthorization(WHOLE, OWNER);
		for (const other of [{ suiteId: 'wwOther' }, { suiteSecret: 'other' }]) {
			expect(codeOf(() => openAuthorization(sealed, { ...OWNER, ...other }))).toBe(REFUSED);
		}
	});

	it('refuses a string altered anywhere, or cut short', () => {
		const sealed = sealAuthorization(WHOLE, OWNER);
		for (let at = 0; at < sealed.length; at++) {
			const other = sealed[at] === 'A' ? 'B' : 'A';
			const altered = sealed.slice(0, at) + other + sealed.slice(at + 1);
			expect(codeOf(() => openAuthorization(altered, OWNER))).toBe(REFUSED);
			expect(codeOf(() => openAuthorization(sealed.slice(0, at), OWNER))).toBe(REFUSED);
		}
	});

	it.each(['context', 'ticket'] as const)(
		'refuses a %s, also when it reads the same',
		(purpose) => {
			const sealed = sealText(JSON.stringify(WHOLE), OWNER, purpose);
			expect(codeOf(() => openAuthorization(sealed, OWNER))).toBe(REFUSED);
		},
	);

	it('refuses what somebody typed in its place, without repeating it', () => {
		const typed = 'example-permanent-code-in-the-clear';
		const error = thrownBy(() => openAuthorization(typed, OWNER));
		expect(error.code).toBe(REFUSED);
		expect(wordsOf(error)).not.toContain(typed);
	});

	it('refuses a text that is no JSON, without showing it', () => {
		const sealed = sealText('example-permanent-code', OWNER, 'authorization');
		const error = thrownBy(() => openAuthorization(sealed, OWNER));
		expect(error).toMatchObject({ code: REFUSED, message: expect.stringContaining('no JSON') });
		expect(wordsOf(error)).not.toContain('permanent');
	});
});

describe('sealAuthorization', () => {
	it('shows nothing of the corp or its code', () => {
		const sealed = sealAuthorization(WHOLE, OWNER);
		const bytes = Buffer.from(sealed.slice(5), 'base64url');
		for (const value of [WHOLE.corpId, WHOLE.permanentCode, '1000021', 'permanentCode']) {
			expect(sealed).not.toContain(value);
			expect(bytes.includes(value)).toBe(false);
		}
	});

	it('makes another string each time', () => {
		expect(sealAuthorization(WHOLE, OWNER)).not.toBe(sealAuthorization(WHOLE, OWNER));
	});
});
