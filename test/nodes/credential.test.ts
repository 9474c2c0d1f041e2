import { CredentialTestContext } from 'n8n-core';
import type {
	ICredentialDataDecryptedObject,
	ICredentialTestFunctions,
	INodeCredentialTestResult,
} from 'n8n-workflow';

import { CREDENTIAL } from '../support/credential';
import { surroundings } from '../support/execution';
import { chain, trigger } from '../support/flow';
import { closeScenes, play } from '../support/scene';
import { WecomSuiteTrigger } from '../../nodes/WecomSuite/WecomSuiteTrigger.node';

afterEach(closeScenes);

const WRONG: ReadonlyArray<readonly [ICredentialDataDecryptedObject, RegExp]> = [
	[{ suiteId: '' }, /Suite ID is empty/],
	[{ suiteSecret: 'short' }, /Suite Secret has 5 characters/],
	[{ token: 'not-a-token!' }, /Token has 12 characters/],
	[{ aesSecretKey: 'x'.repeat(42) }, /EncodingAESKey has 42 characters; WeCom issues 43/],
	[{ aesSecretKey: `${'x'.repeat(42)} ` }, /EncodingAESKey holds characters other than/],
	[{ providerCorpId: '' }, /Provider Corp ID is empty/],
];
const GOOD: readonly ICredentialDataDecryptedObject[] = [
	{},
	{ kind: 'customized' },
	{ kind: 'individual', providerCorpId: '' },
];

describe('publishing the workflow', () => {
	it.each(WRONG)('with %j says what is wrong', async (changes, message) => {
		const { engine } = await play(chain(trigger()), changes);
		await expect(engine.publish()).rejects.toMatchObject({
			name: 'NodeOperationError',
			message: expect.stringMatching(message) as string,
			description: expect.stringMatching(
				/Cop(?:y|ied).*\(ERR_WECOM_CONFIGURATION\)|copy/,
			) as string,
		});
	});

	it.each(GOOD)('with %j succeeds', async (changes) => {
		const { engine } = await play(chain(trigger()), changes);
		await expect(engine.publish()).resolves.toBeUndefined();
	});
});

describe('the test of the credential', () => {
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

	it('never repeats a value', async () => {
		const values = { token: 'a secret with blanks', aesSecretKey: 'almostTheKey' };
		const { message } = await test(values);
		for (const value of Object.values(values)) expect(message).not.toContain(value);
	});

	it('says so when there is nothing to test', async () => {
		expect((await test(undefined)).status).toBe('Error');
	});
});
