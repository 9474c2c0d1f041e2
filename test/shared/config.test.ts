import { readSettings } from '../../nodes/WecomSuite/shared/config';
import { writeTicketField } from '../../nodes/WecomSuite/shared/ticketField';
import { CREDENTIAL } from '../support/credential';
import { thrownBy, wordsOf } from '../support/thrown';

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
			apiBaseUrl: 'https://qyapi.weixin.qq.com',
			sharing: 'auto',
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
		['suiteId', ['w', 'w'.repeat(65), 'ww 1', ' ww1', 'ww1\n', 'ww中']],
		['suiteSecret', ['x'.repeat(7), 'x'.repeat(513), 'with a blank', 'trailing ']],
		['token', ['a'.repeat(33), 'with blank', 'dash-ed', 'token\n', 'é']],
		['providerCorpId', ['w', 'w'.repeat(65), 'ww 1', 'ww1\n']],
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

	it('needs no provider corp ID for an individual developer', () => {
		const credential = { ...CREDENTIAL, kind: 'individual', providerCorpId: '' };
		expect(readSettings(credential)).toMatchObject({ individual: true, providerCorpId: '' });
	});
});
