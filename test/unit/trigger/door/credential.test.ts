import type { ICredentialDataDecryptedObject, IWebhookFunctions } from 'n8n-workflow';
import { forgetSettings, settingsFor } from '../../../../nodes/WecomSuite/trigger/door/credential';
import { CREDENTIAL } from '../../../support/credential';

const SHARED_FOR_MS = 250;

beforeEach(() => jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask'] }));
afterEach(() => {
	jest.runOnlyPendingTimers();
	jest.useRealTimers();
});

let serial = 0;

/** A credential in n8n's database, and the pushes that a trigger with it gets. */
function kept(stored: ICredentialDataDecryptedObject = CREDENTIAL) {
	const credential = { stored, reads: 0 };
	const workflowId = `workflow ${serial++}`;
	const push = ({ workflow = workflowId, node = 'trigger', id = 'credential' } = {}) =>
		({
			getWorkflow: () => ({ id: workflow }),
			getNode: () => ({ id: node, credentials: { wecomSuiteApi: { id, name: 'WeCom' } } }),
			getCredentials: () => {
				credential.reads += 1;
				return Promise.resolve(credential.stored);
			},
		}) as unknown as IWebhookFunctions;
	return { credential, push };
}

describe('settingsFor', () => {
	it('reads the credential once for the pushes of a quarter of a second', async () => {
		const { credential, push } = kept();
		const together = await Promise.all([settingsFor(push()), settingsFor(push())]);
		await jest.advanceTimersByTimeAsync(SHARED_FOR_MS - 1);
		expect(await settingsFor(push())).toBe(together[0]);
		expect(together[1]).toBe(together[0]);
		expect(credential.reads).toBe(1);
	});

	it('takes what the user has saved after that', async () => {
		const { credential, push } = kept();
		await settingsFor(push());
		credential.stored = { ...CREDENTIAL, token: 'another' };
		await jest.advanceTimersByTimeAsync(SHARED_FOR_MS);
		expect(await settingsFor(push())).toMatchObject({ token: 'another' });
	});

	it('counts from the beginning of a slow read', async () => {
		const { credential, push } = kept();
		const slow = push();
		slow.getCredentials = async <T extends object>() => {
			await new Promise((go) => setTimeout(go, SHARED_FOR_MS));
			return CREDENTIAL as unknown as T;
		};
		const first = settingsFor(slow);
		credential.stored = { ...CREDENTIAL, token: 'another' };
		await jest.advanceTimersByTimeAsync(SHARED_FOR_MS);
		expect(await first).toMatchObject({ token: CREDENTIAL.token });
		expect(await settingsFor(push())).toMatchObject({ token: 'another' });
	});

	it.each([{ workflow: 'another' }, { node: 'another' }, { id: 'another' }])(
		'shares nothing with %j',
		async (other) => {
			const { credential, push } = kept();
			await settingsFor(push());
			await settingsFor(push(other));
			expect(credential.reads).toBe(2);
		},
	);

	it('does not hold a failure against the pushes that follow', async () => {
		const { credential, push } = kept({ ...CREDENTIAL, token: '' });
		const failed = {
			status: 'rejected',
			reason: { code: 'ERR_WECOM_CONFIGURATION', field: 'token' },
		};
		const together = await Promise.allSettled([settingsFor(push()), settingsFor(push())]);
		expect(together).toMatchObject([failed, failed]);
		credential.stored = CREDENTIAL;
		expect(await settingsFor(push())).toMatchObject({ token: CREDENTIAL.token });
	});

	it('reads again after a write', async () => {
		const { credential, push } = kept();
		await settingsFor(push());
		forgetSettings(push());
		await settingsFor(push());
		expect(credential.reads).toBe(2);
	});

	it('keeps nothing, and no timer, once the pushes stop', async () => {
		const { push } = kept();
		await settingsFor(push());
		await jest.advanceTimersByTimeAsync(SHARED_FOR_MS);
		expect(forgetSettings(push())).toBe(false);
		expect(jest.getTimerCount()).toBe(0);
	});
});
