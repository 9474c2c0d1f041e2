import type { ConfigurationError } from '../../../../nodes/WecomSuite/protocol/errors';
import { readSettings } from '../../../../nodes/WecomSuite/shared/credential/config';
import { writeTicketField } from '../../../../nodes/WecomSuite/shared/credential/ticketField';
import { CREDENTIAL } from '../../../support/credential';
import { thrownBy, wordsOf } from '../../../support/thrown';

/** The error for the credential with one field changed; it must name that field and show no secret. */
function refusalOf(field: string, value: unknown) {
	const credential = { ...CREDENTIAL, [field]: value };
	const error = thrownBy(() => readSettings(credential));
	expect(error).toMatchObject({ code: 'ERR_WECOM_CONFIGURATION', field });
	const secrets = [CREDENTIAL.suiteSecret, CREDENTIAL.token, CREDENTIAL.aesSecretKey];
	for (const secret of secrets) expect(wordsOf(error)).not.toContain(secret);
	if (typeof value === 'string' && value.length > 8) expect(wordsOf(error)).not.toContain(value);
	return error.message;
}

describe('readSettings', () => {
	it('gives the settings under our names', () => {
		expect(readSettings(CREDENTIAL)).toEqual({
			suiteId: CREDENTIAL.suiteId,
			suiteSecret: CREDENTIAL.suiteSecret,
			token: CREDENTIAL.token,
			encodingAesKey: CREDENTIAL.aesSecretKey,
			providerCorpId: CREDENTIAL.providerCorpId,
			individual: false,
			customized: false,
			providerSecret: '',
			cashierSecret: '',
			apiBaseUrl: 'https://qyapi.weixin.qq.com',
			sharing: 'auto',
			corpsText: '',
			moreKeys: [],
		});
	});

	it('reads the shared ticket, unless it is of another suite or no ticket at all', () => {
		const ticket = { sealed: 'wcs1.x', timeStamp: 7, receivedAt: 7000 };
		const withField = (sharedTicket: unknown) =>
			readSettings({ ...CREDENTIAL, sharedTicket: sharedTicket as string }).sharedTicket;
		expect(withField(writeTicketField(CREDENTIAL.suiteId, ticket))).toEqual(ticket);
		for (const none of ['', '{', '{}', 'null', '7', 7, undefined])
			expect(withField(none)).toBeUndefined();
		expect(withField(writeTicketField('ww0another', ticket))).toBeUndefined();
	});

	it.each(['auto', 'always', 'never'])('shares tickets %s', (shareTicket) => {
		expect(readSettings({ ...CREDENTIAL, shareTicket }).sharing).toBe(shareTicket);
	});

	it('reads a proxy with its port and its account, which n8n puts into a URL', () => {
		const proxyOf = (fields: object) => readSettings({ ...CREDENTIAL, ...fields }).proxy;
		expect(proxyOf({ proxyUrl: '' })).toBeUndefined();
		expect(proxyOf({ proxyUrl: 'http://proxy.example.com:3128/' })).toEqual({
			protocol: 'http',
			host: 'proxy.example.com',
			port: 3128,
		});
		const account = { proxyUser: 'wecom', proxyPassword: 'p@ss:50%' };
		expect(proxyOf({ proxyUrl: 'https://proxy.example.com', ...account })).toEqual({
			protocol: 'https',
			host: 'proxy.example.com',
			port: 443,
			auth: { username: 'wecom', password: 'p%40ss%3A50%25' },
		});
	});

	it('refuses a proxy that is no address, and one that shows its password', () => {
		const none = ['proxy:3128', 'socks5://proxy:1080', 'http://', 'http://proxy/path', 'nonsense'];
		for (const url of none)
			expect(refusalOf('proxyUrl', url)).toMatch(/^Proxy URL is not an address/);
		expect(refusalOf('proxyUrl', 'http://user:password@proxy.example.com:1')).toMatch(/everybody/);
	});

	it('takes the address of a proxy, and refuses what is none', () => {
		const at = (apiBaseUrl: string) => readSettings({ ...CREDENTIAL, apiBaseUrl });
		expect(at('http://127.0.0.1:8080/wecom/').apiBaseUrl).toBe('http://127.0.0.1:8080/wecom');
		expect(at('').apiBaseUrl).toBe('https://qyapi.weixin.qq.com');
		for (const url of ['qyapi.weixin.qq.com', 'ftp://example.com', 'https://example.com/?x=1']) {
			expect(refusalOf('apiBaseUrl', url)).toMatch(/^API Base URL is not an address/);
		}
	});

	it.each([
		['thirdParty', false, false],
		['customized', false, true],
		['individual', true, false],
		[undefined, false, false],
	])('knows the kind %s', (kind, individual, customized) => {
		expect(readSettings({ ...CREDENTIAL, ...(kind && { kind }) })).toMatchObject({
			individual,
			customized,
		});
	});

	it('takes the shortest and the longest that WeCom issues', () => {
		const least = { suiteId: 'ww', suiteSecret: 'x'.repeat(8), token: 'a', providerCorpId: 'ww' };
		const most = {
			suiteId: 'dk_-' + 'A9'.repeat(30),
			suiteSecret: 'x'.repeat(512),
			token: 'Zz09'.repeat(8),
			providerCorpId: 'w'.repeat(64),
		};
		for (const fields of [least, most]) {
			expect(readSettings({ ...CREDENTIAL, ...fields })).toMatchObject(fields);
		}
	});

	it('D4: takes a blank or a line end around a value for a slip of copying', () => {
		const pasted = Object.entries(CREDENTIAL).map(([name, value]) => [name, ` ${value}\r\n\u00a0`]);
		expect(readSettings({ ...Object.fromEntries(pasted), kind: CREDENTIAL.kind })).toEqual(
			readSettings(CREDENTIAL),
		);
	});

	it.each([
		['suiteId', 'Suite ID'],
		['suiteSecret', 'Suite Secret'],
		['token', 'Token'],
		['aesSecretKey', 'EncodingAESKey'],
		['providerCorpId', 'Provider Corp ID'],
	])('says that %s is missing', (field, name) => {
		for (const value of ['', undefined, 7, null]) {
			expect(refusalOf(field, value)).toMatch(new RegExp(`^${name} (is empty|has 0 characters)`));
		}
	});

	it.each([
		['suiteId', ['w', 'w'.repeat(65), 'ww 1', 'ww中']],
		['suiteSecret', ['x'.repeat(7), 'x'.repeat(513), 'with a blank']],
		['token', ['a'.repeat(33), 'with blank', 'dash-ed', 'é']],
		['providerCorpId', ['w', 'w'.repeat(65), 'ww 1']],
	])('refuses a %s that WeCom cannot have issued', (field, values) => {
		for (const value of values) expect(refusalOf(field, value)).toContain('; WeCom uses ');
	});

	it('counts the characters of an EncodingAESKey', () => {
		expect(refusalOf('aesSecretKey', 'a'.repeat(42))).toContain('has 42 characters');
		expect(refusalOf('aesSecretKey', 'a'.repeat(44))).toContain('has 44 characters');
		expect(refusalOf('aesSecretKey', `${'a'.repeat(42)}=`)).toContain('letters and digits');
	});

	it('counts the characters of a token', () => {
		expect(refusalOf('token', 'a'.repeat(33))).toContain('has 33 characters');
	});

	describe('More Keys', () => {
		const KEY = 'a'.repeat(43);
		const withKeys = (fields: object) => readSettings({ ...CREDENTIAL, ...fields });
		const two = { token2: 'tokenTwo', aesSecretKey2: KEY };

		it('gives those that are shown, each with its name', () => {
			const three = { token3: 'tokenThree', aesSecretKey3: KEY, keyName3: ' 系统事件 ' };
			expect(withKeys({ moreKeys: '2', ...two, ...three })).toMatchObject({
				token: CREDENTIAL.token,
				moreKeys: [
					{ name: 'Key 2', token: 'tokenTwo', encodingAesKey: KEY },
					{ name: 'Key 3 (系统事件)', token: 'tokenThree', encodingAesKey: KEY },
				],
			});
			expect(withKeys({ moreKeys: '1', ...two, ...three }).moreKeys).toHaveLength(1);
			expect(withKeys({ moreKeys: '0', ...two }).moreKeys).toEqual([]);
			expect(withKeys(two).moreKeys).toEqual([]);
		});

		it('may stay empty in between, and are ten at most with the first', () => {
			const all = Array.from({ length: 30 }, (_, at) => [
				[`token${at + 2}`, `token${at}`],
				[`aesSecretKey${at + 2}`, KEY],
			]).flat();
			const full = { moreKeys: '99', ...Object.fromEntries(all) };
			expect(withKeys(full).moreKeys).toHaveLength(9);
			expect(withKeys({ ...full, token4: '', aesSecretKey4: ' ' })).toMatchObject({
				moreKeys: { length: 8 },
			});
			expect(withKeys({ ...full, token4: '', aesSecretKey4: '' }).flaw).toBeUndefined();
		});

		it.each([
			['aesSecretKey2', { token2: 'tokenTwo' }, /^Key 2: EncodingAESKey has 0 characters/],
			['token2', { aesSecretKey2: KEY }, /^Key 2: Token is empty/],
			['aesSecretKey2', { ...two, aesSecretKey2: 'b'.repeat(42) }, /^Key 2: EncodingAESKey has 42/],
			['token2', { ...two, token2: 'dash-ed' }, /^Key 2: Token has 7 characters/],
			['previousSuiteSecret', { previousSuiteSecret: 'short' }, /Previous Suite Secret has 5/],
		])(
			'a slip in %s stops no push: the others count, and the slip is told',
			(field, wrong, words) => {
				const good = { token3: 'tokenThree', aesSecretKey3: KEY };
				const settings = withKeys({ moreKeys: '2', ...good, ...wrong });
				expect(settings.moreKeys.map(({ name }) => name)).toContain('Key 3');
				expect(settings.previousSecret).toBeUndefined();
				expect(settings.flaw).toMatchObject({ code: 'ERR_WECOM_CONFIGURATION', field });
				expect(settings.flaw?.message).toMatch(words);
				expect(wordsOf(settings.flaw as ConfigurationError)).not.toMatch(/b{9}|dash-ed|short/);
			},
		);
	});

	it('gives the previous suite secret, without the blanks of copying', () => {
		const before = 'exampleSuiteSecretBeforeTheReset';
		const credential = { ...CREDENTIAL, previousSuiteSecret: ` ${before}\n` };
		expect(readSettings(credential).previousSecret).toBe(before);
	});

	it('needs no provider corp ID for an individual developer', () => {
		const credential = { ...CREDENTIAL, kind: 'individual', providerCorpId: '' };
		expect(readSettings(credential)).toMatchObject({ individual: true, providerCorpId: '' });
	});
});
