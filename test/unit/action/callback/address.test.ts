import { ownAddress, readBase } from '../../../../nodes/WecomSuite/action/callback/address';
import { codeOf } from '../../../support/thrown';

const BASES = {
	production: 'https://hooks.example.com/n8n/webhook/',
	test: 'https://n8n.example.com/webhook-test/',
};
const RENAMED = {
	production: 'https://hooks.example.com/n8n/hooks/',
	test: 'https://n8n.example.com/api/tests/',
};

describe('the address to push to', () => {
	it.each([
		['https://hooks.example.com/n8n/webhook/ab-12', 'https://hooks.example.com/n8n/webhook/ab-12'],
		[
			'  https://HOOKS.example.com:443/n8n/webhook/ab-12 ',
			'https://hooks.example.com/n8n/webhook/ab-12',
		],
		['https://n8n.example.com/webhook-test/ab-12', 'https://n8n.example.com/webhook-test/ab-12'],
		['https://hooks.example.com/n8n/webhook-test/a', 'https://n8n.example.com/webhook-test/a'],
		['ab-12', 'https://hooks.example.com/n8n/webhook/ab-12'],
		['/webhook/ab-12', 'https://hooks.example.com/n8n/webhook/ab-12'],
		['webhook-test/ab-12', 'https://n8n.example.com/webhook-test/ab-12'],
		['my/wecom', 'https://hooks.example.com/n8n/webhook/my/wecom'],
	])('%s is %s', (given, address) => {
		expect(ownAddress(given, BASES)).toBe(address);
	});

	it.each([
		'',
		' ',
		'https://evil.example.com/webhook/ab-12',
		'https://hooks.example.com.evil.com/n8n/webhook/a',
		'https://hooks.example.com@evil.com/n8n/webhook/a',
		'https://me:secret@hooks.example.com/n8n/webhook/a',
		'http://hooks.example.com/n8n/webhook/a',
		'https://hooks.example.com:8443/n8n/webhook/a',
		'https://hooks.example.com/webhook/a',
		'https://hooks.example.com/n8n/rest/login',
		'https://hooks.example.com/n8n/webhook/../rest/login',
		'https://hooks.example.com/n8n/webhook/%2e%2e/rest/login',
		'https://hooks.example.com/n8n/webhook/a%2f..%2f..%2frest',
		'https://hooks.example.com/n8n/webhook-waiting/7',
		'https://hooks.example.com/n8n/webhook/',
		'../rest/login',
		'webhook/../rest/login',
		'webhook/a/./b',
		'webhook/a\\..\\..\\rest',
		'a?b=c',
		'a#b',
		'http://169.254.169.254/latest/meta-data',
		'file:///etc/passwd',
		'//evil.example.com/webhook/a://',
	])('%j is refused', (given) => {
		expect(codeOf(() => ownAddress(given, BASES))).toBe('ERR_WECOM_PARAMETER');
	});
});

describe('D6: the address to push to where webhooks were renamed', () => {
	it.each([
		['https://hooks.example.com/n8n/hooks/ab', 'https://hooks.example.com/n8n/hooks/ab'],
		['https://n8n.example.com/api/tests/ab', 'https://n8n.example.com/api/tests/ab'],
		['https://hooks.example.com/n8n/tests/ab', 'https://n8n.example.com/api/tests/ab'],
		['ab', 'https://hooks.example.com/n8n/hooks/ab'],
		['hooks/ab', 'https://hooks.example.com/n8n/hooks/ab'],
		['tests/ab', 'https://n8n.example.com/api/tests/ab'],
		// Not told apart from a path of the user's own; whatever it is, it is a webhook.
		['webhook/ab', 'https://hooks.example.com/n8n/hooks/webhook/ab'],
	])('%s is %s', (given, address) => {
		expect(ownAddress(given, RENAMED)).toBe(address);
	});

	it.each([
		'https://hooks.example.com/n8n/webhook/ab',
		'https://hooks.example.com/n8n/hooks-waiting/7',
		'https://hooks.example.com/n8n/hooks/../rest/login',
		'https://n8n.example.com/api/rest/login',
		'hooks/../rest/login',
		'tests/../../rest/login',
		'hooks/',
	])('%j is refused', (given) => {
		expect(codeOf(() => ownAddress(given, RENAMED))).toBe('ERR_WECOM_PARAMETER');
	});
});

describe('a base of webhooks', () => {
	const OTHERS = [
		'https://n8n.example.com/webhook-waiting/7?signature=a',
		'https://n8n.example.com/rest',
		'https://n8n.example.com/',
	];

	it.each([
		['https://n8n.example.com/hooks', 'https://n8n.example.com/hooks/'],
		['https://n8n.example.com/hooks//', 'https://n8n.example.com/hooks/'],
		['https://hooks.example.com/', 'https://hooks.example.com/'],
	])('is read from n8n: %s', (given, base) => {
		expect(readBase(given, OTHERS)).toBe(base);
	});

	it.each([
		undefined,
		'',
		'/hooks',
		'https://n8n.example.com',
		'https://n8n.example.com/rest',
		'https://n8n.example.com/webhook-waiting',
	])('is none when it is no address, or more of n8n lies below it: %j', (given) => {
		expect(readBase(given, OTHERS)).toBeUndefined();
	});
});
