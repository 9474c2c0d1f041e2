/** The test button of the credential. */
import type {
	ICredentialsDecrypted,
	ICredentialTestFunctions,
	INodeCredentialTestResult,
} from 'n8n-workflow';
import { WecomError } from '../protocol/errors';
import { readSettings } from '../shared/config';

/** Says what was checked and what cannot be: WeCom answers API calls only with a ticket that it pushes itself. */
export async function testCredential(
	this: ICredentialTestFunctions,
	credential: ICredentialsDecrypted,
): Promise<INodeCredentialTestResult> {
	try {
		readSettings(credential.data ?? {});
	} catch (error) {
		const message =
			error instanceof WecomError
				? `${error.message}. ${error.remedy}.`
				: 'The credential cannot be read';
		return { status: 'Error', message };
	}
	return {
		status: 'OK',
		message:
			'Every field has the right format. Whether Token and EncodingAESKey are the right ones shows when WeCom verifies the callback URL; the secret is proven by the first API call after a suite ticket arrived.',
	};
}
