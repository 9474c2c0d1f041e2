import { CredentialTestContext } from 'n8n-core';
import type {
	ICredentialDataDecryptedObject,
	ICredentialTestFunctions,
	INodeCredentialTestResult,
} from 'n8n-workflow';

import { writeTicketField } from '../../nodes/WecomSuite/shared/credential/ticketField';
import type { WecomApi } from '../simulator/api';
import { at, PROVIDER_SECRET, startApi, stopApis, TICKET, ticketOf } from '../support/action';
import { CREDENTIAL } from '../support/credential';
import { surroundings } from '../support/execution';
import { chain, trigger } from '../support/flow';
import { closeFlows, startFlow } from '../support/startFlow';
import { WecomSuiteTrigger } from '../../nodes/WecomSuite/WecomSuiteTrigger.node';

afterEach(closeFlows);

const WRONG: ReadonlyArray<readonly [ICredentialDataDecryptedObject, RegExp]> = [
	[{ suiteId: '' }, /Suite ID is empty/],
	[{ suiteSecret: 'short' }, /Suite Secret has 5 characters/],
	[{ token: 'not-a-token!' }, /Token has 12 characters/],
	[{ aesSecretKey: 'x'.repeat(42) }, /EncodingAESKey has 42 characters; WeCom issues 43/],
	[
		{ aesSecretKey: `${'x'.repeat(20)} ${'x'.repeat(22)}` },
		/EncodingAESKey holds characters other than/,
	],
	[{ providerCorpId: '' }, /Provider Corp ID is empty/],
];
const GOOD: readonly ICredentialDataDecryptedObject[] = [
	{},
	{ kind: 'customized' },
	{ kind: 'individual', providerCorpId: '' },
];

describe('publishing the workflow', () => {
	it.each(WRONG)('with %j says what is wrong', async (changes, message) => {
		const { engine } = await startFlow(chain(trigger()), changes);
		await expect(engine.publish()).rejects.toMatchObject({
			name: 'NodeOperationError',
			message: expect.stringMatching(message) as string,
			description: expect.stringMatching(
				/Cop(?:y|ied).*\(ERR_WECOM_CONFIGURATION\)|copy/,
			) as string,
		});
	});

	it.each(GOOD)('with %j succeeds', async (changes) => {
		const { engine } = await startFlow(chain(trigger()), changes);
		await expect(engine.publish()).resolves.toBeUndefined();
	});

	it('(issue 20) on Engine 2.0 of n8n, which refuses every push, says so and what to change', async () => {
		const { engine } = await startFlow(chain(trigger()));
		engine.settings = { executionOrder: 'v1', engineType: 'v2' };
		await expect(engine.publish()).rejects.toMatchObject({
			name: 'NodeOperationError',
			message: expect.stringMatching(/Engine 2\.0/) as string,
			description: expect.stringMatching(
				/"engineType" to "v1".*\(ERR_WECOM_CONFIGURATION\)/,
			) as string,
		});
		engine.settings = { executionOrder: 'v1', engineType: 'v1' };
		await expect(engine.publish()).resolves.toBeUndefined();
	});
});

const test = async (
	changes: ICredentialDataDecryptedObject | undefined,
): Promise<INodeCredentialTestResult> => {
	const context = new CredentialTestContext(surroundings(CREDENTIAL));
	const { testCredential } = new WecomSuiteTrigger().methods.credentialTest;
	const data = changes && { ...CREDENTIAL, ...changes };
	return await testCredential.call(context as ICredentialTestFunctions, {
		id: '1',
		name: 'Example suite',
		type: 'wecomSuiteApi',
		...(data && { data }),
	});
};

describe('the test of the credential', () => {
	it.each(WRONG)('of %j names the field and says what to do', async (changes, message) => {
		const result = await test(changes);
		expect(result.status).toBe('Error');
		expect(result.message).toMatch(message);
		expect(result.message).toMatch(/copy/i);
	});

	it.each(GOOD)('of %j says what was checked and what only WeCom can tell', async (changes) => {
		const result = await test(changes);
		expect(result.status).toBe('OK');
		expect(result.message).toMatch(/Every field has the right format.*when WeCom verifies/s);
	});

	it.each([
		[{ moreKeys: '1', token2: 'half' }, /^Key 2: EncodingAESKey has 0 characters.*copy/i],
		[{ previousSuiteSecret: 'short' }, /^Previous Suite Secret has 5 characters.*copy/i],
	])('of %j tells the slip, which stops no push and no publishing', async (changes, message) => {
		expect(await test(changes)).toMatchObject({
			status: 'Error',
			message: expect.stringMatching(message) as string,
		});
		const { engine } = await startFlow(chain(trigger()), changes);
		await expect(engine.publish()).resolves.toBeUndefined();
	});

	it('never repeats a value', async () => {
		const values = { token: 'a secret with blanks', aesSecretKey: 'almostTheKey' };
		const { message } = await test(values);
		for (const value of Object.values(values)) expect(message).not.toContain(value);
	});

	it('says so when there is nothing to test', async () => {
		expect((await test(undefined)).status).toBe('Error');
	});
});

