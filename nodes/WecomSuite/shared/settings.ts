/** The credential of a node → its settings. What is wrong with it is an error that n8n shows at the node. */
import type { FunctionsBase } from 'n8n-workflow';
import { CREDENTIAL, readSettings, type Settings } from './config';
import { nodeError } from './nodeError';

/** @throws NodeOperationError */
export async function settingsOf(
	context: Pick<FunctionsBase, 'getCredentials' | 'getNode'>,
): Promise<Settings> {
	const credential = await context.getCredentials(CREDENTIAL);
	try {
		return readSettings(credential);
	} catch (error) {
		throw nodeError(context.getNode(), error);
	}
}
