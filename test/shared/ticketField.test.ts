/** n8n's token cache, old and new, as credentials-helper.js of n8n 2.33 and 2.34 has it, around the two methods of the credential. */
import type { ICredentialDataDecryptedObject, IDataObject } from 'n8n-workflow';
import { offerTicket, takeTicket, TICKET_FIELD } from '../../nodes/WecomSuite/shared/ticketField';
import { failureOf } from '../support/client';
import { CREDENTIAL } from '../support/credential';

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

const offer = async (save: Save, stored: Stored, ticket = 'sealed') => {
	// n8n decrypts, and puts values in place of expressions.
	const decrypted = { ...stored, suiteSecret: 'the value of the expression' };
	const options = { url: '', body: { [TICKET_FIELD]: ticket } };
	// What n8n takes for a token that expired.
	await expect(offerTicket(decrypted, options)).rejects.toMatchObject({
		response: { status: 401 },
	});
	return save(stored, decrypted, await takeTicket(decrypted));
};

describe('a ticket on its way into the credential', () => {
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

	it('is nothing without an offer, and belongs to the credential it was offered to', async () => {
		await offer(NEW, { ...CREDENTIAL });
		expect(await takeTicket({ ...CREDENTIAL })).toEqual({});
	});

	it('is all that the credential does for a request: another one is told where to go', async () => {
		const failure = await failureOf(offerTicket({ ...CREDENTIAL }, { url: 'https://example.com' }));
		expect(failure).toMatchObject({ code: 'ERR_WECOM_CONFIGURATION' });
		expect(failure.message).toMatch(/signs no requests.*WeCom Suite node/);
	});
});
