/** The credential of a node → its settings. */
import type { FunctionsBase } from 'n8n-workflow';
import { CREDENTIAL, readSettings, type Settings } from './config';

/**
 * Of this item: a credential may hold expressions, and with them another suite for every item.
 * @throws ConfigurationError
 */
export const settingsOf = async (
	context: Pick<FunctionsBase, 'getCredentials'>,
	itemIndex?: number,
): Promise<Settings> => readSettings(await context.getCredentials(CREDENTIAL, itemIndex));
