import { ENDPOINTS } from '../../../../nodes/WecomSuite/suite/endpoints';
import type { AnyEndpoint } from '../../../../nodes/WecomSuite/suite/table/define';
import {
	openSecret,
	protect,
	protectByName,
} from '../../../../nodes/WecomSuite/action/call/secrets';
import { readSettings } from '../../../../nodes/WecomSuite/shared/credential/config';
import { CREDENTIAL } from '../../../support/credential';
import { codeOf } from '../../../support/thrown';

const settings = readSettings(CREDENTIAL);
const SEALED = expect.stringMatching(/^wcs1\./) as unknown;

describe('protect', () => {
	const answer = { ticket: 'a', expires_in: 7200, inner: { access_token: 'b', name: 'c' } };
	const paths = ['ticket', 'inner.access_token', 'gone', 'gone.deeper'];

	it('seals the values at the paths, and nothing else', () => {
		expect(protect(answer, paths, false, settings)).toEqual({
			ticket: SEALED,
			expires_in: 7200,
			inner: { access_token: SEALED, name: 'c' },
		});
	});

	it('reveals all but access tokens', () => {
		expect(protect(answer, paths, true, settings)).toEqual({
			...answer,
			inner: { access_token: SEALED, name: 'c' },
		});
	});
});

describe('protectByName', () => {
	it('knows every name that some row of the table calls secret (issue 20, row 12)', () => {
		for (const { response } of Object.values<AnyEndpoint>(ENDPOINTS))
			for (const path of response?.secret ?? []) {
				const name = path.split('.').at(-1) ?? '';
				const open = protectByName({ [name]: ['a', 'b'] }, false, settings);
				expect(open).toEqual({ [name]: [SEALED, SEALED] });
			}
	});

	const answer = {
		suite_access_token: 'a',
		list: [{ permanent_code: 'b', name: 'c' }, 'd', null],
		ticket: '',
		secret: 5,
	};

	it('finds secrets by their names, however deep', () => {
		expect(protectByName(answer, false, settings)).toEqual({
			...answer,
			suite_access_token: SEALED,
			list: [{ permanent_code: SEALED, name: 'c' }, 'd', null],
		});
	});

	it('reveals all but access tokens', () => {
		expect(protectByName(answer, true, settings)).toEqual({
			...answer,
			suite_access_token: SEALED,
		});
	});
});

describe('openSecret', () => {
	const sealed = (value: string) =>
		String(protect({ ticket: value }, ['ticket'], false, settings)['ticket']);

	it('opens what was sealed, alone or in a list, and leaves the rest', () => {
		expect(openSecret(sealed('a,b'), settings)).toBe('a,b');
		expect(openSecret(` ${sealed('a')} `, settings)).toBe('a');
		expect(openSecret(`${sealed('a')}, plain,${sealed('b')}`, settings)).toBe('a, plain,b');
		expect(openSecret([sealed('a'), 'plain', 7], settings)).toEqual(['a', 'plain', 7]);
		expect(openSecret(undefined, settings)).toBeUndefined();
	});

	it('refuses what was altered', () => {
		expect(codeOf(() => openSecret('wcs1.AAAA', settings))).toBe('ERR_WECOM_SEAL');
	});
});
