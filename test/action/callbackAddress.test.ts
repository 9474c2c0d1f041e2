import { ownAddress } from '../../nodes/WecomSuite/action/callbackAddress';
import { codeOf } from '../support/thrown';

const BASES = { production: 'https://hooks.example.com/n8n/', test: 'https://n8n.example.com/' };

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
