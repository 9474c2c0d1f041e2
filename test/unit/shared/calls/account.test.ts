import type { IExecuteFunctions } from 'n8n-workflow';
import { accountOf, environmentOf } from '../../../../nodes/WecomSuite/shared/calls/account';
import { readSettings } from '../../../../nodes/WecomSuite/shared/credential/config';
import { sealText } from '../../../../nodes/WecomSuite/suite/seals/sealed';
import { CREDENTIAL } from '../../../support/credential';
import { codeOf, thrownBy, wordsOf } from '../../../support/thrown';

const SETTINGS = readSettings({ ...CREDENTIAL, providerSecret: 'example-provider-secret' });
const TICKET = 'example-ticket-in-readable-form';
const AUTHORIZATION = { corpId: 'wpCorp', permanentCode: 'example-code', agentId: 7 };
const known = (sealed: string) => {
	const receivedAt = Date.now();
	return [{ sealed, timeStamp: Math.floor(receivedAt / 1000), receivedAt, from: 'item' as const }];
};
const KNOWN = known(sealText(TICKET, SETTINGS, 'ticket'));

describe('accountOf', () => {
	it('is the suite of the credential and the corp of the authorization', () => {
		const { ticket, ...account } = accountOf(SETTINGS, KNOWN, AUTHORIZATION);
		expect(account).toEqual({
			suiteId: CREDENTIAL.suiteId,
			suiteSecret: CREDENTIAL.suiteSecret,
			providerCorpId: CREDENTIAL.providerCorpId,
			providerSecret: 'example-provider-secret',
			customized: false,
			apiBaseUrl: CREDENTIAL.apiBaseUrl,
			authorization: AUTHORIZATION,
		});
		expect(ticket()).toBe(TICKET);
	});

	it('knows customized apps, and leaves out what is not there', () => {
		const settings = readSettings({ ...CREDENTIAL, kind: 'customized' });
		const account = accountOf(settings, [], undefined);
		expect(account.customized).toBe(true);
		expect(account).not.toHaveProperty('providerSecret');
		expect(account).not.toHaveProperty('authorization');
	});

	it('says that there is no ticket when one is needed, and not before', () => {
		const { ticket } = accountOf(SETTINGS, [], AUTHORIZATION);
		expect(thrownBy(ticket)).toMatchObject({
			code: 'ERR_WECOM_CONFIGURATION',
			field: 'ticket',
			message: expect.stringContaining(
				`No suite ticket of ${CREDENTIAL.suiteId} is known here`,
			) as string,
			remedy: expect.stringMatching(/10 minutes.*button/),
		});
	});

	it('opens no ticket that was sealed under another secret or for another purpose', () => {
		const other = readSettings({ ...CREDENTIAL, suiteSecret: 'exampleOtherSecret' });
		const context = known(sealText(TICKET, SETTINGS, 'context'));
		for (const { ticket } of [
			accountOf(other, KNOWN, undefined),
			accountOf(SETTINGS, context, undefined),
		]) {
			expect(codeOf(ticket)).toBe('ERR_WECOM_SEAL');
			expect(wordsOf(thrownBy(ticket))).not.toContain(TICKET);
		}
	});
});

describe('environmentOf', () => {
	it('shares its tokens with every node of the process, and sends with the helpers of its own', async () => {
		const sent: string[] = [];
		const helpersOf = (name: string) => ({
			helpers: {
				httpRequest: () => {
					sent.push(name);
					return Promise.resolve({ statusCode: 200, headers: {}, body: Buffer.from('{}') });
				},
			} as unknown as IExecuteFunctions['helpers'],
		});
		const [one, two] = [environmentOf(helpersOf('one'), {}), environmentOf(helpersOf('two'), {})];
		expect(one.tokens).toBe(two.tokens);
		const request = { method: 'GET', url: 'https://example.com', query: {}, headers: {} } as const;
		await two.send(request);
		await one.send(request);
		expect(sent).toEqual(['two', 'one']);
	});

	it('waits no longer than the execution runs, and leaves nothing behind (issue 20, row 3)', async () => {
		jest.useFakeTimers();
		try {
			const { wait } = environmentOf({ helpers: {} as IExecuteFunctions['helpers'] }, {});
			const stop = new AbortController();
			const removed = jest.spyOn(stop.signal, 'removeEventListener');
			const waiting = wait(60_000, stop.signal);
			stop.abort();
			await waiting;
			await wait(60_000, stop.signal);
			expect(removed).toHaveBeenCalledTimes(1);
		} finally {
			jest.useRealTimers();
		}
	});

	it('waits as long as it is told', async () => {
		jest.useFakeTimers();
		try {
			const { wait } = environmentOf({ helpers: {} as IExecuteFunctions['helpers'] }, {});
			let waited = false;
			void wait(60).then(() => (waited = true));
			await jest.advanceTimersByTimeAsync(59);
			expect(waited).toBe(false);
			await jest.advanceTimersByTimeAsync(1);
			expect(waited).toBe(true);
		} finally {
			jest.useRealTimers();
		}
	});
});
