/** Publishing or listening with settings that cannot work fails at once, and says which. */
import { NodeOperationError, type IHookFunctions } from 'n8n-workflow';
import { CREDENTIAL, readSettings } from '../shared/config';
import { nodeError } from '../shared/nodeError';
import type { Filters } from './filters';
import { isReadable } from './textTest';

export async function requireSettings(context: IHookFunctions): Promise<true> {
	const credential = await context.getCredentials(CREDENTIAL);
	try {
		readSettings(credential);
	} catch (error) {
		throw nodeError(context.getNode(), error);
	}
	await requireReadableFilters(context);
	return true;
}

async function requireReadableFilters(context: IHookFunctions): Promise<void> {
	const { text, eventKey } = context.getNodeParameter('filters', {}) as Filters;
	for (const [name, test] of [
		['Text', text?.test],
		['Event Key', eventKey?.test],
	] as const) {
		if (test?.comparison !== 'regex' || (await isReadable(test.value))) continue;
		throw new NodeOperationError(
			context.getNode(),
			`The regular expression of the filter ${name} cannot be read`,
			{
				description:
					'Use the syntax of RE2, which has no look-around and no back-references: it cannot hang, whatever a member types',
			},
		);
	}
}
