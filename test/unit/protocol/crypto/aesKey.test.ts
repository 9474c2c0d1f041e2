import { readAesKey } from '../../../../nodes/WecomSuite/protocol/crypto/aesKey';
import { KEY } from '../../../support/sealRaw';
import { thrownBy, wordsOf } from '../../../support/thrown';
import { SEALED } from '../../../support/vectors';

describe('readAesKey', () => {
	it.each(SEALED)('makes 32 bytes of the key of %s', (_, { key }) => {
		expect(readAesKey(key)).toEqual(Buffer.from(`${key}=`, 'base64'));
		expect(readAesKey(key)).toHaveLength(32);
	});

	it('lets the spare bits of the last character be: the vendor has a sample with them', () => {
		expect(readAesKey(`${KEY.slice(0, -1)}C`)).toEqual(readAesKey(`${KEY.slice(0, -1)}A`));
	});

	it.each([0, 1, 42, 44, 86])('says how many characters it got when there are %d', (length) => {
		const key = KEY.repeat(2).slice(0, length);
		const error = thrownBy(() => readAesKey(key));
		expect(error).toMatchObject({ code: 'ERR_WECOM_CONFIGURATION', field: 'encodingAesKey' });
		expect(error.message).toBe(`EncodingAESKey has ${length} characters; WeCom issues 43`);
	});

	it.each(['=', ' ', '+', '/', '-', '_', 'é', '你', '\n'])(
		'refuses the character %j anywhere',
		(character) => {
			for (const at of [0, 20, 42]) {
				const key = KEY.slice(0, at) + character + KEY.slice(at + 1);
				const error = thrownBy(() => readAesKey(key));
				expect(error).toMatchObject({ code: 'ERR_WECOM_CONFIGURATION', field: 'encodingAesKey' });
				expect(error.message).toContain('other than letters and digits');
			}
		},
	);

	it('names the field the caller knows it by', () => {
		expect(thrownBy(() => readAesKey('', 'aesSecretKey'))).toMatchObject({ field: 'aesSecretKey' });
		expect(thrownBy(() => readAesKey('-'.repeat(43), 'aesSecretKey'))).toMatchObject({
			field: 'aesSecretKey',
		});
	});

	it('never repeats the key', () => {
		for (const key of [KEY.slice(1), `${KEY}A`, `${KEY.slice(1)}=`]) {
			expect(wordsOf(thrownBy(() => readAesKey(key)))).not.toContain(key.slice(0, 8));
		}
	});
});
