/** n8n's token cache, old and new, as credentials-helper.js of n8n 2.33 and 2.34 has it, around the two methods of the credential. */
import type {
	ICredentialDataDecryptedObject,
	IDataObject,
	IHttpRequestOptions,
} from 'n8n-workflow';
import {
	offerChange,
	takeChange,
	writeCredential,
	type Change,
} from '../../../../nodes/WecomSuite/shared/credential/door';
import { CORPS_FIELD, TICKET_FIELD } from '../../../../nodes/WecomSuite/shared/credential/names';
import { failureOf } from '../../../support/client';
import { CREDENTIAL } from '../../../support/credential';

type Stored = ICredentialDataDecryptedObject;
/** Gives what the database holds after an answer of `preAuthentication`. */
type Save = (stored: Stored, decrypted: Stored, output: IDataObject) => Stored;

const NEW: Save = (stored, decrypted, output) => {
	const saved = { ...stored, ...output } as Stored;
	try {
		Object.assign(decrypted, output);
	} catch {
		return saved;
	}
	return saved;
};
const OLD: Save = (stored, decrypted, output) => {
	try {
		return Object.assign(decrypted, output) as Stored;
	} catch {
		return stored;
	}
};

const WITH_EXPRESSION = { ...CREDENTIAL, suiteSecret: '={{ $secrets.vault.suite }}' };

const TICKET: Change = () => ({ [TICKET_FIELD]: 'sealed' });
/** What is offered under way: n8n calls `authenticate`, and `preAuthentication` when that fails with 401. */
const offer = async (save: Save, stored: Stored, change: Change = TICKET): Promise<Stored> => {
	// n8n decrypts, and puts values in place of expressions.
	const decrypted: Stored = { ...stored, suiteSecret: 'the value of the expression' };
	let saved = stored;
	const request = async (_: string, options: IHttpRequestOptions) => {
		// What n8n takes for a token that expired.
		await expect(offerChange(decrypted, options)).rejects.toMatchObject({
			response: { status: 401 },
		});
		saved = save(stored, decrypted, await takeChange(decrypted));
		throw new Error('the request is never made');
	};
	await writeCredential({ helpers: { httpRequestWithAuthentication: request } } as never, change);
	return saved;
};

describe('a change on its way into the credential', () => {
	it('is saved, and expressions stay, where n8n saves only what is new', async () => {
		const saved = await offer(NEW, WITH_EXPRESSION);
		expect(saved).toEqual({ ...WITH_EXPRESSION, [TICKET_FIELD]: 'sealed' });
	});

	it('is not saved where n8n would replace expressions by their values', async () => {
		expect(await offer(OLD, WITH_EXPRESSION)).toEqual(WITH_EXPRESSION);
	});

	it('is saved even there when the user says Always', async () => {
		const saved = await offer(OLD, { ...CREDENTIAL, shareTicket: 'always' });
		expect(saved[TICKET_FIELD]).toBe('sealed');
	});

	it('of another field leaves the ticket as it is, and may look again before it is made', async () => {
		const stored = { ...CREDENTIAL, [TICKET_FIELD]: 'ticket', [CORPS_FIELD]: 'a' };
		const look = () => Promise.resolve('a, and what came meanwhile');
		const saved = await offer(NEW, stored, async () => ({ [CORPS_FIELD]: await look() }));
		expect(saved).toMatchObject({
			[TICKET_FIELD]: 'ticket',
			[CORPS_FIELD]: 'a, and what came meanwhile',
		});
	});

	it('is nothing without an offer, and belongs to the credential it was offered to', async () => {
		await offer(NEW, { ...CREDENTIAL });
		expect(await takeChange({ ...CREDENTIAL })).toEqual({});
	});

	it('(issue 20, row 4) comes from this process alone: no request can bring one along', async () => {
		const bodies = [
			{ [TICKET_FIELD]: 'forged' },
			{ [CORPS_FIELD]: 'forged' },
			{ wecomSuiteOffer: 'forged' },
			{ wecomSuiteOffer: undefined },
			'text' as never,
			null as never,
		];
		for (const body of bodies) {
			const decrypted: Stored = { ...CREDENTIAL };
			const failure = await failureOf(offerChange(decrypted, { url: '', body }));
			expect(failure).toMatchObject({ code: 'ERR_WECOM_CONFIGURATION' });
			expect(await takeChange(decrypted)).toEqual({});
		}
	});

	it('is all that the credential does for a request: another one is told where to go', async () => {
		const failure = await failureOf(offerChange({ ...CREDENTIAL }, { url: 'https://example.com' }));
		expect(failure).toMatchObject({ code: 'ERR_WECOM_CONFIGURATION' });
		expect(failure.message).toMatch(/signs no requests.*WeCom Suite node/);
	});
});
