import {
	openContext,
	sealContext,
	type Context,
} from '../../../../nodes/WecomSuite/suite/seals/context';
import { sealText } from '../../../../nodes/WecomSuite/suite/seals/sealed';
import { codeOf, thrownBy, wordsOf } from '../../../support/thrown';

const OWNER = { suiteId: 'ww4asffe99e54c0f4c', suiteSecret: 'example-suite-secret' };
const CONTEXT: Context = {
	id: '0123456789abcdef0123456789abcdef',
	receiveId: 'wpCorp',
	corpId: 'wpCorp',
	member: '张三',
	agentId: 1000021,
	ticket: { sealed: 'wcs1.example', timeStamp: 1760000000, receivedAt: 1760000000123 },
	reply: 'message',
	arrivedAt: 1760000000456,
	replyBefore: 1760000004456,
};
const REFUSED = 'ERR_WECOM_SEAL';

describe('openContext', () => {
	it('gives back what was sealed, whole or with the least there is', () => {
		const least: Context = { id: 'a', receiveId: '', arrivedAt: 0 };
		for (const context of [CONTEXT, least]) {
			expect(openContext(sealContext(context, OWNER), OWNER)).toEqual(context);
		}
	});

	it('refuses another suite, another secret and a string altered anywhere', () => {
		const sealed = sealContext(CONTEXT, OWNER);
		expect(codeOf(() => openContext(sealed, { ...OWNER, suiteId: 'wwother' }))).toBe(REFUSED);
		expect(codeOf(() => openContext(sealed, { ...OWNER, suiteSecret: 'other' }))).toBe(REFUSED);
		for (let at = 0; at < sealed.length; at++) {
			const other = sealed[at] === 'A' ? 'B' : 'A';
			const altered = sealed.slice(0, at) + other + sealed.slice(at + 1);
			expect(codeOf(() => openContext(altered, OWNER))).toBe(REFUSED);
		}
	});

	it('refuses what was sealed for another purpose, also when it reads the same', () => {
		const text = JSON.stringify(CONTEXT);
		for (const purpose of ['ticket', 'authorization'] as const) {
			expect(codeOf(() => openContext(sealText(text, OWNER, purpose), OWNER))).toBe(REFUSED);
		}
	});

	it('refuses a text that is no JSON, without showing it', () => {
		const error = thrownBy(() => openContext(sealText('private words', OWNER, 'context'), OWNER));
		expect(error.code).toBe(REFUSED);
		expect(wordsOf(error)).not.toContain('private');
	});
});

describe('sealContext', () => {
	it('hides every value', () => {
		const sealed = sealContext(CONTEXT, OWNER);
		const bytes = Buffer.from(sealed.slice(5), 'base64url');
		for (const value of ['wpCorp', '张三', '1000021', 'wcs1.example', 'receiveId']) {
			expect(sealed.slice(5)).not.toContain(value);
			expect(bytes.includes(value)).toBe(false);
		}
	});
});
