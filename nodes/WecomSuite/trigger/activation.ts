/** Publishing or listening with a credential that cannot work fails at once, with the field named. */
import type { IHookFunctions } from 'n8n-workflow';
import { CREDENTIAL, readSettings } from '../shared/config';
import { nodeError } from '../shared/nodeError';

export async function requireSettings(context: IHookFunctions): Promise<true> {
	const credential = await context.getCredentials(CREDENTIAL);
	try {
		readSettings(credential);
	} catch (error) {
		throw nodeError(context.getNode(), error);
	}
	return true;
}