describe('the test of the credential, asking WeCom', () => {
	let api: WecomApi;
	beforeEach(async () => {
		api = await startApi();
	});
	afterEach(stopApis);
	const shared = (ticket = ticketOf()) => ({
		sharedTicket: writeTicketField(CREDENTIAL.suiteId, ticket),
	});
	const keys = () => api.requests.map(({ key }) => key);

	it('proves the provider with its secret, and the suite with a ticket', async () => {
		const { status, message } = await test({ ...at(api), ...shared() });
		expect(status).toBe('OK');
		expect(message).toMatch(/accepts Provider Corp ID.*accepts Suite ID and Suite Secret/);
		expect(keys()).toEqual(['token.getProvider', 'token.getSuite']);
		expect(message).not.toMatch(/not tried|is empty/);
	});

	it('says what is missing for a proof, and asks nothing then', async () => {
		const { status, message } = await test({ apiBaseUrl: api.url });
		expect(status).toBe('OK');
		expect(message).toMatch(/Provider Secret is empty.*Suite Secret were not tried.*10 minutes/);
		const old = await test({ apiBaseUrl: api.url, ...shared(ticketOf(TICKET, 0)) });
		expect(old.message).toMatch(/were not tried.*10 minutes/);
		expect(keys()).toEqual([]);
	});

	it('knows a ticket that was kept under another secret', async () => {
		const { message } = await test({ ...at(api), ...shared(), suiteSecret: 'aNewSuiteSecret' });
		expect(message).toMatch(/not tried.*another Suite Secret/);
		expect(keys()).toEqual(['token.getProvider']);
	});

	it('says which secret, corp ID or ticket WeCom does not take', async () => {
		const of = async (changes: ICredentialDataDecryptedObject) => {
			const { status, message } = await test({ ...at(api), ...changes });
			expect(status).toBe('Error');
			return message;
		};
		expect(await of({ providerSecret: 'wrongProviderSecret' })).toMatch(
			/WeCom answered 4\d{4} to .*get_provider_token/,
		);
		expect(await of({ providerCorpId: 'ww0000another0000' })).toMatch(
			/WeCom answered 4\d{4} to .*get_provider_token/,
		);
		const wrongTicket = shared(ticketOf('a ticket of nobody'));
		expect(await of(wrongTicket)).toMatch(/ticket.*WeCom answered 40085 to .*get_suite_token/i);
	});

	it('says which address is not on the whitelist, and what to do', async () => {
		const errmsg = 'not allow to access from your ip, from ip: 203.0.113.7';
		api.fail('token.getProvider', { errcode: 60020, errmsg });
		const { status, message } = await test(at(api));
		expect(status).toBe('Error');
		expect(message).toMatch(/60020.*203\.0\.113\.7.*whitelist/s);
	});

	it('tells a network that fails, a gateway and a proxy apart from WeCom', async () => {
		const gone = await test({ ...at(api), apiBaseUrl: 'http://127.0.0.1:9' });
		expect(gone.message).toMatch(/^127\.0\.0\.1:9 gave no answer \(ECONNREFUSED\)/);
		api.fail('token.getProvider', { status: 502, body: '<p>Bad Gateway</p>' });
		expect((await test(at(api))).message).toMatch(/status 502 and something other than JSON/);
		const proxy = await test({ ...at(api), proxyUrl: 'http://127.0.0.1:9' });
		expect(proxy.message).toMatch(/^The proxy 127\.0\.0\.1:9 cannot be reached/);
		for (const { status, message } of [gone, proxy]) {
			expect(status).toBe('Error');
			expect(message).not.toContain(PROVIDER_SECRET);
		}
	});
});
